"""How long a computation still takes, from its pace so far."""

from __future__ import annotations

import time


class Clock:
    """How long a share of the work took, pauses left out, and how long the rest will take.

    Parameters
    ----------
    share : of the work that is done already.
    warm_up : seconds before the time left is worth telling.
    starts_slowly : whether it counts from the first progress only: before, processes start.
    """

    def __init__(self, share: float, warm_up: float, *, starts_slowly: bool = False) -> None:
        self._first = self._share = share
        self._warm_up = warm_up
        self._begun = not starts_slowly
        self._spent, self._since = 0.0, time.perf_counter()

    def tick(self, share: float) -> None:
        """So much is done now."""
        now = time.perf_counter()
        if self._begun:
            self._spent += now - self._since
        elif share > self._first:
            self._begun, self._first = True, share
        self._share, self._since = share, now

    def skip(self) -> None:
        """Leave out the time since the last tick."""
        self._since = time.perf_counter()

    @property
    def left(self) -> float | None:
        """Seconds for the rest at the pace so far; None before there is one."""
        done = self._share - self._first
        if self._spent < self._warm_up or done <= 0.0:
            return None
        return self._spent * (1.0 - self._share) / done
