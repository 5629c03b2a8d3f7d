"""Modules of others as the program's archive holds them: compiled, packed, a third of their size.

What has to be a file, as libraries, data, our own modules and sources that are looked at, is put
beside the program by gathering.py.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from resources.bundle.needed import needed
from resources.bundle.parts import WITH_SOURCES, is_left_out

WATCHED: Final = """
import sys
def note(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".py"):
        print(arguments[0])
sys.addaudithook(note)
import torch, torch.nn.parallel, torch.utils.data
"""


def packed() -> dict[str, str]:
    """Name and source of each module that goes into the archive.

    Folders that hold modules and are none themselves have "-", as PyInstaller has it.
    """
    found = {name: str(source) for name, source in _modules()}
    above = {name[: dot.start()] for name in found for dot in re.finditer(r"\.", name)}
    return dict.fromkeys(above, "-") | found


def _modules() -> Iterator[tuple[str, Path]]:
    """Those that a library of the same name takes the place of are not among them."""
    for one in needed():
        files = one.files or ()
        compiled = {
            path.parent / path.name.split(".")[0]
            for path in files
            if path.suffix in (".so", ".pyd")
        }
        for path in files:
            source = Path(str(path.locate()))
            name = "" if is_left_out(path.as_posix()) else module_name(path)
            if name and path.with_suffix("") not in compiled and source.is_file():
                yield name, source


def module_name(path: PurePath) -> str:
    """Of a file by its place in the folder; "" if it is none that goes into the archive."""
    parts = path.with_suffix("").parts
    if path.suffix != ".py" or parts[0] in WITH_SOURCES or not all(map(str.isidentifier, parts)):
        return ""
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def read_by_torch() -> set[Path]:
    """Sources that torch looks at while it is imported."""
    command = [sys.executable, "-c", WATCHED]
    subprocess.run(command, check=True, capture_output=True)  # else those without bytecode, too
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {Path(line).resolve() for line in done.stdout.splitlines()}
