"""No more is said than the interval allows."""

from __future__ import annotations

import numpy as np
import pytest

from physics.claims.claim import Bounds
from physics.claims.verdict import HOLDS, OPEN, REFUTED, Interval, interval_of, verdict_of


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (0.1, 0.2, HOLDS),
        (-0.1, 0.2, OPEN),
        (0.0, 0.2, OPEN),
        (-0.2, -0.1, REFUTED),
        (-0.2, 0.0, REFUTED),
        (0.9, 1.1, OPEN),
        (1.1, 1.2, REFUTED),
        (-1.0, 2.0, OPEN),
        (-np.inf, np.inf, OPEN),
    ],
)
def test_against_zero_and_one(low: float, high: float, verdict: str) -> None:
    assert verdict_of(Interval(0.0, low, high), Bounds(above=0.0, below=1.0)) == verdict


def test_one_seed_says_nothing_but_of_what_is_exact() -> None:
    assert interval_of([0.7], exact=False) == (0.7, -np.inf, np.inf)
    assert interval_of([0.7], exact=True) == (0.7, 0.7, 0.7)


@pytest.mark.parametrize("seeds", [2, 3, 5, 10])
def test_a_true_mean_lies_within_in_nineteen_of_twenty(seeds: int) -> None:
    """Of normal values, however few: at a true mean on the bound a wrong verdict is rare."""
    draws = np.random.default_rng(seeds).normal(size=(2000, seeds))
    intervals = [interval_of(values.tolist(), exact=False) for values in draws]
    covered = np.mean([one.low <= 0.0 <= one.high for one in intervals])
    assert covered == pytest.approx(0.954, abs=4 * np.sqrt(0.954 * 0.046 / 2000))
    wrong = np.mean([verdict_of(one, Bounds(above=0.0)) == HOLDS for one in intervals])
    assert wrong < 0.023 + 4 * np.sqrt(0.023 / 2000)


def test_bounds_leave_room() -> None:
    with pytest.raises(ValueError, match="nothing lies above"):
        Bounds(above=1.0, below=1.0)
