"""Pictures of the window and of the scene in it, as they stand."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gui.window.scene_area import SceneArea

SCENE_SCALE = 2.0
"""Pixels of a saved scene per pixel on the screen."""


ROUNDS = 3
"""What has its place may move what is around it."""


class Pictures(Protocol):
    """Takes pictures of what is on the screen."""

    def of_scene(self) -> QImage:
        """The scene."""

    def of_window(self) -> QImage:
        """The whole window."""

    @property
    def size(self) -> tuple[int, int] | None:
        """Pixels of a picture that must be drawn, as there is no scene to be taken."""


def laid_out(window: QWidget) -> None:
    """Let everything in a window have its place now: another theme or word came a moment ago."""
    window.ensurePolished()
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class WindowPictures:
    """Of a window, and of its scene."""

    def __init__(self, window: QWidget, scene: SceneArea) -> None:
        self._window, self._scene = window, scene

    def of_scene(self) -> QImage:
        """The scene drawn anew at twice its size; twins one above the other."""
        canvases = [canvas for canvas in self._scene.canvases if canvas.native.isVisible()]
        if not canvases or any(canvas.state is None for canvas in canvases):
            return self.of_window()
        pixels = np.concatenate([canvas.picture(SCENE_SCALE) for canvas in canvases])
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        return image.copy()  # the copy owns its pixels

    def of_window(self) -> QImage:
        """The whole window, with what has just changed in its place already."""
        laid_out(self._window)
        return self._window.grab().toImage()

    @property
    def size(self) -> tuple[int, int] | None:
        """The window's, where there is no OpenGL."""
        drawn = self._scene.canvas is None
        return (self._window.width(), self._window.height()) if drawn else None
