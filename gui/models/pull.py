"""The pull, measured: how fast and how jerkily the hand moves, in the chain's own time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

from physics.parameters import ChainParameters
from physics.pull import PullPath, equivalent_noise, window_of

WINDOW = 24
"""Samples to which a cubic is fitted: about 0.4 s at 60 frames per second."""
FEWEST = 5
"""Samples below which nothing is read."""
WINDOWS_READ = 8.0
"""The noise is that of so many of the chain's windows, the last ones."""
MOST_SAMPLES = 200_000
"""An hour in hand at 60 frames per second; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class PullReading:
    """One reading of the hand.

    Attributes
    ----------
    speed : root mean square of dy/dt over the last samples, per unit of simulated time.
    jerk : |d³y/dt³| of the cubic fitted to them.
    largest_speed : since the hand took hold.
    noise : ε of the white noise at the end that the pull amounts to.
    """

    speed: float
    jerk: float
    largest_speed: float
    noise: float


class PullMeter:
    """Takes where the hand is at each frame; a cubic over the last ones gives the rest.

    The third derivative of a mouse's path is noise unless it is smoothed: the
    least-squares cubic (a Savitzky–Golay filter of the third order) does that.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """The hand takes hold."""
        self._samples: deque[tuple[float, float]] = deque(maxlen=MOST_SAMPLES)
        self._largest = 0.0

    def add(self, time: float, position: float) -> None:
        """Take a position at a simulated time; a time that has been is left out."""
        if not self._samples or time > self._samples[-1][0]:
            self._samples.append((time, position))

    @property
    def path(self) -> PullPath | None:
        """The way of the hand, to be pulled again; None if it went nowhere."""
        if len(self._samples) < FEWEST:
            return None
        times, positions = np.array(self._samples).T
        return PullPath(times, positions) if np.ptp(positions) > 0.0 else None

    def read(self, parameters: ChainParameters) -> PullReading | None:
        """What the hand does now; None until there are enough samples."""
        if len(self._samples) < FEWEST:
            return None
        times, positions = np.array(self._samples).T
        t, y = times[-WINDOW:], positions[-WINDOW:]
        span = t[-1] - t[0]
        centred = (t - t.mean()) / span
        cubic = np.polynomial.Polynomial.fit(centred, y, 3, domain=[-1.0, 1.0])
        speed = cubic.deriv()(centred) / span
        self._largest = max(self._largest, float(np.max(np.abs(speed))))
        recent = times >= times[-1] - WINDOWS_READ * window_of(parameters)
        return PullReading(
            speed=float(np.sqrt(np.mean(speed**2))),
            jerk=abs(float(cubic.deriv(3)(0.0))) / float(span) ** 3,
            largest_speed=self._largest,
            noise=equivalent_noise(times[recent], positions[recent], parameters),
        )
