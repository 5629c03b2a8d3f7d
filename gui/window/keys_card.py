"""The card that lists the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import word_label


class KeysCard(QDialog):
    """Two columns of keys and what they do; any key closes it."""

    def __init__(self, rows: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout(self)
        grid.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        half = (len(rows) + 1) // 2
        for number, (keys, meaning) in enumerate(rows):
            row, column = number % half, 2 * (number // half)
            key = word_label(keys, "key")
            grid.addWidget(key, row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(word_label(meaning, ""), row, column + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is pressed, it has been read."""
        event.accept()
        self.close()
