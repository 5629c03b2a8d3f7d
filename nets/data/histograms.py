"""How the values of inputs are spread, for a look at data before they are used; no torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

BINS: Final = 24
MOST: Final = 100
"""Inputs that are counted: nobody looks at more."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """Values of one input.

    Attributes
    ----------
    name : of the input.
    low, high : the least and the largest value.
    counts : (bins,) samples in even steps between them.
    """

    name: str
    low: float
    high: float
    counts: NDArray[np.int64]


def histograms(inputs: NDArray[np.float32], names: Sequence[str]) -> tuple[Histogram, ...]:
    """Of the first inputs.

    Parameters
    ----------
    inputs : (n, f) finite numbers.
    names : (f,) of the inputs.
    """
    columns = inputs[:, :MOST].T.astype(np.float64)
    return tuple(
        Histogram(name, float(values.min()), float(values.max()), np.histogram(values, BINS)[0])
        for name, values in zip(names[:MOST], columns, strict=True)
    )
