"""The legend of a network's map: shades of test accuracy, from which to which."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.diagram.legend_bar import BAR, width_of
from gui.look.fonts import font_of
from gui.look.shades import accuracy_shades, accuracy_span
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say, shown
from physics.wording import Words

TITLE = Words("test accuracy")


class AccuracyLegend(QWidget):
    """A bar of shades; under it the accuracies where it ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("dark")
        self._span = (0.0, 1.0)
        self._cut = False
        self.setAccessibleName(say("Shades of test accuracy"))
        self.setToolTip(
            say(
                "The mean test accuracy of a cell's networks. The line in each cell is its mean "
                "load curve: above the straight diagonal is lazy, below it active."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_accuracy(self, accuracy: np.ndarray) -> None:
        """Take the ends from a diagram's accuracies."""
        self._span = accuracy_span(accuracy)
        self._cut = bool(np.nanmin(accuracy, initial=1.0) < self._span[0])
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and type from `theme`."""
        self._theme = theme
        self.setFont(font_of(theme))
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[str, str, str]:
        low, high = (f"{100.0 * end:.0f} %" for end in self._span)
        return (f"≤ {low}" if self._cut else low), shown(TITLE), high

    def sizeHint(self) -> QSize:
        """As wide as the words need."""
        metrics = self.fontMetrics()
        wide = width_of(metrics, *self._words())
        return QSize(wide, round(BAR) + metrics.height() + GRID // 2)

    def changeEvent(self, event: QEvent) -> None:
        """In another language the words are longer, or shorter."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the shades and the words."""
        painter = QPainter(self)
        bar = QRectF(0.5, 0.5, self.width() - 1.0, BAR)
        gradient = QLinearGradient(QPointF(bar.left(), 0.0), QPointF(bar.right(), 0.0))
        for place, shade in zip((0.0, 1.0), accuracy_shades(self._span, self._theme), strict=True):
            gradient.setColorAt(place, QColor(*shade[:3].tolist()))
        painter.fillRect(bar, gradient)
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.drawRect(bar)
        painter.setPen(QColor(self._theme.muted))
        below = QRectF(0.0, BAR, self.width(), self.height() - BAR)
        for text, side in zip(self._words(), ("Left", "HCenter", "Right"), strict=True):
            where = Qt.AlignmentFlag.AlignBottom | getattr(Qt.AlignmentFlag, f"Align{side}")
            painter.drawText(below, where, text)
