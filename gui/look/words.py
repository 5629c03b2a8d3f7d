"""The words that a person reads, looked up at the moment at which they are shown.

Nothing here knows Qt: without a window, in threads and in rooms without widgets the words are
English, until a look-up is put in by whoever has one (`gui.app`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from gui.look.said import remember, said_again, something_said
from physics.wording import Words, english, filled, message_of

LANGUAGES: Final = {"en": "English", "tr": "Türkçe", "zh_CN": "简体中文"}
"""As those call them who speak them; each but English has a file in `resources/languages`."""
CHINESE: Final = "zh_CN"
SYSTEM: Final = "system"
"""Which of them, it decides."""

LookUp = Callable[[str, str, int], str | None]
"""Tells a template in another language, or nothing: template, what it is about, count or −1."""


class _Spoken:
    look_up: LookUp | None = None
    language: str = "en"
    changed: bool = False


def speak(look_up: LookUp | None, language: str = "en") -> None:
    """Say everything that is asked for from now on by that look-up; English without one."""
    _Spoken.changed = _Spoken.changed or something_said()
    _Spoken.look_up, _Spoken.language = look_up, language


def spoken_language() -> str:
    """Which language is spoken, as "tr" or "zh_CN"."""
    return _Spoken.language


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
    # What is remembered holds no exception: that would hold its frames, and all that is in them.
    values = {name: _plain(value) for name, value in values.items()}
    text = _said(template, about, count, values)
    passes = (template, about) if values or count is not None else None
    again = partial(_once_more, template, about, count, values)
    remember(text, again, passes, title=template[:1].isupper())
    return text


def shown(said: str | BaseException) -> str:
    """Words, or what was raised with them, in the language that is spoken; data as they are.

    What was said before another language was chosen is said again.
    """
    text = message_of(said) if isinstance(said, BaseException) else said
    if isinstance(text, Words):
        return say(text.template, text.about, text.number, **text.values)
    return said_again(text) if _Spoken.changed else text


def _said(template: str, about: str, count: int | None, values: dict[str, Any]) -> str:
    found = _Spoken.look_up and _Spoken.look_up(template, about, -1 if count is None else count)
    said = {name: _value(value) for name, value in values.items()}
    return str(filled(found or english(template, about, count), count, said))  # no `Words`


def _once_more(template: str, about: str, count: int | None, values: dict[str, Any]) -> str:
    """In another language; its values may have been said in the one before."""
    said = {
        name: said_again(value) if type(value) is str else value for name, value in values.items()
    }
    return say(template, about, count, **said)


def _plain(value: Any) -> Any:
    return message_of(value) if isinstance(value, BaseException) else value


def _value(value: Any) -> Any:
    """Of words that are part of a sentence; alone they are not on the screen."""
    text = _plain(value)
    if isinstance(text, Words):
        return _said(text.template, text.about, text.number, text.values)
    return text


def say_declared(text: str) -> str:
    """Words that are declared elsewhere, in a file or a table; data among them stay as they are."""
    return say(text)
