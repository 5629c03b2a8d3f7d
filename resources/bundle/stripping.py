"""Symbols that nobody needs to run a program are taken off its libraries (Linux)."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path
from typing import Final

ELF: Final = b"\x7fELF\x02\x01"
"""How a library begins: 64 bits, the lowest byte first."""
LOAD: Final = 1


def strip_all(folder: Path) -> int:
    """Strip all libraries of a folder; bytes that were saved.

    One that would no longer load stays as it was: those that wheels carry were patched, and
    `strip` does not keep the order of everything that was.
    """
    saved = 0
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file() or not is_library(path):
            continue
        stripped = path.with_name(path.name + ".stripped")
        command = ["strip", "--strip-unneeded", "-o", str(stripped), str(path)]
        done = subprocess.run(command, check=False, capture_output=True)
        better = done.returncode == 0 and stripped.stat().st_size < path.stat().st_size
        if better and is_loadable(stripped):
            saved += path.stat().st_size - stripped.stat().st_size
            stripped.chmod(path.stat().st_mode)
            stripped.replace(path)
        else:
            stripped.unlink(missing_ok=True)
    return saved


def is_library(path: Path) -> bool:
    """Whether it is a shared library; the program itself carries its modules behind its end."""
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF and ".so" in path.name


def is_loadable(path: Path) -> bool:
    """Whether each part of a library lies in the file as it is to lie in memory."""
    with path.open("rb") as file:
        head = file.read(64)
        begin = struct.unpack_from("<Q", head, 32)[0]
        size, count = struct.unpack_from("<HH", head, 54)
        file.seek(begin)
        parts = [struct.unpack("<IIQQQQQQ", file.read(size)) for _ in range(count)]
    loads = [part for part in parts if part[0] == LOAD]
    # offset, virtual address and alignment
    return bool(loads) and all((one[2] - one[3]) % max(one[7], 1) == 0 for one in loads)
