"""Which theme the window wears: chosen, or as the system has it."""

from __future__ import annotations

import sys
from functools import partial

from psygnal import Signal
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.controllers.editing import EditController
from gui.intents.desk import Desk
from gui.look.eyes import USUAL, text_percent
from gui.look.theme import Theme, load_theme
from gui.models.laboratory import Laboratory
from gui.models.session import Session, ThemeChoice

USUAL_DPI = 72.0 if sys.platform == "darwin" else 96.0
"""Of type that the system neither enlarges nor makes smaller."""

USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
MOST_POINTS = 11.0
"""Of a system's font that nobody has enlarged; desktops of Linux have 9 to 11."""

CHOICES: tuple[ThemeChoice, ...] = ("system", "dark", "light")
"""Beside the projector's."""


class ThemeController:
    """Follows the session's choice and the system's colour scheme.

    Signals
    -------
    chosen(theme) : it is to be worn from now on.
    """

    chosen = Signal(Theme)

    def __init__(self, desk: Desk, laboratory: Laboratory, edits: EditController) -> None:
        self._deeds, self._laboratory, self._edits = desk.deeds, laboratory, edits
        self._before_projector: ThemeChoice = "system"
        for choice in CHOICES:
            self._deeds.add(f"theme_{choice}", partial(self._set, choice))
        self._deeds.add("projector", self._toggle_projector)
        laboratory.replaced.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._screen = QGuiApplication.primaryScreen()
        self._screen.logicalDotsPerInchChanged.connect(self.wear_again)
        self._check(laboratory.session.view.theme)

    def close(self) -> None:
        """Follow no more."""
        self._laboratory.replaced.disconnect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._system_changed)
        self._screen.logicalDotsPerInchChanged.disconnect(self.wear_again)

    def _toggle_projector(self) -> None:
        self._set(self._before_projector if self.of_projector else "projector")

    def _set(self, choice: ThemeChoice) -> None:
        self._edits.set_view(theme=choice)

    @property
    def of_projector(self) -> bool:
        """Whether the projector's theme is worn."""
        return self._laboratory.session.view.theme == "projector"

    def _follow(self, new: Session, old: Session) -> None:
        if new.view.theme != old.view.theme:
            if old.view.theme != "projector":
                self._before_projector = old.view.theme
            self.chosen.emit(chosen_theme(new.view.theme))
            self._check(new.view.theme)

    def _system_changed(self) -> None:
        if self._laboratory.session.view.theme == "system":
            self.chosen.emit(chosen_theme("system"))

    def wear_again(self) -> None:
        """Wear the same theme, in another type."""
        self.chosen.emit(chosen_theme(self._laboratory.session.view.theme))

    def _check(self, choice: ThemeChoice) -> None:
        for name in CHOICES:
            self._deeds.check(f"theme_{name}", choice == name)
        self._deeds.check("projector", choice == "projector")


def chosen_theme(choice: ThemeChoice) -> Theme:
    """The theme of a choice, in the system's size; the system's is dark where it does not say."""
    if choice == "system":
        light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
        choice = "light" if light else "dark"
    # The projector's type is that of the room.
    percent = USUAL if choice == "projector" else text_percent()
    return load_theme(choice).enlarged(type_scale() * percent / USUAL)


def type_scale() -> float:
    """How much larger than usual the system wants type, beside what it does to everything.

    By its resolution, or by the size of its own font, where that is larger than usual.
    """
    points = QGuiApplication.font().pointSizeF() / USUAL_POINTS.get(sys.platform, MOST_POINTS)
    return max(points, 1.0) * QGuiApplication.primaryScreen().logicalDotsPerInchY() / USUAL_DPI
