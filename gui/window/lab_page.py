"""The page of a lab in the side panel: presets, what can be done, parameters."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pydantic import BaseModel
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from gui.labs.act import Act
from gui.labs.presets import LabPreset, preset_of
from gui.look.plain_text import as_label, as_tip
from gui.look.theme import GRID
from gui.look.words import say_declared
from gui.panels.controls import button, rule
from gui.panels.parameter_form import ParameterForm, column

COLUMNS = 2
"""Of buttons: as many as the panel's width has room for in any language."""


class LabPage(QWidget):
    """Tells what is asked for on it.

    Attributes
    ----------
    form : the rows of the parameters.
    pills : the buttons of the presets, by name.
    acts : those of what can be done, likewise.

    Signals
    -------
    preset_wanted(name), act_wanted(name) : a button was pressed.
    """

    preset_wanted = Signal(str)
    act_wanted = Signal(str)

    def __init__(
        self,
        settings: type[BaseModel],
        presets: Collection[LabPreset],
        acts: Iterable[Act],
    ) -> None:
        super().__init__()
        self._presets = presets
        self.form = ParameterForm(settings, settings.model_fields)
        self.pills = {one.name: self._pill(one) for one in presets}
        self.acts = {one.name: self._act(one) for one in acts if one.button}
        rows = column(self, 2 * GRID)
        for buttons in (self.pills, self.acts):
            if buttons:
                rows.addLayout(_in_columns(buttons.values()))
                rows.addWidget(rule())
        rows.addWidget(self.form)
        rows.addStretch(1)

    def _pill(self, preset: LabPreset) -> QPushButton:
        pill = button(as_label(say_declared(preset.title)), "preset", checkable=True)
        pill.setToolTip(as_tip(say_declared(preset.description or preset.title)))
        pill.clicked.connect(lambda: self.preset_wanted.emit(preset.name))
        return pill

    def _act(self, act: Act) -> QPushButton:
        made = button(as_label(say_declared(act.title)), "act")
        made.setToolTip(as_tip(say_declared(act.help or act.title)))
        made.clicked.connect(lambda: self.act_wanted.emit(act.name))
        return made

    def show_settings(self, settings: BaseModel) -> None:
        """Show these, and which preset they are."""
        self.form.show_values(settings)
        here = preset_of(settings, self._presets)
        for name, pill in self.pills.items():
            pill.setChecked(name == here)


def _in_columns(buttons: Iterable[QPushButton]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(GRID)
    for place, one in enumerate(buttons):
        one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(one, *divmod(place, COLUMNS))
    return grid
