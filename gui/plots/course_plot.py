"""The course in time: the chain's blocks beside the network's layers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.numbers import Curves, points_each, spread, thinned, tidy_course, tidy_span
from gui.look.theme import Theme, load_theme
from gui.plots.bands import Bands
from gui.plots.items import Array, Lines, Stroke
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading, Value, nearest
from physics.wording import Words

PALEST = 0.35
"""How much of its full colour the shallowest layer has."""
MOST_DASHED = 96
"""Points of a dashed curve, which costs more to draw."""
MOST_BANDS = 12
"""Curves that have bands; more would hide each other."""
MEMBERS = {
    "block": (Words("block {number}"), Words("blocks {first}–{last}")),
    "layer": (Words("layer {number}"), Words("layers {first}–{last}")),
    "pair": (Words("layers {number}–{next}"), Words("layers {first}–{last}")),
    "kernel": (Words("kernel {number}"), Words("kernels {first}–{last}")),
    "scale": (Words("scale {number}"), Words("scales {first}–{last}")),
}
"""How one curve is called, and all of them."""
HINTS = {"chain": Words("no chain yet"), "network": Words("no network yet")}

Family = tuple[Array, Array]
"""(T,) and (T, N): curves over a common x."""
Spread = tuple[Array, Array, Array, int]
"""(T,), (T, N) mean, (T, N) deviation of single members, and how many they are."""


class FamilyPlot(Plot):
    """A family of curves over a common x, coloured from shallow (pale) to deep (full).

    Parameters
    ----------
    member : what one curve belongs to, of `MEMBERS`.
    first : the number of the first curve.
    accent : name of the theme's colour.
    which : what it is in files and figures.
    """

    def __init__(
        self,
        titles: tuple[str, str],
        x_name: str,
        member: str,
        first: int,
        accent: str,
        which: str = "course",
    ) -> None:
        super().__init__(*titles, x_name, whole_x=x_name == "epoch", hint=HINTS[accent])
        self.which = which
        self._member, self._first, self._accent = member, first, accent
        self._lines, self._theory, self._bands = Lines(), Lines(), Bands()
        self.add(self._bands, 1.0)
        self.add(self._theory, 2.0)
        self.add(self._lines, 3.0)
        self._beside: list[Entry] = []
        self._family: Family | None = None
        self._x: Array = np.empty(0)
        self._values: Array = np.empty((0, 0))
        self._count = 0
        self._numbers: NDArray[np.int64] | None = None
        self.apply_theme(load_theme("dark"))

    def show_data(
        self,
        x: Array,
        values: Array,
        theory: Family | None = None,
        spread_of: Spread | None = None,
        numbers: NDArray[np.int64] | None = None,
    ) -> None:
        """Show `values` (T, N) over `x` (T,); long histories and large N are thinned.

        Parameters
        ----------
        theory : the same curves as theory has them, dashed.
        spread_of : bands about the curves' means.
        numbers : (N,) of the members, where some are left out.
        """
        self._numbers = numbers
        self._x, self._values = np.asarray(x), np.asarray(values)
        members = self._values.shape[1] if self._x.size else 0
        if members != self._count:
            self._count = members
            self.restyle(self.theme)
        chosen = spread(members)
        points = thinned(self._x.size, points_each(chosen.size))
        shown = self._values[np.ix_(points, chosen)].T if members else np.empty((0, 0))
        self._lines.set_data(self._x[points], shown)
        self._show_beside(theory, spread_of, chosen)
        self._fit(shown)

    def _show_beside(
        self, theory: Family | None, spread_of: Spread | None, chosen: np.ndarray
    ) -> None:
        """Dashed lines and bands of the same members as the curves."""
        entries = []
        self._family = theory
        if spread_of is None:
            self._bands.clear()
        else:
            x, mean, deviation, members = spread_of
            few = chosen[spread(chosen.size, MOST_BANDS)]
            self._bands.colours = [
                self._lines.strokes[i].colour for i in np.searchsorted(chosen, few)
            ]
            self._bands.set_data(x, mean[:, few].T, deviation[:, few].T, members)
            entries.append(
                Entry(Words("{n} chains", "{n} chain", members), self._lines.strokes[-1], "band")
            )
        if theory is None:
            self._theory.set_data(np.empty(0), np.empty((0, 0)))
        else:
            points = thinned(theory[0].size, MOST_DASHED)
            self._theory.set_data(theory[0][points], theory[1][np.ix_(points, chosen)].T)
            entries.append(Entry(Words("mean field"), self._theory.strokes[-1]))
        if entries != self._beside:
            self._beside = entries
            self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        self.show_data(np.empty(0), np.empty((0, 0)))

    def curves(self) -> Curves:
        """The curves that are drawn, at all their times."""
        return {self._name(index): (self._x, self._values[:, index]) for index in self._chosen()}

    def columns(self) -> Curves:
        """What is shown, with theory, and the ensemble's mean and deviation."""
        columns = dict(self.curves())
        if self._family is not None:
            x, values = self._family
            columns |= {
                Words("{name}, mean field", name=self._name(i)): (x, values[:, i])
                for i in self._chosen()
            }
        few = self._chosen()[spread(self._chosen().size, MOST_BANDS)]
        columns |= self._bands.table([self._name(index) for index in few])
        return columns

    def reading_at(self, x: float, y: float) -> PointReading | None:
        """The curve nearest to the pointer."""
        if not self._x.size or not self._count:
            return None
        at = nearest(self._x, x)
        chosen = self._chosen()
        row = self._values[at][chosen]
        if not np.isfinite(row).any():
            return None
        number = int(np.nanargmin(np.abs(row - y)))
        value, colour = float(row[number]), self._lines.strokes[number].colour
        return PointReading(
            float(self._x[at]), (Value(self._name(chosen[number]), value, colour, value),)
        )

    def restyle(self, theme: Theme) -> None:
        """A stroke for each curve, and the legend."""
        colour, width = getattr(theme, self._accent), 0.75 * theme.line_width
        parts = np.linspace(PALEST, 1.0, max(1, self._chosen().size))
        self._lines.strokes = tuple(
            Stroke(mixed(theme.surface, colour, part), width) for part in parts
        )
        self._theory.strokes = tuple(
            Stroke(mixed(theme.surface, theme.theory, part), width, dashed=True) for part in parts
        )
        self._tell_legend()

    def _chosen(self) -> np.ndarray:
        return spread(self._count)

    def _name(self, index: int) -> Words:
        number = self._number(index)
        return MEMBERS[self._member][0].filled(number=number, next=number + 1)

    def _number(self, index: int) -> int:
        return index + self._first if self._numbers is None else int(self._numbers[index])

    def _fit(self, shown: Array) -> None:
        finite = shown[np.isfinite(shown)]
        low, high = (finite.min(), finite.max()) if finite.size else (0.0, 1.0)
        low, high = np.fmin(low, self._bands.extent[0]), np.fmax(high, self._bands.extent[1])
        bottom, top = tidy_span(float(low), float(high))
        pad = 0.03 * (top - bottom)
        self.set_range(*tidy_course(self._x), bottom - pad, top + pad)

    def _tell_legend(self) -> None:
        if not self._count:
            self.legend.show_entries(())
            return
        strokes = self._lines.strokes
        ends = [Entry(self._name(0), strokes[0])]
        if self._count > 1:
            ends.append(Entry(self._name(self._count - 1), strokes[-1]))
        if self._beside and self._count > 1:
            # Room for what stands beside them.
            first, last = (self._number(i) for i in (0, self._count - 1))
            name = MEMBERS[self._member][1].filled(first=first, last=last)
            ends = [Entry(name, strokes[-1])]
        self.legend.show_entries((*ends, *self._beside))


