"""How much room words of a scene take, by the letters of their font, and what has room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import freetype

from gui.canvas.faces import Faces
from gui.canvas.glyphs import Label

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in logical pixels."""

TALL: Final = 1.25
"""Height of a line with what hangs under it, over its size."""
APART: Final = 0.35
"""Least space between two words of a row, over their size."""
PART: Final = re.compile(r"(?:[^\s\u2e80-\uffef]+|[\u2e80-\uffef])[，。：；、）]*\s*")
"""What is not torn at the end of a line: a word, or a sign of Chinese with what follows it."""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Logical pixels from the begin of a text to its end."""
    return max(size, round(size)) * sum(_advance(char, bold) for char in text)


@cache
def _faces() -> Faces:
    return Faces()


@cache
def _advance(char: str, bold: bool) -> float:
    """From one letter to the next, over their size."""
    face = _faces().of(char, bold=bold)
    flags = freetype.FT_LOAD_NO_SCALE
    return float(face.get_advance(face.get_char_index(char), flags)) / float(face.units_per_EM)


def lines_in(text: str, size: float, room: float) -> tuple[str, ...]:
    """A text in lines of that width; none if a word of it is wider."""
    lines: list[str] = []
    for part in PART.findall(text):
        longer = (lines[-1] if lines else "") + part
        if lines and width_of(longer.rstrip(), size) <= room:
            lines[-1] = longer
        else:
            lines.append(part)
    shown = tuple(line.rstrip() for line in lines)
    return shown if all(width_of(line, size) <= room for line in shown) else ()


def box_of(label: Label) -> Box:
    """Where a label is."""
    wide = width_of(label.text, label.size, bold=label.bold)
    left = label.x - 0.5 * (label.align + 1) * wide
    half = 0.5 * TALL * label.size
    return left, label.y - half, left + wide, label.y + half


def is_within(label: Label, size: tuple[float, float]) -> bool:
    """Whether all of a label lies in a picture of that width and height."""
    left, top, right, bottom = box_of(label)
    return left >= 0.0 and top >= 0.0 and right <= size[0] and bottom <= size[1]


def clear_ones(labels: Iterable[Label]) -> list[Label]:
    """Those that come near none before them: what matters most is named first."""
    kept: list[Label] = []
    for label in labels:
        left, top, right, bottom = box_of(label)
        gap = APART * label.size
        if not any(touch((left - gap, top, right + gap, bottom), box_of(one)) for one in kept):
            kept.append(label)
    return kept


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes have something in common."""
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
