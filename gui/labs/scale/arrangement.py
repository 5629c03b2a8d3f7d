"""Where things stand in the scene: one under the other, or side by side where it is low."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from gui.canvas.label_room import Box
from gui.scene.resolve import Frame

ENDS: Final = (0.01, 1000.0)
"""Scales at the ends of the ruler."""
WIDE, NARROW, ALONE = (0.22, 0.42), (0.12, 0.36), (0.24, 1.0)
"""Parts of the width of units and of kernels: over the ruler, beside it, and without springs."""
COLUMN: Final = 8.0
"""Width that springs need, in sizes of type."""
SMALL, LETTERS = 11.0, 13.0
"""Sizes of type of names and of sentences, usually."""
ABOVE, BELOW = 2.15, 2.3
"""From the ruler's line to where its words and its numbers end, in sizes of small type."""
ROW: Final = 1.6
"""From one sentence to the next, over the size of their type."""
LARGER: Final = 1.3
"""By so much kernels have to be larger beside the ruler than over it to stand there."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """The scales, evenly in their logarithm; y is that of its line."""

    left: float
    right: float
    y: float
    scale: float

    def at(self, scale: float) -> float:
        """Where a scale is; one beyond an end is at it."""
        low, high = (math.log10(one) for one in ENDS)
        part = (math.log10(scale) - low) / (high - low)
        return self.left + float(np.clip(part, 0.0, 1.0)) * (self.right - self.left)

    def scale_at(self, x: float) -> float:
        """The scale at a place, to three digits."""
        low, high = (math.log10(one) for one in ENDS)
        part = float(np.clip((x - self.left) / (self.right - self.left), 0.0, 1.0))
        return float(f"{10.0 ** (low + part * (high - low)):.3g}")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Places in logical pixels, y downwards.

    Attributes
    ----------
    middle, radius : of the picture of the units.
    left, high, side, gap : of the first of three squares, and from one to the next.
    words, springs : where there is room for sentences and for the load curve.
    beside : whether these are one place.
    line : left, right and height of the ruler.
    """

    middle: tuple[float, float]
    radius: float
    left: float
    high: float
    side: float
    gap: float
    words: Box
    springs: Box
    beside: bool
    line: tuple[float, float, float]


def arranged(frame: Frame) -> Arrangement:
    """Sentences and the ruler under the kernels, unless these are much larger without them."""
    below = _with(frame, WIDE, sentences_below=True, ruler_below=True)
    if below.springs[2] - below.springs[0] < COLUMN * LETTERS * frame.type_unit:
        below = _with(frame, ALONE, sentences_below=True, ruler_below=True)
    found = (
        below,
        _with(frame, WIDE, sentences_below=False, ruler_below=True),
        _with(frame, NARROW, sentences_below=False, ruler_below=False),
    )
    most = max(one.side for one in found)
    return next(one for one in found if LARGER * one.side >= most)


def _with(
    frame: Frame, wide: tuple[float, float], *, sentences_below: bool, ruler_below: bool
) -> Arrangement:
    """Units, kernels, and at their right the springs and what does not stand below."""
    (width, height), u = frame.size, frame.unit
    small, row = SMALL * frame.type_unit, ROW * LETTERS * frame.type_unit
    edge, gap, names = 26.0 * u, 12.0 * u, 2.2 * small
    units_wide, kernels_wide = wide
    line = height - BELOW * small - 4.0 * u
    top = (30.0 if ruler_below else 10.0) * u
    bottom = line - ABOVE * small - 6.0 * u if ruler_below else height - top
    under = names + (2.0 * row + 4.0 * u if sentences_below else 0.0)
    radius = 0.5 * max(0.0, min(units_wide * width, bottom - top - names * ruler_below))
    left = edge + 2.0 * radius + 30.0 * u
    room = min(kernels_wide * width, width - edge - left)
    side = max(0.0, min((room - 2.0 * gap) / 3.0, bottom - top - under))
    high = 0.5 * (top + bottom - side - under)
    right = left + 3.0 * side + 2.0 * gap
    column, end = right + 34.0 * u, width - edge if wide is ALONE else right
    low = bottom if ruler_below else line - ABOVE * small
    beside = (column, high - 8.0 * u if ruler_below else top, width - edge, low)
    return Arrangement(
        middle=(edge + radius, 0.5 * (top + bottom - names * ruler_below)),
        radius=radius,
        left=left,
        high=high,
        side=side,
        gap=gap,
        words=(left, high + side + names + 4.0 * u, end, low) if sentences_below else beside,
        springs=beside,
        beside=not sentences_below,
        line=(edge if ruler_below else column, width - edge, line),
    )
