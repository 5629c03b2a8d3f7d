"""Activations and their slopes in double precision, as parts of compiled code.

Each goes from sums h to a gain times φ, in their place, and to the gain times φ' in g.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.compiled.decorators import exact, part
from nets.compiled.exponential import exponential

Array = NDArray[np.float64]

FLAT: Final = 40.0
"""Where 1 − tanh (x/2) is below rounding."""


@part
def relu(gain: float, h: Array, g: Array) -> None:
    """The greater of x and 0."""
    for i in range(h.size):
        slope = gain if h[i] > 0.0 else 0.0
        h[i], g[i] = slope * h[i], slope


@exact
def tanh(gain: float, h: Array, g: Array) -> None:
    """tanh |x| = t/(t + 2) with t = e^(2|x|) − 1, which is exact for small x, too."""
    for i in range(h.size):
        power, rest = exponential(min(2.0 * abs(h[i]), FLAT))
        t = power * rest + (power - 1.0)
        y = math.copysign(t / (t + 2.0), h[i])
        h[i], g[i] = gain * y, gain * (1.0 - y * y)
