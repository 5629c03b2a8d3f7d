"""The whole parameter space, and commands in any order: finite, or a clear word; never a crash."""

from __future__ import annotations

import dataclasses
import math
import random
import threading
import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from physics.chain.commands import (
    Grip,
    KeepAccount,
    Pause,
    Play,
    PullAlong,
    Release,
    Reset,
    RestoreGood,
    SetParameters,
    SetSpeed,
    Step,
)
from physics.chain.parameters import SMALLEST, ChainParameters
from physics.chain.pull import PullPath
from physics.chain.runner import SimulationThread
from physics.chain.simulation import Simulation, compile_account, compile_kernels
from physics.chain.state import Diverged
from physics.load_curve import read_load_curve
from physics.recording.course import run_chain

PATIENCE = 240.0
MOST_BLOCKS = 1100
"""In drawn chains: beyond the length from which a chain goes tile by tile."""


@pytest.fixture(scope="module", autouse=True)
def _compiled():
    compile_kernels()
    compile_account()


# The space of parameters -----------------------------------------------------------------


def limits(field):
    """Smallest and largest value, from the declaration."""
    low, high = 0.0, math.inf
    for bound in field.metadata:
        low = getattr(bound, "ge", low)
        if hasattr(bound, "gt"):
            low = SMALLEST
        high = getattr(bound, "le", high)
    return low, high


def values_of(name, field):
    """Anything that is declared: usual, tiny, huge, and both ends."""
    if field.annotation is int:
        low, high = (int(bound) for bound in limits(field))
        high = min(high, MOST_BLOCKS) if name == "blocks" else high
        return (
            st.sampled_from([low, high]) | st.integers(low, min(high, 40)) | st.integers(low, high)
        )
    if field.annotation is float:
        low, high = limits(field)
        sizes = st.floats(-12.0, math.log10(high)).map(lambda size: 10.0**size)
        signed = sizes | sizes.map(lambda size: -size) if low < 0.0 else sizes
        return st.just(field.default) | st.sampled_from([low, high, field.default]) | signed
    return st.sampled_from(field.annotation.__args__)


ANYTHING = st.fixed_dictionaries(
    {name: values_of(name, field) for name, field in ChainParameters.model_fields.items()}
)


def stable(values):
    """The same with a time step within the limit, where that is possible."""
    try:
        fine = ChainParameters(**(values | {"time_step": SMALLEST}))
    except ValidationError:
        return values
    return values | {"time_step": min(values.get("time_step", 0.01), fine.largest_stable_time_step)}


def built(values):
    """A chain, or None if it is refused in words."""
    try:
        return ChainParameters(**values)
    except ValidationError:
        return None


def assert_sound(simulation):
    """Finite numbers; or a failure that names block and step, with the state before it."""
    shown = simulation.snapshot()
    assert shown.positions.shape == shown.velocities.shape == (shown.parameters.blocks,)
    assert np.isfinite(shown.positions).all()
    assert np.isfinite(shown.velocities).all()
    assert math.isfinite(shown.time)
    assert shown.elongations.shape == shown.load_curve.shape == (shown.parameters.blocks + 1,)
    failure = shown.failure
    if failure is not None:
        assert isinstance(failure, Diverged)
        assert 1 <= failure.block <= shown.parameters.blocks
        assert failure.step == shown.step + 1
        assert not shown.playing
        assert simulation.pending == 0
    return shown


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(values=ANYTHING, keep=st.booleans(), tame=st.booleans())
def test_any_chain_is_sound_or_refused(values, keep, tame):
    p = built(stable(values) if tame else values)
    if p is None:
        return
    assert p.largest_stable_time_step >= p.time_step
    simulation = Simulation(p)
    simulation.apply(KeepAccount(keep))
    for count in (1, 2, 30):
        simulation.advance(count)
        shown = assert_sound(simulation)
        assert (shown.energy is not None) is keep
        read_load_curve(shown.load_curve)
    simulation.apply(Grip(p.blocks, 0.5, 3.0 * p.time_step))
    simulation.advance(10)
    assert_sound(simulation)
    simulation.apply(RestoreGood())
    simulation.apply(Reset())
    assert not assert_sound(simulation).positions.any()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(values=ANYTHING)
def test_any_run_ends_with_figures_or_a_word(values):
    p = built(stable(values))
    if p is None:
        return
    try:
        result = run_chain(p, 40)
    except ArithmeticError as failed:
        error = str(failed)
    else:
        error = ""
    if error:
        assert "no longer a number" in error
        return
    assert np.isfinite(result["positions"]).all()
    assert result["regime"] in ("lazy", "balanced", "active", "undetermined")


