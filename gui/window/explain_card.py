"""The card that explains a reading: formula, numbers put in, source."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from gui.look.labels import RichLabel
from gui.look.theme import GRID
from gui.moments.explanations import Explanation, Numbers
from gui.panels.controls import rule, word_label

WIDTH = 60 * GRID


class ExplainCard(QFrame):
    """Stands beside the pointer until anything else is clicked, or Esc pressed."""

    def __init__(self, parent: QWidget, explanation: Explanation, numbers: Numbers) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self.setAccessibleName(explanation.title)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(word_label(explanation.title, "heading", wraps=True))
        column.addWidget(self._formula(explanation.formula))
        column.addWidget(word_label(explanation.text, "text", wraps=True))
        if numbers:
            column.addWidget(rule())
            column.addLayout(self._numbers(numbers))
        column.addWidget(rule())
        column.addWidget(word_label(explanation.source, "note", wraps=True))

    @staticmethod
    def _formula(text: str) -> RichLabel:
        label = RichLabel(text)
        label.setProperty("role", "formula")
        label.setWordWrap(True)
        return label

    @staticmethod
    def _numbers(numbers: Numbers) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (symbol, value) in enumerate(numbers):
            text = word_label(value, "reading", wraps=True)
            grid.addWidget(word_label(symbol, "symbol"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        return grid

    def show_at(self, at: QPoint) -> None:
        """Show beside a point of the screen, wholly on the screen."""
        self.ensurePolished()
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
        room = self.screen().availableGeometry()
        x = min(at.x() + GRID, room.right() - self.width())
        y = min(at.y() + GRID, room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
