"""How much a reading fluctuates about its course."""

from __future__ import annotations

import numpy as np

from physics.load_curve import Vector


def fluctuation(values: Vector) -> float:
    """Standard deviation about the parabola through `values`; 0 for fewer than five.

    The parabola is the relaxation that is still under way.

    Parameters
    ----------
    values : (n,) readings at even distances; what is not finite is left out.
    """
    values = values[np.isfinite(values)]
    if values.size < 5:
        return 0.0
    powers = np.polynomial.legendre.legvander(np.linspace(-1.0, 1.0, values.size), 2)
    trend = powers @ np.linalg.lstsq(powers, values, rcond=None)[0]
    spread = float(np.std(values - trend, ddof=3))
    # What rounding leaves of a chain at rest is no uncertainty.
    return spread if spread > 1e-12 * float(np.max(np.abs(values))) else 0.0
