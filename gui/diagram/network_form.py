"""The form of a diagram of networks: one that comes with the app, or two axes of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.diagram.axis_form import AxisForm
from gui.diagram.network_choices import CELLS, NETWORK_AXES, NetworkOptions, network_axes
from gui.look.theme import GRID, RESOURCES
from gui.look.words import say
from gui.panels.controls import ChoiceBox, choice_words, rule, word_label
from gui.panels.parameter_form import ParameterForm, column
from nets.config import TrainingConfig
from nets.sweep.plan import SweepAxis, SweepPlan
from physics.wording import Words

FOLDER = RESOURCES / "diagrams"
FIRST = "digits data noise"
LIVE, OPENED = Words("the Network panel"), Words("the opened diagram")


def shipped_diagrams() -> dict[str, Path]:
    """The diagrams that come with the app, by the names of their files."""
    return {path.stem.replace("-", " "): path for path in sorted(FOLDER.glob("*.h5"))}


class NetworkForm(QWidget):
    """Shows a plan; all that it does not name is as the Network panel has it.

    Signals
    -------
    shipped_chosen(path) : the person wants to see a diagram that comes with the app.
    """

    shipped_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shipped = shipped_diagrams()
        self.shipped = ChoiceBox(tuple(self._shipped))
        self.shipped.setPlaceholderText(say("one of your own"))
        self.shipped.setAccessibleName(say("Diagram that comes with the app"))
        self.across, self.upwards = AxisForm(say("Across"), CELLS), AxisForm(say("Upwards"), CELLS)
        self.form = ParameterForm(NetworkOptions, ("seeds",))
        self.rest = word_label("", "note", wraps=True)
        self.complaint = word_label("", "complaint", wraps=True)
        self._options, self._base = NetworkOptions(), TrainingConfig()
        self._whose = LIVE
        self._lay_out()
        self.shipped.chosen.connect(lambda name: self.shipped_chosen.emit(self._shipped[name]))
        for axis in (self.across, self.upwards):
            axis.edited.connect(lambda: self.show_complaint(""))
        self.form.edited.connect(lambda name, value, _final: self._set(**{name: value}))
        for form, wanted in zip((self.across, self.upwards), NETWORK_AXES, strict=True):
            form.show_choices(list(network_axes().values()), wanted)
        self.show_base(self._base)

    def _lay_out(self) -> None:
        layout = column(self, gap=2 * GRID)
        known = (word_label(say("Known diagrams"), "title"), self.shipped, rule())
        own = (self.across, self.upwards, rule(), self.form, self.rest, self.complaint)
        for part in (*(known if self._shipped else ()), *own):
            layout.addWidget(part)
        layout.addStretch(1)

    @property
    def first_shipped(self) -> Path | None:
        """The diagram that is shown at first: the authors' own, if it is there."""
        return self._shipped.get(FIRST) or next(iter(self._shipped.values()), None)

    def show_shipped(self, path: Path | None) -> None:
        """Name the diagram that is shown, if it came with the app."""
        names = {known: name for name, known in self._shipped.items()}
        self.shipped.show_choice(names.get(path, "") if path is not None else "")

    def plan(self) -> SweepPlan:
        """The plan as typed; raises `ValueError` with one line for a person if it is none."""
        x, y = SweepAxis(*self.across.axis()), SweepAxis(*self.upwards.axis())
        if x.name == y.name:
            raise ValueError(
                say("Both axes set the same parameter: choose another for one of them.")
            )
        return SweepPlan(self._base, x, y, self._options.seeds)

    def show_plan(self, plan: SweepPlan) -> None:
        """Show the axes and options of an opened diagram."""
        self._base, self._whose = plan.base, OPENED
        for form, axis in ((self.across, plan.x), (self.upwards, plan.y)):
            form.show_axis(axis.name, axis.values)
        self._set(seeds=plan.seeds)

    def show_base(self, base: TrainingConfig) -> None:
        """What holds for all cells: the other parameters of the Network panel."""
        self._base, self._whose = base, LIVE
        self._set()

    def show_complaint(self, text: str) -> None:
        """Say in one line what is wrong with the plan; empty clears it."""
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))

    def _set(self, **values: Any) -> None:
        self._options = self._options.model_copy(update=values)
        self.form.show_values(self._options)
        base = self._base
        data = choice_words(Path(base.dataset).name)
        self.rest.setText(
            say(
                "{layers} for {epochs} on {data}. What no axis names is as {whose} has it.",
                layers=say(
                    "Each network has {n} hidden layers and trains",
                    "Each network has {n} hidden layer and trains",
                    base.depth - 1,
                ),
                epochs=say("{n:,} epochs", "{n:,} epoch", base.epochs),
                data=data,
                whose=self._whose,
            )
        )
        self.rest.show()
