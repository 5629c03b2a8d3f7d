"""The page of the question whether both lazinesses are one: by the scale, over seeds."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.labs.scale.four import CHANGE, CONCAVITY, ROWS, RUN, SHARE, FourView, SmallPlot
from gui.labs.scale.theories import agreement
from gui.look.numbers import Curves, logarithm, number_text
from gui.look.theme import Theme
from gui.plots.bands import Bands
from gui.plots.legend import Entry
from physics.wording import Words

LOAD = Words("load of the hidden layers")
SCALE: Final = Words("α√h, log₁₀"), Words("log₁₀ α√h")


class BandPlot(SmallPlot):
    """A curve of means with its band: how far single seeds stray, and two errors of the mean."""

    def __init__(self, which: str, y: str, colour: str) -> None:
        self._band = Bands()
        super().__init__(which, SCALE, y, {y: colour, RUN: "warning"})
        self.add(self._band, 0.5)
        self._name = y

    def show_scales(self, x: Any, seeds: Any, at: float, now: float) -> None:
        """Show (S, n) values at scales x (S,), both in logarithms, and where the run is."""
        mean, deviation = seeds.mean(axis=1), seeds.std(axis=1, ddof=1)
        self._band.set_data(x, mean[None], deviation[None], seeds.shape[1])
        curves: Curves = {self._name: (x, mean)}
        if np.isfinite(now):
            curves[RUN] = (np.array([at]), np.array([now]))
        self.show_curves(curves)

    def fit(self) -> None:
        """Show the whole band, too."""
        super().fit()
        low, high = self._band.extent
        if np.isfinite(low) and self._range:
            left, right, bottom, top = self._range
            self.set_range(left, right, min(bottom, low), max(top, high))

    def restyle(self, theme: Theme) -> None:
        """New strokes, and the band's colour."""
        super().restyle(theme)
        self._band.colours = [next(iter(self.own_colours().values()))]
        self._band.update()

    def tell_legend(self) -> None:
        """The name, and where this run is."""
        curves = self.own_curves()
        entries = [Entry(n, self._lines[n].strokes[0]) for n in curves if n != RUN]
        if RUN in curves:
            value = number_text(float(curves[RUN][1][-1]))
            entries.append(Entry(RUN, self._lines[RUN].strokes[0], value=value))
        self.legend.show_entries((*entries, *self.held.entries))


class LazinessView(FourView):
    """The same runs on springs and kernel, by the scale, over the seeds of the table that ships.

    Parameters
    ----------
    table : `nets.sweep.springs_by_scale.shipped`.
    """

    def __init__(self, table: dict[str, Any], parent: QWidget | None = None) -> None:
        self._table = table
        self.concavity = BandPlot("scale_laziness_concavity", CONCAVITY, "network")
        self.load = BandPlot("scale_laziness_load", LOAD, "theory")
        self.share = BandPlot("scale_laziness_share", SHARE, "muted")
        self.kernel = BandPlot("scale_laziness_kernel", CHANGE, "chain")
        super().__init__((self.concavity, self.load, self.share, self.kernel), parent)

    def show_scales(self, moment: Any) -> None:
        """Show the table, and the run that is seen."""
        table, curve = self._table, moment["separation"]
        x, at = logarithm(table["scales"]), float(np.log10(moment.settings.alpha_root_width))
        trained = moment["time"].size > 1
        now = {name: float(moment[name][-1]) if trained else np.nan for name in ROWS}
        load = float(curve[0] - curve[-2]) if trained else np.nan
        change = float(logarithm([now["kernel_change"]])[0]) if trained else np.nan
        self.concavity.show_scales(x, _meaning(table["concavity"]), at, now["concavity"])
        self.load.show_scales(x, table["load"], at, load)
        self.share.show_scales(x, table["readout_share"], at, now["readout_share"])
        self.kernel.show_scales(x, logarithm(table["kernel_change"]), at, change)
        self.say(agreement(moment))


def _meaning(concavities: Any) -> Any:
    """A of each seed; at a scale where one of them has no shape the mean is not known."""
    return np.where(np.abs(concavities) < 1.0, concavities, np.nan)
