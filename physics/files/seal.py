"""A seal on HDF5 files: whatever is damaged is known before HDF5 looks at it.

HDF5 keeps room at a file's begin that is the user's. There goes a digest of all the rest, for
HDF5's library may crash or hang on bytes that are not its own.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

ROOM: Final = 512
"""Bytes before what is HDF5's, the least that it knows."""
MAGIC: Final = b"springblock-lab sealed 1\n"


def seal(path: Path) -> None:
    """Seal a closed file that was made with ``userblock_size=ROOM``."""
    digest = _digest(path)
    with path.open("r+b") as file:
        file.write(MAGIC + digest.encode() + b"\n")


def is_sealed(path: Path) -> bool:
    """Whether a file has a seal, and it is whole."""
    with path.open("rb") as file:
        begin = file.read(ROOM)
    return begin.startswith(MAGIC) and begin[len(MAGIC) :].split(b"\n")[0] == _digest(path).encode()


def seal_of(path: Path) -> str:
    """The digest in a file's seal, in hexadecimal; ValueError if it has none."""
    with path.open("rb") as file:
        begin = file.read(ROOM)
    if not begin.startswith(MAGIC):
        raise ValueError(f"{path} has no seal")
    return begin[len(MAGIC) :].split(b"\n")[0].decode("ascii")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(ROOM)
        return hashlib.file_digest(file, "blake2b").hexdigest()
