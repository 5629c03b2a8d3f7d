"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_NUMBERS: Final = itertools.count()


@contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of `path` when all went well.

    Until then it is a hidden file beside it, so that whoever is killed while writing leaves what
    was there before. No two share one, so that they do not write into each other's.

    Raises
    ------
    OSError
        On entering, if no file can be made there.
    """
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        yield path
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.{next(_NUMBERS)}.part")
    try:
        with part.open("wb"):
            pass
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
