"""Keeps a widget over the upper edge of another, which it does not push aside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from gui.look.theme import GRID

MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class Over(QObject):
    """Places `widget` over `ground`, within their common parent."""

    def __init__(self, widget: QWidget, ground: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._ground = widget, ground
        # The scene is a native window, and others are painted under it.
        widget.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
        widget.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
        for one in (widget, ground):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the ground, and come up over it."""
        if event.type() in MOVED and (watched is self._ground or event.type() == QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        ground = self._ground.geometry()
        height = self._widget.sizeHint().height()
        place = QRect(ground.left() + GRID, ground.top() + GRID, ground.width() - 2 * GRID, height)
        self._widget.setGeometry(place)
        self._widget.raise_()
