"""A recording while it runs: pieces with checksums, one after the other.

HDF5 leaves files that are cut off or damaged in a state that its own library may crash on. So a
running recording is a plain log, of which a kill or a full disk costs the last piece at most;
it becomes an HDF5 file when it is finished (`finish`).
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from collections.abc import Iterator, Sequence
from errno import EBUSY
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np

from physics.recording.frame import Frame

if sys.platform != "win32":
    import fcntl
else:  # there, no file is replaced that is open
    fcntl = None

MAGIC: Final = b"springblock-lab running recording 1\n"
HEAD: Final = struct.Struct("<cII")
"""Kind of a piece, bytes, and their checksum."""
ABOUT, FRAMES, LARGE_FRAMES, EVENTS, MEASUREMENTS = b"A", b"F", b"L", b"E", b"M"
LARGEST: Final = 1 << 30
"""Bytes of a piece."""
LARGE: Final = 1 << 20
"""Bytes of frames that are neither compressed nor put together while the chain runs: that would
cost its processor more than the disk is spared, as the digits of moving blocks hardly repeat."""
NUMBERS: Final = Frame._fields[:-2]


class RunningLog:
    """A log, open for writing.

    Parameters
    ----------
    path : replaced if it is there.
    about : plain values that come first.

    Raises
    ------
    OSError
        If it cannot be written there, here or in any method.
    """

    def __init__(self, path: Path, about: dict[str, Any]) -> None:
        self._file = _claimed(path)
        self._file.write(MAGIC)
        self._add(ABOUT, json.dumps(about).encode())

    def add_frames(self, frames: Sequence[Frame]) -> None:
        """Append frames."""
        if not frames:
            return
        parts = _parts(frames)
        if sum(len(part) for part in parts) < LARGE:
            self._add(FRAMES, zlib.compress(b"".join(parts), 1))
        else:
            self._add(LARGE_FRAMES, *parts)

    def add_lines(self, kind: bytes, lines: Sequence[str]) -> None:
        """Append lines of JSON, each with its line feed: EVENTS or MEASUREMENTS."""
        if lines:
            self._add(kind, "".join(lines).encode())

    def _add(self, kind: bytes, *parts: bytes | memoryview) -> None:
        checksum = 0
        for part in parts:
            checksum = zlib.crc32(part, checksum)
        self._file.write(HEAD.pack(kind, sum(len(part) for part in parts), checksum))
        for part in parts:
            self._file.write(part)

    def flush(self) -> None:
        """What was added outlives the process from now on."""
        self._file.flush()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _claimed(path: Path) -> BinaryIO:
    """An empty file that is open nowhere else: what somebody reads or records is not destroyed."""
    file = path.open("ab")
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        file.truncate(0)
    except BlockingIOError as error:
        file.close()
        raise OSError(EBUSY, "it is open, to be watched or recorded", str(path)) from error
    except OSError:
        file.close()
        raise
    return file


def is_running_log(path: Path) -> bool:
    """Whether a file is the log of a recording that nobody has finished."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def pieces(path: Path) -> Iterator[tuple[bytes, bytes]]:
    """(kind, content) of every piece up to the first that is torn."""
    with path.open("rb") as file:
        file.seek(len(MAGIC))
        while len(head := file.read(HEAD.size)) == HEAD.size:
            kind, size, checksum = HEAD.unpack(head)
            if size > LARGEST:
                return
            content = file.read(size)
            if len(content) < size or zlib.crc32(content) != checksum:
                return
            yield kind, content


def _parts(frames: Sequence[Frame]) -> list[bytes | memoryview]:
    """The bytes of frames, of long chains without a copy."""
    numbers = json.dumps([[*frame[: len(NUMBERS)], frame.blocks] for frame in frames]).encode()
    arrays = (part for frame in frames for part in (frame.positions, frame.velocities))
    contiguous = (np.ascontiguousarray(part, np.float64) for part in arrays)
    return [struct.pack("<I", len(numbers)), numbers, *(part.data.cast("B") for part in contiguous)]


def frames_of(kind: bytes, content: bytes) -> list[Frame]:
    """The frames in a piece.

    Raises
    ------
    ValueError
        If they are none.
    """
    try:
        packed = content
        if kind == FRAMES:
            packed = zlib.decompressobj().decompress(content, LARGEST)
        (size,) = struct.unpack_from("<I", packed)
        numbers = json.loads(packed[4 : 4 + size])
        values = np.frombuffer(packed, np.float64, offset=4 + size)
        frames = []
        for *kept, blocks in numbers:
            x, v, values = values[:blocks], values[blocks : 2 * blocks], values[2 * blocks :]
            if v.size != blocks:
                raise ValueError("a frame is cut off")
            frames.append(Frame._make([*kept, x, v]))
        return frames
    except (TypeError, ValueError, struct.error, zlib.error) as error:
        raise ValueError("a piece that holds no frames") from error
