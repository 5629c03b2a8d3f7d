"""What is said of a load curve: its concavity, what its regime means, why it has none."""

from __future__ import annotations

import math

import numpy as np

from gui.look.numbers import fixed_text
from gui.look.regimes import MEANING, SHORT
from gui.look.words import say, shown
from physics.load_curve import LoadCurve
from physics.wording import Words

UNEVEN = 0.75
"""Span of the shares, in uniform ones, from which layers do not carry the same."""
UNDONE = Words("the layers undo the separation"), Words("separation undone")
SINGLE = Words("a single layer carries all of it"), Words("a single layer")
UNKNOWN = Words("not known yet"), Words("not known yet")
NO_ERROR = Words("its error is not known"), Words("no error known")
UNCLEAR = Words("too small a range to tell"), Words("range too small")
OUTSIDE = Words("A is beyond ±1: such a curve has no shape"), Words("A beyond ±1")


def meaning_words(curve: LoadCurve) -> str:
    """What the regime of a curve means."""
    long, _ = why_not(curve) or ("", "")
    if long:
        return shown(long)
    if curve.regime == "balanced" and np.ptp(curve.shares) > UNEVEN / curve.shares.size:
        # The middle may carry most, or some layers by turns.
        return say("neither end carries more")
    return shown(MEANING[curve.regime])


def short_meaning(curve: LoadCurve) -> str:
    """The same where there is little room."""
    reason = why_not(curve)
    return shown(reason[1] if reason else SHORT[curve.regime])


def why_not(curve: LoadCurve) -> tuple[str, str] | None:
    """Why a curve has no shape to be read, long and short; None if it has one."""
    if curve.undone:
        return UNDONE
    if curve.loads.size == 1:
        return SINGLE
    if not np.isfinite(curve.separation).all():
        return UNKNOWN
    if not curve.clear:
        return OUTSIDE if abs(curve.concavity) >= 1.0 else UNCLEAR
    return NO_ERROR if math.isnan(curve.concavity_error) else None


def concavity_words(curve: LoadCurve) -> str:
    """The concavity with its standard error, as "concavity +0.38 ± 0.01".

    That an error is not known is for `meaning_words` to say.
    """
    return concavity_text(curve.concavity, _known_error(curve))


def bare_concavity(curve: LoadCurve) -> str:
    """The same without the word."""
    return concavity_number(curve.concavity, _known_error(curve))


def _known_error(curve: LoadCurve) -> float:
    return float(np.nan_to_num(curve.concavity_error))


def concavity_text(value: float, error: float) -> str:
    """The same of the two numbers; empty if there is no concavity."""
    number = concavity_number(value, error)
    if number and math.isnan(error):
        return say("concavity {number}, its error not known", number=number)
    return say("concavity {number}", number=number) if number else ""


def concavity_number(value: float, error: float) -> str:
    """A concavity as "+0.38 ± 0.01"; empty if there is none."""
    if not math.isfinite(value):
        return ""
    decimals = 2 if error >= 0.005 or error < 0.0005 else 3
    number = fixed_text(value, decimals, sign=True)
    # An error that would read as zero is not worth its room.
    return f"{number} ± {error:.{decimals}f}" if error >= 0.0005 else number
