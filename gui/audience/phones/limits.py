"""How much may come, and how often."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

MOST_SEATS: Final = 400
"""Phones in one lecture."""
MOST_BYTES: Final = 4096
"""Of what a phone sends."""
PATIENCE: Final = 5.0
"""Seconds in which it must have come."""


class Bucket:
    """Allows `rate` things a second in the mean, and `most` at once.

    Parameters
    ----------
    clock : tells seconds, and never goes back.
    """

    def __init__(
        self, rate: float, most: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._most, self._clock = rate, most, clock
        self._left, self._since = most, clock()

    def take(self) -> bool:
        """Whether one more is allowed."""
        now = self._clock()
        self._left = min(self._most, self._left + self._rate * (now - self._since))
        self._since = now
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True
