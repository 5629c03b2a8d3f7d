"""What recordings of chains and of labs have in common: a log as it stands, or a finished file."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from physics.chain.event import Event, event_of
from physics.files.closeable import Closeable
from physics.recording.damage import as_damage
from physics.recording.followed_log import FollowedLog
from physics.recording.pieces import is_running_log
from physics.recording.remarks import remark_on


class Finished(Protocol):
    """A finished file, open for reading."""

    frames: int
    columns: dict[str, NDArray[Any]]
    version: str
    begun: str

    @property
    def digest(self) -> str:
        """Of all that is in it, in hexadecimal."""

    @property
    def remark(self) -> str:
        """What whoever reads it should know."""

    def text(self, log: str) -> NDArray[np.uint8]:
        """Lines of JSON as they are in the file."""

    def close(self) -> None:
        """Let go of it."""


AnyFinished = TypeVar("AnyFinished", bound=Finished)


class RecordedFile(Closeable, Generic[AnyFinished]):
    """A recording, open for reading; one that is not finished is read as it stands.

    Nothing is written. What is recorded after it was opened is seen after the next `look`.

    Parameters
    ----------
    path : of the file.
    finished : opens one that is finished.
    refusal : what is said of one that cannot be read; why is said after it.

    Attributes
    ----------
    frames : how many there are.
    columns : (frames,) what each frame tells in one number, by name.
    events : in the order in which they happened.
    version, begun : of the app that made it, and when.
    remark : that it is not finished, or what is missing, in words; "" if all is well.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is no such recording, or of a later kind; in one sentence.
    """

    OF_FRAMES_AND_EVENTS: ClassVar[tuple[str, ...]] = ("seconds",)
    """What is made of them when it is first asked for, and anew when they are more."""

    def __init__(self, path: Path, finished: Callable[[Path], AnyFinished], refusal: str) -> None:
        self.path, self._refusal = path, refusal
        is_log = is_running_log(path)
        with as_damage(refusal):
            self._file: FollowedLog | AnyFinished = FollowedLog(path) if is_log else finished(path)
            try:
                self.frames, self.columns = self._file.frames, self._file.columns
                self.version, self.begun = self._file.version, self._file.begun
                self._read()
                self.events: tuple[Event, ...] = tuple(map(event_of, self.lines("events")))
                self.remark = self._remark
            except BaseException:
                self.close()
                raise

    def look(self) -> bool:
        """Take what was added to a log since; whether there was anything.

        Raises
        ------
        ValueError
            If what was added cannot be read.
        """
        if self.log is None:
            return False
        before = self.log.size
        self.log.look()
        if self.log.size == before:
            return False
        with as_damage(self._refusal):
            self.frames, self.columns = self.log.frames, self.log.columns
            self._read()
            self.events = tuple(map(event_of, self.lines("events")))
        for name in self.OF_FRAMES_AND_EVENTS:
            self.__dict__.pop(name, None)
        return True

    @abstractmethod
    def _read(self) -> None:
        """Read what else there is, and refuse what is none; whatever is raised becomes words."""

    @property
    def _remark(self) -> str:
        return remark_on(self._file) if isinstance(self._file, FollowedLog) else self._file.remark

    @property
    def log(self) -> FollowedLog | None:
        """The log that it is; None if it is finished."""
        return self._file if isinstance(self._file, FollowedLog) else None

    @property
    def digest(self) -> str:
        """Of all that is in the file, BLAKE2b in hexadecimal."""
        return self._file.digest

    @cached_property
    def seconds(self) -> NDArray[np.float64]:
        """(frames,) of wall clock since the first frame, never falling."""
        wall = self.columns["wall"]
        seconds: NDArray[np.float64] = np.maximum.accumulate(wall) - wall[0]
        return seconds

    def frame_at(self, seconds: float) -> int:
        """The last frame at or before a second; the first or the last one beyond the ends."""
        return max(0, int(np.searchsorted(self.seconds, seconds, side="right")) - 1)

    def bytes_of(self, log: str) -> NDArray[np.uint8]:
        """Lines of JSON as they are in the file: "events", or what else such a recording has."""
        return self._file.text(log)

    def lines(self, log: str) -> list[str]:
        """Each of them."""
        return self.bytes_of(log).tobytes().decode().split("\n")[:-1]

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