@pytest.mark.parametrize("name", ["stiffness", "mass", "time_step", "drive_speed", "jerk_period"])
@pytest.mark.parametrize("value", [math.ulp(0.0), 1e-300, 0.0, -1.0, math.nan, math.inf])
def test_what_is_no_positive_number_is_refused(name, value):
    title = ChainParameters.model_fields[name].title
    with pytest.raises(ValidationError, match=f"{name}|{title} must be at least"):
        ChainParameters(**{name: value})


@pytest.mark.parametrize("dynamics", ["overdamped", "langevin"])
@pytest.mark.parametrize("kind", ["independent", "common", "pulled_end"])
@pytest.mark.parametrize("drive", ["held_end", "constant_force", "ramp", "jerks", "hand"])
def test_every_number_at_its_limit(dynamics, kind, drive):
    """One parameter at a time at the smallest and at the largest that may be given."""
    usual = {"dynamics": dynamics, "noise_kind": kind, "drive": drive, "noise": 0.01, "blocks": 3}
    for name, field in ChainParameters.model_fields.items():
        if field.annotation not in (int, float) or name == "blocks":
            continue
        for value in limits(field):
            p = built(stable(usual | {name: field.annotation(value)}))
            if p is not None:
                simulation = Simulation(p)
                simulation.advance(20)
                assert_sound(simulation)


def test_the_longest_chain_at_its_limit():
    p = ChainParameters(blocks=1_000_000, noise=0.01, time_step=0.5, seed=2**63 - 1)
    simulation = Simulation(p)
    simulation.apply(KeepAccount(True))
    simulation.advance(3)
    shown = assert_sound(simulation)
    assert math.isfinite(shown.energy.residual)


# Commands in any order -------------------------------------------------------------------


