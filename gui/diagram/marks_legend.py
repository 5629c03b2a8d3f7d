"""The legend of what lies on the cells of a map: the line between regimes, ring and way, dot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.diagram.map_marks import RING, paint_dot, paint_ring, paint_trail
from gui.look.fonts import font_of
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say, shown

Paint = Callable[[QPainter, Theme, QPointF], None]
SIGN = 4 * GRID
"""Width of a sign."""


class MarksLegend(QWidget):
    """Signs and their words, as many as there is room for.

    Parameters
    ----------
    pulled : whether there is a dot for the pull.
    """

    def __init__(self, *, pulled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("dark")
        self._signs: list[tuple[str, Paint]] = [
            (say("border between regimes"), _border),
            (say("live, and its way"), _ring),
        ]
        if pulled:
            self._signs.append((say("the pull"), paint_dot))
        self.setAccessibleName(", ".join(words for words, _ in self._signs))
        self.setToolTip(
            say(
                "The thick line runs between cells whose regimes differ: lazy, balanced, active, "
                "or undetermined. The ring is the live one; the thin line is its way here."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and type from `theme`."""
        self._theme = theme
        self.setFont(font_of(theme))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as signs and words need."""
        wide = sum(self._width(words) for words, _ in self._signs)
        return QSize(wide, max(self.fontMetrics().height(), round(2 * RING) + 6))

    def minimumSizeHint(self) -> QSize:
        """The first sign has room."""
        return QSize(self._width(self._signs[0][0]), self.sizeHint().height())

    def _width(self, words: str) -> int:
        return SIGN + self.fontMetrics().horizontalAdvance(shown(words)) + 3 * GRID

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint signs and words."""
        painter, left, middle = QPainter(self), 0, 0.5 * self.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = middle + 0.36 * self.fontMetrics().ascent()
        for said, paint in self._signs:
            words = shown(said)  # perhaps in another language by now
            if left + self._width(words) > self.width():
                break
            paint(painter, self._theme, QPointF(left + 0.5 * SIGN, middle))
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(QPointF(left + SIGN + GRID, line), words)
            left += self._width(words)


def _border(painter: QPainter, theme: Theme, at: QPointF) -> None:
    painter.setPen(QPen(QColor(theme.text), theme.line_width))
    painter.drawLine(QLineF(at.x() - 0.5 * SIGN, at.y(), at.x() + 0.5 * SIGN, at.y()))


def _ring(painter: QPainter, theme: Theme, at: QPointF) -> None:
    paint_trail(painter, theme, [at - QPointF(0.5 * SIGN, 0.0), at])
    paint_ring(painter, theme, at)
