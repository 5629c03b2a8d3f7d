"""The fit of a chain to a curve: its compiled course, known chains found again, intervals."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.optimize import least_squares

from physics.chain.parameters import ChainParameters
from physics.load_curve import concavity, normalised
from physics.theory.curve_fit import (
    INTERVAL,
    NUMBERS,
    fit_curve,
    point_error,
)
from physics.theory.mean_field import Cancelled, mean_field_and_correction
from physics.theory.mean_shape import FIRST, mean_course, moments, shape_and_slopes

CHAINS = [
    # μ→, μ←, ε̄, time
    (0.1, 0.1, 0.1, 30.0),
    (0.1, 0.1, 0.03, 1e4),
    (0.3, 0.02, 0.01, 3.0),
    (0.02, 0.07, 0.08, 500.0),
    (0.15, 0.02, 0.02, 1000.0),
    (0.1, 0.1, 0.3, 0.2),
]
STEP = 1e-4


def solved(blocks, right, left, noise, time):
    """Mean positions by SciPy's solver."""
    chain = ChainParameters(
        blocks=blocks,
        friction_right=right,
        friction_left=left,
        noise=noise * math.sqrt(STEP),
        time_step=STEP,
    )
    return mean_field_and_correction(chain, time).at(time)[0]


def load_curve(blocks, *chain):
    return 1.0 - np.concatenate(([0.0], solved(blocks, *chain)))


# --- the compiled course ----------------------------------------------------------------


@pytest.mark.parametrize("chain", CHAINS)
@pytest.mark.parametrize("blocks", [7, 20])
def test_the_compiled_course_has_three_digits_of_the_solver_s(blocks, chain):
    curve, _ = shape_and_slopes(blocks, *chain)
    np.testing.assert_allclose(curve, normalised(load_curve(blocks, *chain)), atol=1e-3)


def test_the_course_is_known_at_all_its_moments():
    course, times = mean_course(5, 0.1, 0.05, 0.1, 40.0), moments(40.0)
    assert times[0] == FIRST and times[-1] == pytest.approx(40.0)
    for at in (20, 45, 63):
        expected = solved(5, 0.1, 0.05, 0.1, times[at])
        np.testing.assert_allclose(course[at], expected, atol=5e-4)


@pytest.mark.parametrize("chain", CHAINS)
def test_its_slopes_are_those_of_differences(chain):
    _, slopes = shape_and_slopes(7, *chain)
    for number, value in enumerate(chain):
        above, below = list(chain), list(chain)
        above[number], below[number] = value * 1.0001, value * 0.9999
        change = shape_and_slopes(7, *above)[0] - shape_and_slopes(7, *below)[0]
        # In the stationary state nothing is left of time and noise.
        size = max(np.abs(slopes[number]).max(), 1e-3 / value)
        np.testing.assert_allclose(change / (2e-4 * value), slopes[number], atol=0.02 * size)


# --- the fit -------------------------------------------------------------------------------


@pytest.mark.parametrize("chain", CHAINS)
@pytest.mark.parametrize("blocks", [4, 7, 12])
def test_a_chain_s_own_curve_is_fitted_and_its_numbers_lie_in_the_intervals(blocks, chain):
    fit = fit_curve(load_curve(blocks, *chain), 0.01)
    assert fit.misfit < 0.5
    for value, estimate in zip((*chain, chain[0] - chain[1]), estimates(fit), strict=True):
        # Between its ends, which interpolation places within a few per cent.
        assert estimate.low is None or value >= estimate.low - 0.05 * abs(estimate.low)
        assert estimate.high is None or value <= estimate.high + 0.05 * abs(estimate.high)
        assert estimate.low is None or estimate.low <= estimate.value
        assert estimate.high is None or estimate.value <= estimate.high


def estimates(fit):
    return [*(getattr(fit, name) for name in NUMBERS), fit.balance]


def test_what_a_rest_state_fixes_and_what_not():
    """Without noise, at rest: d_ℓ rises by μ→ from spring to spring, and only that is seen."""
    fit = fit_curve(load_curve(7, 0.03, 0.1, 1e-3, 500.0), 0.004)
    assert fit.friction_left.high is None  # what never moved back cannot tell
    assert fit.time.low is not None and fit.time.high is None
    assert concavity(fit.curve) > 0.05


