"""Means of correlated series, with an honest standard error."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from physics.standard_error import widening

WINDOW = 2.5
"""The sum of correlations stops at this many correlation times τ = 1 + 2 Σ ρ_j (Sokal's rule)."""


class Mean(NamedTuple):
    """Mean of a stationary series, its standard error, and how many independent samples it has."""

    value: float
    error: float
    independent: float


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
    """Integrated autocorrelation time τ = 1 + 2 Σ ρ_j in samples; at least 1."""
    return _time_and_lags(np.asarray(samples, dtype=np.float64))[0]


def _time_and_lags(series: NDArray[np.float64]) -> tuple[float, int]:
    """τ, and how many correlations it is estimated from, those of negative lags and 0 among them.

    The sum runs to the first lag beyond ``WINDOW`` τ (Sokal 1997), where more terms would add
    more noise than sum. As the mean is that of the series itself, each term is too small by
    about τ/n, and their sum by its share of the series (Wolff 2004).
    """
    times = 2.0 * np.cumsum(autocorrelation(series)) - 1.0
    beyond = np.nonzero(np.arange(times.size) >= WINDOW * times)[0]
    window = int(beyond[0]) if beyond.size else times.size - 1
    lags = 2 * window + 1
    return max(1.0, float(times[window]) * (1.0 + lags / series.size)), lags


def mean_with_error(samples: ArrayLike) -> Mean:
    """Mean of a stationary series and its standard error, correlation included.

    Parameters
    ----------
    samples : (n,) at equal distances in time.

    Returns
    -------
    value : average of the samples.
    error : √(σ² τ/n), with the integrated autocorrelation time τ, widened by Student's factor so
        that twice the error covers as much as of a normal mean: its relative variance is twice
        the share that the lags of τ have of the series (Wolff 2004), as of n/lags freedoms.
        Infinite for fewer than two samples.
    independent : n/τ.

    Raises
    ------
    ValueError
        Without samples.
    """
    series = np.asarray(samples, dtype=np.float64)
    if series.ndim != 1 or series.size == 0:
        raise ValueError(f"a mean needs a series of samples, got shape {series.shape}")
    mean, size = float(series.mean()), float(series.size)
    if size < 2.0:
        return Mean(mean, math.inf, size)
    variance = float(series.var(ddof=1))
    if variance == 0.0:
        return Mean(mean, 0.0, size)
    time, lags = _time_and_lags(series)
    error = widening(max(1.0, size / lags)) * math.sqrt(variance * time / size)
    return Mean(mean, error, size / time)
