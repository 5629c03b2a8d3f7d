"""The pull, measured: how fast and how jerkily the hand moves, in the chain's own time."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from itertools import islice

import numpy as np

from physics.chain.parameters import ChainParameters
from physics.chain.pull import PullPath
from physics.load_curve import Vector
from physics.theory.pull_noise import Equivalent, equivalent_noise, stretch_of

WINDOW = 24
"""Samples to which a cubic is fitted: about 0.4 s at 60 frames per second."""
FEWEST = 5
"""Samples below which nothing is read."""
MOST_SAMPLES = 20_000
"""Five minutes in hand at 60 frames per second; older ones are forgotten."""
MOST_READ = 2000
"""Samples, the last ones, that a reading takes in: half a minute."""


@dataclass(frozen=True, slots=True)
class PullReading:
    """One reading of the hand.

    Attributes
    ----------
    speed : root mean square of dy/dt over the last samples, per unit of simulated time.
    largest_speed, largest_jerk : since the hand took hold; jerk is |d³y/dt³| of the cubic
        fitted to the last samples.
    noise : ε of the white noise at the end that the pull amounts to; NaN where there is none.
    words : why there is none, in a sentence; nothing for a block's pull.
    """

    speed: float
    largest_speed: float
    largest_jerk: float
    noise: float
    words: str


class PullMeter:
    """Takes where the hand turned and is at each frame; a cubic over the last ones gives the rest.

    The third derivative of a mouse's path is noise unless it is smoothed: the
    least-squares cubic (a Savitzky–Golay filter of the third order) does that.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self, *, of_end: bool = True) -> None:
        """The hand takes hold of the end, or of a block."""
        self._samples: deque[tuple[float, float]] = deque(maxlen=MOST_SAMPLES)
        self._of_end = of_end
        self._largest_speed = self._largest_jerk = 0.0

    def add(self, *samples: tuple[float, float]) -> None:
        """Take positions at simulated times, in order; a time that has been is left out."""
        for sample in samples:
            if sample[0] > self.last:
                self._samples.append(sample)

    @property
    def last(self) -> float:
        """The time of the last sample; −∞ before there is one."""
        return self._samples[-1][0] if self._samples else -math.inf

    @property
    def has_path(self) -> bool:
        """Whether there is a way to be pulled again."""
        return self._of_end and len(self._samples) >= FEWEST and self._largest_speed > 0.0

    @property
    def path(self) -> PullPath | None:
        """The way of the end, to be pulled again; None if it went nowhere."""
        if not self._of_end or len(self._samples) < FEWEST:
            return None
        times, positions = np.array(self._samples).T
        return PullPath(times, positions) if np.ptp(positions) > 0.0 else None

    def read(self, parameters: ChainParameters) -> PullReading | None:
        """What the hand does now; None until there are enough samples."""
        if len(self._samples) < FEWEST:
            return None
        times, positions = np.array(list(islice(reversed(self._samples), MOST_READ)))[::-1].T
        t, y = times[-WINDOW:], positions[-WINDOW:]
        span = t[-1] - t[0]
        centred = (t - t.mean()) / span
        cubic = np.polynomial.Polynomial.fit(centred, y, 3, domain=[-1.0, 1.0])
        speed = cubic.deriv()(centred) / span
        jerk = abs(float(cubic.deriv(3)(0.0))) / float(span) ** 3
        # What rounding leaves of a straight pull is no jerk, and no noise.
        rounding = 1e-12 * float(np.max(np.abs(y), initial=0.0))
        jerk = jerk if jerk * float(span) ** 3 > rounding else 0.0
        self._largest_speed = max(self._largest_speed, float(np.max(np.abs(speed))))
        self._largest_jerk = max(self._largest_jerk, jerk)
        noise, words = self._noise(times, positions, parameters)
        return PullReading(
            speed=float(np.sqrt(np.mean(speed**2))),
            largest_speed=self._largest_speed,
            largest_jerk=self._largest_jerk,
            noise=noise,
            words=words,
        )

    def _noise(self, times: Vector, positions: Vector, parameters: ChainParameters) -> Equivalent:
        if not self._of_end:
            return Equivalent(math.nan)
        recent = times >= times[-1] - stretch_of(parameters)
        return equivalent_noise(times[recent], positions[recent], parameters)
