"""Words of others (names of files, classes, presets, messages) as the plain text they are.

Qt guesses whether a text is HTML, and takes an ampersand for the mark of a key.
"""

from __future__ import annotations

import re
import textwrap

from gui.look.said import made_of

TIP_WIDTH = 90
"""Characters in a line of a tooltip: Qt breaks no plain text."""
NO_BREAK = "\N{NO-BREAK SPACE}"
JOINER = "\N{WORD JOINER}"
"""Has no width; where it follows a bracket, Qt's guess is that nothing here is HTML."""


def as_label(text: str) -> str:
    """For a button, a tab or an entry of a menu."""
    return made_of(text, as_label, text.replace("&", "&&"))


def as_read(label: str) -> str:
    """What a person reads on such a button."""
    return label.replace("&&", "&")


def as_tip(text: str) -> str:
    """For a tooltip, which cannot be told that its text is plain."""
    lines = (textwrap.fill(line, TIP_WIDTH) for line in text.splitlines())
    tip = "\n".join(lines).replace("<", f"<{JOINER}").replace("&lt;", f"&{JOINER}lt;")
    return made_of(text, as_tip, tip)


def with_whole_formulas(text: str) -> str:
    """For what is wrapped: no line ends within "ε = 0.41" or "k η = 0.3"."""
    formulas = re.sub(r" ([=≈±]) ", rf"{NO_BREAK}\1{NO_BREAK}", text)
    return made_of(text, with_whole_formulas, formulas.replace("k η", f"k{NO_BREAK}η"))
