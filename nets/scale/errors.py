"""How many samples a network has wrong."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def wrong(outputs: Array, labels: Array) -> float:
    """Part of the samples whose F has not the sign of its label; F = 0 is half wrong."""
    return float(0.5 - 0.5 * np.mean(np.sign(outputs) * labels))
