"""How far the guesses were from what came, in words, by rules that are stated here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gui.look.numbers import number_text
from gui.look.words import say, say_declared, shown
from gui.predictions.crowd import curves_of, most_voted, order_of, spread_of, values_of, votes_of
from gui.predictions.guess import CurveGuess, Guess, OrderGuess, ValueGuess, VoteGuess
from gui.predictions.prediction import Prediction
from physics.wording import Words

CLOSE: Final = 0.05
"""Mean distance of two load curves, or part of a scale, within which a guess was right."""
NEAR: Final = 0.15
"""The same within which it was near."""
STANDS_OUT: Final = 1.25
"""From how many equal shares on one layer is said to carry most."""
REGIMES: Final[dict[str, Words]] = {
    "lazy": Words("lazy"),
    "balanced": Words("balanced"),
    "active": Words("active"),
}
SEVERAL: Final = (
    (1.0, Words("All of you had {what} right ({n} of {all}).")),
    (0.9, Words("Nearly all of you had {what} right ({n} of {all}).")),
    (0.6, Words("Most of you had {what} right ({n} of {all}).")),
    (0.4, Words("About half of you had {what} right ({n} of {all}).")),
    (0.1, Words("Some of you had {what} right ({n} of {all}).")),
    (1e-9, Words("Few of you had {what} right ({n} of {all}).")),
    (0.0, Words("None of you had {what} right.")),
)
"""From which part of the audience on it is called so."""


def distance_words(asked: Prediction, guesses: Sequence[Guess], truth: Guess) -> list[str]:
    """One or two sentences; of nobody's guess there is nothing to say.

    Parameters
    ----------
    guesses, truth : answers to what was asked.
    """
    guesses = [one for one in guesses if one.kind == truth.kind]
    if not guesses:
        return [say("Nobody predicted it.")]
    return _WORDS[truth.kind](asked, guesses, truth)


def right_words(right: int, of: int, what: str) -> str:
    """How many had something right."""
    words = next(words for least, words in SEVERAL if right >= least * of)
    return shown(words.filled(n=right, all=of, what=what))


# --- load curves -----------------------------------------------------------------------------


def _curve_words(asked: Prediction, guesses: Sequence[Guess], truth: Guess) -> list[str]:
    assert isinstance(truth, CurveGuess)
    layers = len(truth.heights) - 1
    came, crowd = truth.at(layers), curves_of(guesses, layers)
    shares = -np.diff(came)
    number = int(np.argmax(shares)) + 1
    alike = bool(shares.max() < STANDS_OUT / layers)
    far = mean_distance(crowd.middle, came)
    right = [int(np.argmax(-np.diff(curve))) + 1 == number for curve in crowd.curves]
    if len(guesses) == 1:
        largest = _alike(asked) if alike else _largest(asked, right[0], number, layers)
        return [_one_curve(far), largest]
    middle = say("The curve in the middle of yours lies {far:.2f} from what came.", far=far)
    if alike:
        return [middle, _alike(asked)]
    return [right_words(sum(right), len(right), _which(asked, number, layers)), middle]


def mean_distance(guessed: NDArray[np.float64], came: NDArray[np.float64]) -> float:
    """Mean of |D̂ − D̂| over the layers between the two ends, which all load curves share."""
    inner = np.abs(guessed - came)[1:-1]
    return float(inner.mean()) if inner.size else 0.0


def _one_curve(far: float) -> str:
    if far <= CLOSE:
        return say("Right: the drawing lies {far:.2f} from what came.", far=far)
    if far <= NEAR:
        return say("Near: the drawing lies {far:.2f} from what came.", far=far)
    return say("Far: the drawing lies {far:.2f} from what came.", far=far)


def _largest(asked: Prediction, right: bool, number: int, layers: int) -> str:
    which = _which(asked, number, layers)
    if right:
        return say("It has {what} right, which carries most.", what=which)
    return say("It is {what} that carries most.", what=which)


def _alike(asked: Prediction) -> str:
    if asked.of == "chain":
        return say("All springs carry about the same.")
    return say("All layers carry about the same.")


def _which(asked: Prediction, number: int, layers: int) -> str:
    """The spring or layer of that number."""
    spring = asked.of == "chain"
    if number == layers:
        return say("the last spring") if spring else say("the last layer")
    if number == 1:
        return say("the first spring") if spring else say("the first layer")
    if spring:
        return say("spring {number}", number=number)
    return say("layer {number}", number=number)


# --- regimes ---------------------------------------------------------------------------------


def _vote_words(_asked: Prediction, guesses: Sequence[Guess], truth: Guess) -> list[str]:
    assert isinstance(truth, VoteGuess)
    votes, came = votes_of(guesses), shown(REGIMES[truth.vote])
    if len(guesses) == 1:
        (vote,) = most_voted(votes)
        if vote == truth.vote:
            return [say("Right: it came {regime}.", regime=came)]
        return [say("You said {vote}; it came {regime}.", vote=shown(REGIMES[vote]), regime=came)]
    return [
        right_words(votes[truth.vote], len(guesses), say("the regime")),
        say("It came {regime}.", regime=came),
    ]


# --- values ----------------------------------------------------------------------------------


def _value_words(asked: Prediction, guesses: Sequence[Guess], truth: Guess) -> list[str]:
    assert isinstance(truth, ValueGuess)
    values, name = values_of(guesses), say_declared(asked.called)
    came = number_text(truth.value)
    _low, middle, _high = spread_of(values)
    off = _off(asked, middle, truth.value)
    if values.size == 1:
        return [
            say(
                "{off}: {guess} was said, and {quantity} came out as {came}.",
                off=off,
                guess=number_text(middle),
                quantity=name,
                came=came,
            )
        ]
    near = [abs(asked.part(one) - asked.part(truth.value)) <= CLOSE for one in values.tolist()]
    return [
        right_words(sum(near), values.size, name),
        say(
            "{off} in the middle: {middle} was said, and it came out as {came}.",
            off=off,
            middle=number_text(middle),
            came=came,
        ),
    ]


def _off(asked: Prediction, guess: float, came: float) -> str:
    """By a difference; on a logarithmic scale by a factor, which is never below one."""
    if asked.log and guess > 0.0 and came > 0.0:
        return say(
            "Off by a factor of {factor}", factor=number_text(max(guess / came, came / guess))
        )
    return say("Off by {off}", off=number_text(abs(guess - came)))


# --- orders ----------------------------------------------------------------------------------


def _order_words(asked: Prediction, guesses: Sequence[Guess], truth: Guess) -> list[str]:
    assert isinstance(truth, OrderGuess)
    order = order_of(guesses)
    placed = sum(one == other for one, other in zip(order, truth.order, strict=True))
    places = asked.places
    if placed == places:
        in_place = say("All {n} are in their places.", n=places)
    else:
        in_place = say(
            "{n} of {all} are in their places.", "{n} of {all} is in its place.", placed, all=places
        )
    if len(guesses) == 1:
        return [in_place]
    first = sum(isinstance(one, OrderGuess) and one.order[0] == truth.order[0] for one in guesses)
    return [
        right_words(first, len(guesses), say("the first of them")),
        say("In the order that you have in the mean: {words}", words=in_place),
    ]


_Say = Callable[[Prediction, Sequence[Guess], Guess], list[str]]
_WORDS: Final[dict[str, _Say]] = {
    "load_curve": _curve_words,
    "regime": _vote_words,
    "value": _value_words,
    "order": _order_words,
}
