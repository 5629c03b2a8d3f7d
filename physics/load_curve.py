"""Reading a load curve: the vocabulary that chain and network share.

A load curve is D_0 … D_L, the data separation after each layer; for the
chain D_ℓ = y − x_ℓ (physics/README 3.1). Needs NumPy alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from physics.standard_error import ERRORS, widening

Regime = Literal["lazy", "balanced", "active", "undetermined"]
Vector = NDArray[np.float64]

BALANCED_BAND = 0.05
"""|A| beyond which, clearly, a curve is lazy or active (physics/README 3.4)."""
KNOWN_BAND = 0.1
"""|A| within which, with its error, a curve is balanced: a wider error leaves it open."""
RELATIVE_STRETCHES = 64
"""Into which curves are divided where they are compared by ℓ/L."""


@dataclass(frozen=True, slots=True)
class LoadCurve:
    """One load curve and what is read from it.

    Attributes
    ----------
    separation : (L + 1,) D_0 … D_L.
    loads : (L,) d_ℓ = D_{ℓ−1} − D_ℓ.
    shares : (L,) loads over their sum; NaN where the sum vanishes.
    concavity : A in (−1, 1) for a monotone curve; > 0 lazy, < 0 active;
        NaN where the curve has no range.
    concavity_error : standard error of A; NaN if it is not known.
    regime : lazy, balanced, active or undetermined.
    undone : undetermined because the layers undo the separation: clearly, the classes are
        closer together after the last than before the first.
    clear : whether the curve's range is clearly above its noise, so that it has a shape.
    """

    separation: Vector
    loads: Vector
    shares: Vector
    concavity: float
    concavity_error: float
    regime: Regime
    undone: bool = False
    clear: bool = False

    @property
    def load_deviation(self) -> float:
        """Standard deviation of the loads (called variance in the authors' code)."""
        return float(np.std(self.loads))

    @property
    def load_difference(self) -> float:
        """d_1 − d_L, the authors' second figure."""
        return float(self.loads[0] - self.loads[-1])


def normalised(separation: ArrayLike) -> Vector:
    """D̂_ℓ = (D_ℓ − D_L)/(D_0 − D_L), from 1 to 0; NaN without a range.

    Parameters
    ----------
    separation : (L + 1,) D_0 … D_L.
    """
    curve = np.asarray(separation, dtype=np.float64)
    span = curve[0] - curve[-1]
    if span == 0.0 or not np.isfinite(span):
        return np.full_like(curve, np.nan)
    return np.asarray((curve - curve[-1]) / span)


def evenly(curve: Vector, most: int) -> Vector:
    """`curve` at most + 1 even places, between its points where they fall there."""
    return curve if curve.size <= most + 1 else _at_even_places(curve, most)


def _at_even_places(curves: Vector, stretches: int) -> Vector:
    """Curves (…, L + 1) at stretches + 1 even places (…, stretches + 1)."""
    layers = curves.shape[-1] - 1
    place = np.linspace(0.0, layers, stretches + 1)
    below = np.minimum(place.astype(np.int64), layers - 1)
    first, second = curves[..., below], curves[..., below + 1]
    between: Vector = first + (place - below) * (second - first)
    return between


def relative_layers() -> Vector:
    """(P + 1,) the places ℓ/L from 0 to 1 at which curves of unequal length are compared."""
    return np.linspace(0.0, 1.0, RELATIVE_STRETCHES + 1)


def relative(curves: Vector) -> Vector:
    """Curves at `relative_layers`, between their layers along straight lines.

    Parameters
    ----------
    curves : (…, L + 1)
    """
    return _at_even_places(curves, RELATIVE_STRETCHES)


def concavity(separation: ArrayLike) -> float:
    """A = (2/L) Σ w_ℓ [D̂_ℓ − (1 − ℓ/L)] with trapezoid weights (physics/README 3.3).

    NaN for a single layer, which carries all of the load whatever the curve.
    """
    curve = normalised(separation)
    layers = curve.size - 1
    if layers == 1:
        return float("nan")
    above = curve - np.linspace(1.0, 0.0, layers + 1)
    # The two ends of `above` vanish, so the trapezoid is the plain sum.
    return float(2.0 / layers * above[1:-1].sum()) if np.isfinite(above).all() else float("nan")


def concavity_gradient(separation: ArrayLike) -> Vector:
    """∂A/∂D_ℓ, shape (L + 1,): turns errors of D into an error of A."""
    curve = np.asarray(separation, dtype=np.float64)
    layers = curve.size - 1
    span = float(curve[0] - curve[-1])
    if not span:
        return np.full(layers + 1, np.nan)
    inner = float((curve[1:-1] - curve[-1]).sum()) / span
    each = 2.0 / (layers * span)
    gradient = np.full(layers + 1, each)
    gradient[0], gradient[-1] = -each * inner, -each * (layers - 1 - inner)
    return gradient


def jackknife_errors(curves: NDArray[np.float64]) -> tuple[Vector, Vector]:
    """Standard errors of concavity and range of the mean curve, (cells,) each, by the jackknife.

    Both have one freedom fewer than there are seeds, and are widened so that two of them cover
    as much whatever their number. With one seed the first is NaN and the second zero: nothing is
    known of either.

    Parameters
    ----------
    curves : (cells, seeds, L + 1)
    """
    seeds = curves.shape[1]
    if seeds == 1:
        return np.full(len(curves), np.nan), np.zeros(len(curves))
    without = (curves.sum(axis=1, keepdims=True) - curves) / (seeds - 1)
    spans = without[..., 0] - without[..., -1]
    with np.errstate(divide="ignore", invalid="ignore"):
        heights = (without - without[..., -1:]) / spans[..., np.newaxis]
    concavities = 2.0 / (curves.shape[2] - 1) * heights[..., 1:-1].sum(axis=-1)
    factor = widening(seeds - 1) * np.sqrt(seeds - 1.0)
    return factor * concavities.std(axis=1), factor * spans.std(axis=1)


def regime_of(value: float, error: float) -> Regime:
    """Regime of a concavity with its standard error: the one rule, physics/README 3.4, for all.

    Parameters
    ----------
    value, error : NaN if they are not known, which leaves the regime undetermined.
    """
    low, high = value - ERRORS * error, value + ERRORS * error
    if low > BALANCED_BAND:
        return "lazy"
    if high < -BALANCED_BAND:
        return "active"
    return "balanced" if low >= -KNOWN_BAND and high <= KNOWN_BAND else "undetermined"


def read_load_curve(
    separation: ArrayLike,
    *,
    concavity_error: float = 0.0,
    range_error: float = 0.0,
    either_way: bool = False,
    rises: bool = False,
    bounded: bool = False,
) -> LoadCurve:
    """Loads, shares, concavity and regime of a load curve.

    Parameters
    ----------
    separation : (L + 1,) D_0 … D_L, L ≥ 1.
    concavity_error : standard error of the concavity; NaN if it is not known.
    range_error : standard error of D_0 − D_L; the regime is "undetermined"
        unless the range exceeds three of them (and rounding).
    either_way : a curve that rises is as good as one that falls: a chain may be
        pulled to either side, but layers that undo the separation say nothing.
    rises : the measure is one that grows where classes are separated. Shares and concavity
        are the same as of its negative.
    bounded : a curve whose concavity leaves (−1, 1) has no shape, whatever its error.

    Notes
    -----
    A curve that is not finite everywhere has no loads and is undetermined.

    Raises
    ------
    ValueError
        If there are fewer than two values.
    """
    curve = np.asarray(separation, dtype=np.float64)
    if curve.ndim != 1 or curve.size < 2:
        raise ValueError(f"a load curve needs at least two values, got shape {curve.shape}")
    if not np.isfinite(curve).all():
        # A class without spread, or classes on one point, have no finite separation.
        nothing = np.full(curve.size - 1, np.nan)
        return LoadCurve(curve, nothing, nothing, float("nan"), concavity_error, "undetermined")
    loads = curve[:-1] - curve[1:]
    total = curve[0] - curve[-1]
    value = concavity(curve)
    rounding = 1e-9 * float(np.max(np.abs(curve), initial=0.0))
    pulled = abs(total) if either_way else -total if rises else total
    least = max(3.0 * range_error, rounding)
    clear, undone = bool(pulled > least), bool(-pulled > least)
    if (bounded or np.isnan(concavity_error)) and abs(value) >= 1.0:
        clear = False  # further than any curve that falls all the way, and no error to say why
    shares = loads / total if total else np.full_like(loads, np.nan)
    regime = regime_of(value, concavity_error) if clear else "undetermined"
    return LoadCurve(curve, loads, shares, value, concavity_error, regime, undone, clear)


def chain_load_curve(positions: ArrayLike, end_position: float) -> Vector:
    """D_ℓ = y − x_ℓ for ℓ = 0 … L, with the wall x_0 = 0."""
    x = np.asarray(positions, dtype=np.float64)
    return end_position - np.concatenate(([0.0], x))
