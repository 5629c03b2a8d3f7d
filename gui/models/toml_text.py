"""TOML that somebody may have made up, read in bounded time and memory."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

from gui.look.words import say

MOST_DOTS: Final = 200
"""In one line: the parser's memory grows with the square of a dotted name's parts."""
_LINE: Final = re.compile(r"at line (\d+)")
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


def parsed_toml(text: str) -> dict[str, Any]:
    """What a text says.

    Raises
    ------
    ValueError
        If it is no TOML, or takes more than a text of its length should; in one line.
    """
    if any(_QUOTED.sub("", line).count(".") > MOST_DOTS for line in text.splitlines()):
        raise ValueError(say("a name has too many parts"))
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError(say("it is nested too deeply")) from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(say("{place} cannot be understood", place=_place(error))) from None


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Where the parser stopped, without what it had hoped for."""
    line = _LINE.search(str(error))
    return say("line {number}", number=line.group(1)) if line else say("its end")
