"""Where what stands in a frame: title, verdicts, scene, plots, caption.

Everything is laid out in logical pixels, of which the shorter side of an arrangement has always as
many: a film of 3840 × 2160 is the film of 1920 × 1080 with more pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from gui.film.arrangement import ARRANGEMENTS, Arrangement, Band
from gui.film.colour import Bytes
from gui.readings.reading import Reading

MARGIN, GAP = 16, 12
SQUEEZED: Final = 0.85
"""Part of the least widths that is enough where a further row would be needed otherwise."""
LARGER_TYPE: Final = 0.25
"""Part of what the type grows by that a row of plots grows by."""
HEIGHTS: Final[dict[Band, float]] = {"title": 40.0, "verdicts": 48.0, "caption": 40.0}
STACKED, BETWEEN = 92.0, 32.0
"""Heights of the bands at the usual size of type: of verdicts one under the other, of the words
between twins."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels from the upper left corner."""

    x: int
    y: int
    width: int
    height: int

    def of(self, frame: Bytes) -> Bytes:
        """Its pixels in a frame (h, w, 4), to be read and written."""
        return frame[self.y : self.y + self.height, self.x : self.x + self.width]


Patch = tuple[Box, Bytes]
"""Pixels (h, w, 4) that cover a part of a frame."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a frame; None for what is left out.

    Attributes
    ----------
    ratio : pixels per logical pixel.
    between : the strip across the scene that is between twins, where there are any.
    stacked : whether one verdict stands under the other.
    """

    ratio: float
    scene: Box
    between: Box
    title: Box | None = None
    verdicts: Box | None = None
    caption: Box | None = None
    stacked: bool = False
    plots: dict[str, Box] = field(default_factory=dict)


