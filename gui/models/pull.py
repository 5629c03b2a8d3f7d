"""The pull, measured: how fast and how jerkily the hand moves, in the chain's own time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

WINDOW = 24
"""Samples to which a cubic is fitted: about 0.4 s at 60 frames per second."""


@dataclass(frozen=True, slots=True)
class PullReading:
    """One reading of the hand.

    Attributes
    ----------
    speed : root mean square of dy/dt over the window, per unit of simulated time.
    jerk : |d³y/dt³| of the fitted cubic.
    largest_speed : since the hand took hold.
    """

    speed: float
    jerk: float
    largest_speed: float


class PullMeter:
    """Takes where the hand is at each frame; a cubic over the last ones gives the rest.

    The third derivative of a mouse's path is noise unless it is smoothed: the
    least-squares cubic (a Savitzky–Golay filter of the third order) does that.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """The hand takes hold."""
        self._samples: deque[tuple[float, float]] = deque(maxlen=WINDOW)
        self._largest = 0.0

    def add(self, time: float, position: float) -> PullReading | None:
        """Take a position at a simulated time; None until there are enough of them."""
        if self._samples and time <= self._samples[-1][0]:
            return None
        self._samples.append((time, position))
        if len(self._samples) < 5:
            return None
        t, y = np.array(self._samples).T
        span = t[-1] - t[0]
        centred = (t - t.mean()) / span
        cubic = np.polynomial.Polynomial.fit(centred, y, 3, domain=[-1.0, 1.0])
        speed = cubic.deriv()(centred) / span
        self._largest = max(self._largest, float(np.max(np.abs(speed))))
        jerk = abs(float(cubic.deriv(3)(0.0))) / span**3
        return PullReading(float(np.sqrt(np.mean(speed**2))), jerk, self._largest)
