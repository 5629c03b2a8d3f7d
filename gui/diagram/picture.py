"""The cells of the map as one picture: shade, load curve, boundaries of the regimes.

All cells are painted in a few strokes, so that thousands of them cost milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gui.diagram.tiles import Tiles, single_tiles, tiles_of
from gui.look.shades import Colours, accuracy_shades, shades
from gui.look.theme import Theme

Array = NDArray[np.float64]
MARGIN = 0.14
"""Share of a cell that its curve keeps clear on each side."""
HAIRLINE, ROOMY = 18.0, 40.0
"""Pixels of a cell up to which its curve is a hairline, and from which it has the diagonal."""

MOST_POINTS, FEWEST_POINTS = 200_000, 8
"""Points of all curves together, about; and of each that they need to be told apart."""


class MapLook(NamedTuple):
    """What a diagram is painted by.

    Attributes
    ----------
    shaded : name of the result's values (ny, nx) that give the shade.
    shades : their colours (ny, nx, 4).
    tiles : which part of the map each computed cell stands for.
    """

    shaded: str
    shades: Callable[[Array, Theme], Colours]
    tiles: Callable[[NDArray[np.bool_]], Tiles]


CHAIN_LOOK = MapLook("concavity", shades, tiles_of)
NETWORK_LOOK = MapLook("accuracy", accuracy_shades, single_tiles)


class _Turned:
    """A result whose cells are in another order, for the eye alone."""

    def __init__(self, result: Any, order: tuple[slice, slice]) -> None:
        self._result, self._order = result, order

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._result, name)
        cells = self._result.done.shape
        is_of_cells = isinstance(value, np.ndarray) and value.shape[:2] == cells
        return value[self._order] if is_of_cells else value


def turned_result(result: Any, falls: tuple[bool, bool]) -> Any:
    """A result as it is painted where x grows to the left, or y downwards."""
    if not any(falls):
        return result
    columns, rows = (slice(None, None, -1 if fall else 1) for fall in falls)
    return _Turned(result, (rows, columns))


class CellPicture:
    """Paints a result into an image.

    Parameters
    ----------
    result : what is known, of chains or of networks.
    theme : colours.
    size : width and height of all cells together, in device pixels.
    scale : device pixels per logical pixel.
    """

    def __init__(
        self,
        result: Any,
        theme: Theme,
        size: tuple[int, int],
        scale: float = 1.0,
        look: MapLook = CHAIN_LOOK,
    ) -> None:
        self._result, self._theme, self._scale = result, theme, scale
        self._size, self._look = size, look
        self._rows, self._columns = result.done.shape
        self._width, self._height = size[0] / self._columns, size[1] / self._rows
        self._tiles = look.tiles(result.done)

    def image(self) -> QImage:
        """The picture; transparent where nothing is known."""
        image = QImage(*self._size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self._paint_shades(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_curves(painter)
        self._paint_crosses(painter)
        self._paint_boundaries(painter)
        painter.end()
        return image

    def _paint_shades(self, painter: QPainter) -> None:
        owner = self._tiles.owner
        values = getattr(self._result, self._look.shaded).ravel()
        known = np.where(owner >= 0, values[owner], np.nan)
        pixels = np.ascontiguousarray(self._look.shades(known, self._theme)[::-1])
        small = QImage(
            pixels.data,
            self._columns,
            self._rows,
            4 * self._columns,
            QImage.Format.Format_RGBA8888_Premultiplied,
        )
        painter.drawImage(QRectF(0, 0, *self._size), small)

    def _paint_curves(self, painter: QPainter) -> None:
        """Each curve in the box of its tile, D̂ from 1 at the top left to 0 at the bottom right."""
        curves = self._result.curves
        places = _some_places(curves.shape[-1], self._tiles.cells.size)
        curves = curves.reshape(-1, curves.shape[-1])[self._tiles.cells][:, places]
        known = np.isfinite(curves).all(axis=1)
        # A curve that leaves 0 … 1 is cut off at the edge of its cell.
        height = MARGIN + (1.0 - 2.0 * MARGIN) * curves[known]
        height = np.clip(height, 0.0, 1.0)
        left, width, bottom, top = self._boxes(known)
        along = MARGIN + (1.0 - 2.0 * MARGIN) * places / places[-1]
        x = left[:, None] + along * width[:, None]
        y = bottom[:, None] + height * (top - bottom)[:, None]
        size = np.minimum(width, bottom - top) / self._scale
        small, roomy = size <= HAIRLINE, size >= ROOMY
        self._paint_diagonals(painter, x[roomy], y[roomy])
        self._paint_hairlines(painter, x[small], y[small])
        self._paint_lines(painter, x[~small], y[~small])

    def _boxes(self, which: NDArray[np.bool_]) -> tuple[Array, Array, Array, Array]:
        """Left, width, bottom and top of some tiles, in pixels from the top left."""
        tiles = self._tiles
        left = self._width * tiles.left[which].astype(np.float64)
        right = self._width * tiles.right[which].astype(np.float64)
        bottom, top = (
            self._height * (self._rows - edge[which].astype(np.float64))
            for edge in (tiles.bottom, tiles.top)
        )
        return left, right - left, bottom, top

    def _pen(self, width: float, strength: float = 1.0) -> QPen:
        colour = QColor(self._theme.text)
        colour.setAlphaF(strength)
        pen = QPen(colour, width * self._scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _paint_diagonals(self, painter: QPainter, x: Array, y: Array) -> None:
        painter.setPen(self._pen(1.0, 0.3))
        painter.drawLines(_lines(x[:, 0], y[:, 0], x[:, -1], y[:, -1]))

    def _paint_hairlines(self, painter: QPainter, x: Array, y: Array) -> None:
        """One path for all: Qt is quick at this while lines are a pixel wide."""
        painter.setPen(QPen(QColor(self._theme.text), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        joined = np.ones(x.shape, dtype=np.int32)
        joined[:, -1:] = 0
        painter.drawPath(pg.functions.arrayToQPath(x.ravel(), y.ravel(), connect=joined.ravel()))

    def _paint_lines(self, painter: QPainter, x: Array, y: Array) -> None:
        painter.setPen(self._pen(0.75 * self._theme.line_width))
        for curve_x, curve_y in zip(x, y, strict=True):
            painter.drawPolyline(pg.functions.arrayToQPolygonF(curve_x, curve_y))

    def _paint_crosses(self, painter: QPainter) -> None:
        """Where the chain diverges there is no curve."""
        painter.setPen(QPen(QColor(self._theme.warning), self._scale))
        left, width, bottom, top = self._boxes(self._result.diverged.ravel()[self._tiles.cells])
        x, y = left + 0.5 * width, 0.5 * (bottom + top)
        reach = 0.2 * min(self._width, self._height)
        for slope in (-reach, reach):
            painter.drawLines(_lines(x - reach, y - slope, x + reach, y + slope))

    def _paint_boundaries(self, painter: QPainter) -> None:
        """A line along every edge between cells of different regimes."""
        owner = self._tiles.owner
        regime = np.where(owner >= 0, self._result.regime.ravel()[owner], "")
        row, column = np.nonzero(_differ(regime[:, 1:], regime[:, :-1]))
        upright = np.stack((column + 1, row, column + 1, row + 1))
        row, column = np.nonzero(_differ(regime[1:], regime[:-1]))
        level = np.stack((column, row + 1, column + 1, row + 1))
        left, below, right, above = np.concatenate((upright, level), axis=1).astype(np.float64)
        pen = self._pen(self._theme.line_width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        y = self._height * (self._rows - below), self._height * (self._rows - above)
        painter.drawLines(_lines(self._width * left, y[0], self._width * right, y[1]))


def _some_places(places: int, curves: int) -> NDArray[np.int64]:
    """Which of a curve's places are painted: where there are many curves, cells are small."""
    some = min(places, max(FEWEST_POINTS, MOST_POINTS // max(1, curves)))
    return np.round(np.linspace(0, places - 1, some)).astype(np.int64)


def _differ(one: NDArray[np.str_], other: NDArray[np.str_]) -> NDArray[np.bool_]:
    """Where both are known and not the same."""
    return np.asarray((one != other) & (one != "") & (other != ""))


def _lines(*ends: Array) -> list[QLineF]:
    """Lines from (x, y) to (x, y), each (n,)."""
    return [QLineF(*line) for line in np.stack(ends, axis=1).tolist()]
