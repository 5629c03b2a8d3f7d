"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TextIO

from physics.files.file_lock import in_use, watch

_NUMBERS: Final = itertools.count()
_NO_ROOM: Final = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


@contextmanager
def whole_path(path: Path, *, is_mine: bool = False, synced: bool = True) -> Iterator[Path]:
    """A path to write to, which takes the place of `path` when all went well.

    Until then it is a hidden file beside it, so that whoever is killed while writing leaves what
    was there before. No two share one, so that they do not write into each other's.

    Parameters
    ----------
    is_mine : whether the caller owns what is there; nothing that others record is replaced.
    synced : whether it must outlive a power cut, for which the disk is waited for.

    Raises
    ------
    OSError
        On entering, if no file can be made there, or somebody records to it; later, with its name,
        if there is no room for it.
    """
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        yield path
        return
    with _held(path, is_mine=is_mine):
        part = part_beside(path)
    try:
        with part.open("wb"):
            pass
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    try:
        yield part
        if synced:
            _sync(part)
        with _held(path, is_mine=is_mine):
            if path.exists():
                part.chmod(path.stat().st_mode & 0o777)
            part.replace(path)
        if synced:
            _sync_folder(path.parent)
    except OSError as error:
        if error.errno in _NO_ROOM and error.filename in (None, str(part)):
            # Writing to an open file fails without its name, and nobody knows the hidden one.
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_text(path: Path, *, synced: bool = True) -> Iterator[TextIO]:
    """A text file that appears under its name only when all of it is written.

    Parameters
    ----------
    synced : whether it must outlive a power cut, for which the disk is waited for.

    Raises
    ------
    OSError
        On entering, if no file can be made there; later, if the disk is full.
    """
    with whole_path(path, synced=synced) as part, part.open("w", encoding="utf-8") as file:
        yield file


def write_whole(path: Path, content: bytes) -> None:
    """Write bytes whole or not at all; OSError if they cannot be, or somebody records there."""
    with whole_path(path) as part:
        part.write_bytes(content)


def part_beside(path: Path) -> Path:
    """A hidden name beside a file that no other has."""
    return path.with_name(f".{path.name[:40]}.{os.getpid()}.{next(_NUMBERS)}.part")


@contextmanager
def _held(path: Path, *, is_mine: bool) -> Iterator[None]:
    """Nobody begins to record to a file meanwhile; OSError if somebody does already."""
    if is_mine or not path.exists():
        yield
        return
    try:
        file = path.open("rb")
    except PermissionError:  # it may be replaced all the same, as its folder has it
        yield
        return
    with file:
        free = watch(file)
        if free and os.name != "nt":
            yield
            return
    if not free:
        raise in_use(path)
    yield  # Windows replaces no open file


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """The new name, too; not all systems let that be asked for."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
