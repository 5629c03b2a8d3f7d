"""Sums over samples and moments that the compiled step gathers block by block.

A block holds a feature's samples in a row; the last block of a batch may fill but the first
columns, which is why their number is told. (A view of them would hide from the compiler that
entries lie side by side.) Rows are summed in single precision, several entries at once, and
blocks in double.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from nets.compiled.arrays import Floats, Vector
from nets.compiled.decorators import part, summing

MOMENTUM: Final = 0.1
"""Of torch's batch norm."""


@summing
def add_moments(
    features: Floats, count: int, origin: Floats, total: Vector, square: Vector
) -> None:
    """Sums of the distances to an origin near the mean, and of their squares.

    Parameters
    ----------
    features : (w, b), of which the first `count` columns are taken; the others : (w,).
    """
    for j in range(features.shape[0]):
        row, start = features[j], origin[j]
        first = second = np.float32(0.0)
        for i in range(count):
            distance = row[i] - start
            first += distance
            second += distance * distance
        total[j] += first
        square[j] += second


@part
def mean_and_variance(
    origin: Floats, total: Vector, square: Vector, n: int
) -> tuple[Vector, Vector]:
    """Of n samples, (w,) each, from the sums of `add_moments`."""
    mean = total / n
    return origin + mean, np.maximum(square / n - mean * mean, 0.0)


@part
def move(running: Floats, mean: Vector, variance: Vector, n: int) -> None:
    """Running mean and (unbiased) variance, (2, w), move towards those of a batch."""
    for j in range(mean.size):
        running[0, j] += MOMENTUM * (mean[j] - running[0, j])
        running[1, j] += MOMENTUM * (variance[j] * n / (n - 1) - running[1, j])


@summing
def add_rows(features: Floats, count: int, sums: Floats) -> None:
    """Add the sum of every row of (w, b), to that column, to the sums, (w,)."""
    for j in range(features.shape[0]):
        row, total = features[j], np.float32(0.0)
        for i in range(count):
            total += row[i]
        sums[j] += total


@part
def multiply(features: Floats, masks: Floats, count: int) -> None:
    """Multiply entry by entry to that column, in place."""
    for j in range(features.shape[0]):
        row, mask = features[j], masks[j]
        for i in range(count):
            row[i] *= mask[i]
