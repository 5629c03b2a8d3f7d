"""Sums over samples and moments that the compiled step gathers block by block."""

from __future__ import annotations

from typing import Final

import numpy as np

from nets.compiled_network import Floats, Vector, kernel

MOMENTUM: Final = 0.1
"""Of torch's batch norm."""


@kernel
def add_moments(features: Floats, origin: Floats, total: Vector, square: Vector) -> None:
    """Sums of the distances to an origin near the mean, and of their squares."""
    sums, squares = np.zeros_like(origin), np.zeros_like(origin)
    for i in range(features.shape[0]):
        for j in range(origin.size):
            distance = features[i, j] - origin[j]
            sums[j] += distance
            squares[j] += distance * distance
    total += sums
    square += squares


@kernel
def mean_and_variance(
    origin: Floats, total: Vector, square: Vector, n: int
) -> tuple[Vector, Vector]:
    """Of n samples, (w,) each, from the sums of `add_moments`."""
    mean = total / n
    return origin + mean, np.maximum(square / n - mean * mean, 0.0)


@kernel
def move(running: Floats, mean: Vector, variance: Vector, n: int) -> None:
    """Running mean and (unbiased) variance, (2, w), move towards those of a batch."""
    for j in range(mean.size):
        running[0, j] += MOMENTUM * (mean[j] - running[0, j])
        running[1, j] += MOMENTUM * (variance[j] * n / (n - 1) - running[1, j])


@kernel
def add_rows(features: Floats, sums: Floats) -> None:
    """Add every row to the sums, (w,)."""
    for i in range(features.shape[0]):
        for j in range(sums.size):
            sums[j] += features[i, j]


@kernel
def multiply(features: Floats, masks: Floats) -> None:
    """Multiply entry by entry, in place."""
    for i in range(features.shape[0]):
        for j in range(features.shape[1]):
            features[i, j] *= masks[i, j]
