"""A pad on which a load curve is drawn with the mouse."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.fonts import font_of
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say, shown
from physics.wording import Words

HEIGHT = 17 * GRID
POINTS = 65
"""Places at which a drawn curve is kept."""
HINT = Words("Draw a load curve here")

Array = NDArray[np.float64]


class SketchPad(QWidget):
    """The curve goes from 1 at the left to 0 at the right; what is between is drawn.

    Signals
    -------
    drawn(curve) : (POINTS,) the curve so far, while and after it is drawn.
    """

    drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("dark")
        self.curve: Array | None = None
        self._expected: Array | None = None
        self._last: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(
            say("Pad for a load curve: draw one to find the cells nearest to it")
        )

    def sizeHint(self) -> QSize:
        """A little wider than high."""
        return QSize(30 * GRID, HEIGHT)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and type from `theme`."""
        self._theme = theme
        self.setFont(font_of(theme))
        self.update()

    def show_expected(self, curve: Array | None) -> None:
        """The load curve (L + 1,) of the nearest cell."""
        self._expected = curve
        self.update()

    def clear(self) -> None:
        """An empty pad."""
        self.curve = self._expected = None
        self.update()

    # --- the pen -----------------------------------------------------------------------

    def area(self) -> QRectF:
        """Where 0 … 1 lies."""
        return QRectF(self.rect()).adjusted(GRID, GRID, -GRID, -GRID)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins; what it does not pass over stays."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self.curve is None:
                self.curve = np.linspace(1.0, 0.0, POINTS)
            self._last = self._place(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on."""
        if self._last is None or self.curve is None:
            return
        place = self._place(event.position())
        curve = self.curve.copy()
        (left, _), (right, _) = ends = sorted((self._last, place))
        x = np.linspace(0.0, 1.0, POINTS)
        under = (x >= left - 0.5 / POINTS) & (x <= right + 0.5 / POINTS)
        curve[under] = np.interp(x[under], [left, right + 1e-9], [ends[0][1], ends[1][1]])
        curve[0], curve[-1] = 1.0, 0.0
        self.curve, self._last = curve, place
        self.update()
        self.drawn.emit(curve)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """The stroke ends."""
        self._last = None

    def _place(self, at: QPointF) -> tuple[float, float]:
        area = self.area()
        x = (at.x() - area.left()) / area.width()
        y = (area.bottom() - at.y()) / area.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Frame, diagonal, the expected curve, the drawn one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, theme = self.area(), self._theme
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)
        painter.setPen(QPen(QColor(theme.muted), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(area.topLeft(), area.bottomRight())
        if self.curve is None:
            painter.setPen(QColor(theme.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown(HINT))
            return
        self._paint_curve(painter, self.curve, QColor(theme.text))
        if self._expected is not None:
            self._paint_curve(painter, self._expected, QColor(theme.network))

    def _paint_curve(self, painter: QPainter, curve: Array, colour: QColor) -> None:
        area = self.area()
        painter.setPen(QPen(colour, self._theme.line_width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x = area.left() + np.linspace(0.0, 1.0, len(curve)) * area.width()
        y = area.bottom() - curve * area.height()
        painter.drawPolyline(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))
