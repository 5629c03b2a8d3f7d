"""Twin runs: two chains with the same noise and a parameter changed, in lock step.

To a runner the two look like one simulation. Both are ordinary ones, so each has the bits that it
has alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from pydantic import ValidationError

from physics.chain.commands import (
    Command,
    GoOn,
    PairCommand,
    Reset,
    RestoreGood,
    SetParameters,
    SetTwin,
)
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.state import ChainSnapshot, ChainState, Diverged, Parting, largest_distance
from physics.wording import Words

LOOK_EVERY: Final = 16
"""Steps between two looks at how far the twins are apart, until they have parted."""

EPOCHS_APART: Final = 1_000_000
"""The courses of each twin are numbered from another multiple of this on."""

APART: Final = 0.01
"""Share of the pull by which twins differ that have parted."""


def twin_parameters(parameters: ChainParameters, changes: Mapping[str, float]) -> ChainParameters:
    """The second chain's; raises ValueError if they are out of range."""
    return ChainParameters.model_validate(parameters.model_dump() | dict(changes))


class TwinSimulation:
    """One simulation, or two in lock step; obeys and steps as one.

    Parameters
    ----------
    one : the first chain, there all the time.

    Attributes
    ----------
    parted : when and where the twins first differed, read every `LOOK_EVERY` steps.
    """

    def __init__(self, one: Simulation) -> None:
        self._one = one
        self._other: Simulation | None = None
        self._changes: dict[str, float] = {}
        self._twins = 0
        self.parted: Parting | None = None

    @property
    def plain(self) -> dict[str, Any]:
        """All that their future depends on, as plain values for `from_plain`."""
        other = None if self._other is None else self._other.plain
        return {"one": self._one.plain, "other": other, "changes": self._changes}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> TwinSimulation:
        """The twins that `plain` told of; raises as `Simulation.from_plain`."""
        twins = cls(Simulation.from_plain(plain["one"]))
        twins._read_other(plain)
        return twins

    def _read_other(self, plain: Mapping[str, Any]) -> None:
        other = plain["other"]
        changes = {str(name): float(value) for name, value in plain["changes"].items()}
        self._other = None if other is None else Simulation.from_plain(other)
        self._changes = {} if other is None else changes
        self.parted = None

    # --- as of the first chain -------------------------------------------------------------

    @property
    def state(self) -> ChainState:
        """The first chain's."""
        return self._one.state

    @property
    def parameters(self) -> ChainParameters:
        """The first chain's."""
        return self._one.parameters

    @property
    def epoch(self) -> int:
        """Number of the first chain's course."""
        return self._one.epoch

    @property
    def number(self) -> int:
        """Of the last snapshot."""
        return self._one.number

    @property
    def playing(self) -> bool:
        """Whether both run."""
        return self._one.playing

    @property
    def speed(self) -> float:
        """Simulated time per second that a runner shall keep."""
        return self._one.speed

    @property
    def busy(self) -> bool:
        """Whether there is anything to do."""
        return self._one.busy

    @property
    def pending(self) -> int:
        """Steps asked for and not yet done."""
        return self._one.pending

    @pending.setter
    def pending(self, steps: int) -> None:
        self._one.pending = steps

    # --- commands and steps ------------------------------------------------------------------

    def apply(self, command: PairCommand) -> None:
        """Obey a command with both chains; the second keeps what is changed in it.

        Raises
        ------
        ValueError
            As of `Simulation.apply`, or if there cannot be such a chain or twin; nothing changes.
        """
        if isinstance(command, GoOn):
            self._go_on(command.plain)
            return
        if isinstance(command, SetTwin):
            self._set_twin(command.changes)
            return
        self._one.apply(command)
        if self._other is not None:
            self._obey(self._other, command)
        if self.parted is not None and self.parted.step > self.state.step:
            self.parted = None

    def _go_on(self, plain: Mapping[str, Any]) -> None:
        try:
            one = Simulation.from_plain(plain["one"])
            self._read_other(plain)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(
                Words("there is no such chain to go on with: {error}", error=error)
            ) from error
        one.follow_on(self._one)
        self._one = one

    def _set_twin(self, changes: Mapping[str, float] | None) -> None:
        """Start both from rest at this moment; or end the second."""
        if not changes:
            self._other, self.parted = None, None
            return
        one = self._one
        wanted = twin_parameters(one.parameters, changes)
        self._changes = dict(changes)
        self._twins += 1
        self._other = Simulation(
            wanted, speed=one.speed, playing=one.playing, first_epoch=self._twins * EPOCHS_APART
        )
        self.parted = None
        one.apply(Reset())

    def _obey(self, other: Simulation, command: Command) -> None:
        match command:
            case SetParameters():
                self._change(other, SetParameters)
            case Reset():
                self._change(other, Reset)
            case _:
                other.apply(command)
        if isinstance(command, RestoreGood) and other.state.step != self.state.step:
            self._other = None  # they would not be in step again

    def _change(self, other: Simulation, kind: type[SetParameters | Reset]) -> None:
        try:
            other.apply(kind(twin_parameters(self.parameters, self._changes)))
        except ValidationError:
            self._other = None  # a twin with these parameters would diverge

    def advance(self, steps: int) -> Diverged | str | None:
        """Do so many steps of both; what went wrong with the first, if anything did."""
        one, other = self._one, self._other
        if other is None:
            return one.advance(steps)
        while steps > 0 and one.failure is None:
            to_look = LOOK_EVERY - one.state.step % LOOK_EVERY
            part = steps if self.parted is not None else min(steps, to_look)
            before = one.state.step
            one.advance(part)
            other.advance(one.state.step - before)
            steps -= part
            if self.parted is None and part == to_look:
                self._look(one, other)
        return one.failure

    def _look(self, one: Simulation, other: Simulation) -> None:
        if other.failure is not None or one.failure is not None:
            return
        state, parameters = one.state, one.parameters
        distance, block = largest_distance(state.positions[1:-1], other.state.positions[1:-1])
        reach = max(abs(state.end_position(parameters)), abs(parameters.end_position))
        if distance > APART * (reach or 1.0):
            self.parted = Parting(state.step, state.time(parameters.time_step), block)

    def snapshot(self, speed: float = 0.0) -> ChainSnapshot:
        """A frozen picture of now: the first chain's, with the second's in it."""
        snapshot = self._one.snapshot(speed)
        if self._other is None:
            return snapshot
        return replace(snapshot, twin=self._other.snapshot(speed), parted=self.parted)
