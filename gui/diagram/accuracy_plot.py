"""Test accuracy against the concavity of the load curve, a dot for each cell."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.look.numbers import Curves, tidy_span
from gui.look.theme import Theme, load_theme
from gui.plots.items import Array, PixelItem, mapped
from gui.plots.plot_base import Plot, PointReading, Value
from physics.load_curve import BALANCED_BAND
from physics.wording import Words

DOT, RING = 3.5, 7.0
CONCAVITY: str = Words("concavity")
ACCURACY: str = Words("test accuracy")


class Dots(PixelItem):
    """Dots, one of which may be marked by a ring."""

    def __init__(self) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._y: Array = np.empty(0)
        self._marked: int | None = None
        self.colour, self.ring = "#000000", "#000000"

    def set_data(self, x: Array, y: Array, marked: int | None) -> None:
        """Show dots at (x, y), (n,) each."""
        self._x, self._y, self._marked = x, y, marked
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint them, and the ring on top."""
        x, y = mapped(to_pixels, self._x, self._y)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(self.colour)
        colour.setAlphaF(0.75)
        painter.setBrush(colour)
        for left, down in zip(x.tolist(), y.tolist(), strict=True):
            painter.drawEllipse(QPointF(left, down), DOT, DOT)
        if self._marked is not None:
            painter.setPen(QPen(QColor(self.ring), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            at = QPointF(float(x[self._marked]), float(y[self._marked]))
            painter.drawEllipse(at, RING, RING)


class Band(PixelItem):
    """Where curves are straight."""

    def __init__(self) -> None:
        super().__init__()
        self.colour = "#000000"

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint the band of the balanced from top to bottom."""
        (left, right), _ = mapped(to_pixels, np.array([-BALANCED_BAND, BALANCED_BAND]), np.zeros(2))
        area = to_pixels.mapRect(self.boundingRect())
        colour = QColor(self.colour)
        colour.setAlphaF(0.15)
        area.setLeft(left)
        area.setRight(right)
        painter.fillRect(area, colour)


class AccuracyPlot(Plot):
    """Lazy cells to the right, active ones to the left, the straight ones in the band."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(CONCAVITY, Words("test accuracy, %"), CONCAVITY, parent=parent)
        self._dots, self._band = Dots(), Band()
        self.add(self._band, 1)
        self.add(self._dots, 2)
        self._x: Array = np.empty(0)
        self._y: Array = np.empty(0)
        self.legend.hide()
        self.apply_theme(load_theme("dark"))

    def show_data(self, concavity: Array, accuracy: Array, marked: int | None = None) -> None:
        """Show cells.

        Parameters
        ----------
        concavity, accuracy : (n,), the latter 0 … 1.
        marked : the cell that the pointer reads on the map.
        """
        self._x, self._y = concavity, 100.0 * accuracy
        self._dots.set_data(self._x, self._y, marked)
        if not self._x.size:
            return
        spans = [tidy_span(float(v.min()), float(v.max())) for v in (self._x, self._y)]
        (left, right), (bottom, top) = spans
        pad = 0.04 * (right - left), 0.04 * (top - bottom)
        self.set_range(left - pad[0], right + pad[0], bottom - pad[1], top + pad[1])

    def curves(self) -> Curves:
        """The dots, from the most active to the laziest."""
        order = np.argsort(self._x)
        return {ACCURACY: (self._x[order], self._y[order])} if order.size else {}

    def reading_at(self, x: float, y: float) -> PointReading | None:
        """The dot nearest to the pointer."""
        if not self._x.size:
            return None
        (left, right), (bottom, top) = self.view.viewRange()
        away = np.hypot((self._x - x) / (right - left), (self._y - y) / (top - bottom))
        index = int(np.argmin(away))
        value = float(self._y[index])
        colour = self.theme.theory
        return PointReading(float(self._x[index]), (Value(ACCURACY, value, colour, value),))

    def restyle(self, theme: Theme) -> None:
        """New colours."""
        self._dots.colour, self._dots.ring = theme.theory, theme.text
        self._band.colour = theme.muted
