"""Standard errors of a separation by the bootstrap: the samples are drawn again, many times.

`nets.measures.data_separation` has them from the influence of each sample, a thousand times
faster. The bootstrap makes no expansion, so that it holds where the influence is not enough: for
few samples in a class, or for directions in which they hardly vary. A replicate is a weight for
each sample, how often it was drawn, so that features are not copied.

From the samples a replicate is biased as these are from what they are drawn from: replicates
tell how far a curve strays, and not where its middle is. The samples' own curve does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nets.measures.data_separation import RANK_CUTOFF, Vector
from nets.measures.moments import RESOLUTION, Array, Features, Members, transposed
from physics.load_curve import concavity

REPLICATES = 200
"""Their standard deviation is known to 5 %."""
OUTER = (2.5, 97.5)
"""Percentiles of an interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """What came of the replicates of one measure.

    Attributes
    ----------
    curves : (replicates, layers) D.
    measured : (layers,) of the samples as they are.
    """

    curves: Vector
    measured: Vector

    @property
    def errors(self) -> Vector:
        """(layers,) standard error of each D."""
        with np.errstate(invalid="ignore"):  # ±inf has no spread
            return np.asarray(self.curves.std(axis=0, ddof=1))

    @property
    def concavities(self) -> Vector:
        """(replicates,) of the load curve without the logits."""
        with np.errstate(invalid="ignore"):
            return np.array([concavity(curve[:-1]) for curve in self.curves])

    @property
    def concavity_error(self) -> float:
        """Standard error of the concavity."""
        return float(self.concavities.std(ddof=1))

    @property
    def concavity_interval(self) -> Vector:
        """(2,) interval of 95 % about the concavity of the samples."""
        with np.errstate(invalid="ignore"):
            bias = self.concavities.mean() - concavity(self.measured[:-1])
        return np.asarray(np.percentile(self.concavities, OUTER) - bias)


def bootstrap(
    layers: Sequence[Features],
    members: Members,
    measure: str,
    *,
    replicates: int = REPLICATES,
    seed: int = 0,
    rank_cutoff: float = RANK_CUTOFF,
) -> Bootstrap:
    """Draw the samples again and measure.

    Parameters
    ----------
    layers : (n, f) features of each layer, which may differ in f.
    members : the classes of the n samples.
    measure : trace_ratio, mahalanobis or inverse.
    """
    n = members.of_sample.size
    drawn = np.random.default_rng(seed).multinomial(n, np.full(n, 1.0 / n), size=replicates)
    weights = np.concatenate([np.ones((1, n), drawn.dtype), drawn])
    compute = {"trace_ratio": _trace_ratios, "mahalanobis": _mahalanobis, "inverse": _inverse}
    with np.errstate(all="ignore"):  # degenerate layers become ±inf or NaN
        columns = [
            compute[measure](_Replicates.of(features, members, weights), rank_cutoff)
            for features in layers
        ]
    measured, *curves = np.stack(columns, axis=1)
    return Bootstrap(np.array(curves), measured)


@dataclass(frozen=True, slots=True)
class _Replicates:
    """Weighted moments of one layer, about the overall mean of the samples as they are.

    Attributes
    ----------
    samples : (n, f). weights : (R, n), of sum n. shares : (R, C). means : (R, C, f).
    deviations : (R, C, f) of the class means from the replicate's mean, times √share.
    resolution : variance that rounding alone can bring about.
    """

    samples: Array
    weights: Array
    shares: Array
    means: Array
    deviations: Array
    resolution: float

    @classmethod
    def of(cls, features: Features, members: Members, drawn: NDArray[np.int64]) -> _Replicates:
        exact = features.astype(np.float64)
        overall = exact.mean(axis=0)
        samples, weights = exact - overall, drawn.astype(np.float64)
        classes = range(members.shares.size)
        one_of = [members.of_sample == number for number in classes]
        counts = np.stack([weights[:, mask].sum(axis=1) for mask in one_of], axis=1)
        sums = np.stack([weights[:, mask] @ samples[mask] for mask in one_of], axis=1)
        means = sums / np.maximum(counts, 1.0)[:, :, None]
        shares = counts / weights.shape[1]
        middle = shares[:, None] @ means
        deviations = np.sqrt(shares)[:, :, None] * (means - middle)
        resolution = RESOLUTION * float(np.square(exact).sum(axis=1).mean())
        return cls(samples, weights, shares, means, deviations, resolution)

    @property
    def between(self) -> Array:
        """(R, C, C) with the eigenvalues of Σ_B."""
        return np.asarray(self.deviations @ transposed(self.deviations))


def _trace_ratios(one: _Replicates, _cutoff: float) -> Vector:
    """(R,) log(tr Σ_W / tr Σ_B)."""
    lengths = np.vecdot(one.samples, one.samples)
    of_means = (one.shares * np.vecdot(one.means, one.means)).sum(axis=1)
    within = one.weights @ lengths / lengths.size - of_means
    between = np.trace(one.between, axis1=1, axis2=2)
    within, between = (np.where(v > one.resolution, v, 0.0) for v in (within, between))
    return np.asarray(np.log(within / between))


def _mahalanobis(one: _Replicates, cutoff: float) -> Vector:
    """(R,) log tr(Σ_W Σ_B⁺), in the coordinates Λ^(−1/2) Vᵀ h of each replicate."""
    eigenvalues, vectors = np.linalg.eigh(one.between)
    kept = eigenvalues > np.maximum(cutoff * eigenvalues[:, -1:], one.resolution)
    kept[:, 0] = False
    inverse = kept / np.where(kept, eigenvalues, 1.0)
    axes = (inverse[:, :, None] * transposed(vectors)) @ one.deviations  # Λ^(−1/2) Vᵀ
    within = np.array(
        [
            weights @ np.square(one.samples @ along.T).sum(axis=1) / weights.size
            for weights, along in zip(one.weights, axes, strict=True)
        ]
    )
    of_means = np.square(one.means @ transposed(axes)).sum(axis=2)
    value = within - (one.shares * of_means).sum(axis=1)
    return np.asarray(np.log(np.where(kept.any(axis=1), value, np.nan)))


def _inverse(one: _Replicates, cutoff: float) -> Vector:
    """(R,) log tr(Σ_B Σ_W⁺)."""
    values = []
    for weights, shares, means, deviations in zip(
        one.weights, one.shares, one.means, one.deviations, strict=True
    ):
        second = (weights[:, None] * one.samples).T @ one.samples / weights.size
        within = second - (shares[:, None] * means).T @ means
        eigenvalues, axes = np.linalg.eigh(within)
        kept = eigenvalues > max(cutoff * eigenvalues[-1], one.resolution)
        along = deviations @ axes[:, kept]
        values.append((np.square(along) / eigenvalues[kept]).sum() if kept.any() else np.nan)
    return np.asarray(np.log(values))