class Chance:
    """Draws commands from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def chain(self):
        pick = self.random.choice
        blocks = pick([1, 2, 3, 7, 7, 7, 40])
        p = ChainParameters(
            dynamics=pick(["overdamped", "langevin"]),
            blocks=blocks,
            noise=pick([0.0, 0.02, 3.0]),
            noise_kind=pick(["independent", "common", "pulled_end"]),
            annealing=pick([0.0, 0.3]),
            friction_right=pick([0.0, 0.05, 10.0]),
            friction_left=pick([0.0, 0.03]),
            drive=pick(["held_end", "constant_force", "ramp", "jerks", "hand"]),
            time_step=pick([0.01, 0.013, 0.2]),
            jerk_period=pick([0.05, 4.0]),
            seed=pick([0, 1, 2**63 - 1]),
        )
        if self.random.random() < 0.1:
            # As nothing lets it through; here it blows up.
            return p.model_copy(update={"time_step": 1e15})
        return p

    def path(self):
        count = self.random.randrange(1, 5)
        times = np.cumsum([self.random.choice([0.004, 0.05, 0.3]) for _ in range(count)])
        return PullPath(times, np.array([self.random.uniform(-1.0, 2.0) for _ in range(count)]))

    def command(self, *, restoring=True):
        draw = self.random
        kinds = [
            lambda: SetParameters(self.chain()),
            lambda: SetParameters(self.chain()),
            lambda: Reset(draw.choice([None, self.chain()])),
            Pause,
            Play,
            lambda: Step(draw.randrange(12)),
            lambda: SetSpeed(draw.choice([0.0, 0.5, 1e6, math.inf])),
            lambda: Grip(
                draw.choice([1, 2, 3, 7, 8, 41, 99]),
                draw.uniform(-1.0, 2.0),
                draw.choice([0.0, 0.03, 1.0]),
            ),
            lambda: PullAlong(self.path()),
            Release,
            lambda: KeepAccount(draw.random() < 0.6),
        ]
        return draw.choice([*kinds, RestoreGood] if restoring else kinds)()


def obey(simulation, command):
    """Apply it; a grip on a block that is not there changes nothing."""
    before = simulation.snapshot()
    if isinstance(command, Grip) and command.index > before.parameters.blocks + 1:
        with pytest.raises(ValueError, match=f"no block {command.index}"):
            simulation.apply(command)
        assert bits(simulation.snapshot()) == bits(before)
    else:
        simulation.apply(command)
    return before


def bits(shown):
    """All of a snapshot but its number."""
    kept = {field.name: getattr(shown, field.name) for field in dataclasses.fields(shown)}
    del kept["number"], kept["speed"], kept["steps_per_second"]
    arrays = {name: kept.pop(name).tobytes() for name in ("positions", "velocities")}
    return repr(kept), arrays


def advanced(simulation, steps, cut):
    """So many steps in portions; step count and time are exact."""
    before = simulation.snapshot()
    left = steps
    while left > 0:
        portion = min(left, cut())
        simulation.advance(portion)
        left -= portion
    shown = assert_sound(simulation)
    if shown.failure is None:
        assert shown.step == before.step + steps
        expected = before.time + steps * shown.parameters.time_step
        assert math.isclose(shown.time, expected, rel_tol=1e-6, abs_tol=1e-12)
    else:
        assert before.step <= shown.step <= before.step + steps
    assert shown.epoch == before.epoch


def sequence(seed, cut, *, restoring):
    """A dozen commands with steps between them; returns the simulation."""
    chance = Chance(seed)
    simulation = Simulation(chance.chain())
    for _ in range(chance.random.randrange(4, 14)):
        command = chance.command(restoring=restoring)
        before = obey(simulation, command)
        after = simulation.snapshot()
        if after.epoch == before.epoch and not isinstance(command, RestoreGood):
            assert after.step == before.step
            assert math.isclose(after.time, before.time, rel_tol=1e-12, abs_tol=1e-12)
            assert np.array_equal(after.positions, before.positions)
        elif after.epoch != before.epoch:
            assert (after.step, after.time, after.failure) == (0, 0.0, None)
        advanced(simulation, chance.random.randrange(25), cut)
    return simulation


def check_sequences(seeds):
    for seed in seeds:
        cuts = random.Random(seed)
        with_restoring = seed % 4 == 0
        one = sequence(seed, lambda: 10**9, restoring=with_restoring)
        if with_restoring:
            continue  # the last good state is the one before the last batch
        other = sequence(seed, lambda: cuts.randrange(1, 9), restoring=False)  # noqa: B023
        assert bits(one.snapshot()) == bits(other.snapshot()), f"seed {seed}"


def test_commands_in_any_order():
    """1,000 sequences: invariants after each command, and the same bits in whatever batches."""
    check_sequences(range(1000))


@pytest.mark.slow
def test_commands_in_any_order_many_times():
    """9,000 more."""
    check_sequences(range(1000, 10_000))


# The thread ------------------------------------------------------------------------------


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.0005)


def replayed(seed):
    """A standing thread is told to step and to change; a simulation does the same beside it."""
    chance = Chance(seed)
    p = chance.chain()
    simulation = Simulation(p)
    thread = SimulationThread(p, playing=False)
    thread.start()
    try:
        for _ in range(chance.random.randrange(3, 9)):
            command = chance.command(restoring=False)
            if isinstance(command, Play):
                continue  # how far it would run is the wall clock's affair
            number = thread.latest.number
            thread.send(command)
            obey(simulation, command)
            until(lambda: thread.latest.number > number)  # noqa: B023
            steps = chance.random.randrange(30)
            thread.send(Step(steps))
            steps += simulation.pending
            simulation.advance(steps)
            simulation.apply(Pause())
            shown = simulation.snapshot()
            until(lambda: settled(thread.latest, shown))  # noqa: B023
            thread.send(Pause())
        until(lambda: bits(thread.latest) == bits(simulation.snapshot()))
    finally:
        assert thread.close(PATIENCE)


def settled(latest, shown):
    return (latest.step, latest.epoch, latest.failure) == (shown.step, shown.epoch, shown.failure)


def let_loose(seed):
    """A running thread gets commands as fast as they come; then it still does as it is told."""
    chance = Chance(seed)
    thread = SimulationThread(chance.chain(), speed=math.inf, playing=True)
    thread.start()
    try:
        for _ in range(30):
            thread.send(chance.command())
            shown = thread.latest
            assert shown.positions.shape == (shown.parameters.blocks,)
            assert np.isfinite(shown.positions).all()
        last = ChainParameters(blocks=5, noise=0.02)
        for command in (Pause(), Reset(last), KeepAccount(True), Step(17)):
            thread.send(command)
        until(lambda: (thread.latest.parameters, thread.latest.step) == (last, 17))
        alone = Simulation(last)
        alone.apply(KeepAccount(True))
        alone.advance(17)
        assert np.array_equal(thread.latest.positions, alone.snapshot().positions)
        assert thread.latest.energy == alone.snapshot().energy
        assert thread.alive
    finally:
        assert thread.close(PATIENCE)
    assert not any(other.name == "simulation" for other in threading.enumerate())


def test_the_thread_does_what_a_simulation_does():
    for seed in range(60):
        replayed(seed)


def test_the_thread_survives_whatever_it_is_told():
    for seed in range(60):
        let_loose(seed)


@pytest.mark.slow
def test_the_thread_many_times():
    for seed in range(1000, 1200):
        replayed(seed)
        let_loose(seed)
