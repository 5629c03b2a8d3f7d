"""The errors of a noisy chain's curve cover where the chains of other seeds are."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.linalg import solve_continuous_lyapunov

from physics.chain.parameters import ChainParameters
from physics.many.ensemble import Ensemble, with_seeds
from physics.recording.course import run_chain
from physics.theory.thermal import concavity_error, range_error, read_noisy_curve, strays

SEEDS = 200
COVERED = 0.93
"""Share of the seeds within two errors of their mean, at least: 0.95 of many."""

ROUGH = {"friction_right": 0.1, "friction_left": 0.1}
NOTEBOOK_2 = {
    "dynamics": "langevin",
    "stiffness": 0.1,
    "time_step": 0.05,
    "noise": 0.003 * np.sqrt(7.0),
    "noise_kind": "common",
    "annealing": 0.001,
    "friction_right": 0.003,
    "friction_left": 0.004,
}
CHAINS = [
    {"noise": 0.006},
    {"noise": 0.008, "friction_right": 0.02, "friction_left": 0.07},
    {"noise": 0.01, **ROUGH},
    {"noise": 0.001, **ROUGH},
    NOTEBOOK_2,
    {"noise": 0.01, "noise_kind": "common"},
    {"noise": 0.01, "noise_kind": "pulled_end"},
    {"noise": 0.01, "dynamics": "langevin"},
    {"noise": 0.01, "dynamics": "langevin", "damping": 0.1},
    {"noise": 0.006, "drive": "constant_force"},
    {"noise": 0.006, "drive": "jerks"},
    {"noise": 0.006, "drive": "ramp"},
    {"noise": 0.006, "annealing": 0.01},
    {"noise": 0.006, "blocks": 30},
]


@pytest.mark.parametrize("steps", [2000, 10_000])
@pytest.mark.parametrize("settings", CHAINS, ids=lambda settings: " ".join(map(str, settings)))
def test_seeds_lie_within_two_errors_of_their_mean(settings, steps):
    """Long before a run has seen its own slow modes, and after the noise has died."""
    parameters = ChainParameters(**settings)
    ensemble = Ensemble(with_seeds(parameters, SEEDS))
    ensemble.advance(steps)
    curves = [read_noisy_curve(curve, parameters) for curve in ensemble.load_curves]
    for values, errors in (
        ([one.concavity for one in curves], [one.concavity_error for one in curves]),
        (ensemble.positions[:, -1], np.full(SEEDS, range_error(parameters))),
    ):
        away = np.abs(np.asarray(values) - np.mean(values))
        assert np.mean(away <= 2.0 * np.asarray(errors)) >= COVERED


def test_the_command_covers_as_the_window_does():
    runs = [
        run_chain(ChainParameters(noise=0.01, seed=seed, **ROUGH), 2000) for seed in range(SEEDS)
    ]
    values, errors = (
        np.array([run[key] for run in runs]) for key in ("concavity", "concavity_error")
    )
    assert np.mean(np.abs(values - values.mean()) <= 2.0 * errors) >= COVERED
    # And it is an error still: not so wide that it would cover anything.
    assert np.median(errors) < 2.0 * values.std()


def without_friction(p: ChainParameters) -> np.ndarray:
    """⟨x xᵀ⟩ by Lyapunov's equation of positions and velocities, block by block."""
    n = p.blocks
    second = 2.0 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)
    if p.drive == "constant_force":
        second[-1, -1] = 1.0
    shaken = {
        "independent": np.eye(n),
        "common": np.ones((n, 1)),
        "pulled_end": np.eye(n)[:, -1:],
    }[p.noise_kind]
    noise = p.noise**2 * shaken @ shaken.T
    if p.dynamics == "overdamped":
        return solve_continuous_lyapunov(-p.stiffness * second, -noise)
    drift = np.block(
        [
            [np.zeros((n, n)), np.eye(n)],
            [-p.stiffness / p.mass * second, -p.damping / p.mass * np.eye(n)],
        ]
    )
    full = np.zeros((2 * n, 2 * n))
    full[n:, n:] = noise / p.mass**2
    return solve_continuous_lyapunov(drift, -full)[:n, :n]


@pytest.mark.parametrize("kind", ["independent", "common", "pulled_end"])
@pytest.mark.parametrize("drive", ["held_end", "constant_force"])
@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("blocks", [1, 2, 9, 40])
def test_without_friction_it_is_exact(kind, drive, dynamics, blocks):
    p = ChainParameters(
        blocks=blocks,
        noise=0.02,
        noise_kind=kind,
        drive=drive,
        dynamics=dynamics,
        stiffness=0.7,
        mass=1.7,
        damping=0.3,
    )
    weights = np.full(blocks, 0.3)
    weights[-1] = -1.1
    variance = weights @ without_friction(p) @ weights
    assert strays(p, 0.3, -1.1) == pytest.approx(np.sqrt(variance), rel=1e-6)


def test_long_chains_that_share_their_noise_are_nearly_exact():
    p = ChainParameters(blocks=200, noise=0.02)
    for kind in ("common", "pulled_end"):
        one = p.model_copy(update={"noise_kind": kind})
        straight = np.full(200, -2.0 / 200.0)
        straight[-1] = 199.0 / 200.0
        variance = straight @ without_friction(one) @ straight
        assert concavity_error(one, 0.0, 1.0) == pytest.approx(np.sqrt(variance), rel=0.02)


def test_what_is_not_known_is_not_told():
    adrift = ChainParameters(dynamics="langevin", damping=0.0, noise=0.01)
    straight = np.linspace(1.0, 0.0, 8)
    curve = read_noisy_curve(straight, adrift)
    assert np.isnan(curve.concavity_error)
    assert curve.regime == "undetermined"
    assert concavity_error(adrift.model_copy(update={"noise": 0.0}), 0.1, 1.0) == 0.0
    assert np.isnan(concavity_error(ChainParameters(noise=0.01), 0.1, 0.0))
