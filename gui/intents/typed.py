"""What lines are made of: numbers, durations, words, and the nearest of those that are known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches
from typing import Final

from gui.look.words import say

DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)\s*s?", re.ASCII)
NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


class NoIntentError(ValueError):
    """A line that asks for nothing that the app knows; in one sentence."""


def number_of(typed: str, what: str) -> float:
    """The number that is typed for something; raises `NoIntentError` if it is none."""
    if not NUMBER.fullmatch(typed):
        raise NoIntentError(
            say("{what} takes a number, not {typed}", what=what, typed=typed or say("nothing"))
        )
    return float(typed)


def duration_of(typed: str) -> float:
    """Seconds over which something is eased; raises `NoIntentError` if they are none."""
    if not typed:
        return 0.0
    found = DURATION.fullmatch(typed.strip())
    if not found:
        raise NoIntentError(
            say("over takes seconds, as in: over 3 s, not {typed}", typed=typed.strip())
        )
    return float(found[1])


def unknown(kind: str, word: str, known: Iterable[str]) -> str:
    """That there is no such word of a kind, and which one was perhaps meant."""
    near = get_close_matches(word, [str(one) for one in known], n=1)
    name = spelled(word) or say("of no name")
    if not near:
        return say("there is no {kind} {name}", kind=kind, name=name)
    meant = spelled(near[0])
    return say(
        "there is no {kind} {name}; did you mean {meant}?", kind=kind, name=name, meant=meant
    )


def spelled(name: str) -> str:
    """A name as it is typed."""
    return name.replace("_", "-")


def figures(number: float) -> str:
    """All of a number's digits, without an exponent: a duration has none."""
    return f"{Decimal(repr(float(number))):f}".removesuffix(".0")
