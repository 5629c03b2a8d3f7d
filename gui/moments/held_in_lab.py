"""What is held of a moment of a lab, and what its recordings tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter

from gui.look.words import say
from gui.models.held import free_colour, free_name
from gui.models.held_run import HeldRun, HeldRuns, name_of_settings, points_of
from gui.moments.lab_moment import LabMoment
from physics.wording import Words

if TYPE_CHECKING:
    from physics.recording.state_recording import StateRecording

EVENT: Final = "held"
"""Told in a lab's recording: all that is held from now on."""
NOTHING: Final = Words("there is no curve yet that could be held")
_RUNS: Final[TypeAdapter[HeldRuns]] = TypeAdapter(HeldRuns)


def held_run(
    moment: LabMoment,
    curves: Mapping[str, tuple[Any, Any]],
    name: str,
    others: HeldRuns,
    origin: str = "",
) -> HeldRun:
    """The curves of a moment, by the names of the plots that they suit.

    Parameters
    ----------
    name : what it is to be called; "" for what its settings say.
    others : what is held already.
    origin : which recording it is of, and when; "" for what is live.

    Raises
    ------
    ValueError
        If there is no curve, or it cannot be called so; in words.
    """
    points = {plot: points_of(x, y) for plot, (x, y) in curves.items()}
    known = {plot: one for plot, one in points.items() if one is not None}
    if not known:
        raise ValueError(NOTHING)
    at = say("t = {time:.4g}", time=moment.state.time)
    return HeldRun(
        name=name or free_name(name_of_settings(moment.settings), others),
        curves=known,
        settings=moment.settings.model_dump(mode="json"),
        colour=free_colour(others),
        origin=", ".join(filter(None, (origin, at))),
    )


def told(runs: HeldRuns) -> dict[str, Any]:
    """What a recording is told of them."""
    return {"runs": [one.model_dump(mode="json") for one in runs]}


def held_in(recording: StateRecording) -> list[tuple[int, HeldRuns]]:
    """What was held in a lab's recording, and after which state; the oldest first.

    Raises
    ------
    ValueError
        If it cannot be read.
    """
    try:
        return [
            (event.after, _RUNS.validate_python(event.values["runs"]))
            for event in recording.events
            if event.what == EVENT
        ]
    except (KeyError, ValueError) as error:
        raise ValueError(say("what was held cannot be read")) from error


def held_after(changes: list[tuple[int, HeldRuns]], number: int) -> HeldRuns:
    """What was held when a state was shown."""
    return next((runs for after, runs in reversed(changes) if after < number), ())
