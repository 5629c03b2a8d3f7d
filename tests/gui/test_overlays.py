"""What theory says of the chain: comparisons, and plain sentences where it says nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gui.moments.chain_record import ChainRecord
from gui.moments.friction_law import friction_law_of
from gui.moments.overlays import (
    MEAN_FIELD,
    REST_STATE,
    STATIONARY,
    beside_mean_field,
    beside_rest,
    beside_stationary,
    final_positions,
    obstacle,
)
from physics.chain.commands import Grip, SetParameters
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.state import ChainSnapshot
from physics.many.ensemble import Ensemble, with_seeds
from physics.many.ensemble_course import EnsembleCourse
from physics.theory.effective_friction import effective_friction_law
from physics.theory.mean_field import mean_field_and_correction
from physics.theory.states import stationary_elongations
from tests.gui.moments import scene_of

NOISY = ChainParameters(noise=0.01, friction_right=0.02, friction_left=0.06)
BLOCKS = np.arange(1, 8)
RESTING = np.zeros(7, np.int8)


def recorded(simulation: Simulation, until: float, every: int = 20) -> ChainRecord:
    """The record of a chain that is read as a window reads it."""
    record = ChainRecord()
    record.add(simulation.snapshot())
    while simulation.snapshot().time < until - 1e-9:
        simulation.advance(every)
        record.add(simulation.snapshot())
    return record


def ensemble_at(p: ChainParameters, moment: float, members: int = 64) -> EnsembleCourse:
    """An ensemble's course that knows only how it stands at `moment`."""
    ensemble = Ensemble(with_seeds(p, members))
    ensemble.advance(round(moment / p.time_step))
    mean, spread = ensemble.positions.mean(axis=0), ensemble.positions.std(axis=0, ddof=1)
    nothing, none = np.empty(0), np.empty((0, 7))
    return EnsembleCourse(
        1, p, members, BLOCKS, nothing, none, none, moment, mean, spread, nothing, nothing
    )


# --- rest ------------------------------------------------------------------------------------


def test_a_silent_chain_comes_to_its_rest_state() -> None:
    p = ChainParameters(time_step=0.1)
    theory = final_positions(REST_STATE, p)
    simulation = Simulation(p)
    simulation.advance(20)
    under_way = beside_rest(simulation.snapshot(), theory)
    assert under_way.sentence == "The chain is still on its way."
    assert under_way.comparison is not None and under_way.comparison.largest > 0.01
    simulation.advance(50_000)
    there = beside_rest(simulation.snapshot(), theory)
    assert there.sentence == "The chain rests there."
    assert there.comparison is not None and there.comparison.largest < 1e-6


def test_a_chain_that_rests_elsewhere_is_told_where() -> None:
    p = ChainParameters(time_step=0.1)
    simulation = Simulation(p)
    simulation.advance(50_000)
    other = final_positions(REST_STATE, p.model_copy(update={"friction_right": 0.1}))
    assert "away at block" in beside_rest(simulation.snapshot(), other).sentence


# --- what was done to the chain -----------------------------------------------------------------


@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_a_chain_that_was_changed_is_not_compared_with_what_began_at_rest(noise: float) -> None:
    p = ChainParameters(noise=noise)
    simulation = Simulation(p)
    record = recorded(simulation, 1.0)
    assert not any(obstacle(n, simulation.snapshot(), record) for n in (REST_STATE, MEAN_FIELD))
    simulation.apply(SetParameters(p.model_copy(update={"friction_right": 0.05})))
    simulation.advance(1)
    record.add(simulation.snapshot())
    assert record.changed == pytest.approx(1.01)
    for name in (REST_STATE, MEAN_FIELD):
        why = obstacle(name, simulation.snapshot(), record)
        assert "reset it" in why and ("remembers" in why) == (noise == 0.0)
    assert obstacle(STATIONARY, simulation.snapshot(), record) == ""
    simulation.apply(Grip(8, 1.2))
    assert "hand" in obstacle(STATIONARY, simulation.snapshot(), record)


