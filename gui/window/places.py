"""Where features put themselves into the window, and what they hear of it."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gui.labs.lab import Lab
from gui.look.theme import Theme
from gui.window.plots_area import PlotDocks


class Places(Protocol):
    """What the window offers to those who put something of theirs into it.

    Attributes
    ----------
    arrow_pressed(direction), arrow_released() : signals: an arrow key was pressed over the
        scene, ±1 or ±10 with Shift, and let go.
    dressed(theme) : signal: everything wears another theme.
    """

    arrow_pressed: Any
    arrow_released: Any
    dressed: Any

    def put_below_scene(self, widget: QWidget) -> None:
        """Under the scene, hidden as long as nobody shows it."""

    def add_page(self, name: str, page: QWidget) -> None:
        """Behind the side panel's other pages."""

    def open_page(self, name: str) -> None:
        """Bring a page of the side panel to the front."""

    def show_lab(self, lab: Lab, page: QWidget, theme: Theme) -> PlotDocks:
        """A lab's plots and page, in the place of the chain's."""

    def leave_lab(self) -> None:
        """The chain's plots and pages again."""

    def menu(self, title: str) -> QMenu:
        """The menu of that title, which others may add to."""

    def action(self, name: str) -> QAction:
        """An action, for a window beside this one that has its keys, too."""

    def actions_of(self, menu: str) -> list[str]:
        """Names of the actions in a menu; of those in none, if its title is empty."""

    def shortcut(self, key: str) -> QShortcut:
        """A key that works wherever in the window the focus is, unless that wants it."""
