"""A desk for a feature that is tested without the window: who sits there, and where it is put."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from gui.intents.desk import Desk
from gui.intents.questions import Beside, nothing_beside
from gui.look.theme import Theme

USUAL_KEYS = {"play": "Space", "step": ".", "hold": "K"}
"""Of the actions whose keys features take, too."""


class Sitter:
    """A person who answers questions as a test says; one that it does not expect fails it.

    Attributes
    ----------
    answers : what is chosen in the dialogs to come.
    asked : their titles and the names that they proposed.
    """

    def __init__(self, widget: QWidget | None = None) -> None:
        self._widget = widget
        self.answers: list[Path | None] = []
        self.asked: list[tuple[str, str]] = []

    def _answer(self, title: str, name: str) -> Path | None:
        assert self.answers, f"a question that the test did not expect: {title}"
        self.asked.append((title, name))
        return self.answers.pop(0)

    def file_to_open(self, title: str, _kinds: str) -> Path | None:
        return self._answer(title, "")

    def folder(self, title: str) -> Path | None:
        return self._answer(title, "")

    def where_to_save(
        self, title: str, name: str, _kinds: str, _beside: Beside = nothing_beside
    ) -> Path | None:
        return self._answer(title, name)

    def over(self) -> QWidget:
        assert self._widget is not None, "a card that the test did not expect"
        return self._widget


def attended(widget: QWidget | None = None) -> tuple[Desk, Sitter]:
    """A desk with somebody before it."""
    desk, sitter = Desk(), Sitter(widget)
    desk.questions = sitter
    return desk, sitter


def take(desk: Desk, offer: str) -> None:
    """Take what the line that stands offers, as a click on its button does."""
    assert desk.line is not None
    deed = desk.line.offers[offer]
    desk.take_back()
    deed()


class Room(QWidget):
    """Places for features, without a window around them; see `gui.window.places.Places`."""

    arrow_pressed = Signal(float)
    arrow_released = Signal()
    dressed = Signal(Theme)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self.pages: dict[str, QWidget] = {}
        self.opened: list[str] = []
        self.menus: dict[str, QMenu] = {}
        self.held: dict[str, list[str]] = {}

    def put_below_scene(self, widget: QWidget) -> None:
        widget.hide()
        self._column.addWidget(widget)

    def add_page(self, name: str, page: QWidget) -> None:
        self.pages[name] = page
        self._column.addWidget(page)

    def open_page(self, name: str) -> None:
        self.opened.append(name)

    def menu(self, title: str) -> QMenu:
        return self.menus.setdefault(title, QMenu(title, self))

    def action(self, name: str) -> Any:
        return QAction(name, self)

    def actions_of(self, menu: str) -> list[str]:
        return self.held.get(menu, [])

    def shortcut(self, key: str, window: QWidget | None = None) -> QShortcut:
        return QShortcut(QKeySequence(USUAL_KEYS.get(key, key)), window or self)
