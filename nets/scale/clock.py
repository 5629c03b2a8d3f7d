"""What other theories measure of the same course: alignment, and the response at a point itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nets.scale.losses import slope_of
from nets.scale.settings import Loss

Array = NDArray[np.float64]


def alignment(below: Array, above: Array) -> tuple[float, float]:
    """That of two layers' weights (…, n) and (n, …), and what chance gives (nets/README 3.4)."""
    lengths = _gram_norm(below) * _gram_norm(above)
    if lengths == 0.0:
        return math.nan, math.nan
    overlap = np.square(below @ above).sum() / lengths
    chance = np.square(below).sum() * np.square(above).sum() / (len(above) * lengths)
    return math.sqrt(overlap), math.sqrt(chance)


def beyond_chance(weights: Sequence[Array]) -> float:
    """Mean over all neighbouring layers of how far they are aligned, less what chance gives."""
    pairs = [
        alignment(below, _by_units(above, below.shape[1])) for below, above in pairwise(weights)
    ]
    return float(np.mean([found - chance for found, chance in pairs]))


def _by_units(weight: Array, units: int) -> Array:
    """(units, …) what is read of each: of a filter at all its offsets."""
    if len(weight) == units:
        return weight
    parts = weight.reshape(-1, units, weight.shape[1])
    return np.asarray(parts.transpose(1, 0, 2).reshape(units, -1))


def own_kernel(by_layer: Array) -> Array:
    """(k,) Θ(x, x) of samples, from (L + 1, k, k)."""
    return np.asarray(np.einsum("lii->i", by_layer))


def own_response(by_layer: Array, outputs: Array, labels: Array, loss: Loss) -> float:
    """How far a short step on a sample alone moves its own F, over the step's length.

    The mean over the samples of Θ(x, x) |∂ℓ/∂F|. It is not divided by what is missing to the
    label: a loss with a margin does not pull by that (nets/README 6.10).
    """
    return float((own_kernel(by_layer) * np.abs(slope_of(loss, outputs, labels))).mean())


def _gram_norm(matrix: Array) -> float:
    """‖M Mᵀ‖ = ‖Mᵀ M‖ by the smaller of both."""
    thin = matrix if matrix.shape[0] <= matrix.shape[1] else matrix.T
    return float(np.linalg.norm(thin @ thin.T))
