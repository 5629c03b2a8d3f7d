"""The address for phones and its QR code."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.audience.phones.address import qr_modules
from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import word_label

QUIET: Final = 4
"""Light modules around a QR code that the standard asks for."""


class QrCode(QWidget):
    """Dark on white in every theme: else not every phone reads it."""

    def __init__(self) -> None:
        super().__init__()
        self._modules: NDArray[np.bool_] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("QR code of the address"))

    def show_text(self, text: str) -> None:
        """Show a text as a code."""
        self._modules = qr_modules(text) if text else None
        self.update()

    def sizeHint(self) -> QSize:
        """Square, and as large as there is room."""
        return QSize(280, 280)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Whole pixels to a module, so that all are alike."""
        if self._modules is None:
            return
        painter = QPainter(self)
        count = len(self._modules) + 2 * QUIET
        side = max(1, int(min(self.width(), self.height()) / count))
        left, top = (self.width() - side * count) // 2, (self.height() - side * count) // 2
        painter.fillRect(QRectF(left, top, side * count, side * count), QColor("white"))
        for row, column in np.argwhere(self._modules):
            x, y = left + side * (column + QUIET), top + side * (row + QUIET)
            painter.fillRect(QRectF(float(x), float(y), side, side), QColor("black"))
        painter.end()


class PhonesPanel(QWidget):
    """Beside the question."""

    def __init__(self) -> None:
        super().__init__()
        self.code = QrCode()
        self.address = word_label("", "value")
        self.address.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words = word_label(
            say("Phones on this network can open the page until the lecture ends."), "value"
        )
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.addWidget(self.code, 1)
        column.addWidget(self.address)
        column.addWidget(self.words)

    def wait(self) -> None:
        """The page is not served yet."""
        self.show_address("")

    def show_address(self, address: str) -> None:
        """Show where the page is."""
        words = address or say("One moment…")
        if words != self.address.text():
            self.address.setText(words)
            self.code.show_text(address)
