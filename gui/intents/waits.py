"""Whether what is waited for has come to pass."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from gui.intents.intent import CLICK, OVER, Wait
from gui.look.words import say
from gui.moments.moment import Moment
from physics.chain.drive import end_at

STILL: Final = 1e-9
"""Speed below which a block stands still, as part of the way to the chain's end."""


class NeverComesError(ValueError):
    """What is waited for cannot come to pass any more; in one sentence."""


def has_come(wait: Wait, begin: Moment, now: Moment, seconds: float) -> bool:
    """Whether it has come to pass.

    Parameters
    ----------
    begin, now : the moments at which the waiting began, and now.
    seconds : of wall clock between them.

    Raises
    ------
    NeverComesError
        If it cannot come to pass any more.
    """
    if wait.until == "seconds":
        return seconds >= wait.amount
    if wait.until == CLICK:
        raise NeverComesError(say("nobody clicks here: that is for lectures"))
    if wait.until == OVER:
        raise NeverComesError(say("no lab is open whose run ends"))
    if not now.settled:  # a chain of before what was asked of it
        return False
    return _WAITS[wait.until](wait, begin, now)


def _steps(wait: Wait, begin: Moment, now: Moment) -> bool:
    anew = begin.snapshot.epoch != now.snapshot.epoch
    return now.snapshot.step - (0 if anew else begin.snapshot.step) >= wait.amount


def _time(wait: Wait, _begin: Moment, now: Moment) -> bool:
    return now.snapshot.time >= wait.amount


def _rest(_wait: Wait, _begin: Moment, now: Moment) -> bool:
    if now.snapshot.parameters.noise > 0.0:
        raise NeverComesError(say("a chain with noise never rests: wait for a time or for steps"))
    if now.snapshot.parameters.drive == "jerks":
        raise NeverComesError(say("jerks never end, and a chain that is jerked never rests"))
    if _is_pulled(now):  # friction may still hold all blocks
        return False
    reach = max(abs(now.snapshot.end_position), 1e-12)
    fastest = float(np.abs(now.snapshot.velocities).max(initial=0.0))
    return now.snapshot.step > 0 and fastest <= STILL * reach


def _is_pulled(now: Moment) -> bool:
    """Whether a hand, a script or a ramp is not done yet with pulling."""
    parameters = now.snapshot.parameters
    goal = end_at(parameters, math.inf) if parameters.drive == "ramp" else None
    return now.snapshot.grip > 0 or goal not in (None, now.snapshot.end_position)


def _trained(_wait: Wait, _begin: Moment, now: Moment) -> bool:
    _refuse_untrained(now)
    return now.training_state == "idle"


def _epoch(wait: Wait, _begin: Moment, now: Moment) -> bool:
    _refuse_untrained(now)
    come = now.training is not None and now.training.epoch >= wait.amount
    if not come and now.training_state == "idle":
        raise NeverComesError(say("the training ended before epoch {amount:g}", amount=wait.amount))
    return come


def _refuse_untrained(now: Moment) -> None:
    if now.training_state == "failed":
        raise NeverComesError(say("the training failed"))
    if now.training_state == "paused":
        raise NeverComesError(say("the training is held"))
    if now.training_state == "idle" and now.training is None:
        raise NeverComesError(say("no network trains"))


def _regime(wait: Wait, _begin: Moment, now: Moment) -> bool:
    curve = now.load_curve
    return curve is not None and curve.regime == wait.until


_WAITS: Final[Mapping[str, Callable[[Wait, Moment, Moment], bool]]] = {
    "steps": _steps,
    "time": _time,
    "rest": _rest,
    "trained": _trained,
    "epoch": _epoch,
    "lazy": _regime,
    "balanced": _regime,
    "active": _regime,
}
