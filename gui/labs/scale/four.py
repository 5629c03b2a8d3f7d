"""Four small plots over one axis, and a sentence: four theories on one clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.labs.response.plots import DashedPlot
from gui.labs.scale.plots import LOG_TIME, TENTH, TIME
from gui.labs.scale.theories import agreement
from gui.look.numbers import Curves, logarithm
from gui.look.theme import GRID, Theme
from gui.models.held_run import HeldRun
from gui.panels.controls import ElidedLabel
from physics.wording import Words

CONCAVITY, SHARE = Words("A of the springs"), Words("readout's share")
CHANGE, ALIGNED = Words("‖ΔΘ‖/‖Θ₀‖, log₁₀"), Words("alignment beyond chance")
RESPONSE, OWN = Words("response, log₁₀"), Words("kernel at its own point, log₁₀")
RUN = Words("this run")
LEAST_HEIGHT, TITLE_HEIGHT = 5 * GRID, 3 * GRID
"""Of a small plot, and of the axis' title under the lower two: the scene keeps its room."""


class SmallPlot(DashedPlot):
    """One of four: its curves over the axis that all have."""

    dashed, marks = (TENTH,), (RUN,)

    def __init__(self, which: str, x: tuple[str, str], y: str, colours: dict[str, str]) -> None:
        super().__init__(which, x[0], y, x[1], colours)
        self.setProperty("role", "half")
        self.canvas.setMinimumHeight(LEAST_HEIGHT)

    def span(self, places: Any) -> tuple[float, float]:
        """From the first to the last."""
        return float(places[0]), float(places[-1])


class FourView(QWidget):
    """Four plots, two by two, and what is to be said of them."""

    def __init__(self, plots: Sequence[SmallPlot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.plots, self.words = tuple(plots), ElidedLabel()
        for plot in self.plots[:2]:
            plot.set_title("bottom", "")  # the axis is that of the two below
        for plot in self.plots[2:]:
            plot.canvas.setMinimumHeight(LEAST_HEIGHT + TITLE_HEIGHT)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number, plot in enumerate(self.plots):
            grid.addWidget(plot, number // 2, number % 2)
        said = QVBoxLayout()
        said.setContentsMargins(2 * GRID, 0, GRID, GRID)
        said.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(grid, 1)
        column.addLayout(said)

    def say(self, versions: Sequence[str]) -> None:
        """The sentence, from its longest to its shortest version; none takes no room."""
        self.words.show_text(*(versions or ("",)))
        self.words.setToolTip(versions[0] if versions else "")
        self.words.setVisible(bool(versions))

    def show_held(self, runs: Sequence[HeldRun], plot: str) -> None:
        """What is held stays in the first plot."""
        self.plots[0].show_held(runs, plot)

    def curves(self) -> Curves:
        """What all four show, by name."""
        return {name: one for plot in self.plots for name, one in plot.curves().items()}

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type size from `theme`."""
        for plot in self.plots:
            plot.apply_theme(theme)


class ClockView(FourView):
    """What four theories measure of one course, on one clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        axis = TIME, LOG_TIME
        self.springs = SmallPlot("scale_clock_springs", axis, Words("A and share"),
                                 {CONCAVITY: "network", SHARE: "muted"})  # fmt: skip
        self.kernel = SmallPlot("scale_clock_kernel", axis, CHANGE,
                                {CHANGE: "chain", TENTH: "muted"})  # fmt: skip
        self.aligned = SmallPlot("scale_clock_alignment", axis, ALIGNED, {ALIGNED: "theory"})
        self.response = SmallPlot("scale_clock_response", axis, Words("over the start, log₁₀"),
                                  {RESPONSE: "network", OWN: "muted"})  # fmt: skip
        super().__init__((self.springs, self.kernel, self.aligned, self.response), parent)

    def show_course(self, moment: Any) -> None:
        """Show all as far as they have come."""
        time = logarithm(moment["time"][1:])
        rows = {name: moment[name][1:] for name in ROWS}
        if not time.size:
            for plot in self.plots:
                plot.show_curves({})
            self.say(())
            return
        ends = time[[0, -1]]
        self.springs.show_curves(
            {CONCAVITY: (time, rows["concavity"]), SHARE: (time, _bounded(rows["readout_share"]))}
        )
        self.kernel.show_curves(
            {CHANGE: (time, logarithm(rows["kernel_change"])), TENTH: (ends, np.full(2, -1.0))}
        )
        self.aligned.show_curves({ALIGNED: (time, rows["alignment"])})
        self.response.show_curves(
            {
                RESPONSE: (time, logarithm(rows["own_response"])),
                OWN: (time, logarithm(rows["own_kernel"])),
            }
        )
        self.say(agreement(moment))


ROWS: Final = (
    *("concavity", "readout_share", "kernel_change", "alignment", "own_response", "own_kernel"),
)


def _bounded(shares: Any) -> Any:
    """Shares far beyond a whole, where there is no load yet, are not drawn."""
    return np.where(np.abs(shares) <= 2.0, shares, np.nan)
