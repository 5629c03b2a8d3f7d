"""How the values of an input are spread, of one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.look.numbers import number_text
from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import ChoiceBox, word_label
from nets.data.histograms import Histogram

HEIGHT = 9 * GRID
PALE = 0.75
"""Opacity of the bars."""


class HistogramView(QWidget):
    """A choice among the inputs, bars, and the values between which they stand."""

    def __init__(self, spread: Sequence[Histogram], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread = tuple(spread)
        self.choice = ChoiceBox(())
        self.choice.setAccessibleName(say("Input whose values are shown"))
        for place, one in enumerate(self._spread):
            self.choice.addItem(one.name, place)
        self.choice.currentIndexChanged.connect(self._show)
        self.bars = _Bars()
        self.low, self.high = word_label("", "note"), word_label("", "note")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(word_label(say("Values of"), ""), 0, 0)
        grid.addWidget(self.choice, 0, 1, 1, 2)
        grid.addWidget(self.bars, 1, 0, 1, 3)
        grid.addWidget(self.low, 2, 0)
        grid.addWidget(self.high, 2, 2)
        self._show(0)

    def _show(self, place: int) -> None:
        one = self._spread[place]
        self.low.setText(number_text(one.low))
        self.high.setText(number_text(one.high))
        self.bars.show_counts([int(count) for count in one.counts])
        self.bars.setAccessibleName(say("Histogram of {name}", name=one.name))


class _Bars(QWidget):
    """The counts, on a line."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: list[int] = []
        self.setProperty("role", "bars")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: list[int]) -> None:
        """Show as many bars, the highest as high as there is room."""
        self.counts = counts
        self.setToolTip(say("at most {n:,} samples in a bar", n=max(counts)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint bars and line in the theme's colours."""
        painter, palette = QPainter(self), self.palette()
        wide, most = self.width() / len(self.counts), max(self.counts)
        colour = palette.color(self.foregroundRole())
        colour.setAlphaF(PALE)
        for place, count in enumerate(self.counts):
            tall = (self.height() - 1) * count / most
            left = place * wide
            painter.fillRect(QRectF(left, self.height() - 1 - tall, wide - 1.0, tall), colour)
        ground = QRectF(0.0, self.height() - 1, self.width(), 1.0)
        painter.fillRect(ground, palette.color(QPalette.ColorRole.Mid))
        painter.end()
