"""The powers of a diagram with their intervals, beside theory's."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.labs.scale.maps.controls import DiagramBox
from gui.labs.scale.maps.shown import Diagram, ends_words, interval_words
from gui.look.fonts import font_of
from gui.look.numbers import Curves
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say_declared, shown
from gui.plots.control_row import ControlRow
from gui.plots.items import PixelItem, Stroke, draw_marker
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading
from nets.sweep.scale_exponents import Exponent
from physics.wording import Words

NAMES: Final[dict[str, Words]] = {
    "kernel_change_feature": Words("‖ΔΘ‖ over α√h, features"),
    "kernel_change_lazy": Words("‖ΔΘ‖ over α√h, lazy"),
    "kernel_change_by_width": Words("‖ΔΘ‖ over h, at α√h = 1"),
    "kernel_change_lazy_by_width": Words("‖ΔΘ‖ over h, lazy"),
    "crossover_by_width": Words("α of the crossover over h"),
    "kernel_moves": Words("t₁ of the kernel over α√h"),
    "output_deviation_feature": Words("δF over h, features"),
    "output_deviation_lazy": Words("δF over h, lazy"),
}
"""What goes by which power, for a person."""
SHORT_NAMES: Final[dict[str, Words]] = {
    "kernel_change_feature": Words("‖ΔΘ‖, features"),
    "kernel_change_lazy": Words("‖ΔΘ‖, lazy"),
    "kernel_change_by_width": Words("‖ΔΘ‖ over h"),
    "kernel_change_lazy_by_width": Words("same, lazy"),
    "crossover_by_width": Words("α* over h"),
    "kernel_moves": Words("t₁ over α√h"),
    "output_deviation_feature": Words("δF, features"),
    "output_deviation_lazy": Words("δF, lazy"),
}
"""The same where there is little room."""


class _Powers(PixelItem):
    """Rows: a name, its numbers, and, where there is room, theory's mark, interval and value."""

    def __init__(self) -> None:
        super().__init__()
        self.powers: tuple[Exponent, ...] = ()
        self.font = QFont()
        self.ink = self.muted = self.seen = self.theory = "#ffffff"

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """All rows."""
        area = to_pixels.mapRect(self.boundingRect())
        painter.setFont(self.font)
        letters = painter.fontMetrics().averageCharWidth()
        drawn = area.width() >= WIDE * letters
        words = QRectF(area.left(), area.top(), (TEXT if drawn else 1.0) * area.width(), 0.0)
        marks = QRectF(words.right() + GRID, area.top(), area.right() - words.right() - 2 * GRID, 0)
        tall = area.height() / max(len(self.powers), 1)
        for row, one in enumerate(self.powers):
            middle = area.top() + (row + 0.5) * tall
            self._write(painter, one, words, middle)
            if drawn and np.isfinite(one.value):
                self._mark(painter, one, marks, middle)

    def _write(self, painter: QPainter, one: Exponent, room: QRectF, middle: float) -> None:
        metrics, end = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        names = [say_declared(words[one.name]) for words in (NAMES, SHORT_NAMES)]
        versions = [(name, words(one)) for words in (interval_words, ends_words) for name in names]
        widths = [sum(map(metrics.horizontalAdvance, both)) + 2 * GRID for both in versions]
        fitting = (both for both, w in zip(versions, widths, strict=True) if w <= room.width())
        name, numbers = next(fitting, versions[-1])
        wide = metrics.horizontalAdvance(numbers)
        name = metrics.elidedText(name, end, int(room.width()) - wide - 2 * GRID)
        base = middle + 0.5 * (metrics.ascent() - metrics.descent())
        painter.setPen(QColor(self.muted))
        painter.drawText(QPointF(room.left() + 0.5 * GRID, base), name)
        painter.setPen(QColor(self.ink))
        painter.drawText(QPointF(room.right() - wide - 0.5 * GRID, base), numbers)

    def _mark(self, painter: QPainter, one: Exponent, room: QRectF, y: float) -> None:
        """All rows have one scale."""
        low, high = SPAN

        def place(value: float) -> float:
            return room.left() + room.width() * (value - low) / (high - low)

        painter.setPen(QPen(QColor(self.theory), 2.0))
        at = place(one.expected)
        painter.drawLine(QPointF(at, y - 6.0), QPointF(at, y + 6.0))
        painter.setPen(QPen(QColor(self.seen), 3.0))
        painter.drawLine(QPointF(place(one.low), y), QPointF(place(one.high), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.seen))
        draw_marker(painter, "circle", QPointF(place(one.value), y), 3.5)


WIDE: Final = 85.0
"""Letters that a row has room for in which marks are drawn; else there are numbers alone."""
TEXT: Final = 0.66
"""Part of a row that is words, where there are marks."""
SPAN: Final = (-1.8, 1.2)
"""Powers from the left to the right of the marks."""


class PowersPlot(Plot):
    """The powers of the diagram with their intervals, beside theory's."""

    which = "scale_powers"

    def __init__(self, diagram: Diagram, parent: QWidget | None = None) -> None:
        super().__init__(Words("power"), Words("what goes by it"), Words("power"), parent=parent)
        self._item = _Powers()
        self._item.powers = diagram.powers
        self.diagrams = DiagramBox()
        self.add_controls(ControlRow(self.diagrams), beside=True)
        self.add(self._item)
        self.apply_theme(load_theme("dark"))
        for side in ("left", "bottom"):  # the rows are read, not measured
            self.item.hideAxis(side)

    def show_diagram(self, diagram: Diagram) -> None:
        """Show another diagram, if it is another."""
        self.diagrams.tell()
        if diagram.powers is not self._item.powers:
            self._item.powers = diagram.powers
            self._item.update()

    def curves(self) -> Curves:
        """Value and interval of each, in the order that they are seen."""
        rows = {name: np.array([getattr(one, name) for one in self._item.powers]) for name in ENDS}
        places = np.arange(float(len(self._item.powers)))
        return {shown(words): (places, rows[name]) for name, words in ENDS.items()}

    def reading_at(self, x: float, y: float) -> PointReading | None:  # noqa: ARG002
        """All numbers are written already."""
        return None

    def restyle(self, theme: Theme) -> None:
        """Colours and type."""
        item = self._item
        item.font, item.ink, item.muted = font_of(theme), theme.text, theme.muted
        item.seen, item.theory = theme.network, theme.theory
        self.legend.show_entries(
            (
                Entry(Words("seen, 95 %"), Stroke(theme.network), "circle"),
                Entry(Words("theory"), Stroke(theme.theory)),
            )
        )
        item.update()


ENDS: Final[dict[str, Words]] = {
    "value": Words("seen"),
    "low": Words("from"),
    "high": Words("to"),
    "expected": Words("theory"),
}
