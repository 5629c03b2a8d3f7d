"""Commands, drives, the hand, and what happens when a chain blows up."""

from __future__ import annotations

import numpy as np
import pytest
from pydantic import ValidationError

from physics.chain.commands import (
    Grip,
    Pause,
    Play,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    SetSpeed,
    Step,
)
from physics.chain.parameters import ChainParameters, highest_mode
from physics.chain.simulation import Simulation
from physics.chain.state import Diverged
from physics.load_curve import concavity
from physics.theory.states import noise_free_rest_state
from tests.physics.oracles import pulled_back_rest_state

LONG_ENOUGH = 200_000
"""Steps after which a noise-free chain of seven has settled to the last bit or so."""


def settled(*commands, **parameters):
    simulation = Simulation(ChainParameters(**parameters))
    for command in commands:
        simulation.apply(command)
        simulation.advance(LONG_ENOUGH)
    return simulation


def unstable(**changes):
    """Parameters beyond the limit, as validation would not let them through."""
    return ChainParameters(**changes).model_copy(update={"time_step": 3.0})


def test_starts_at_rest():
    shown = Simulation(ChainParameters()).snapshot()
    assert shown.step == 0
    assert shown.time == 0.0
    assert not shown.positions.any()
    assert not shown.velocities.any()
    assert shown.elongations.tolist() == [0.0] * 7 + [1.0]


def test_snapshots_are_numbered_and_cannot_be_written():
    simulation = Simulation(ChainParameters())
    first, second = simulation.snapshot(), simulation.snapshot()
    assert second.number == first.number + 1
    with pytest.raises(ValueError, match="read-only"):
        first.positions[0] = 1.0
    with pytest.raises(ValueError, match="read-only"):
        first.velocities[0] = 1.0
    simulation.advance(10)
    assert not first.positions.any()


def test_a_change_of_parameters_goes_on_from_the_state():
    simulation = Simulation(ChainParameters(time_step=0.01))
    simulation.advance(100)
    before = simulation.snapshot()
    simulation.apply(SetParameters(ChainParameters(time_step=0.05, stiffness=2.0)))
    after = simulation.snapshot()
    assert np.array_equal(before.positions, after.positions)
    assert (after.step, after.time, after.epoch) == (100, before.time, before.epoch)
    simulation.advance(10)
    assert simulation.snapshot().time == pytest.approx(1.0 + 10 * 0.05, rel=1e-15)


@pytest.mark.parametrize("command", [Reset(), SetParameters(ChainParameters(blocks=5))])
def test_a_new_course_has_a_new_epoch(command):
    simulation = Simulation(ChainParameters())
    simulation.advance(10)
    before = simulation.snapshot()
    simulation.apply(command)
    after = simulation.snapshot()
    assert after.epoch == before.epoch + 1
    assert (after.step, after.time) == (0, 0.0)
    assert not after.positions.any()


def test_wishes_are_kept():
    simulation = Simulation(ChainParameters())
    simulation.apply(Play())
    assert simulation.playing
    simulation.apply(Step(3))
    assert (simulation.playing, simulation.pending) == (False, 3)
    simulation.apply(Pause())
    assert simulation.pending == 0
    simulation.apply(SetSpeed(2.5))
    assert simulation.speed == 2.5


@pytest.mark.parametrize(
    "make",
    [
        lambda: Step(-1),
        lambda: SetSpeed(float("nan")),
        lambda: SetSpeed(-1.0),
        lambda: Grip(0, 1.0),
        lambda: Grip(1, float("nan")),
        lambda: Grip(1, 0.0, -1.0),
    ],
)
def test_senseless_commands_are_refused(make):
    with pytest.raises(ValueError):  # noqa: PT011 - each has its own sentence
        make()


def test_a_block_that_is_not_there_cannot_be_gripped():
    simulation = Simulation(ChainParameters(blocks=3))
    with pytest.raises(ValueError, match="no block 5"):
        simulation.apply(Grip(5, 0.0))
    assert simulation.snapshot().grip == 0


# Drives ----------------------------------------------------------------------------------


def end_after(steps, **parameters):
    simulation = Simulation(ChainParameters(**parameters))
    simulation.advance(steps)
    return simulation.snapshot().end_position


def test_a_ramp_goes_at_its_speed_and_stops():
    ramp = {"drive": "ramp", "drive_speed": 0.5, "end_position": -0.8}
    assert end_after(100, **ramp) == pytest.approx(-0.5)
    assert end_after(1000, **ramp) == -0.8


