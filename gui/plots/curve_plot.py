"""A plain plot of named curves, for whoever needs no more."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from gui.look.numbers import Curves, number_text, thinned, tidy_course
from gui.look.theme import Theme, load_theme
from gui.plots.holding_plot import HoldingPlot
from gui.plots.items import Lines, Stroke
from gui.plots.legend import Entry

PAD = 0.05


class CurvePlot(HoldingPlot):
    """Curves over one axis, whose ranges follow what is shown.

    Parameters
    ----------
    which : what it is in files and figures.
    x_title, y_title, x_name : as `Plot` has them.
    colours : of each curve by its name, as the theme calls them.
    """

    def __init__(
        self,
        which: str,
        x_title: str,
        y_title: str,
        x_name: str,
        colours: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(x_title, y_title, x_name, parent=parent)
        self.which = which
        self._colours: dict[str, str] = {}
        self._lines: dict[str, Lines] = {}
        self._shown: Curves = {}
        self.set_colours(colours)
        self.apply_theme(load_theme("dark"))

    def set_colours(self, colours: Mapping[str, str]) -> None:
        """From now on there are other curves, of these colours; they show nothing yet."""
        for lines in self._lines.values():
            self.view.removeItem(lines)
        self._colours = dict(colours)
        self._lines = {name: Lines() for name in colours}
        self._shown = {}
        for lines in self._lines.values():
            self.add(lines)
        self.restyle(self.theme)

    def show_curves(self, curves: Curves) -> None:
        """Show curves of names that were told: x and y, (n,) each; others show nothing."""
        self._shown = {name: (np.asarray(x), np.asarray(y)) for name, (x, y) in curves.items()}
        for name, lines in self._lines.items():
            x, y = self._shown.get(name, (np.empty(0), np.empty(0)))
            points = thinned(x.size)
            lines.set_data(x[points], y[None, points])
        self.fit()
        self.tell_legend()

    def fit(self) -> None:
        """Show all there is."""
        every = (*self._shown.values(), *self.held.curves.values())
        shown = [curve for curve in every if curve[0].size]
        if not shown:
            return
        begin, end = self.span(np.sort(np.concatenate([x for x, _ in shown])))
        heights = np.concatenate([y[np.isfinite(y)] for _, y in shown])
        low, high = float(heights.min(initial=0.0)), float(heights.max(initial=0.0))
        room = PAD * (high - low) or 1.0
        self.set_range(begin, max(end, begin + 1e-9), low - room, high + room)

    def span(self, places: NDArray[np.float64]) -> tuple[float, float]:
        """From where to where the axis goes, for rising places (n,) of all curves."""
        return tidy_course(places)

    def own_curves(self) -> Curves:
        """What is shown, by name."""
        return {name: curve for name, curve in self._shown.items() if curve[0].size}

    def own_colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {name: getattr(self.theme, colour) for name, colour in self._colours.items()}

    def restyle(self, theme: Theme) -> None:
        """New strokes for the curves."""
        for name, colour in self.own_colours().items():
            self._lines[name].strokes = (Stroke(colour, theme.line_width),)
        self.held.restyle(theme)
        self.tell_legend()

    def tell_legend(self) -> None:
        """The newest value of each curve, and what is held."""
        entries = [
            Entry(name, self._lines[name].strokes[0], value=number_text(float(y[-1])))
            for name, (_, y) in self.own_curves().items()
        ]
        self.legend.show_entries((*entries, *self.held.entries))
