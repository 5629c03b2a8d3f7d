"""A person at the real window: clicks, types, drags, and waits for what comes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.app import App
from gui.models.session import Session
from gui.panels.parameter_row import ParameterRow
from gui.scene.resolve import SceneState
from gui.window.actions import of_preset
from physics.chain.state import ChainSnapshot

PATIENCE = 240_000
"""Milliseconds after which something that was waited for will not come."""
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Person:
    """What a person at the window sees and does."""

    def __init__(self, qtbot: QtBot, app: App) -> None:
        self.qtbot, self.app, self.window = qtbot, app, app.window

    # --- sees --------------------------------------------------------------------------

    @property
    def chain(self) -> ChainSnapshot:
        return self.app.chain.latest

    @property
    def session(self) -> Session:
        return self.app.laboratory.session

    @property
    def scene(self) -> SceneState:
        state = self.app.frames.state
        assert state is not None
        return state

    @property
    def canvas(self) -> QWidget:
        assert self.window.scene.canvas is not None
        return self.window.scene.canvas.native

    @property
    def notice(self) -> str:
        return self.window.scene.notice.text

    @property
    def status(self) -> str:
        return self.window.status.left.whole

    def row(self, section: str, name: str) -> ParameterRow:
        return getattr(self.window.side, section).form.rows[name]

    def wait(self, condition: Callable[[], Any], patience: int = PATIENCE) -> None:
        """Let the window live until the condition holds."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=patience)

    def wait_steps(self, count: int = 1) -> None:
        """Let the chain make so many steps."""
        begin, epoch = self.chain.step, self.chain.epoch
        self.wait(lambda: self.chain.epoch != epoch or self.chain.step >= begin + count)

    def wait_frames(self, count: int = 8) -> None:
        """Let the window draw; every sixth frame brings the readings up to date."""
        frames = self.app.frames
        until = frames._frame + count
        self.wait(lambda: frames._frame >= until)

    def wait_rest(self, slow: float = 1e-10) -> None:
        """Until no block of a chain without noise moves any more."""
        begin = self.chain.step
        self.wait(
            lambda: self.chain.step > begin + 10 and np.abs(self.chain.velocities).max() < slow
        )

    # --- does --------------------------------------------------------------------------

    def key(self, key: Any, modifier: Any = PLAIN, widget: QWidget | None = None) -> None:
        self.activate()
        self.qtbot.keyClick(widget or self.window, key, modifier)

    def activate(self) -> None:
        """Keys go to the active window; without a window manager a closed dialog leaves none."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible() and widget.isEnabled(), f"{widget} cannot be clicked"
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def pill(self, name: str) -> None:
        """Take a preset by its pill; where there is no room for that, from the list."""
        pill = self.window.top_bar.pills[name]
        if pill.isVisible():
            self.click(pill)
        else:
            self.action(of_preset(name))

    def action(self, name: str) -> None:
        self.window.actions_[name].trigger()

    def turn_to(self, section: str) -> None:
        """Open the panel's page of "chain" or "network", everything unfolded."""
        side = self.window.side
        side.open_page(section)
        for fold in getattr(side, section).form.folds.values():
            fold.heading.setChecked(True)

    def type_value(self, section: str, name: str, text: str) -> None:
        """Type into a field of the panel and press Return."""
        self.turn_to(section)
        field = self.row(section, name).field
        assert field is not None
        self.type_into(field, text)

    def type_into(self, field: QLineEdit, text: str) -> None:
        """Type in place of what a field shows, and press Return."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.key(Qt.Key.Key_Return, widget=field)
        self.canvas_focus()

    def canvas_focus(self) -> None:
        if self.window.scene.canvas is not None:
            self.canvas.setFocus()

    def speed(self, speed: float) -> None:
        self.app.edits.set_view(speed=speed)

    # --- the mouse on the scene ----------------------------------------------------------

    def handle(self) -> QPoint:
        """Where the handle can be taken hold of."""
        p = self.scene.projection
        return QPoint(round(self.scene.handle_x + 6.0 * p.unit), round(p.axis))

    def block(self, number: int) -> QPoint:
        """The middle of a block."""
        shown = int(np.argmin(np.abs(self.scene.number - number)))
        return QPoint(round(self.scene.block_x[shown]), round(self.scene.projection.axis))

    def press(self, at: QPoint) -> None:
        self.qtbot.mousePress(self.canvas, Qt.MouseButton.LeftButton, PLAIN, at)

    def move(self, to: QPoint) -> None:
        self.qtbot.mouseMove(self.canvas, to)

    def point(self, at: QPoint) -> None:
        point_at(self.canvas, at)

    def hover(self, place: Callable[[], QPoint], shape: Qt.CursorShape) -> None:
        """Keep the mouse there as a hand does, never quite still, until it shows its shape."""

        def shown() -> bool:
            self.point(place() + QPoint(next(tremble), 0))
            return self.canvas.cursor().shape() == shape

        tremble = cycle((0, 1))
        self.wait(shown)

    def release(self, at: QPoint) -> None:
        self.qtbot.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, PLAIN, at)

    # --- leaves --------------------------------------------------------------------------

    def put_away(self) -> None:
        """Close the window, and let Qt forget it."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del self.window, self.app  # pytest holds the person until the test's very end


def point_at(widget: QWidget, at: QPoint) -> None:
    """Move the mouse there by an event to the window, whatever else is over it on the screen.

    With no button held, Qt's `mouseMove` on a widget moves the screen's own pointer, and what that
    does comes whenever the window system tells of it: too late for a look right after.
    """
    native = widget if widget.windowHandle() is not None else widget.nativeParentWidget()
    QTest.mouseMove(native.windowHandle(), widget.mapTo(native, at))
