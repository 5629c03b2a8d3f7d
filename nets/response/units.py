"""How many hidden units and how many directions of the features take part (nets/README 5.6)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nets.response.network import Layers, Network

Array = NDArray[np.float64]


def contributions(network: Network, at_points: Layers) -> Array:
    """(H,) |c_i| ‖h_i‖ of the last hidden layer's units, over the points."""
    return np.asarray(np.abs(network.last) * np.linalg.norm(at_points.outputs[-1], axis=0))


def active_units(shares: Array) -> float:
    """(Σ s)²/Σ s²: H if all units do alike, 1 if one does all; NaN if none does anything."""
    squares = float(np.square(shares).sum())
    return float(shares.sum() ** 2 / squares) if squares > 0.0 else float("nan")
