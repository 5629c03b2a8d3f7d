"""What a plot shows, in words, for whoever does not see it."""

from __future__ import annotations

from typing import Final

import numpy as np

from gui.look.numbers import Array, Curves, number_text
from gui.look.words import say, shown

MOST_TOLD: Final = 6
"""Curves of which each is told; of more, how many there are."""
BEYOND: Final = 0.02
"""Part of a curve's span by which it must pass its ends for its extremes to be told."""


def plot_words(curves: Curves, x_name: str) -> str:
    """Each curve from its first value to its last, with its extremes where they lie beyond."""
    if not curves:
        return say("nothing measured yet")
    told = [_curve_words(name, *curve, x_name) for name, curve in curves.items()]
    told = [words for words in told if words] or [say("nothing measured yet")]
    if len(told) > MOST_TOLD:
        told[MOST_TOLD:] = [say("and {n} curves more", "and one more", len(told) - MOST_TOLD)]
    return "; ".join(told)


def _curve_words(name: str, x: Array, y: Array, x_name: str) -> str:
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        return ""
    x, y = x[known], y[known]
    words = say(
        "{name}: {first} to {last}, with {x} from {begin} to {end}",
        name=shown(name),
        first=number_text(float(y[0])),
        last=number_text(float(y[-1])),
        x=shown(x_name),
        begin=number_text(float(x[0])),
        end=number_text(float(x[-1])),
    )
    low, high = float(y.min()), float(y.max())
    room = BEYOND * (high - low)
    if low < min(y[0], y[-1]) - room or high > max(y[0], y[-1]) + room:
        extremes = say("between {low} and {high}", low=number_text(low), high=number_text(high))
        words = f"{words}, {extremes}"
    return words
