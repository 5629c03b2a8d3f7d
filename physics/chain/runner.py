"""The thread that keeps a chain running, and paces it by the wall clock.

The kernel is loaded inside the thread, so that importing this module and
starting the thread cost a window nothing. Nothing is polled: the thread waits
on a condition until a command comes or the next batch is due.
"""

from __future__ import annotations

import math
import threading
import time
import traceback
from collections import deque
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from physics.chain.commands import KeepJournal, TellState, ThreadCommand
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot, ChainState, take_snapshot

if TYPE_CHECKING:
    from physics.chain.journal import Journal
    from physics.chain.twin import TwinSimulation

FRAME: Final = 0.008
"""Seconds between two snapshots, and the most that one batch should take."""

BACKLOG: Final = 0.05
"""Seconds by which the chain may lag the wall clock before its clock falls back."""

MEASURED_OVER: Final = 0.5
"""Seconds over which the achieved speed is averaged."""

LARGEST_BATCH: Final = 100_000_000

FASTEST: Final = 1e15
"""Steps per second beyond any machine, and well within a float."""


class Speedometer:
    """Simulated time per second of wall clock, over the last moments."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, float]] = deque()

    def clear(self) -> None:
        """Forget; a pause or a new course is no slowness."""
        self._marks.clear()

    def mark(self, wall: float, simulated: float) -> None:
        """Note how far the simulation is."""
        self._marks.append((wall, simulated))
        while len(self._marks) > 2 and wall - self._marks[1][0] > MEASURED_OVER:
            self._marks.popleft()

    @property
    def speed(self) -> float:
        """Speed between the first and the last mark; 0 before there are two."""
        if len(self._marks) < 2:
            return 0.0
        (then, before), (now, after) = self._marks[0], self._marks[-1]
        return (after - before) / (now - then) if now > then else 0.0


class BatchSize:
    """How many steps fit one frame, from what the last ones cost."""

    def __init__(self) -> None:
        self.steps = 1

    def learn(self, steps: int, seconds: float) -> None:
        """Aim at a frame; at most doubling, so that one lucky batch does little harm."""
        if steps > 0:
            fitting = steps * FRAME / max(seconds, 1e-7)
            self.steps = max(1, min(int(fitting), 2 * self.steps, LARGEST_BATCH))


class SimulationThread:
    """A chain that runs by itself and answers commands.

    Parameters
    ----------
    parameters : of the chain, which starts at rest.
    speed : simulated time per second of wall clock; infinity is flat out.
        On a machine too slow for it the clock slows; the physics does not change.
    playing : whether it runs from the start.
    first_epoch : number of the first course, for a thread that takes another's place.

    Attributes
    ----------
    latest : the newest snapshot; there is one from the beginning.
    """

    def __init__(
        self,
        parameters: ChainParameters,
        *,
        speed: float = 1.0,
        playing: bool = True,
        first_epoch: int = 0,
    ) -> None:
        self._parameters = parameters
        self._speed = speed
        self._playing = playing
        self._first_epoch = first_epoch
        self._commands: deque[ThreadCommand] = deque()
        self._sent = self._obeyed = 0
        self._wake = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="simulation", daemon=True)
        rest = ChainState.at_rest(parameters.blocks)
        self.latest: ChainSnapshot = take_snapshot(rest, parameters, playing=playing)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def send(self, command: ThreadCommand) -> None:
        """Queue a command; commands are obeyed in order, between two batches."""
        with self._wake:
            self._commands.append(command)
            self._sent += 1
            self._wake.notify()

    def close(self, timeout: float | None = 5.0) -> bool:
        """Stop after the running batch; whether the thread has ended within ``timeout`` seconds."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    @property
    def settled(self) -> bool:
        """Whether the newest snapshot is of after all commands that were sent until now.

        A thread that has ended obeys nobody any more.
        """
        ended = self._thread.ident is not None and not self._thread.is_alive()
        return ended or self._obeyed == self._sent

    def told(self, snapshot: ChainSnapshot, obeyed: int) -> None:
        """By the loop: a new snapshot, and how many commands were obeyed since the last one."""
        self.latest = snapshot
        self._obeyed += obeyed

    @property
    def alive(self) -> bool:
        """Whether the thread is running, or has not begun yet: what it is told waits for it."""
        waits = self._thread.ident is None and not self._closing
        return waits or self._thread.is_alive()

    def _run(self) -> None:
        try:
            # Numba takes a second to load: here it holds up nobody.
            from physics.chain.simulation import Simulation
            from physics.chain.twin import TwinSimulation

            simulation = Simulation(
                self._parameters,
                speed=self._speed,
                playing=self._playing,
                first_epoch=self._first_epoch,
            )
            Pace(self, TwinSimulation(simulation)).keep()
        except Exception as error:  # noqa: BLE001 - shown in the window, not lost in a thread
            traceback.print_exc()
            reason = f"{type(error).__name__}: {error}"
            number = self.latest.number + 1
            self.latest = replace(self.latest, number=number, playing=False, failure=reason)

    def take_commands(self, due: float | None) -> list[ThreadCommand] | None:
        """Wait for commands until ``due`` (for ever if None); None when closing."""
        with self._wake:
            while not (self._closing or self._commands):
                wait = None if due is None else due - time.perf_counter()
                if wait is not None and wait <= 0.0:
                    break
                self._wake.wait(None if wait is None else min(wait, threading.TIMEOUT_MAX))
            commands = list(self._commands)
            self._commands.clear()
            return None if self._closing else commands