class CoursePlot(QWidget):
    """x_ℓ(t) of the chain on the left, D_ℓ(epoch) of the network on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain = FamilyPlot((Words("time t"), Words("position x")), "t", "block", 1, "chain")
        self.network = FamilyPlot(
            (Words("epoch"), Words("data separation D")), Words("epoch"), "layer", 0, "network"
        )
        self.setProperty("role", "plot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for half in (self.chain, self.network):
            half.setProperty("role", "half")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.chain, 1)
        layout.addWidget(self.network, 1)

    def show_chain(
        self,
        times: Array,
        positions: Array,
        theory: Family | None = None,
        ensemble: Spread | None = None,
        blocks: NDArray[np.int64] | None = None,
    ) -> None:
        """Show the positions x_ℓ, shape (T, n), at `times` (T,), beside theory and ensemble.

        Parameters
        ----------
        blocks : (n,) numbers of the blocks, where not all are there.
        """
        self.chain.show_data(times, positions, theory, ensemble, blocks)

    def show_network(self, epochs: Array, separation: Array) -> None:
        """Show the separations D_ℓ, shape (E, L + 1), at `epochs` (E,)."""
        self.network.show_data(epochs, separation)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, line width and type size from `theme`."""
        self.chain.apply_theme(theme)
        self.network.apply_theme(theme)

    def clear(self) -> None:
        """Show nothing."""
        self.chain.clear()
        self.network.clear()

    def curves(self) -> Curves:
        """What both halves show, by name."""
        return {**self.chain.curves(), **self.network.curves()}


def mixed(ground: str, colour: str, part: float) -> str:
    """`part` of `colour` over `ground`, as #rrggbb."""
    pairs = zip(bytes.fromhex(ground[1:]), bytes.fromhex(colour[1:]), strict=True)
    return "#" + "".join(f"{round(under + part * (over - under)):02x}" for under, over in pairs)
