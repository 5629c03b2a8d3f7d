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
        NaN for each layer, where errors were not asked for.
    rank, condition : (layers,) of the covariance that is inverted: eigenvalues kept, and the
        smallest of them over the largest. The trace ratio has none: NaN.
    """

    values: Vector
    influence: Vector
    rank: Vector
    condition: Vector

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
    parts: dict[str, list[_Part]] = {name: [] for name in measures}
    layers = 0
    with np.errstate(all="ignore"):  # degenerate layers become ±inf or NaN
        for stack in stacks:
            features = stack if stack.ndim == 3 else stack[None]
            layers += len(features)
            if not parts:
                continue
            moments = Moments.of(features, members, quick=set(measures) <= {"trace_ratio"})
            for name, part in parts.items():
                part.append(_MEASURES[name](moments, members, rank_cutoff, errors))
    nothing = np.full(layers, np.nan)
    unmeasured = Separation(nothing, nothing[:, None], nothing, nothing)
    found = {name: _joined(part) for name, part in parts.items()}
    return Separations(
        members.of_sample.size, **{name: found.get(name, unmeasured) for name in MEASURES}
    )


# --- one stack of layers ----------------------------------------------------------------

_Part = tuple[Array, Array, Spectrum | None]
"""D (layers,), influences (layers, n), and the spectrum of what is inverted."""


def _trace_ratio(moments: Moments, members: Members, _cutoff: float, errors: bool) -> _Part:
    """D = log(W/B) and its influences w/W − b/B, where ‖h‖² = w + b and w = ‖h − m‖²."""
    within, between = (
        np.where(variance > moments.resolution, variance, 0.0)
        for variance in (moments.total - moments.between, moments.between)
    )
    values = np.log(within / between)[:, 0]
    if not errors:
        return values, np.full((values.size, 1), np.nan), None
    samples = members.of_sample.size
    of_class = np.diagonal(moments.products, axis1=1, axis2=2)[:, members.of_sample]
    between_each = 2.0 * moments.onto_means[:, members.of_sample, np.arange(samples)] - of_class
    within_each = moments.lengths - between_each
    return values, within_each / within - between_each / between, None


_MEASURES: dict[str, Callable[[Moments, Members, float, bool], _Part]] = {
    "trace_ratio": _trace_ratio,
    "mahalanobis": mahalanobis,
    "inverse": inverse,
}


def _joined(parts: Sequence[_Part]) -> Separation:
    """All layers, of the parts of the stacks."""
    sizes = [values.size for values, _, _ in parts]
    spectra = [one for _, _, one in parts]
    rank, condition = (
        np.concatenate([_or_nan(one, n, name) for one, n in zip(spectra, sizes, strict=True)])
        for name in ("rank", "condition")
    )
    values = np.concatenate([values for values, _, _ in parts])
    return Separation(values, np.concatenate([part[1] for part in parts]), rank, condition)


def _or_nan(spectrum: Spectrum | None, layers: int, name: str) -> Vector:
    if spectrum is None:
        return np.full(layers, np.nan)
    return np.asarray(getattr(spectrum, name), dtype=np.float64)


def _standard_error(influence: Array) -> Vector:
    """Of a figure with these influences, (…, n) → (…)."""
    return np.asarray(np.sqrt(np.square(influence).mean(axis=-1) / influence.shape[-1]))


# --- warnings -----------------------------------------------------------------------------


def layer_name(index: int, layers: int) -> str:
    """What a message calls a layer of the curve, the input being 0."""
    if index == 0:
        return "the input"
    return "the logits" if index == layers - 1 else f"layer {index}"


def _warnings(measured: Separations) -> dict[str, str]:
    flat = ~np.isfinite(measured.trace_ratio.values)
    between, within = measured.mahalanobis.condition, measured.inverse.condition
    few = FEW * measured.inverse.rank > measured.samples
    hardly = "The inverse is ill-conditioned at {}: the classes hardly vary in some direction."
    about_inverse = (
        _sentence(hardly, within < ILL_CONDITIONED),
        _sentence("The inverse needs more samples at {}.", few),
    )
    return {
        "trace_ratio": _sentence(
            "No separation can be measured at {}: within the classes, or between them, nothing "
            "varies.",
            flat,
        ),
        "mahalanobis": _sentence(
            "Mahalanobis is ill-conditioned at {}: the class means nearly lack a dimension.",
            between < ILL_CONDITIONED,
        ),
        "inverse": " ".join(filter(None, about_inverse)),
    }


def _sentence(words: str, which: NDArray[np.bool_]) -> str:
    """`words` with the layers concerned; empty if there are none."""
    if not which.any():
        return ""
    return words.format(
        ", ".join(layer_name(k, which.size) for k in np.flatnonzero(which).tolist())
    )
