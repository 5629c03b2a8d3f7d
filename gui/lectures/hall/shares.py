"""How scene and plots share the room under the words: one over the other, or side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ROW: Final = 2
"""Plots that stand in one row beside a scene."""


@dataclass(frozen=True, slots=True)
class Share:
    """What each has of the room.

    Attributes
    ----------
    beside : whether the plots stand to the right of the scene, else under it.
    scene, plots : parts that they have.
    across : plots in one row.
    """

    beside: bool
    scene: int
    plots: int
    across: int


def share_of(plots: int, size: tuple[int, int], *, low: bool) -> Share:
    """How a scene and so many plots share a window of a width and height.

    Under a scene that is about as high as it is wide, as those of labs are, a plot in large type
    would have no room to be read.

    Parameters
    ----------
    low : whether the scene is low and wide, as a chain is, or there is none.
    """
    wide, tall = size
    if low or wide <= tall:
        return Share(beside=False, scene=2 if low else 4, plots=3, across=max(1, plots))
    if plots <= 1:
        return Share(beside=True, scene=1, plots=1, across=1)
    return Share(beside=True, scene=4, plots=5, across=ROW)
