"""A large pad on which the audience's load curve is drawn, with mouse, pen or keys."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.audience.painting import curve_area, font_of_size, paint_curve, paint_frame
from gui.look.theme import Theme
from gui.look.words import say
from gui.predictions.guess import CurveGuess
from gui.predictions.prediction import Prediction

POINTS: Final = 33
"""Places at which a drawing is kept; as many as a phone sends."""
STEP: Final = 0.05
"""What a key moves a point by."""


class CurvePad(QWidget):
    """The curve goes from 1 at the left to 0 at the right; what is between is drawn.

    Signals
    -------
    changed() : it was drawn on.
    """

    changed = Signal()

    def __init__(self, asked: Prediction, theme: Theme, pixels: float) -> None:
        super().__init__()
        self._asked, self._theme, self._pixels = asked, theme, pixels
        self._heights: NDArray[np.float64] = np.linspace(1.0, 0.0, POINTS)
        self._drawn = False
        self._last: tuple[float, float] | None = None
        self._layer = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(say("Pad for a load curve"))
        self.setAccessibleDescription(
            say(
                "Draw with the mouse, or choose a layer with ← and → and move it with ↑ and ↓; "
                "in a lecture hold Ctrl with them."
            )
        )

    def enlarge(self, theme: Theme, pixels: float) -> None:
        """Wear a theme, with type of that size."""
        self._theme, self._pixels = theme, pixels
        self.update()

    @property
    def guesses(self) -> tuple[CurveGuess, ...]:
        """One, as soon as anything is drawn."""
        return (CurveGuess(heights=tuple(self._heights.tolist())),) if self._drawn else ()

    # --- the pen -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins; what it does not pass over stays."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._last = self._place(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on."""
        if self._last is not None:
            place = self._place(event.position())
            self._stroke(self._last, place)
            self._last = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """The stroke ends."""
        self._last = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a layer, up and down move it."""
        moves = {
            Qt.Key.Key_Left: (-1, 0.0),
            Qt.Key.Key_Right: (1, 0.0),
            Qt.Key.Key_Up: (0, STEP),
            Qt.Key.Key_Down: (0, -STEP),
        }
        if event.key() not in moves:
            super().keyPressEvent(event)
            return
        aside, up = moves[Qt.Key(event.key())]
        self._layer = min(max(self._layer + aside, 1), max(1, self._asked.layers - 1))
        if up:
            self._move_layer(up)
        self.update()

    def _move_layer(self, up: float) -> None:
        """Between its neighbours the drawing goes straight to the layer that is moved."""
        layers = np.linspace(0.0, 1.0, self._asked.layers + 1)
        x = np.linspace(0.0, 1.0, POINTS)
        heights = np.interp(layers, x, self._heights)
        heights[self._layer] = np.clip(heights[self._layer] + up, 0.0, 1.0)
        near = (x > layers[self._layer - 1]) & (x < layers[min(self._layer + 1, layers.size - 1)])
        self._heights[near] = np.interp(x[near], layers, heights)
        self._set_ends()

    def _stroke(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        (left, first), (right, last) = sorted((one, other))
        x = np.linspace(0.0, 1.0, POINTS)
        under = (x >= left - 0.5 / POINTS) & (x <= right + 0.5 / POINTS)
        self._heights[under] = np.interp(x[under], [left, right + 1e-9], [first, last])
        self._set_ends()

    def _set_ends(self) -> None:
        self._heights[0], self._heights[-1] = 1.0, 0.0
        self._drawn = True
        self.update()
        self.changed.emit()

    def _place(self, at: QPointF) -> tuple[float, float]:
        area = curve_area(QRectF(self.rect()), self._pixels)
        x = (at.x() - area.left()) / area.width()
        y = (area.bottom() - at.y()) / area.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Frame, diagonal, the curve; the layer that keys move."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, theme, pixels = QRectF(self.rect()), self._theme, self._pixels
        paint_frame(painter, area, self._asked, theme, pixels)
        inner = curve_area(area, pixels)
        if not self._drawn:
            painter.setFont(font_of_size(pixels))
            painter.setPen(QColor(theme.text))
            words = say("Draw the load curve here")
            box = inner.adjusted(0.45 * inner.width(), 0, 0, -0.5 * inner.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        else:
            pen = QPen(QColor(theme.network), max(2.0, 0.16 * pixels))
            paint_curve(painter, area, self._heights, pen, pixels)
        if self.hasFocus():
            part = self._layer / self._asked.layers
            height = np.interp(part, np.linspace(0.0, 1.0, POINTS), self._heights)
            at = QPointF(
                inner.left() + part * inner.width(), inner.bottom() - height * inner.height()
            )
            painter.setPen(QPen(QColor(theme.text), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 0.35 * pixels, 0.35 * pixels)
        painter.end()
