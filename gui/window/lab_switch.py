"""The way between labs: one button for each, in a row."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.labs.lab import Lab
from gui.look.plain_text import as_label, as_tip
from gui.look.theme import GRID
from gui.look.words import say_declared
from gui.window.actions import Actions, of_lab


class LabSwitch(QWidget):
    """Shows which lab is open, and opens others, as the actions of the menu do.

    Attributes
    ----------
    segments : the buttons, by the names of the labs.
    """

    def __init__(self, labs: Collection[Lab], actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(0)
        self.segments = {lab.name: self._segment(lab) for lab in labs}
        for place, button in enumerate(self.segments.values()):
            ends = {0: "first", len(labs) - 1: "last"}
            button.setProperty("place", ends.get(place, "between"))
            row.addWidget(button)

    def _segment(self, lab: Lab) -> QPushButton:
        action = self._actions[of_lab(lab.name)]
        button = QPushButton(as_label(say_declared(lab.short or lab.title)))
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(say_declared(lab.title))
        button.setToolTip(_tip(lab, action))
        action.changed.connect(lambda: button.setToolTip(_tip(lab, action)))
        button.clicked.connect(action.trigger)
        button.clicked.connect(self._show_open)  # Qt has checked it, whatever became of it
        action.toggled.connect(self._show_open)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _show_open(self) -> None:
        for name, button in self.segments.items():
            button.setChecked(self._actions[of_lab(name)].isChecked())


def _tip(lab: Lab, action: QAction) -> str:
    """What a lab is called, the keys that open it, and what it shows."""
    keys, title = action.shortcut().toString(), say_declared(lab.title)
    return as_tip("\n".join((f"{title} ({keys})" if keys else title, say_declared(lab.says))))
