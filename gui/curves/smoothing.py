"""The one smoothing that curves are offered: a centred moving mean."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gui.curves.courses import MEAN_FIELD
from gui.curves.table import Curve, Table, Vector
from physics.wording import Words

SUFFIX = ", smoothed"


def moving_mean(values: Vector, window: int) -> Vector:
    """The mean of each value and its neighbours, as many on either side.

    At place i it is taken over i − m … i + m with m = min((window − 1)/2, i, T − 1 − i): near the
    ends the window shrinks, so that it stays centred and both ends keep their values. Where one
    of the values is not a number, nor is the mean.

    Parameters
    ----------
    values : (T,)
    window : odd.

    Raises
    ------
    ValueError
        For a window that is even, or below one.
    """
    if window < 1 or window % 2 == 0:
        raise ValueError(f"the window of a smoothing is odd, not {window}")
    places = np.arange(values.size)
    reach = np.minimum(np.minimum(window // 2, places), places[::-1])
    known = np.isfinite(values)
    # About the mean, so that sums of many like values keep their digits.
    centre = float(values[known].mean()) if known.any() else 0.0
    sums = np.concatenate(([0.0], np.cumsum(np.where(known, values - centre, 0.0))))
    gaps = np.concatenate(([0], np.cumsum(~known)))
    first, last = places - reach, places + reach + 1
    mean = centre + (sums[last] - sums[first]) / (2 * reach + 1)
    whole = gaps[last] == gaps[first]
    # A mean of one is that one, without the rounding of the sums.
    return np.where(whole, np.where(reach == 0, values, mean), np.nan)


def smoothed(table: Table, window: int) -> Table:
    """The table with a smoothed curve after each raw one, and the formula among its notes."""
    curves: list[Curve] = []
    for curve in table.curves:
        curves.append(curve)
        if not curve.name.endswith(MEAN_FIELD):  # which is smooth as it is
            curves.append(_smoothed(curve, window))
    return replace(table, curves=tuple(curves), notes=(*table.notes, formula(window)))


def _smoothed(curve: Curve, window: int) -> Curve:
    return replace(
        curve,
        name=Words("{curve}, smoothed", curve=curve.name),
        y=moving_mean(curve.y, window),
        quantity=f"{curve.quantity or curve.name}, smoothed",
        error=None,
        error_name="",
    )


def without_smoothing(name: str) -> str:
    """The name of the curve that one was smoothed from, or its own."""
    if isinstance(name, Words) and name.endswith(SUFFIX):
        original: str = name.values["curve"]
        return original
    return name


def formula(window: int) -> str:
    """What `moving_mean` does, in one sentence."""
    return (
        f"smoothed: centred moving mean over {window} samples, "
        "s_i = (y_(i-m) + … + y_(i+m)) / (2m + 1) "
        f"with m = min({window // 2}, i, T - 1 - i) and i = 0 … T - 1"
    )
