"""Opens the real window for a test, and closes it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QCursor, QSurfaceFormat
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import gui.controllers.frames
import gui.window.scene_area
from gui.app import App, add_fonts
from gui.canvas.scene_canvas import SceneCanvas
from gui.look.said import forget
from gui.models.presets import presets
from gui.models.session import Session
from tests.gui.at_panels import AtPanels
from tests.gui.person import Person
from tests.gui.pictures import offscreen

SIZE = QSize(1100, 700)
"""Of a window that was never left: half the pixels of the usual one, all drawn in software."""
FRAME = 40
"""Milliseconds between two frames: a window that waits for a process leaves it the processor."""
HAS_OPENGL = gui.window.scene_area.has_opengl


def pytest_configure(config: pytest.Config) -> None:
    # vispy asks events for their place in a way that PySide6 calls old.
    config.addinivalue_line(
        "filterwarnings", r"ignore:.*QMouseEvent\.pos\(\) const:DeprecationWarning:vispy"
    )


@pytest.fixture(autouse=True)
def _nothing_said() -> Iterator[None]:
    """What one test says is not on the screen of the next."""
    yield
    forget()


@pytest.fixture(autouse=True, scope="session")
def on_the_screen(qapp: QApplication) -> None:
    """Whoever comes first: a film makes an application of its own, which has no screen."""


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Person]]:
    """Opens the app as `main.py` does; closes what is still open at the end."""
    # Nobody would answer: a dialog that a test does not expect must fail it, not stop it.
    for name in ("getOpenFileName", "getSaveFileName", "exec"):
        monkeypatch.setattr(QFileDialog, name, no_dialog)
    monkeypatch.setattr(gui.controllers.frames, "INTERVAL", FRAME)
    surface = QSurfaceFormat()
    surface.setSwapInterval(0)
    QSurfaceFormat.setDefaultFormat(surface)
    qapp.setStyle("Fusion")
    add_fonts()
    people: list[Person] = []

    def open_window(
        session: Session | None = None, *, size: QSize = SIZE, **options: Any
    ) -> Person:
        options.setdefault("warm_up", False)
        app = App(session, **options)
        person = Person(qtbot, app)
        people.append(person)
        QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())  # not where a test left it
        app.show(size)
        app.window.activateWindow()
        person.wait(lambda: app.window.isActiveWindow() and app.window.docks.plots is not None)
        if gui.window.scene_area.has_opengl is HAS_OPENGL:  # unless a test takes it away
            person.wait(lambda: app.frames.state is not None)
        person.wait(lambda: app.chain.latest.number > 0)
        person.canvas_focus()
        person.wait_frames(3)  # the docks have found their sizes
        return person

    yield open_window
    for person in people:
        if hasattr(person, "app"):
            person.put_away()
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def no_dialog(*_: Any, **__: Any) -> None:
    raise AssertionError("a file dialog was opened that the test did not expect")


@pytest.fixture
def panels(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[AtPanels]:
    """A person at the panels alone, as the first preset has them."""
    qapp.setStyle("Fusion")
    person = AtPanels(qtbot, presets()["lazy"], tmp_path)
    yield person
    person.put_away()


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[SceneCanvas]:
    """Draws without a window."""
    with offscreen() as canvas:
        yield canvas


@pytest.fixture
def person(open_window: Callable[..., Person]) -> Person:
    """A person at the window as it opens for the first time."""
    return open_window()
