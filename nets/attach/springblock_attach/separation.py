"""The data separation of a layer, D = log(tr Σ_W / tr Σ_B), with its standard error.

Σ_W is the covariance of features about the means of their classes, Σ_B that of the class means.
The samples stand for the set that they were taken from: of n out of N, tr Σ_W is a little too
small and tr Σ_B too large, and both are corrected on average, as springblock-lab does. Errors are
those over other samples of the same kind; about the set's own D samples stray by √(1 − n/N) of it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor

CHUNK = 4096
"""Features that are brought to double precision at once."""
RESOLUTION = 1e-13
"""Variance below this share of the mean square is rounding of single precision."""
CLEARLY = 2.0
"""Standard errors by which tr Σ_B of a subset has to be above zero."""


class Separation(NamedTuple):
    """Of one layer.

    Attributes
    ----------
    value : D; smaller is better separated. NaN where it is not known, infinite where all features
        of a class are the same.
    influence : (n,) of each sample on D, in units in which the squares add up to the error's
        square; products of two layers' add up to their covariance. NaN where it is not known.
    """

    value: float
    influence: NDArray[np.float64]

    @property
    def error(self) -> float:
        """Standard error of D over other samples; NaN where it is not known."""
        return float(np.sqrt(self.influence @ self.influence))


class Classes:
    """Which sample is of which class.

    Parameters
    ----------
    labels : (n,) numbers or words, as they are.
    population : N, of how many the samples were taken; they are all by default.

    Raises
    ------
    ValueError
        If there are fewer than two classes.
    """

    def __init__(self, labels: ArrayLike | Tensor, population: int = 0) -> None:
        plain = labels.detach().cpu().numpy() if isinstance(labels, Tensor) else labels
        self.names, self.of_sample, counts = np.unique(
            np.asarray(plain).reshape(-1), return_inverse=True, return_counts=True
        )
        if counts.size < 2:
            raise ValueError("the samples are of one class: separation needs two at least")
        self.samples, self.count = int(counts.sum()), int(counts.size)
        self.population = max(population, self.samples)
        self.sizes: NDArray[np.int64] = counts

    @property
    def within(self) -> float:
        """What tr Σ_W of the samples is multiplied by to be the set's, on average."""
        if self.samples == self.population:
            return 1.0
        free = self.samples - self.count
        return self.samples / free * (1.0 - self.count / self.population) if free else math.nan

    @property
    def noise(self) -> float:
        """By how much of tr Σ_W chance makes tr Σ_B of the samples larger."""
        if self.samples == self.population:
            return 0.0
        free = self.samples - self.count
        chance = 1.0 / self.samples - 1.0 / self.population
        return (self.count - 1) * self.samples / free * chance if free else math.inf


def separations(
    activations: Iterable[ArrayLike | Tensor], labels: ArrayLike | Tensor, population: int = 0
) -> list[Separation]:
    """Of one's own activations, layer by layer.

    Parameters
    ----------
    activations : of each layer, (n, …); what is behind the first axis is one vector of features.
    labels : (n,) numbers or words, as they are.
    population : of how many the samples were taken; they are all by default.
    """
    classes = Classes(labels, population)
    layers = (a if isinstance(a, Tensor) else torch.as_tensor(np.asarray(a)) for a in activations)
    return [separation(layer.flatten(1), classes) for layer in layers]


@torch.no_grad()
def separation(features: Tensor, classes: Classes) -> Separation:
    """Of one layer.

    Parameters
    ----------
    features : (n, f), of any precision, on any device.

    Raises
    ------
    ValueError
        If there are not as many as labels.
    """
    if len(features) != classes.samples:
        raise ValueError(f"features of {len(features)} samples for {classes.samples} labels")
    features = features if features.device.type in ("cpu", "cuda") else features.cpu()
    of_sample = torch.as_tensor(classes.of_sample, device=features.device)
    sizes = torch.as_tensor(classes.sizes, dtype=torch.float64, device=features.device)
    square, onto, length, overall = _sums(features, of_sample, sizes)
    within, between = square.mean(), (sizes * length).sum() / classes.samples
    least = RESOLUTION * (within + between + overall)
    return _of(
        square.cpu().numpy(),
        (onto + length[of_sample]).cpu().numpy(),
        float(within) if within > least else 0.0 * float(within),
        float(between) if between > least else 0.0 * float(between),
        classes,
    )


def _sums(features: Tensor, of_sample: Tensor, sizes: Tensor) -> tuple[Tensor, ...]:
    """Sums over the features, some thousand at a time.

    Returns
    -------
    (n,) square of the distance h − m to the mean m of its class; (n,) 2 m·(h − m); (C,) square
    of m; and that of the overall mean, about which all else is.
    """
    square = torch.zeros(len(features), dtype=torch.float64, device=features.device)
    onto, length = torch.zeros_like(square), torch.zeros_like(sizes)
    overall = torch.zeros((), dtype=torch.float64, device=features.device)
    for chunk in torch.split(features, CHUNK, dim=1):
        exact = chunk.double()
        mean = exact.mean(0)
        exact = exact - mean
        means = exact.new_zeros(sizes.numel(), exact.shape[1])
        means.index_add_(0, of_sample, exact)
        means /= sizes[:, None]
        own = means[of_sample]
        residual = exact - own
        square += residual.square().sum(1)
        onto += 2.0 * (own * residual).sum(1)
        length += means.square().sum(1)
        overall += mean.square().sum()
    return square, onto, length, overall


def _of(
    square: NDArray[Any], onto: NDArray[Any], within: float, between: float, classes: Classes
) -> Separation:
    """D with the infinitesimal jackknife's error: the influence of each sample on it."""
    unknown = np.full(classes.samples, math.nan)
    if not (within > 0.0 and between > 0.0):
        return Separation(_log_ratio(within, between), unknown)
    onto = onto - classes.noise * square
    between -= classes.noise * within
    strays = float(np.sqrt(((onto - between) ** 2).sum())) / classes.samples
    if classes.noise > 0.0 and not between > CLEARLY * strays:
        return Separation(math.nan, unknown)
    influence = (square / within - onto / between) / classes.samples
    return Separation(_log_ratio(classes.within * within, between), influence)


def _log_ratio(within: float, between: float) -> float:
    """log(W/B); NaN where both vanish, and of what is not a number."""
    if not within + between > 0.0:
        return math.nan
    if not within > 0.0:
        return -math.inf
    return math.log(within / between) if between > 0.0 else math.inf
