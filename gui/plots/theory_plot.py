"""Lines of theory, drawn to the end at once, under the dots of what is run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.look.numbers import Curves, number_text
from gui.look.theme import Theme, load_theme
from gui.plots.holding_plot import HoldingPlot
from gui.plots.items import Array, Lines, PixelItem, Stroke, draw_marker, mapped
from gui.plots.legend import Entry
from physics.wording import Words

PAD = 0.06
BEYOND = 0.5
"""How far dots may widen the plot beyond the lines, as part of its height."""
DOT = 3.4
"""Half the width of a dot, in pixels at a line width of two."""


class Dots(PixelItem):
    """Points that no line joins, with a rim of the ground's colour so that each can be told."""

    def __init__(self) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._y: Array = np.empty(0)
        self.stroke, self.ground = Stroke("#000000"), "#ffffff"

    def set_data(self, x: Array, y: Array) -> None:
        """Show points at `x`, `y`, (n,) each; those without a value are left out."""
        known = np.isfinite(x) & np.isfinite(y)
        self._x, self._y = x[known], y[known]
        self.update()

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint each point."""
        painter.setPen(QPen(QColor(self.ground), 1.0))
        painter.setBrush(QColor(self.stroke.colour))
        size = 0.5 * DOT * self.stroke.width
        for x, y in zip(*mapped(to_pixels, self._x, self._y), strict=True):
            draw_marker(painter, "circle", QPointF(x, y), size)


class TheoryPlot(HoldingPlot):
    """Named lines and dots; a line and the dots on it share a colour.

    Parameters
    ----------
    which : what it is in files and figures.
    x_title, y_title, x_name, hint : as `Plot` has them.
    lines, dots : the colour of each by its name, as the theme calls it; one that begins with a
        dash is dashed.
    together : how the legend calls all dots at once, in place of each by its name.
    """

    def __init__(
        self,
        which: str,
        x_title: str,
        y_title: str,
        x_name: str,
        lines: Mapping[str, str],
        dots: Mapping[str, str],
        together: str = "",
        hint: str = Words("nothing to be seen here"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(x_title, y_title, x_name, hint=hint, parent=parent)
        self.which = which
        self._colours, self._together = {**lines, **dots}, together
        self._lines = {name: Lines() for name in lines}
        self._dots = {name: Dots() for name in dots}
        self._shown: Curves = {}
        self._around: float | None = None
        self._least = 0.0
        for item in self._lines.values():
            self.add(item)
        for points in self._dots.values():
            self.add(points, 2.0)
        self.apply_theme(load_theme("dark"))

    def show_curves(
        self, curves: Curves, *, around: float | None = None, least: float = 0.0
    ) -> None:
        """Show curves of names that were told: x and y, (n,) each; others show nothing.

        Parameters
        ----------
        around : the height that is in the middle, where there is one.
        least : how far above and below it is shown at least.
        """
        self._shown = {name: curve for name, curve in curves.items() if curve[0].size}
        nothing = (np.empty(0), np.empty(0))
        for name, lines in self._lines.items():
            x, y = self._shown.get(name, nothing)
            lines.set_data(x, y[None, :])
        for name, dots in self._dots.items():
            dots.set_data(*self._shown.get(name, nothing))
        self._around, self._least = around, least
        self.fit()
        self.tell_legend()

    def fit(self) -> None:
        """Show all lines, and dots that are not too far from them."""
        around, least = self._around, self._least
        lines = [curve for name, curve in self._shown.items() if name in self._lines]
        lines += self.held.curves.values()
        dots = [curve for name, curve in self._shown.items() if name in self._dots]
        if not lines:
            return
        left, right = _span([x for x, _ in lines])
        low, high = _span([y for _, y in lines])
        if dots:
            room = BEYOND * (high - low) if around is None else np.inf
            lowest, highest = _span([y for _, y in dots])
            low, high = min(low, max(lowest, low - room)), max(high, min(highest, high + room))
        if around is not None:
            half = max(high - around, around - low, least)
            low, high = around - half, around + half
        pad = PAD * (high - low) or 1.0
        self.set_range(left, max(right, left + 1e-9), low - pad, high + pad)

    def own_curves(self) -> Curves:
        """What is shown, by name."""
        return dict(self._shown)

    def own_colours(self) -> dict[str, str]:
        """The colour of each curve, by its name."""
        return {name: getattr(self.theme, one.lstrip("-")) for name, one in self._colours.items()}

    def restyle(self, theme: Theme) -> None:
        """New strokes for lines and dots."""
        colours, width = self.own_colours(), theme.line_width
        for name, lines in self._lines.items():
            lines.strokes = (Stroke(colours[name], width, self._colours[name][0] == "-"),)
        for name, dots in self._dots.items():
            dots.stroke, dots.ground = Stroke(colours[name], width), theme.surface
        self.held.restyle(theme)
        self.tell_legend()

    def tell_legend(self) -> None:
        """Each line, the dots, and what is held."""
        named = (name for name in self._shown if name in self._lines or not self._together)
        entries = [self._entry(name) for name in named]
        if self._together and entries:
            entries.append(Entry(self._together, Stroke(self.theme.text), "circle"))
        self.legend.show_entries((*entries, *self.held.entries))

    def _entry(self, name: str) -> Entry:
        if name in self._lines:
            return Entry(name, self._lines[name].strokes[0])
        value = float(self._shown[name][1][-1])
        return Entry(name, self._dots[name].stroke, "circle", number_text(value))


def _span(parts: list[Array]) -> tuple[float, float]:
    """The smallest and the largest of the numbers that are finite; 0 and 1 if there are none."""
    values = np.concatenate(parts)
    known = values[np.isfinite(values)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
