"""Where things are asked for: a feature is handed this instead of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from gui.intents.intent import Intent
from gui.look.words import say

Asked = TypeVar("Asked")


class Desk:
    """Carries intents to those who can do them."""

    def __init__(self) -> None:
        self._answers: dict[type[Any], Callable[[Any], str]] = {}

    def answer(self, kind: type[Asked], how: Callable[[Asked], str]) -> None:
        """Let `how` do every intent of a kind; it returns what is wrong with one, or ""."""
        self._answers[kind] = how

    def ask(self, intent: Intent) -> str:
        """Do it; what is wrong with it, or ""."""
        how = self._answers.get(type(intent))
        if how is None:
            return say("nobody here can do that: {name}", name=type(intent).__name__.lower())
        return how(intent)
