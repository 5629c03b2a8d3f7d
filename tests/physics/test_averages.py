"""The standard error of a correlated series is what many such series show."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.signal import lfilter

from physics.theory.averages import (
    autocorrelation,
    correlation_time,
    mean_with_error,
)


def correlated(random, n, memory):
    """An autoregressive series of variance 1; τ = (1 + memory)/(1 − memory)."""
    kicks = random.standard_normal(n) * math.sqrt(1.0 - memory**2)
    start = lfilter([1.0], [1.0, -memory], random.standard_normal(2000))[-1:]
    start *= math.sqrt(1.0 - memory**2)
    series, _ = lfilter([1.0], [1.0, -memory], kicks, zi=memory * start)
    return series


@pytest.mark.parametrize("memory", [0.0, 0.5, 0.9, 0.98])
def test_correlation_time(memory):
    series = correlated(np.random.default_rng(1), 400_000, memory)
    expected = (1.0 + memory) / (1.0 - memory)
    assert correlation_time(series) == pytest.approx(expected, rel=0.1)


@pytest.mark.parametrize("memory", [0.0, 0.8, 0.95])
def test_means_stray_by_their_errors(memory):
    random = np.random.default_rng(2)
    pulls = [
        mean / error
        for mean, error, _ in (
            mean_with_error(correlated(random, 10_000, memory)) for _ in range(400)
        )
    ]
    # 400 numbers of deviation 1: their own deviation is known to 1/√800.
    assert np.std(pulls) == pytest.approx(1.0, abs=4.0 / math.sqrt(800.0) + 0.05)
    assert abs(np.mean(pulls)) < 4.0 / math.sqrt(400.0)


@pytest.mark.parametrize("independent", [10, 20, 50])
@pytest.mark.parametrize("memory", [0.5, 0.9, 0.98])
def test_two_errors_cover_the_mean_of_short_series_too(memory, independent):
    random = np.random.default_rng(4)
    size = round(independent * (1.0 + memory) / (1.0 - memory))
    found = [mean_with_error(correlated(random, size, memory)) for _ in range(1000)]
    covered = np.mean([abs(one.value) <= 2.0 * one.error for one in found])
    assert 0.93 <= covered <= 0.985
    assert np.median([one.independent for one in found]) == pytest.approx(independent, rel=0.5)


def test_autocorrelation_is_the_plain_sum():
    series = np.random.default_rng(3).standard_normal(50)
    centred = series - series.mean()
    plain = [np.sum(centred[: 50 - lag] * centred[lag:]) for lag in range(50)]
    np.testing.assert_allclose(autocorrelation(series), np.array(plain) / plain[0], atol=1e-13)


def test_short_and_constant_series():
    assert mean_with_error([3.0, 3.0, 3.0]) == (3.0, 0.0, 3.0)
    assert mean_with_error([2.0]) == (2.0, math.inf, 1.0)
    with pytest.raises(ValueError, match="series of samples"):
        mean_with_error([])
