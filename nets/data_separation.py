"""How well each layer's features separate the classes, with standard errors (SCIENCE 3.2).

With Σ_W the within-class and Σ_B the between-class covariance (classes weighted by
their share, both divided by n):

    trace ratio   D = log(tr Σ_W / tr Σ_B)
    Mahalanobis   D = log tr(Σ_W Σ_B⁺)
    inverse       D = log tr(Σ_B Σ_W⁺)

Smaller is better separated, but for the inverse, where larger is. No covariance of
features × features is ever formed for the first two: Σ_B = Bᵀ B with a row of B for
each class, so its pseudo-inverse lives in the space of the class means.

Each measure comes with the influence of every sample on it: by how much D would
change if the sample weighed more. The influences' mean square over n is the
variance of D; because all layers see the same samples, the product of two layers'
influences is their covariance, and any figure read from the curve gets its error
(von Mises' expansion, the infinitesimal jackknife).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from physics.load_curve import concavity_gradient

Vector = NDArray[np.float64]

RANK_CUTOFF = 1e-10
"""Eigenvalues of Σ_B below this share of the largest count as zero. Features come in
single precision, so that an eigenvalue below some 1e-13 of the largest is rounding."""
ILL_CONDITIONED = 1e-6
"""Smallest kept eigenvalue over the largest below which Mahalanobis deserves a warning."""


@dataclass(frozen=True, slots=True)
class Separation:
    """One measure for a stack of layers.

    Attributes
    ----------
    values : (layers,) D; NaN where both covariances vanish, ±inf where one does.
    influence : (layers, n) influence of each sample on D; its mean over n vanishes.
    """

    values: Vector
    influence: NDArray[np.float64]

    @property
    def errors(self) -> Vector:
        """(layers,) standard error of each D."""
        return _root_mean_square(self.influence) / np.sqrt(self.influence.shape[1])

    @property
    def concavity_error(self) -> float:
        """Standard error of the concavity of the load curve without the logits."""
        curve, influence = self.values[:-1], self.influence[:-1]
        if not np.isfinite(curve).all() or curve[0] == curve[-1]:
            return float("nan")
        of_each = concavity_gradient(curve) @ influence
        return float(_root_mean_square(of_each) / np.sqrt(of_each.size))

    @property
    def range_error(self) -> float:
        """Standard error of D_0 − D_L without the logits: hypot of the two ends' errors."""
        return float(np.hypot(self.errors[0], self.errors[-2]))


@dataclass(frozen=True, slots=True)
class Separations:
    """Both live measures of one pass.

    Attributes
    ----------
    condition : (layers,) smallest kept over largest eigenvalue of Σ_B.
    rank : (layers,) eigenvalues of Σ_B kept.
    """

    trace_ratio: Separation
    mahalanobis: Separation
    condition: Vector
    rank: NDArray[np.int64]

    @property
    def warning(self) -> str:
        """What to say beside the measures; empty if all is well."""
        return _warning(self)


def separations(features: Sequence[Tensor], labels: Tensor, classes: int) -> Separations:
    """Trace ratio and Mahalanobis of every layer's features.

    Parameters
    ----------
    features : one (n, f) or stacked (layers, n, f) tensor for each group of layers.
    labels : (n,) int64.
    classes : number of classes; those without a sample are left out.
    """
    members = _membership(labels, classes)
    parts = [_of_stack(h if h.ndim == 3 else h.unsqueeze(0), members) for h in features]
    values, influences, condition, rank = (
        torch.cat([part[k] for part in parts], dim=-1 if k in (0,) else 0) for k in range(4)
    )
    trace, mahalanobis = (
        Separation(values[k].numpy(), influences[:, k].numpy()) for k in range(2)
    )
    return Separations(trace, mahalanobis, condition.numpy(), rank.numpy())


def inverse_separation(features: Tensor, labels: Tensor, classes: int) -> float:
    """D = log tr(Σ_B Σ_W⁺) of one layer; Σ_W⁺ needs all of Σ_W, so it is not for every epoch.

    Parameters
    ----------
    features : (n, f).
    labels : (n,) int64.
    """
    members = _membership(labels, classes)
    centred, means, residuals = _centred(features.unsqueeze(0), members)
    between = (members.shares.sqrt()[:, None] * means)[0]
    # Σ_W⁺ from the singular values of the residuals: squaring them first would lose half the digits.
    _, singular, right = torch.linalg.svd(residuals[0], full_matrices=False)
    kept = singular > np.sqrt(RANK_CUTOFF) * singular.max()
    coordinates = between @ right[kept].T / singular[kept]
    return float(torch.log(coordinates.square().sum() * len(centred[0])))


# --- one stack of layers ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Members:
    """Which sample is of which class, among the classes that have one."""

    of_sample: Tensor  # (n,) row of the class
    averaging: Tensor  # (C, n) rows that average over a class
    shares: Tensor  # (C,)


def _membership(labels: Tensor, classes: int) -> _Members:
    counts = torch.bincount(labels, minlength=classes)
    present = counts > 0
    row = torch.cumsum(present, 0) - 1
    of_sample, counts = row[labels], counts[present].double()
    averaging = torch.zeros(len(counts), len(labels), dtype=torch.float64)
    averaging[of_sample, torch.arange(len(labels))] = 1.0 / counts[of_sample]
    return _Members(of_sample, averaging, counts / len(labels))


