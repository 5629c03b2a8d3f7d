"""The share of the load that each layer carries."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.curves.readings import CHAIN, NETWORK, UNIFORM
from gui.look.numbers import Curves, spread, tidy_above
from gui.look.theme import Theme, load_theme
from gui.models.held import Held
from gui.moments.chain_record import MOST_READ
from gui.plots.held_lines import HeldLines
from gui.plots.items import Array, Bars, Lines, Stroke
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot
from physics.wording import Words

PAIR = 0.8
"""Part of a layer's room that its bars fill."""


class SharesPlot(Plot):
    """Bars side by side: the chain's filled, the network's hatched; the uniform share dashed."""

    which = "shares"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            Words("layer ℓ"),
            Words("share of the load"),
            Words("layer"),
            whole_x=True,
            parent=parent,
        )
        self._bars: dict[str, Bars] = {CHAIN: Bars(), NETWORK: Bars(hatched=True)}
        self._uniform = Lines()
        for bars in self._bars.values():
            self.add(bars, 1.0)
        self.add(self._uniform, 2.0)
        self._held = HeldLines(self)
        self._shown: dict[str, Array] = {}
        self._strokes: dict[str, Stroke] = {}
        self.apply_theme(load_theme("dark"))

    def show_data(self, chain: Array | None, network: Array | None = None, held: Held = ()) -> None:
        """Show shares s_1 … s_L, shape (L,), of chain and network, or None, and held ones.

        Of more layers than there is room for, some are shown, spread evenly.
        """
        given = {CHAIN: chain, NETWORK: network}
        self._shown = {
            name: np.asarray(shares)
            for name, shares in given.items()
            if shares is not None and len(shares)
        }
        shares_of = ((one.name, one.reading.shares) for one in held)
        self._held.show(held, {name: (np.arange(1.0, y.size + 1.0), y) for name, y in shares_of})
        self._place()
        self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        self.show_data(None)

    def curves(self) -> Curves:
        """The shares of all layers, by name, with the uniform share."""
        every = {
            name: (np.arange(1.0, shares.size + 1.0), shares)
            for name, shares in self._shown.items()
        } | self._held.curves
        if not every:
            return {}
        x = next(iter(every.values()))[0]
        return {**every, UNIFORM: (x, np.full(x.size, 1.0 / x.size))}

    def colours(self) -> dict[str, str]:
        """The colour of each series, by its name."""
        return {
            **{name: stroke.colour for name, stroke in self._strokes.items()},
            **self._held.colours,
        }

    def restyle(self, theme: Theme) -> None:
        """New strokes for bars and line."""
        width = theme.line_width
        self._strokes = {
            CHAIN: Stroke(theme.chain, width),
            NETWORK: Stroke(theme.network, width),
            UNIFORM: Stroke(theme.text, max(1.0, 0.6 * width), dashed=True),
        }
        for name, bars in self._bars.items():
            bars.stroke = self._strokes[name]
        self._uniform.strokes = (self._strokes[UNIFORM],)
        self._held.restyle(theme)
        self._tell_legend()

    def _place(self) -> None:
        held = (y.size for _, y in self._held.curves.values())
        layers = max((*(shares.size for shares in self._shown.values()), *held), default=1)
        # Bars that stand for several layers are as much wider.
        room = PAIR * max(1.0, layers / max(1, spread(layers).size))
        width = room / max(1, len(self._shown))
        low, high = 0.0, 1.0 / layers
        for index, name in enumerate(self._bars):
            shares = self._shown.get(name, np.empty(0))
            chosen = spread(shares.size)
            heights = shares[chosen]
            shift = (index - 0.5) * width if len(self._shown) == 2 else 0.0
            self._bars[name].set_data(
                chosen.astype(np.float64) + 1.0 + shift, heights, 0.92 * width
            )
            finite = heights[np.isfinite(heights)]
            low, high = finite.min(initial=low), finite.max(initial=high)
        low, high = np.fmin(low, self._held.span[0]), np.fmax(high, self._held.span[1])
        whole = layers < MOST_READ
        self.set_title(
            "bottom",
            Words("layer ℓ")
            if whole
            else Words("part of {n:,} equal parts", "part of {n:,} equal parts", layers),
        )
        self._draw_uniform(1.0 / self._layers_now(layers), layers)
        top = tidy_above(float(high))
        bottom = -tidy_above(float(-low)) if low < 0.0 else 0.0
        self.set_range(0.4, layers + 0.6, bottom, 1.04 * top)

    def _layers_now(self, otherwise: int) -> int:
        """Of what is there now: held curves may be of other depths."""
        return max((shares.size for shares in self._shown.values()), default=otherwise)

    def _draw_uniform(self, height: float, layers: int) -> None:
        seen = bool(self.curves())
        share = np.full((1, 2), height) if seen else np.empty((1, 0))
        ends = np.array([0.4, layers + 0.6]) if seen else np.empty(0)
        self._uniform.set_data(ends, share)

    def _tell_legend(self) -> None:
        kinds = {CHAIN: "bar", NETWORK: "hatched", UNIFORM: "line"}
        entries = [Entry(name, self._strokes[name], kinds[name]) for name in self._shown]
        entries += self._held.entries
        if entries:
            entries.append(Entry(UNIFORM, self._strokes[UNIFORM], kinds[UNIFORM]))
        self.legend.show_entries(tuple(entries))
