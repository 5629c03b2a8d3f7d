"""What a dock holds: a plot, over the room that tabs take under others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QVBoxLayout, QWidget

from gui.look.theme import GRID

LEAST_SIZE = QSize(24 * GRID, 12 * GRID)
"""Of a plot."""


class Seat(QWidget):
    """Holds one widget, whose lower end it can hold higher; never smaller than its controls."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """Room for a plot, and for whatever else is held."""
        return super().minimumSizeHint().expandedTo(LEAST_SIZE)

    def leave_below(self, height: int) -> None:
        """Leave so many pixels free under what is held."""
        if self._column.contentsMargins().bottom() != height:
            self._column.setContentsMargins(0, 0, 0, height)


def end_alike(window: QMainWindow, docks: Iterable[QDockWidget]) -> None:
    """Let docks without tabs end where those end that have some under them."""
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    # One that is left with a single dock takes no room, though Qt calls it visible.
    used = [bar.height() for bar in bars if bar.isVisible() and bar.count() > 1]
    height = max(used, default=0)
    for dock in docks:
        seat = dock.widget()
        if isinstance(seat, Seat):
            seat.leave_below(0 if _has_tab(window, dock) else height)


def _has_tab(window: QMainWindow, dock: QDockWidget) -> bool:
    """Whether another dock that is open shares its place."""
    others = window.tabifiedDockWidgets(dock)
    return any(other.toggleViewAction().isChecked() for other in others)
