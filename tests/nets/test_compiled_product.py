"""Products of compiled code against NumPy's, by either library."""

from __future__ import annotations

import ctypes
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from nets.compiled.product import address_of_product, product

SHAPES = [(1, 1, 1), (1, 5, 3), (5, 1, 3), (5, 3, 1), (7, 100, 10), (100, 100, 320)]


def matrix(rows: int, columns: int, way: str, seed: int) -> NDArray[np.float32]:
    """As it lies in memory, transposed, or as the first columns of something wider."""
    drawn = np.random.default_rng(seed).normal(size=(rows, columns)).astype(np.float32)
    if way == "turned":
        return drawn.T.copy().T
    if way == "with gaps":
        return np.pad(drawn, ((0, 0), (0, 3)), constant_values=np.nan)[:, :columns]
    return drawn


@pytest.mark.parametrize("right_way", ["plain", "turned", "with gaps"])
@pytest.mark.parametrize("left_way", ["plain", "turned", "with gaps"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_product_is_numpys(shape: tuple[int, int, int], left_way: str, right_way: str) -> None:
    m, k, n = shape
    left, right = matrix(m, k, left_way, 0), matrix(k, n, right_way, 1)
    exact = left.astype(float) @ right.astype(float)
    wide = np.full((m, n + 2), np.nan, np.float32)  # NaN would stay if it were multiplied by 0
    product(left, right, wide[:, :n])
    assert np.allclose(wide[:, :n], exact, atol=1e-6 * k)
    assert np.isnan(wide[:, n:]).all(), "it wrote beyond its columns"
    product(left, right, wide[:, :n], 1.0)
    assert np.allclose(wide[:, :n], 2.0 * exact, atol=2e-6 * k)


@pytest.mark.parametrize("library", ["torch", "scipy"])
def test_either_library_multiplies(tmp_path: Path, library: str) -> None:
    """Where torch shows no product, as on Windows and macOS, SciPy's is taken."""
    shown = Path(torch.__file__).with_name("lib")
    address = address_of_product(shown if library == "torch" else tmp_path)
    call = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 13)(address)
    left, right = matrix(4, 3, "turned", 0), matrix(3, 2, "turned", 1)  # by columns, as Fortran
    out = np.empty((4, 2), np.float32, order="F")
    letter, factors = np.frombuffer(b"N", np.uint8), np.array([1.0, 0.0], np.float32)
    m, n, k = (np.array([size], np.int32) for size in (4, 2, 3))
    arguments = (letter, letter, m, n, k, factors, left, m, right, k, factors[1:], out, m)
    call(*(argument.ctypes.data for argument in arguments))
    assert np.allclose(out, left @ right, atol=1e-6)
