"""Which cells of a diagram have the load curve that was drawn."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

MOST = 3


class Nearest(NamedTuple):
    """A cell and how far its curve is from the one that was drawn.

    Attributes
    ----------
    cell : (column, row).
    distance : root mean square over the layers between the ends.
    """

    cell: tuple[int, int]
    distance: float


def nearest_cells(curves: NDArray[np.float64], drawn: NDArray[np.float64]) -> list[Nearest]:
    """The nearest first; fewer than `MOST` where not so many are known.

    Parameters
    ----------
    curves : (ny, nx, L + 1) normalised; NaN where not known.
    drawn : (L + 1,) from 1 to 0.
    """
    away = np.sqrt(np.mean(np.square(curves - drawn)[..., 1:-1], axis=-1))
    order = np.argsort(away, axis=None)[:MOST]
    rows, columns = np.unravel_index(order, away.shape)
    return [
        Nearest((int(column), int(row)), float(away[row, column]))
        for row, column in zip(rows, columns, strict=True)
        if np.isfinite(away[row, column])
    ]


def at_layers(curve: Any, layers: int) -> Any:
    """A drawn curve at ℓ = 0 … layers: it may have been drawn for another depth."""
    places = np.linspace(0.0, 1.0, layers + 1)
    return np.interp(places, np.linspace(0.0, 1.0, len(curve)), curve)
