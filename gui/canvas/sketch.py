"""What a scene hands to the painter: shapes and words of one frame, from back to front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gui.canvas.glyphs import Colour, Label
from gui.canvas.points import Points
from gui.look.theme import Theme, rgb

Shapes = list[NDArray[np.void]]
Coils = tuple[ArrayLike, ArrayLike, float, float, float, ArrayLike]
NO_COILS: Final[Coils] = (np.empty(0), np.empty(0), 0.0, 0.0, 0.0, np.empty((0, 4)))


@dataclass
class Sketch:
    """The arrays of one frame, in layers from back to front.

    Attributes
    ----------
    size : width and height of the scene in logical pixels.
    ground : made by `gradient`; fills the scene.
    backdrop, bodies : made by `boxes`.
    ties, marks : made by `strokes` or `arrows`.
    coils : start, end, axis, radius, wire, colours of springs, as `CoilsVisual` takes them.
    points : a crowd of discs, over the springs and behind the bodies.
    labels : words, above everything.
    """

    size: tuple[float, float]
    ground: Shapes = field(default_factory=list)
    backdrop: Shapes = field(default_factory=list)
    ties: Shapes = field(default_factory=list)
    coils: Coils = NO_COILS
    points: Points | None = None
    bodies: Shapes = field(default_factory=list)
    marks: Shapes = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


Draw = Callable[[Any, Theme], Sketch]
"""How a scene of some kind is drawn in a theme."""


def rgba(colour: str, alpha: float = 1.0) -> Colour:
    """``#rrggbb`` and an opacity as RGBA."""
    return (*rgb(colour), alpha)
