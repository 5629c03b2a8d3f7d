"""Text files that are written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from physics.files.whole_file import whole_path


@contextmanager
def whole_file(path: Path, *, synced: bool = True) -> Iterator[TextIO]:
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
