"""Powers of a diagram over output scale and width, with intervals by the bootstrap (nets/README 6).

The networks of a width are drawn again, many times, the same ones at all scales: they begin there
with the same weights. What the samples do beyond that, which are the same for all, is not in the
intervals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from nets.sweep.over_networks import mean_of_known
from nets.sweep.scale_plan import ScaleResult, deviation_of

Array = NDArray[np.float64]

REPLICATES: Final = 1000
OUTER: Final = (2.5, 97.5)
"""Percentiles of an interval of 95 %."""
FEATURE: Final = 0.1
"""Largest α√h that is far on the feature side, where the powers are asked for."""
LAZY: Final = 100.0
"""Smallest α√h that is far on the lazy side."""
MIDDLE: Final = 1.0
"""The α√h at which all widths are compared."""


@dataclass(frozen=True, slots=True)
class Exponent:
    """A power that was fitted, in all the networks and in what the bootstrap drew.

    Attributes
    ----------
    name : what of which goes by it; one of `exponents`.
    value, low, high : fitted, and its interval of 95 %; NaN where too little is known.
    expected : by the theory.
    """

    name: str
    value: float
    low: float
    high: float
    expected: float

    @property
    def text(self) -> str:
        """Value and interval, for a person."""
        if not np.isfinite(self.value):
            return "not known here"
        return f"{self.value:+z.3f} ({self.low:+z.3f} to {self.high:+z.3f})"

    @property
    def expected_text(self) -> str:
        """What theory has."""
        return f"theory {self.expected:+z.3f}"

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return {name: getattr(self, name) for name in ("name", "value", "low", "high", "expected")}


@dataclass(frozen=True)
class Drawn:
    """Networks of a diagram as they are, and drawn from it anew R − 1 times, of each width its own.

    Attributes
    ----------
    scales, widths : (S,), (W,).
    change, moves : (R, W, S) logarithms of the kernel's change and of its t₁, in the mean.
    deviation : (R, W, S) logarithm of δF.
    """

    scales: Array
    widths: Array
    change: Array
    moves: Array
    deviation: Array


def exponents(result: ScaleResult, replicates: int = REPLICATES) -> list[Exponent]:
    """All that can be asked of a diagram over α√h and h; none of another."""
    plan = result.plan
    if (plan.x.name, plan.y.name) != ("alpha_root_width", "width"):
        return []
    asked: dict[str, tuple[Callable[[Drawn], Array], float]] = {
        "kernel_change_feature": (feature_slope, -plan.base.homogeneity),
        "kernel_change_lazy": (lazy_slope, -1.0),
        "kernel_change_by_width": (by_width, 0.0),
        "kernel_change_lazy_by_width": (lazy_by_width, 0.0),
        "crossover_by_width": (crossover_slope, -0.5),
        "kernel_moves": (moves_slope, 1.0),
        "output_deviation_feature": (deviation_feature, -0.5),
        "output_deviation_lazy": (deviation_lazy, -0.5),
    }
    drawn, found = draw_again(result, replicates), []
    for name, (read, expected) in asked.items():
        value, *others = read(drawn)
        known = np.array(others)[np.isfinite(others)]
        low, high = np.percentile(known, OUTER) if known.size else (np.nan, np.nan)
        found.append(Exponent(name, float(value), float(low), float(high), expected))
    return found


def draw_again(result: ScaleResult, replicates: int) -> Drawn:
    """All networks as they are, and then drawn with replacement."""
    scales, widths = (np.array(one.values, np.float64) for one in (result.plan.x, result.plan.y))
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = [np.log(result.numbers[name]) for name in ("kernel_change", "kernel_moves")]
    rng, rows = np.random.default_rng(0), []
    for iy in range(widths.size):
        there = np.flatnonzero(result.known[iy].any(axis=0))
        chosen = rng.choice(there, (replicates, there.size)) if there.size else there[None]
        chosen = np.concatenate([there[None], np.broadcast_to(chosen, (replicates, there.size))])
        products = result.products[iy][:, chosen[:, :, None], chosen[:, None, :]]
        with np.errstate(divide="ignore"):
            deviation = np.log(deviation_of(products))
        deviation[:, (chosen == chosen[:, :1]).all(axis=1)] = np.nan  # one alone does not stray
        rows.append((*(mean_of_known(one[iy][:, chosen]) for one in logs), deviation))
    change, moves, deviation = (
        np.stack(of_widths).transpose(2, 0, 1) for of_widths in zip(*rows, strict=True)
    )
    return Drawn(scales, widths, change, moves, deviation)


def _slope(x: Array, y: Array) -> Array:
    """(…) of straight lines by least squares through what is finite of y (…, n); else NaN."""
    known = np.isfinite(y)
    count = known.sum(axis=-1)
    few = np.where(count > 1, count, np.nan)
    middle = np.where(known, x, 0.0).sum(axis=-1) / few
    off = np.where(known, x - middle[..., None], 0.0)
    with np.errstate(invalid="ignore"):  # of one place there is no line
        rise, run = (off * np.where(known, y, 0.0)).sum(axis=-1), np.square(off).sum(axis=-1)
        return np.asarray(rise / run)


def _along(drawn: Drawn, values: Array, chosen: NDArray[np.bool_]) -> Array:
    """(R,) slopes over the logarithm of α√h, of all widths in the mean."""
    if chosen.sum() < 2:
        return np.full(len(values), np.nan)
    return mean_of_known(_slope(np.log(drawn.scales[chosen]), values[..., chosen]))


def feature_slope(drawn: Drawn) -> Array:
    """(R,) of the kernel's change far on the feature side."""
    return _along(drawn, drawn.change, drawn.scales <= FEATURE)


