"""What comes later comes to nobody who is gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from gui.readings import all_readings
from gui.window.plots_area import PlotDocks

SOURCES = sorted(Path("gui").rglob("*.py"))


def calls_of(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """What is called in a file, by its name as it is written."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def test_each_timer_ends_with_what_it_belongs_to() -> None:
    """A single shot has an object for whose life it waits; a timer has a parent."""
    found, alone = 0, []
    for path in SOURCES:
        for name, call in calls_of(path):
            if name.split(".")[-2:] == ["QTimer", "singleShot"]:
                of_whom = call.args[1:-1]
            elif name.split(".")[-1] == "QTimer":
                of_whom = call.args[:1]
            else:
                continue
            found += 1
            if not of_whom:
                alone.append(f"{path}:{call.lineno}")
    assert found >= 20 and not alone


@pytest.mark.parametrize("amid", ["the window is deleted", "the docks are taken out first"])
def test_docks_ask_nothing_of_a_window_that_is_gone(qtbot: QtBot, amid: str) -> None:
    window = QMainWindow()
    window.resize(900, 600)
    docks = PlotDocks(window, all_readings())
    window.show()
    QApplication.processEvents()
    with capture_exceptions() as raised:
        for dock in docks.docks.values():
            dock.toggleViewAction().trigger()  # what follows from it is still to come
        if amid != "the window is deleted":
            docks.remove()
        shiboken6.delete(window)
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents()
    assert not raised