def test_a_straight_curve_leaves_noise_and_friction_open_but_not_their_balance():
    fit = fit_curve(np.linspace(1.0, 0.0, 8), 0.005)
    assert fit.friction_right.high is None and fit.friction_left.high is None
    assert fit.noise.high is None
    assert abs(fit.balance.value) < 0.05


def test_more_error_makes_no_interval_narrower():
    curve = load_curve(7, 0.05, 0.2, 0.1, 20.0)
    narrow, wide = (fit_curve(curve, error) for error in (0.004, 0.02))
    for one, other in zip(estimates(narrow), estimates(wide), strict=True):
        assert other.low is None or (one.low is not None and other.low <= one.low * 1.05 + 1e-3)
        assert other.high is None or (one.high is not None and other.high >= one.high * 0.95 - 1e-3)


@pytest.mark.parametrize("blocks", [7, 12])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_at_the_end_of_an_interval_the_best_refit_is_about_two_errors_worse(blocks, number):
    """By SciPy's search from many starts; a quick refit may miss the least, and end too early."""
    error = 0.004
    curve = normalised(load_curve(blocks, 0.05, 0.2, 0.1, 20.0))
    fit = fit_curve(curve, error)
    end = estimates(fit)[number].low
    above = slow_chi2(curve, error, fit, number, end) - slow_chi2(curve, error, fit)
    assert 0.5 * INTERVAL < math.sqrt(max(above, 0.0)) < 1.15 * INTERVAL


def slow_chi2(curve, error, fit, held=None, value=0.0):
    low, high = [0.0, 0.0, math.log(1e-3), math.log(0.1)], [1.0, 1.0, 0.0, math.log(2.5e4)]
    free = [number for number in range(4) if number != held]
    best = np.array([getattr(fit, name).value for name in NUMBERS])
    best[2:] = np.log(best[2:])
    fixed = math.log(value) if held in (2, 3) else value

    def residuals(free_values):
        place = best.copy()
        place[free] = free_values
        if held is not None:
            place[held] = fixed
        chain = (place[0], place[1], math.exp(place[2]), math.exp(place[3]))
        shape, _ = shape_and_slopes(curve.size - 1, *chain)
        return (shape - curve)[1:-1] / error

    random = np.random.default_rng(1)
    starts = [best, *(best + random.normal(0.0, (0.05, 0.05, 0.7, 1.0)) for _ in range(12))]
    bounds = (np.take(low, free), np.take(high, free))
    return min(
        2.0 * least_squares(
            residuals, np.clip(start[free], bounds[0] + 1e-6, bounds[1] - 1e-6), bounds=bounds,
            x_scale=np.take([0.05, 0.05, 0.5, 1.0], free),
        ).cost
        for start in starts
    )  # fmt: skip


def test_a_fit_begun_from_the_last_one_is_no_worse():
    curve = load_curve(7, 0.05, 0.2, 0.1, 20.0)
    first = fit_curve(curve, 0.005)
    again = fit_curve(curve, 0.005, near=first)
    assert again.misfit < first.misfit + 0.1
    np.testing.assert_allclose(again.curve, first.curve, atol=0.003)
    np.testing.assert_allclose(again.residuals, normalised(curve) - again.curve)


def test_errors_of_points_are_those_of_the_concavity():
    random = np.random.default_rng(2)
    error = point_error(0.02, 9)
    noisy = np.linspace(1.0, 0.0, 10) + np.zeros((4000, 10))
    noisy[:, 1:-1] += random.normal(0.0, error, (4000, 8))
    assert np.std([concavity(curve) for curve in noisy]) == pytest.approx(0.02, rel=0.05)


@pytest.mark.parametrize(
    ("curve", "words"),
    [
        ([1.0, 0.5, 0.0], "at least 3"),
        ([0.0, 0.3, 0.6, 1.0], "do not separate"),
        ([1.0, np.nan, 0.3, 0.0], "do not separate"),
        ([1.0, 1.0, 1.0, 1.0], "do not separate"),
    ],
)
def test_what_is_no_curve_is_refused(curve, words):
    with pytest.raises(ValueError, match=words):
        fit_curve(np.array(curve), 0.01)


def test_a_fit_that_is_not_wanted_is_given_up():
    with pytest.raises(Cancelled):
        fit_curve(np.linspace(1.0, 0.0, 8), 0.01, cancelled=lambda: True)