@pytest.mark.parametrize(
    ("name", "changes", "words"),
    [
        (REST_STATE, {"noise": 0.01}, "The rest state is known only without noise."),
        (REST_STATE, {"dynamics": "langevin"}, "inertia"),
        (REST_STATE, {"drive": "jerks"}, "held still"),
        (STATIONARY, {}, "Without noise"),
        (STATIONARY, {"noise": 0.01, "noise_kind": "common"}, "independent"),
        (STATIONARY, {"noise": 0.001, "friction_right": 0.15}, "practically for ever"),
        (STATIONARY, {"noise": 0.01, "drive": "hand"}, "held still"),
    ],
)
def test_a_refusal_is_one_plain_sentence(name: str, changes: dict[str, Any], words: str) -> None:
    why = final_positions(name, ChainParameters(**changes))
    assert isinstance(why, str)
    assert words in why and why[0].isupper() and why.endswith(".")


# --- mean field ------------------------------------------------------------------------------


def test_an_ensemble_agrees_with_its_mean_field_and_not_with_another() -> None:
    course = mean_field_and_correction(NOISY, 64.0)
    simulation = Simulation(NOISY)
    simulation.advance(2000)
    ensemble = ensemble_at(NOISY, 20.0)
    shown = beside_mean_field(simulation.snapshot(), course, ensemble)
    assert shown.comparison is not None and shown.comparison.in_errors
    assert "Agrees within its error." in shown.sentence
    assert "k η = 0.01" in shown.sentence
    other = mean_field_and_correction(NOISY.model_copy(update={"friction_right": 0.08}), 64.0)
    shown = beside_mean_field(simulation.snapshot(), other, ensemble)
    assert "Differs by" in shown.sentence and "standard errors at block" in shown.sentence


def test_many_chains_show_the_time_step_and_it_is_named() -> None:
    p = NOISY.model_copy(update={"time_step": 0.05, "noise": 0.01 * 5.0**0.5})
    course = mean_field_and_correction(p, 64.0)
    shown = beside_mean_field(Simulation(p).snapshot(), course, ensemble_at(p, 4.0, 4000))
    assert "as is to be expected from the time step" in shown.sentence


def test_one_chain_has_no_error_bar() -> None:
    simulation = Simulation(NOISY)
    simulation.advance(500)
    course = mean_field_and_correction(NOISY, 64.0)
    shown = beside_mean_field(simulation.snapshot(), course, None)
    assert "switch the ensemble on" in shown.sentence
    assert shown.comparison is not None and not shown.comparison.in_errors


def test_a_silent_chain_agrees_within_the_error_of_the_time_step() -> None:
    p = ChainParameters(time_step=0.05)
    simulation = Simulation(p)
    simulation.advance(100)
    shown = beside_mean_field(simulation.snapshot(), mean_field_and_correction(p, 64.0), None)
    assert shown.sentence.startswith("Agrees within the error of the time step.")


# --- stationary ------------------------------------------------------------------------------


def test_one_chain_is_averaged_when_it_has_forgotten_its_start() -> None:
    simulation = Simulation(NOISY)
    theory = final_positions(STATIONARY, NOISY)
    early = recorded(simulation, 20.0)
    shown = beside_stationary(simulation.snapshot(), early, theory, None)
    assert shown.comparison is None and "Still on its way" in shown.sentence
    late = recorded(Simulation(NOISY), 1500.0, every=30)
    end = Simulation(NOISY)
    end.advance(150_000)
    shown = beside_stationary(end.snapshot(), late, theory, None)
    assert shown.comparison is not None and shown.comparison.in_errors
    assert shown.sentence.startswith("Agrees within its error. Averaged from")
    shown = beside_stationary(end.snapshot(), late, theory + 0.02, None)
    assert shown.sentence.startswith("Differs by")


def passed_by(record: ChainRecord, p: ChainParameters, times: Any, first: int = 0) -> ChainSnapshot:
    """The last of snapshots of a chain about its stationary state, at these times."""
    random = np.random.default_rng(first)
    places = np.cumsum(stationary_elongations(p))[:7]
    for number, moment in enumerate(times, first):
        x = places + 0.01 * random.standard_normal(7)
        now = ChainSnapshot(number, 0, number, float(moment), p, x, np.zeros(7), 1.0)
        record.add(now)
    return now


