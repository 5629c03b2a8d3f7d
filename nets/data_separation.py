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
from typing import Any

import numpy as np
from numpy.typing import NDArray

from physics.load_curve import concavity_gradient

Vector = NDArray[np.float64]
Array = NDArray[Any]
Features = NDArray[np.floating[Any]]

RANK_CUTOFF = 1e-10
"""Eigenvalues of Σ_B below this share of the largest count as zero. Features come in
single precision, so that an eigenvalue below some 1e-13 of the largest is rounding."""
RESOLUTION = 1e-13
"""Variance below this share of the mean square is single precision's rounding."""
ILL_CONDITIONED = 1e-6
"""Smallest kept eigenvalue over the largest below which Mahalanobis deserves a warning."""


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
        return _standard_error(self.influence)

    @property
    def concavity_error(self) -> float:
        """Standard error of the concavity of the load curve without the logits."""
        curve, influence = self.values[:-1], self.influence[:-1]
        if not np.isfinite(curve).all() or curve[0] == curve[-1]:
            return float("nan")
        return float(_standard_error(concavity_gradient(curve) @ influence))

    @property
    def range_error(self) -> float:
        """Standard error of D_0 − D_L without the logits, from their joint influence."""
        if not np.isfinite(self.values[[0, -2]]).all():
            return float("nan")
        return float(_standard_error(self.influence[0] - self.influence[-2]))


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


def separations(
    stacks: Sequence[Features], members: Members, *, mahalanobis_errors: bool = True
) -> Separations:
    """Trace ratio and Mahalanobis of every layer's features.

    Parameters
    ----------
    stacks : (n, f) features of a layer, or (layers, n, f) of several. Columns of zeros change
        nothing, so that narrow layers may be padded to share a stack with wide ones.
    members : the classes of the n samples.
    mahalanobis_errors : without, the influences on Mahalanobis, the costly part, are NaN.
    """
    parts = [_of_stack(h if h.ndim == 3 else h[None], members, mahalanobis_errors) for h in stacks]
    trace, mahalanobis, eigenvalues, kept = (
        np.concatenate([part[k] for part in parts]) for k in range(4)
    )
    return Separations(
        Separation(trace[:, 0], trace[:, 1:]),
        Separation(mahalanobis[:, 0], mahalanobis[:, 1:]),
        condition=_condition(eigenvalues, kept),
        rank=kept.sum(axis=-1),
    )


def inverse_separation(features: Features, members: Members) -> float:
    """D = log tr(Σ_B Σ_W⁺) of one layer; it needs all of Σ_W, so it is not for every epoch.

    Parameters
    ----------
    features : (n, f).
    members : the classes of the n samples.
    """
    exact = features.astype(np.float64)
    means = members.averaging @ exact
    between = np.sqrt(members.shares)[:, None] * (means - members.shares @ means)
    residuals = exact - means[members.of_sample]
    # From the singular values of the residuals: squaring them first would lose half the digits.
    _, singular, axes = np.linalg.svd(residuals, full_matrices=False)
    kept = singular > RANK_CUTOFF**0.5 * singular[0]
    coordinates = between @ axes[kept].T / singular[kept]
    with np.errstate(divide="ignore"):
        return float(np.log(np.square(coordinates).sum() * len(features)))


# --- one stack of layers ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Moments:
    """All that the measures need of a stack, about the overall mean of each layer.

    In double precision: where the classes have collapsed, a residual is a small difference
    of large numbers. Classes come before samples, which is the faster way to multiply.
    """

    length: Array  # (layers, n) ‖h‖² of each sample
    onto_means: Array  # (layers, C, n) m · h of each class mean and sample
    means: Array  # (layers, C, f) class means m
    products: Array  # (layers, C, C) m · m
    resolution: Array  # (layers, 1) variance that rounding alone can bring about


def _moments(features: Features, members: Members) -> _Moments:
    centred = features.astype(np.float64)
    means = members.averaging @ centred
    overall = (members.shares @ means)[:, None]  # (layers, 1, f)
    means -= overall
    centred -= overall
    onto_means = means @ _transposed(centred)
    length = np.square(centred, out=centred).sum(axis=-1)
    square = length.mean(axis=-1, keepdims=True) + np.square(overall).sum(axis=-1)
    return _Moments(
        length=length,
        onto_means=onto_means,
        means=means,
        products=means @ _transposed(means),
        resolution=RESOLUTION * square,
    )


def _of_stack(features: Features, members: Members, errors: bool) -> tuple[Array, ...]:
    """Trace ratio and Mahalanobis, (layers, 1 + n): D, then influences; and Σ_B's spectrum."""
    moments = _moments(features, members)
    with np.errstate(divide="ignore", invalid="ignore"):  # degenerate layers become ±inf or NaN
        return _trace_ratio(moments, members), *_mahalanobis(features, moments, members, errors)


def _trace_ratio(moments: _Moments, members: Members) -> Array:
    """D = log(W/B) and its influences w/W − b/B, where ‖h‖² = w + b and w = ‖h − m‖²."""
    samples = np.arange(members.of_sample.size)
    between_each = 2.0 * moments.onto_means[:, members.of_sample, samples]
    between_each -= np.diagonal(moments.products, axis1=1, axis2=2)[:, members.of_sample]
    within_each = moments.length - between_each
    within, between = (
        _or_zero(each.mean(axis=-1, keepdims=True), moments.resolution)
        for each in (within_each, between_each)
    )
    influence = within_each / within - between_each / between
    return np.concatenate([np.log(within / between), influence], axis=1)


