"""How test accuracy goes with the concavity of the load curve, over the cells of a diagram."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

FEWEST = 4
"""Cells, which Fisher's interval needs at least."""
LEVEL = 0.95


class Correlation(NamedTuple):
    """A rank correlation (Spearman) with its interval by Fisher's transformation."""

    value: float
    low: float
    high: float
    cells: int


def rank_correlation(one: Any, other: Any) -> Correlation | None:
    """Of two lists (n,); None for too few cells, or where one of them does not vary.

    The interval takes the cells for independent, which neighbours are not quite.
    """
    # Late: SciPy's statistics take a second to import, here in a thread.
    from scipy.stats import pearsonr, rankdata

    one, other = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    if one.size < FEWEST or np.ptp(one) == 0.0 or np.ptp(other) == 0.0:
        return None
    # Pearson's of the ranks is Spearman's.
    found = pearsonr(rankdata(one), rankdata(other))
    low, high = found.confidence_interval(LEVEL)
    return Correlation(float(found.statistic), float(low), float(high), int(one.size))
