"""Numba's decorators for the networks, and a cache that does not outlive its sources.

Entries are compiled once and kept on disk. All they are made of is inlined into them: so they
give the same bits when they come from the disk as in the process that compiled them, where
calls would find other copies of the same functions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import numba

Function = TypeVar("Function", bound=Callable[..., Any])


HERE: Final = Path(__file__).parent


def _digest(function: Callable[..., Any]) -> str:
    """Of all sources here and beside a function: their constants are compiled into it, too."""
    digest = hashlib.sha256()
    for folder in dict.fromkeys((HERE, Path(function.__code__.co_filename).parent)):
        for path in sorted(folder.glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def kept(function: Function, **options: Any) -> Function:
    """Keep what is compiled on disk; where no folder can be written, in memory alone."""
    try:
        return cast("Function", numba.njit(cache=True, **options)(function))
    except RuntimeError:
        return cast("Function", numba.njit(**options)(function))


def entry(function: Function) -> Function:
    """Compile once, keep on disk, release the interpreter's lock while running.

    Numba's cache looks only at the file that holds a function, and at its name: with the
    digest of the sources in it, it is compiled anew when any of them changes.
    """
    function.__qualname__ += f"_{_digest(function)}"
    return kept(function, nogil=True, error_model="numpy")


def part(function: Function) -> Function:
    """Compile as a part of the entries that call it."""
    return cast("Function", numba.njit(forceinline=True, error_model="numpy")(function))


def exact(function: Function) -> Function:
    """Like any part, with fused products and sums, and all sums in their written order."""
    compiled = numba.njit(forceinline=True, error_model="numpy", fastmath={"contract"})
    return cast("Function", compiled(function))


def summing(function: Function) -> Function:
    """Like any part, but sums may be taken in any order, which vectors need."""
    compiled = numba.njit(
        forceinline=True, error_model="numpy", fastmath={"reassoc", "contract", "nsz"}
    )
    return cast("Function", compiled(function))
