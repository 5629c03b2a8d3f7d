"""A recording while it runs: pieces with checksums, one after the other.

HDF5 leaves files that are cut off or damaged in a state that its own library may crash on. So a
running recording is a plain log, of which a kill or a full disk costs the last piece at most;
it becomes an HDF5 file when it is finished (`finish`).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Final

from physics.files.file_lock import own, owned, place_of
from physics.files.whole_file import part_beside
from physics.recording.frame import Frame
from physics.recording.kept_arrays import Arrays, packed_arrays
from physics.recording.packed_frames import packed
from physics.recording.pieces import ABOUT, MAGIC, WEIGHTS, head_of
from physics.recording.state_frame import StateFrame, packed_states

FLUSHED_EVERY: Final = 0.5
"""Seconds in which what is added must be flushed: what a kill may cost."""


class RunningLog:
    """A log, open for writing; nobody else may write to it meanwhile.

    Parameters
    ----------
    path : replaced if it is there.
    about : plain values that come first.

    Raises
    ------
    OSError
        If it cannot be written there, here or in any method, or another owns what is there.
    """

    def __init__(self, path: Path, about: dict[str, Any]) -> None:
        self._path = path.resolve()
        self._file = _begun(
            self._path, MAGIC + b"".join(_piece(ABOUT, [json.dumps(about).encode()]))
        )

    @property
    def path(self) -> Path:
        """Where it is by now, as its folder may be moved; FileNotFoundError if it is nowhere."""
        self._path = place_of(self._file, self._path)
        return self._path

    def add_frames(self, frames: Sequence[Frame]) -> None:
        """Append frames."""
        if frames:
            self._file.writelines(_piece(*packed(frames)))

    def add_states(self, states: Sequence[StateFrame]) -> None:
        """Append states of a lab."""
        if states:
            self._file.writelines(_piece(*packed_states(states)))

    def add_lines(self, kind: bytes, lines: Sequence[str]) -> None:
        """Append lines of JSON, each with its line feed: EVENTS or MEASUREMENTS."""
        if lines:
            self._file.writelines(_piece(kind, ["".join(lines).encode()]))

    def add_arrays(self, after: int, run: int, epoch: int, arrays: Arrays) -> None:
        """Append a network's weights after an epoch; ValueError if they are too large."""
        self._file.writelines(_piece(WEIGHTS, packed_arrays(after, run, epoch, arrays)))

    @property
    def size(self) -> int:
        """Bytes that the system has been given, without those not flushed; 0 once it is closed."""
        try:
            return os.fstat(self._file.fileno()).st_size
        except ValueError:
            return 0

    def flush(self) -> None:
        """What was added outlives the process from now on."""
        self._file.flush()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _piece(kind: bytes, parts: Sequence[bytes | memoryview]) -> list[bytes | memoryview]:
    return [head_of(kind, parts), *parts]


def _begun(path: Path, begin: bytes) -> IO[bytes]:
    """An owned file that begins so, in the place of what was there."""
    was_there = path.exists()
    before = owned(path)
    if sys.platform == "win32":  # there, no file is replaced that is open
        before.truncate(0)
        before.write(begin)
        before.flush()
        return before
    with before:
        try:
            return _replacing(path, begin)
        except OSError:
            if not was_there:
                path.unlink(missing_ok=True)
            raise


def _replacing(path: Path, begin: bytes) -> IO[bytes]:
    """A new file that takes the place of another: whoever reads that goes on reading it."""
    part = part_beside(path)
    file = part.open("xb")
    try:
        own(file)
        file.write(begin)
        file.flush()
        part.replace(path)
    except BaseException:
        file.close()
        part.unlink(missing_ok=True)
        raise
    return file
