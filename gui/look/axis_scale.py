"""One axis of the map: between the values of a parameter and places counted in cells.

Numbers have the places between them, names have not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from gui.look.choice_words import value_words
from gui.look.numbers import fixed_text, number_text

FEW = 5
"""Up to so many cells each has its own tick."""
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0)
LOG_DIGITS = ((1.0, 2.0, 5.0), (1.0, 3.0), (1.0,))
"""Digits at which a logarithmic axis has its ticks, the most first."""


@dataclass(frozen=True, slots=True)
class AxisScale:
    """Cell i covers the places i … i + 1 and holds the value of its middle.

    Attributes
    ----------
    values : (n,) of the cells, rising.
    """

    values: tuple[float, ...]

    @property
    def count(self) -> int:
        """Number of cells."""
        return len(self.values)

    @property
    def logarithmic(self) -> bool:
        """Whether the values rise by a common factor rather than by a common difference."""
        if self.count < 3 or self.values[0] <= 0.0:
            return False
        ratios = np.divide(self.values[1:], self.values[:-1])
        return bool(np.ptp(ratios) < 1e-6 * ratios[0])

    def _even(self, value: float | tuple[float, ...]) -> NDArray[np.float64]:
        """Values as they are evenly spaced."""
        array = np.asarray(value, dtype=np.float64)
        return np.log(array) if self.logarithmic else array

    def place(self, value: float | str) -> float:
        """Where `value` lies, in cells; NaN beyond the edges."""
        if isinstance(value, str):
            return math.nan
        if self.count == 1:
            return 0.5 if value == self.values[0] else math.nan
        if self.logarithmic and value <= 0.0:
            return math.nan
        known, wanted = self._even(self.values), float(self._even(value))
        index = int(np.clip(np.searchsorted(known, wanted) - 1, 0, self.count - 2))
        part = (wanted - known[index]) / (known[index + 1] - known[index])
        place = float(index + 0.5 + part)
        return place if 0.0 <= place <= self.count else math.nan

    def value(self, place: float) -> float:
        """The value at a place, kept within those of the first and the last cell."""
        inside = min(max(place - 0.5, 0.0), self.count - 1.0)
        if inside == round(inside):
            return self.values[round(inside)]
        between = float(np.interp(inside, np.arange(self.count), self._even(self.values)))
        return math.exp(between) if self.logarithmic else between

    def cell(self, place: float) -> int:
        """The cell at a place."""
        return min(max(math.floor(place), 0), self.count - 1)

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """About so many round values, or all of a few: (place, text)."""
        if self.count <= min(most, FEW):
            return [(i + 0.5, number_text(value)) for i, value in enumerate(self.values)]
        if self.logarithmic:
            values = self._log_ticks(most)
            return [(self.place(value), number_text(value)) for value in values]
        step, values = self._even_ticks(most)
        if len(values) < 2:
            ends = (self.values[0], self.values[-1])
            return [(self.place(value), number_text(value)) for value in ends]
        decimals = max(0, -math.floor(math.log10(step) + 1e-9))
        decimals += not math.isclose(step, round(step, decimals), rel_tol=1e-6)
        texts = ["0" if v == 0.0 else fixed_text(v, decimals) for v in values]
        return [(self.place(value), text) for value, text in zip(values, texts, strict=True)]

    def _even_ticks(self, most: int) -> tuple[float, list[float]]:
        low, high = self.values[0], self.values[-1]
        least = (high - low) / max(most - 1, 1)
        scale = 10.0 ** math.floor(math.log10(least))
        step = next(step * scale for step in STEPS if step * scale >= least * (1.0 - 1e-9))
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        return step, [min(max(number * step, low), high) for number in range(first, last + 1)]

    def _log_ticks(self, most: int) -> list[float]:
        low, high = self.values[0], self.values[-1]
        powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        for digits in LOG_DIGITS:
            values = [digit * 10.0**power for power in powers for digit in digits]
            values = [value for value in values if low * (1 - 1e-9) <= value <= high * (1 + 1e-9)]
            if 2 <= len(values) <= most:
                return values
        return [low, high]


@dataclass(frozen=True, slots=True)
class NameScale:
    """The same of names, each of which has its cell.

    Attributes
    ----------
    values : (n,) of the cells.
    """

    values: tuple[str, ...]
    logarithmic: ClassVar[bool] = False

    @property
    def count(self) -> int:
        """Number of cells."""
        return len(self.values)

    def place(self, value: float | str) -> float:
        """The middle of the cell of a name; NaN for one that is not there."""
        return self.values.index(value) + 0.5 if value in self.values else math.nan

    def value(self, place: float) -> str:
        """The name of the cell at a place."""
        return self.values[self.cell(place)]

    def cell(self, place: float) -> int:
        """The cell at a place."""
        return min(max(math.floor(place), 0), self.count - 1)

    def ticks(self, most: int) -> list[tuple[float, str]]:  # noqa: ARG002 - none can be left out
        """All of them: (place, words)."""
        return [(place + 0.5, value_words(name)) for place, name in enumerate(self.values)]


Scale = AxisScale | NameScale


def scale_of(values: Sequence[float | str]) -> Scale:
    """The scale of an axis with these values."""
    names = tuple(value for value in values if isinstance(value, str))
    numbers = tuple(value for value in values if not isinstance(value, str))
    return NameScale(names) if names else AxisScale(numbers)
