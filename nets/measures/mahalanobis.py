"""D = log tr(Σ_W Σ_B⁺), the NC1 of He and Su, with the influence of every sample on it.

No covariance of features × features is formed: Σ_B = Bᵀ B with a row of B for each class,
so that its pseudo-inverse lives in the space of the class means.

Of n of N samples the rows of B stray by chance, by q Σ_W with q = 1/n − 1/N in each of their
C − 1 directions. That adds q tr Σ_W to every eigenvalue of B Bᵀ, however many the features, and
q tr Σ_W² to those of B Σ_W Bᵀ, on average. Both are taken out; what is left goes with the square
of the noise over the smallest eigenvalue, so that D is not known where this is not small.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nets.measures.moments import Array, Members, Moments, along_classes, diagonal, transposed


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


MOST_NOISE = 1.0 / 8.0
"""Share of the smallest eigenvalue of Σ_B that may be noise. With more the error that is told
holds the truth too seldom."""

Measured = tuple[Array, Array, Spectrum, NDArray[np.bool_]]
"""D (layers,), influences (layers, n), the spectrum of what is inverted, and where D of a subset
is not known, (layers,)."""


def mahalanobis(moments: Moments, members: Members, cutoff: float, errors: bool) -> Measured:
    """D = log tr(Σ_W P), P = Σ_B⁺, and its influences at fixed rank.

    With Σ_B = Bᵀ B and B Bᵀ = Λ diagonal, P = Bᵀ Λ⁻² B: everything happens in the
    coordinates B h.

    Parameters
    ----------
    cutoff : eigenvalues of Σ_B below this share of the largest count as zero.

    Returns
    -------
    D (layers,), influences (layers, n), a single NaN without `errors`, Σ_B's spectrum, and
    (layers,) where D is not known, NaN.
    """
    spectrum, vectors = _between_spectrum(moments, members, cutoff)
    noise = _Noise.of(moments, members)
    clean = np.where(spectrum.kept, spectrum.eigenvalues - noise.first, np.inf)
    spread = (moments.total - moments.between > moments.resolution)[:, 0]  # else rounding alone
    unknown = _unknown(spectrum, clean, spread, members)
    rows = spectrum.kept[:, :, None] * transposed(vectors) * np.sqrt(members.shares)
    mean = (rows @ moments.products)[:, :, members.of_sample]  # B m
    residual = rows @ moments.onto_means - mean  # B (h − m)
    within = residual @ transposed(residual) / residual.shape[-1]
    value = ((diagonal(within) - noise.second) / np.square(clean)).sum(axis=-1) * spread
    value[unknown | ~spectrum.kept.any(axis=-1)] = np.nan
    influence = np.full((len(residual), 1), np.nan)
    if errors:
        change = _Change(spectrum, clean, noise, mean, residual, within)
        tilt = _tilt(moments, rows @ moments.means, spectrum, residual)
        influence = change.of_samples(tilt) / np.where(value > 0.0, value, np.nan)[:, None]
    return np.log(value * members.within), influence, spectrum, unknown


def _unknown(
    spectrum: Spectrum, clean: Array, spread: NDArray[np.bool_], members: Members
) -> NDArray[np.bool_]:
    """(layers,) whether noise is too large a part of the eigenvalues, or of fewer directions."""
    if members.are_all or members.degrees < 2:
        return np.full(len(clean), not members.are_all)
    noisy = spectrum.kept & ~(clean >= (1.0 - MOST_NOISE) * spectrum.eigenvalues)
    few = spectrum.kept.any(axis=-1) & (spectrum.rank < members.shares.size - 1)
    return np.asarray(spread & (noisy.any(axis=-1) | few))


def _between_spectrum(moments: Moments, members: Members, cutoff: float) -> tuple[Spectrum, Array]:
    """Spectrum (layers, C) and vectors of the Gram matrix of the weighted class means.

    Its eigenvalues are those of Σ_B. At most C − 1 count, as the class means have a mean.
    """
    root = np.sqrt(members.shares)
    eigenvalues, vectors = np.linalg.eigh(root[:, None] * moments.products * root)
    kept = eigenvalues > np.maximum(cutoff * eigenvalues[:, -1:], moments.resolution)
    kept[:, 0] = False
    return Spectrum(eigenvalues, kept), vectors


@dataclass(frozen=True, slots=True)
class _Noise:
    """What of the class means of a subset is chance; all zero if the samples are all.

    Attributes
    ----------
    first, second : (layers, 1) that it adds to the eigenvalues of B Bᵀ and of B Σ_W Bᵀ.
    of_first, of_second : (layers, n) influences of the samples on them.
    """

    first: Array
    second: Array
    of_first: Array
    of_second: Array

    @classmethod
    def of(cls, moments: Moments, members: Members) -> _Noise:
        """Of the samples of a stack.

        Notes
        -----
        With Σ_W of n − C = ν degrees of freedom, tr Σ_W² of normal samples is too large by
        (tr Σ_W)²/ν, and by the factor (ν − 1)(ν + 2)/ν² after that.
        """
        if members.are_all:
            nothing = np.zeros((len(moments.total), 1))
            return cls(nothing, nothing, nothing, nothing)
        rows, freedom = moments.residuals(members), members.degrees
        lengths, along = np.vecdot(rows, rows), _along_within(rows)
        trace, square = (v.mean(axis=-1, keepdims=True) for v in (lengths, along))
        unbiased = freedom**2 / ((freedom - 1) * (freedom + 2)) if freedom > 1 else np.nan
        return cls(
            members.noise * trace,
            members.noise * unbiased * (square - np.square(trace) / freedom),
            members.noise * (lengths - trace),
            2.0 * members.noise * unbiased * (along - square - trace * (lengths - trace) / freedom),
        )


def _along_within(rows: Array) -> Array:
    """rᵀ Σ_W r of residuals (layers, n, f); its mean is tr Σ_W²."""
    if rows.shape[1] < rows.shape[2]:
        products = rows @ transposed(rows)
        return np.asarray(np.vecdot(products, products) / rows.shape[1])
    across = rows @ (transposed(rows) @ rows)
    return np.asarray(np.vecdot(across, rows) / rows.shape[1])


@dataclass(frozen=True, slots=True)
class _Change:
    """What more weight on a sample h of class mean m, r = h − m, does to tr(K⁻² H).

    K is Λ and H is B Σ_W Bᵀ, both without their noise. Σ_B changes by A = m hᵀ + h mᵀ − m mᵀ
    − Σ_B, so B by Λ⁻¹ B A (1 − ½ V Vᵀ), with V Vᵀ = Bᵀ Λ⁻¹ B, and Σ_W by r rᵀ − Σ_W.

    Attributes
    ----------
    spectrum, clean : Λ and K. noise : of both. mean, residual : (layers, C, n) B m and B r.
    within : (layers, C, C) B Σ_W Bᵀ.
    """

    spectrum: Spectrum
    clean: Array
    noise: _Noise
    mean: Array
    residual: Array
    within: Array

    def of_samples(self, tilt: Array) -> Array:
        """(layers, n)."""
        return self._of_within(tilt) - self._of_between()

    def _of_between(self) -> Array:
        """tr(dK Q), with Q = K⁻¹ H K⁻² + K⁻² H K⁻¹."""
        kept, noise = self.spectrum.kept, self.noise
        one = 1.0 / self.clean
        sides = one[:, :, None] * np.square(one)[:, None, :]
        clean = self.within - noise.second[:, :, None] * np.eye(kept.shape[-1])
        q = clean * (sides + transposed(sides))
        mean, residual = self._scaled(self.mean), self._scaled(self.residual)
        grown = along_classes(mean, q @ (self.mean + self.residual))
        grown += along_classes(residual, q @ self.mean)
        gone = (diagonal(q) * np.where(kept, self.spectrum.eigenvalues, 0.0)).sum(axis=-1)
        own = noise.of_first * np.trace(q, axis1=1, axis2=2)[:, None]
        return np.asarray(grown - gone[:, None] - own)

    def _of_within(self, tilt: Array) -> Array:
        """tr(K⁻² dH)."""
        squares = np.square(1.0 / self.clean)[:, :, None]
        mean, residual = self._scaled(self.mean), self._scaled(self.residual)
        turned = 2.0 * tilt + self.within @ (mean + residual)
        grown = along_classes(turned, squares * mean)
        grown += along_classes(self.within @ mean, squares * residual)
        grown += along_classes(np.square(self.residual), squares)
        gone = 2.0 * (diagonal(self.within) * squares[:, :, 0]).sum(axis=-1, keepdims=True)
        return np.asarray(grown - gone - self.noise.of_second * squares.sum(axis=1))

    def _scaled(self, coordinates: Array) -> Array:
        """Λ⁻¹ times (layers, C, n)."""
        kept = self.spectrum.kept
        return (kept / np.where(kept, self.spectrum.eigenvalues, 1.0))[:, :, None] * coordinates


def _tilt(moments: Moments, rows: Array, spectrum: Spectrum, residual: Array) -> Array:
    """B Σ_W (1 − V Vᵀ) h for each sample, (layers, C, n): the space of the class means tilts.

    Nothing much cancels here, so that the two products with the samples may be in their own
    precision; residuals sum to zero in each class, so that Σ_W needs no centring.

    Parameters
    ----------
    rows : (layers, C, f) B. residual : (layers, C, n) B (h − m).
    """
    samples, kept = moments.centred, spectrum.kept
    axes = rows * np.sqrt(kept / np.where(kept, spectrum.eigenvalues, 1.0))[:, :, None]
    across = (residual.astype(samples.dtype) @ samples) / samples.shape[1]
    across -= (across @ transposed(axes)) @ axes
    return np.asarray(across.astype(samples.dtype) @ transposed(samples))
