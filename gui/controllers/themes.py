"""Which theme the window wears: chosen, or as the system has it."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.controllers.editing import EditController
from gui.controllers.frames import FrameController
from gui.look.theme import Theme, load_theme
from gui.models.laboratory import Laboratory
from gui.models.session import Session, ThemeChoice
from gui.window.main_window import MainWindow

USUAL_DPI = 72.0 if sys.platform == "darwin" else 96.0
"""Of type that the system neither enlarges nor makes smaller."""


class ThemeController:
    """Follows the session's choice and the system's colour scheme."""

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        window: MainWindow,
        frames: FrameController,
    ) -> None:
        self._laboratory, self._edits = laboratory, edits
        self._window, self._frames = window, frames
        self._before_projector: ThemeChoice = "system"
        for choice in ("system", "dark", "light"):
            action = window.actions_[f"theme_{choice}"]
            action.triggered.connect(lambda _=False, choice=choice: self._choose(choice))
        window.actions_["projector"].triggered.connect(self._toggle_projector)
        laboratory.replaced.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._screen = QGuiApplication.primaryScreen()
        self._screen.logicalDotsPerInchChanged.connect(self._type_changed)
        self._check(laboratory.session.view.theme)

    def close(self) -> None:
        """Follow no more."""
        self._laboratory.replaced.disconnect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._system_changed)
        self._screen.logicalDotsPerInchChanged.disconnect(self._type_changed)

    def _choose(self, choice: ThemeChoice) -> None:
        self._set(choice)

    def _toggle_projector(self, on: bool) -> None:
        self._set("projector" if on else self._before_projector)

    def _set(self, choice: ThemeChoice) -> None:
        session = self._laboratory.session
        if session.view.theme != "projector":
            self._before_projector = session.view.theme
        self._edits.set_view(theme=choice)
        self._check(choice)

    def _follow(self, new: Session, old: Session) -> None:
        if new.view.theme != old.view.theme:
            self._wear(chosen_theme(new.view.theme))
            self._check(new.view.theme)

    def _system_changed(self) -> None:
        if self._laboratory.session.view.theme == "system":
            self._wear(chosen_theme("system"))

    def _type_changed(self) -> None:
        self._wear(chosen_theme(self._laboratory.session.view.theme))

    def _wear(self, theme: Theme) -> None:
        self._frames.theme = theme
        self._window.apply_theme(theme)

    def _check(self, choice: ThemeChoice) -> None:
        actions = self._window.actions_
        for name in ("system", "dark", "light"):
            actions[f"theme_{name}"].setChecked(choice == name)
        actions["projector"].setChecked(choice == "projector")


def chosen_theme(choice: ThemeChoice) -> Theme:
    """The theme of a choice, in the system's size; the system's is dark where it does not say."""
    if choice == "system":
        light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
        choice = "light" if light else "dark"
    return load_theme(choice).enlarged(type_scale())


def type_scale() -> float:
    """How much larger than usual the system wants type, beside what it does to everything."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY() / USUAL_DPI
