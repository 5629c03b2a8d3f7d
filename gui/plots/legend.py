"""The line above a plot that names its curves, so that no legend hides data."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.items import Bars, Stroke, draw_marker

ROOMY = (18, 6, 12)
"""Width of a swatch, gap to its name, gap to the next entry."""
TIGHT = (10, 4, 8)


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with its stroke; `kind` is "line", "bar" or "hatched"; `value` may follow."""

    name: str
    stroke: Stroke
    kind: str = "line"
    value: str = ""

    @property
    def text(self) -> str:
        """What is written."""
        return f"{self.name} {self.value}".rstrip()


class Legend(QWidget):
    """Draws its entries in one line; what does not fit is left out at the end.

    Without entries it says `hint`.
    """

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._entries: tuple[Entry, ...] = ()
        self._colour = "#888888"
        self.setProperty("role", "legend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What it shows."""
        return self._entries

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show `entries`; costs nothing if they are the same."""
        if entries != self._entries:
            self._entries = entries
            self.update()

    def set_colour(self, colour: str) -> None:
        """The colour of the words."""
        self._colour = colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(120, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint swatches and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._entries:
            painter.setPen(QColor(self._colour))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._hint)
            return
        words = [self.fontMetrics().horizontalAdvance(entry.text) for entry in self._entries]
        swatch, gap, between = self._spacing(sum(words))
        left = 0.0
        for entry, width in zip(self._entries, words, strict=True):
            if left + swatch + gap + width > self.width():
                break
            self._draw_swatch(painter, entry, left, swatch)
            painter.setPen(QColor(self._colour))
            area = QRectF(left + swatch + gap, 0, width + 2, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, entry.text)
            left += swatch + gap + width + between

    def _spacing(self, words: int) -> tuple[int, int, int]:
        count = len(self._entries)
        needed = words + count * (ROOMY[0] + ROOMY[1]) + (count - 1) * ROOMY[2]
        return ROOMY if needed <= self.width() else TIGHT

    def _draw_swatch(self, painter: QPainter, entry: Entry, left: float, width: int) -> None:
        middle = self.height() / 2
        if entry.kind == "line":
            painter.setPen(entry.stroke.pen())
            painter.drawLine(QLineF(left, middle, left + width, middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(entry.stroke.colour))
            draw_marker(painter, entry.stroke.marker, QPointF(left + width / 2, middle), 4.0)
            return
        bar = Bars(hatched=entry.kind == "hatched")
        bar.stroke = entry.stroke
        bar.draw_bar(painter, QRectF(left + width / 2 - 5, middle - 5, 10, 10))
