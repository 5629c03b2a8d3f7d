"""The authors' notebooks: final elongations of many seeds against the slow reference.

The reference draws from NumPy's own generator, so that nothing but the law of motion and the
distribution of the noise is in common. Per spring a two-sample Kolmogorov–Smirnov test, corrected
for all of them after Holm (1979), which holds however they depend on one another.
"""

from __future__ import annotations

import functools
import math

import numpy as np
import pytest
from scipy import stats

from gui.models.presets import presets
from physics.chain.parameters import ChainParameters
from physics.many.ensemble import Ensemble, with_seeds
from tests.physics import reference

SEEDS = 12_000
"""Of the app; enough that with those of the reference 5 % more or less noise is seen."""
REFERENCES = 6000
SIGMAS = 4.5
BOOTSTRAPS = 200
LEVEL = 0.01
"""Chance that any of the tests of one notebook fails by chance, if the generator is drawn anew."""
STEPS = {"notebook_1": 10_000, "notebook_2": 14_000}
STEP_NOISE = 0.1
"""ε̄ of the first notebook (physics/README 2.3)."""
NOISE = 0.003
"""ε of the second (physics/README 2.4); its all-ones matrix adds up the noise of all blocks."""


def elongations(positions, end):
    return np.diff(np.pad(positions, ((0, 0), (1, 0))), axis=1, append=end)


@functools.cache
def of_the_app(name, *, louder=1.0, **changes):
    """(SEEDS, L + 1) from the preset as it is shipped, or with its noise so many times louder."""
    preset = presets()[name].chain
    preset = preset.model_copy(update={"noise": louder * preset.noise, **changes})
    ensemble = Ensemble(with_seeds(preset, SEEDS))
    ensemble.advance(STEPS[name])
    assert not ensemble.diverged.any()
    return elongations(ensemble.positions, preset.end_position)


def first_notebook(p, seed):
    """Noise of its own for each block."""
    random = np.random.default_rng(seed)
    return lambda: STEP_NOISE * random.standard_normal((REFERENCES, p.blocks))


def second_notebook(p, seed):
    """ε · ones(L, L) dW, as the authors have it: each block feels the sum of all L."""
    random = np.random.default_rng(seed)
    ones = NOISE / math.sqrt(p.time_step) * np.ones((p.blocks, p.blocks))
    return lambda: random.standard_normal((REFERENCES, p.blocks)) @ ones


DRAW = {"notebook_1": first_notebook, "notebook_2": second_notebook}


@functools.cache
def of_the_reference(name, seed=1):
    """(REFERENCES, L + 1)."""
    p = presets()[name].chain
    return elongations(reference.run_many(p, STEPS[name], DRAW[name](p, seed)), p.end_position)


def rejected(one, other, level=LEVEL):
    """For each spring, whether its two distributions differ; Holm's correction over all."""
    values = np.array([stats.ks_2samp(a, b).pvalue for a, b in zip(one.T, other.T, strict=True)])
    order = np.argsort(values)
    fails = values[order] > level / np.arange(values.size, 0, -1)
    first = int(np.argmax(fails)) if fails.any() else values.size
    result = np.zeros(values.size, bool)
    result[order[:first]] = True
    return result


def test_presets_are_the_notebooks():
    """Every figure of physics/README 2.3 and 2.4; nothing else differs from a chain as it comes."""
    one = {
        "blocks": 7,
        "stiffness": 1.0,
        "time_step": 0.01,
        "end_position": 1.0,
        "friction_right": 0.1,
        "friction_left": 0.1,
        "noise": pytest.approx(STEP_NOISE * math.sqrt(0.01), rel=1e-15),
    }
    two = {
        "dynamics": "langevin",
        "mass": 1.0,
        "damping": 1.0,
        "stiffness": 0.1,
        "time_step": 0.05,
        "friction_right": 0.003,
        "friction_left": 0.004,
        "noise_kind": "common",
        "noise": pytest.approx(NOISE * math.sqrt(7), rel=1e-15),
        "annealing": 0.001,
    }
    for name, figures in (("notebook_1", one), ("notebook_2", two)):
        assert presets()[name].chain.model_dump() == ChainParameters().model_dump() | figures
    assert STEPS["notebook_1"] * 0.01 == pytest.approx(100.0)
    assert STEPS["notebook_2"] * 0.05 == pytest.approx(700.0)


def test_holm_rejects_what_bonferroni_does_and_more():
    random = np.random.default_rng(0)
    one, other = random.standard_normal((2, 400, 8))
    assert not rejected(one, other).any()
    other[:, 2] += 0.5
    assert rejected(one, other).tolist() == [False, False, True] + 5 * [False]


@pytest.mark.slow
@pytest.mark.parametrize("name", STEPS)
def test_elongations_are_distributed_as_the_references(name):
    assert not rejected(of_the_app(name), of_the_reference(name)).any()


def moments_differ(one, other):
    """For each spring, whether means or spreads lie more than 4.5 standard errors apart."""
    errors = np.sqrt(one.var(axis=0) / len(one) + other.var(axis=0) / len(other))
    means = np.abs(one.mean(axis=0) - other.mean(axis=0)) > SIGMAS * errors
    errors = np.hypot(error_of_log_spread(one), error_of_log_spread(other))
    spreads = np.abs(np.log(one.std(axis=0) / other.std(axis=0))) > SIGMAS * errors
    return means | spreads


def error_of_log_spread(values):
    """(L + 1,) standard error of log σ by the bootstrap: the distributions are far from normal."""
    random = np.random.default_rng(0)
    count = len(values)
    drawn = (values[random.integers(0, count, count)].std(axis=0) for _ in range(BOOTSTRAPS))
    return np.log(list(drawn)).std(axis=0)


def test_the_bootstrap_knows_the_error_of_a_normal_spread():
    """1/√(2n), as far as the draws tell."""
    values = np.random.default_rng(1).standard_normal((2000, 4))
    expected = 1.0 / math.sqrt(2.0 * 2000)
    tolerance = SIGMAS / math.sqrt(2.0 * BOOTSTRAPS)
    assert error_of_log_spread(values) == pytest.approx(expected, rel=tolerance)


@pytest.mark.slow
@pytest.mark.parametrize("name", STEPS)
def test_other_moments_agree_too(name):
    assert not moments_differ(of_the_app(name), of_the_reference(name)).any()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("notebook_1", {"friction_left": 0.11}),
        ("notebook_2", {"friction_right": 0.0035}),
        ("notebook_2", {"annealing": 0.002}),
    ],
)
def test_a_small_change_of_the_law_is_seen(name, changes):
    """A tenth more friction, or noise that dies out sooner, in all of the distribution."""
    assert rejected(of_the_app(name, **changes), of_the_reference(name)).any()


@pytest.mark.slow
@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("louder", [0.95, 1.05])
def test_a_small_error_of_the_noise_is_seen(name, louder):
    assert moments_differ(of_the_app(name, louder=louder), of_the_reference(name)).any()
