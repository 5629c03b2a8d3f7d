"""D = log tr(Σ_B Σ_W⁺), with the influence of every sample on it.

Larger is better separated, unlike with the other two. It needs all of Σ_W, so that it takes
longest, and far more samples than features: of directions in which the samples of a class
hardly differ it makes the most.

So it is that of all samples, and not known of a subset of them. Of n normal ones with rank f it
would be too large by the factor n/(n − C − f − 1), and tr(Σ_B Σ_W⁻¹) by (C − 1) f/n besides,
which may be taken out. But hidden layers are far from normal: many of their neurons are silent
for most samples. Of 800 digits and 100 neurons it is then still too large by three errors.
"""

from __future__ import annotations

import numpy as np

from nets.measures.mahalanobis import Measured, Spectrum
from nets.measures.moments import Array, Members, Moments, transposed


def inverse(moments: Moments, members: Members, cutoff: float, errors: bool) -> Measured:
    """D = log tr(Σ_B P), P = Σ_W⁺, and its influences at fixed rank.

    Parameters
    ----------
    cutoff : eigenvalues of Σ_W below this share of the largest count as zero.

    Returns
    -------
    D (layers,), influences (layers, n), a single NaN without `errors`, Σ_W's spectrum, and
    (layers,) where D is not known, NaN.
    """
    residuals = moments.residuals(members)
    spectrum, axes = _within_spectrum(residuals, moments, cutoff)
    # Rows of `whitened` times a residual: a class mean and a sample about its own, whitened.
    scale = spectrum.kept / np.where(spectrum.kept, spectrum.eigenvalues, 1.0)
    along = moments.means @ transposed(axes)  # (layers, C, k)
    whitened = (along * scale[:, None]) @ axes
    length = np.square(along) @ scale[:, :, None]  # mᵀ P m, (layers, C, 1)
    value = length[:, :, 0] @ members.shares
    value[~spectrum.kept.any(axis=-1)] = np.nan
    influence = np.full((len(residuals), 1), np.nan)
    if errors:
        influence = _influence(whitened @ transposed(residuals), length[:, :, 0], members)
        influence /= value[:, None]
    unknown = np.full(len(value), not members.are_all)
    value[unknown], influence[unknown] = np.nan, np.nan
    return np.log(value), influence, spectrum, unknown


def _within_spectrum(residuals: Array, moments: Moments, cutoff: float) -> tuple[Spectrum, Array]:
    """Spectrum (layers, k) and axes (layers, k, f) of Σ_W.

    From the singular values of the residuals' triangular factor: to form Σ_W would lose half
    of the digits.
    """
    triangular = np.linalg.qr(residuals, mode="r")
    _, singular, axes = np.linalg.svd(triangular, full_matrices=False)
    eigenvalues = np.square(singular) / residuals.shape[1]
    kept = eigenvalues > np.maximum(cutoff * eigenvalues[:, :1], moments.resolution)
    return Spectrum(eigenvalues, kept), axes


def _influence(across: Array, length: Array, members: Members) -> Array:
    """m P m + 2 m P r − rᵀ P Σ_B P r for each sample, r = h − m: (layers, n).

    More weight on a sample changes Σ_W by r rᵀ − Σ_W and Σ_B by m hᵀ + h mᵀ − m mᵀ − Σ_B; r is
    in the range of Σ_W, so that nothing tilts.

    Parameters
    ----------
    across : (layers, C, n) m P r of every class mean and sample.
    length : (layers, C) m P m.
    """
    own = across[:, members.of_sample, np.arange(members.of_sample.size)]
    square: Array = members.shares @ np.square(across)
    return length[:, members.of_sample] + 2.0 * own - square
