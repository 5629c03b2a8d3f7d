"""A line over the scene that says that keys go there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget

THICKNESS: Final = 2
BY_KEYS: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusLine(QFrame):
    """Seen over a widget to which the focus came by keys; who clicks knows where.

    Parameters
    ----------
    below : the widget, in the same parent, which leaves room above itself.
    """

    def __init__(self, below: QWidget) -> None:
        super().__init__(below.parentWidget())
        self.setProperty("role", "focus")
        self.hide()
        self._below = below
        below.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus, and stay over the widget."""
        if isinstance(event, QFocusEvent):
            self._place()
            self.setVisible(event.gotFocus() and event.reason() in BY_KEYS)
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        below = self._below.geometry()
        self.setGeometry(below.left(), below.top() - 2 * THICKNESS, below.width(), THICKNESS)
