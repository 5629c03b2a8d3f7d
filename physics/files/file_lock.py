"""One owner of a file at a time, for all processes: a lock that ends with whoever holds it.

It lies on the open file itself, so that it goes with it wherever it is moved, and nothing beside
it is left. HDF5 sets the same kind of lock on what it reads.
"""

from __future__ import annotations

import os
import sys
from errno import EBUSY, EINVAL, ENOLCK, ENOSYS, ENOTSUP
from pathlib import Path
from typing import IO, Final

from physics.wording import Words

IN_USE: Final = Words("it is open, to be watched or recorded")
UNKNOWN: Final = (ENOLCK, ENOSYS, ENOTSUP, EINVAL)
"""What systems of files say that have no locks; there, nobody is known to own a file."""

if sys.platform == "win32":
    import msvcrt

    FAR: Final = (1 << 31) - 2
    """A byte that no recording has: there, what is locked cannot be read by others."""

    def _locked(file: IO[bytes], *, alone: bool) -> bool:
        place = file.tell()
        file.seek(FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            if not alone:  # there are no shared ones
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(place)
        return True
else:
    import fcntl

    def _locked(file: IO[bytes], *, alone: bool) -> bool:
        try:
            fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in UNKNOWN:
                raise
        return True


def own(file: IO[bytes]) -> bool:
    """Own an open file until it is closed; False if somebody else owns it, or watches it."""
    return _locked(file, alone=True)


def watch(file: IO[bytes]) -> bool:
    """Let nobody own an open file until it is closed; False if somebody does already."""
    return _locked(file, alone=False)


def in_use(path: Path) -> OSError:
    """What is said to whoever wants a file that another owns."""
    return OSError(EBUSY, IN_USE, str(path))


def owned(path: Path) -> IO[bytes]:
    """A file, made if it is not there, open for appending and reading, and owned.

    Raises
    ------
    OSError
        If it is in use, no plain file, or may not be written.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):  # opening a pipe may never end
        raise OSError(EINVAL, Words("it is no plain file"), str(path))
    while True:
        file = path.open("a+b")
        try:
            if not own(file):
                raise in_use(path)
            if is_at(file, path):
                return file
        except BaseException:
            file.close()
            raise
        file.close()  # another took its place meanwhile


def is_at(file: IO[bytes], path: Path) -> bool:
    """Whether an open file is the one at a path."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def place_of(file: IO[bytes], path: Path) -> Path:
    """Where an open file is by now, which was opened at a path.

    Raises
    ------
    FileNotFoundError
        If it is nowhere, or nobody knows where.
    """
    if is_at(file, path):
        return path
    moved = _path_by_system(file)
    if moved is None or not is_at(file, moved):
        raise FileNotFoundError(2, os.strerror(2), str(path))
    return moved


def _path_by_system(file: IO[bytes]) -> Path | None:
    if sys.platform == "darwin":
        found = fcntl.fcntl(file, fcntl.F_GETPATH, bytes(1024))
        return Path(os.fsdecode(found.rstrip(b"\0")))
    link = Path(f"/proc/self/fd/{file.fileno()}")
    return link.readlink() if link.is_symlink() else None
