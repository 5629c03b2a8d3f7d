"""A seal on HDF5 files: whatever is damaged is known before HDF5 looks at it.

HDF5's library may hang or crash on bytes that are not its own. It keeps room at a file's begin
that is the user's; there goes a digest of all the rest.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

ROOM: Final = 512
"""Bytes before what is HDF5's, the least that it knows."""
MAGIC: Final = b"springblock-lab sealed network diagram 1\n"


def sealed(content: bytes) -> bytes:
    """The bytes of a file that was made with ``userblock_size=ROOM``, with a seal on them."""
    return _seal(content).ljust(ROOM, b"\0") + content[ROOM:]


def has_seal(path: Path) -> bool:
    """Whether a file begins as one with a seal; raises OSError if it may not be read."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def is_whole(path: Path) -> bool:
    """Whether a file has a seal that is not broken; raises OSError likewise."""
    with path.open("rb") as file:
        begin = file.read(ROOM)
        if not begin.startswith(MAGIC):
            return False
        return begin.startswith(_words(hashlib.file_digest(file, "blake2b").hexdigest()))


def _seal(content: bytes) -> bytes:
    return _words(hashlib.blake2b(content[ROOM:]).hexdigest())


def _words(digest: str) -> bytes:
    return MAGIC + digest.encode() + b"\n"
