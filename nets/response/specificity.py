"""How the kernel of each layer falls off with the angle between two points (nets/README 5.5)."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.response.kernel import kernels
from nets.response.network import Network

Array = NDArray[np.float64]

ANGLES: Final = np.linspace(0.0, np.pi, 91)
"""Between the points x and x', in radians."""


def great_circle(begin: Array, towards: Array, angles: Array) -> Array:
    """(n, d) points at some angles from `begin` on the great circle through both, (d,) each."""
    side = towards - (towards @ begin) * begin
    length = float(np.linalg.norm(side))
    if length < 1e-9:  # they are one point, or opposite ones: any direction does
        side = np.eye(begin.size)[int(np.argmin(np.abs(begin)))]
        side = side - (side @ begin) * begin
        length = float(np.linalg.norm(side))
    return np.asarray(np.outer(np.cos(angles), begin) + np.outer(np.sin(angles), side / length))


def profiles(network: Network, inputs: Array) -> Array:
    """(L + 1, n) each layer's kernel over that at angle 0, mean over points and directions.

    From every point of inputs, (M, d), one goes towards the next one, and the other way round.
    """
    total = np.zeros((len(network.between) + 2, ANGLES.size))
    for begin, towards in zip(inputs, np.roll(inputs, -1, axis=0), strict=True):
        for way in (1.0, -1.0):
            circle = network.layers(great_circle(begin, towards, way * ANGLES))
            here = network.layers(begin[None])
            total += kernels(here, circle)[:, 0]
    return np.asarray(total / np.where(total[:, :1] > 0.0, total[:, :1], np.nan))


def half_widths(found: Array) -> Array:
    """(L + 1,) angles in radians at which profiles have fallen to a half; π if they never do."""
    return np.array([_half_width(one) for one in found])


def _half_width(profile: Array) -> float:
    below = np.flatnonzero(profile < 0.5)
    if not below.size:
        return float(np.pi)
    at = int(below[0])
    high, low = profile[at - 1], profile[at]
    part = (high - 0.5) / (high - low)
    return float(ANGLES[at - 1] + part * (ANGLES[at] - ANGLES[at - 1]))
