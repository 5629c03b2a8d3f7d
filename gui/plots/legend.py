"""The line above a plot that names its curves, so that no legend hides data."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.said import said_again
from gui.look.words import shown
from gui.plots.bands import NARROW, WIDE
from gui.plots.items import Bars, Stroke, draw_marker
from physics.wording import Words

ROOMY = (18, 6, 12)
"""Width of a swatch, gap to its name, gap to the next entry."""
TIGHT = (10, 4, 8)
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with its stroke, and perhaps a value.

    Attributes
    ----------
    kind : of its swatch: "line", "bar", "hatched", "band", or a marker alone
        ("circle", "square"), or "none".
    """

    name: str
    stroke: Stroke
    kind: str = "line"
    value: str = ""

    @property
    def text(self) -> str:
        """What is written."""
        return f"{shown(self.name)} {self.value}".rstrip()


Entries = tuple[Entry, ...]


class Legend(QWidget):
    """Draws its entries in one line, or in more where they do not fit.

    What does not fit into `MOST_LINES` is counted at the end. Without entries it says `hint`.
    """

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._entries: Entries = ()
        self._lines: tuple[Entries, ...] = ((),)
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
            self._arrange()
            self.update()

    def set_colour(self, colour: str) -> None:
        """The colour of the words."""
        self._colour = colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As many lines of text as there are."""
        return QSize(120, len(self._lines) * self._line_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the entries out anew."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """In another language the names are longer, or shorter."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._hint = said_again(self._hint)
            self._entries = tuple(
                replace(entry, name=said_again(entry.name), value=said_again(entry.value))
                for entry in self._entries
            )
            self._arrange()
            self.update()

    @property
    def _line_height(self) -> int:
        return self.fontMetrics().height() + (8 if len(self._lines) == 1 else 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint swatches and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._entries:
            painter.setPen(QColor(self._colour))
            end = Qt.TextElideMode.ElideRight
            hint = self.fontMetrics().elidedText(shown(self._hint), end, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, hint)
            return
        for line, entries in enumerate(self._lines):
            self._draw_line(painter, entries, line * self._line_height)

    def _draw_line(self, painter: QPainter, entries: Entries, top: int) -> None:
        swatch, gap, between = self._spacing(entries)
        left = 0.0
        for entry in entries:
            room = self.width() - left - swatch - gap
            width = min(self._width(entry), room) if left == 0.0 else self._width(entry)
            if width > room:
                break
            self._draw_swatch(painter, entry, left, swatch, top + self._line_height / 2)
            painter.setPen(QColor(self._colour))
            area = QRectF(left + swatch + gap, top, width + 2, self._line_height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._text(entry, width))
            left += swatch + gap + width + between

    def _text(self, entry: Entry, room: float) -> str:
        """What is written of an entry that has a line for itself: its value goes first."""
        metrics, end = self.fontMetrics(), Qt.TextElideMode.ElideRight
        if self._width(entry) <= room:
            return entry.text
        return metrics.elidedText(shown(entry.name), end, int(room))

    def _arrange(self) -> None:
        """Fill one line after the other, set tight before another one is begun."""
        lines: list[tuple[Entry, ...]] = []
        left = self._entries
        while left and len(lines) < MOST_LINES:
            count = len(left)
            while count > 1 and self.width() < self._needed(left[:count], TIGHT):
                count -= 1
            lines.append(left[:count])
            left = left[count:]
        if left:
            words = Words("and {n} more", "and {n} more", len(left) + 1)
            lines[-1] = (*lines[-1][:-1], Entry(words, Stroke(self._colour), "none"))
        if len(lines) != len(self._lines):
            self.updateGeometry()
        self._lines = tuple(lines) or ((),)

    def _width(self, entry: Entry) -> int:
        return self.fontMetrics().horizontalAdvance(entry.text)

    def _needed(self, entries: Entries, spacing: tuple[int, int, int]) -> int:
        swatch, gap, between = spacing
        words = sum(self._width(entry) for entry in entries)
        return words + len(entries) * (swatch + gap) + (len(entries) - 1) * between

    def _spacing(self, entries: Entries) -> tuple[int, int, int]:
        return ROOMY if self._needed(entries, ROOMY) <= self.width() else TIGHT

    @staticmethod
    def _draw_swatch(
        painter: QPainter, entry: Entry, left: float, width: int, middle: float
    ) -> None:
        if entry.kind == "none":
            return
        if entry.kind == "line":
            painter.setPen(entry.stroke.pen())
            painter.drawLine(QLineF(left, middle, left + width, middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(entry.stroke.colour))
            draw_marker(painter, entry.stroke.marker, QPointF(left + width / 2, middle), 4.0)
            return
        if entry.kind in ("circle", "square"):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(entry.stroke.colour))
            draw_marker(painter, entry.kind, QPointF(left + width / 2, middle), 4.0)
            return
        if entry.kind == "band":
            colour = QColor(entry.stroke.colour)
            for half, opacity in ((5.0, WIDE), (2.5, NARROW)):
                colour.setAlphaF(opacity)
                painter.fillRect(QRectF(left, middle - half, width, 2.0 * half), colour)
            return
        bar = Bars(hatched=entry.kind == "hatched")
        bar.stroke = entry.stroke
        bar.draw_bar(painter, QRectF(left + width / 2 - 5, middle - 5, 10, 10))
