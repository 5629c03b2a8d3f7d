"""Two standard errors cover what they are of as often, however few values they come from."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from physics.load_curve import concavity, jackknife_errors
from physics.standard_error import error_of_mean, student_quantile, widening

DRAWS = 4000
FEW = (2, 3, 5, 10)


@pytest.mark.parametrize("normal", [0.5, 2.0, 3.0, 5.5])
@pytest.mark.parametrize("freedom", [1.0, 1.5, 2.0, 3.0, 8.0, 29.0, 30.0, 500.0])
def test_the_quantile_is_student_s(normal, freedom):
    exact = stats.t.isf(stats.norm.sf(normal), freedom)
    assert student_quantile(normal, freedom) == pytest.approx(exact, rel=1e-3)


def test_fewer_than_one_freedom_count_as_one_and_none_tell_nothing():
    assert student_quantile(2.0, 0.3) == student_quantile(2.0, 1.0)
    assert np.isnan(widening(0))
    assert widening(1e9) == pytest.approx(1.0)


@pytest.mark.parametrize("values", FEW)
def test_two_errors_cover_the_mean(values):
    drawn = np.random.default_rng(1).normal(size=(DRAWS, values))
    error = error_of_mean(drawn.std(axis=1, ddof=1), values)
    assert covered(drawn.mean(axis=1), error, 0.0) == pytest.approx(0.9545, abs=0.015)


@pytest.mark.parametrize("seeds", FEW)
def test_two_errors_cover_concavity_and_range_of_few_seeds(seeds):
    true = np.array([3.0, 2.6, 2.0, 1.1, 0.0])
    curves = true + np.random.default_rng(2).normal(scale=0.1, size=(DRAWS, seeds, true.size))
    bends, ranges = jackknife_errors(curves)
    means = curves.mean(axis=1)
    found = np.array([concavity(mean) for mean in means])
    assert covered(found, bends, concavity(true)) == pytest.approx(0.9545, abs=0.015)
    assert covered(means[:, 0] - means[:, -1], ranges, 3.0) == pytest.approx(0.9545, abs=0.015)


def covered(found, error, true):
    """How often two errors reach from what was found to what is true."""
    return np.mean(np.abs(found - true) <= 2.0 * error)
