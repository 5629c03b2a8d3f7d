"""What the interval of a quantity allows to be said of a claim, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

import numpy as np

from physics.claims.claim import Bounds
from physics.standard_error import ERRORS, error_of_mean

Verdict = Literal["holds", "does not hold here", "undetermined at this scale"]
HOLDS: Final = "holds"
REFUTED: Final = "does not hold here"
OPEN: Final = "undetermined at this scale"


class Interval(NamedTuple):
    """Of the mean over seeds, 95 %; a point where nothing is drawn by chance."""

    mean: float
    low: float
    high: float


def interval_of(values: Sequence[float], *, exact: bool) -> Interval:
    """The mean of independent seeds with two standard errors, widened for few of them.

    Of one seed, unless the claim is exact, nothing is known of how far it strays.
    """
    mean = float(np.mean(values))
    if exact:
        return Interval(mean, mean, mean)
    if len(values) < 2:
        return Interval(mean, -np.inf, np.inf)
    reach = ERRORS * float(error_of_mean(np.std(values, ddof=1), len(values)))
    return Interval(mean, mean - reach, mean + reach)


def verdict_of(interval: Interval, holds: Bounds) -> Verdict:
    """It holds where the whole interval lies within the bounds, and not where none of it does."""
    if interval.low > holds.above and interval.high < holds.below:
        return HOLDS
    if interval.high <= holds.above or interval.low >= holds.below:
        return REFUTED
    return OPEN
