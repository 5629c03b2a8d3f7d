"""D = log(tr Σ_W / tr Σ_B), with the influence of every sample on it, as compiled code.

It is measured after every epoch, of features that the next step will have driven out of the
cache: what counts is to pass over them few times, and in few calls. Sums are in double
precision and squares are of distances to the class means, so that collapsed classes lose no
digits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

from nets.moments import RESOLUTION, Array, Members

Function = TypeVar("Function", bound=Callable[..., Any])
Vector = NDArray[np.float64]

ZERO_BELOW: Final = RESOLUTION
"""Variance below this share of the mean square is rounding."""


def trace_ratio(layers: Sequence[Array], members: Members, errors: bool) -> tuple[Vector, Vector]:
    """D and its influences w/W − b/B, where ‖h‖² = w + b and w = ‖h − m‖².

    Parameters
    ----------
    layers : (n, f) features of each, which may differ in f.

    Returns
    -------
    D (layers,), NaN where both traces vanish and ±inf where one does, and the influences
    (layers, n), a single NaN for each layer without `errors`.
    """
    samples = members.of_sample.size
    values, influence = np.empty(len(layers)), np.empty((len(layers), samples))
    for number, features in enumerate(layers):
        values[number] = _measure(features, members.of_sample, members.shares, influence[number])
    return values, influence if errors else np.full((len(layers), 1), np.nan)


def kernel(function: Function) -> Function:
    """Compile once, keep on disk; sums may be taken in any order, so that they are vectorised."""
    compiled = numba.njit(
        cache=True, nogil=True, error_model="numpy", fastmath={"reassoc", "contract"}
    )
    return cast("Function", compiled(function))


@kernel
def _measure(
    features: Array, of_sample: NDArray[np.intp], shares: Vector, influence: Vector
) -> float:
    """D of one layer (n, f); the influences are written."""
    means, overall = _class_means(features, of_sample, shares)
    samples, width = features.shape
    lengths = np.zeros(shares.size)
    between = 0.0
    for c in range(shares.size):
        for j in range(width):
            lengths[c] += means[c, j] * means[c, j]
        between += shares[c] * lengths[c]
    onto = np.empty(samples)  # b = 2 m·(h − m) + m·m
    within = 0.0
    for i in range(samples):
        c = of_sample[i]
        square, product = 0.0, 0.0
        for j in range(width):
            residual = np.float64(features[i, j]) - overall[j] - means[c, j]
            square += residual * residual
            product += residual * means[c, j]
        influence[i], onto[i] = square, 2.0 * product + lengths[c]
        within += square
    within /= samples
    least = ZERO_BELOW * (within + between + (overall * overall).sum())
    within = within if within > least else 0.0
    between = between if between > least else 0.0
    if within > 0.0 and between > 0.0:
        for i in range(samples):
            influence[i] = influence[i] / within - onto[i] / between
    else:
        influence[:] = np.nan
    separation: float = np.log(within / between)
    return separation


@kernel
def _class_means(
    features: Array, of_sample: NDArray[np.intp], shares: Vector
) -> tuple[Vector, Vector]:
    """(C, f) class means about the overall mean, and the latter, (f,)."""
    samples, width = features.shape
    means, overall = np.zeros((shares.size, width)), np.zeros(width)
    for i in range(samples):
        c = of_sample[i]
        for j in range(width):
            means[c, j] += features[i, j]
    for c in range(shares.size):
        for j in range(width):
            overall[j] += means[c, j] / samples
    for c in range(shares.size):
        for j in range(width):
            means[c, j] = means[c, j] / (shares[c] * samples) - overall[j]
    return means, overall