def _centred(features: Tensor, members: _Members) -> tuple[Tensor, Tensor, Tensor]:
    """Features and class means about the overall mean, and samples about their class's.

    In double precision: where the classes have collapsed a residual is a small
    difference of large numbers.
    """
    exact = features.double()
    means = members.averaging @ exact
    overall = (members.shares @ means).unsqueeze(-2)
    means = means - overall
    centred = exact - overall
    return centred, means, centred - means[:, members.of_sample]


def _of_stack(features: Tensor, members: _Members) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Values (2, layers), influences (layers, 2, n), condition (layers,), rank (layers,)."""
    centred, means, residuals = _centred(features, members)
    trace, trace_influence = _trace_ratio(centred, residuals)
    mahalanobis, its_influence, condition, rank = _mahalanobis(centred, means, residuals, members)
    influences = torch.stack([trace_influence, its_influence], dim=1)
    return torch.stack([trace, mahalanobis]), influences, condition, rank


def _trace_ratio(centred: Tensor, residuals: Tensor) -> tuple[Tensor, Tensor]:
    """log(W/B) and its influences r²/W − (h² − r²)/B, with h about the mean, r about the class."""
    within_each = residuals.square().sum(-1)
    between_each = centred.square().sum(-1) - within_each
    within, between = within_each.mean(-1), between_each.mean(-1)
    value = torch.log(within / between)
    influence = within_each / within[:, None] - between_each / between[:, None]
    return value, influence


def _mahalanobis(
    centred: Tensor, means: Tensor, residuals: Tensor, members: _Members
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """log tr(Σ_W P), P = Σ_B⁺, its influences at fixed rank, the condition and the rank.

    With Σ_B = V Λ Vᵀ the samples enter by u = Λ^(−1/2) Vᵀ r and so on. Contaminating the
    sample with (h, class c) changes Σ_B by A = m hᵀ + h mᵀ − m mᵀ − Σ_B and P by
    −P A P + P² A (1 − V Vᵀ) + (1 − V Vᵀ) A P², m being the class mean.
    """
    samples = centred.shape[1]
    eigenvalues, axes, kept = _between_axes(means, members)
    scaled = axes * torch.where(kept, eigenvalues, 1.0).rsqrt()[:, None, :] * kept[:, None, :]
    residual = residuals @ scaled  # (layers, n, r)
    mean = (means @ scaled)[:, members.of_sample]
    position = residual + mean
    squared = residual.square().sum(-1)
    value = squared.mean(-1)
    within = residual.transpose(1, 2) @ residual / samples  # Λ^(−1/2) Vᵀ Σ_W V Λ^(−1/2)
    turned = mean @ within
    stretched = (2.0 * position - mean).mul_(turned).sum(-1)
    # The part of Σ_W P² m outside the space of the class means moves that space itself.
    across = residuals.transpose(1, 2) @ residual / samples
    across = across - axes @ (axes.transpose(1, 2) @ across)
    inverse_root = torch.where(kept, eigenvalues, 1.0).rsqrt() * kept
    tilt = ((residuals @ across) * (mean * inverse_root[:, None, :].square())).sum(-1)
    influence = squared - stretched + 2.0 * tilt
    influence = influence / value[:, None]
    smallest = torch.where(kept, eigenvalues, torch.inf).amin(-1)
    return torch.log(value), influence, smallest / eigenvalues.amax(-1), kept.sum(-1)


def _between_axes(means: Tensor, members: _Members) -> tuple[Tensor, Tensor, Tensor]:
    """Eigenvalues (layers, C) of Σ_B, axes (layers, f, C), and which of them count.

    From the C×C Gram matrix of the class means, which has the same eigenvalues.
    """
    between = members.shares.sqrt()[:, None] * means
    gram = between @ between.transpose(1, 2)
    eigenvalues, vectors = torch.linalg.eigh(gram)
    kept = eigenvalues > RANK_CUTOFF * eigenvalues[:, -1:]
    kept[:, 0] = False  # the class means about their mean span C − 1 dimensions at most
    length = torch.where(kept, eigenvalues, 1.0).rsqrt() * kept
    return eigenvalues, between.transpose(1, 2) @ vectors * length[:, None, :], kept


def _root_mean_square(values: NDArray[np.float64]) -> Vector:
    return np.asarray(np.sqrt(np.mean(np.square(values), axis=-1)))


def _layer_name(index: int, layers: int) -> str:
    if index == 0:
        return "the input"
    return "the logits" if index == layers - 1 else f"layer {index}"


def _warning(measured: Separations) -> str:
    layers = measured.condition.size
    names = [_layer_name(k, layers) for k in range(layers)]
    flat = ~np.isfinite(measured.trace_ratio.values)
    if flat.any():
        which = ", ".join(name for name, bad in zip(names, flat, strict=True) if bad)
        return f"No separation can be measured at {which}: its features do not vary."
    poor = measured.condition < ILL_CONDITIONED
    if poor.any():
        which = ", ".join(name for name, bad in zip(names, poor, strict=True) if bad)
        return f"Mahalanobis is ill-conditioned at {which}: the class means lie nearly in a line."
    return ""
