"""Pictures of the scene or the window, to a file or the clipboard."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QGuiApplication, QImage

from gui.window.main_window import MainWindow

SCENE_SCALE = 2.0
"""Pixels of a saved scene per pixel on the screen."""


def scene_image(window: MainWindow) -> QImage:
    """The scene as it stands, drawn anew at twice its size; twins one above the other."""
    canvases = [canvas for canvas in window.scene.canvases if canvas.native.isVisible()]
    if not canvases or any(canvas.state is None for canvas in canvases):
        return window_image(window)
    pixels = np.concatenate([canvas.picture(SCENE_SCALE) for canvas in canvases])
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.copy()  # the copy owns its pixels


def window_image(window: MainWindow) -> QImage:
    """The whole window as it stands."""
    return window.grab().toImage()


def copy_picture(image: QImage) -> None:
    """Put a picture on the clipboard."""
    QGuiApplication.clipboard().setImage(image)
