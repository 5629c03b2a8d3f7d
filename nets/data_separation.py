"""How well each layer's features separate the classes, with standard errors (SCIENCE 3.2).

With Σ_W the within-class and Σ_B the between-class covariance (classes weighted by
their share, both divided by n):

    trace ratio   D = log(tr Σ_W / tr Σ_B)
    Mahalanobis   D = log tr(Σ_W Σ_B⁺)
    inverse       D = log tr(Σ_B Σ_W⁺)

Smaller is better separated, but for the inverse, where larger is.

Each measure comes with the influence of every sample on it: by how much D would
change if the sample weighed more. The influences' mean square over n is the
variance of D; because all layers see the same samples, the product of two layers'
influences is their covariance, and any figure read from the curve gets its error
(von Mises' expansion, the infinitesimal jackknife; `nets.bootstrap` is what it stands for).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nets.inverse_separation import inverse
from nets.mahalanobis import Spectrum, mahalanobis
from nets.moments import Array, Features, Members, Moments
from nets.trace_ratio import trace_ratio
from physics.load_curve import concavity_gradient

Vector = NDArray[np.float64]
MEASURES = ("trace_ratio", "mahalanobis", "inverse")
RANK_CUTOFF = 1e-10
"""Eigenvalues below this share of the largest count as zero. Features come in single
precision, so that an eigenvalue below some 1e-13 of the largest is rounding."""
ILL_CONDITIONED = 1e-6
"""Smallest kept eigenvalue over the largest below which a measure deserves a warning."""
FEW = 3
"""Samples for each direction of Σ_W below which its inverse is half as large again, or worse."""


@dataclass(frozen=True, slots=True)
class Separation:
    """One measure for a stack of layers; all NaN if it was not asked for.

    Attributes
    ----------
    values : (layers,) D; NaN where both covariances vanish, ±inf where one does.
    influence : (layers, n) influence of each sample on D; its mean over n vanishes. A single
        NaN for each layer where errors were not asked for, nothing where D was not.
    rank, condition : (layers,) of the covariance that is inverted: eigenvalues kept, and the
        smallest of them over the largest. The trace ratio has none: NaN.
    """

    values: Vector
    influence: Vector
    rank: Vector
    condition: Vector

    @property
    def is_measured(self) -> bool:
        """Whether it was asked for."""
        return self.influence.size > 0

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
    """The measures of one pass, over so many samples."""

    samples: int

    trace_ratio: Separation
    mahalanobis: Separation
    inverse: Separation

    @property
    def warnings(self) -> dict[str, str]:
        """What to say beside each measure; empty if all is well."""
        return _warnings(self)


def separations(
    stacks: Sequence[Features],
    members: Members,
    *,
    measures: Collection[str] = MEASURES,
    errors: bool = True,
    rank_cutoff: float = RANK_CUTOFF,
) -> Separations:
    """The separations of every layer's features.

    Parameters
    ----------
    stacks : (n, f) features of a layer, or (layers, n, f) of several. Columns of zeros change
        nothing, so that narrow layers may be padded to share a stack with wide ones.
    members : the classes of the n samples.
    measures : which ones; the rest is NaN. Mahalanobis takes longer than the trace ratio, and
        the inverse much longer.
    errors : without, the influences are NaN.
    rank_cutoff : eigenvalues below this share of the largest count as zero.
    """
    layers = [layer for stack in stacks for layer in (stack if stack.ndim == 3 else stack[None])]
    nothing = np.full(len(layers), np.nan)
    found = dict.fromkeys(MEASURES, Separation(nothing, nothing[:, None][:, :0], nothing, nothing))
    if "trace_ratio" in measures:
        found["trace_ratio"] = Separation(*trace_ratio(layers, members, errors), nothing, nothing)
    slow = [name for name in _BY_MOMENTS if name in measures]
    if slow:
        parts = [_by_moments(slow, stack, members, rank_cutoff, errors) for stack in stacks]
        for name, of_stacks in zip(slow, zip(*parts, strict=True), strict=True):
            found[name] = _joined(of_stacks)
    return Separations(members.of_sample.size, **found)


# --- one stack of layers ----------------------------------------------------------------

_Part = tuple[Array, Array, Spectrum]
"""D (layers,), influences (layers, n), and the spectrum of what is inverted."""


_BY_MOMENTS: dict[str, Callable[[Moments, Members, float, bool], _Part]] = {
    "mahalanobis": mahalanobis,
    "inverse": inverse,
}


def _by_moments(
    names: Sequence[str], stack: Features, members: Members, cutoff: float, errors: bool
) -> list[_Part]:
    """These measures of one stack."""
    with np.errstate(all="ignore"):  # degenerate layers become ±inf or NaN
        moments = Moments.of(stack if stack.ndim == 3 else stack[None], members)
        return [_BY_MOMENTS[name](moments, members, cutoff, errors) for name in names]


def _joined(parts: Sequence[_Part]) -> Separation:
    """All layers, of the parts of the stacks."""
    values, influence, rank, condition = (
        np.concatenate([np.asarray(column, dtype=np.float64) for column in columns])
        for columns in zip(
            *((values, influence, s.rank, s.condition) for values, influence, s in parts),
            strict=True,
        )
    )
    return Separation(values, influence, rank, condition)


def _standard_error(influence: Array) -> Vector:
    """Of a figure with these influences, (…, n) → (…); one sample tells none."""
    if influence.shape[-1] < 2:
        return np.full(influence.shape[:-1], np.nan)
    return np.asarray(np.sqrt(np.vecdot(influence, influence)) / influence.shape[-1])


# --- warnings -----------------------------------------------------------------------------


def layer_name(index: int, layers: int) -> str:
    """What a message calls a layer of the curve, the input being 0."""
    if index == 0:
        return "the input"
    return "the logits" if index == layers - 1 else f"layer {index}"


def _warnings(measured: Separations) -> dict[str, str]:
    flat = ~np.isfinite(measured.trace_ratio.values)
    words = dict.fromkeys(MEASURES, "")
    words["trace_ratio"] = _sentence(
        "No separation can be measured at {}: within the classes, or between them, nothing varies.",
        flat,
    )
    if measured.mahalanobis.is_measured:
        words["mahalanobis"] = _sentence(
            "Mahalanobis is ill-conditioned at {}: the class means nearly lack a dimension.",
            measured.mahalanobis.condition < ILL_CONDITIONED,
        )
    if measured.inverse.is_measured:
        hardly = "The inverse is ill-conditioned at {}: the classes hardly vary in some direction."
        few = FEW * measured.inverse.rank > measured.samples
        about_inverse = (
            _sentence(hardly, measured.inverse.condition < ILL_CONDITIONED),
            _sentence("The inverse needs more samples at {}.", few),
        )
        words["inverse"] = " ".join(filter(None, about_inverse))
    return words


def _sentence(words: str, which: NDArray[np.bool_]) -> str:
    """`words` with the layers concerned; empty if there are none."""
    if not which.any():
        return ""
    return words.format(
        ", ".join(layer_name(k, which.size) for k in np.flatnonzero(which).tolist())
    )
