"""The intents, each a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gui.models.held import Of
from physics.wording import Words

Section = Literal["chain", "network", "view"]


@dataclass(frozen=True, slots=True)
class Set:
    """Give a parameter a value, at once or eased over some seconds.

    Parameters
    ----------
    passing : it is on its way, as in a drag: with what follows, one step of undo.
    """

    section: Section
    name: str
    value: object
    over: float = 0.0
    passing: bool = False


@dataclass(frozen=True, slots=True)
class LoadPreset:
    """Take over a preset."""

    name: str


@dataclass(frozen=True, slots=True)
class Compare:
    """Start the chain anew beside a twin in which one parameter has another value."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Do:
    """Trigger an action of the menus."""

    action: str


@dataclass(frozen=True, slots=True)
class Open:
    """Open a session, a recording, or data."""

    path: Path


@dataclass(frozen=True, slots=True)
class Seek:
    """Go to a second of the recording that is watched."""

    seconds: float


@dataclass(frozen=True, slots=True)
class SetInLab:
    """Give a parameter of the lab that is open a value."""

    name: str
    value: object


@dataclass(frozen=True, slots=True)
class Go:
    """Open a lab."""

    lab: str


@dataclass(frozen=True, slots=True)
class Point:
    """Point out a layer; 0 points at none."""

    layer: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep the newest load curve of chain or network beside those to come.

    Parameters
    ----------
    name : what it is to be called; "" for what its settings say.
    """

    of: Of
    name: str = ""


@dataclass(frozen=True, slots=True)
class HoldFile:
    """Keep the last load curve of a recording."""

    path: Path


@dataclass(frozen=True, slots=True)
class RenameHeld:
    """Call a held curve otherwise."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class DropHeld:
    """Hold a curve no more."""

    name: str


@dataclass(frozen=True, slots=True)
class Record:
    """Record into a file from now on."""

    path: Path


@dataclass(frozen=True, slots=True)
class Picture:
    """Write a picture of the window."""

    path: Path


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on when something has come to pass; see `WAITS`."""

    until: str
    amount: float = 0.0


Intent = (
    Set
    | SetInLab
    | LoadPreset
    | Compare
    | Do
    | Open
    | Seek
    | Go
    | Point
    | Hold
    | HoldFile
    | RenameHeld
    | DropHeld
    | Record
    | Picture
    | Wait
)
WAITS = {
    "seconds": Words("so many seconds have passed"),
    "steps": Words("the chain has made so many steps"),
    "time": Words("the chain's clock has come so far"),
    "rest": Words("the chain moves no more"),
    "trained": Words("the network has trained to its end"),
    "epoch": Words("the network has come to that epoch"),
    "lazy": Words("the chain is lazy"),
    "balanced": Words("the chain is balanced"),
    "active": Words("the chain is active"),
}
"""What can be waited for, and when it has come to pass."""
COUNTED = ("seconds", "steps", "time", "epoch")
"""Those that need a number."""