def lay_out(
    size: tuple[int, int],
    plots: Sequence[Reading],
    arrangement: Arrangement = ARRANGEMENTS["free"],
    *,
    title: bool,
    verdicts: bool,
    caption: bool,
    network: bool,
    type_size: float = 1.0,
) -> Layout:
    """Lay out a frame.

    Parameters
    ----------
    size : width and height in pixels.
    plots : from the left; what is over is shared out as their least widths are.
    network : whether there is one, which needs room in the course in time.
    type_size : of the theme over the usual one.
    """
    pen = _Pen(size, arrangement.short_side)
    there = {"title": title, "verdicts": verdicts, "caption": caption}
    stacked = arrangement.stacked and network
    heights = {name: type_size * tall for name, tall in HEIGHTS.items() if there[name]}
    if verdicts and stacked:
        heights["verdicts"] = type_size * STACKED
    middle = arrangement.order.index("scene")
    bands = {name: pen.from_top(name, heights) for name in arrangement.order[:middle]}
    later = [name for name in arrangement.order[middle:] if name in heights]
    below = sum(heights[name] for name in later) + GAP * ("verdicts" in later)
    room = pen.height - pen.top - below - arrangement.least_scene * pen.height
    rows = _rows(plots, pen.width, network=network)
    tall = arrangement.row_height * (1.0 + LARGER_TYPE * (type_size - 1.0))
    by_name: dict[str, Box] = {}
    for name in reversed(arrangement.order[middle + 1 :]):
        if name != "plots":
            bands[name] = pen.from_bottom(name, heights)
        elif not arrangement.beside:
            by_name = _place(pen, rows, tall, room)
    if arrangement.beside:
        by_name = _place_beside(pen, [one.name for one in plots], arrangement.beside)
    by_name = {one.name: by_name[one.name] for one in plots}
    scene = pen.what_is_left()
    tall = min(round(BETWEEN * type_size * pen.ratio), scene.height // 3)
    between = Box(scene.x, scene.y + (scene.height - tall) // 2, scene.width, tall)
    return Layout(pen.ratio, scene, between, stacked=stacked, plots=by_name, **bands)


class _Pen:
    """Cuts bands from a frame, in logical pixels, and puts them on whole pixels.

    Attributes
    ----------
    ratio : pixels per logical pixel.
    width, height : of the frame.
    top, bottom, right : of what is left.
    """

    def __init__(self, size: tuple[int, int], short_side: int) -> None:
        self._size = size
        self.ratio = min(size) / short_side
        self.width, self.height = size[0] / self.ratio, size[1] / self.ratio
        self.top, self.bottom, self.right = 0.0, self.height, self.width

    def from_top(self, name: Band, heights: Mapping[Band, float]) -> Box | None:
        """A band between the margins; the card of verdicts keeps off from what is around it."""
        tall, gap = heights.get(name), GAP if name == "verdicts" else 0.0
        if tall is None:
            return None
        self.top += tall + (gap if self.top == 0.0 else 0.0)
        box = self.box(MARGIN, self.top - tall, self.width - 2 * MARGIN, tall)
        self.top += gap
        return box

    def from_bottom(self, name: Band, heights: Mapping[Band, float]) -> Box | None:
        """A band between the margins; the card of verdicts keeps off from what is around it."""
        tall, gap = heights.get(name), GAP if name == "verdicts" else 0.0
        if tall is None:
            return None
        self.bottom -= tall + (gap if self.bottom == self.height else 0.0)
        box = self.box(MARGIN, self.bottom, self.width - 2 * MARGIN, tall)
        self.bottom -= gap
        return box

    def what_is_left(self) -> Box:
        """From rim to rim, or to what stands beside it."""
        return self.box(0.0, self.top, self.right, self.bottom - self.top)

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        """A box of logical pixels."""
        left, top = round(x * self.ratio), round(y * self.ratio)
        right = min(round((x + width) * self.ratio), self._size[0])
        bottom = min(round((y + height) * self.ratio), self._size[1])
        return Box(left, top, right - left, bottom - top)


Row = list[tuple[str, float]]


def _rows(plots: Sequence[Reading], width: float, *, network: bool) -> list[Row]:
    """The plots in rows, each as full as the width permits; names and least widths."""
    rows: list[Row] = []
    for one in plots:
        least = one.half_width if one.half_width and not network else one.film_width
        used = sum(wide + GAP for _, wide in rows[-1]) if rows else 0.0
        if not rows or SQUEEZED * (used + least) > width - 2 * MARGIN:
            rows.append([])
        rows[-1].append((one.name, least))
    return rows


def _place(pen: _Pen, rows: list[Row], tall: float, room: float) -> dict[str, Box]:
    """Boxes of all plots, from the lowest row up; `room` is what the scene and others leave."""
    if not rows:
        return {}
    if pen.bottom == pen.height:
        pen.bottom -= MARGIN
        room -= MARGIN
    tall = min(tall, room / len(rows) - GAP)
    boxes: dict[str, Box] = {}
    for row in reversed(rows):
        pen.bottom -= tall
        boxes |= _share_out(pen, row, tall)
        pen.bottom -= GAP
    return boxes


def _place_beside(pen: _Pen, names: Sequence[str], part: float) -> dict[str, Box]:
    """Boxes of all plots at the right, equally tall, from the top."""
    if not names:
        return {}
    width = part * pen.width
    top, pen.right = max(pen.top, MARGIN), pen.width - MARGIN - width - GAP
    bottom = pen.bottom if pen.bottom < pen.height else pen.height - MARGIN
    pitch = (bottom - top + GAP) / len(names)
    return {
        name: pen.box(pen.right + GAP, top + number * pitch, width, pitch - GAP)
        for number, name in enumerate(names)
    }


def _share_out(pen: _Pen, row: Row, tall: float) -> dict[str, Box]:
    """Boxes of a row: what is over is shared out."""
    room = pen.width - 2 * MARGIN - GAP * (len(row) - 1)
    stretch = room / sum(wide for _, wide in row)
    left, boxes = float(MARGIN), {}
    for name, wide in row:
        boxes[name] = pen.box(left, pen.bottom, wide * stretch, tall)
        left += wide * stretch + GAP
    return boxes
