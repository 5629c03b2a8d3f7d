"""Recordings read again: frames where they are asked for, events whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from physics.chain.event import event_of
from physics.recording.finished_file import FinishedFile, LaterSchema
from physics.recording.followed_log import FollowedLog
from physics.recording.layout import LOGS
from physics.recording.pieces import is_running_log
from physics.recording.remarks import remark_on
from physics.wording import Words, message_of

DAMAGES: Final = (
    OSError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What comes of a damaged file, at whatever depth."""


@contextmanager
def as_damage(what: str) -> Iterator[None]:
    """Whatever comes of a damaged file becomes a ValueError that says what could not be read."""
    try:
        yield
    except DAMAGES as error:
        if isinstance(error, LaterSchema):
            raise
        reason = message_of(error, 200) or type(error).__name__
        raise ValueError(f"{what}: {reason}") from error


class Recording:
    """A recording, open for reading; one that is not finished is read as it stands.

    Nothing is written. What is recorded after it was opened is not seen: `FollowedLog` follows.

    Parameters
    ----------
    path : of the file.

    Attributes
    ----------
    frames : how many there are.
    columns : (frames,) each of `COLUMNS`.
    events : in the order in which they happened.
    version, begun : of the app that made it, and when.
    remark : that it is not finished, or what is missing, in words; "" if all is well.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is no recording, or of a later kind; in one sentence.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        is_log = is_running_log(path)
        with as_damage(Words("{path} is not a recording that can be read", path=path)):
            self._file = FollowedLog(path) if is_log else FinishedFile(path)
            try:
                self._read()
            except BaseException:
                self.close()
                raise

    def _read(self) -> None:
        self.frames, self.columns = self._file.frames, self._file.columns
        self.version, self.begun = self._file.version, self._file.begun
        if self.log is not None and self.log.lab:
            raise ValueError(f"it is of the lab {self.log.lab}, not of a chain")
        if np.any(self.columns["blocks"] < 1):
            raise ValueError(Words("a frame of no chain"))
        self.events = tuple(event_of(line) for line in self.lines("events"))
        self.remark = self._remark

    @property
    def _remark(self) -> str:
        return self._file.remark if isinstance(self._file, FinishedFile) else remark_on(self._file)

    @property
    def log(self) -> FollowedLog | None:
        """The log that it is; None if it is finished."""
        return self._file if isinstance(self._file, FollowedLog) else None

    @property
    def digest(self) -> str:
        """Of all that is in the file, BLAKE2b in hexadecimal."""
        return self._file.digest

    def lines(self, log: str) -> list[str]:
        """The lines of one of `LOGS`."""
        return self.bytes_of(log).tobytes().decode().split("\n")[:-1]

    def bytes_of(self, log: str) -> NDArray[np.uint8]:
        """One of `LOGS` as it is in the file."""
        if log not in LOGS:
            raise ValueError(Words("a recording has no {log}", log=log))
        return self._file.text(log)

    def positions(self, frame: int) -> NDArray[np.float64]:
        """(L,) x_1 … x_L of a frame; raises IndexError if there is no such frame."""
        return self._file.positions(self._known(frame))

    def velocities(self, frame: int) -> NDArray[np.float64]:
        """(L,) of a frame; raises IndexError if there is no such frame."""
        return self._file.velocities(self._known(frame))

    def _known(self, frame: int) -> int:
        if not 0 <= frame < self.frames:
            raise IndexError(
                Words("there is no frame {frame} of {frames}", frame=frame, frames=self.frames)
            )
        return frame

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Recording:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
