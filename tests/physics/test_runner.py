"""The thread: it answers at once, counts exactly, falls back in time, and leaves nothing behind.

Nothing here depends on how fast the machine is, beyond generous time limits.
"""

from __future__ import annotations

import itertools
import math
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import numpy as np
import pytest

from physics.chain import simulation as simulation_module
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
from physics.chain.parameters import ChainParameters
from physics.chain.runner import BACKLOG, BatchSize, Pace, SimulationThread, Speedometer
from physics.chain.simulation import Simulation, compile_kernels

PATIENCE = 240.0


@pytest.fixture(scope="module", autouse=True)
def _compiled():
    compile_kernels()


@pytest.fixture
def run():
    """Makes running threads, and ends them."""
    threads = []

    def start(parameters=None, **options):
        thread = SimulationThread(parameters or ChainParameters(noise=0.01), **options)
        threads.append(thread)
        thread.start()
        return thread

    yield start
    for thread in threads:
        assert thread.close(PATIENCE)
    assert not any(thread.name == "simulation" for thread in threading.enumerate())


def until(condition: Callable[[], bool]) -> None:
    """Wait for something, and fail if it does not come."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.002)


def answered(thread, *commands):
    """Send commands and wait for the snapshot that comes after them."""
    number = thread.latest.number
    for command in commands:
        thread.send(command)
    until(lambda: thread.latest.number > number)
    return thread.latest


def test_there_is_a_snapshot_before_the_thread_starts():
    thread = SimulationThread(ChainParameters(blocks=3))
    assert thread.latest.positions.tolist() == [0.0, 0.0, 0.0]
    assert thread.close()
    assert not thread.alive


@pytest.mark.parametrize(
    "module",
    [
        "chain.parameters",
        "chain.state",
        "chain.commands",
        "load_curve",
        "chain.runner",
        "theory.states",
        "recording.course",
    ],
)
def test_importing_loads_no_compiler(module):
    code = f"import sys, physics.{module}; print('numba' in sys.modules, 'scipy' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("speed", [1.0, 50.0, math.inf])
def test_it_runs(run, speed):
    thread = run(speed=speed)
    until(lambda: thread.latest.step > 20)
    assert thread.latest.playing
    until(lambda: thread.latest.speed > 0.0)


@pytest.mark.parametrize("blocks", [7, 1_000_000])
@pytest.mark.parametrize("speed", [1.0, math.inf])
def test_it_stops_at_once(run, blocks, speed):
    thread = run(ChainParameters(blocks=blocks, noise=0.01), speed=speed)
    until(lambda: thread.latest.step > 10)
    began = time.perf_counter()
    assert thread.close(PATIENCE)
    assert time.perf_counter() - began < 0.5


def test_it_answers_while_a_million_blocks_run(run):
    thread = run(ChainParameters(blocks=1_000_000, noise=0.01), speed=math.inf)
    until(lambda: thread.latest.step > 10)
    began = time.perf_counter()
    thread.send(Pause())
    until(lambda: not thread.latest.playing)
    assert time.perf_counter() - began < 1.0


def test_a_pause_is_a_pause(run):
    thread = run(speed=math.inf)
    until(lambda: thread.latest.step > 100)
    thread.send(Pause())
    until(lambda: not thread.latest.playing)
    stopped = thread.latest
    assert stopped.speed == 0.0
    time.sleep(0.1)
    assert thread.latest is stopped
    thread.send(Play())
    until(lambda: thread.latest.step > stopped.step)


@pytest.mark.parametrize("blocks", [7, 100_000])
def test_steps_are_counted_exactly(run, blocks):
    thread = run(ChainParameters(blocks=blocks, noise=0.01), playing=False)
    for count in (1, 1, 7, 0, 250):
        thread.send(Step(count))
    until(lambda: thread.latest.step == 259)
    time.sleep(0.05)
    shown = thread.latest
    assert (shown.step, shown.playing) == (259, False)
    simulation = Simulation(shown.parameters)
    simulation.advance(259)
    assert np.array_equal(shown.positions, simulation.snapshot().positions)


def test_pauses_and_speeds_change_no_bit(run):
    p = ChainParameters(noise=0.02, drive="jerks")
    thread = run(p, speed=20.0)
    chance = random.Random(4)
    for _ in range(12):
        thread.send(
            chance.choice([Pause(), Play(), SetSpeed(chance.choice([0.5, 30.0, math.inf]))])
        )
        time.sleep(0.01)
    thread.send(Pause())
    until(lambda: not thread.latest.playing)
    shown = thread.latest
    simulation = Simulation(p)
    simulation.advance(shown.step)
    assert np.array_equal(shown.positions, simulation.snapshot().positions)


def test_the_clock_falls_back_on_a_slow_machine(run):
    absurd = 1e12
    thread = run(ChainParameters(noise=0.01, blocks=100_000), speed=absurd)
    until(lambda: thread.latest.speed > 0.0)
    shown = thread.latest
    assert shown.playing
    assert shown.speed < absurd / 1e3
    assert shown.steps_per_second == pytest.approx(shown.speed / shown.parameters.time_step)
    # Nothing is made up for afterwards: at a walking pace, it walks.
    paced = answered(thread, SetSpeed(0.0))
    time.sleep(0.05)
    assert thread.latest.step == paced.step


def test_it_never_runs_ahead_of_the_clock(run):
    thread = run(speed=2.0)
    until(lambda: thread.latest.step > 10)
    first, began = thread.latest, time.perf_counter()
    until(lambda: thread.latest.step > first.step + 50)  # a quarter of a second
    last, elapsed = thread.latest, time.perf_counter() - began
    # Besides the backlog that may be made up for.
    assert last.time - first.time <= 2.0 * (elapsed + 0.1)


def test_snapshots_are_numbered_and_read_only(run):
    thread = run(speed=math.inf)
    seen = []
    until(lambda: seen.append(thread.latest) or len({shown.number for shown in seen}) > 10)
    for before, after in itertools.pairwise(seen):
        assert after.number >= before.number
        assert after.step >= before.step
        assert after is before or after.number > before.number
    assert not seen[-1].positions.flags.writeable
    assert not seen[-1].velocities.flags.writeable


def random_command(chance):
    blocks = chance.choice([1, 3, 7, 2000])
    return chance.choice(
        [
            SetParameters(ChainParameters(blocks=blocks, noise=chance.choice([0.0, 0.02]))),
            SetParameters(
                ChainParameters(
                    blocks=blocks,
                    dynamics=chance.choice(["overdamped", "langevin"]),
                    drive=chance.choice(["hand", "ramp", "jerks", "constant_force"]),
                    time_step=chance.choice([0.01, 0.1]),
                )
            ),
            Reset(),
            Reset(ChainParameters(blocks=blocks)),
            Play(),
            Pause(),
            Step(chance.randrange(20)),
            SetSpeed(chance.choice([0.0, 0.1, 10.0, 1e6, math.inf])),
            Grip(chance.choice([1, 2, 8, 9]), chance.random(), chance.random()),
            Release(),
            RestoreGood(),
        ]
    )


@pytest.mark.parametrize("seed", range(4))
def test_commands_in_any_order_leave_it_consistent(run, seed):
    chance = random.Random(seed)
    thread = run()
    for _ in range(150):
        thread.send(random_command(chance))
        if chance.random() < 0.1:
            time.sleep(0.01)
        shown = thread.latest
        assert shown.positions.shape == (shown.parameters.blocks,)
        assert np.isfinite(shown.positions).all()
    last = ChainParameters(blocks=4)
    thread.send(Reset(last))
    thread.send(Step(5))
    until(lambda: thread.latest.parameters == last and thread.latest.step == 5)
    assert thread.latest.failure is None
    assert thread.alive


def test_a_late_grip_is_dropped(run):
    thread = run(playing=False)
    shown = answered(thread, Grip(99, 0.0))
    assert (shown.grip, shown.failure) == (0, None)
    assert thread.alive


def test_a_divergence_is_shown_and_can_be_left(run):
    bad = ChainParameters().model_copy(update={"time_step": 3.0})
    thread = run(bad, speed=math.inf)
    until(lambda: thread.latest.failure is not None)
    assert "block" in str(thread.latest.failure)
    assert not thread.latest.playing
    thread.send(SetParameters(ChainParameters()))
    thread.send(RestoreGood())
    thread.send(Step(3))
    until(lambda: thread.latest.failure is None and thread.latest.step >= 3)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_in_the_thread_is_published(run, monkeypatch, capsys):
    def broken(self, steps):
        raise RuntimeError("a cable is loose")

    monkeypatch.setattr(simulation_module.Simulation, "advance", broken)
    thread = run(speed=math.inf)
    until(lambda: thread.latest.failure is not None)
    assert thread.latest.failure == "RuntimeError: a cable is loose"
    assert not thread.latest.playing
    until(lambda: not thread.alive)
    assert "a cable is loose" in capsys.readouterr().err
    thread.send(Play())
    assert thread.settled  # nobody is left to wait for


def test_closing_twice_does_no_harm(run):
    thread = run()
    assert thread.close()
    assert thread.close()
    thread.send(Play())
    assert not thread.alive


def test_the_speedometer_forgets():
    meter = Speedometer()
    assert meter.speed == 0.0
    for tick in range(100):
        meter.mark(0.01 * tick, 0.01 * tick * (1.0 if tick < 50 else 3.0))
    # Only the last half second counts: from 0.49 or so to 0.99.
    assert meter.speed > 2.9
    meter.clear()
    assert meter.speed == 0.0


def test_batches_grow_by_doubling_and_shrink_at_once():
    batch = BatchSize()
    batch.learn(1, 1e-6)
    assert batch.steps == 2
    batch.steps = 1000
    batch.learn(1000, 8.0)
    assert batch.steps == 1
    batch.learn(0, 1.0)
    assert batch.steps == 1


def test_a_backlog_is_dropped():
    simulation = Simulation(ChainParameters(time_step=0.001), playing=True)
    pace = Pace(SimulationThread(simulation.parameters), simulation)
    pace._batch.steps = 10**9
    now = pace._clock
    assert pace._steps_due(now + 0.0105) == 10
    # A minute without time for the chain is not made up for.
    assert pace._steps_due(now + 60.0) == pytest.approx(BACKLOG / 0.001, abs=1)
    assert pace._steps_due(now + 60.0105) in (10, 11)


def test_a_speed_at_which_nothing_ever_happens_is_no_fault(run) -> None:
    thread = run(speed=1e-12)
    for _ in range(3):  # each command is obeyed between two waits
        shown = answered(thread, SetSpeed(1e-12))
    assert thread.alive and shown.failure is None and shown.step == 0


def test_it_is_settled_once_a_snapshot_is_of_after_every_command():
    thread = SimulationThread(ChainParameters(noise=0.01), playing=False)
    assert thread.settled
    wanted = ChainParameters(noise=0.02)
    thread.send(SetParameters(wanted))
    thread.send(Step(3))
    assert not thread.settled  # nobody has obeyed yet
    thread.start()
    until(lambda: thread.settled)
    assert thread.latest.parameters == wanted
    assert thread.close(PATIENCE)
