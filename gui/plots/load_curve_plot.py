"""The load curve: normalised data separation against layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from gui.curves.readings import CHAIN, NETWORK, TEST, UNIFORM
from gui.look.numbers import Curves, thinned, tidy_span
from gui.look.theme import Theme, load_theme
from gui.models.held import Held
from gui.moments.chain_record import MOST_READ
from gui.moments.overlays import CURVES, FIT, MEAN_FIELD, REST_STATE, STATIONARY, TWIN
from gui.plots.bands import Bands
from gui.plots.held_lines import HeldLines
from gui.plots.items import Array, Lines, Stroke
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot
from physics.wording import Words

MOST_MARKERS = 33
NOTHING: Array = np.empty(0)
DASHES = {
    REST_STATE: (7.0, 3.0),
    MEAN_FIELD: (2.5, 2.5),
    STATIONARY: (7.0, 3.0, 1.5, 3.0),
    FIT: (7.0, 2.5, 1.5, 2.5, 1.5, 2.5),
    TWIN: (4.0, 2.0),
}
"""How each dashed line is dashed."""
NAMES = (UNIFORM, TEST, NETWORK, CHAIN, *CURVES.values())
"""Of the curves, from the lowest to the uppermost."""


class LoadCurvePlot(Plot):
    """Chain (circles), network (squares), others (dashed) and the straight line, from 1 to 0."""

    which = "load-curve"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            Words("layer ℓ"), Words("D, normalised"), Words("layer"), whole_x=True, parent=parent
        )
        self._lines = {name: Lines() for name in NAMES}
        # Theory is thin and on top: where it agrees with the chain, both are seen.
        for level, name in enumerate(NAMES, start=2):
            self.add(self._lines[name], level)
        self._bands = Bands()
        self.add(self._bands, 1)
        self._held = HeldLines(self)
        self._shown: dict[str, Array] = {}
        self._members = 0
        self._common = True
        self._marked = True
        self._strokes: dict[str, Stroke] = {}
        self.apply_theme(load_theme("dark"))

    def show_data(
        self,
        chain: Array | None,
        network: Array | None = None,
        theories: Mapping[str, Array] | None = None,
        ensemble: tuple[Array, Array, int] | None = None,
        test: Array | None = None,
        held: Held = (),
    ) -> None:
        """Show load curves.

        Parameters
        ----------
        chain, network : (L + 1,) normalised D̂_0 … D̂_L, from 1 to 0, or None.
            Where their L differ they are drawn over ℓ/L.
        theories : (L + 1,) likewise, by the name of each theory.
        ensemble : (L + 1,) mean and deviation of single chains, and how many they are.
        test : (L + 1,) of the network on test samples.
        held : curves of what was.
        """
        named = {CURVES[name]: curve for name, curve in (theories or {}).items()}
        given: dict[str, Array | None] = {CHAIN: chain, NETWORK: network, TEST: test, **named}
        self._shown = {
            name: np.asarray(curve)
            for name, curve in given.items()
            if curve is not None and len(curve) > 1
        }
        layers = {curve.size - 1 for curve in self._shown.values()}
        layers |= {one.layers for one in held}
        # A very long chain is read at some places: then only the part of the way is known.
        self._common = len(layers) < 2 and max(layers, default=1) < MOST_READ
        self._name_x()
        self._mark(max(layers, default=1) < MOST_MARKERS)
        self._place_bands(ensemble)
        self._show_held(held)
        self._place(max(layers, default=1) if self._common else 1)
        self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        self.show_data(None)

    def curves(self) -> Curves:
        """What is shown, with the straight line at the points of the first curve."""
        if not self._shown and not self._held.curves:
            return {}
        every = {
            name: (self._x_of(np.arange(curve.size), curve.size), curve)
            for name, curve in self._shown.items()
        } | self._held.curves
        x = next(iter(every.values()))[0]
        return {**every, UNIFORM: (x, 1.0 - x / x[-1])}

    def columns(self) -> Curves:
        """What is shown, with the ensemble's mean and deviation."""
        return {**self.curves(), **self._bands.table([Words("load curve")])}

    def colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {
            **{name: stroke.colour for name, stroke in self._strokes.items()},
            **self._held.colours,
        }

    def restyle(self, theme: Theme) -> None:
        """New strokes for the curves."""
        width = theme.line_width
        colours = {TWIN: theme.chain}
        self._strokes = {
            CHAIN: Stroke(theme.chain, width, marker="circle"),
            NETWORK: Stroke(theme.network, width, marker="square"),
            TEST: Stroke(theme.network, 0.6 * width, dashed=True, pattern=(3.0, 3.0)),
            UNIFORM: Stroke(theme.muted, max(1.0, 0.6 * width), dashed=True),
        } | {
            words: Stroke(
                colours.get(name, theme.theory), 0.75 * width, dashed=True, pattern=DASHES[name]
            )
            for name, words in CURVES.items()
        }
        self._bands.colours = (theme.chain,)
        self._apply_strokes()
        self._held.restyle(theme)
        self._tell_legend()

    def _apply_strokes(self) -> None:
        for name, stroke in self._strokes.items():
            plain = replace(stroke, marker="")
            self._lines[name].strokes = (stroke if self._marked else plain,)

    def _mark(self, marked: bool) -> None:
        """Draw markers only where they do not run into each other."""
        if marked != self._marked:
            self._marked = marked
            self._apply_strokes()

    def _place_bands(self, ensemble: tuple[Array, Array, int] | None) -> None:
        self._members = ensemble[2] if ensemble is not None else 0
        if ensemble is None:
            self._bands.clear()
            return
        mean, deviation, members = ensemble
        points = thinned(mean.size)
        x = self._x_of(points, mean.size)
        self._bands.set_data(x, mean[None, points], deviation[None, points], members)

    def _place(self, last: int) -> None:
        low, high = 0.0, 1.0
        for name, curve in self._shown.items():
            points = thinned(curve.size)
            y = curve[points]
            self._lines[name].set_data(self._x_of(points, curve.size), y[None, :])
            finite = y[np.isfinite(y)]
            low, high = finite.min(initial=low), finite.max(initial=high)
        for name in self._lines.keys() - self._shown.keys():
            self._lines[name].set_data(NOTHING, NOTHING[None, :])
        if self._shown or self._held.curves:
            self._lines[UNIFORM].set_data(np.array([0.0, last]), np.array([[1.0, 0.0]]))
        for lowest, highest in (self._bands.extent, self._held.span):
            low, high = np.fmin(low, lowest), np.fmax(high, highest)
        bottom, top = tidy_span(float(low), float(high))
        pad = 0.04 * (top - bottom)
        self.set_range(-0.03 * last, 1.03 * last, bottom - pad, top + pad)

    def _show_held(self, held: Held) -> None:
        curves = {one.name: one.curve for one in held}
        places = {
            one.name: np.linspace(0.0, one.layers if self._common else 1.0, curves[one.name].size)
            for one in held
        }
        self._held.show(held, {name: (places[name], curve) for name, curve in curves.items()})

    def _x_of(self, points: NDArray[np.intp], size: int) -> Array:
        """Where layers are drawn: at ℓ, or at ℓ/L where depths differ."""
        return points.astype(np.float64) / (1 if self._common else size - 1)

    def _name_x(self) -> None:
        title = Words("layer ℓ") if self._common else Words("layer ℓ / L")
        if self._titles["bottom"] != title:
            self.set_title("bottom", title)
            self.item.getAxis("bottom").set_whole(self._common)

    def _tell_legend(self) -> None:
        now = [name for name in (CHAIN, NETWORK) if name in self._shown]
        rest = [name for name in self._shown if name not in now]
        if self._shown or self._held.curves:
            rest.append(UNIFORM)
        entries = [Entry(name, self._strokes[name]) for name in now]
        entries += self._held.entries
        entries += [Entry(name, self._strokes[name]) for name in rest]
        if self._members:
            entries.insert(
                1,
                Entry(
                    Words("{n} chains", "{n} chain", self._members), self._strokes[CHAIN], "band"
                ),
            )
        self.legend.show_entries(tuple(entries))
