"""Class means of features and what lies about them: all that the separations are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Features = NDArray[np.floating[Any]]

RESOLUTION = 1e-13
"""Variance below this share of the mean square is rounding of features in single precision."""


@dataclass(frozen=True, slots=True)
class Members:
    """Which sample is of which class, among the C classes that have one.

    Attributes
    ----------
    of_sample : (n,) number of the class.
    averaging : (C, n) rows that average over a class.
    shares : (C,).
    """

    of_sample: NDArray[np.intp]
    averaging: Array
    shares: Array

    @classmethod
    def of(cls, labels: NDArray[np.int64]) -> Members:
        """The classes of samples with these labels, (n,)."""
        _, of_sample, counts = np.unique(labels, return_inverse=True, return_counts=True)
        averaging = np.zeros((counts.size, labels.size))
        averaging[of_sample, np.arange(labels.size)] = 1.0 / counts[of_sample]
        return cls(of_sample, averaging, counts / labels.size)


@dataclass(frozen=True, slots=True)
class Moments:
    """All that the measures need of a stack of layers, about the overall mean of each.

    Attributes
    ----------
    centred : (layers, n, f) samples h.
    means : (layers, C, f) class means m.
    products : (layers, C, C) m · m.
    lengths : (layers, n) ‖h‖² of each sample.
    total, between : (layers, 1) traces of Σ_W + Σ_B, and of Σ_B.
    resolution : (layers, 1) variance that rounding alone can bring about.
    """

    centred: Array
    means: Array
    products: Array
    lengths: Array
    total: Array
    between: Array
    resolution: Array

    @classmethod
    def of(cls, features: Features, members: Members) -> Moments:
        """Of a stack (layers, n, f), in double precision."""
        means = members.averaging @ features
        overall = members.shares @ means
        means -= overall[:, None]
        centred = features - overall[:, None]
        products = means @ transposed(means)
        lengths = np.einsum("lnf,lnf->ln", centred, centred)
        total = lengths.mean(axis=-1, keepdims=True)
        square = total + np.vecdot(overall, overall)[:, None]
        between = diagonal(products) @ members.shares
        resolution = RESOLUTION * square
        return cls(centred, means, products, lengths, total, between[:, None], resolution)

    @property
    def onto_means(self) -> Array:
        """(layers, C, n) m · h of each class mean and sample."""
        return np.asarray(self.means @ transposed(self.centred))

    def residuals(self, members: Members) -> Array:
        """(layers, n, f) h − m."""
        return np.asarray(self.centred - self.means[:, members.of_sample])


def transposed(matrices: Array) -> Array:
    """Rows and columns swapped."""
    return matrices.swapaxes(-1, -2)


def diagonal(matrices: Array) -> Array:
    """(layers, C) of (layers, C, C)."""
    return np.diagonal(matrices, axis1=-2, axis2=-1)


def along_classes(left: Array, right: Array) -> Array:
    """Sum of products over the class axis: (layers, n) of two (layers, C, n)."""
    return np.asarray((left * right).sum(axis=1))
