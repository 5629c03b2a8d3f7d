"""What plots are drawn with: lines, bars and a cross-hair, painted in pixels.

Painting in pixels rather than in data coordinates keeps markers, dashes and
hatching the same size at every scale, and makes new data cost one array copy
and one request to repaint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

Array = NDArray[np.float64]

MARKER = 3.2
"""Half the width of a marker, in line widths above a base of one pixel."""
HATCH = 5.0
CORNERS = {
    "triangle": ((0.0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
    "diamond": ((0.0, -1.4), (1.1, 0.0), (0.0, 1.4), (-1.1, 0.0)),
}
"""Of markers with straight sides, in half-widths."""
CROWD = 48
"""Points above which a line is drawn by its segments."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How one curve is drawn.

    Attributes
    ----------
    marker : "circle", "square", "triangle", "diamond" or nothing.
    pattern : pixels drawn and left out in turn, where it is dashed.
    """

    colour: str
    width: float = 2.0
    dashed: bool = False
    marker: str = ""
    pattern: tuple[float, ...] = (5.0, 3.5)

    def pen(self) -> QPen:
        """The pen of its line."""
        pen = QPen(QColor(self.colour), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if self.dashed else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.dashed:
            # Qt counts dashes in line widths; these are in pixels.
            pen.setDashPattern([length / self.width for length in self.pattern])
        return pen


def draw_marker(painter: QPainter, kind: str, at: QPointF, size: float) -> None:
    """Draw a filled marker of half-width `size` with the painter's brush."""
    if kind == "circle":
        painter.drawEllipse(at, size, size)
    elif kind == "square":
        painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
    elif kind in CORNERS:
        corners = (QPointF(at.x() + size * x, at.y() + size * y) for x, y in CORNERS[kind])
        painter.drawPolygon(QPolygonF(list(corners)))


class PixelItem(pg.GraphicsObject):  # type: ignore[misc]
    """A graphics item that paints itself in the pixels of its view."""

    def boundingRect(self) -> QRectF:
        """All that is visible: the items are never larger than their view."""
        return self.viewRect() or QRectF()

    def viewTransformChanged(self) -> None:
        """The visible part changed, and with it the bounds."""
        self.prepareGeometryChange()
        # Forgets the bounds that were kept: else only the old ones are repainted.
        super().viewTransformChanged()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Hand over to `draw` with the map from data to pixels."""
        to_pixels = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, to_pixels)
        painter.restore()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint in pixels."""
        raise NotImplementedError


def mapped(to_pixels: Any, x: Array, y: Array) -> tuple[Array, Array]:
    """Data coordinates in pixels; plots have no rotation and no shear."""
    return (
        x * to_pixels.m11() + to_pixels.m31(),
        y * to_pixels.m22() + to_pixels.m32(),
    )


def draw_line(painter: QPainter, stroke: Stroke, x: Array, y: Array) -> None:
    """Draw a line through points in pixels; a crowd of them segment by segment.

    Qt joins the segments of a wide polyline at ten times the cost of drawing
    them; between crowded points square ends look the same.
    """
    pen = stroke.pen()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stroke.dashed or x.size <= CROWD:
        painter.setPen(pen)
        painter.drawPolyline(pg.functions.arrayToQPolygonF(x, y))
        return
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.setPen(pen)
    ends = np.stack((x[:-1], y[:-1], x[1:], y[1:]), axis=1)
    painter.drawLines([QLineF(*segment) for segment in ends.tolist()])


class Lines(PixelItem):
    """Curves over a common x, each with a stroke; points without a value are left out."""

    def __init__(self, strokes: Sequence[Stroke] = ()) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._ys: Array = np.empty((0, 0))
        self.strokes = tuple(strokes)

    def set_data(self, x: Array, ys: Array) -> None:
        """Show new values.

        Parameters
        ----------
        x : (T,) common to all curves.
        ys : (N, T) one row for each curve.
        """
        self._x, self._ys = x, ys
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint each curve, then its markers."""
        for values, stroke in zip(self._ys, self.strokes, strict=False):
            known = np.isfinite(values)
            # An empty polygon crashes in Qt; a single point shows by its marker.
            if not known.any():
                continue
            x, y = mapped(to_pixels, self._x[known], values[known])
            draw_line(painter, stroke, x, y)
            if stroke.marker:
                self._draw_markers(painter, stroke, x, y)

    @staticmethod
    def _draw_markers(painter: QPainter, stroke: Stroke, x: Array, y: Array) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(stroke.colour))
        size = 1.0 + 0.5 * MARKER * stroke.width**0.75
        for at_x, at_y in zip(x, y, strict=True):
            draw_marker(painter, stroke.marker, QPointF(at_x, at_y), size)


class Bars(PixelItem):
    """One series of upright bars from zero; hatched or filled."""

    def __init__(self, *, hatched: bool = False) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._height: Array = np.empty(0)
        self._width = 0.4
        self._hatched = hatched
        self.stroke = Stroke("#000000")

    def set_data(self, x: Array, height: Array, width: float) -> None:
        """Show bars centred at `x` (N,) of `height` (N,) and `width`, in data units."""
        self._x, self._height, self._width = x, height, width
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint each bar that has a value."""
        x, top = mapped(to_pixels, self._x, self._height)
        width = max(1.0, abs(self._width * to_pixels.m11()))
        base = to_pixels.m32()
        for at, end in zip(x, top, strict=True):
            if np.isfinite(end):
                box = QRectF(QPointF(at - width / 2, end), QPointF(at + width / 2, base))
                self.draw_bar(painter, box.normalized())

    def draw_bar(self, painter: QPainter, box: QRectF) -> None:
        """Paint one bar that fills `box`, in pixels."""
        colour = QColor(self.stroke.colour)
        if not self._hatched:
            painter.fillRect(box, colour)
            return
        painter.setPen(QPen(colour, max(1.0, 0.6 * self.stroke.width)))
        painter.save()
        painter.setClipRect(box)
        for start in np.arange(box.left() - box.height(), box.right(), HATCH):
            painter.drawLine(
                QLineF(start, box.bottom(), start + box.height(), box.bottom() - box.height())
            )
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 0.5 * painter.pen().widthF()
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


class Crosshair(PixelItem):
    """A thin upright line with a ring around each value that is read."""

    def __init__(self) -> None:
        super().__init__()
        self._x: float | None = None
        self._points: list[tuple[float, str]] = []
        self.colour = "#888888"

    def set_reading(self, x: float | None, points: Sequence[tuple[float, str]] = ()) -> None:
        """Stand at `x` with rings at (y, colour); None hides it."""
        self._x, self._points = x, list(points)
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint the line and the rings."""
        if self._x is None:
            return
        x, _ = mapped(to_pixels, np.array(self._x), np.array(0.0))
        area = to_pixels.mapRect(self.boundingRect())
        painter.setPen(QPen(QColor(self.colour), 1.0))
        painter.drawLine(QLineF(float(x), area.top(), float(x), area.bottom()))
        for y, colour in self._points:
            _, at = mapped(to_pixels, np.array(0.0), np.array(y))
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(float(x), float(at)), 6.0, 6.0)
