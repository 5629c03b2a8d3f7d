"""What a file is, looked at before it is opened: a device, a pipe or a socket may never end."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from physics.wording import Words

OTHERS: Final[tuple[tuple[Callable[[int], bool], str], ...]] = (
    (stat.S_ISDIR, Words("a folder")),
    (stat.S_ISFIFO, Words("a pipe")),
    (stat.S_ISSOCK, Words("a socket")),
    (lambda _: True, Words("a device")),
)
UNITS: Final = ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB"))


class Unsuitable(ValueError):
    """A file that is not even opened; the message is one sentence, with its name."""


def require_file(path: Path, most_bytes: int | None = None) -> None:
    """Refuse whatever is no ordinary file, or is larger than anything that it could be.

    Raises
    ------
    OSError
        If there is no such file, or it may not be looked at.
    Unsuitable
        If it is something else, or too large.
    """
    try:
        found = path.stat()
    except ValueError as error:  # a name with a null byte
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error
    if not stat.S_ISREG(found.st_mode):
        what = next(words for holds, words in OTHERS if holds(found.st_mode))
        raise Unsuitable(Words("{path} is {what}, where a file is needed", path=path, what=what))
    if most_bytes is not None and found.st_size > most_bytes:
        raise Unsuitable(
            Words(
                "{path} is too large: {size}, where {most} is the most",
                path=path,
                size=in_words(found.st_size),
                most=in_words(most_bytes),
            )
        )


def in_words(size: int) -> str:
    """A number of bytes as a person reads it."""
    for unit, name in UNITS:
        if size >= unit:
            return f"{size / unit:.3g} {name}"
    return Words("{n} bytes", "{n} byte", size)
