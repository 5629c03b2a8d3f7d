"""A seal on HDF5 files: whatever is damaged is known before HDF5 looks at it.

HDF5 keeps room at a file's begin that is the user's. There goes a digest of all the rest, for
HDF5's library may crash or hang on bytes that are not its own. What the seal begins with says
what kind of file it is.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from physics.wording import Words

ROOM: Final = 512
"""Bytes before what is HDF5's, the least that it knows."""
OF_CHAINS: Final = b"springblock-lab sealed 1\n"
"""Recordings, and diagrams of chains."""
OF_NETWORKS: Final = b"springblock-lab sealed network diagram 1\n"
OF_SCALES: Final = b"springblock-lab sealed scale diagram 1\n"


OF_LABS: Final = b"springblock-lab sealed lab recording 1\n"


def seal(path: Path, kind: bytes = OF_CHAINS) -> None:
    """Seal a closed file that was made with ``userblock_size=ROOM``."""
    words = _words(kind, _digest(path))
    with path.open("r+b") as file:
        file.write(words)


def sealed(content: bytes, kind: bytes) -> bytes:
    """The bytes of a file that was made with ``userblock_size=ROOM``, with a seal on them."""
    words = _words(kind, hashlib.blake2b(content[ROOM:]).hexdigest())
    return words.ljust(ROOM, b"\0") + content[ROOM:]


def has_seal(path: Path, kind: bytes = OF_CHAINS) -> bool:
    """Whether a file begins as one with a seal of that kind; OSError if it may not be read."""
    return _begin(path).startswith(kind)


def is_sealed(path: Path, kind: bytes = OF_CHAINS) -> bool:
    """Whether a file has a seal, and it is whole; OSError if it may not be read."""
    return has_seal(path, kind) and _begin(path).startswith(_words(kind, _digest(path)))


def seal_of(path: Path, kind: bytes = OF_CHAINS) -> str:
    """The digest in a seal of that kind, in hexadecimal; ValueError if there is none."""
    begin = _begin(path)
    if not begin.startswith(kind):
        raise ValueError(Words("{path} has no seal", path=path))
    return begin[len(kind) :].split(b"\n")[0].decode("ascii")


def _begin(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(ROOM)


def _words(kind: bytes, digest: str) -> bytes:
    return kind + digest.encode() + b"\n"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(ROOM)
        return hashlib.file_digest(file, "blake2b").hexdigest()
