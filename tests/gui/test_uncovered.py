"""Whatever is drawn across the window leaves no remains there."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

import gui.window.scene_area
from gui.look.theme import load_theme
from gui.window.scene_area import SceneArea
from gui.window.uncovered import Uncovered

STRANGE = 0xFF00FF


def strange_pixels() -> int:
    """Of the whole screen, as it is seen."""
    screen = QApplication.primaryScreen()
    image = screen.grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return int(np.count_nonzero((pixels & 0xFFFFFF) == STRANGE))


def test_a_dialog_leaves_nothing_around_the_scene(qtbot: QtBot) -> None:
    if QApplication.platformName() == "offscreen" or not gui.window.scene_area.has_opengl():
        pytest.skip("no OpenGL on a screen")
    window = QMainWindow()
    window.setCentralWidget(SceneArea(load_theme("dark")))
    window.resize(700, 500)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    Uncovered(window)
    dialog = QDialog(window)
    dialog.setStyleSheet(f"background: #{STRANGE:06x}")
    dialog.resize(500, 400)
    dialog.move(window.pos() + QPoint(60, 20))
    before = strange_pixels()
    dialog.show()
    qtbot.waitUntil(lambda: strange_pixels() >= before + 500 * 400, timeout=20_000)
    dialog.close()
    qtbot.waitUntil(lambda: strange_pixels() == before, timeout=20_000)
