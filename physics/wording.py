"""Sentences that can be said in another language, and are English until somebody does.

A refusal is made where nobody knows which language is spoken: what is said is the code, and the
values stand beside it. Commands print it as it is; the window looks it up (`gui.look.words`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self


class Words(str):
    """A sentence in English that knows what it was made of.

    Parameters
    ----------
    template : the sentence, with a placeholder for each value, as `str.format` has them.
    about : what tells it from the same words elsewhere; of a sentence with a count, how it is
        said of one alone.
    count : what is counted, if anything; known to the template as `n`.
    values : what takes the places of the placeholders; they may be words themselves.
    """

    template: str
    about: str
    number: int | None
    values: dict[str, Any]

    def __new__(
        cls, template: str, about: str = "", count: int | None = None, /, **values: Any
    ) -> Self:
        """Say it in English."""
        values = {name: _plain(value) for name, value in values.items()}
        words = super().__new__(cls, filled(english(template, about, count), count, values))
        words.template, words.about, words.number, words.values = template, about, count, values
        return words

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to another process whole."""
        return _again, (self.template, self.about, self.number, self.values)

    def filled(self, **values: Any) -> Self:
        """The same words with their values, which were not known where they were declared."""
        return type(self)(self.template, self.about, self.number, **values)

    @classmethod
    def joined(cls, between: str, parts: Iterable[str]) -> Self:
        """Several in a row, each of which is looked up for itself."""
        values = {f"part{number}": part for number, part in enumerate(parts)}
        return cls(between.join(f"{{{name}}}" for name in values), **values)


def english(template: str, about: str, count: int | None) -> str:
    """The form that English has for that count."""
    return about if count == 1 else template


def filled(template: str, count: int | None, values: dict[str, Any]) -> str:
    """A template with its values; one that has none may hold braces of its own."""
    if count is not None:
        return template.format(n=count, **values)
    return template.format(**values) if values else template


def message_of(error: BaseException, longest: int | None = None) -> str:
    """What an exception says, in one line: the very words that it was raised with, if any.

    Parameters
    ----------
    longest : characters of what others say.
    """
    if error.args and isinstance(error.args[0], Words):
        return error.args[0]
    return " ".join(str(error).split())[:longest]


def _plain(value: object) -> object:
    return message_of(value) if isinstance(value, BaseException) else value


def _again(template: str, about: str, count: int | None, values: dict[str, Any]) -> Words:
    return Words(template, about, count, **values)
