"""The energy budget: what was put in against where it is and went."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.look.numbers import Curves, thinned, tidy_above
from gui.look.theme import Theme, load_theme
from gui.plots.course_plot import mixed
from gui.plots.items import Array, Lines, PixelItem, Stroke, mapped
from gui.plots.legend import Entry
from gui.plots.plot_base import Plot, PointReading, Value, nearest
from physics.wording import Words

BANDS = (Words("springs"), Words("motion"), Words("friction"), Words("damping"))
"""From below: where energy is, and where it went."""
INPUTS = (Words("hand"), Words("noise"))
PALE = 0.45
"""How much of its full colour the second band of a pair has."""


class Bands(PixelItem):
    """Filled bands on top of each other, with a hairline of the ground between them."""

    def __init__(self) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._tops: Array = np.empty((0, 0))
        self.colours: tuple[str, ...] = ()
        self.ground = "#000000"

    def set_data(self, x: Array, tops: Array) -> None:
        """Show bands over `x` (T,) that end at `tops` (N, T); the first begins at zero."""
        self._x, self._tops = x, tops
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint from the lowest band up."""
        if self._x.size < 2:
            return
        below = np.zeros(self._x.size)
        for top, colour in zip(self._tops, self.colours, strict=True):
            if np.any(top > below):
                self._draw_band(painter, to_pixels, below, top, QColor(colour))
            below = top

    def _draw_band(
        self, painter: QPainter, to_pixels: Any, below: Array, top: Array, colour: QColor
    ) -> None:
        around = np.concatenate((self._x, self._x[::-1]))
        x, y = mapped(to_pixels, around, np.concatenate((top, below[::-1])))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(pg.functions.arrayToQPolygonF(x, y))
        painter.setPen(QPen(QColor(self.ground), 1.0))
        edge = slice(0, self._x.size)
        painter.drawPolyline(pg.functions.arrayToQPolygonF(x[edge], y[edge]))


class Outlines(Lines):
    """Lines drawn in one stroke: segments that overlap are ragged where a line is level."""

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint each line."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for values, stroke in zip(self._ys, self.strokes, strict=False):
            if values.size:  # an empty polygon crashes in Qt
                pen = stroke.pen()
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
                painter.setPen(pen)
                x, y = mapped(to_pixels, self._x, values)
                painter.drawPolyline(pg.functions.arrayToQPolygonF(x, y))


