"""What a person did while a recording ran, as marks on its timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel

from gui.look.words import say, say_declared, shown
from gui.models.declared import declared
from gui.models.session import ViewOptions
from nets.config import TrainingConfig
from physics.chain.event import Event
from physics.chain.parameters import ChainParameters
from physics.wording import Words

if TYPE_CHECKING:  # HDF5 takes its time and memory, for the few who record
    from physics.recording.reader import Recording

Kind = Literal["change", "pull", "reset", "train", "twin", "view", "fork"]
TOGETHER: Final = 0.5
"""Seconds: changes of one parameter that are so near to each other are one drag of its slider."""
PLAIN: Final[dict[str, tuple[Kind, Words]]] = {
    "Reset": ("reset", Words("Back to rest")),
    "restored": ("reset", Words("Back to the last good state")),
    "PullAlong": ("pull", Words("Pulled by a script")),
    "train": ("train", Words("Training began")),
    "preset": ("change", Words("Preset: {title}")),
    "fork": ("fork", Words("Went on from {recording}")),
}
"""What is said of an event by its values."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that was done.

    Attributes
    ----------
    seconds : of the recording.
    words : what it was, for a person.
    subject : what was changed, so that marks of one drag can be told.
    """

    seconds: float
    kind: Kind
    words: str
    subject: str = ""


def marks_of(recording: Recording, seconds: NDArray[np.float64]) -> tuple[Mark, ...]:
    """The marks of a recording.

    Parameters
    ----------
    seconds : (frames,) of each frame.
    """
    marks: list[Mark] = []
    numbers = recording.columns["number"]
    known: dict[str, Any] = {}
    for event in recording.events:
        frame = min(int(np.searchsorted(numbers, event.after, side="right")), len(seconds) - 1)
        for kind, words, subject in _told(event, known):
            mark = Mark(float(seconds[frame]), kind, words, subject)
            if marks and _go_on(marks[-1], mark):
                mark = Mark(marks[-1].seconds, kind, words, subject)
                marks.pop()
            marks.append(mark)
    return tuple(marks)


def _go_on(last: Mark, new: Mark) -> bool:
    """Whether a mark is the same drag as the last one."""
    same = (last.kind, last.subject) == (new.kind, new.subject)
    return same and bool(new.subject) and new.seconds - last.seconds <= TOGETHER


def _told(event: Event, known: dict[str, Any]) -> Iterator[tuple[Kind, str, str]]:
    """What an event tells a person: kind, words, subject; `known` is what held before."""
    values: Any = event.values
    match event.what:
        case "begin" | "restored":
            known["chain"] = values.get("one", {}).get("parameters")
        case "SetParameters":
            yield from _changes(ChainParameters, known, "chain", values.get("parameters"), "change")
        case "session":
            first = "view" not in known
            for section, model, kind in SECTIONS:
                whole = (known.get(section) or {}) | (values.get(section) or {})
                told = list(_changes(model, known, section, whole, kind))
                yield from () if first else told
        case "Grip" if known.get("held") != values.get("index"):
            known["held"] = values.get("index")
            yield "pull", say("The hand took {held}", held=_held(values, known)), ""
        case "Release":
            known["held"] = None
        case "SetTwin":
            ended = not values.get("changes")
            yield "twin", say("The twin ended") if ended else say("A twin began"), ""
    if event.what in PLAIN:
        kind, words = PLAIN[event.what]
        said = {name: say_declared(str(value)) for name, value in values.items()}
        yield kind, shown(words.filled(**said)), ""


SECTIONS: Final[tuple[tuple[str, type[BaseModel], Kind], ...]] = (
    (TrainingConfig.section, TrainingConfig, "change"),
    ("view", ViewOptions, "view"),
)


def _changes(
    model: type[BaseModel], known: dict[str, Any], section: str, new: Any, kind: Kind
) -> Iterator[tuple[Kind, str, str]]:
    """The parameters in which new values differ from those known, as one mark."""
    old, known[section] = known.get(section), new
    if not isinstance(old, dict) or not isinstance(new, dict):
        return
    names = [name for name in model.model_fields if name in new and old.get(name) != new[name]]
    if names:
        words = [f"{declared(model, name).title}: {_value(new[name])}" for name in names[:3]]
        told = ", ".join(words)
        if more := len(names[3:]):
            told = say("{told}, and {n} more", "{told}, and {n} more", more, told=told)
        yield kind, told, f"{section}.{'+'.join(names)}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return say("on") if value else say("off")
    return f"{value:g}" if isinstance(value, float) else say_declared(str(value).replace("_", " "))


def _held(values: Any, known: dict[str, Any]) -> str:
    blocks = (known.get("chain") or {}).get("blocks")
    index = values.get("index")
    if blocks is not None and index == blocks + 1:
        return say("the end")
    return say("block {index}", index=index)
