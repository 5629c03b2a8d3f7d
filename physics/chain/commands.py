"""What can be asked of a running chain: frozen values, applied in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from physics.chain.event import Event
from physics.chain.parameters import ChainParameters
from physics.chain.pull import PullPath
from physics.wording import Words

TWINS_SHARE: Final = ("blocks", "seed", "time_step")
"""Else they would not be compared block by block, under the same noise."""


@dataclass(frozen=True, slots=True)
class SetParameters:
    """Go on with other parameters; another number of blocks starts a new chain at rest."""

    parameters: ChainParameters


@dataclass(frozen=True, slots=True)
class Reset:
    """Back to rest at step 0 and time 0, with new parameters if given."""

    parameters: ChainParameters | None = None


@dataclass(frozen=True, slots=True)
class Play:
    """Run at the speed asked for; without effect while a failure stands."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stand still; steps asked for and not yet done are forgotten."""


@dataclass(frozen=True, slots=True)
class Step:
    """Pause, and do exactly ``count`` steps more."""

    count: int = 1

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(
                Words("a number of steps cannot be negative, got {count}", count=self.count)
            )


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Simulated time per second of wall clock; infinity is flat out."""

    speed: float

    def __post_init__(self) -> None:
        if not self.speed >= 0.0:
            raise ValueError(Words("the speed must be zero or more, got {speed}", speed=self.speed))


@dataclass(frozen=True, slots=True)
class Grip:
    """Hold block ``index`` (1 … L) or the end (L + 1) and move it to ``position``.

    It goes on a straight line from where it is, in ``duration`` of simulated
    time (at least one step), and stays there until it is moved or released.
    Under a constant force there is no last spring, so the end is block L.
    """

    index: int
    position: float
    duration: float = 0.0

    def __post_init__(self) -> None:
        finite = abs(self.position) < float("inf") and 0.0 <= self.duration < float("inf")
        if self.index < 1 or not finite:
            raise ValueError(
                Words(
                    "cannot grip {index} and move it to {position}",
                    index=self.index,
                    position=self.position,
                )
            )


@dataclass(frozen=True, slots=True)
class PullAlong:
    """Take the end, move it along ``path`` from now on, and let go at its end.

    The path begins where the end is: it is shifted to there.
    """

    path: PullPath


@dataclass(frozen=True, slots=True)
class Release:
    """Let go. The end stays where it was left if the drive is the hand."""


@dataclass(frozen=True, slots=True)
class RestoreGood:
    """After a divergence: back to the last good state, paused, nothing gripped."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on with the chain, and its twin, that ``plain`` tells of (`TwinSimulation.plain`), paused.

    Whatever was running is forgotten.
    """

    plain: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepAccount:
    """Keep an account of the energy from now on, or keep none; the motion is the same."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetTwin:
    """Start again from rest, beside a twin that differs in ``changes``; None ends the twin."""

    changes: dict[str, float] | None

    def __post_init__(self) -> None:
        shared = [name for name in TWINS_SHARE if name in (self.changes or ())]
        if shared:
            raise ValueError(Words("twins have the same {shared}", shared=" and ".join(shared)))


Command = (
    SetParameters
    | Reset
    | Play
    | Pause
    | Step
    | SetSpeed
    | Grip
    | PullAlong
    | Release
    | RestoreGood
    | KeepAccount
)
"""Of one chain."""


@dataclass(frozen=True, slots=True)
class KeepJournal:
    """Tell ``listener`` of the whole state, and of every command from now on; None ends it."""

    listener: Callable[[Event], object] | None


@dataclass(frozen=True, slots=True)
class TellState:
    """Tell ``listener`` once, in the chain's thread, of all that `GoOn` takes up."""

    listener: Callable[[Mapping[str, Any]], object]


PairCommand = Command | SetTwin | GoOn
"""Of a chain and its twin."""

ThreadCommand = PairCommand | KeepJournal | TellState
"""Of the thread that they run in."""