class EnergyPlot(Plot):
    """Bands for where the energy is and went; lines for what the hand and the noise put in.

    The bands' top and the line's coincide but for the integrator's error.
    """

    which = "energy"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            Words("time t"),
            Words("energy"),
            "t",
            hint=Words("no account of energy yet"),
            parent=parent,
        )
        self._bands, self._lines = Bands(), Outlines()
        self.add(self._bands, 1.0)
        self.add(self._lines, 2.0)
        self._x: Array = np.empty(0)
        self._values: Array = np.empty((0, len(BANDS) + len(INPUTS)))
        self._since = self._start = 0.0
        self._inertia = False
        self._colours: dict[str, str] = {}
        self.apply_theme(load_theme("dark"))

    def show_data(
        self,
        times: Array,
        values: Array,
        start: float,
        *,
        since: float = 0.0,
        inertia: bool = True,
    ) -> None:
        """Show an account.

        Parameters
        ----------
        times : (T,) simulated times.
        values : (T, 6) elastic, kinetic, friction, damping, hand, noise.
        start, since : stored when the account began, and when that was.
        inertia : whether there is kinetic energy to speak of.
        """
        self._x, self._values = np.asarray(times), np.asarray(values)
        self._start, self._since, self._inertia = start, since, inertia
        points = thinned(self._x.size)
        tops, inputs = self._stacked(points)
        self._bands.set_data(self._x[points], tops)
        self._lines.set_data(self._x[points], inputs if self._noisy else inputs[1:])
        self._restroke()
        self._fit(tops, inputs)
        self._tell_legend()

    def clear(self) -> None:
        """Show nothing."""
        self.show_data(np.empty(0), np.empty((0, len(BANDS) + len(INPUTS))), 0.0)

    def curves(self) -> Curves:
        """Each entry of the account by itself, and the error of the sum."""
        if not self._x.size:
            return {}
        names = [*self._shown_bands, *INPUTS]
        columns = {name: self._values[:, (*BANDS, *INPUTS).index(name)] for name in names}
        columns[Words("start")] = np.full(self._x.size, self._start)
        columns[Words("residual")] = self._residual(np.arange(self._x.size))
        return {name: (self._x, values) for name, values in columns.items()}

    def colours(self) -> dict[str, str]:
        """The colour of each entry, by its name."""
        return self._colours

    def reading_at(self, x: float, y: float) -> PointReading | None:  # noqa: ARG002
        """The whole account at the time nearest to the pointer."""
        if not self._x.size:
            return None
        at = nearest(self._x, x)
        (tops, inputs), row = self._stacked(np.array([at])), self._values[at]
        heights = dict(zip((*BANDS, *INPUTS), (*tops[:, 0], *inputs[:, 0]), strict=True))
        values = dict(zip(heights, row, strict=True))
        names = [name for name in (*INPUTS, *BANDS) if name in (*INPUTS, *self._shown_bands)]
        top = heights["noise"]
        read = [
            Value(Words("at the start"), self._start, self.theme.muted, self._start),
            *(Value(name, values[name], self._colours[name], heights[name]) for name in names),
            Value(Words("sum off by"), self._residual(at), self.theme.muted, top),
        ]
        return PointReading(float(self._x[at]), tuple(read))

    def restyle(self, theme: Theme) -> None:
        """New colours for bands and lines."""
        self._colours = {
            "springs": theme.chain,
            "motion": mixed(theme.surface, theme.chain, PALE),
            "friction": theme.warning,
            "damping": mixed(theme.surface, theme.warning, PALE),
            "hand": theme.text,
            "noise": theme.text,
        }
        self._bands.colours = tuple(self._colours[name] for name in BANDS)
        self._bands.ground = theme.surface
        self._restroke()
        self._tell_legend()

    # --- the sums ------------------------------------------------------------------------

    @property
    def _noisy(self) -> bool:
        """Whether the noise has done anything."""
        return bool(np.any(self._values[:, -1]))

    @property
    def _shown_bands(self) -> list[str]:
        return [name for name in BANDS if self._inertia or name != "motion"]

    def _stacked(self, points: Any) -> tuple[Array, Array]:
        """(4, n) tops of the bands, and (2, n) of start and hand, and of the noise on them."""
        chosen = self._values[points].T
        tops = np.cumsum(chosen[: len(BANDS)], axis=0)
        return tops, self._start + np.cumsum(chosen[len(BANDS) :], axis=0)

    def _residual(self, points: Any) -> Any:
        values = self._values[points]
        return values[..., :4].sum(axis=-1) - values[..., 4:].sum(axis=-1) - self._start

    # --- the look ------------------------------------------------------------------------

    def _strokes(self) -> dict[str, Stroke]:
        width = 0.8 * self.theme.line_width
        return {
            "hand": Stroke(self.theme.text, width, dashed=True),
            "noise": Stroke(self.theme.text, width),
        }

    def _restroke(self) -> None:
        strokes = self._strokes()
        self._lines.strokes = tuple(
            strokes[name] for name in (INPUTS if self._noisy else ["noise"])
        )

    def _fit(self, tops: Array, inputs: Array) -> None:
        low, high = 0.0, 0.0
        for stack in (tops, inputs):
            low, high = stack.min(initial=low), stack.max(initial=high)
        top = tidy_above(float(high))
        bottom = -tidy_above(float(-low)) if low < -1e-3 * top else 0.0
        passed = float(self._x[-1]) - self._since if self._x.size else 1.0
        self.set_range(self._since, self._since + tidy_above(passed), bottom, 1.04 * top)

    def _tell_legend(self) -> None:
        if not self._x.size:
            self.legend.show_entries(())
            return
        strokes = self._strokes()
        bands = [Entry(name, Stroke(self._colours[name]), "bar") for name in self._shown_bands]
        lines = [Entry(Words("put in"), strokes["noise"])]
        if self._noisy:
            lines.append(Entry(Words("without noise"), strokes["hand"]))
        self.legend.show_entries((*bands, *lines))
