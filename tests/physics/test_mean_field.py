"""The mean field's corrections for the time step, against many simulated chains."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from scipy import integrate, special, stats

from physics.chain.parameters import ChainParameters
from physics.many.ensemble import Ensemble, with_seeds
from physics.theory.effective_friction import cumulative, effective_friction_law, law_and_spread
from physics.theory.mean_field import LARGEST_CORRECTION, Cancelled, mean_field_and_correction
from tests.physics.oracles import mean_field_course

SIGMAS = 4.5
CHAINS = 1500
EPSILON = np.finfo(float).eps


# The effective law ------------------------------------------------------------------------


def test_the_normal_distribution_to_the_last_digits_also_in_its_tails():
    """As good as z itself is known: one rounding of z changes Φ(z) by z² roundings."""
    z = np.linspace(-37.0, 37.0, 5001)
    exact = special.ndtr(z)
    # SciPy's own error has the same size.
    assert np.all(np.abs(cumulative(z) / exact - 1.0) < 4.0 * EPSILON * (1.0 + z * z))
    middle = np.abs(z) < 5.0
    assert np.all(np.abs(cumulative(z[middle]) / exact[middle] - 1.0) < 1e-14)


def softened(z, right, left):
    return np.where(z > right, z - right, np.where(z < -left, z + left, 0.0))


@pytest.mark.parametrize("force", [-0.3, -0.05, 0.0, 0.02, 0.1, 0.4])
def test_slope_bend_and_spread_of_the_law(force):
    right, left, noise = 0.05, 0.2, 0.06
    at = (right, left, noise)
    drift, slope, bend, spread = (float(v[0]) for v in law_and_spread(np.array([force]), *at))
    h = 1e-4
    low, _, _, _ = law_and_spread(np.array([force - h]), *at)
    high, _, _, _ = law_and_spread(np.array([force + h]), *at)
    assert slope == pytest.approx(float(high[0] - low[0]) / (2.0 * h), rel=1e-5)
    assert bend == pytest.approx(float(high[0] - 2.0 * drift + low[0]) / h**2, abs=1e-4)
    square, _ = integrate.quad(
        lambda u: float(softened(force + noise * u, right, left)) ** 2 * stats.norm.pdf(u),
        -12.0,
        12.0,
        points=[(right - force) / noise, (-left - force) / noise],
        limit=200,
    )
    assert spread == pytest.approx(square - drift**2, abs=1e-9)


# The corrections --------------------------------------------------------------------------

CASES = {
    "held": {"noise": 0.006},
    "unequal": {"friction_right": 0.02, "friction_left": 0.07, "noise": 0.02, "time_step": 0.05},
    "weak": {"noise": 0.02, "friction_right": 0.1, "friction_left": 0.1, "time_step": 0.1},
    "force": {"drive": "constant_force", "drive_force": 0.3, "noise": 0.01, "time_step": 0.05},
    "ramp": {
        "drive": "ramp", "drive_speed": 0.05, "noise": 0.02, "annealing": 0.01, "time_step": 0.1,
    },
    "jerks": {"drive": "jerks", "drive_speed": 0.05, "noise": 0.02, "time_step": 0.05},
}  # fmt: skip
TIMES = np.array([0.4, 2.0, 8.0, 20.0, 50.0])


def simulated(p, chains=CHAINS):
    """Mean positions and their standard errors, (T, L) each."""
    ensemble = Ensemble(with_seeds(p, chains))
    means, errors = [], []
    for moment in TIMES:
        ensemble.advance(round(moment / p.time_step) - ensemble.step)
        means.append(ensemble.positions.mean(axis=0))
        errors.append(ensemble.positions.std(axis=0, ddof=1) / np.sqrt(chains))
    return np.array(means), np.array(errors)


@pytest.mark.parametrize("noise", [1e-12, 1e-200, 1e-300, 5e-324])
def test_noise_next_to_nothing_is_none(noise):
    force = np.array([-1.0, -0.02, -0.01, 0.0, 0.1, 0.3])
    law = effective_friction_law(force, 0.1, 0.02, noise)
    assert law == pytest.approx(effective_friction_law(force, 0.1, 0.02, 0.0), abs=1e-11)
    assert all(np.isfinite(part).all() for part in law_and_spread(force + 0.005, 0.1, 0.02, noise))


@pytest.mark.parametrize("case", CASES)
def test_the_correction_is_what_the_simulation_differs_by(case):
    p = ChainParameters(**CASES[case])
    course = mean_field_and_correction(p, TIMES[-1])
    theory, missing = (np.array(part) for part in zip(*map(course.at, TIMES), strict=True))
    mean, error = simulated(p)
    # The next order is smaller by another factor k η, of a coefficient near one.
    rest = 2.0 * p.stiffness * p.time_step * np.abs(missing).max()
    assert np.all(np.abs(mean - theory - missing) < SIGMAS * error + rest)
    # Without it the two would be seen to differ: the statement has power.
    assert np.any(np.abs(mean - theory) > SIGMAS * error + rest)


@pytest.mark.parametrize("time_step", [0.02, 0.05, 0.1])
@pytest.mark.parametrize("step_noise", [0.06, 0.2])
def test_the_stated_bound_holds_up_to_the_largest_time_step(time_step, step_noise):
    """What is drawn is never off by more than twice the correction that is told."""
    p = ChainParameters(time_step=time_step, noise=step_noise * time_step**0.5, friction_right=0.1)
    course = mean_field_and_correction(p, TIMES[-1])
    mean, error = simulated(p, 400)
    moments = np.round(TIMES / time_step) * time_step
    theory = np.array([course.at(moment)[0] for moment in moments])
    bound = 2.0 * np.abs(course.correction).max()
    assert np.all(np.abs(mean - theory) < bound + SIGMAS * error)
    assert np.abs(course.correction).max() <= LARGEST_CORRECTION * np.abs(course.positions).max()


def test_the_correction_is_of_first_order():
    def largest(time_step):
        p = ChainParameters(time_step=time_step, noise=0.06 * time_step**0.5)
        return np.abs(mean_field_and_correction(p, 20.0).correction).max()

    assert largest(0.02) / largest(0.01) == pytest.approx(2.0, rel=0.02)


def test_a_silent_chain_is_corrected_too():
    p = ChainParameters(time_step=0.02)
    course = mean_field_and_correction(p, TIMES[-1])
    ensemble = Ensemble([p])
    for moment in TIMES:
        ensemble.advance(round(moment / p.time_step) - ensemble.step)
        theory, missing = course.at(moment)
        simulated_now = ensemble.positions[0]
        assert np.abs(simulated_now - theory - missing).max() < 1e-4
        assert np.abs(simulated_now - theory - missing).max() < 0.2 * np.abs(missing).max() + 1e-9


@pytest.mark.parametrize("case", CASES)
def test_between_its_times_the_course_is_that_of_the_solver(case):
    p = ChainParameters(**CASES[case])
    course = mean_field_and_correction(p, 64.0)
    moments = np.linspace(0.013, 63.9, 97)
    exact = mean_field_course(p, moments)
    np.testing.assert_allclose([course.at(t)[0] for t in moments], exact, atol=2e-5)
    assert course.at(0.0)[0] == pytest.approx(np.zeros(p.blocks), abs=1e-12)
    assert course.at(1e9)[0] == pytest.approx(course.positions[-1])


def test_one_block():
    course = mean_field_and_correction(ChainParameters(blocks=1, noise=0.01), 5.0)
    assert course.positions.shape == (course.times.size, 1)
    assert np.isfinite(course.correction).all()


# Where it does not apply ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"dynamics": "langevin"}, "overdamped"),
        ({"drive": "hand"}, "hand"),
        ({"noise": 0.01, "noise_kind": "common"}, "independent"),
        ({"noise": 0.01, "noise_kind": "pulled_end"}, "independent"),
        ({"time_step": 0.4}, r"k η = 0\.4 is above"),
        ({"time_step": 0.1, "stiffness": 4.0}, r"k η = 0\.4 is above"),
        ({"blocks": 3000}, "2,000 blocks"),
        ({"time_step": 0.24, "noise": 0.05}, r"off by about 0\.0[2-4]"),
    ],
)  # fmt: skip
def test_it_says_where_it_does_not_apply(changes, words):
    with pytest.raises(ValueError, match=words):
        mean_field_and_correction(ChainParameters(**changes), 10.0)


def test_a_course_that_is_no_longer_wanted_stops():
    asked = []
    with pytest.raises(Cancelled):
        mean_field_and_correction(
            ChainParameters(noise=0.01), 1000.0, cancelled=lambda: asked.append(1) or len(asked) > 5
        )
    assert len(asked) == 6


@pytest.mark.parametrize(
    "module",
    [
        "theory.mean_field",
        "theory.effective_friction",
        "theory.comparison",
        "theory.averages",
        "many.ensemble_runner",
    ],
)
def test_importing_loads_neither_compiler_nor_scipy(module):
    code = f"import sys, physics.{module}; print('numba' in sys.modules, 'scipy' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["False", "False"]
