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
    """Which sample is of which class, among the C classes that have one, and of what set.

    A separation is that of a set of N samples, such as all that a network is trained on. Of n of
    them, drawn with the classes in proportion, Σ_W is too small, as the class means are theirs,
    and Σ_B too large, as these means stray by the (1/n − 1/N)-th part of the variance within
    the classes in each of C − 1 directions. Both vanish as n becomes N: of the whole set nothing
    is estimated.

    Attributes
    ----------
    of_sample : (n,) number of the class.
    averaging : (C, n) rows that average over a class.
    shares : (C,).
    population : N.
    """

    of_sample: NDArray[np.intp]
    averaging: Array
    shares: Array
    population: int

    @classmethod
    def of(cls, labels: NDArray[np.int64], population: int = 0) -> Members:
        """The classes of samples with these labels, (n,), of a set of so many; 0: all of it."""
        _, of_sample, counts = np.unique(labels, return_inverse=True, return_counts=True)
        averaging = np.zeros((counts.size, labels.size))
        averaging[of_sample, np.arange(labels.size)] = 1.0 / counts[of_sample]
        return cls(of_sample, averaging, counts / labels.size, max(population, labels.size))

    @property
    def are_all(self) -> bool:
        """Whether they are the whole set."""
        return self.of_sample.size == self.population

    @property
    def degrees(self) -> int:
        """Of freedom about the class means, n − C."""
        return self.of_sample.size - self.shares.size

    @property
    def within(self) -> float:
        """What Σ_W of these samples is multiplied by to be the set's, on average."""
        if self.are_all:
            return 1.0
        n, population, degrees = self.of_sample.size, self.population, self.degrees
        return n / degrees * (1.0 - self.shares.size / population) if degrees else np.nan

    @property
    def noise(self) -> float:
        """Variance of the class means by chance in a direction, over Σ_W of these samples there."""
        if self.are_all:
            return 0.0
        n, degrees = self.of_sample.size, self.degrees
        return n / degrees * (1.0 / n - 1.0 / self.population) if degrees else np.inf


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
