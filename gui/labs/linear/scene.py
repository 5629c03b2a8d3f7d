"""The plane of the units: where they are, the hyperbolas they go along, and how far they spread."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.canvas.label_room import lines_in, width_of
from gui.look.words import say
from gui.moments.lab_moment import LabMoment
from gui.scene.resolve import Frame
from physics.linear.course import Course
from physics.linear.dots import MOST_SEEN

Array = NDArray[np.float64]
PATH: Final = 41
"""Points of a path."""
AROUND: Final = np.exp(np.linspace(-2.5, 2.5, PATH))
"""Factors along a hyperbola, on both sides of where its unit begins."""
MOST_MARKS: Final = 14
"""Dots of the numerics on each path."""
NEAR: Final = 9.0
"""Pixels within which a unit is taken hold of."""
COLON: Final = re.compile(r"(?<=[:：])\s*")
SIZE: Final = 13.0
"""Of the type, in pixels of a usual scene."""
LINE: Final = 1.3
"""From one line of words to the next, over their size."""
BESIDE: Final = 10.0
"""Units from the cloud, and from the edge, to the words between them."""


@dataclass(frozen=True, slots=True)
class LinearScene:
    """One frame; places in logical pixels, unless they are of the plane of U and W.

    Attributes
    ----------
    origin : of the plane.
    scale : pixels in a unit of it.
    start : (h, 2) of the plane, where units begin.
    map : (2, 2) that takes them to where they are.
    units : (n, 2) the first few, now.
    hyperbolas, paths : (n, m, 2) all that these could go along, and what they will.
    marks : (k, 2) where the numerics had them.
    spread, spread_end : of all along both diagonals, now and at the end: root mean squares.
    names : what P and Q are, in lines that stand at the right of the cloud.
    """

    size: tuple[float, float]
    unit: float
    type: float
    origin: tuple[float, float]
    scale: float
    start: NDArray[np.float32]
    map: Array
    units: Array
    hyperbolas: Array
    paths: Array
    marks: Array
    spread: tuple[float, float]
    spread_end: tuple[float, float]
    names: tuple[tuple[str, ...], ...]

    def in_plane(self, x: float, y: float) -> tuple[float, float]:
        """U and W at a point of the picture."""
        return (x - self.origin[0]) / self.scale, (self.origin[1] - y) / self.scale

    def unit_at(self, x: float, y: float) -> int | None:
        """The unit under a point, if there is one."""
        places = self.start @ self.map.T
        far = np.hypot(*(places - self.in_plane(x, y)).T) * self.scale
        nearest = int(np.argmin(far))
        return nearest if far[nearest] <= NEAR * self.unit else None


def resolve(moment: LabMoment, frame: Frame) -> LinearScene:
    """The picture of a moment."""
    width, height = frame.size
    start, course = moment["start"], Course(*moment["course"])
    half, names = 0.5 * height, named()
    middle = _aside(frame, max(width_of(name, SIZE * frame.type_unit) for name in names))
    room = width - middle - half - 2.0 * BESIDE * frame.unit
    origin, scale = (middle, half), half / float(moment["reach"])
    sums, differences = moment["factors"]
    few = start[:, :MOST_SEEN]
    ends = course.factors(np.linspace(0.0, float(moment["until"]), PATH))

    def placed(more: Any, less: Any) -> Array:
        """(n, m, 2) of the few, whose sums and differences are multiplied by (m,) factors."""
        return _on_screen(_moved(few, more, less), origin, scale)

    spread = np.sqrt(2.0 * course.size / start.shape[1]) * scale
    sizes = np.sqrt((course.aligned, course.opposed))
    return LinearScene(
        size=frame.size,
        unit=frame.unit,
        type=frame.type_unit,
        origin=origin,
        scale=scale,
        start=np.ascontiguousarray(start.T, np.float32),
        map=_matrix(sums, differences),
        units=placed(np.array([sums]), np.array([differences]))[:, 0],
        hyperbolas=placed(AROUND, 1.0 / AROUND),
        paths=placed(*ends),
        marks=_marks(moment["seen"], origin, scale),
        spread=(spread * sizes[0] * abs(sums), spread * sizes[1] * abs(differences)),
        spread_end=(spread * sizes[0] * ends[0][-1], spread * sizes[1] * ends[1][-1]),
        names=tuple(_lines(name, SIZE * frame.type_unit, room, half) for name in names),
    )


def named() -> tuple[str, str]:
    """What P and Q are."""
    return (
        say("P, along U = W: the layers are aligned"),
        say("Q, along U = −W: they oppose each other"),
    )


def _aside(frame: Frame, words: float) -> float:
    """The middle of a cloud as wide as the scene is high, with words at its right if they fit."""
    width, half = frame.size[0], 0.5 * frame.size[1]
    clear = width - half - words - 2.0 * BESIDE * frame.unit - 1.0
    return min(0.5 * width, max(half, clear))


def _lines(name: str, size: float, wide: float, tall: float) -> tuple[str, ...]:
    """In one line, or broken after its colon first; of what has no room the letter alone."""
    if width_of(name, size) <= wide:
        return (name,)
    parts = [lines_in(part, size, wide) for part in COLON.split(name)]
    lines = tuple(line for lines in parts for line in lines)
    return lines if all(parts) and LINE * size * len(lines) < tall else (name[0],)


def _matrix(sums: float, differences: float) -> Array:
    more, less = 0.5 * (sums + differences), 0.5 * (sums - differences)
    return np.array([[more, less], [less, more]])


def _moved(places: Array, sums: Array, differences: Array) -> Array:
    """(n, m, 2) of (2, n) places, under (m,) factors of sums and differences."""
    along, across = 0.5 * (places[0] + places[1]), 0.5 * (places[0] - places[1])
    along, across = np.outer(along, sums), np.outer(across, differences)
    return np.stack((along + across, along - across), axis=-1)


def _on_screen(places: Array, origin: tuple[float, float], scale: float) -> Array:
    on_screen: Array = np.array(origin) + scale * places * np.array([1.0, -1.0])
    return on_screen


def _marks(seen: Array, origin: tuple[float, float], scale: float) -> Array:
    """(k, 2) of (steps, 2, n) places of the numerics."""
    chosen = seen[:: max(1, len(seen) // MOST_MARKS)]
    return _on_screen(np.moveaxis(chosen, 1, -1).reshape(-1, 2), origin, scale)
