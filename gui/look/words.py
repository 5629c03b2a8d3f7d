"""The words that a person reads, looked up at the moment at which they are shown.

Nothing here knows Qt: without a window, in threads and in rooms without widgets the words are
English, until a look-up is put in by whoever has one (`gui.app`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from physics.wording import Words, english, filled, message_of

LookUp = Callable[[str, str, int], str | None]
"""Tells a template in another language, or nothing: template, what it is about, count or −1."""


class _Spoken:
    look_up: LookUp | None = None


def speak(look_up: LookUp | None) -> None:
    """Say everything that is asked for from now on by that look-up; English without one."""
    _Spoken.look_up = look_up


def say(template: str, about: str = "", count: int | None = None, /, **values: Any) -> str:
    """A sentence in the language that is spoken.

    Parameters
    ----------
    template : the sentence in English, written out where it is said: never an f-string, as it
        is what translations are found by. Its placeholders are named.
    about : what tells it from the same words elsewhere; of a sentence with a count, how English
        says it of one alone.
    count : what is counted, if anything; known to the template as `n`.
    values : what takes the places of the placeholders.
    """
    found = _Spoken.look_up and _Spoken.look_up(template, about, -1 if count is None else count)
    said = {name: _value(value) for name, value in values.items()}
    return filled(found or english(template, about, count), count, said)


def shown(said: str | BaseException) -> str:
    """Words, or what was raised with them, in the language that is spoken; data as they are."""
    text = message_of(said) if isinstance(said, BaseException) else said
    if isinstance(text, Words):
        return say(text.template, text.about, text.number, **text.values)
    return text


def _value(value: Any) -> Any:
    return shown(value) if isinstance(value, Words | BaseException) else value


def say_declared(text: str) -> str:
    """Words that are declared elsewhere, in a file or a table; data among them stay as they are."""
    return say(text)
