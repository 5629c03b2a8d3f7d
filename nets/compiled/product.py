"""Matrix products of single or double precision for compiled code, by the fastest library.

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
from numpy.typing import NDArray

from nets.compiled.arrays import Floats, Vector
from nets.compiled.decorators import part


def address_of_product(libraries: Path, name: str = "sgemm") -> int:
    """Where the product of a library in that folder begins, or else that of SciPy.

    Parameters
    ----------
    name : as BLAS calls it, sgemm or dgemm.
    """
    for library in libraries.glob("libtorch_cpu.so"):
        shown = ctypes.CDLL(str(library))
        if hasattr(shown, name.upper()):
            return ctypes.cast(getattr(shown, name.upper()), ctypes.c_void_p).value or 0
    return int(get_cython_function_address("scipy.linalg.cython_blas", name))


def _known(symbol: str, name: str) -> Any:
    """By a symbol, so that what Numba keeps on disk holds no address of this process."""
    folder = Path(torch.__file__).with_name("lib")
    binding.add_symbol(symbol, address_of_product(folder, name))
    return types.ExternalFunction(symbol, types.void(*[types.voidptr] * 13))


_sgemm: Final[Any] = _known("single_precision_product", "sgemm")
_dgemm: Final[Any] = _known("double_precision_product", "dgemm")
_LETTERS: Final = np.frombuffer(b"NT", np.uint8)
"""How BLAS calls a matrix that is taken as it lies, and one that is turned."""


@part
def _way(matrix: Any) -> tuple[int, int]:
    """Whether its columns are what lies together, and how far apart what follows begins."""
    rows, columns = matrix.shape
    if matrix.strides[1] == matrix.itemsize:
        return 0, max(matrix.strides[0] // matrix.itemsize, columns)
    return 1, max(matrix.strides[1] // matrix.itemsize, rows)


@part
def _seen_by_columns(left: Any, right: Any, target: Any) -> tuple[int, int, NDArray[np.int32]]:
    """What Fortran is told, to which this is targetᵀ = rightᵀ · leftᵀ: ways and sizes."""
    m, k = left.shape
    n = right.shape[1]
    right_turned, right_gap = _way(right)
    left_turned, left_gap = _way(left)
    gap = max(target.strides[0] // target.itemsize, n)
    sizes = np.array([n, m, k, right_gap, left_gap, gap], np.int32)
    return right_turned, left_turned, sizes


@part
def product(left: Floats, right: Floats, target: Floats, kept: float = 0.0) -> None:
    """Write left · right + kept · target to the target.

    Parameters
    ----------
    left, right : (m, k), (k, n); either may be a transposed view.
    target : (m, n), whose entries of a row lie together.
    kept : with 0, whatever was there is overwritten.
    """
    right_turned, left_turned, sizes = _seen_by_columns(left, right, target)
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
def double_product(left: Vector, right: Vector, target: Vector) -> None:
    """Write left · right to the target, in double precision; the parameters as of `product`."""
    right_turned, left_turned, sizes = _seen_by_columns(left, right, target)
    factors = np.array([1.0, 0.0])
    _dgemm(
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
