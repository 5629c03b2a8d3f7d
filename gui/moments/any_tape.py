"""What tapes of the chain and of labs have in common."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from physics.files.closeable import Closeable

if TYPE_CHECKING:  # HDF5 takes its time and memory, for the few who record
    from physics.recording.recorded_file import RecordedFile

Told = TypeVar("Told")


class AnyTape(Closeable, Generic[Told]):
    """A recording, open to be seen at any second.

    Attributes
    ----------
    recording : the file, open.
    """

    recording: RecordedFile[Any]

    @property
    def path(self) -> Path:
        """Of the file."""
        return self.recording.path

    @property
    def seconds(self) -> NDArray[np.float64]:
        """(frames,) of wall clock since the first frame, never falling."""
        return self.recording.seconds

    @property
    def frames(self) -> int:
        """How many there are."""
        return int(self.recording.frames)

    @property
    def duration(self) -> float:
        """Seconds of wall clock from the first frame to the last."""
        return float(self.seconds[-1])

    @abstractmethod
    def look(self) -> bool:
        """Take what was added to the recording since; whether there was anything.

        Raises
        ------
        ValueError
            If it cannot be read.
        """

    def frame_at(self, seconds: float) -> int:
        """The last frame at or before a second; the first or the last one beyond the ends."""
        return self.recording.frame_at(seconds)

    def seek(self, seconds: float) -> Told:
        """What was known at a second; ValueError if the recording is damaged there."""
        return self.at_frame(self.frame_at(seconds))

    @abstractmethod
    def at_frame(self, frame: int) -> Told:
        """What was known at a frame.

        Raises
        ------
        IndexError
            If there is no such frame.
        ValueError
            If the recording is damaged there.
        """

    def close(self) -> None:
        """Let go of the file."""
        self.recording.close()
