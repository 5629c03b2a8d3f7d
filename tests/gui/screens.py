"""Screens of any size, each with a window of its own in a process of its own.

    python -m tests.gui.screens THEME

opens the main window on the screen that there is, and says in JSON what of it lies outside.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QToolButton, QWidget


@contextmanager
def screen(width: int, height: int) -> Iterator[str]:
    """The name of an X display of that size."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writer], stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def seen_on(
    width: int, height: int, *arguments: str, module: str = __name__, **environment: str
) -> dict[str, Any]:
    """What a module says, in JSON, on a screen of that size; this one if none is named."""
    with screen(width, height) as display:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **environment},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main(theme: str) -> None:
    """Open the window, in each state in which more is in it."""
    from gui.app import make_application
    from gui.controllers.themes import chosen_theme
    from gui.intents.desk import Desk
    from gui.models.presets import read_presets
    from gui.replay.replay_bar import ReplayBar
    from gui.window.main_window import MainWindow

    application = make_application(["test"])
    window = MainWindow(chosen_theme(theme), read_presets().by_name.values(), Desk())  # type: ignore[arg-type]
    window.restore_layout(QSettings("nobody", "nothing"))
    window.show()
    window.docks.fill(chosen_theme(theme))  # type: ignore[arg-type]
    told: dict[str, Any] = {"type": window.fontInfo().pixelSize()}

    def look(state: str) -> None:
        for _ in range(5):
            application.processEvents()
        told[state] = outside(window)

    look("plain")
    bar = ReplayBar()
    window.scene.put_below(bar)
    bar.show()
    look("replay")
    bar.hide()
    window.showFullScreen()
    look("full screen")
    print(json.dumps(told))
    window.close()


def outside(window: QWidget) -> list[str]:
    """What a person needs, and does not see on the screen whole."""
    on = window.screen().geometry()
    lost = [] if on.contains(window.geometry()) else [f"window {window.geometry().getRect()}"]
    bar = window.top_bar  # type: ignore[attr-defined]
    needed = [part for part in bar.findChildren(QToolButton) if part.accessibleName()]
    needed += bar.findChildren(QLineEdit)
    needed += bar.switch.segments.values()
    # Presets are pills; those for which there is no room are in a list.
    pills = list(bar.pills.values())
    needed += [pill for pill in pills if pill.isVisible()]
    if all(pill.isVisible() for pill in pills):
        needed = [part for part in needed if part.accessibleName() != "Presets"]
    docks = window.docks.docks.values()  # type: ignore[attr-defined]
    needed += [dock.widget() for dock in docks if dock.isVisible() and dock.x() >= 0]
    needed += [tabs for tabs in window.findChildren(QTabBar) if tabs.isVisible()]
    needed += [window.statusBar(), window.scene]  # type: ignore[attr-defined]
    for part in needed:
        place = QRect(part.mapTo(window, QPoint()), part.size())
        hidden = not part.isVisible() or part.visibleRegion().boundingRect() != part.rect()
        if hidden or not window.rect().contains(place):
            lost.append(f"{type(part).__name__} {part.accessibleName()} {place.getRect()}")
    return lost


if __name__ == "__main__":
    main(sys.argv[1])
    QApplication.quit()
