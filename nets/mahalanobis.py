"""D = log tr(Σ_W Σ_B⁺), the NC1 of He and Su, with the influence of every sample on it.

No covariance of features × features is formed: Σ_B = Bᵀ B with a row of B for each class,
so that its pseudo-inverse lives in the space of the class means.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nets.moments import Array, Members, Moments, along_classes, transposed


@dataclass(frozen=True, slots=True)
class Spectrum:
    """Of a covariance, with what counts of it.

    Attributes
    ----------
    eigenvalues : (layers, k) from the smallest to the largest.
    kept : (layers, k) which of them are above the cut-off.
    """

    eigenvalues: Array
    kept: Array

    @property
    def rank(self) -> Array:
        """(layers,) how many are kept."""
        return np.asarray(self.kept.sum(axis=-1))

    @property
    def condition(self) -> Array:
        """(layers,) smallest kept eigenvalue over the largest; NaN where none is kept."""
        smallest = np.where(self.kept, self.eigenvalues, np.inf).min(axis=-1, initial=np.inf)
        largest = np.where(self.kept, self.eigenvalues, -np.inf).max(axis=-1, initial=-np.inf)
        known = np.isfinite(largest)
        return np.where(known, smallest / np.where(known, largest, 1.0), np.nan)


def mahalanobis(
    moments: Moments, members: Members, cutoff: float, errors: bool
) -> tuple[Array, Array, Spectrum]:
    """D = log tr(Σ_W P), P = Σ_B⁺, and its influences at fixed rank.

    With Σ_B = V Λ Vᵀ everything happens in the coordinates Λ^(−1/2) Vᵀ h.

    Parameters
    ----------
    cutoff : eigenvalues of Σ_B below this share of the largest count as zero.

    Returns
    -------
    D (layers,), influences (layers, n), a single NaN without `errors`, and Σ_B's spectrum.
    """
    spectrum, vectors = _between_spectrum(moments, members, cutoff)
    kept = spectrum.kept
    inverse = (kept / np.where(kept, spectrum.eigenvalues, 1.0))[:, :, None]
    combine = inverse * transposed(vectors) * np.sqrt(members.shares)  # Λ^(−1) Uᵀ, weighted
    mean = (combine @ moments.products)[:, :, members.of_sample]  # Λ^(−1/2) Vᵀ m
    residual = combine @ moments.onto_means - mean
    squared = along_classes(residual, residual)
    spread = moments.total - moments.between > moments.resolution  # else there is rounding alone
    value = np.where(kept.any(axis=-1), squared.mean(axis=-1) * spread[:, 0], np.nan)
    influence = np.full((len(squared), 1), np.nan)
    if errors:
        root = np.sqrt(np.where(kept, spectrum.eigenvalues, 0.0))[:, :, None]
        axes = (combine * root) @ moments.means
        bent = _stretch(residual, mean) - _tilt(moments, axes, residual, inverse * mean)
        influence = (squared - bent) / np.where(value > 0.0, value, np.nan)[:, None]
    return np.log(value), influence, spectrum


def _between_spectrum(moments: Moments, members: Members, cutoff: float) -> tuple[Spectrum, Array]:
    """Spectrum (layers, C) and vectors of the Gram matrix of the weighted class means.

    Its eigenvalues are those of Σ_B. At most C − 1 count, as the class means have a mean.
    """
    root = np.sqrt(members.shares)
    eigenvalues, vectors = np.linalg.eigh(root[:, None] * moments.products * root)
    kept = eigenvalues > np.maximum(cutoff * eigenvalues[:, -1:], moments.resolution)
    kept[:, 0] = False
    return Spectrum(eigenvalues, kept), vectors


def _stretch(residual: Array, mean: Array) -> Array:
    """tr(Σ_W P A P) + tr(Σ_W P) for each sample: (layers, n).

    More weight on a sample h of class mean m changes Σ_B by A = m hᵀ + h mᵀ − m mᵀ − Σ_B,
    and P by −P A P + P² A (1 − V Vᵀ) + (1 − V Vᵀ) A P²: a stretch within the space of the
    class means, and a tilt of that space.
    """
    within = residual @ transposed(residual) / residual.shape[-1]
    return along_classes(2.0 * residual + mean, within @ mean)


def _tilt(moments: Moments, axes: Array, residual: Array, weight: Array) -> Array:
    """The tilt's part, 2 hᵀ (1 − V Vᵀ) Σ_W P² m for each sample: (layers, n).

    Nothing much cancels here, so that the two products with the samples may be in their own
    precision; residuals sum to zero in each class, so that Σ_W needs no centring.

    Parameters
    ----------
    axes : (layers, C, f) rows of V.
    residual, weight : (layers, C, n) Λ^(−1/2) Vᵀ (h − m) and Λ^(−3/2) Vᵀ m.
    """
    samples = moments.centred
    across = (residual.astype(samples.dtype) @ samples) / samples.shape[1]
    across -= (across @ transposed(axes)) @ axes
    onto = across.astype(samples.dtype) @ transposed(samples)
    return 2.0 * along_classes(onto, weight)
