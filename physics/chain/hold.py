"""Where a hand turned while it held something, whoever looks and how often."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

MOST_KNOTS: Final = 256
"""Kept for those who look at frames only: more than a mouse makes in a second."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The newest hold, or the last one.

    Attributes
    ----------
    number : rises by one whenever something is taken hold of; 0 before.
    index : what was taken, block 1 … L or the end, L + 1.
    knots : (time, position) where the hand turned, oldest first; straight between them.
    """

    number: int = 0
    index: int = 0
    knots: tuple[tuple[float, float], ...] = ()


NO_HOLD: Final = Hold()


class HoldRecord:
    """Keeps the knots of the present hold."""

    def __init__(self) -> None:
        self._number = self._index = 0
        self._knots: deque[tuple[float, float]] = deque(maxlen=MOST_KNOTS)

    def begin(self, index: int) -> None:
        """Something is taken hold of."""
        self._number += 1
        self._index = index
        self._knots.clear()

    def turn(self, time: float, position: float) -> None:
        """The hand is there, and may turn; a time that has been is left out."""
        if not self._knots or time > self._knots[-1][0]:
            self._knots.append((time, position))

    def seen(self) -> Hold:
        """A frozen copy."""
        return Hold(self._number, self._index, tuple(self._knots))
