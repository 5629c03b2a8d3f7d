"""How a hand moved: speed and jerk along a recorded pull."""

from __future__ import annotations

import numpy as np
from scipy.signal import savgol_filter

from physics.chain.pull import PullPath
from physics.load_curve import Vector

SMOOTHED = 25
"""Samples to which a cubic is fitted."""


def kinematics(path: PullPath) -> dict[str, Vector]:
    """Time, position, speed and jerk along a pull, each (n,), at evenly many times.

    Derivatives of the cubics fitted around each time (Savitzky and Golay 1964): the
    third difference of a hand's path is nothing but its tremor.
    """
    count = max(5, path.times.size)
    times = np.linspace(path.times[0], path.times[-1], count)
    places = np.interp(times, path.times, path.positions)
    window, step = min(SMOOTHED, count - 1 + count % 2), float(times[1] - times[0])
    speed, jerk = (savgol_filter(places, window, 3, deriv=n, delta=step) for n in (1, 3))
    return {"time": times, "position": places, "speed": speed, "jerk": jerk}
