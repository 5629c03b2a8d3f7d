"""Large and small letters of words that are shown, as their language has them.

Turkish has an i with a dot and one without, in both sizes; Python knows one pair only. Names in
files and commands are English and go by Python's own rule, in any language.
"""

from __future__ import annotations

from typing import Final
from unicodedata import east_asian_width

from gui.look.said import made_of
from gui.look.words import spoken_language

TURKISH: Final = "tr"


def capital(text: str) -> str:
    """The same words with a large letter at the beginning."""
    return made_of(text, capital, _large(text[:1]) + text[1:])


def small(text: str) -> str:
    """The same words in small letters."""
    return made_of(text, small, _small(text))


def small_first(text: str) -> str:
    """The same words with a small letter at the beginning."""
    return made_of(text, small_first, _small(text[:1]) + text[1:])


def letters_wide(text: str) -> int:
    """How many letters wide a text is: a sign of Chinese has the room of two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _large(text: str) -> str:
    return (text.replace("i", "İ") if spoken_language() == TURKISH else text).upper()


def _small(text: str) -> str:
    if spoken_language() == TURKISH:
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower()
