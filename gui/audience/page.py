"""The page at the end: all that was predicted, against what came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gui.audience.card import Answered
from gui.look.theme import GRID, Theme
from gui.look.words import say
from gui.panels.controls import word_label
from gui.predictions.kept import Asked
from gui.window.placing import place_window

USUAL_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(640, 400)
TYPE: Final = 1.0 / 30.0
"""Size of its type over its height."""
TALL: Final = 0.27
"""Height of one picture over the page's."""
STYLE: Final = (
    "QLabel {{ font-size: {pixels}px; }}"
    'QLabel[role="heading"] {{ font-size: {large}px; font-weight: 600; }}'
)


class AnswersPage(QWidget):
    """Two columns of questions, each with its picture and the distance in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        title = say("What you predicted, and what came")
        self.setWindowTitle(f"{title} – Spring–Block Lab")
        self.setObjectName("answers_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._pictures: list[Answered] = []
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setSpacing(3 * GRID)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._grid_holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.addWidget(word_label(title, "heading"))
        column.addWidget(area, 1)
        self.setMinimumSize(LEAST_SIZE)
        place_window(self, USUAL_SIZE)

    def show_all(self, asked: Sequence[Asked]) -> None:
        """Show these, in order."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._pictures = []
        columns = min(2, len(asked))
        for number, one in enumerate(asked):
            self._grid.addWidget(self._part(one), number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._fit()

    def _part(self, asked: Asked) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        picture = Answered(asked, self._theme, 16.0)
        self._pictures.append(picture)
        column.addWidget(word_label(asked.prediction.asked_now, "title", wraps=True))
        column.addWidget(picture, 1)
        column.addWidget(word_label(" ".join(asked.words), "value", wraps=True))
        return part

    def apply_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures and type stay as large a part of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        pixels = max(13.0, TYPE * self.height())
        self.setStyleSheet(STYLE.format(pixels=round(pixels), large=round(1.3 * pixels)))
        for picture in self._pictures:
            picture.setMinimumHeight(round(TALL * self.height()))
            picture.enlarge(self._theme, 0.9 * pixels)
