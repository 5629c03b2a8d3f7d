"""What is held of a moment, of a recording or of a diagram's cell, as one kind of value."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from gui.look.words import say
from gui.models.held import (
    MOST_LETTERS,
    Held,
    HeldCurve,
    Of,
    Settings,
    free_colour,
    free_name,
    usual_name,
)
from gui.moments.moment import Moment
from physics.chain.parameters import ChainParameters
from physics.load_curve import Regime, Vector, normalised
from physics.wording import Words

if TYPE_CHECKING:  # HDF5 takes its time and memory, for the few who record
    from gui.moments.tape import Tape
    from nets.sweep.plan import SweepResult
    from physics.many.phase_diagram import DiagramResult

NO_NETWORK: Final = Words("no network has been measured: train one first")
NO_LOAD: Final = Words("the chain carries nothing yet")


def held_of(moment: Moment, of: Of, name: str, others: Held, origin: str = "") -> HeldCurve:
    """The newest load curve of chain or network at a moment.

    Parameters
    ----------
    name : what it is to be called; "" for what its settings say.
    others : what is held already.

    Raises
    ------
    ValueError
        If there is none, or it cannot be called so; in words.
    """
    if of == "chain":
        return _held_chain(moment, name, others, origin)
    record, curve = moment.training, moment.network_curve
    if record is None or curve is None:
        raise ValueError(NO_NETWORK)
    at = (
        say("step {step:,}", step=record.epoch)
        if record.own is None
        else say("epoch {epoch}", epoch=record.epoch)
    )
    return _held(
        normalised(curve.separation),
        record.settings,
        name,
        others,
        ", ".join(filter(None, (origin, at))),
        error=record.curve_error,
        concavity_error=curve.concavity_error,
        regime=curve.regime,
    )


def _held_chain(moment: Moment, name: str, others: Held, origin: str) -> HeldCurve:
    curve = moment.load_curve
    if curve is None:
        raise ValueError(NO_LOAD)
    at = say("step {step:,}", step=moment.snapshot.step)
    return _held(
        normalised(curve.separation),
        moment.snapshot.parameters,
        name,
        others,
        ", ".join(filter(None, (origin, at))),
        concavity_error=curve.concavity_error,
        regime=curve.regime,
    )


def held_cell(
    result: DiagramResult | SweepResult, column: int, row: int, others: Held
) -> HeldCurve:
    """The mean load curve of a diagram's cell; ValueError if it is not known."""
    if not result.done[row, column]:
        raise ValueError(say("this cell is not computed yet"))
    return _held(
        normalised(result.curve_of(column, row)),
        result.plan.first(column, row),
        "",
        others,
        say("mean of {n} in a diagram", "one in a diagram", result.plan.seeds),
        concavity_error=float(result.concavity_error[row, column]),
        regime=cast("Regime", str(result.regime[row, column])),
    )


def held_at(tape: Tape, seconds: float, others: Held, name: str = "") -> Held:
    """What was measured in a recording by a second: of the network, or else of its chain.

    Raises
    ------
    ValueError
        If the recording is damaged there, or holds neither.
    """
    moment = tape.seek(seconds)
    of: Of = "chain" if moment.network_curve is None else "network"
    wanted = name or free_name(name_of_file(tape.path), others)
    return (*others, held_of(moment, of, wanted, others, tape.path.name))


def name_of_file(path: Path) -> str:
    """A file's name as a legend can have it."""
    letters = (one if one.isalnum() or one in "._-+()" else " " for one in path.stem)
    words = " ".join("".join(letters).split()).replace(" to ", "_to_")
    return words[: MOST_LETTERS - 4].strip() or "recording"


def _held(
    curve: Vector,
    settings: Settings,
    name: str,
    others: Held,
    origin: str,
    *,
    error: Vector | None = None,
    concavity_error: float = float("nan"),
    regime: Regime | None = None,
) -> HeldCurve:
    if not np.isfinite(curve).all():
        raise ValueError(NO_LOAD if isinstance(settings, ChainParameters) else NO_NETWORK)
    known: dict[str, Any] = {
        "name": name or free_name(usual_name(settings), others),
        "load_curve": tuple(curve.tolist()),
        "errors": () if error is None else tuple(error.tolist()),
        "concavity_error": concavity_error if np.isfinite(concavity_error) else None,
        "regime": regime,
        "colour": free_colour(others),
        "origin": origin,
        "chain" if isinstance(settings, ChainParameters) else settings.section: settings,
    }
    return HeldCurve.model_validate(known)


def held_words(held: Sequence[HeldCurve]) -> dict[str, dict[str, Any]]:
    """What each was of and with which settings, by its name, for files."""
    return {
        one.name: {
            "of": one.of,
            "origin": one.origin,
            "colour": one.colour,
            one.of: one.settings.model_dump(mode="json"),
        }
        for one in held
    }
