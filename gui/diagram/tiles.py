"""Which part of the map each computed cell stands for, until the cells beside it are computed."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics.many.phase_diagram import COARSE

Indices = NDArray[np.int64]


class Tiles(NamedTuple):
    """The computed cells, each drawn as large as the part that it stands for.

    Attributes
    ----------
    owner : (ny, nx) flat index of the computed cell that each is drawn as; −1 without any.
    cells : (n,) flat indices of the computed cells.
    left, right, bottom, top : (n,) edges of their boxes, counted in cells.
    """

    owner: Indices
    cells: Indices
    left: Indices
    right: Indices
    bottom: Indices
    top: Indices


def tiles_of(done: NDArray[np.bool_]) -> Tiles:
    """The tiles of a map of which the cells `done` (ny, nx) are computed."""
    owner = _owners(done)
    index = np.flatnonzero(done)
    row, column = np.unravel_index(index, done.shape)
    left, right, bottom, top = (
        _reach(owner, row, column, *step) for step in ((0, -1), (0, 1), (-1, 0), (1, 0))
    )
    return Tiles(owner, index, column - left, column + right + 1, row - bottom, row + top + 1)


def single_tiles(done: NDArray[np.bool_]) -> Tiles:
    """Each computed cell for itself, where one says little of those beside it."""
    index = np.flatnonzero(done)
    row, column = np.unravel_index(index, done.shape)
    owner = np.where(done, np.arange(done.size).reshape(done.shape), -1)
    return Tiles(owner, index, column, column + 1, row, row + 1)


def _owners(done: NDArray[np.bool_]) -> Indices:
    """The nearest point of the finest grid that has one computed there."""
    owner = np.full(done.shape, -1, dtype=np.int64)
    stride = COARSE
    while stride:
        row, column = (_nearest(count, stride) for count in done.shape)
        known = done[np.ix_(row, column)]
        owner[known] = (row[:, None] * done.shape[1] + column)[known]
        stride //= 2
    return owner


def _nearest(count: int, stride: int) -> Indices:
    """For each of `count` places the nearest of every stride-th and the last."""
    grid: Indices = np.union1d(np.arange(0, count, stride), count - 1)
    nearest: Indices = grid[np.abs(np.arange(count)[:, None] - grid).argmin(axis=1)]
    return nearest


def _reach(owner: Indices, row: Indices, column: Indices, down: int, across: int) -> Indices:
    """How many cells in a row are drawn as the cells at (row, column), going one way."""
    padded = np.pad(owner, 1, constant_values=-1)
    count = np.zeros(row.shape, dtype=np.int64)
    going = np.ones(row.shape, dtype=np.bool_)
    at_row, at_column = row + 1, column + 1
    while going.any():
        at_row = np.clip(at_row + down, 0, padded.shape[0] - 1)
        at_column = np.clip(at_column + across, 0, padded.shape[1] - 1)
        going &= padded[at_row, at_column] == owner[row, column]
        count += going
    return count
