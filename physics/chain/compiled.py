"""Numba's decorator with types, and a fingerprint that keeps its cache honest."""

from __future__ import annotations

import hashlib
import importlib
import sys
import threading
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])


class _Unseen(MetaPathFinder):
    """Lets one thread find no SciPy; others, such as a lab's, import it meanwhile as ever."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, fullname: str, _path: object = None, _target: object = None) -> None:
        """Nothing is found here; where it shall not be found at all, it is said."""
        if fullname == "scipy" and threading.get_ident() == self._thread:
            raise ModuleNotFoundError("SciPy is not needed here", name=fullname)


def _import_numba() -> ModuleType:
    """Numba, with what it needs to run a kernel, but without SciPy.

    Numba imports SciPy's linear algebra only to know whether matrix products
    can be compiled, which no kernel here needs: forty megabytes, and a later
    start. Nothing stays changed: who compiles a matrix product gets it as ever.
    """
    if "scipy" in sys.modules:
        return importlib.import_module("numba")
    unseen = _Unseen()
    sys.meta_path.insert(0, unseen)
    try:
        importlib.import_module("numba.np.arraymath")
        return importlib.import_module("numba")
    finally:
        sys.meta_path.remove(unseen)


numba = _import_numba()
importlib.import_module("numba.extending")


def inlined(function: Function) -> Function:
    """Compile as a part of the kernels that call it."""
    return cast("Function", numba.njit(forceinline=True, error_model="numpy")(function))


def kernel(function: Function) -> Function:
    """Compile once, keep on disk, release the interpreter's lock while running.

    No ``fastmath`` anywhere: a run must not depend on how the compiler
    groups its sums.
    """
    options = {"nogil": True, "error_model": "numpy"}
    try:
        return cast("Function", numba.njit(cache=True, **options)(function))
    except RuntimeError:  # no folder can be written: compile into memory, at each start
        return cast("Function", numba.njit(**options)(function))


@numba.extending.intrinsic
def fused(context: Any, a: Any, b: Any, c: Any) -> Any:  # noqa: ARG001 - Numba wants it
    """a b + c of one precision, rounded once, in compiled code.

    One instruction where the processor has it, a library's exact function where it has
    not: slower there, but never different.
    """

    def build(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.fma(*arguments)

    return (a(a, b, c), build) if a == b == c and isinstance(a, numba.types.Float) else None


def fingerprint(*names: str) -> int:
    """A number that changes with the source of modules beside this one.

    Numba's cache looks only at the file that holds a kernel. A kernel that
    closes over the fingerprint of the others is compiled anew when one of
    them changes. A frozen program has no sources: there it looks at the program.
    """
    if getattr(sys, "frozen", False):
        return 0
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for name in names:
        digest.update((here / f"{name}.py").read_bytes())
    return int.from_bytes(digest.digest()[:6], "little")
