"""What a line of a lecture asks: the words before its question, and what the moment adds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from gui.look.words import say
from gui.moments.lab_moment import LabMoment
from gui.moments.moment import Moment
from gui.predictions.prediction import MOST_LAYERS, MOST_NAMES, Kind, Prediction
from gui.predictions.quantities import Subject

USUAL_LAYERS: Final = 7
WHOSE: Final = ("chain", "network")
LOG: Final = "log"


def asked_of(
    kind: Kind, about: str, question: Mapping[str, str] | None = None, layers: int = USUAL_LAYERS
) -> Prediction:
    """The question that is asked.

    Parameters
    ----------
    about : "of network" or nothing for the chain; then, of a value, its quantity and perhaps its
        scale, as in "last_share 0 to 1" or "kernel_change 1e-3 to 100 log"; of an order, names
        parted by commas. "of" and "to" may be left out.
    question : its words, by language.

    Raises
    ------
    ValueError
        If that cannot be asked.
    """
    found: dict[str, Any] = {"kind": kind, "question": dict(question or {}), "layers": layers}
    first, _, rest = about.removeprefix("of ").partition(" ")
    if first in WHOSE:
        found["of"], about = first, rest
    if kind == "value":
        found |= _scale(about)
    elif kind == "order" and about:
        found["names"] = tuple(name.strip() for name in about.split(","))
    elif about:
        raise ValueError(say("before its question may stand: of network; not {rest!r}", rest=about))
    return Prediction(**found)


def _scale(about: str) -> dict[str, Any]:
    words = about.split()
    log = words[-1:] == [LOG]
    words = words[:-1] if log else words
    match words:
        case []:
            return {}
        case [name]:
            return {"quantity": name.replace("-", "_")}
        case [name, low, "to", high] | [name, low, high]:
            try:
                ends = {"low": float(low), "high": float(high)}
            except ValueError:
                raise ValueError(
                    say("the ends of a scale are numbers, not {low} and {high}", low=low, high=high)
                ) from None
            return {"quantity": name.replace("-", "_"), "log": log, **ends}
    raise ValueError(
        say(
            "a value takes its quantity and its scale, as in: last_share 0 to 1, or … 0.1 to 10 log"
        )
    )


def asked_here(
    kind: Kind,
    about: str,
    question: Mapping[str, str],
    moment: Moment | LabMoment,
    subject: Subject,
) -> Prediction:
    """The question as it is asked of a moment.

    Raises
    ------
    ValueError
        If it cannot be asked of that.
    """
    asked = asked_of(kind, about, question)
    if kind == "value":
        if asked.quantity not in subject.quantities:
            raise ValueError(
                say(
                    "there is no quantity {name} here: {names} are known",
                    name=asked.quantity,
                    names=", ".join(subject.quantities) or say("none"),
                )
            )
        called = subject.quantities[asked.quantity].words
        return asked.model_copy(update={"called": called.template})
    most = MOST_NAMES if kind == "order" else MOST_LAYERS
    layers = min(_layers(asked, moment, subject), most)
    return Prediction(**(asked.model_dump() | {"layers": layers}))


def _layers(asked: Prediction, moment: Moment | LabMoment, subject: Subject) -> int:
    """How many springs or layers there are to draw or to put in order."""
    curve = subject.curve(moment, asked.of)
    if curve is not None:
        return int(curve.loads.size)
    if isinstance(moment, Moment):
        if asked.of == "chain":
            return int(moment.snapshot.positions.size)
        if moment.network is not None:
            return moment.network.depth
    return USUAL_LAYERS
