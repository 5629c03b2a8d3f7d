"""What each layer's features are like: what a linear probe reads, and how many dimensions."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from gui.look.numbers import Curves, tidy_above
from gui.look.theme import Theme, load_theme
from gui.plots.axes import TidyAxis
from gui.plots.items import Array, Lines, Stroke
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot
from physics.wording import Words

PROBES = (Words("probe, train"), Words("probe, test"))
DIMENSIONS = Words("dimensions")
ACCURACY = "accuracy"
READS = {
    ACCURACY: Words("accuracy of a probe"),
    "cross_entropy": Words("cross-entropy of a probe"),
    "regression_error": Words("error of one-hot regression"),
}
"""What may be read of a linear probe, and how its axis is called."""
PAD = 0.04


class LayersPlot(Plot):
    """What a linear probe reads on the left axis, participation ratio on the right."""

    which = "layers"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            Words("layer ℓ"),
            READS[ACCURACY],
            Words("layer"),
            whole_x=True,
            hint=Words("once a run is held or over"),
            parent=parent,
        )
        self._probes, self._dimensions = Lines(), Lines()
        self._right = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._shown: Curves = {}
        self._strokes: dict[str, Stroke] = {}
        self._low, self._high, self._top = 0.0, 1.0, 1.0
        self._add_right_axis()
        self.add(self._probes)
        self._right.addItem(self._dimensions, ignoreBounds=True)
        self.apply_theme(load_theme("dark"))

    def _add_right_axis(self) -> None:
        axis = TidyAxis("right")
        self.item.setAxisItems({"right": axis})
        self.item.showAxis("right")
        self._titles["right"] = Words("participation ratio")
        self.item.scene().addItem(self._right)
        axis.linkToView(self._right)
        self._right.setXLink(self.view)
        self.view.sigResized.connect(self._follow)

    def _follow(self) -> None:
        self._right.setGeometry(self.view.sceneBoundingRect())

    def show_data(self, train: Array, test: Array, dimensions: Array, read: str = ACCURACY) -> None:
        """Show the input, the hidden layers and the logits.

        Parameters
        ----------
        train, test : (depth + 1,) of a linear probe.
        dimensions : (depth + 1,) participation ratios.
        read : which of `READS` train and test are.
        """
        names = (*PROBES, DIMENSIONS)
        self.set_title("left", READS[read])
        rows = [np.asarray(row, dtype=np.float64) for row in (train, test, dimensions)]
        x = np.arange(float(rows[0].size))
        self._shown = {n: (x, row) for n, row in zip(names, rows, strict=True)} if x.size else {}
        self._probes.set_data(x, np.stack(rows[:2]))
        self._dimensions.set_data(x, rows[2][None, :])
        self._fit(rows, shares=read == ACCURACY)
        self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        nothing: Array = np.empty(0)
        self.show_data(nothing, nothing, nothing)

    def curves(self) -> Curves:
        """Accuracies and dimensions, by name."""
        return dict(self._shown)

    def quantity_of(self, name: str) -> str:
        """What the probe reads, or a participation ratio."""
        return self._titles["right" if name == DIMENSIONS else "left"]

    def colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {name: stroke.colour for name, stroke in self._strokes.items()}

    def height_of(self, name: str, value: float) -> float:
        """Dimensions stand on the right axis."""
        if name != DIMENSIONS:
            return value
        return self._low + (self._high - self._low) * value / self._top

    def restyle(self, theme: Theme) -> None:
        """New strokes for the curves."""
        width = theme.line_width
        self._strokes = {
            PROBES[0]: Stroke(theme.muted, 0.75 * width, dashed=True),
            PROBES[1]: Stroke(theme.theory, width, marker="circle"),
            DIMENSIONS: Stroke(theme.network, width, marker="square"),
        }
        self._probes.strokes = tuple(self._strokes[name] for name in PROBES)
        self._dimensions.strokes = (self._strokes[DIMENSIONS],)
        self._tell_legend()

    def _fit(self, rows: list[Array], *, shares: bool) -> None:
        """Accuracies from a round one below the least to 1, all else from 0."""
        last = max(1.0, rows[0].size - 1.0)
        probed = np.concatenate(rows[:2])
        probed, dimensions = probed[np.isfinite(probed)], rows[2][np.isfinite(rows[2])]
        self._low, self._high = 0.0, tidy_above(float(probed.max(initial=0.0)))
        if shares:
            least = float(probed.min(initial=0.9)) if probed.size else 0.0
            self._low, self._high = np.floor(10.0 * least) / 10.0, 1.0
        self._top = tidy_above(float(dimensions.max(initial=0.0)))
        pad = PAD * (self._high - self._low)
        self.set_range(-0.03 * last, 1.03 * last, self._low - pad, self._high + pad)
        self._right.setYRange(-PAD * self._top, (1.0 + PAD) * self._top, padding=0.0)

    def _tell_legend(self) -> None:
        entries = [Entry(name, self._strokes[name]) for name in self._shown]
        self.legend.show_entries(tuple(entries))
