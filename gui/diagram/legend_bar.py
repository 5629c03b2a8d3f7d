"""The legend of the map: shades from lazy through balanced to active, with words and shapes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.fonts import font_of
from gui.look.shades import FULL, shades
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say, shown
from physics.load_curve import BALANCED_BAND, KNOWN_BAND
from physics.wording import Words

ENDS: tuple[str, ...] = (
    Words("◢ lazy  +{full:g}", full=FULL),
    Words("▬ balanced"),
    Words("−{full:g}  active ◣", full=FULL),
)
BAR = 10.0


def width_of(metrics: QFontMetrics, first: str, middle: str, last: str) -> int:
    """Of a bar with words under both ends and in the middle, where none touch.

    What is in the middle has as much room to the left as to the right, whichever end is longer.
    """
    ends = max(map(metrics.horizontalAdvance, (first, last)))
    return metrics.horizontalAdvance(middle) + 2 * (ends + 2 * GRID)


class LegendBar(QWidget):
    """A bar of shades; under it the words, and the concavities where it ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("dark")
        self.setAccessibleName(say("Shades of concavity, from lazy through balanced to active"))
        self.setToolTip(
            say(
                "Concavity of the load curve: above the straight diagonal is lazy, below it "
                "active, where two errors leave it beyond ±{beyond:g}; balanced where they leave "
                "it within ±{within:g}.",
                beyond=BALANCED_BAND,
                within=KNOWN_BAND,
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and type from `theme`."""
        self._theme = theme
        self.setFont(font_of(theme))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words need."""
        metrics = self.fontMetrics()
        first, middle, last = (shown(text) for text in ENDS)
        wide = width_of(metrics, first, middle, last)
        return QSize(wide, round(BAR) + metrics.height() + GRID // 2)

    def changeEvent(self, event: QEvent) -> None:
        """In another language the words are longer, or shorter."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the shades, the band of the balanced, and the words."""
        painter = QPainter(self)
        bar = QRectF(0.5, 0.5, self.width() - 1.0, BAR)
        painter.fillRect(bar, self._gradient(bar))
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.drawRect(bar)
        painter.setPen(QPen(QColor(self._theme.text), 1.0))
        for edge in (-BALANCED_BAND, BALANCED_BAND):
            x = bar.center().x() - 0.5 * edge / FULL * bar.width()
            painter.drawLine(QLineF(x, bar.top(), x, bar.bottom()))
        painter.setPen(QColor(self._theme.muted))
        below = QRectF(0.0, BAR, self.width(), self.height() - BAR)
        for text, side in zip(ENDS, ("Left", "HCenter", "Right"), strict=True):
            where = Qt.AlignmentFlag.AlignBottom | getattr(Qt.AlignmentFlag, f"Align{side}")
            painter.drawText(below, where, shown(text))

    def _gradient(self, bar: QRectF) -> QLinearGradient:
        gradient = QLinearGradient(QPointF(bar.left(), 0.0), QPointF(bar.right(), 0.0))
        for place in np.linspace(0.0, 1.0, 9):
            red, green, blue, _ = shades(FULL * (1.0 - 2.0 * place), self._theme).tolist()
            gradient.setColorAt(place, QColor(red, green, blue))
        return gradient
