"""Labels that show words as they are: Qt's own guesses which of them are HTML."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.look.plain_text import as_tip
from gui.look.words import shown


class PlainLabel(QLabel):
    """A label, and its tooltip, of anybody's words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show words in the language that is spoken, and data as they are."""
        super().setText(shown(text))

    def setToolTip(self, text: str) -> None:
        """Show `text` as it is."""
        super().setToolTip(as_tip(shown(text)))


class RichLabel(QLabel):
    """A label of HTML that this program has written; the words of others are escaped in it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(text)
