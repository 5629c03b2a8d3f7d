"""Shaded bands about curves: how far single chains stray, and how well their mean is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from gui.look.numbers import Curves
from gui.plots.items import Array, PixelItem, mapped
from physics.standard_error import ERRORS, error_of_mean
from physics.wording import Words

WIDE, NARROW = 0.22, 0.42
"""Opacity of the band of single chains, and of that of their mean."""


class Bands(PixelItem):
    """About each of some curves a wide band of a deviation, a narrow one of two standard errors."""

    def __init__(self) -> None:
        super().__init__()
        self._x: Array = np.empty(0)
        self._mean: Array = np.empty((0, 0))
        self._deviation: Array = np.empty((0, 0))
        self._error: Array = np.empty((0, 0))
        self.colours: Sequence[str] = ()

    def set_data(self, x: Array, mean: Array, deviation: Array, members: int) -> None:
        """Show new bands.

        Parameters
        ----------
        x : (T,) common to all curves.
        mean, deviation : (N, T) of single members.
        members : how many of them the mean is taken over.
        """
        self._x, self._mean, self._deviation = x, mean, deviation
        self._error = ERRORS * error_of_mean(deviation, members)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        if self._x.size:
            nothing = np.empty((0, 0))
            self.set_data(np.empty(0), nothing, nothing, 1)

    def table(self, names: Sequence[str]) -> Curves:
        """Mean and deviation of each curve as columns, by its name."""
        columns: Curves = {}
        for name, mean, deviation in zip(names, self._mean, self._deviation, strict=False):
            columns[Words("{curve}, mean of chains", curve=name)] = (self._x, mean)
            columns[Words("{curve}, deviation of chains", curve=name)] = (self._x, deviation)
        return columns

    @property
    def extent(self) -> tuple[float, float]:
        """Lowest and highest value; NaN without bands."""
        if not np.isfinite(self._mean).any():
            return float("nan"), float("nan")
        low = np.nanmin(self._mean - self._deviation)
        return float(low), float(np.nanmax(self._mean + self._deviation))

    def draw(self, painter: QPainter, to_pixels: Any) -> None:
        """Paint the wide bands, then the narrow ones."""
        painter.setPen(Qt.PenStyle.NoPen)
        for half, opacity in ((self._deviation, WIDE), (self._error, NARROW)):
            for mean, reach, name in zip(self._mean, half, self.colours, strict=False):
                known = np.isfinite(mean) & np.isfinite(reach)
                # An empty polygon crashes in Qt.
                if known.sum() < 2:
                    continue
                colour = QColor(name)
                colour.setAlphaF(opacity)
                painter.setBrush(colour)
                x = np.concatenate((self._x[known], self._x[known][::-1]))
                y = np.concatenate(((mean + reach)[known], (mean - reach)[known][::-1]))
                painter.drawPolygon(pg.functions.arrayToQPolygonF(*mapped(to_pixels, x, y)))
