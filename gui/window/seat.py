"""What a dock holds: a plot, over the room that tabs take under others."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, QTimer
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


class AlikeEnds(QObject):
    """Lets docks without tabs end where those end that have some under them.

    An object of its own within the window, so that what would come later ends with it.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._docks = window, list[QDockWidget]()
        # Once Qt has laid out what was opened, closed or moved.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._end_alike)

    def follow(self, dock: QDockWidget) -> None:
        """Look after one more."""
        self._docks.append(dock)
        dock.visibilityChanged.connect(self._soon)
        dock.dockLocationChanged.connect(self._soon)

    def leave(self) -> None:
        """Look after none any more: they go."""
        self._docks.clear()
        self.deleteLater()

    def _soon(self, _what: object) -> None:
        self._later.start()  # nothing is asked here: the window may be amid its end

    def _end_alike(self) -> None:
        if not self._window.isVisible():
            return
        bars = self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        # One that is left with a single dock takes no room, though Qt calls it visible.
        used = [bar.height() for bar in bars if bar.isVisible() and bar.count() > 1]
        height = max(used, default=0)
        for dock in self._docks:
            seat = dock.widget()
            if isinstance(seat, Seat):
                seat.leave_below(0 if _has_tab(self._window, dock) else height)


def _has_tab(window: QMainWindow, dock: QDockWidget) -> bool:
    """Whether another dock that is open shares its place."""
    others = window.tabifiedDockWidgets(dock)
    return any(other.toggleViewAction().isChecked() for other in others)
