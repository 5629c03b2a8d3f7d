"""What a feature may ask the person who sits before the app, if there is one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, Protocol

from gui.look.words import say

Beside = Callable[[Path], list[Path]]
"""All that will be written besides a file."""


def nothing_beside(_path: Path) -> list[Path]:
    """The file alone is written."""
    return []


class NobodyThereError(Exception):
    """A question that nobody is there to answer; in one sentence."""


class Questions(Protocol):
    """Asks; None is a change of mind."""

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        """Which file of these kinds."""

    def folder(self, title: str) -> Path | None:
        """Which folder."""

    def where_to_save(
        self, title: str, name: str, kinds: str, beside: Beside = nothing_beside
    ) -> Path | None:
        """Where; raises FileExistsError for what must not be written over."""

    def over(self) -> Any:
        """The widget over which a card with a question opens."""


class Nobody:
    """Answers no question: a line of text asked, and no person."""

    def file_to_open(self, *_: object) -> NoReturn:
        """Nobody knows which file."""
        self.over()

    folder = where_to_save = file_to_open

    def over(self) -> NoReturn:
        """Nobody would see the card."""
        raise NobodyThereError(say("it would ask a person for more"))
