"""How well each layer's features separate the classes, with standard errors (nets/README 2).

With Σ_W the within-class and Σ_B the between-class covariance (classes weighted by
their share, both divided by n):

    trace ratio   D = log(tr Σ_W / tr Σ_B)
    Mahalanobis   D = log tr(Σ_W Σ_B⁺)
    inverse       D = log tr(Σ_B Σ_W⁺)

Smaller is better separated, but for the inverse, where larger is.

A separation is that of a set of samples, such as all that a network is trained on, with these
formulae. Of a subset the traces and eigenvalues are corrected to those of the set on average
(`nets.measures.moments.Members`), and where too few samples tell it, it is not known: NaN.

Each measure comes with the influence of every sample on it: by how much D would
change if the sample weighed more. The influences' mean square over n is the
variance of D; because all layers see the same samples, the product of two layers'
influences is their covariance, and any figure read from the curve gets its error
(von Mises' expansion, the infinitesimal jackknife; `nets.measures.bootstrap` is what it stands
for).

An error is of sampling: how much D strays from one draw of as many samples to another. From the
set's D a subset's strays so, or less: two errors hold it in nine of ten subsets or more, which
the tests count. The set's own D has no error; beside it stands how much of it is chance of
these samples. That of other samples is besides too small or too large by the bias.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nets.measures.inverse_separation import inverse
from nets.measures.mahalanobis import Measured, mahalanobis
from nets.measures.moments import Array, Features, Members, Moments
from nets.measures.trace_ratio import trace_ratio
from physics.load_curve import concavity_gradient
from physics.wording import Words

Vector = NDArray[np.float64]
TITLES = {
    "trace_ratio": Words("The trace ratio"),
    "mahalanobis": Words("Mahalanobis"),
    "inverse": Words("The inverse"),
}
MEASURES = tuple(TITLES)
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
    values : (layers,) D; NaN where both covariances vanish or D is unknown, ±inf where one does.
    influence : (layers, n) influence of each sample on D; its mean over n vanishes. A single
        NaN for each layer where errors were not asked for, nothing where D was not.
    rank, condition : (layers,) of the covariance that is inverted: eigenvalues kept, and the
        smallest of them over the largest. The trace ratio has none: NaN.
    unknown : (layers,) whether the samples are too few to tell that of their set.
    """

    values: Vector
    influence: Vector
    rank: Vector
    condition: Vector
    unknown: NDArray[np.bool_]

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
    """The measures of one pass, over so many samples of a set of so many."""

    samples: int
    population: int

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
    none = Separation(nothing, nothing[:, None][:, :0], nothing, nothing, np.isinf(nothing))
    found = dict.fromkeys(MEASURES, none)
    if "trace_ratio" in measures:
        values, influence, unknown = trace_ratio(layers, members, errors)
        found["trace_ratio"] = Separation(values, influence, nothing, nothing, unknown)
    slow = [name for name in _BY_MOMENTS if name in measures]
    if slow:
        parts = [_by_moments(slow, stack, members, rank_cutoff, errors) for stack in stacks]
        for name, of_stacks in zip(slow, zip(*parts, strict=True), strict=True):
            found[name] = _joined(of_stacks)
    return Separations(members.of_sample.size, members.population, **found)


# --- one stack of layers ----------------------------------------------------------------

_BY_MOMENTS: dict[str, Callable[[Moments, Members, float, bool], Measured]] = {
    "mahalanobis": mahalanobis,
    "inverse": inverse,
}


def _by_moments(
    names: Sequence[str], stack: Features, members: Members, cutoff: float, errors: bool
) -> list[Measured]:
    """These measures of one stack."""
    with np.errstate(all="ignore"):  # degenerate layers become ±inf or NaN
        moments = Moments.of(stack if stack.ndim == 3 else stack[None], members)
        return [_BY_MOMENTS[name](moments, members, cutoff, errors) for name in names]


def _joined(parts: Sequence[Measured]) -> Separation:
    """All layers, of the parts of the stacks."""
    values, influence, rank, condition = (
        np.concatenate([np.asarray(column, dtype=np.float64) for column in columns])
        for columns in zip(
            *((values, influence, s.rank, s.condition) for values, influence, s, _ in parts),
            strict=True,
        )
    )
    unknown = np.concatenate([part[-1] for part in parts])
    return Separation(values, influence, rank, condition, unknown)


def _standard_error(influence: Array) -> Vector:
    """Of a figure with these influences, (…, n) → (…); one sample tells none."""
    if influence.shape[-1] < 2:
        return np.full(influence.shape[:-1], np.nan)
    return np.asarray(np.sqrt(np.vecdot(influence, influence)) / influence.shape[-1])


# --- warnings -----------------------------------------------------------------------------


def layer_name(index: int, layers: int) -> str:
    """What a message calls a layer of the curve, the input being 0."""
    if index == 0:
        return Words("the input")
    return Words("the logits") if index == layers - 1 else Words("layer {index}", index=index)


def _warnings(measured: Separations) -> dict[str, str]:
    flat = ~np.isfinite(measured.trace_ratio.values) & ~measured.trace_ratio.unknown
    words = dict.fromkeys(MEASURES, "")
    if flat.any():
        words["trace_ratio"] = Words(
            "No separation can be measured at {layers}: within the classes, or between them, "
            "nothing varies.",
            layers=_layers(flat),
        )
    vague = measured.mahalanobis.condition < ILL_CONDITIONED
    if measured.mahalanobis.is_measured and vague.any():
        words["mahalanobis"] = Words(
            "Mahalanobis is ill-conditioned at {layers}: the class means nearly lack a dimension.",
            layers=_layers(vague),
        )
    if measured.inverse.is_measured:
        words["inverse"] = Words.joined(" ", _about_inverse(measured))
    return {name: _first_of_all(name, measured) or said for name, said in words.items()}


def _about_inverse(measured: Separations) -> Iterator[Words]:
    vague = measured.inverse.condition < ILL_CONDITIONED
    if vague.any():
        yield Words(
            "The inverse is ill-conditioned at {layers}: the classes hardly vary in some "
            "direction.",
            layers=_layers(vague),
        )
    few = FEW * measured.inverse.rank > measured.samples
    if few.any():
        yield Words("The inverse needs more samples at {layers}.", layers=_layers(few))


def _first_of_all(name: str, measured: Separations) -> str:
    """That a measure is not known; empty if it is, and there may be more to say."""
    unknown = getattr(measured, name).unknown
    if not unknown.any():
        return ""
    count = Words(
        "{samples:,} of {population:,} samples",
        samples=measured.samples,
        population=measured.population,
    )
    why = {
        "trace_ratio": Words("in {count} the classes do not clearly differ.", count=count),
        "mahalanobis": Words("{count} are too few.", count=count),
        "inverse": Words("{count} do not do, it takes them all.", count=count),
    }
    return Words(
        "{measure} is not known yet at {layers}: {why}",
        measure=TITLES[name],
        layers=_layers(unknown),
        why=why[name],
    )


def _layers(which: NDArray[np.bool_]) -> Words:
    """The names of the layers concerned."""
    return Words.joined(", ", [layer_name(k, which.size) for k in np.flatnonzero(which).tolist()])
