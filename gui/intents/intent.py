"""The intents, each a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from gui.models.held import Of
from physics.wording import Words

Section = Literal["chain", "network", "view"]
Part = Literal["all", "scene", "plots", "text"]
Predicted = Literal["load_curve", "regime", "value", "order"]
CLICK = "click"
"""What is waited for in a lecture alone."""
OVER = "over"
"""What is waited for in a lab."""


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
    """Give parameters of the lab that is open their values, all at once.

    Parameters
    ----------
    passing : they are on their way, as in a drag: with what follows, one step of undo.
    """

    values: Mapping[str, object]
    passing: bool = False


@dataclass(frozen=True, slots=True)
class ActInLab:
    """Do something in the lab that is open."""

    name: str
    arguments: Mapping[str, object] = field(default_factory=dict)


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
    """Keep the newest load curve of chain or network, or a lab's curves, beside those to come.

    Parameters
    ----------
    name : what it is to be called; "" for what its settings say.
    """

    of: Of | Literal["lab"]
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
class Play:
    """Let what is open go on, or stand still, whatever it did before."""

    on: bool


@dataclass(frozen=True, slots=True)
class Show:
    """Let the audience see these plots, too, until it sees the scene alone again."""

    plots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """Let the audience see this alone; "all" is the scene with its plots and the text."""

    part: Part


@dataclass(frozen=True, slots=True)
class Panel:
    """Show the controls beside the scene, or put them away."""

    on: bool


@dataclass(frozen=True, slots=True)
class Zoom:
    """Magnify the scene; 1 shows all of it.

    Parameters
    ----------
    at : what is in the middle, as part of the width.
    """

    factor: float
    at: float = 0.5


@dataclass(frozen=True, slots=True)
class Predict:
    """Ask the audience what will come; what tells it is not shown until `Reveal`.

    Parameters
    ----------
    about : what more the question needs to be known of: see `gui.predictions.asking`.
    """

    of: Predicted
    question: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show what came of the last prediction."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on when something has come to pass; see `WAITS`."""

    until: str
    amount: float = 0.0


Intent = (
    Set
    | SetInLab
    | ActInLab
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
    | Play
    | Show
    | Only
    | Panel
    | Zoom
    | Predict
    | Reveal
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
    CLICK: Words("the lecturer goes on"),
    OVER: Words("the run of the lab that is open has ended"),
}
"""What can be waited for, and when it has come to pass."""
COUNTED = ("seconds", "steps", "time", "epoch")
"""Those that need a number."""
