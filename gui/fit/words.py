"""What a fit says, in words: intervals, and which numbers the curve does not fix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.look.lists import both
from gui.look.numbers import number_text
from gui.look.words import say, shown
from physics.wording import Words

if TYPE_CHECKING:
    from physics.theory.curve_fit import CurveFit, Estimate

ROWS: Final = (
    ("friction_right", Words("friction  μ→"), Words("the friction to the right")),
    ("friction_left", Words("friction  μ←"), Words("the friction to the left")),
    ("balance", "μ→ − μ←", Words("the difference of the frictions")),
    ("noise", Words("noise  ε̄"), Words("the noise")),
    ("time", Words("time  t"), Words("the time")),
)
"""Of a fit: name, as a row is called, as a sentence calls it."""
FOLLOWS: Final = 1.5
"""Residuals up to so many errors are what chance makes of a curve that is followed."""
CONFINED: Final = 4.0
"""An interval from one value to so many times as much still says about how much it is."""
ALONE: Final = Words("More friction to both sides with more noise gives nearly the same curve.")
APART: Final = 0.1
"""Likewise for the difference of the frictions, which may have either sign."""


def value_words(value: float) -> str:
    """A value in two digits, which is more than a fit knows."""
    large = abs(value) >= 100.0
    return f"{float(f'{value:.2g}'):,.0f}" if large else number_text(value, 2)


def interval_words(estimate: Estimate) -> str:
    """The interval of two standard errors."""
    low, high = estimate.low, estimate.high
    if high is None:
        return say("not fixed") if low is None else say("above {value}", value=value_words(low))
    if low is None:
        return say("below {value}", value=value_words(high))
    return say("{low} to {high}", low=value_words(low), high=value_words(high))


def statement(fit: CurveFit) -> list[str]:
    """Whether the chain follows the curve, what the curve fixes, and what trades for what."""
    return [follows_words(fit), *identified_words(fit), *trade_words(fit)]


def follows_words(fit: CurveFit) -> str:
    """How the residuals compare with the curve's error."""
    if fit.misfit <= FOLLOWS:
        return say("The chain follows the curve within its error.")
    return say(
        "The chain does not follow the curve in all: the residuals are {misfit:.1f} times "
        "its error, and the intervals are wider for it.",
        misfit=fit.misfit,
    )


def identified_words(fit: CurveFit) -> list[str]:
    """Which numbers the curve fixes, bounds, or says nothing of."""
    kinds: dict[str, list[str]] = {"": [], "side": [], "nothing": []}
    for name, _row, words in ROWS:
        estimate = getattr(fit, name)
        if is_fixed(name, estimate):
            kinds[""].append(shown(words))
        else:
            kinds["side" if estimate.closed else "nothing"].append(shown(words))
    said = [
        say("The curve fixes {numbers}.", numbers=both(kinds[""]))
        if kinds[""]
        else say("The curve fixes no number.")
    ]
    if kinds["side"]:
        said.append(say("It only bounds {numbers}.", numbers=both(kinds["side"])))
    if kinds["nothing"]:
        said.append(say("Not identifiable: {numbers}.", numbers=both(kinds["nothing"])))
    return said


def trade_words(fit: CurveFit) -> list[str]:
    """Which changes leave the curve nearly as it is."""
    words = []
    if not (is_fixed("noise", fit.noise) or is_fixed("time", fit.time)):
        words.append(say("More noise for a shorter time gives nearly the same curve."))
    right, left = fit.friction_right, fit.friction_left
    if right.high is None and left.high is None and fit.noise.high is None:
        words.append(
            say("More friction to both sides with more noise does, too.") if words else shown(ALONE)
        )
    return words


def is_fixed(name: str, estimate: Estimate) -> bool:
    """Whether an interval says about how much a number is."""
    low, high = estimate.low, estimate.high
    if name == "balance":
        return low is not None and high is not None and high - low <= APART
    return low is not None and high is not None and low > 0.0 and high <= CONFINED * low
