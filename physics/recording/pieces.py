"""The pieces of a running recording's log, read as it stands; broken ones are skipped.

Each piece has a head with its kind, its bytes and their checksum. Where one is broken, the next
sound one is looked for, as the head may be wrong about where it begins.
"""

from __future__ import annotations

import os
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Final, NamedTuple

MAGIC: Final = b"springblock-lab running recording 2\n"
ENDS: Final = ("ended", "failed")
"""Events after which a training elsewhere writes no more (`nets/attach/`): its log stays one."""
FIRST_MAGIC: Final = b"springblock-lab running recording 1\n"
"""Of logs whose checksums are of the content alone."""
HEAD: Final = struct.Struct("<cII")
"""Kind of a piece, bytes, and the checksum of these two and the content."""
STATED: Final = struct.Struct("<cI")
ABOUT, FRAMES, LARGE_FRAMES, EVENTS, MEASUREMENTS = b"A", b"F", b"L", b"E", b"M"
STATES: Final = b"S"
"""Of a lab; the frames are of chains."""
WEIGHTS: Final = b"W"
"""Of a network, with all that its training needs to go on."""
KINDS: Final = (ABOUT, FRAMES, LARGE_FRAMES, STATES, EVENTS, MEASUREMENTS, WEIGHTS)
LARGEST: Final = 1 << 30
"""Bytes of a piece."""
WINDOW: Final = 1 << 20
"""Bytes that are searched at once."""
TRIALS: Final = 64
"""Places that look like pieces and are read, before a search is given up."""
_BEGIN: Final = re.compile(b"[" + b"".join(KINDS) + b"]")


class Piece(NamedTuple):
    """A sound piece, or what is left out between two.

    Attributes
    ----------
    kind : one of `KINDS`; empty for bytes that are no sound piece.
    at : where its content begins in the file.
    content : its bytes; empty if they are broken.
    """

    kind: bytes
    at: int
    content: bytes


class Pieces:
    """Reads the pieces of an open log, and goes on where it was when the log has grown.

    Parameters
    ----------
    file : open for reading; it may be written elsewhere.

    Attributes
    ----------
    at : up to where it is read; what comes after is torn, or not yet whole.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.at = len(MAGIC)
        self._heads_checked = self._read(0, len(MAGIC)) != FIRST_MAGIC

    @property
    def unread(self) -> int:
        """Bytes after the last piece."""
        return max(0, self._size - self.at)

    @property
    def _size(self) -> int:
        return os.fstat(self._file.fileno()).st_size

    def new(self) -> Iterator[Piece]:
        """What was added since the last call, up to the first piece that is torn."""
        size = self._size
        while self.at < size:
            piece = self._sound(self.at, size)
            if piece is not None:
                self.at = piece.at + len(piece.content)
            else:
                after = self._after(self.at, size)
                if after is None:
                    return
                piece = Piece(b"", self.at, b"")
                self.at = after
            yield piece

    def _after(self, at: int, size: int) -> int | None:
        """Where the first sound piece begins after a broken one; None if there is none yet."""
        likely = islice(self._candidates(at + 1, size), TRIALS)
        found = next((begin for begin in likely if self._sound(begin, size)), None)
        stated = self._end(at, size)
        if found is None and stated is not None and (stated == size or self._sound(stated, size)):
            return stated
        return found

    def _candidates(self, at: int, size: int) -> Iterator[int]:
        """Places where a head may be whose piece ends where another may begin, or the file."""
        while at < size:
            window = self._read(at, WINDOW)
            for found in _BEGIN.finditer(window):
                begin = at + found.start()
                end = self._end(begin, size, window[found.start() : found.start() + HEAD.size])
                if end is not None and (end == size or self._read(end, 1) in KINDS):
                    yield begin
            at += len(window) or size

    def _sound(self, at: int, size: int) -> Piece | None:
        """The piece at a place, if there is one whose checksum is right."""
        head = self._read(at, HEAD.size)
        end = self._end(at, size, head)
        if end is None:
            return None
        begin = at + HEAD.size
        content = self._read(begin, end - begin)
        kind, _, stated = HEAD.unpack(head)
        checksum = zlib.crc32(head[: STATED.size]) if self._heads_checked else 0
        return Piece(kind, begin, content) if zlib.crc32(content, checksum) == stated else None

    def _end(self, at: int, size: int, head: bytes = b"") -> int | None:
        """Where a piece ends as its head has it; None if that is no head, or beyond the end."""
        if len(head) < HEAD.size:
            head = self._read(at, HEAD.size)
        if len(head) < HEAD.size:
            return None
        kind, length, _ = HEAD.unpack(head)
        end = at + HEAD.size + int(length)
        return end if kind in KINDS and 0 < length <= LARGEST and end <= size else None

    def _read(self, at: int, count: int) -> bytes:
        self._file.seek(at)
        return self._file.read(count)


def head_of(kind: bytes, parts: Sequence[bytes | memoryview]) -> bytes:
    """The head of a piece with such a content."""
    size = sum(len(part) for part in parts)
    checksum = zlib.crc32(STATED.pack(kind, size))
    for part in parts:
        checksum = zlib.crc32(part, checksum)
    return HEAD.pack(kind, size, checksum)


def is_running_log(path: Path) -> bool:
    """Whether a file is the log of a recording that nobody has finished.

    A few bytes of its begin may be broken. Raises OSError if it may not be read.
    """
    with path.open("rb") as file:
        begin = file.read(len(MAGIC))
    same = sum(one == other for one, other in zip(begin, MAGIC, strict=False))
    return 4 * same >= 3 * len(MAGIC)
