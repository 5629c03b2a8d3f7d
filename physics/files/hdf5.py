"""HDF5 that no seal was made for: it is never opened in this process."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from physics.files.apart import made_apart

SIGNATURE: Final = b"\x89HDF\r\n\x1a\n"


def is_plain(path: Path) -> bool:
    """Whether a file begins as HDF5 that has no seal; raises OSError if it may not be read."""
    with path.open("rb") as file:
        return file.read(len(SIGNATURE)) == SIGNATURE


def kind_of_plain(path: Path) -> str:
    """What a plain file says that it is, in its attribute ``kind``; "" if it says nothing."""
    try:
        with made_apart(_write_kind, path) as answer:
            return answer.read_text(encoding="utf-8")
    except ValueError:
        return ""


def _write_kind(source: Path, target: Path) -> None:
    import h5py

    with h5py.File(source, "r") as file:
        target.write_text(str(file.attrs["kind"]), encoding="utf-8")
