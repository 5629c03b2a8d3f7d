"""One quantity of a diagram over the scale, all widths on one axis or apart."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.labs.response.plots import DashedPlot
from gui.labs.scale.maps.controls import LEAST_WIDTHS, DiagramBox, Switch, make_narrow
from gui.labs.scale.maps.quantities import (
    APART,
    CHANGE,
    NOW_HERE,
    QUANTITIES,
    SCALE,
    SHORT_APART,
    SHORT_SCALE,
    blend,
    quantity,
    scale_of,
)
from gui.labs.scale.maps.shown import Diagram
from gui.look.numbers import logarithm
from gui.look.words import say, say_declared
from gui.models.held_run import HeldRun
from gui.plots.control_row import ControlRow
from gui.plots.items import Stroke
from gui.plots.legend import Entry
from physics.wording import Words

Array = NDArray[np.float64]

THEORY: Final = Words("power of homogeneity")
MOST_TOLD: Final = 3
"""Widths that are all named; of more, whose colours go from one to another, the ends are."""
BETWEEN: Final = "…"
FEATURES_END: Final = 0.0
"""log₁₀ of the scale up to which the power is drawn."""


class WidthsPlot(DashedPlot):
    """One quantity over the scale at every width, and where this run is; a click goes there.

    Parameters
    ----------
    diagram : of output scale and width.
    """

    asked = Signal(dict)
    dashed = (THEORY,)
    marks = (NOW_HERE,)

    def __init__(self, diagram: Diagram, parent: QWidget | None = None) -> None:
        self._diagram = diagram
        self._moment: Any = None
        self._held: tuple[tuple[HeldRun, ...], str] = ((), "")
        self._widths = names_of(diagram)
        colours = colours_of(self._widths)
        super().__init__("scale_map", SCALE, CHANGE, SHORT_SCALE, colours, parent)
        self.canvas.scene().sigMouseClicked.connect(self._clicked)
        self.choice, self.switch, self.diagrams = QComboBox(), Switch(), DiagramBox()
        make_narrow(self.choice, LEAST_WIDTHS[1])
        self.choice.setAccessibleName(say("what is shown over the scale"))
        for name, (words, _) in QUANTITIES.items():
            self.choice.addItem(say_declared(words), name)
        self.add_controls(ControlRow(self.choice, self.diagrams, self.switch, wide=self.choice))
        self.choice.currentIndexChanged.connect(self._draw)
        self.switch.clicked.connect(self._turn)

    def show_diagram(self, diagram: Diagram) -> None:
        """Show another diagram, if it is another."""
        self.diagrams.tell()
        if diagram is not self._diagram:
            self._diagram, self._widths = diagram, names_of(diagram)
            self.set_colours(colours_of(self._widths))
            self._draw()

    @property
    def shown_quantity(self) -> str:
        """One of `QUANTITIES`."""
        return str(self.choice.currentData())

    @property
    def chosen(self) -> str:
        """That quantity, for a title."""
        return QUANTITIES[self.shown_quantity][0]

    def span(self, places: Any) -> tuple[float, float]:
        """From the first to the last."""
        return float(places[0]), float(places[-1])

    def own_colours(self) -> dict[str, str]:
        """From the chain's colour for the narrowest to the network's for the widest."""
        found = super().own_colours()
        for place, name in enumerate(self._widths):
            part = place / max(len(self._widths) - 1, 1)
            found[name] = blend(self.theme.chain, self.theme.network, part)
        return found

    def show_map(self, moment: Any) -> None:
        """Show all widths, the power of homogeneity, and the run that is seen."""
        self._moment = moment
        self._draw()

    def show_held(self, runs: Any, plot: str) -> None:
        """What is held is the kernel's change over α√h, and nowhere else."""
        self._held = tuple(runs), plot
        as_held = self.shown_quantity == "change" and not self.switch.apart
        super().show_held(self._held[0] if as_held else (), plot)

    def _turn(self) -> None:
        self.switch.turn()
        self._draw()

    def _draw(self, _index: int = 0) -> None:
        apart, name = self.switch.apart, self.shown_quantity
        self.name_x(SHORT_APART if apart else SHORT_SCALE)
        self.set_title("bottom", APART if apart else SCALE)
        self.set_title("left", QUANTITIES[name][1])
        x, rows = scale_of(self._diagram.result, apart=apart), quantity(self._diagram.result, name)
        curves: dict[str, Any] = dict(zip(self._widths, zip(x, rows, strict=True), strict=True))
        if self._moment is not None and name == "change":
            curves |= self._of_run(self._moment, x, rows, apart=apart)
        self.show_curves(curves)
        self.show_held(*self._held)

    def _of_run(self, moment: Any, x: Array, rows: Array, *, apart: bool) -> dict[str, Any]:
        """The power of homogeneity, and the run, in the kernel's change."""
        found: dict[str, Any] = {}
        if not apart:
            found |= _power(x[0], rows, moment.settings.homogeneity)
        change = moment["kernel_change"][-1:]
        if change.size and change[0] > 0.0:
            settings = moment.settings
            at = settings.alpha if apart else settings.alpha_root_width
            found[NOW_HERE] = (logarithm([at]), logarithm(change))
        return found

    def tell_legend(self) -> None:
        """Names alone: the last value of such a curve says nothing; of widths the outermost."""
        names = self.own_curves()
        widths: list[str] = [name for name in self._widths if name in names]
        told = widths if len(widths) <= MOST_TOLD else [widths[0], BETWEEN, widths[-1]]
        told += [name for name in names if name not in widths]
        entries = [
            Entry(name, Stroke(self.theme.muted), "none")
            if name == BETWEEN
            else Entry(name, self._lines[name].strokes[0])
            for name in told
        ]
        self.legend.show_entries((*entries, *self.held.entries))

    def _clicked(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            x = self.view.mapSceneToView(event.scenePos()).x()
            if self.switch.apart and self._moment is not None:
                x += 0.5 * np.log10(self._moment.settings.width)
            self.asked.emit({"alpha_root_width": float(f"{10.0 ** np.clip(x, -3.0, 3.0):.3g}")})


def names_of(diagram: Diagram) -> list[Words]:
    """Of the curves: each width."""
    return [Words("h = {width}", width=f"{w:.0f}") for w in diagram.result.plan.y.values]


def colours_of(widths: list[Words]) -> dict[str, str]:
    """As the theme calls them; those of the widths are mixed later."""
    colours: dict[str, str] = dict.fromkeys(widths, "chain")
    return colours | {THEORY: "text", NOW_HERE: "warning"}


def _power(x: Array, rows: Array, homogeneity: float) -> dict[str, Any]:
    """A line with theory's slope from the leftmost point that any width has."""
    known = np.isfinite(rows).any(axis=0)
    if not known.any() or x[known][0] > FEATURES_END:
        return {}
    first = np.flatnonzero(known)[0]
    left = (x >= x[first]) & (x <= FEATURES_END)
    line = np.nanmean(rows[:, first]) - homogeneity * (x - x[first])
    return {THEORY: (x[left], line[left])}
