"""The part of the scene that is seen: magnified, and moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class View:
    """The part of the scene that is seen.

    Attributes
    ----------
    zoom : 1 shows all of it.
    x, y : what is in the middle, as parts of width and height; as near to it as the rim permits.
    """

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


WHOLE: Final = View()


def viewport(size: tuple[int, int], view: View) -> tuple[int, int, int, int]:
    """Left, bottom, width and height of the whole scene around the part that is seen."""
    width, height = size
    wide, tall = round(width * view.zoom), round(height * view.zoom)
    left = min(max(round(view.x * wide - 0.5 * width), 0), wide - width)
    top = min(max(round(view.y * tall - 0.5 * height), 0), tall - height)
    return -left, top + height - tall, wide, tall
