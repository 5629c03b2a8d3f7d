"""The form of a diagram of networks: one that comes with the app, or two axes of one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.diagram.choices import COMPARED
from gui.diagram.grid_form import GridForm
from gui.diagram.network_choices import CELLS, NETWORK_AXES, NetworkOptions, network_axes
from gui.look.choice_words import choice_words
from gui.look.theme import RESOURCES
from gui.look.words import say, shown
from gui.panels.controls import ChoiceBox, rule, word_label
from nets.config import DATASETS, TrainingConfig
from nets.sweep.plan import SweepAxis, SweepPlan
from physics.wording import Words

FOLDER = RESOURCES / "diagrams"
FIRST = "digits data noise"


def shipped_diagrams() -> dict[str, Path]:
    """The diagrams that come with the app, by the names of their files."""
    return {path.stem.replace("-", " "): path for path in sorted(FOLDER.glob("digits-*.h5"))}


class NetworkForm(GridForm):
    """Shows a plan of networks, or which diagram that comes with the app is seen.

    Signals
    -------
    shipped_chosen(path) : the person wants to see a diagram that comes with the app.
    """

    shipped_chosen = Signal(Path)
    live = Words("the Network panel")
    axis = SweepAxis

    def __init__(self) -> None:
        self._shipped = shipped_diagrams()
        self.shipped = ChoiceBox(tuple(self._shipped))
        self.shipped.setPlaceholderText(say("one of your own"))
        self.shipped.setAccessibleName(say("Diagram that comes with the app"))
        super().__init__(NetworkOptions(), ("seeds",), TrainingConfig(), CELLS)
        self.shipped.chosen.connect(lambda name: self.shipped_chosen.emit(self._shipped[name]))
        for form, wanted in zip((self.across, self.upwards), NETWORK_AXES, strict=True):
            form.show_choices(list(network_axes().values()), wanted)
        self.show_base(self._base)

    def _lay_out(self, layout: QVBoxLayout) -> None:
        known = (word_label(say("Known diagrams"), "title"), self.shipped, rule())
        for part in known if self._shipped else ():
            layout.addWidget(part)
        super()._lay_out(layout)

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
        return SweepPlan(self._base, *self._axes(), self._options.seeds)

    def show_plan(self, plan: SweepPlan) -> None:
        """Show an opened diagram's."""
        self._show_opened(plan, seeds=plan.seeds)

    def show_base(self, base: TrainingConfig) -> None:
        """What holds for all cells: the other parameters of the Network panel."""
        self._base, self._whose = base, self.live
        own = "" if base.dataset in DATASETS else base.dataset
        for form in (self.across, self.upwards):
            form.offer_more("dataset", own)
        self._set()

    def cell_words(self) -> str:
        """What each network is, and learns."""
        base, data = self._base, choice_words(Path(self._base.dataset).name)
        layers = say(
            "Each network has {n} hidden layers and trains",
            "Each network has {n} hidden layer and trains",
            base.depth - 1,
        )
        layers = say("Each network trains") if "depth" in self.taken else layers
        epochs = say("{n:,} epochs", "{n:,} epoch", base.epochs)
        trains = say("{layers} for {epochs} on {data}.", layers=layers, epochs=epochs, data=data)
        if "dataset" in self.taken:
            trains = say("{layers} for {epochs}.", layers=layers, epochs=epochs)
        return f"{trains} {shown(COMPARED)}" if "depth" in self.taken else trains
