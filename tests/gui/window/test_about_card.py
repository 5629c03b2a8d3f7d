"""The About card: what a report of a fault needs is copied at a button, and the card stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

import main
from gui.window.about_card import AboutCard


def test_what_a_report_needs_is_copied(qtbot: QtBot) -> None:
    card = AboutCard(None, "About", "<b>Spring–Block Lab</b>")
    qtbot.addWidget(card)
    card.show()
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"springblock-lab {main.__version__}"
    assert lines[-1].startswith("OpenGL: 4")
    assert card.isVisible()
    assert card.copy.text() == "Copied"
