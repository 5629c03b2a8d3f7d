"""The recording that grows: a file of pieces with checksums, as springblock-lab records.

It begins with a line; each piece is one letter for its kind, the number of its bytes and a CRC-32
of these two and the content (little-endian, nine bytes), then the content. A kill costs the last
piece at most. Whoever writes holds a lock on the file, which the system lets go when the script
dies; Windows has none, and there silence alone tells it.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np

if sys.platform != "win32":
    import fcntl

MAGIC = b"springblock-lab running recording 2\n"
ABOUT, FRAMES, EVENTS, MEASUREMENTS = b"A", b"F", b"E", b"M"
STEP, TIME_STEP = 1, 0.01
"""At which the chain rests; at no step it would begin anew with each frame."""
STATED, CHECKSUM, SIZE = struct.Struct("<cI"), struct.Struct("<I"), struct.Struct("<I")


class GrowingLog:
    """A log, open for writing.

    Parameters
    ----------
    path : replaced if it is there, unless somebody writes to it.
    about : plain values that come first.

    Raises
    ------
    OSError
        If it cannot be written there, or somebody writes to it.
    """

    def __init__(self, path: Path, about: Mapping[str, Any]) -> None:
        self.path = path.resolve()
        _refuse_owned(self.path)
        part = self.path.with_name(f".{self.path.name}.{uuid4().hex[:8]}")
        self._file = part.open("xb", buffering=0)
        try:
            _lock(self._file)
            self._file.write(MAGIC + piece(ABOUT, json.dumps(about).encode()))
            part.replace(self.path)
        except BaseException:
            self._file.close()
            part.unlink(missing_ok=True)
            raise

    def add(self, *pieces: bytes) -> None:
        """Append pieces, whole; they outlive the script from then on.

        Raises
        ------
        OSError
            If there is no room; what was written of them is taken back.
        """
        before, content = os.fstat(self._file.fileno()).st_size, b"".join(pieces)
        try:
            written = 0
            while written < len(content):
                written += self._file.write(content[written:]) or 0
        except OSError:
            self._file.truncate(before)
            self._file.seek(before)
            raise

    def close(self) -> None:
        """Let go of the file, also where a forked process has it open, as loaders have."""
        if not self._file.closed:
            _unlock(self._file)
        self._file.close()


def piece(kind: bytes, content: bytes) -> bytes:
    """A piece with its head."""
    stated = STATED.pack(kind, len(content))
    return stated + CHECKSUM.pack(zlib.crc32(content, zlib.crc32(stated))) + content


def lines(kind: bytes, *values: Mapping[str, Any]) -> bytes:
    """A piece of lines of JSON."""
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in values)
    return piece(kind, text.encode())


def frame(number: int, wall: float, chain: RestingChain) -> bytes:
    """A piece with one frame of the chain: its numbers, then positions and velocities."""
    numbers = [number, 0, STEP, STEP * TIME_STEP, chain.end, 0, wall, len(chain.positions)]
    head = json.dumps([numbers]).encode()
    body = [np.array(chain.positions, np.float64).tobytes(), bytes(8 * len(chain.positions))]
    return piece(FRAMES, zlib.compress(b"".join([SIZE.pack(len(head)), head, *body]), 1))


class RestingChain:
    """A chain without friction that is pulled by its end and rests: all springs are alike.

    The network's layers are laid over it.

    Parameters
    ----------
    blocks : L, one for each layer.
    """

    end = 1.0

    def __init__(self, blocks: int) -> None:
        self.positions = [self.end * number / (blocks + 1) for number in range(1, blocks + 1)]

    @property
    def plain(self) -> dict[str, Any]:
        """Its whole state, as the first event of a recording tells it."""
        blocks = len(self.positions)
        parameters = {
            "blocks": blocks,
            "friction_right": 0.0,
            "friction_left": 0.0,
            "noise": 0.0,
            "drive": "held_end",
            "end_position": self.end,
            "time_step": TIME_STEP,
        }
        state = {
            "positions": self.positions,
            "velocities": [0.0] * blocks,
            "step": STEP,
            "step_origin": 0,
            "time_origin": 0.0,
            "hand_position": 0.0,
            "grip": None,
        }
        one = {"parameters": parameters, "epoch": 0, "state": state, "way": None, "failure": None}
        return {"one": one, "other": None, "changes": {}}


def _refuse_owned(path: Path) -> None:
    """Whoever only watches it keeps what was there, as another file takes its place."""
    if not path.exists():
        return
    with path.open("rb") as there:
        if not _lock(there, alone=False):
            raise OSError(f"{path} is written to by another program, or by this one still")


def _unlock(file: Any) -> None:
    if sys.platform != "win32":
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_UN)


def _lock(file: Any, *, alone: bool = True) -> bool:
    """Own an open file until it is closed, or let nobody own it; False if another does."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
