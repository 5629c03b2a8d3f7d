"""How test accuracy goes with the concavity of the load curve, over the cells of a diagram."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

FEWEST = 4
"""Cells, which Fisher's interval needs at least."""
LEVEL = 0.95


class Correlation(NamedTuple):
    """A rank correlation (Spearman) with its interval by Fisher's transformation.

    Ranks spread more than normal numbers: the transformed value has the variance
    (1 + r²/2)/(n − 3) (Bonett and Wright, Psychometrika 2000).
    """

    value: float
    low: float
    high: float
    cells: int


def rank_correlation(one: Any, other: Any) -> Correlation | None:
    """Of two lists (n,); None for too few cells, or where one of them does not vary.

    The interval takes the cells for independent, which neighbours are not quite.
    """
    # Late: SciPy's statistics take a second to import, here in a thread.
    from scipy.stats import norm, spearmanr

    one, other = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    if one.size < FEWEST or np.ptp(one) == 0.0 or np.ptp(other) == 0.0:
        return None
    value = float(spearmanr(one, other).statistic)
    far = norm.ppf(0.5 + 0.5 * LEVEL) * math.sqrt((1.0 + 0.5 * value**2) / (one.size - 3))
    with np.errstate(divide="ignore"):  # of ranks in perfect order
        low, high = np.tanh(np.arctanh(value) + np.array([-far, far]))
    return Correlation(value, float(low), float(high), int(one.size))
