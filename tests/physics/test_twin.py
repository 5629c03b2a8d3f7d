"""Twins: each with the bits that it has alone, in lock step whatever is asked of them."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from physics.chain.commands import (
    Command,
    GoOn,
    Grip,
    Pause,
    Play,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    SetTwin,
    Step,
)
from physics.chain.parameters import ChainParameters
from physics.chain.runner import SimulationThread
from physics.chain.simulation import Simulation
from physics.chain.state import ChainSnapshot, Parting
from physics.chain.twin import APART, LOOK_EVERY, TwinSimulation

CHAIN = ChainParameters(noise=0.01, friction_right=0.05, seed=3)
CHANGE = {"friction_right": 0.1}
LANGEVIN = ChainParameters(dynamics="langevin", noise=0.01, time_step=0.02, mass=0.5)


def changed(parameters: ChainParameters, **values: float) -> ChainParameters:
    return ChainParameters.model_validate(parameters.model_dump() | values)


def twins(parameters: ChainParameters = CHAIN, change: dict[str, float] = CHANGE) -> TwinSimulation:
    pair = TwinSimulation(Simulation(parameters))
    pair.apply(SetTwin(change))
    return pair


def second(snapshot: ChainSnapshot) -> ChainSnapshot:
    assert snapshot.twin is not None
    return snapshot.twin


def assert_as_alone(snapshot: ChainSnapshot, one: Simulation, other: Simulation) -> None:
    for seen, alone in ((snapshot, one), (second(snapshot), other)):
        np.testing.assert_array_equal(seen.positions, alone.state.positions[1:-1])
        np.testing.assert_array_equal(seen.velocities, alone.state.velocities[1:-1])
        assert (seen.step, seen.parameters) == (alone.state.step, alone.parameters)


@pytest.mark.parametrize("parameters", [CHAIN, LANGEVIN])
@pytest.mark.parametrize("change", [CHANGE, {"noise": 0.02}, {"stiffness": 1.5}])
def test_each_has_the_bits_that_it_has_alone(
    parameters: ChainParameters, change: dict[str, float]
) -> None:
    pair = twins(parameters, change)
    one, other = Simulation(parameters), Simulation(changed(parameters, **change))
    for steps in (1, 15, 7, 3000):
        for simulation in (pair, one, other):
            simulation.advance(steps)
    assert_as_alone(pair.snapshot(), one, other)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12))
@settings(max_examples=25)
def test_no_batch_matters(batches: list[int]) -> None:
    pair, at_once = twins(), twins()
    for steps in batches:
        pair.advance(steps)
        assert pair.snapshot().step == second(pair.snapshot()).step
    at_once.advance(sum(batches))
    snapshot, expected = pair.snapshot(), at_once.snapshot()
    np.testing.assert_array_equal(snapshot.positions, expected.positions)
    np.testing.assert_array_equal(second(snapshot).positions, second(expected).positions)
    assert snapshot.parted == expected.parted


COMMANDS: Sequence[Command] = (
    Grip(3, 0.4, 0.5),
    Grip(8, 1.2, 1.0),
    Release(),
    SetParameters(changed(CHAIN, noise=0.02, end_position=0.7)),
    SetParameters(changed(CHAIN, time_step=0.02)),
    SetParameters(changed(CHAIN, blocks=4)),
    Reset(),
    Reset(changed(CHAIN, seed=9)),
    Pause(),
    Step(20),
    Play(),
)


@given(st.lists(st.tuples(st.sampled_from(COMMANDS), st.integers(0, 90)), max_size=8))
@settings(max_examples=40)
def test_later_commands_go_to_both_and_the_change_is_kept(
    course: list[tuple[Command, int]],
) -> None:
    pair = twins()
    one, other = Simulation(CHAIN), Simulation(changed(CHAIN, **CHANGE))
    for command, steps in course:
        theirs = command
        if isinstance(command, SetParameters | Reset) and command.parameters is not None:
            theirs = type(command)(changed(command.parameters, **CHANGE))
        try:
            one.apply(command)
        except ValueError:  # a grip beyond the end of a shorter chain
            with pytest.raises(ValueError, match="no block"):
                pair.apply(command)
            continue
        pair.apply(command)
        other.apply(theirs)
        for simulation in (pair, one, other):
            simulation.advance(steps)
        assert_as_alone(pair.snapshot(), one, other)


def test_a_twin_begins_from_rest_with_the_first() -> None:
    pair = TwinSimulation(Simulation(CHAIN))
    pair.advance(500)
    epoch = pair.snapshot().epoch
    pair.apply(SetTwin(CHANGE))
    snapshot = pair.snapshot()
    assert (snapshot.step, second(snapshot).step) == (0, 0) and snapshot.epoch == epoch + 1
    assert not snapshot.positions.any() and not second(snapshot).positions.any()
    pair.advance(100)
    pair.apply(SetTwin(None))
    assert pair.snapshot().twin is None and pair.snapshot().step == 100


def test_they_part_where_the_difference_first_exceeds_a_hundredth_of_the_pull() -> None:
    pair = twins()
    one, other = Simulation(CHAIN), Simulation(changed(CHAIN, **CHANGE))
    expected = None
    while expected is None:
        one.advance(LOOK_EVERY)
        other.advance(LOOK_EVERY)
        apart = np.abs(one.state.positions - other.state.positions)[1:-1]
        if apart.max() > APART * CHAIN.end_position:
            step = one.state.step
            expected = Parting(step, step * CHAIN.time_step, int(apart.argmax()) + 1)
    pair.advance(expected.step - 1)
    assert pair.snapshot().parted is None
    pair.advance(1)
    assert pair.snapshot().parted == expected
    pair.advance(5000)
    assert pair.snapshot().parted == expected
    pair.apply(Reset())
    assert pair.snapshot().parted is None


def test_equal_twins_never_part() -> None:
    pair = twins(CHAIN, {"friction_right": CHAIN.friction_right})
    pair.advance(5000)
    snapshot = pair.snapshot()
    assert snapshot.parted is None
    np.testing.assert_array_equal(snapshot.positions, second(snapshot).positions)


@pytest.mark.parametrize(
    "change", [{"blocks": 3}, {"seed": 2}, {"time_step": 0.02}, {"noise": -1.0}]
)
def test_no_such_twin(change: dict[str, float]) -> None:
    pair = TwinSimulation(Simulation(CHAIN))
    pair.advance(50)
    with pytest.raises(ValueError, match=r"twins have the same|noise"):
        pair.apply(SetTwin(change))
    assert pair.snapshot().twin is None and pair.snapshot().step == 50


def test_a_twin_that_would_diverge_ends_and_the_first_goes_on() -> None:
    pair = twins(CHAIN, {"stiffness": 20.0})
    pair.apply(SetParameters(changed(CHAIN, time_step=0.1)))
    assert pair.snapshot().twin is None
    assert pair.parameters.time_step == 0.1
    assert pair.advance(10) is None


def test_after_a_divergence_both_are_in_step_again() -> None:
    far = changed(CHAIN, noise=0.0, end_position=1e9, stiffness=1e9, time_step=1e-10)
    pair = twins(far, CHANGE)
    pair.advance(100)
    pair.apply(Grip(3, 1e308, 0.0))
    assert pair.advance(1000) is not None
    pair.apply(RestoreGood())
    snapshot = pair.snapshot()
    assert snapshot.twin is None or snapshot.twin.step == snapshot.step


def test_in_the_thread_they_stay_in_step() -> None:
    thread = SimulationThread(CHAIN, speed=float("inf"))
    thread.start()
    try:
        thread.send(SetTwin(CHANGE))
        _wait(lambda: thread.latest.twin is not None and thread.latest.step > 2000)
        thread.send(Pause())
        _wait(lambda: not thread.latest.playing)
        begin = thread.latest.step
        thread.send(Step(37))
        _wait(lambda: thread.latest.step == begin + 37)
        snapshot = thread.latest
        one, other = Simulation(CHAIN), Simulation(changed(CHAIN, **CHANGE))
        for simulation in (one, other):
            simulation.advance(begin + 37)
        assert_as_alone(snapshot, one, other)
    finally:
        assert thread.close()


def _wait(condition: object, patience: float = 60.0) -> None:
    until = time.monotonic() + patience
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until
        time.sleep(0.005)


def test_each_twin_begins_a_new_course() -> None:
    pair = TwinSimulation(Simulation(ChainParameters()))
    epochs = []
    for _ in range(3):
        pair.apply(SetTwin({"friction_right": 0.1}))
        pair.advance(10)
        twin = pair.snapshot().twin
        assert twin is not None
        epochs.append(twin.epoch)
        pair.apply(SetTwin(None))
    assert len(set(epochs)) == 3


def test_rounding_does_not_part_twins_in_the_hand() -> None:
    chain = ChainParameters(drive="hand", noise=0.01)
    pair = TwinSimulation(Simulation(chain))
    pair.apply(SetTwin({"noise": 0.01 * (1.0 + 1e-9)}))
    pair.advance(200)
    assert pair.parted is None


def test_a_chain_goes_on_in_place_of_another_to_the_last_bit() -> None:
    one = TwinSimulation(Simulation(CHAIN))
    one.apply(SetTwin({"friction_right": 0.09}))
    one.advance(500)
    other = TwinSimulation(Simulation(CHAIN.model_copy(update={"blocks": 3}), speed=2.5))
    other.apply(Play())
    other.advance(20)
    before = other.snapshot()
    other.apply(GoOn(one.plain))
    assert not other.playing
    assert other.speed == 2.5
    for each in (one, other):
        each.advance(333)
    mine, wanted = other.snapshot(), one.snapshot()
    assert mine.number == before.number + 1
    assert (mine.step, mine.time, mine.parameters) == (wanted.step, wanted.time, wanted.parameters)
    np.testing.assert_array_equal(mine.positions, wanted.positions)
    assert mine.twin is not None
    assert wanted.twin is not None
    np.testing.assert_array_equal(mine.twin.positions, wanted.twin.positions)


@pytest.mark.parametrize("plain", [{}, {"one": {}}, {"one": 3, "other": None, "changes": {}}])
def test_a_chain_that_is_none_is_refused_and_nothing_changes(plain: dict[str, object]) -> None:
    chain = TwinSimulation(Simulation(CHAIN))
    chain.advance(10)
    with pytest.raises(ValueError, match=r"no such chain|validation error"):
        chain.apply(GoOn(plain))
    assert chain.state.step == 10
