"""Means over the networks of a cell, of those for which a number is known."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from physics.standard_error import error_of_mean

Array = NDArray[np.float64]
Number = TypeVar("Number", bound=np.generic)


def mean_of_known(values: Array) -> Array:
    """Over the last axis, of what is finite; NaN where nothing is."""
    finite = np.isfinite(values)
    count = finite.sum(axis=-1)
    total = np.where(finite, values, 0.0).sum(axis=-1)
    return np.asarray(total / np.where(count > 0, count, np.nan))


def error_of_known(values: Array) -> Array:
    """Standard error of that mean; NaN where fewer than two are finite."""
    square = np.square(values - mean_of_known(values)[..., np.newaxis])
    count = np.isfinite(square).sum(axis=-1)
    by_count = [np.nan] + [float(error_of_mean(1.0, n)) for n in range(1, values.shape[-1] + 1)]
    factor = np.array(by_count)[count]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(factor * np.sqrt(mean_of_known(square) * count / (count - 1)))


def read_only(values: NDArray[Number]) -> NDArray[Number]:
    """The same array, which nobody changes any more."""
    values.flags.writeable = False
    return values
