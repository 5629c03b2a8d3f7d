"""D = log(tr Σ_W / tr Σ_B), with the influence of every sample on it, as compiled code.

It is measured after every epoch, of features that the next step will have driven out of the
cache: what counts is to pass over them few times, and in few calls. Sums are in double
precision and squares are of distances to the class means, so that collapsed classes lose no
digits.

Of a subset the traces are corrected to those of its set, on average: W' = a W and B' = B − κ W,
with a and κ of `Members` (κ for all C − 1 directions together).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from nets.compiled.decorators import kept
from nets.measures.moments import RESOLUTION, Array, Members

Function = TypeVar("Function", bound=Callable[..., Any])
Vector = NDArray[np.float64]

ZERO_BELOW: Final = RESOLUTION
"""Variance below this share of the mean square is rounding."""
CLEARLY: Final = 2.0
"""Standard errors by which B' of a subset has to be above zero. The logarithm of less is
anything, and of what is least the error would be told as smallest."""


def trace_ratio(
    layers: Sequence[Array], members: Members, errors: bool
) -> tuple[Vector, Vector, NDArray[np.bool_]]:
    """D and its influences w/W − (b − κ w)/B', where ‖h‖² = w + b and w = ‖h − m‖².

    Parameters
    ----------
    layers : (n, f) features of each, which may differ in f.

    Returns
    -------
    D (layers,), NaN where both traces vanish and ±inf where one does; the influences
    (layers, n), a single NaN for each layer without `errors`; and (layers,) where D is not
    known, NaN, because in these samples the classes do not clearly differ.
    """
    values, influence = np.empty(len(layers)), np.empty((len(layers), members.of_sample.size))
    noise = (members.shares.size - 1) * members.noise
    unknown = np.zeros(len(layers), np.bool_)
    for number, features in enumerate(layers):
        values[number], unknown[number] = _measure(
            features, members.of_sample, members.shares, noise, influence[number]
        )
    if not errors:
        influence = np.full((len(layers), 1), np.nan)
    return values + np.log(members.within), influence, unknown | np.isinf(noise)


def kernel(function: Function) -> Function:
    """Compile once, keep on disk; sums may be taken in any order, so that they are vectorised."""
    return kept(function, nogil=True, error_model="numpy", fastmath={"reassoc", "contract"})


@kernel
def _measure(
    features: Array, of_sample: NDArray[np.intp], shares: Vector, noise: float, influence: Vector
) -> tuple[float, bool]:
    """log(W/B') of one layer (n, f), and whether it is unknown; the influences are written."""
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
        square = 0.0
        for i in range(samples):
            onto[i] -= noise * influence[i]
            square += (onto[i] - between + noise * within) ** 2
        between -= noise * within
        if noise > 0.0 and not between > CLEARLY * np.sqrt(square) / samples:
            influence[:] = np.nan
            return np.nan, True
        for i in range(samples):
            influence[i] = influence[i] / within - onto[i] / between
    else:
        influence[:] = np.nan
    separation: float = np.log(within / between)
    return separation, False


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
