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
    under : another one over the same ground, below which it stands while that is seen.
    """

    def __init__(
        self,
        widget: QWidget,
        ground: QWidget,
        size: Callable[[int], QSize] | None = None,
        under: QWidget | None = None,
    ) -> None:
        super().__init__(widget)
        self._widget, self._ground, self._under = widget, ground, under
        self._size = size or (lambda room: QSize(room, widget.sizeHint().height()))
        # The scene is a native window, and others are painted under it.
        widget.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
        widget.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
        for one in filter(None, (widget, ground, under)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the ground, and come up over it."""
        if event.type() in MOVED and (watched is self._ground or event.type() == QEvent.Type.Show):
            self._place()
        if watched is self._under and event.type() in (*MOVED, QEvent.Type.Hide):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        ground = self._ground.geometry()
        size = self._size(ground.width() - 2 * GRID)
        top = GRID
        if self._under is not None and self._under.isVisible():
            top += self._under.height() + GRID
        place = QRect(ground.topLeft() + QPoint(GRID, top), size)
        self._widget.setGeometry(place)
        self._widget.raise_()
