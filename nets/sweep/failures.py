"""Why cells of a diagram have no networks, as its file has it: texts, most of them empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import h5py
import numpy as np

from physics.grids.file import array_of, dataset

Cell = tuple[int, int]

REASON: Final = 300
"""Bytes of a reason."""


def failures_as_data(failures: Mapping[Cell, str], shape: tuple[int, int]) -> Any:
    """(ny, nx) texts as HDF5 holds them."""
    reasons = np.full(shape, b"", f"S{REASON}")
    for cell, reason in failures.items():
        reasons[cell] = reason.encode()[:REASON]
    return reasons


def failures_in(file: h5py.File, shape: tuple[int, int]) -> dict[Cell, str]:
    """What a file has of them."""
    reasons = array_of(dataset(file, "failures", shape, f"S{REASON}"))
    return {
        (iy, ix): reasons[iy, ix].decode(errors="replace")
        for iy, ix in np.argwhere(reasons != b"").tolist()
    }
