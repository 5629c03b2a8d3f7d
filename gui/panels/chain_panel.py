"""The side panel's page for the chain: its parameters and the measured pull."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.look.words import say
from gui.panels.controls import button, rule
from gui.panels.parameter_form import ParameterForm, column
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
    """

    edited = Signal(str, object, bool)
    new_seed = Signal()

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
        self.form.show_values(parameters)
        for name, applies in applicable(parameters).items():
            self.form.set_row_visible(name, applies)
        self.form.rows["noise"].show_note(
            say("in one step  ε̄ = {value:.3g}", value=parameters.step_noise)
        )

    def show_complaint(self, name: str, text: str) -> None:
        """Say under the row of `name` what is wrong with it; empty clears it."""
        self.form.show_complaint(name, text)


def applicable(parameters: ChainParameters) -> dict[str, bool]:
    """Which of the rows that depend on others apply."""
    inertial = parameters.dynamics == "langevin"
    drive = parameters.drive
    return {
        "damping": inertial,
        "mass": inertial,
        "end_position": drive != "constant_force",
        "drive_force": drive == "constant_force",
        "drive_speed": drive in ("ramp", "jerks"),
        "jerk_size": drive == "jerks",
        "jerk_period": drive == "jerks",
    }
