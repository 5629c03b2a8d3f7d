"""The app and what it needs, put beside the frozen program as they lie when they are installed.

Nothing guesses which modules are imported: all that a distribution has goes in, but for what
is left out by name. Labs and readings are found as from any folder. Modules of others are in the
program's archive (archive.py); here are their libraries and data.
"""

from __future__ import annotations

import compileall
import py_compile
import shutil
import sys
from hashlib import sha256
from pathlib import Path

from resources.bundle.archive import module_name, read_by_torch
from resources.bundle.needed import needed
from resources.bundle.parts import PACKAGES, WITH_SOURCES, is_left_out, own_files


def gather(root: Path, inside: Path) -> None:
    """Copy all into the folder `inside`, and compile it.

    Parameters
    ----------
    root : where the app's sources are.
    inside : where the frozen program looks for modules.
    """
    for place in own_files(root):
        _copy(root / place, inside / place)
    _copy_needed(inside)
    for path in inside.glob("*.so*"):  # of the system, found with Python's own libraries
        if is_left_out(path.name):
            path.unlink()
    for name in (*PACKAGES, *WITH_SOURCES):
        compile_beside(inside / name)
    link_alike(inside)


def _copy_needed(inside: Path) -> None:
    looked_at = read_by_torch()
    for one in needed():
        for path in one.files or ():
            source = Path(str(path.locate()))
            if is_left_out(path.as_posix()) or not source.is_file():
                continue
            if not module_name(path) or source.resolve() in looked_at:
                _copy(source, inside / path)


def compile_beside(folder: Path) -> None:
    """Bytecode beside sources, which nobody could keep where the folder cannot be written.

    It is not looked at again whether it fits its source, whose time a package may change.
    """
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    done = compileall.compile_dir(
        folder, quiet=2, stripdir=str(folder.parent), invalidation_mode=mode
    )
    if not done and folder.name in PACKAGES:
        sys.exit(f"{folder} does not compile")


def link_alike(inside: Path) -> None:
    """Of libraries that two packages bring, byte for byte the same, one becomes a link."""
    if sys.platform == "win32":
        return
    kept: dict[tuple[str, bytes], Path] = {}
    for path in sorted(inside.glob("*.libs/*.so*")):
        if path.is_symlink():
            continue
        first = kept.setdefault((path.name, sha256(path.read_bytes()).digest()), path)
        if first != path:
            path.unlink()
            path.symlink_to(Path("..") / first.relative_to(inside))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)
