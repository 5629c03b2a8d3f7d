"""A lab's recording read again: states where they are asked for, events whole."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np

from physics.files.seal import OF_LABS, has_seal
from physics.recording.damage import as_damage
from physics.recording.pieces import (
    ABOUT,
    FRAMES,
    LARGE_FRAMES,
    STATES,
    Pieces,
    is_running_log,
)
from physics.recording.recorded_file import RecordedFile
from physics.recording.state_file import FinishedStates
from physics.recording.state_frame import StateFrame
from physics.wording import Words

TELLING: Final = (ABOUT, STATES, FRAMES, LARGE_FRAMES)
"""The pieces of a log that tell what it is of."""
BEGIN: Final = "begin"
SET: Final = "set"
"""The events that tell settings: all of them, and those that were changed."""


def is_of_lab(path: Path) -> bool:
    """Whether a file begins as the recording of a lab; most of it is not read.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    """
    if not is_running_log(path):
        return has_seal(path, OF_LABS)
    with path.open("rb") as file:
        first = next((piece for piece in Pieces(file).new() if piece.kind in TELLING), None)
    if first is None or first.kind != ABOUT:
        return first is not None and first.kind == STATES
    try:
        return "lab" in json.loads(first.content)
    except (ValueError, TypeError, RecursionError):
        return False


class StateRecording(RecordedFile[FinishedStates]):
    """A lab's recording.

    Parameters
    ----------
    path : of the file.

    Attributes
    ----------
    lab : its name.
    """

    OF_FRAMES_AND_EVENTS = ("seconds", "settings")

    def __init__(self, path: Path) -> None:
        refusal = Words("{path} is not a lab's recording that can be read", path=path)
        super().__init__(path, FinishedStates, refusal)

    def _read(self) -> None:
        self.lab = self._file.lab
        if not self.lab:
            raise ValueError(Words("it is of a chain"))
        if not self.frames:
            raise ValueError(Words("it holds no frame"))
        if not np.all(np.isfinite(self.columns["wall"])):
            raise ValueError(Words("it has frames at no time"))

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
