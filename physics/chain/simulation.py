"""A chain that takes commands and steps; knows no thread and no clock but its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, assert_never

import numpy as np

from physics.chain.account import Account, stored_energy
from physics.chain.commands import (
    Command,
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
from physics.chain.hold import HoldRecord
from physics.chain.langevin import langevin_law
from physics.chain.law import Law
from physics.chain.march import first_not_finite, largest, march, march_and_sum
from physics.chain.overdamped import overdamped_law
from physics.chain.parameters import ChainParameters
from physics.chain.pull import Way
from physics.chain.setting import Workspace, pull_of, shaking_of, workspace
from physics.chain.state import (
    ChainSnapshot,
    ChainState,
    Diverged,
    GripMotion,
    steps_in,
    take_snapshot,
)
from physics.load_curve import Vector
from physics.wording import Words

SANE = 1e12
"""Largest magnitude of a state worth coming back to; beyond it, it is blowing up."""


def law_of(parameters: ChainParameters) -> Law:
    """The equation of motion."""
    overdamped = parameters.dynamics == "overdamped"
    return overdamped_law(parameters) if overdamped else langevin_law(parameters)


class Simulation:
    """One chain: its parameters, its state and what is wanted of it.

    Parameters
    ----------
    parameters : of the chain, which starts at rest.
    speed : simulated time per second that a runner shall keep.
    playing : whether a runner shall let it run.
    first_epoch : number of the first course.

    Attributes
    ----------
    state : the only mutable state of the chain.
    failure : why it stopped; a value, never an exception.
    pending : steps asked for by `Step` and not yet done.
    """

    def __init__(
        self,
        parameters: ChainParameters,
        *,
        speed: float = 1.0,
        playing: bool = False,
        first_epoch: int = 0,
    ) -> None:
        self.parameters = parameters
        self.speed = speed
        self.playing = playing
        self.pending = 0
        self.failure: Diverged | str | None = None
        self._account: Account | None = None
        self._hold = HoldRecord()
        self._number = 0
        self._epoch = first_epoch - 1
        self._start(parameters)

    def _start(self, parameters: ChainParameters) -> None:
        """A new course from rest."""
        self.parameters = parameters
        self.state = ChainState.at_rest(parameters.blocks)
        self._good, self._before = self.state.copy(), self.state.copy()
        self._good_time_step = parameters.time_step
        self._epoch += 1
        self.failure = None
        self.pending = 0
        self._way: Way | None = None
        self._prepare()
        self._begin_account()

    def _begin_account(self) -> None:
        """A new account from now on, if one is kept."""
        if self._account is not None:
            self._account = Account(self.state, self.parameters, self._shaking)

    def _prepare(self) -> None:
        """Turn the parameters into the kernel's own."""
        self._law = law_of(self.parameters)
        self._shaking = shaking_of(self.parameters)
        self._space: Workspace = workspace(self.parameters.blocks, self._shaking.kind)
        self._pull = pull_of(self.parameters, self.state)
        if self._account is not None:
            self._account.prepare(self.state, self.parameters, self._shaking)

    @property
    def epoch(self) -> int:
        """Number of the present course."""
        return self._epoch

    @property
    def number(self) -> int:
        """Of the last snapshot."""
        return self._number

    @property
    def plain(self) -> dict[str, Any]:
        """All that its future depends on, as plain values for `from_plain`."""
        return {
            "parameters": self.parameters.model_dump(mode="json"),
            "epoch": self._epoch,
            "state": self.state.plain,
            "way": None if self._way is None else self._way.plain,
            "failure": None if self.failure is None else str(self.failure),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Simulation:
        """The simulation that `plain` told of, to the last bit.

        Raises
        ------
        ValueError, TypeError, KeyError
            If it is none.
        """
        parameters = ChainParameters.model_validate(plain["parameters"])
        simulation = cls(parameters, first_epoch=int(plain["epoch"]))
        simulation.state = ChainState.from_plain(plain["state"], parameters.blocks)
        simulation._way = None if plain["way"] is None else Way.from_plain(plain["way"])
        simulation.failure = plain["failure"] and str(plain["failure"])
        simulation._pull = pull_of(parameters, simulation.state)
        return simulation

    def follow_on(self, before: Simulation) -> None:
        """Take the place of another chain: snapshots are numbered on, and the speed stays."""
        self._number, self.speed = before.number, before.speed
        self._keep_account(before.keeps_account)

    @property
    def keeps_account(self) -> bool:
        """Whether an account of the energy is kept."""
        return self._account is not None

    @property
    def busy(self) -> bool:
        """Whether there is anything to do."""
        return self.failure is None and (self.playing or self.pending > 0)

    def apply(self, command: Command) -> None:
        """Obey a command, at the present step.

        Raises
        ------
        ValueError
            If it grips a block that the chain does not have; nothing changes.
        """
        account = self._account
        if account is None:
            self._obey(command)
            return
        before = sum(stored_energy(self.state, self.parameters))
        self._obey(command)
        if self._account is account:
            account.book_change(before, sum(stored_energy(self.state, self.parameters)))

    def _obey(self, command: Command) -> None:
        match command:
            case SetParameters(parameters):
                self._set_parameters(parameters)
            case Reset(parameters):
                self._start(parameters or self.parameters)
            case Play() | Pause():
                self.playing = isinstance(command, Play) and self.failure is None
                self.pending = 0
            case Step(count):
                self.playing = False
                self.pending += count if self.failure is None else 0
            case SetSpeed(speed):
                self.speed = speed
            case Grip() | PullAlong() | Release():
                self._hand(command)
            case RestoreGood():
                self._restore()
            case KeepAccount(on):
                self._keep_account(on)
            case _:
                assert_never(command)

    def _set_parameters(self, parameters: ChainParameters) -> None:
        old, state = self.parameters, self.state
        if parameters.blocks != old.blocks:
            self._start(parameters)
            return
        if parameters.drive == "constant_force" != old.drive and self._holds_end:
            # There is no last spring any more: the hand must not go on with the last block.
            self._way = None
            self._release()
        if parameters.drive == "hand" != old.drive:
            # The hand takes the end over where it is.
            state.hand_position = state.end_position(old)
        if parameters.time_step != old.time_step:
            self._change_clock(parameters.time_step)
        self.parameters = parameters
        self._prepare()

    @property
    def _holds_end(self) -> bool:
        grip = self.state.grip
        return grip is not None and grip.index > self.state.blocks

    def _change_clock(self, time_step: float) -> None:
        """Let another time step hold from here; time and the hand go on without a jump."""
        state, old = self.state, self.parameters.time_step
        state.time_origin, state.step_origin = state.time(old), state.step
        grip = state.grip
        if grip is not None:
            left = max(0, grip.last_step - state.step) * old
            arrival = state.step + (steps_in(left, time_step) if left else 0)
            start = grip.position(state.step)
            state.grip = GripMotion(grip.index, start, grip.target, state.step, arrival)

    def _grip(self, command: Grip) -> None:
        state = self.state
        end = state.blocks + 1
        if command.index > end:
            raise ValueError(
                Words(
                    "there is no block {index} in a chain of {blocks}",
                    index=command.index,
                    blocks=state.blocks,
                )
            )
        if state.grip is not None and state.grip.index != command.index:
            self._release()
        start = (
            state.end_position(self.parameters)
            if command.index == end
            else float(state.positions[command.index])
        )
        self._note_turn(command.index, start)
        arrival = state.step + steps_in(command.duration, self.parameters.time_step)
        state.grip = GripMotion(command.index, start, command.position, state.step, arrival)
        self._pull = pull_of(self.parameters, state)

    def _note_turn(self, index: int, position: float) -> None:
        """The hand is there now; if it stood still, since it arrived."""
        state, grip, dt = self.state, self.state.grip, self.parameters.time_step
        if grip is None:
            self._hold.begin(index)
        elif grip.last_step < state.step:
            self._hold.turn(state.time_at(grip.last_step, dt), grip.target)
        self._hold.turn(state.time(dt), position)

    def _release(self) -> None:
        state = self.state
        if state.grip is not None:
            self._note_turn(state.grip.index, state.grip.position(state.step))
        if state.grip is not None and state.grip.index == state.blocks + 1:
            state.hand_position = state.end_position(self.parameters)
        state.grip = None
        self._pull = pull_of(self.parameters, state)

    def _hand(self, command: Grip | PullAlong | Release) -> None:
        self._way = None
        match command:
            case Grip():
                self._grip(command)
            case PullAlong(path):
                start = self.state.end_position(self.parameters)
                now = self.state.time(self.parameters.time_step)
                self._way = Way(path.from_place(start), now)
                self._go_on()
            case Release():
                self._release()

    def _go_on(self) -> None:
        """To the next knot of the way, or let go at its end."""
        assert self._way is not None
        knot = self._way.next_knot(self.state.time(self.parameters.time_step))
        if knot is None:
            self.apply(Release())
            return
        left, position = knot
        self._grip(Grip(self.state.blocks + 1, position, left))

    def _to_the_next_knot(self, steps: int) -> int:
        """How many of ``steps`` there are before the hand turns."""
        grip = self.state.grip
        if self._way is None or grip is None:
            return steps
        return min(steps, max(1, grip.last_step - self.state.step))

    def _keep_account(self, on: bool) -> None:
        self._account = Account(self.state, self.parameters, self._shaking) if on else None

    def _restore(self) -> None:
        good, state = self._good, self.state
        state.become(good)
        state.time_origin, state.step_origin = good.time(self._good_time_step), good.step
        state.grip, self._way = None, None
        self.failure = None
        self.playing, self.pending = False, 0
        self._pull = pull_of(self.parameters, state)
        self._begin_account()

    def advance(self, steps: int) -> Diverged | str | None:
        """Do so many steps; returns and keeps what went wrong, if anything did.

        After a divergence the state is that before the step that failed.
        """
        while steps > 0 and self.failure is None:
            portion = self._to_the_next_knot(steps)
            self._advance(portion, self._march)
            steps -= portion
            grip = self.state.grip
            if self._way is not None and (grip is None or self.state.step >= grip.last_step):
                self._go_on()
        return self.failure

    def _advance(self, steps: int, march_on: Callable[[int], None]) -> Diverged | str | None:
        if self.failure is not None or steps <= 0:
            return self.failure
        before = self._before
        before.become(self.state)
        march_on(steps)
        broken = self._broken() is not None
        if self._sane(before):
            self._good, self._before = before, self._good
            self._good_time_step = self.parameters.time_step
        if broken:
            self.failure = self._locate(before.copy(), steps)
            self.playing, self.pending = False, 0
            self._begin_account()
        return self.failure

    def snapshot(self, speed: float = 0.0) -> ChainSnapshot:
        """A frozen picture of now, with the next number; ``speed`` as a runner measured it."""
        self._number += 1
        return take_snapshot(
            self.state,
            self.parameters,
            number=self._number,
            epoch=self._epoch,
            hold=self._hold.seen(),
            playing=self.playing,
            speed=speed,
            failure=self.failure,
            energy=None
            if self._account is None
            else self._account.read(self.state, self.parameters),
        )

    def advance_and_sum(self, steps: int, totals: Vector) -> Diverged | str | None:
        """`advance`, and add up positions and end after every step; a new account begins.

        Parameters
        ----------
        totals : (L + 2,) wall, blocks and end, added to.
        """
        failure = self._advance(steps, lambda count: self._march_and_sum(count, totals))
        self._begin_account()
        return failure

    def _march(self, steps: int) -> None:
        state = self.state
        numbers = (self._law, self._shaking, self._pull)
        if self._account is None:
            march(state.positions, state.velocities, state.step, steps, *numbers, *self._space)
        else:
            self._account.march(state, steps, *numbers, self._space)
        state.step += steps

    def _march_and_sum(self, steps: int, totals: Vector) -> None:
        state = self.state
        numbers = (self._law, self._shaking, self._pull)
        x, v = state.positions, state.velocities
        march_and_sum(x, v, totals, state.step, steps, *numbers, *self._space)
        state.step += steps

    def _broken(self) -> tuple[int, str] | None:
        """The first block that is no longer finite, and what of it."""
        for what, values in (
            ("position", self.state.positions),
            ("velocity", self.state.velocities),
        ):
            index = int(first_not_finite(values[1:-1]))
            if index >= 0:
                return index + 1, what
        return None

    @staticmethod
    def _sane(state: ChainState) -> bool:
        return bool(largest(state.positions[1:-1]) <= SANE >= largest(state.velocities[1:-1]))

    def _locate(self, finite: ChainState, steps: int) -> Diverged:
        """Find the first bad step by halving; leave the state before it.

        Parameters
        ----------
        finite : a state that is still finite, and is not ``steps`` later.
        """
        self.state.become(finite)
        while steps > 1:
            half = steps // 2
            self._march(half)
            if self._broken() is None:
                finite.become(self.state)
                steps -= half
            else:
                self.state.become(finite)
                steps = half
        self._march(1)
        block, what = self._broken() or (0, "position")
        failure = Diverged(block, self.state.step, what)
        self.state.become(finite)
        return failure


def compile_kernels() -> None:
    """Compile the kernels, or find them compiled on disk; seconds the first time."""
    simulation = Simulation(ChainParameters(noise=0.01))
    simulation.advance(1)
    simulation.advance_and_sum(1, np.zeros(simulation.state.blocks + 2))


def compile_account() -> None:
    """The same for the loop that keeps an account of the energy."""
    simulation = Simulation(ChainParameters(noise=0.01))
    simulation.apply(KeepAccount(True))
    simulation.advance(1)
