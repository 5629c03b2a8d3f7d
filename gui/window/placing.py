"""Windows fit the screen that they open on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FRAME: Final = QSize(8, 40)
"""Room for the title and the frame that a desktop puts around a window."""


def place_window(window: QWidget, usual: QSize) -> None:
    """Give a window its usual size; where the screen is smaller, all of the screen.

    Without any screen nothing bounds it.
    """
    if QGuiApplication.platformName() == "offscreen":
        window.resize(usual)
        return
    room = _room(window)
    window.resize(usual.boundedTo(room.size()))
    window.move(room.topLeft())
    if usual.boundedTo(room.size()) != usual:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    else:
        window.move(room.center() - window.rect().center())


def keep_on_screen(window: QWidget) -> None:
    """Bring a window back that was left on a larger screen, or on one that is gone."""
    room = _room(window)
    window.resize(window.size().boundedTo(room.size()))
    inside = window.geometry()
    inside.moveLeft(max(room.left(), min(inside.left(), room.right() + 1 - inside.width())))
    inside.moveTop(max(room.top(), min(inside.top(), room.bottom() + 1 - inside.height())))
    window.move(inside.topLeft())


def _room(window: QWidget) -> QRect:
    """Where a window with its frame has room, on its screen."""
    room = window.screen().availableGeometry()
    return QRect(room.topLeft(), room.size() - FRAME)