def test_after_a_long_fast_run_it_waits_for_samples_enough() -> None:
    """36,000 frames at speed 1000 are kept thinly; then a parameter is changed."""
    p = NOISY.model_copy(update={"stiffness": 5.0})
    record, theory = ChainRecord(), final_positions(STATIONARY, p)
    passed_by(record, NOISY, 16.0 * np.arange(1, 36_001))
    begun, compared = 36_000 * 16.0, []
    for frame in range(1, 1500):
        now = passed_by(record, p, [begun + 16.0 * frame], 36_000 + frame)
        shown = beside_stationary(now, record, theory, None)
        compared.append(shown.comparison is not None)
        if not compared[-1]:
            assert shown.sentence.startswith("Still on its way")
    # Eight samples, of which each is the 64th frame; and once there are, it stays so.
    assert 6 * 64 < compared.index(True) < 10 * 64 and all(compared[compared.index(True) :])


def test_a_chain_first_seen_late_waits_for_samples_too() -> None:
    record = ChainRecord()
    now = passed_by(record, NOISY, [5000.0])
    shown = beside_stationary(now, record, final_positions(STATIONARY, NOISY), None)
    assert shown.comparison is None and "Still on its way" in shown.sentence


def test_an_ensemble_is_compared_once_it_has_settled() -> None:
    theory = final_positions(STATIONARY, NOISY)
    record, now = ChainRecord(), Simulation(NOISY).snapshot()
    shown = beside_stationary(now, record, theory, ensemble_at(NOISY, 5.0))
    assert shown.comparison is None
    shown = beside_stationary(now, record, theory, ensemble_at(NOISY, 400.0))
    assert shown.sentence == "Agrees within its error."


# --- the friction law ---------------------------------------------------------------------------


def test_noisy_blocks_lie_on_their_law() -> None:
    simulation = Simulation(NOISY)
    simulation.advance(300)
    now = simulation.snapshot()
    law = friction_law_of(now, BLOCKS, np.array([0, 1, 0, 0, 0, 0, -1], np.int8))
    assert law is not None and law.noisy
    expected = np.diff(NOISY.stiffness * now.elongations)
    assert law.block_force == pytest.approx(expected)
    on_curve = effective_friction_law(expected, 0.02, 0.06, NOISY.step_noise)
    assert law.block_velocity == pytest.approx(on_curve)
    assert law.balance == pytest.approx(-0.02)
    assert list(law.blocks[law.slides]) == [2, 7]


def test_the_blocks_of_a_long_chain_are_those_of_the_scene() -> None:
    p = ChainParameters(blocks=300, drive="constant_force", drive_force=20.0)
    simulation = Simulation(p)
    simulation.advance(20)
    now = simulation.snapshot()
    scene = scene_of(now, None, size=(900.0, 400.0), span=1.0)
    law = friction_law_of(now, scene.number, scene.motion)
    assert law is not None
    assert law.block_force.size == law.slides.size == scene.number.size < 300
    assert law.block_velocity == pytest.approx(now.velocities[law.blocks - 1])
    np.testing.assert_array_equal(law.slides, law.block_velocity != 0.0)
    assert 0 < np.count_nonzero(law.slides) < law.slides.size


def test_silent_blocks_have_their_real_velocity() -> None:
    simulation = Simulation(ChainParameters(drive="constant_force", drive_force=0.2))
    simulation.advance(100)
    now = simulation.snapshot()
    law = friction_law_of(now, BLOCKS, RESTING)
    assert law is not None and not law.noisy
    assert law.block_velocity == pytest.approx(now.velocities)
    # The force of the step before has hardly changed: blocks lie close to the law.
    bare = effective_friction_law(law.block_force, 0.03, 0.03, 0.0)
    assert law.block_velocity == pytest.approx(bare, abs=2e-3)


def test_only_the_last_block_is_shaken_at_the_pulled_end() -> None:
    p = NOISY.model_copy(update={"noise_kind": "pulled_end"})
    simulation = Simulation(p)
    simulation.advance(300)
    law = friction_law_of(simulation.snapshot(), BLOCKS, RESTING)
    assert law is not None
    bare = effective_friction_law(law.block_force, 0.02, 0.06, 0.0)
    assert law.block_velocity[:-1] == pytest.approx(bare[:-1])
    assert law.block_velocity[-1] != pytest.approx(bare[-1])


def test_a_chain_with_inertia_has_another_law() -> None:
    p = ChainParameters(dynamics="langevin")
    assert friction_law_of(Simulation(p).snapshot(), BLOCKS, RESTING) is None
