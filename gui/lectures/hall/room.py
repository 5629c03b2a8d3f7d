"""Type for the last row: how large words are in a window that is projected."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from gui.look.theme import Theme
from gui.scene.framing import frame_of
from gui.scene.resolve import NOTHING, Frame, Highlight

SMALLEST: Final = 1.0 / 30.0
"""Size of the smallest type over the height of the picture."""
LEAST_LETTER: Final = 10.5
"""Units of type that the smallest words in a scene have."""
UNITS_WITH_COLUMNS: Final = 400.0
"""Units of a scene's height with room for blocks and, over them, columns of shares."""
BODY, TITLE = 1.15, 1.55
"""Sizes over that of other words."""


def room_theme(theme: Theme, height: int) -> Theme:
    """The room's theme in type that is read from the last row of a picture of that height."""
    smaller = theme.small / theme.text_size
    return theme.enlarged(math.ceil(SMALLEST * height / smaller) / theme.text_size)


def hall_frame(
    size: tuple[float, float],
    theme: Theme,
    span: float,
    highlight: Highlight = NOTHING,
    *,
    of_chain: bool = True,
) -> Frame:
    """A scene with words for the last row; a chain is drawn so small that its shares have room.

    Parameters
    ----------
    theme : as `room_theme` makes it.
    """
    frame = frame_of(size, theme, span, highlight)
    letters = max(frame.type_unit, theme.small / LEAST_LETTER)
    unit = min(frame.unit, size[1] / UNITS_WITH_COLUMNS) if of_chain else frame.unit
    return replace(frame, unit=unit, type_unit=letters)