def test_jerks_go_forward_and_back():
    jerks = {"drive": "jerks", "drive_speed": 1.0, "jerk_size": 0.25, "jerk_period": 2.0}
    assert end_after(30, **jerks) == pytest.approx(0.3 + 0.25)
    assert end_after(130, **jerks) == pytest.approx(1.0 - 0.25)
    assert end_after(230, **jerks) == pytest.approx(1.0 + 0.25)


def test_under_a_constant_force_the_end_is_the_last_block():
    simulation = settled(SetSpeed(1.0), drive="constant_force")
    shown = simulation.snapshot()
    assert shown.end_position == shown.positions[-1]
    expected = noise_free_rest_state(simulation.parameters)
    np.testing.assert_allclose(shown.elongations, expected, atol=1e-12)


def test_the_hand_takes_the_end_over_where_it_is():
    simulation = Simulation(ChainParameters(drive="ramp", drive_speed=0.1))
    simulation.advance(300)
    simulation.apply(SetParameters(ChainParameters(drive="hand")))
    simulation.advance(300)
    assert simulation.snapshot().end_position == pytest.approx(0.3)


# The hand --------------------------------------------------------------------------------


def test_a_grip_moves_on_a_straight_line_and_stays():
    simulation = Simulation(ChainParameters())
    simulation.apply(Grip(4, 0.5, duration=0.1))
    simulation.advance(5)
    shown = simulation.snapshot()
    assert shown.grip == 4
    assert shown.positions[3] == pytest.approx(0.25)
    assert shown.velocities[3] == pytest.approx(5.0)
    simulation.advance(20)
    assert simulation.snapshot().positions[3] == 0.5
    assert simulation.snapshot().velocities[3] == 0.0


def test_a_released_block_is_free():
    simulation = Simulation(ChainParameters(friction_left=0.0, friction_right=0.0))
    simulation.apply(Grip(4, 2.0))
    simulation.advance(10)
    simulation.apply(Release())
    simulation.advance(LONG_ENOUGH)
    shown = simulation.snapshot()
    assert shown.grip == 0
    np.testing.assert_allclose(shown.elongations, 1.0 / 8.0, atol=1e-12)


def test_a_released_end_stays_in_the_hand_or_goes_back_to_its_drive():
    for drive, expected in (("hand", 0.6), ("held_end", 1.0)):
        simulation = Simulation(ChainParameters(drive=drive))
        simulation.apply(Grip(8, 0.6))
        simulation.advance(10)
        assert simulation.snapshot().end_position == 0.6
        simulation.apply(Release())
        simulation.advance(10)
        assert simulation.snapshot().end_position == expected


def test_gripping_the_end_under_a_constant_force_grips_the_last_block():
    simulation = Simulation(ChainParameters(drive="constant_force"))
    simulation.apply(Grip(8, 0.3))
    simulation.advance(3)
    shown = simulation.snapshot()
    assert (shown.grip, shown.positions[-1], shown.end_position) == (8, 0.3, 0.3)


def test_a_change_of_the_time_step_does_not_make_the_hand_jump():
    simulation = Simulation(ChainParameters(drive="hand", time_step=0.01))
    simulation.apply(Grip(8, 1.0, duration=1.0))
    simulation.advance(50)
    simulation.apply(SetParameters(ChainParameters(drive="hand", time_step=0.02)))
    assert simulation.snapshot().end_position == pytest.approx(0.5)
    simulation.advance(20)
    assert simulation.snapshot().end_position == pytest.approx(0.9)
    simulation.advance(5)
    assert simulation.snapshot().end_position == 1.0


@pytest.mark.parametrize("duration", [0.0, 500.0])
@pytest.mark.parametrize("friction", [(0.1, 0.1), (0.03, 0.05), (0.05, 0.02)])
@pytest.mark.parametrize("farthest", [1.1, 1.5, 3.0])
def test_a_pull_too_far_and_back_leaves_its_trace(duration, friction, farthest):
    right, left = friction
    simulation = settled(
        Grip(8, farthest, duration),
        Grip(8, 1.0, duration),
        drive="hand",
        friction_right=right,
        friction_left=left,
    )
    held = ChainParameters(friction_right=right, friction_left=left)
    shown = simulation.snapshot()
    expected = pulled_back_rest_state(held, farthest)
    np.testing.assert_allclose(shown.elongations, expected, atol=1e-11)
    # A jerk makes the chain less lazy than a steady pull to the same end.
    assert concavity(shown.load_curve) < concavity_of(noise_free_rest_state(held))


def concavity_of(elongations):
    end = elongations.sum()
    return concavity(end - np.concatenate(([0.0], np.cumsum(elongations[:-1]))))


# Sticking --------------------------------------------------------------------------------


