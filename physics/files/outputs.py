"""What is to be written, checked before the work: it can be, and destroys nothing that is read.

Two paths are one file if they are spelled alike, or by a link, a hard link, or a name that differs
in case where the disk makes no difference.
"""

from __future__ import annotations

import errno
import os
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from physics.wording import Words


class Clash(ValueError):
    """A file that would be destroyed; the message is one sentence.

    Attributes
    ----------
    output : the name of what would destroy it.
    """

    def __init__(self, output: str, sentence: str) -> None:
        super().__init__(sentence)
        self.output = output


def check_outputs(outputs: Mapping[str, Path | None], inputs: Mapping[str, Path | None]) -> None:
    """Refuse what cannot be written, what is read, and what is written twice.

    Parameters
    ----------
    outputs, inputs : by what they are called, such as "--json"; None is left out. An input may be
        a folder, of which nothing is overwritten.

    Raises
    ------
    OSError
        If one cannot be written there.
    Clash
        If one is read, or is another one.
    """
    wanted = {name: path for name, path in outputs.items() if path is not None}
    for path in wanted.values():
        require_writable(path)
    check_clashes(wanted, inputs)


def check_clashes(outputs: Mapping[str, Path], inputs: Mapping[str, Path | None]) -> None:
    """The same without a look whether they can be written; raises `Clash`."""
    taken: dict[str, Path] = {}
    for name, path in outputs.items():
        if not _is_replaced(path):
            continue
        if any(_reads(source, path) for source in inputs.values() if source is not None):
            raise Clash(name, Words("{path} is what is read: choose another name", path=path))
        for other, earlier in taken.items():
            if is_one(earlier, path):
                raise Clash(
                    name,
                    Words(
                        "{path} is the file of {other} already: choose another name",
                        path=path,
                        other=other,
                    ),
                )
        taken[name] = path


def is_one(first: Path, second: Path) -> bool:
    """Whether two paths are the same file, whether it is there or not."""
    there = [path.exists() for path in (first, second)]
    if all(there):
        return first.samefile(second)
    if any(there):
        return False
    return _place(first) == _place(second)


def _place(path: Path) -> tuple[Path, str]:
    """Where a file will be, and its name: on some disks case and the form of accents are one."""
    path = path.resolve()
    return path.parent, unicodedata.normalize("NFC", path.name).casefold()


def _reads(source: Path, path: Path) -> bool:
    """Whether `path` is the source, or among the files of its folders."""
    if not source.is_dir():
        return is_one(source, path)
    folder, path = source.resolve(), path.resolve()
    return folder in path.parents and (path.exists() or path.parent != folder)


def _is_replaced(path: Path) -> bool:
    """Whether writing takes the place of what is there: a device or a pipe stays what it is."""
    return path.is_file() or not path.exists()


def require_writable(path: Path) -> None:
    """Refuse a place where no file can be made, or one that is write-protected.

    Raises
    ------
    OSError
        With the path and what is wrong.
    """
    try:
        path = path.resolve()
        path.stat()
    except FileNotFoundError:
        pass
    except RuntimeError:  # a link that leads to itself
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists():
        _require_permission(path)
    if _is_replaced(path):
        _require_folder(path)


def _require_permission(path: Path) -> None:
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _require_folder(path: Path) -> None:
    """A file can be made in its folder; one is, and is gone again."""
    try:
        with tempfile.TemporaryFile(dir=path.parent, prefix=".springblock-"):
            pass
    except FileNotFoundError:
        words = Words("there is no such folder: make it first")
        raise FileNotFoundError(errno.ENOENT, words, str(path)) from None
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
