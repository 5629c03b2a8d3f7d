"""Means of correlated series, with an honest standard error."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

WINDOW = 5.0
"""The sum of correlations stops at this many correlation times (Sokal's rule)."""


def autocorrelation(samples: ArrayLike) -> NDArray[np.float64]:
    """Autocorrelation of a series, (n,), 1 at lag 0; by Fourier transform in O(n log n)."""
    series = np.asarray(samples, dtype=np.float64)
    centred = series - series.mean()
    size = 1 << (2 * series.size - 1).bit_length()
    power = np.abs(np.fft.rfft(centred, size)) ** 2
    covariance = np.fft.irfft(power, size)[: series.size]
    if covariance[0] <= 0.0:
        return np.zeros(series.size)
    correlation: NDArray[np.float64] = covariance / covariance[0]
    return correlation


def correlation_time(samples: ArrayLike) -> float:
    """Integrated autocorrelation time τ = 1 + 2 Σ ρ_j in samples; at least 1.

    The sum runs to the first lag beyond ``WINDOW`` τ (Sokal 1997), where more
    terms would add more noise than sum.
    """
    times = 2.0 * np.cumsum(autocorrelation(samples)) - 1.0
    beyond = np.nonzero(np.arange(times.size) >= WINDOW * times)[0]
    window = int(beyond[0]) if beyond.size else times.size - 1
    return max(1.0, float(times[window]))


def mean_with_error(samples: ArrayLike) -> tuple[float, float]:
    """Mean of a stationary series and its standard error, correlation included.

    Parameters
    ----------
    samples : (n,) at equal distances in time.

    Returns
    -------
    mean : average of the samples.
    error : √(σ² τ/n), with the integrated autocorrelation time τ; infinite
        for fewer than two samples.

    Raises
    ------
    ValueError
        Without samples.
    """
    series = np.asarray(samples, dtype=np.float64)
    if series.ndim != 1 or series.size == 0:
        raise ValueError(f"a mean needs a series of samples, got shape {series.shape}")
    mean = float(series.mean())
    if series.size < 2:
        return mean, math.inf
    variance = float(series.var(ddof=1))
    if variance == 0.0:
        return mean, 0.0
    return mean, math.sqrt(variance * correlation_time(series) / series.size)
