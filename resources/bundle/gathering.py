"""The app and what it needs, put beside the frozen program as they lie when they are installed.

Nothing guesses which modules are imported: all that a distribution has goes in, but for what
is left out by name. Labs and readings, SciPy and the rest are then found as from any folder.
"""

from __future__ import annotations

import compileall
import py_compile
import shutil
import sys
from pathlib import Path

from resources.bundle.needed import needed, top_names
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
    packages = _copy_needed(inside)
    for path in inside.glob("*.so*"):  # of the system, found with Python's own libraries
        if is_left_out(path.name):
            path.unlink()
    compile_alone(inside, levels=0)
    for name in (*PACKAGES, *packages):
        if name in PACKAGES or name in WITH_SOURCES:
            compile_beside(inside / name)
        else:
            compile_alone(inside / name)


def _copy_needed(inside: Path) -> list[str]:
    """The names of the packages that were copied."""
    for one in needed():
        for path in one.files or ():
            source = Path(str(path.locate()))
            if not is_left_out(path.as_posix()) and source.is_file():
                _copy(source, inside / path)
    tops = set().union(*map(top_names, needed()))
    return sorted(name for name in tops if (inside / name).is_dir())


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


def compile_alone(folder: Path, levels: int | None = None) -> None:
    """Bytecode in place of the sources; what does not compile, as templates do not, stays.

    Parameters
    ----------
    levels : how deep; as deep as it goes by default.
    """
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(
        folder,
        maxlevels=levels,
        quiet=2,
        legacy=True,
        stripdir=str(folder.parent),
        invalidation_mode=mode,
    )
    for source in folder.glob("*.py") if levels == 0 else folder.rglob("*.py"):
        if source.with_suffix(".pyc").exists():
            source.unlink()


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)
