"""Standard errors of means of few values, which mean the same however few there are.

An error that comes from few values is itself uncertain, and two of it cover the mean less often
than two of many would. It is widened by Student's factor, so that they cover it as often. Needs
NumPy alone.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

ERRORS = 2.0
"""Standard errors on either side of a value that count: 95 % of a normal one."""
MANY = 30.0
"""Freedoms from which the expansion in their inverse is good to 10⁻⁴ of a quantile."""


def student_quantile(normal: float, freedom: float) -> float:
    """Student's quantile where the normal distribution has the quantile ``normal``.

    Of many freedoms by its expansion (Abramowitz & Stegun 26.7.5). Of few by its angle: t =
    √n/tan φ, where φ has a density as sin^(n−1) φ.

    Parameters
    ----------
    normal : positive.
    freedom : n; one at least is taken.
    """
    z, n = normal, max(freedom, 1.0)
    if n < MANY:
        angle = np.geomspace(1e-9, 0.5 * np.pi, 4000)
        density = np.sin(angle) ** (n - 1.0)
        pieces = 0.5 * (density[1:] + density[:-1]) * np.diff(angle)
        below = np.cumsum(np.concatenate(([angle[0] ** n / n], pieces)))
        wanted = math.erfc(z / math.sqrt(2.0)) * below[-1]
        found = np.interp(math.log(wanted), np.log(below), np.log(angle))
        return math.sqrt(n) / math.tan(math.exp(float(found)))
    return (
        z
        + (z**3 + z) / (4.0 * n)
        + (5.0 * z**5 + 16.0 * z**3 + 3.0 * z) / (96.0 * n**2)
        + (3.0 * z**7 + 19.0 * z**5 + 17.0 * z**3 - 15.0 * z) / (384.0 * n**3)
    )


@lru_cache(maxsize=1024)  # asked for at each frame of an ensemble
def widening(freedom: float) -> float:
    """By how much an error of so many freedoms is widened; NaN for none."""
    return student_quantile(ERRORS, freedom) / ERRORS if freedom > 0.0 else math.nan


def error_of_mean(deviation: ArrayLike, values: int) -> NDArray[np.float64]:
    """Standard error of the mean of so many independent values; NaN for a single one.

    Parameters
    ----------
    deviation : of single values, estimated from these.
    """
    return np.asarray(deviation) * (widening(values - 1) / math.sqrt(values))
