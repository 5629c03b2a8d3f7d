"""Where features put themselves into the window, and what they hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gui.labs.lab import Lab
from gui.predictions.prediction import Kind
from gui.window.actions import ActionSpec
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

    def lower_veil(self, kind: Kind, *, scene: bool) -> None:
        """Put away what answers a question of that kind; asked at each frame while it is open.

        Parameters
        ----------
        scene : whether the scene does, too.
        """

    def lift_veil(self) -> None:
        """Show it again."""

    def add_page(self, name: str, page: QWidget) -> None:
        """Behind the side panel's other pages."""

    def open_page(self, name: str) -> None:
        """Bring a page of the side panel to the front."""

    def show_lab(self, lab: Lab, page: QWidget) -> PlotDocks:
        """A lab's page, and docks for its plots, in the place of the chain's."""

    def leave_lab(self) -> None:
        """The chain's plots and pages again."""

    def addAction(self, action: QAction) -> object:
        """An action whose keys work wherever in the window the focus is."""

    def offer_of_lab(self, made: Sequence[tuple[ActionSpec, QAction]]) -> str:
        """Presets of the lab that is open, whose keys can be changed; what is wrong, or ""."""

    def menu(self, title: str) -> QMenu:
        """The menu of that title, which others may add to."""

    def action(self, name: str) -> QAction:
        """An action, for a window beside this one that has its keys, too."""

    def actions_of(self, menu: str) -> list[str]:
        """Names of the actions in a menu; of those in none, if its title is empty."""

    def shortcut(self, key: str, window: QWidget | None = None) -> QShortcut:
        """A key, or an action's, that works wherever the focus is, unless that wants it."""
