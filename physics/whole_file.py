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
_NO_ROOM: Final = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


@contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of `path` when all went well.

    Until then it is a hidden file beside it, so that whoever is killed while writing leaves what
    was there before. No two share one, so that they do not write into each other's.

    Raises
    ------
    OSError
        On entering, if no file can be made there; later, with its name, if there is no room for it.
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
    except OSError as error:
        if error.errno in _NO_ROOM and error.filename in (None, str(part)):
            # Writing to an open file fails without its name, and nobody knows the hidden one.
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    finally:
        part.unlink(missing_ok=True)
