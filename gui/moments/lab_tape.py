"""A lab's recording as a film: what was shown at each of its seconds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from pydantic import BaseModel, ValidationError

from gui.look.words import say, say_declared, shown
from gui.models.declared import declared
from gui.models.session import ViewOptions, complaint
from gui.moments.any_tape import AnyTape
from gui.moments.lab_course import LabCourse
from gui.moments.lab_moment import LabMoment
from gui.moments.marks import Mark
from physics.wording import Words

if TYPE_CHECKING:
    from physics.recording.state_recording import StateRecording

FORWARD: Final = 64
"""So many frames ahead are taken one by one; beyond them the course is read anew."""
VIEW: Final = ViewOptions()
"""A lab has none of its own."""
COURSE_FRAMES: Final = 256
"""Frames from which a course that is read anew is drawn."""
WORDS: Final = {"reset": Words("Begun anew"), "play": Words("Played"), "pause": Words("Paused")}


class LabTape(AnyTape[LabMoment]):
    """A lab's recording, open to be seen at any second.

    Parameters
    ----------
    recording : the file, open; it is closed with the tape, or if that cannot be.
    settings : of the lab that it is of.

    Raises
    ------
    ValueError
        If the lab does not know its settings; in one sentence.
    """

    recording: StateRecording

    def __init__(self, recording: StateRecording, settings: type[BaseModel]) -> None:
        self.recording, self._model = recording, settings
        self._course = LabCourse()
        self._moment: LabMoment | None = None
        try:
            told = [(after, settings.model_validate(one)) for after, one in recording.settings]
        except ValidationError as error:
            self.close()
            unknown = say("{path} has settings that its lab does not know", path=recording.path)
            raise ValueError(f"{unknown}: {complaint(error)}") from None
        self._settings = [(-1, settings()), *told]

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
            return tuple(_marks(self.recording, self._model))

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
                "tape", settings, state, self._course, VIEW, seconds=seconds, frame=frame
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


def _marks(recording: StateRecording, settings: type[BaseModel]) -> Iterator[Mark]:
    seconds = recording.seconds
    for event in recording.events:
        found = np.searchsorted(recording.columns["number"], event.after, side="right")
        second = float(seconds[min(int(found), len(seconds) - 1)])
        if event.what == "set":
            for name, value in event.values.items():
                title = say_declared(declared(settings, name).title)
                yield Mark(second, "change", f"{title}: {value}", name)
        elif event.what in WORDS:
            yield Mark(
                second, "reset" if event.what == "reset" else "view", shown(WORDS[event.what])
            )
