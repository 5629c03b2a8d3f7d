"""The residuals of a fit, layer by layer, beside the error of the measured curve."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.numbers import tidy_above
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say

HEIGHT = 9 * GRID
DOT = 3.0
MOST_DOTS = 40
"""Layers beyond which each has a line alone."""


class ResidualStrip(QWidget):
    """A stem for each layer, and a band of two standard errors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("dark")
        self._residuals: NDArray[np.float64] = np.empty(0)
        self._error = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Residuals of the fit by layer"))
        self.setToolTip(
            say(
                "Measured less fitted load curve, from the first layer to the one before the last; "
                "the band is two standard errors of a point."
            )
        )

    def sizeHint(self) -> QSize:
        """As high as is needed to tell the stems apart."""
        return QSize(20 * GRID, HEIGHT)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours from `theme`."""
        self._theme = theme
        self.update()

    def show_residuals(self, residuals: NDArray[np.float64], error: float) -> None:
        """Show residuals (n,), and the error of each."""
        self._residuals, self._error = residuals, error
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Band, zero, stems."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 4.0, -0.5, -4.0)
        top = tidy_above(max(2.5 * self._error, np.abs(self._residuals).max(initial=0.0)))
        scale = 0.5 * area.height() / top
        band = QColor(self._theme.muted)
        band.setAlphaF(0.18)
        reach = 2.0 * self._error * scale
        middle = area.center().y()
        painter.fillRect(QRectF(area.left(), middle - reach, area.width(), 2.0 * reach), band)
        painter.setPen(QPen(QColor(self._theme.muted), 1.0))
        painter.drawLine(QLineF(area.left(), middle, area.right(), middle))
        self._paint_stems(painter, area, scale)

    def _paint_stems(self, painter: QPainter, area: QRectF, scale: float) -> None:
        colour = QColor(self._theme.network)
        painter.setPen(QPen(colour, self._theme.line_width))
        painter.setBrush(colour)
        count = self._residuals.size
        for number, residual in enumerate(self._residuals):
            x = area.left() + (number + 0.5) * area.width() / count
            y = area.center().y() - residual * scale
            painter.drawLine(QLineF(x, area.center().y(), x, y))
            if count <= MOST_DOTS:
                painter.drawEllipse(QPointF(x, y), DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
