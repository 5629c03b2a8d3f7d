"""Held curves in a plot: an item for each, made when it is first shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from gui.look.held_looks import colour_of, dashes_of, marker_of
from gui.look.numbers import Curves, thinned
from gui.look.theme import Theme
from gui.models.held import Kept
from gui.plots.items import Lines, Stroke
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot

LEVEL = 1.5
"""Under the curves of now."""
MOST_MARKERS = 33


class HeldLines:
    """Draws the held curves of a plot, in the looks that are theirs everywhere.

    Parameters
    ----------
    plot : whose they are.
    """

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._items: dict[str, Lines] = {}
        self._held: Sequence[Kept] = ()
        self._shown: Curves = {}

    def show(self, held: Sequence[Kept], curves: Curves) -> None:
        """Show these, at the places that the plot gives them, by their names."""
        new, self._held, self._shown = held != self._held, held, curves
        if new:
            self._keep_items()
            self.restyle(self._plot.theme)
        for name, (x, y) in curves.items():
            points = thinned(x.size)
            self._items[name].set_data(x[points], y[None, points])

    def _keep_items(self) -> None:
        names = {one.name for one in self._held}
        for name in self._items.keys() - names:
            self._plot.view.removeItem(self._items.pop(name))
        for name in sorted(names - self._items.keys()):
            self._items[name] = Lines()
            self._plot.add(self._items[name], LEVEL)

    @property
    def curves(self) -> Curves:
        """What is shown, by name."""
        return self._shown

    @property
    def span(self) -> tuple[float, float]:
        """Lowest and highest value; NaN without any."""
        values = [y for _, y in self._shown.values()]
        if not values:
            return float("nan"), float("nan")
        every = np.concatenate(values)
        return float(every.min()), float(every.max())

    def restyle(self, theme: Theme) -> None:
        """New strokes for the curves."""
        for name, stroke in self._strokes(theme).items():
            crowded = len(self._shown.get(name, ((),))[0]) > MOST_MARKERS
            self._items[name].strokes = (replace(stroke, marker="") if crowded else stroke,)
            self._items[name].update()

    def _strokes(self, theme: Theme) -> Mapping[str, Stroke]:
        return {one.name: held_stroke(theme, one.colour) for one in self._held}

    @property
    def colours(self) -> dict[str, str]:
        """The colour of each, by its name."""
        return {name: stroke.colour for name, stroke in self._strokes(self._plot.theme).items()}

    @property
    def entries(self) -> list[Entry]:
        """For the legend."""
        return [Entry(name, stroke) for name, stroke in self._strokes(self._plot.theme).items()]


def held_stroke(theme: Theme, place: int) -> Stroke:
    """Of the curve at that place in the set."""
    dashes = dashes_of(place)
    return Stroke(
        colour_of(place, theme.held),
        0.75 * theme.line_width,
        dashed=bool(dashes),
        marker=marker_of(place),
        pattern=dashes,
    )
