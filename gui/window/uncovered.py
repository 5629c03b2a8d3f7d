"""What another window was drawn across is painted again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Uncovered(QObject):
    """Paints a window again where it comes to light.

    Qt itself does not, where OpenGL draws into a part of it that is a window of its own: without a
    compositor, dialogs would leave their remains all around that part.

    Parameters
    ----------
    window : that is shown.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The system says what is to be painted; everything else passes by."""
        if isinstance(event, QPaintEvent):
            self._window.update(event.region())
        return super().eventFilter(watched, event)
