"""Films that appear under their names when they are whole: files, and folders of pictures."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gui.film.formats import FRAME_NUMBER
from gui.look.words import say
from physics.files.whole_file import whole_path


@contextmanager
def whole_film(path: Path) -> Iterator[Path]:
    """A file, or for pictures a folder, to write to; it takes its place when all went well.

    Raises
    ------
    OSError
        On entering, if nothing can be made there, or a folder of that name holds something.
    """
    if path.suffix.lower() not in ("", ".png"):
        with whole_path(path) as part:
            yield part
        return
    path = path.resolve()
    pattern = FRAME_NUMBER.search(path.name) is not None
    if not pattern:
        _refuse_what_is_there(path)
    part = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        part.mkdir()
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    try:
        yield part
        if pattern:
            for picture in sorted(part.iterdir()):
                picture.replace(path.parent / picture.name)
        else:
            if path.exists():
                path.rmdir()
            part.replace(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _refuse_what_is_there(folder: Path) -> None:
    """Pictures of two films in one folder could not be told apart."""
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        raise FileExistsError(
            errno.EEXIST, say("there is something of that name already"), str(folder)
        )
