"""What a feature is handed instead of the window: it asks for things, and is told of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from gui.intents.intent import Intent

Asked = TypeVar("Asked")


class Desk:
    """Carries intents to those who can do them.

    Parameters
    ----------
    tell : says something in the window, with what may be done about it, by name.
    """

    def __init__(self, tell: Callable[[str, Mapping[str, Callable[[], None]]], None]) -> None:
        self._tell = tell
        self._answers: dict[type[Any], Callable[[Any], str]] = {}
        self._watchers: list[Callable[[Intent], None]] = []

    def answer(self, kind: type[Asked], how: Callable[[Asked], str]) -> None:
        """Let `how` do every intent of a kind; it returns what is wrong with one, or ""."""
        self._answers[kind] = how

    def watch(self, slot: Callable[[Intent], None]) -> None:
        """Be told of every intent that was done."""
        self._watchers.append(slot)

    def ask(self, intent: Intent) -> str:
        """Do it; what is wrong with it, or ""."""
        how = self._answers.get(type(intent))
        if how is None:
            return f"nobody here can do that: {type(intent).__name__.lower()}"
        complaint = how(intent)
        if not complaint:
            for slot in self._watchers:
                slot(intent)
        return complaint

    def tell(self, words: str, offers: Mapping[str, Callable[[], None]] | None = None) -> None:
        """Say one line in the window, and offer what may be done about it."""
        self._tell(words, offers or {})
