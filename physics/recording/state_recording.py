"""A lab's recording read again: states where they are asked for, events whole."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from physics.chain.event import Event, event_of
from physics.recording.followed_log import FollowedLog
from physics.recording.pieces import is_running_log
from physics.recording.reader import as_damage
from physics.recording.remarks import remark_on
from physics.recording.state_file import FinishedStates, lab_of
from physics.recording.state_frame import StateFrame
from physics.wording import Words

BEGIN: Final = "begin"
SET: Final = "set"
"""The events that tell settings: all of them, and those that were changed."""


def recorded_lab(path: Path) -> str:
    """The lab that a recording is of; "" for one of a chain, and for what is none.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    """
    if not is_running_log(path):
        return lab_of(path)
    log = FollowedLog(path)
    log.close()
    return log.lab


class StateRecording:
    """A lab's recording, open for reading; one that is not finished is read as it stands.

    Nothing is written. What is recorded after it was opened is not seen.

    Attributes
    ----------
    lab : its name.
    frames : how many there are.
    columns : (frames,) number, epoch, time and wall of each.
    events : in the order in which they happened.
    remark : that it is not finished, or what is missing, in words; "" if all is well.
    digest : of all that is in the file, BLAKE2b in hexadecimal.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is none of a lab, or of a later kind; in one sentence.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        is_log = is_running_log(path)
        with as_damage(Words("{path} is not a lab's recording that can be read", path=path)):
            self._file = FollowedLog(path) if is_log else FinishedStates(path)
            try:
                self._read()
            except BaseException:
                self.close()
                raise

    def _read(self) -> None:
        file = self._file
        self.lab, self.frames, self.columns = file.lab, file.frames, file.columns
        self.version, self.begun, self.digest = file.version, file.begun, file.digest
        if not self.lab:
            raise ValueError(Words("it is of a chain"))
        if not self.frames:
            raise ValueError(Words("it holds no frame"))
        if not np.all(np.isfinite(self.columns["wall"])):
            raise ValueError(Words("it has frames at no time"))
        lines = file.text("events").tobytes().decode().split("\n")[:-1]
        self.events: tuple[Event, ...] = tuple(event_of(line) for line in lines)
        self.remark = file.remark if isinstance(file, FinishedStates) else remark_on(file)

    @property
    def log(self) -> FollowedLog | None:
        """The log that it is; None if it is finished."""
        return self._file if isinstance(self._file, FollowedLog) else None

    @cached_property
    def seconds(self) -> NDArray[np.float64]:
        """(frames,) of wall clock since the first frame, never falling."""
        wall = self.columns["wall"]
        seconds: NDArray[np.float64] = np.maximum.accumulate(wall) - wall[0]
        return seconds

    def frame_at(self, seconds: float) -> int:
        """The last frame at or before a second; the first or the last one beyond the ends."""
        return max(0, int(np.searchsorted(self.seconds, seconds, side="right")) - 1)

    @cached_property
    def settings(self) -> list[tuple[int, dict[str, Any]]]:
        """The lab's settings, whole, and after which state they were made; the oldest first."""
        known: dict[str, Any] = {}
        found = []
        for event in self.events:
            if event.what in (BEGIN, SET):
                known = {**known, **event.values}
                found.append((event.after, known))
        return found

    def settings_at(self, frame: int) -> dict[str, Any]:
        """The lab's settings of a frame; none where they were not told."""
        number = int(self.columns["number"][frame])
        return next((one for after, one in reversed(self.settings) if after < number), {})

    def state(self, frame: int) -> StateFrame:
        """A frame, from 0.

        Raises
        ------
        IndexError
            If there is no such frame.
        ValueError
            If it can no longer be read.
        """
        if not 0 <= frame < self.frames:
            raise IndexError(
                Words("there is no frame {frame} of {frames}", frame=frame, frames=self.frames)
            )
        with as_damage(Words("frame {frame:,} cannot be read", frame=frame + 1)):
            return self._file.state(frame)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
