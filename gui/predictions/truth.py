"""What came: an answer of the same kind, read from a moment."""

from __future__ import annotations

import math

import numpy as np

from gui.look.words import say, say_declared
from gui.moments.lab_moment import LabMoment
from gui.moments.moment import Moment
from gui.predictions.guess import VOTES, CurveGuess, Guess, OrderGuess, ValueGuess, VoteGuess
from gui.predictions.prediction import Prediction
from gui.predictions.quantities import SPRINGS, Subject
from physics.load_curve import LoadCurve, concavity, evenly, normalised


class NotKnownError(ValueError):
    """The moment does not tell what was asked for; in one sentence."""


def truth_of(asked: Prediction, moment: Moment | LabMoment, subject: Subject = SPRINGS) -> Guess:
    """What came, as an answer.

    Parameters
    ----------
    subject : that the moment is of.

    Raises
    ------
    NotKnownError
        If it has not come yet.
    """
    if asked.kind == "value":
        return _value(asked, moment, subject)
    if asked.kind == "order" and asked.names:
        return _held_in_order(asked, moment)
    curve = subject.curve(moment, asked.of)
    if curve is None or not np.isfinite(curve.shares).all():
        raise NotKnownError(_no_curve(asked))
    if asked.kind == "load_curve":
        return _drawn(curve)
    return _regime(curve) if asked.kind == "regime" else _in_order(asked, curve)


def _no_curve(asked: Prediction) -> str:
    if asked.of == "network":
        return say("the network has no load curve yet")
    return say("the chain has no load curve yet")


def _drawn(curve: LoadCurve) -> CurveGuess:
    """As a hand could have drawn it: a load curve may overshoot its ends a little."""
    heights = np.clip(normalised(curve.separation), 0.0, 1.0)
    return CurveGuess(heights=tuple(evenly(heights, 64).tolist()))


def _regime(curve: LoadCurve) -> VoteGuess:
    for vote in VOTES:
        if curve.regime == vote:
            return VoteGuess(vote=vote)
    raise NotKnownError(say("the load curve tells no regime yet"))


def _value(asked: Prediction, moment: Moment | LabMoment, subject: Subject) -> ValueGuess:
    value = subject.quantities[asked.quantity].of(moment, asked.of)
    if not math.isfinite(value):
        raise NotKnownError(say("{quantity} is not known yet", quantity=say_declared(asked.called)))
    return ValueGuess(value=value)


def _in_order(asked: Prediction, curve: LoadCurve) -> OrderGuess:
    if curve.shares.size != asked.layers:
        raise NotKnownError(
            say(
                "{asked} layers were to be put in order, but there are {found}",
                asked=asked.layers,
                found=curve.shares.size,
            )
        )
    order = np.argsort(-curve.shares, kind="stable")
    return OrderGuess(order=tuple(order.tolist()))


def _held_in_order(asked: Prediction, moment: Moment | LabMoment) -> OrderGuess:
    """The laziest first."""
    curves = moment.held if isinstance(moment, Moment) else ()
    held = {one.name: concavity(one.load_curve) for one in curves}
    missing = [name for name in asked.names if name not in held]
    if missing:
        raise NotKnownError(say("no curve is held under the name {name}", name=missing[0]))
    concavities = [-held[name] for name in asked.names]
    return OrderGuess(order=tuple(np.argsort(concavities, kind="stable").tolist()))
