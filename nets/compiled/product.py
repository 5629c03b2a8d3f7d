"""Matrix products in single precision for compiled code, by the fastest library at hand.

That is the one which PyTorch carries, where its build shows it (MKL, on Linux), and SciPy's
otherwise, which takes a fifth to two fifths longer for 100 × 100 times 100 × 320. Both are
called as Fortran calls them, so matrices pass without a copy, turned or with gaps between
their rows.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from llvmlite import binding
from numba import types
from numba.extending import get_cython_function_address

from nets.compiled.arrays import Floats
from nets.compiled.decorators import part


def address_of_product(libraries: Path) -> int:
    """Where the product of a library in that folder begins, or else that of SciPy."""
    for library in libraries.glob("libtorch_cpu.so"):
        shown = ctypes.CDLL(str(library))
        if hasattr(shown, "SGEMM"):
            return ctypes.cast(shown.SGEMM, ctypes.c_void_p).value or 0
    return int(get_cython_function_address("scipy.linalg.cython_blas", "sgemm"))


# By name, so that what Numba keeps on disk holds no address of this process.
binding.add_symbol(
    "single_precision_product", address_of_product(Path(torch.__file__).with_name("lib"))
)
_sgemm: Final[Any] = types.ExternalFunction(
    "single_precision_product", types.void(*[types.voidptr] * 13)
)
_LETTERS: Final = np.frombuffer(b"NT", np.uint8)
"""How BLAS calls a matrix that is taken as it lies, and one that is turned."""


@part
def product(left: Floats, right: Floats, target: Floats, kept: float = 0.0) -> None:
    """Write left · right + kept · target to the target.

    Parameters
    ----------
    left, right : (m, k), (k, n); either may be a transposed view.
    target : (m, n), whose entries of a row lie together.
    kept : with 0, whatever was there is overwritten.
    """
    # Seen by columns, as Fortran sees it, this is targetᵀ = rightᵀ · leftᵀ.
    m, k = left.shape
    n = right.shape[1]
    right_turned, right_gap = _way(right)
    left_turned, left_gap = _way(left)
    sizes = np.array(
        [n, m, k, right_gap, left_gap, max(target.strides[0] // target.itemsize, n)], np.int32
    )
    factors = np.array([1.0, kept], np.float32)
    _sgemm(
        _LETTERS[right_turned:].ctypes,
        _LETTERS[left_turned:].ctypes,
        sizes.ctypes,
        sizes[1:].ctypes,
        sizes[2:].ctypes,
        factors.ctypes,
        right.ctypes,
        sizes[3:].ctypes,
        left.ctypes,
        sizes[4:].ctypes,
        factors[1:].ctypes,
        target.ctypes,
        sizes[5:].ctypes,
    )


@part
def _way(matrix: Floats) -> tuple[int, int]:
    """Whether its columns are what lies together, and how far apart what follows begins."""
    rows, columns = matrix.shape
    if matrix.strides[1] == matrix.itemsize:
        return 0, max(matrix.strides[0] // matrix.itemsize, columns)
    return 1, max(matrix.strides[1] // matrix.itemsize, rows)
