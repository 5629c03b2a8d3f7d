"""What data hold: classes and inputs, their names, counts and values, and pictures."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import word_label
from gui.window.class_table import ClassTable, are_pictures
from gui.window.histogram_view import HistogramView
from nets.data.own_columns import some
from nets.data.samples import Preview

WIDTH = 46 * GRID


class DataLook(QWidget):
    """Classes, and under them the inputs where they are no pictures."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(word_label(say("Classes"), "title"))
        self.classes = ClassTable(preview)
        column.addWidget(self.classes)
        self.histogram: HistogramView | None = None
        if not are_pictures(preview):
            column.addSpacing(GRID)
            column.addWidget(word_label(say("Inputs, as the network gets them"), "title"))
            if preview.names:
                column.addWidget(word_label(some(preview.names), "note", wraps=True))
            self.histogram = HistogramView(preview.spread)
            column.addWidget(self.histogram)
        column.addStretch(1)
