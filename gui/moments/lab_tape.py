"""A lab's recording as a film: what was shown at each of its seconds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

import numpy as np
from pydantic import BaseModel

from gui.look.words import say, say_declared, shown
from gui.models.declared import declared
from gui.models.session import ViewOptions
from gui.moments.lab_course import LabCourse
from gui.moments.lab_moment import LabMoment
from gui.moments.marks import Mark
from physics.files.kinds import require_file
from physics.wording import Words

if TYPE_CHECKING:
    from physics.recording.state_recording import StateRecording

FORWARD: Final = 64
"""So many frames ahead are taken one by one; beyond them the course is read anew."""
COURSE_FRAMES: Final = 256
"""Frames from which a course that is read anew is drawn."""
WORDS: Final = {"reset": Words("Begun anew"), "play": Words("Played"), "pause": Words("Paused")}


class LabTape:
    """A lab's recording, open to be seen at any second.

    Parameters
    ----------
    path : of the file.
    settings : of the lab that it is of.

    Attributes
    ----------
    recording : the file, open.
    seconds : (frames,) of wall clock since the first frame, never falling.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is none that can be read, or holds no frame; in one sentence.
    """

    def __init__(self, path: Path, settings: type[BaseModel]) -> None:
        # Late: HDF5 takes its time and memory, for the few who record.
        from physics.recording.reader import as_damage
        from physics.recording.state_recording import StateRecording

        require_file(path)
        self.recording = StateRecording(path)
        self.seconds = self.recording.seconds
        self._settings = settings
        self._course = LabCourse()
        self._moment: LabMoment | None = None
        try:
            unknown = say("{path} has settings that its lab does not know", path=path)
            with as_damage(unknown):
                for _, values in self.recording.settings:
                    settings.model_validate(values)
        except BaseException:
            self.recording.close()
            raise

    @property
    def path(self) -> Path:
        """Of the file."""
        return self.recording.path

    @property
    def lab(self) -> str:
        """That it is of."""
        return self.recording.lab

    @property
    def frames(self) -> int:
        """How many there are."""
        return self.recording.frames

    @property
    def duration(self) -> float:
        """Seconds of wall clock from the first frame to the last."""
        return float(self.seconds[-1])

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """What a person did, in order, with the second at which it was done."""
        return tuple(_marks(self.recording, self._settings))

    def frame_at(self, seconds: float) -> int:
        """The last frame at or before a second; the first or the last one beyond the ends."""
        return self.recording.frame_at(seconds)

    def seek(self, seconds: float) -> LabMoment:
        """What was known at a second; ValueError if the recording is damaged there."""
        return self.at_frame(self.frame_at(seconds))

    def at_frame(self, frame: int) -> LabMoment:
        """What was known at a frame.

        Raises
        ------
        IndexError
            If there is no such frame.
        ValueError
            If the recording is damaged there.
        """
        if self._moment is None or self._moment.frame != frame:
            state = self.recording.state(frame)
            for index in self._before(frame):
                self._course.add(self.recording.state(index))
            self._course.add(state)
            settings = self._settings.model_validate(self.recording.settings_at(frame))
            seconds = float(self.seconds[frame])
            self._moment = LabMoment(
                "tape", settings, state, self._course, ViewOptions(), seconds=seconds, frame=frame
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

    def close(self) -> None:
        """Let go of the file."""
        self.recording.close()

    def __enter__(self) -> LabTape:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


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
