"""Where compiled code is kept when the app's own folder cannot be written."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from gui.start.itself import is_frozen

HERE = Path(__file__).resolve().parents[2]
COMPILED = (
    "physics/chain",
    "physics/many",
    "physics/theory",
    "nets/compiled",
    "nets/measures",
    "nets/response",
    "nets/scale",
    "gui/sound",
    "gui/film",
)
"""Folders whose functions Numba compiles; usually it keeps them beside their sources."""
VARIABLE = "NUMBA_CACHE_DIR"
"""Names the place to Numba, in this process and in those that it starts."""


def find_place(name: str) -> None:
    """See to a folder for compiled code before anything is compiled.

    It is the one beside the sources, but never in a frozen program, whose folder is to stay as
    it is; else one in the person's home; else, with a word about it, one that ends with this
    process.

    Parameters
    ----------
    name : of the folder in the home.
    """
    if VARIABLE in os.environ:
        return  # somebody has chosen
    beside = (HERE / folder / "__pycache__" for folder in COMPILED)
    if not is_frozen() and all(map(_can_write, beside)):
        return
    from platformdirs import user_cache_path

    place = user_cache_path(name) / "compiled"
    os.environ[VARIABLE] = str(place) if _can_write(place) else _temporary_place(name)


def _can_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError:
        return False
    return True


def _temporary_place(name: str) -> str:
    sys.stderr.write(
        f"{name}: no folder for compiled code can be written, so that each start will take "
        f"longer; {VARIABLE} may name one\n"
    )
    with suppress(OSError):
        place = tempfile.mkdtemp(prefix=f"{name}-compiled-")
        atexit.register(shutil.rmtree, place, ignore_errors=True)
        return place
    return ""  # Numba then compiles into memory
