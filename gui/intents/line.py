"""What the app tells a person: one line, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from gui.look.words import say, shown

Kind = Literal["told", "warning", "failure"]
Offers = Mapping[str, Callable[[], object]]
"""What can be done, by the words on its button: two things at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Parameters
    ----------
    offers : the line stays until one of them is taken, or it is closed.
    kind : a failure, a warning that something is to be done or known first, or "told":
        something that went well.
    """

    words: str
    offers: Offers = field(default_factory=dict)
    kind: Kind = "failure"


def not_opened(path: Path, why: str | Exception) -> str:
    """That a file was not opened, and why."""
    return say("Not opened: {why}", why=reason(why, path))


def reason(why: str | Exception, path: Path) -> str:
    """What is wrong with a file, in one line that names it."""
    system = why.strerror if isinstance(why, OSError) else None
    said = " ".join((system.lower() if system else shown(why)).split())
    return said if path.name in said else f"{path.name}: {said}"
