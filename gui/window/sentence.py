"""A sentence that stands quietly over the scene."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.look.labels import PlainLabel


class Sentence(PlainLabel):
    """Is as wide as its words, and in several lines where there is no room for that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setProperty("role", "quiet")
        self.hide()

    def size_in(self, room: int) -> QSize:
        """How large it is, where there are so many pixels."""
        self.setWordWrap(False)
        size = self.sizeHint()
        if size.width() <= room:
            return size
        self.setWordWrap(True)
        return QSize(room, self.heightForWidth(room))