@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("time_step", [0.001, 0.05, 0.4])
def test_a_block_under_threshold_stops_and_stays_stopped(dynamics, time_step):
    simulation = Simulation(
        ChainParameters(dynamics=dynamics, time_step=time_step, friction_right=0.2, blocks=3)
    )
    simulation.advance(int(200 / time_step))
    first = simulation.snapshot()
    simulation.advance(1000)
    second = simulation.snapshot()
    assert first.positions.any()
    assert np.array_equal(first.positions, second.positions)
    if dynamics == "langevin":
        # The overdamped chain may creep towards its threshold for ever, below rounding.
        assert not second.velocities.any()
    assert np.all(np.abs(second.velocities) < 1e-13)


@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("time_step", [1e-4, 0.01, 0.5])
def test_a_force_below_friction_moves_nothing(dynamics, time_step):
    simulation = Simulation(
        ChainParameters(
            dynamics=dynamics, time_step=time_step, end_position=0.2, friction_right=0.2001
        )
    )
    simulation.advance(1000)
    shown = simulation.snapshot()
    assert np.array_equal(shown.positions, np.zeros(7))
    assert np.array_equal(shown.velocities, np.zeros(7))


# Blowing up ------------------------------------------------------------------------------


@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("blocks", [1, 7, 1000])
def test_a_time_step_beyond_the_limit_is_refused_with_the_limit(dynamics, blocks):
    limit = ChainParameters(dynamics=dynamics, blocks=blocks).largest_stable_time_step
    ChainParameters(dynamics=dynamics, blocks=blocks, time_step=limit)
    with pytest.raises(ValidationError, match=f"at most {limit:.4g}"):
        ChainParameters(dynamics=dynamics, blocks=blocks, time_step=1.01 * limit)


@pytest.mark.parametrize("damping", [0.0, 1.0, 30.0])
@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
def test_the_limit_is_where_the_chain_begins_to_blow_up(dynamics, damping):
    free = {"friction_right": 0.0, "friction_left": 0.0, "blocks": 4, "damping": damping}
    fine = ChainParameters(dynamics=dynamics, time_step=1e-6, **free)
    limit = fine.largest_stable_time_step
    for factor, blows_up in ((0.99, False), (1.01, True)):
        p = fine.model_copy(update={"time_step": factor * limit})
        simulation = Simulation(p)
        simulation.advance(4000)
        assert bool(np.abs(simulation.state.positions).max() > 1e6) is blows_up


def test_highest_mode_is_the_largest_eigenvalue():
    for blocks in (1, 2, 7, 30):
        matrix = 2.0 * np.eye(blocks) - np.eye(blocks, k=1) - np.eye(blocks, k=-1)
        assert highest_mode(blocks) == pytest.approx(np.linalg.eigvalsh(matrix)[-1], rel=1e-13)


def first_bad_step(parameters):
    """Step and block of the first number that is not finite, one step at a time."""
    simulation = Simulation(parameters)
    while simulation.advance(1) is None:
        pass
    return simulation.failure


@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("batch", [7, 1000, 100_000])
def test_divergence_names_block_and_step(dynamics, batch):
    p = unstable(dynamics=dynamics, noise=0.01)
    simulation = Simulation(p)
    while simulation.advance(batch) is None:
        pass
    failure = simulation.failure
    assert isinstance(failure, Diverged)
    assert failure == first_bad_step(p)
    assert 1 <= failure.block <= 7
    assert f"block {failure.block}" in str(failure)
    assert f"step {failure.step}" in str(failure)
    shown = simulation.snapshot()
    assert shown.failure == failure
    assert shown.step == failure.step - 1
    assert np.isfinite(shown.positions).all()


def test_after_a_divergence_a_good_state_comes_back():
    good = ChainParameters()
    simulation = Simulation(good, playing=True)
    simulation.advance(50)
    kept = simulation.snapshot()
    simulation.apply(SetParameters(unstable()))
    for _ in range(1000):
        simulation.advance(20)
    assert simulation.failure is not None
    simulation.apply(Play())
    assert not simulation.playing
    simulation.apply(RestoreGood())
    shown = simulation.snapshot()
    assert shown.failure is None
    assert not shown.playing
    assert np.abs(shown.positions).max() < 1e12
    assert shown.step >= kept.step
    assert shown.time >= kept.time
    simulation.apply(SetParameters(good))
    simulation.advance(LONG_ENOUGH)
    assert simulation.failure is None
    assert simulation.snapshot().elongations.sum() == pytest.approx(1.0)


def test_a_reset_clears_a_failure():
    simulation = Simulation(unstable())
    while simulation.advance(100) is None:
        pass
    simulation.apply(Reset(ChainParameters()))
    assert simulation.advance(100) is None
    assert simulation.snapshot().step == 100
