"""What many answered, in a few numbers: the middle, the spread, the most voted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.predictions.guess import VOTES, CurveGuess, Guess, OrderGuess, ValueGuess, Vote, VoteGuess

MOST = 400
"""Answers to one question: a class is smaller."""
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CurveCrowd:
    """Drawn load curves.

    Attributes
    ----------
    curves : (n, layers + 1) each at the layers.
    middle, low, high : (layers + 1,) median and quartiles at each layer.
    """

    curves: Array
    middle: Array
    low: Array
    high: Array


def curves_of(guesses: Sequence[Guess], layers: int) -> CurveCrowd:
    """The drawn curves; ValueError if there are none."""
    drawn = [one.at(layers) for one in guesses if isinstance(one, CurveGuess)]
    curves = np.stack(drawn)
    low, middle, high = np.quantile(curves, (0.25, 0.5, 0.75), axis=0)
    return CurveCrowd(curves, middle, low, high)


def votes_of(guesses: Sequence[Guess]) -> dict[Vote, int]:
    """How many voted for each regime, those without a vote among them."""
    counted = Counter(one.vote for one in guesses if isinstance(one, VoteGuess))
    return {vote: counted[vote] for vote in VOTES}


def most_voted(votes: dict[Vote, int]) -> tuple[Vote, ...]:
    """The regimes that have most votes: several where as many voted for each, none without."""
    most = max(votes.values())
    return tuple(vote for vote, count in votes.items() if count == most) if most else ()


def hands(votes: dict[Vote, int]) -> tuple[VoteGuess, ...]:
    """The votes that were counted in a room, as answers."""
    return tuple(VoteGuess(vote=vote) for vote in VOTES for _ in range(votes.get(vote, 0)))


def values_of(guesses: Sequence[Guess]) -> Array:
    """The numbers, from the smallest."""
    return np.sort([one.value for one in guesses if isinstance(one, ValueGuess)])


def spread_of(values: Array) -> tuple[float, float, float]:
    """Lower quartile, median and upper quartile."""
    low, middle, high = np.quantile(values, (0.25, 0.5, 0.75))
    return float(low), float(middle), float(high)


def order_of(guesses: Sequence[Guess]) -> tuple[int, ...]:
    """The order by the mean of the places that each thing was given (Borda's count)."""
    orders = np.array([one.order for one in guesses if isinstance(one, OrderGuess)])
    places = np.argsort(orders, axis=1).mean(axis=0)
    return tuple(np.argsort(places, kind="stable").tolist())
