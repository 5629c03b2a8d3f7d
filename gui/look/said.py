"""What was said, and how it is said again: so a change of language reaches what is on the screen.

A widget keeps the text that it was given, and not what the text was made of. Here both are known
together, for as long as the text may still be seen somewhere. What is written with numbers goes by,
frame by frame; of each such sentence the last ones are known.
"""

from __future__ import annotations

import re
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from typing import Final

from physics.wording import Words

Again = Callable[[], str]

MOST: Final = 20_000
"""Texts that are known at once."""
MOST_PASSING: Final = 64
"""Of one sentence with values."""
MOST_MADE: Final = 4_000
"""Of what one function made of other texts."""
BETWEEN: Final = ("\n", "   ·   ", "   ", "  ", " · ", " – ", " × ", ": ", " (", ", ")
"""What stands between words that were put together for a tooltip or a title."""
SENTENCE: Final = re.compile(r"(?<=[.?!。？！]) ")

_known: OrderedDict[str, tuple[Again, bool]] = OrderedDict()
"""Of each text how it is said again, and whether it is a title."""
_passing: dict[Hashable, deque[str]] = {}


def remember(
    text: str,
    again: Again,
    passes: Hashable = None,
    *,
    most: int = MOST_PASSING,
    title: bool = True,
) -> None:
    """Know how a text is said again.

    Parameters
    ----------
    passes : the sentence, if it is one of many that differ by their values; `most` are known.
    title : it begins with a large letter in English. Some languages say titles and words within
        sentences alike; a title is then what stands alone.
    """
    if passes is not None and text not in _known:
        lately = _passing.setdefault(passes, deque())
        lately.append(text)
        if len(lately) > most:
            _known.pop(lately.popleft(), None)
    if not title and text in _known and _known[text][1]:
        return
    _known[text] = again, title
    _known.move_to_end(text)
    if len(_known) > MOST:
        _known.popitem(last=False)


def forget() -> None:
    """Nothing that was said is on the screen any more."""
    _known.clear()
    _passing.clear()


def something_said() -> bool:
    """Whether anything may be on the screen."""
    return bool(_known)


def made_of(text: str, make: Callable[[str], str], made: str) -> str:
    """The same text, known to be made so of another one."""
    if made != text:
        remember(made, lambda: make(said_again(text)), make.__name__, most=MOST_MADE)
    return made


def said_again(text: str) -> str:
    """A text in the language that is spoken now; what was never said stays as it is."""
    if not text or isinstance(text, Words):  # those are looked up whenever they are shown
        return text
    if text in _known:
        again, _ = _known[text]
        return again()
    if text.endswith(".") and text[:-1] in _known:
        return f"{said_again(text[:-1])}."
    if text.endswith(")") and " (" not in text:
        return f"{said_again(text[:-1])})"
    if "\n" not in text and len(sentences := SENTENCE.split(text)) > 1:
        return " ".join(map(said_again, sentences))
    for between in BETWEEN:
        if between in text:
            return between.join(map(said_again, text.split(between)))
    return text
