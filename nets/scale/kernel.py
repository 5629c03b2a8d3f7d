"""The tangent kernel of fully connected layers, without Jacobians (nets/README 6.3)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.scale.network import Pass

Array = NDArray[np.float64]

BLOCK: Final = 256
"""Samples whose gradients are there at once."""


def kernel_by_layer(
    one: Pass, by_sums: Sequence[Array], other: Pass, other_by_sums: Sequence[Array]
) -> Array:
    """(L + 1, n, m) what each layer's weights add to Θ = ∇f · ∇fᵀ: (A Aᵀ) ∘ (G Gᵀ).

    Parameters
    ----------
    by_sums, other_by_sums : `gradients` at the inputs of `one` and `other`.
    """
    pairs = zip(one.entering, by_sums, other.entering, other_by_sums, strict=True)
    return np.stack([_of_layer(*four) for four in pairs])


def kernel(
    one: Pass, by_sums: Sequence[Array], other: Pass, other_by_sums: Sequence[Array]
) -> Array:
    """(n, m) Θ of all weights, with room for three such arrays."""
    total = np.zeros((len(one.outputs), len(other.outputs)))
    for a, g, b, e in zip(one.entering, by_sums, other.entering, other_by_sums, strict=True):
        total += _of_layer(a, g, b, e)
    return total


def _of_layer(a: Array, g: Array, b: Array, e: Array) -> Array:
    """(n, m) of one layer; where its weights are used at many places, from their gradients."""
    if a.ndim == 2:
        part = a @ b.T
        part *= g @ e.T
        return part
    found = np.empty((len(a), len(b)))
    other = _by_weights(b, e)
    for begin in range(0, len(a), BLOCK):
        here = slice(begin, begin + BLOCK)
        found[here] = _by_weights(a[here], g[here]) @ other.T
    return found


def _by_weights(entering: Array, by_sums: Array) -> Array:
    """(n, weights) ∂f by each weight of a layer, from (n, P, fan-in) and (n, P, fan-out)."""
    return np.asarray((entering.transpose(0, 2, 1) @ by_sums).reshape(len(entering), -1))


def change(now: Array, begun: Array) -> float:
    """‖now − begun‖/‖begun‖; NaN where there was nothing, of a network that is dead."""
    size = float(np.linalg.norm(begun))
    return float(np.linalg.norm(now - begun)) / size if size else math.nan
