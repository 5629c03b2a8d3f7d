"""The side panel's page for the chain: its parameters and the measured pull."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.look.words import say
from gui.models.twins import applicable, twin_choices
from gui.panels.controls import button, rule
from gui.panels.parameter_form import ParameterForm, column
from gui.panels.parameter_row import ParameterRow
from gui.panels.pull_card import PullCard
from physics.chain.parameters import ChainParameters
from physics.wording import Words

NAMES = (
    "dynamics", "blocks", "stiffness", "friction_right", "friction_left", "noise", "annealing",
    "noise_kind", "damping", "mass", "drive", "end_position", "drive_force", "drive_speed",
    "jerk_size", "jerk_period",
)  # fmt: skip
FOLDED: dict[str, tuple[str, ...]] = {Words("More"): ("time_step", "seed")}


class ChainPanel(QWidget):
    """Shows the chain's parameters and tells what the person wants of them.

    Signals
    -------
    edited(name, value, final) : see `ParameterRow`.
    new_seed() : the person wants another run of the noise.
    comparison_wanted(name) : beside a twin that differs in a parameter.
    """

    edited = Signal(str, object, bool)
    new_seed = Signal()
    comparison_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", "chain")
        self.form = ParameterForm(ChainParameters, NAMES, FOLDED)
        self.form.edited.connect(self.edited)
        self.pull = PullCard()
        self.new_seed_button = button(say("new seed"), "link")
        self.new_seed_button.setToolTip(say("The same chain with another run of the noise."))
        self.new_seed_button.clicked.connect(self.new_seed)
        self._lay_out()
        for row in self.form.rows.values():
            row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            row.customContextMenuRequested.connect(partial(self._open_menu, row))
        self.show_parameters(ChainParameters())

    def _lay_out(self) -> None:
        self.form.folds["More"].add_aside(self.new_seed_button)
        layout = column(self, gap=16)
        layout.addWidget(self.form)
        layout.addWidget(rule())
        layout.addWidget(self.pull)
        layout.addStretch(1)

    def show_parameters(self, parameters: ChainParameters) -> None:
        """Show `parameters` and hide the rows that do not apply to them."""
        self._compared = twin_choices(parameters)
        self.form.show_values(parameters)
        for name, applies in applicable(parameters).items():
            self.form.set_row_visible(name, applies)
        self.form.rows["noise"].show_note(
            say("in one step  ε̄ = {value:.3g}", value=parameters.step_noise)
        )

    def _open_menu(self, row: ParameterRow, at: QPoint) -> None:
        """A right click on a number offers to compare it."""
        name = row.declared.name
        if name not in self._compared:
            return
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            say("Compare with another value…"), lambda: self.comparison_wanted.emit(name)
        )
        menu.popup(row.mapToGlobal(at))

    def show_complaint(self, name: str, text: str) -> None:
        """Say under the row of `name` what is wrong with it; empty clears it."""
        self.form.show_complaint(name, text)
