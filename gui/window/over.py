"""Keeps a widget over the upper edge of another, which it does not push aside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from gui.look.theme import GRID

MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class Over(QObject):
    """Places `widget` over `ground`, within their common parent.

    Parameters
    ----------
    size : how large it is, where there is so much room; by default it takes all the width.
    """

    def __init__(
        self, widget: QWidget, ground: QWidget, size: Callable[[int], QSize] | None = None
    ) -> None:
        super().__init__(widget)
        self._widget, self._ground = widget, ground
        self._size = size or (lambda room: QSize(room, widget.sizeHint().height()))
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
        size = self._size(ground.width() - 2 * GRID)
        place = QRect(ground.topLeft() + QPoint(GRID, GRID), size)
        self._widget.setGeometry(place)
        self._widget.raise_()