def _mahalanobis(
    features: Features, moments: _Moments, members: Members, errors: bool
) -> tuple[Array, Array, Array]:
    """D = log tr(Σ_W P), P = Σ_B⁺, and its influences at fixed rank; Σ_B's spectrum.

    With Σ_B = V Λ Vᵀ everything happens in the coordinates Λ^(−1/2) Vᵀ h.

    Returns
    -------
    D and influences (layers, 1 + n), eigenvalues (layers, C), which of them count.
    """
    eigenvalues, vectors, kept = _between_spectrum(moments, members)
    inverse = (kept / np.where(kept, eigenvalues, 1.0))[:, :, None]
    combine = inverse * _transposed(vectors) * np.sqrt(members.shares)  # Λ^(−1) Uᵀ, weighted
    mean = (combine @ moments.products)[:, :, members.of_sample]  # Λ^(−1/2) Vᵀ m
    residual = combine @ moments.onto_means - mean
    squared = _along_classes(residual, residual)
    value = squared.mean(axis=-1, keepdims=True)
    if errors:
        root = np.sqrt(np.where(kept, eigenvalues, 0.0))[:, :, None]
        axes = (combine * root) @ moments.means
        bent = _stretch(residual, mean) - _tilt(features, axes, residual, inverse * mean)
        influence = (squared - bent) / value
    else:
        influence = np.full_like(squared, np.nan)
    value = np.where(kept.any(axis=-1, keepdims=True), value, np.nan)
    return np.concatenate([np.log(value), influence], axis=1), eigenvalues, kept


def _stretch(residual: Array, mean: Array) -> Array:
    """tr(Σ_W P A P) + tr(Σ_W P) for each sample: (layers, n).

    More weight on a sample h of class mean m changes Σ_B by A = m hᵀ + h mᵀ − m mᵀ − Σ_B,
    and P by −P A P + P² A (1 − V Vᵀ) + (1 − V Vᵀ) A P²: a stretch within the space of the
    class means, and a tilt of that space.
    """
    within = residual @ _transposed(residual) / residual.shape[-1]
    return _along_classes(2.0 * residual + mean, within @ mean)


def _tilt(features: Features, axes: Array, residual: Array, weight: Array) -> Array:
    """The tilt's part, 2 hᵀ (1 − V Vᵀ) Σ_W P² m for each sample: (layers, n).

    Nothing much cancels here, so that the two products with the features may be in their own
    precision; residuals sum to zero in each class, so that Σ_W needs no centring.

    Parameters
    ----------
    axes : (layers, C, f) rows of V.
    residual, weight : (layers, C, n) Λ^(−1/2) Vᵀ (h − m) and Λ^(−3/2) Vᵀ m.
    """
    across = (residual.astype(features.dtype) @ features) / features.shape[1]
    across -= (across @ _transposed(axes)) @ axes
    onto = across.astype(features.dtype) @ _transposed(features)
    onto -= onto.mean(axis=-1, keepdims=True)  # h is about the overall mean
    return 2.0 * _along_classes(onto, weight)


def _along_classes(left: Array, right: Array) -> Array:
    """Sum of products over the class axis: (layers, n) of two (layers, C, n)."""
    return np.asarray((left * right).sum(axis=1))


def _transposed(matrices: NDArray[Any]) -> NDArray[Any]:
    return matrices.swapaxes(-1, -2)


def _between_spectrum(moments: _Moments, members: Members) -> tuple[Array, Array, Array]:
    """Eigenvalues (layers, C) and vectors of the Gram matrix of the weighted class means.

    Its eigenvalues are those of Σ_B. At most C − 1 count, as the class means have a mean.
    """
    root = np.sqrt(members.shares)
    eigenvalues, vectors = np.linalg.eigh(root[:, None] * moments.products * root)
    kept = eigenvalues > np.maximum(RANK_CUTOFF * eigenvalues[:, -1:], moments.resolution)
    kept[:, 0] = False
    return eigenvalues, vectors, kept


def _or_zero(variance: Array, resolution: Array) -> Array:
    """Zero where a variance is no larger than rounding."""
    return np.where(variance > resolution, variance, 0.0)


def _condition(eigenvalues: Vector, kept: NDArray[np.bool_]) -> Vector:
    """Smallest kept over largest eigenvalue of each layer; NaN where none is kept."""
    smallest = np.where(kept, eigenvalues, np.inf).min(axis=-1)
    known = kept.any(axis=-1)
    return np.where(known, smallest / np.where(known, eigenvalues[:, -1], 1.0), np.nan)


def _standard_error(influence: Array) -> Vector:
    """Of a figure with these influences, (…, n) → (…)."""
    return np.asarray(np.sqrt(np.square(influence).mean(axis=-1) / influence.shape[-1]))


def layer_name(index: int, layers: int) -> str:
    """What a message calls a layer of the curve, the input being 0."""
    if index == 0:
        return "the input"
    return "the logits" if index == layers - 1 else f"layer {index}"


def _warning(measured: Separations) -> str:
    layers = measured.condition.size
    names = [layer_name(k, layers) for k in range(layers)]
    flat = ~np.isfinite(measured.trace_ratio.values)
    if flat.any():
        which = ", ".join(name for name, bad in zip(names, flat, strict=True) if bad)
        return f"No separation can be measured at {which}: its features do not vary."
    poor = measured.condition < ILL_CONDITIONED
    if poor.any():
        which = ", ".join(name for name, bad in zip(names, poor, strict=True) if bad)
        return (
            f"Mahalanobis is ill-conditioned at {which}: the class means nearly lack a dimension."
        )
    return ""
