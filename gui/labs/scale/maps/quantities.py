"""What the maps show of a diagram, as it is drawn, and where the regimes cross in it."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.look.numbers import logarithm
from gui.look.theme import rgb
from nets.sweep.over_networks import mean_of_known
from nets.sweep.scale_plan import ScaleResult
from physics.wording import Words

Array = NDArray[np.float64]

SCALE, APART = Words("α√h, log₁₀"), Words("α, log₁₀")
SHORT_SCALE, SHORT_APART = Words("log₁₀ α√h"), Words("log₁₀ α")
CHANGE: Final = Words("‖ΔΘ‖/‖Θ₀‖, log₁₀")
NOW_HERE: Final = Words("this run")
QUANTITIES: Final[dict[str, tuple[Words, Words]]] = {
    "change": (Words("kernel's change"), CHANGE),
    "moves": (Words("t₁ of the kernel"), Words("t₁, log₁₀")),
    "deviation": (Words("δF, times √h"), Words("δF √h, log₁₀")),
    "share": (Words("readout's share"), Words("part of the load")),
    "error": (Words("test error"), Words("samples that are wrong, %")),
}
"""What is shown over the scale: as it is chosen, and as its axis says."""


def scale_of(result: ScaleResult, *, apart: bool) -> Array:
    """(W, S) log₁₀ of α√h, or of α itself."""
    plan = result.plan
    scales, widths = (np.log10(np.array(axis.values, np.float64)) for axis in (plan.x, plan.y))
    return scales[None, :] - 0.5 * widths[:, None] * (1.0 if apart else 0.0)


def quantity(result: ScaleResult, name: str) -> Array:
    """(W, S) of the diagram, as it is drawn; NaN where nothing is known."""
    widths = np.array(result.plan.y.values, np.float64)[:, None]
    found: Array
    if name == "change":
        found = logarithm(result.kernel_change)
    elif name == "moves":
        found = logarithm(result.mean("kernel_moves"))
    elif name == "deviation":
        found = logarithm(result.output_deviation * np.sqrt(widths))
    elif name == "share":
        found = mean_of_known(result.readout_share)
    else:
        found = 100.0 * result.mean("test_error")
    return found


def crossing(x: Array, changes: Array) -> Array:
    """(W,) where the kernel changes by its own size, width by width; NaN where it nowhere does.

    Parameters
    ----------
    x, changes : (W, S) rising places, and logarithms of the change there; NaN where not known.
    """
    return np.array([_crossing(*row) for row in zip(x, changes, strict=True)])


def _crossing(x: Array, changes: Array) -> float:
    known = np.isfinite(changes)
    at, row = x[known], changes[known]
    begins = np.flatnonzero((row[:-1] >= 0.0) & (row[1:] < 0.0))
    if not begins.size:
        return float("nan")
    k = begins[0]
    return float(at[k] + (at[k + 1] - at[k]) * row[k] / (row[k] - row[k + 1]))


def sides(middles: Array) -> tuple[Array, Array]:
    """(…, n) where cells around these places begin and end: halfway to the next."""
    if middles.shape[-1] < 2:
        return middles - 0.5, middles + 0.5
    halves = 0.5 * np.diff(middles, axis=-1)
    before = np.concatenate([halves[..., :1], halves], axis=-1)
    after = np.concatenate([halves, halves[..., -1:]], axis=-1)
    return middles - before, middles + after


def blend(one: str, other: str, part: float) -> str:
    """A colour so far on the way from one to another."""
    mixed: Any = (1.0 - part) * np.array(rgb(one)) + part * np.array(rgb(other))
    red, green, blue = np.clip(np.rint(255.0 * mixed), 0, 255).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"
