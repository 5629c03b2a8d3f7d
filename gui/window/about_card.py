"""What the app is, and after whom; with what a report of a fault needs, to be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

import main
from gui.look.words import say
from gui.start.opengl import opengl
from gui.start.report import NO_OPENGL, report


class AboutCard(QMessageBox):
    """A card over the window.

    Parameters
    ----------
    title, words : of it, the latter with HTML.
    """

    def __init__(self, over: QWidget | None, title: str, words: str) -> None:
        super().__init__(over)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(words)
        self.addButton(QMessageBox.StandardButton.Ok)
        self.copy = QPushButton(say("Copy for a report"))
        self.addButton(self.copy, QMessageBox.ButtonRole.ActionRole)
        self.copy.clicked.disconnect()  # a message box would close itself
        self.copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        """Put versions, system and OpenGL on the clipboard."""
        QGuiApplication.clipboard().setText(
            report(main.NAME, main.__version__, opengl() or NO_OPENGL)
        )
        self.copy.setText(say("Copied"))
