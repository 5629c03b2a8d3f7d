"""The encoding problem: points on the unit sphere with random labels, and the weights drawn next.

The lab of the training response and the app's own networks draw them here by the same seed, so
that both train the same network on the same points (nets/README 5.1).
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Array = NDArray[np.float64]


def draw_points(draws: Generator, points: int, dimension: int) -> tuple[Array, Array]:
    """(M, d) points on the unit sphere, and their labels (M,), 0 or 1, of both at least one."""
    inputs = draws.standard_normal((points, dimension))
    inputs /= np.linalg.norm(inputs, axis=1, keepdims=True)
    labels = draws.integers(2, size=points).astype(np.float64)
    if labels.min() == labels.max():
        labels[0] = 1.0 - labels[0]
    return inputs, labels


def draw_weight(draws: Generator, *shape: int) -> Array:
    """Weights from N(0, 1), layer by layer from the first, as many in a row as units come after."""
    return draws.standard_normal(shape)