def lazy_slope(drawn: Drawn) -> Array:
    """(R,) of the kernel's change far on the lazy side."""
    return _along(drawn, drawn.change, drawn.scales >= LAZY)


def moves_slope(drawn: Drawn) -> Array:
    """(R,) of the kernel's t₁ over α√h where features are learned."""
    return _along(drawn, drawn.moves, drawn.scales <= MIDDLE)


def by_width(drawn: Drawn) -> Array:
    """(R,) slopes of the kernel's change over h, where α√h is nearest to 1."""
    nearest = int(np.abs(np.log(drawn.scales / MIDDLE)).argmin())
    return _slope(np.log(drawn.widths), drawn.change[..., nearest])


def lazy_by_width(drawn: Drawn) -> Array:
    """(R,) slopes of the kernel's change over h, in the mean of the scales far on the lazy side."""
    chosen = drawn.change[..., drawn.scales >= LAZY]
    return _slope(np.log(drawn.widths), mean_of_known(chosen))


def crossovers(drawn: Drawn) -> Array:
    """(R, W) logarithm of the α√h at which the kernel changes by its own size; NaN if nowhere."""
    x, high, low = np.log(drawn.scales), drawn.change[..., :-1], drawn.change[..., 1:]
    crossed = (high >= 0.0) & (low < 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.where(crossed, x[:-1] + np.diff(x) * high / (high - low), np.nan)
    return mean_of_known(at)


def crossover_slope(drawn: Drawn) -> Array:
    """(R,) of α* itself, the scale without the root of the width, over h."""
    return _slope(np.log(drawn.widths), crossovers(drawn) - 0.5 * np.log(drawn.widths))


def deviation_feature(drawn: Drawn) -> Array:
    """(R,) of δF over h, in the mean of the scales far on the feature side."""
    chosen = drawn.deviation[..., drawn.scales <= FEATURE]
    return _slope(np.log(drawn.widths), mean_of_known(chosen))


def deviation_lazy(drawn: Drawn) -> Array:
    """(R,) of δF over h, in the mean of the scales far on the lazy side."""
    chosen = drawn.deviation[..., drawn.scales >= LAZY]
    return _slope(np.log(drawn.widths), mean_of_known(chosen))