class Pace:
    """The loop of the thread: commands, a batch, a snapshot, and when to wake up again."""

    def __init__(self, owner: SimulationThread, simulation: TwinSimulation) -> None:
        self._owner = owner
        self._simulation = simulation
        self._journal: Journal | None = None
        self._meter = Speedometer()
        self._batch = BatchSize()
        self._owed = 0.0
        self._clock = self._published = time.perf_counter()

    def keep(self) -> None:
        """Run until closed."""
        self._publish()
        due: float | None = None if not self._simulation.busy else self._clock
        while (commands := self._owner.take_commands(due)) is not None:
            for command in commands:
                self._obey(command)
            if commands:
                self._publish(len(commands))
            due = self._work()

    def _obey(self, command: ThreadCommand) -> None:
        simulation = self._simulation
        if isinstance(command, TellState):
            command.listener(simulation.plain)
            return
        if isinstance(command, KeepJournal):
            from physics.chain.journal import Journal

            self._journal = Journal(command.listener, simulation) if command.listener else None
            return
        before = (simulation.playing, simulation.speed, simulation.parameters.blocks)
        # A grip sent to a chain that has since become shorter is a late one, and is dropped.
        with suppress(ValueError):
            apply = simulation.apply if self._journal is None else self._journal.apply
            apply(command)
        now = (simulation.playing, simulation.speed, simulation.parameters.blocks)
        if now != before or simulation.state.step == 0:
            self._start_clock()
        if now[2] != before[2]:
            self._batch = BatchSize()

    def _start_clock(self) -> None:
        self._clock, self._owed = time.perf_counter(), 0.0
        self._meter.clear()

    def _work(self) -> float | None:
        """Do what is due; returns when more will be (None: not before a command)."""
        simulation = self._simulation
        if not simulation.busy:
            return None
        began = time.perf_counter()
        steps = self._steps_due(began)
        if steps > 0:
            simulation.advance(steps)
            simulation.pending -= min(steps, simulation.pending)
            ended = time.perf_counter()
            self._batch.learn(steps, ended - began)
            if simulation.playing:
                self._meter.mark(ended, self._simulated())
            else:
                self._meter.clear()
            self._publish_in_time(ended)
        return self._next_due(began)

    def _steps_due(self, now: float) -> int:
        """Steps to do at once: those asked for, or those the clock asks for."""
        simulation = self._simulation
        if simulation.pending > 0:
            return min(simulation.pending, self._batch.steps)
        if math.isinf(simulation.speed):
            return self._batch.steps
        per_second = min(simulation.speed / simulation.parameters.time_step, FASTEST)
        self._owed += (now - self._clock) * per_second
        self._clock = now
        # What cannot be done in time is dropped: the chain's clock falls back.
        self._owed = min(self._owed, max(1.0, BACKLOG * per_second))
        steps = int(min(self._owed, self._batch.steps))
        self._owed -= steps
        return steps

    def _next_due(self, began: float) -> float | None:
        """When the next batch is to begin."""
        simulation = self._simulation
        if not simulation.busy or (simulation.playing and simulation.speed == 0.0):
            return None
        if simulation.pending > 0 or math.isinf(simulation.speed):
            return began
        if self._owed >= self._batch.steps:
            return began
        step_time = simulation.parameters.time_step / simulation.speed
        return max(began + FRAME, began + (1.0 - self._owed) * step_time)

    def _simulated(self) -> float:
        return self._simulation.state.time(self._simulation.parameters.time_step)

    def _publish_in_time(self, now: float) -> None:
        """Publish unless the last snapshot is still fresh; but never miss the last one."""
        if not self._simulation.busy or now - self._published >= FRAME / 2:
            self._publish()

    def _publish(self, obeyed: int = 0) -> None:
        speed = self._meter.speed if self._simulation.busy else 0.0
        self._owner.told(self._simulation.snapshot(speed), obeyed)
        self._published = time.perf_counter()
