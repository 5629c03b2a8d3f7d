"""A lab's recording as a film: what was shown at each of its seconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from pydantic import BaseModel, ValidationError

from gui.look.words import say, say_declared, shown
from gui.models.declared import declared
from gui.models.held_run import HeldRuns
from gui.models.session import ViewOptions, complaint
from gui.moments.any_tape import AnyTape
from gui.moments.held_in_lab import held_after, held_in
from gui.moments.lab_course import LabCourse
from gui.moments.lab_moment import LabMoment
from gui.moments.marks import PLAIN, Mark
from physics.wording import Words

if TYPE_CHECKING:
    from physics.recording.state_recording import StateRecording

FORWARD: Final = 64
"""So many frames ahead are taken one by one; beyond them the course is read anew."""
VIEW: Final = ViewOptions()
"""A lab has none of its own."""
COURSE_FRAMES: Final = 256
"""Frames from which a course that is read anew is drawn."""
WORDS: Final = {
    "reset": Words("Begun anew"),
    "back": Words("Back to a step of the lecture"),
    "play": Words("Played"),
    "pause": Words("Paused"),
}


class LabTape(AnyTape[LabMoment]):
    """A lab's recording, open to be seen at any second.

    Parameters
    ----------
    recording : the file, open; it is closed with the tape, or if that cannot be.
    settings : of the lab that it is of.
    acts : titles of what can be done in it, by name.

    Raises
    ------
    ValueError
        If the lab does not know its settings; in one sentence.
    """

    recording: StateRecording

    def __init__(
        self,
        recording: StateRecording,
        settings: type[BaseModel],
        acts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.recording, self._model, self._acts = recording, settings, acts
        self._course = LabCourse()
        self._moment: LabMoment | None = None
        try:
            self._settings = self._read_settings()
        except ValueError:
            self.close()
            raise

    def _read_settings(self) -> list[tuple[int, BaseModel]]:
        """What was set, and after which state; ValueError if the lab does not know it."""
        recording, model = self.recording, self._model
        try:
            told = [(after, model.model_validate(one)) for after, one in recording.settings]
        except ValidationError as error:
            unknown = say("{path} has settings that its lab does not know", path=recording.path)
            raise ValueError(f"{unknown}: {complaint(error)}") from None
        return [(-1, model()), *told]

    def look(self) -> bool:
        """Take what was added to the recording since; ValueError if it cannot be read."""
        if not self.recording.look():
            return False
        self._settings = self._read_settings()
        for name in ("marks", "_held"):
            self.__dict__.pop(name, None)
        return True

    @cached_property
    def _held(self) -> list[tuple[int, HeldRuns]]:
        return held_in(self.recording)

    @property
    def lab(self) -> str:
        """That it is of."""
        return self.recording.lab

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """What a person did, in order, with the second at which it was done.

        Raises
        ------
        ValueError
            If the events cannot be read.
        """
        # Late, as all of recordings.
        from physics.recording.damage import as_damage

        with as_damage(say("the events cannot be read")):
            return tuple(_marks(self.recording, self._model, self._acts))

    def at_frame(self, frame: int) -> LabMoment:
        """What was known at a frame."""
        if self._moment is None or self._moment.frame != frame:
            state = self.recording.state(frame)
            for index in self._before(frame):
                self._course.add(self.recording.state(index))
            self._course.add(state)
            settings = next(one for after, one in reversed(self._settings) if after < state.number)
            seconds = float(self.seconds[frame])
            self._moment = LabMoment(
                "tape",
                settings,
                state,
                self._course,
                VIEW,
                seconds=seconds,
                frame=frame,
                held=held_after(self._held, state.number),
            )
        return self._moment

    def _before(self, frame: int) -> range | list[int]:
        """The frames that the course lacks before one, and begin it anew after a jump."""
        last = self._moment
        if last is not None and last.frame < frame <= last.frame + FORWARD:
            return range(last.frame + 1, frame)
        self._course = LabCourse()
        epochs = self.recording.columns["epoch"]
        begin = int(np.flatnonzero(epochs == epochs[frame])[0])
        chosen = np.linspace(begin, frame, min(COURSE_FRAMES, frame - begin + 1)).astype(int)
        return [int(one) for one in np.unique(chosen[:-1])]


def _marks(
    recording: StateRecording, settings: type[BaseModel], acts: Mapping[str, str]
) -> Iterator[Mark]:
    seconds = recording.seconds
    for event in recording.events:
        found = np.searchsorted(recording.columns["number"], event.after, side="right")
        second = float(seconds[min(int(found), len(seconds) - 1)])
        if event.what == "set":
            for name, value in event.values.items():
                title = say_declared(declared(settings, name).title)
                yield Mark(second, "change", f"{title}: {value}", name)
        elif event.what == "act":
            yield Mark(second, "change", _done(event.values, acts))
        elif event.what == "preset":
            kind, words = PLAIN["preset"]
            title = say_declared(event.values["title"])
            yield Mark(second, kind, shown(words.filled(title=title)))
        elif event.what in WORDS:
            anew = event.what in ("reset", "back")
            yield Mark(second, "reset" if anew else "view", shown(WORDS[event.what]))


def _done(values: Mapping[str, Any], acts: Mapping[str, str]) -> str:
    """An act as a person reads it: its title, and what it was given."""
    title = say_declared(acts.get(values["act"], values["act"]))
    given = ", ".join(f"{name} {value}" for name, value in values["arguments"].items())
    return f"{title}: {given}" if given else title
