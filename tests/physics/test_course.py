"""A whole run: the keys that the command line promises, and that they fit together."""

from __future__ import annotations

import json

import numpy as np
import pytest

from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.load_curve import concavity
from physics.recording.course import run_chain
from physics.theory.states import noise_free_rest_state, stationary_elongations

KEYS = {
    "parameters",
    "steps",
    "time",
    "positions",
    "elongations",
    "shares",
    "load_curve",
    "concavity",
    "concavity_error",
    "load_deviation",
    "load_difference",
    "regime",
    "mean_elongations",
    "rest_elongations",
    "stationary_elongations",
    "block_steps_per_second",
}


def test_keys_and_lengths():
    result = run_chain(ChainParameters(noise=0.01, blocks=5), 1001)
    assert set(result) == KEYS
    assert [len(result[key]) for key in ("positions", "shares")] == [5, 5]
    for key in ("elongations", "load_curve", "mean_elongations"):
        assert len(result[key]) == 6
    assert (result["steps"], result["time"]) == (1001, pytest.approx(10.01))
    assert ChainParameters(**json.loads(json.dumps(result))["parameters"]).blocks == 5
    assert result["block_steps_per_second"] > 0.0


def test_theory_stands_beside_where_it_says_something():
    still, noisy = ChainParameters(noise=0.0), ChainParameters(noise=0.01)
    found = run_chain(still, 10)
    assert found["rest_elongations"] == noise_free_rest_state(still).tolist()
    assert found["stationary_elongations"] is None
    found = run_chain(noisy, 10)
    assert found["rest_elongations"] is None
    assert found["stationary_elongations"] == stationary_elongations(noisy).tolist()


def test_figures_fit_together():
    p = ChainParameters(noise=0.01)
    result = run_chain(p, 5000)
    simulation = Simulation(p)
    simulation.advance(2500)
    elongations = []
    for _ in range(2500):
        simulation.advance(1)
        elongations.append(simulation.snapshot().elongations)
    assert result["positions"] == simulation.snapshot().positions.tolist()
    np.testing.assert_allclose(result["elongations"], elongations[-1], atol=1e-15)
    np.testing.assert_allclose(result["mean_elongations"], np.mean(elongations, axis=0), atol=1e-13)
    assert sum(result["shares"]) == pytest.approx(1.0)
    assert result["concavity"] == concavity(result["load_curve"])
    assert result["concavity_error"] > 0.0


def test_a_silent_chain_is_lazy_without_doubt():
    p = ChainParameters(friction_right=0.1, friction_left=0.1)
    result = run_chain(p, 50_000)
    assert result["regime"] == "lazy"
    assert result["concavity_error"] == 0.0
    np.testing.assert_allclose(result["mean_elongations"], noise_free_rest_state(p), atol=1e-11)


def test_the_three_regimes():
    """Of finite time: the noise loosens the chain at once, while friction alone leaves it lazy."""
    regimes = {
        left: run_chain(
            ChainParameters(friction_right=right, friction_left=left, noise=noise), 100_000
        )["regime"]
        for right, left, noise in ((0.1, 0.1, 0.0), (0.01, 0.011, 0.003), (0.01, 0.09, 0.008))
    }
    assert regimes == {0.1: "lazy", 0.011: "balanced", 0.09: "active"}


def test_progress_adds_up():
    done = []
    run_chain(ChainParameters(noise=0.01, blocks=1000), 9001, done.append)
    assert sum(done) == 9001
    assert len(done) > 4


@pytest.mark.parametrize("blocks", [1, 2])
@pytest.mark.parametrize("steps", [1, 2, 3])
def test_the_shortest_runs(blocks, steps):
    result = run_chain(ChainParameters(blocks=blocks, noise=0.01), steps)
    assert len(result["mean_elongations"]) == blocks + 1
    assert np.isfinite(result["mean_elongations"]).all()


def test_no_steps_are_refused():
    with pytest.raises(ValueError, match="at least one step"):
        run_chain(ChainParameters(), 0)


def test_divergence_is_told():
    with pytest.raises(ArithmeticError, match="no longer a number"):
        run_chain(ChainParameters().model_copy(update={"time_step": 3.0}), 10_000)
