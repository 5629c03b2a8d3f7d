"""When a value that is followed over time first comes to a threshold."""

from __future__ import annotations

import math
from typing import Final

LEAVES: Final = 0.1
"""Part by which the outputs differ from the twin's, or the kernel from its start, at t₁."""


class Crossing:
    """Told a value at rising times, it finds when the threshold was crossed.

    Attributes
    ----------
    time : of the crossing, between two that were told; NaN as long as there was none.
    """

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold
        self._last = (0.0, 0.0)
        self.time = math.nan

    @property
    def is_known(self) -> bool:
        """Whether there was a crossing."""
        return not math.isnan(self.time)

    def add(self, time: float, value: float) -> None:
        """The value at a later time."""
        (before, low), wanted = self._last, self._threshold
        if not self.is_known and value >= wanted:
            self.time = before + (time - before) * (wanted - low) / (value - low)
        self._last = (time, value)
