"""Numbers for plots: thinning long data, tidy limits and ticks."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Curves = dict[str, tuple[Array, Array]]

MOST_CURVES = 64
MOST_POINTS = 256
MOST_IN_ALL = 4096
MOST_IN_FULL = 1e6
FROM_ZERO = 0.05
"""A course begins at zero if it does so at so small a part of its end."""
MOST_DECIMALS = 6
TIDY_STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def thinned(length: int, most: int = MOST_POINTS) -> NDArray[np.intp]:
    """Indices of at most `most` + 1 of `length` points, the last always among them.

    The stride is a power of two counted from the start, so that a growing
    history keeps showing the same points and does not shimmer.
    """
    stride = 1
    while length > most * stride:
        stride *= 2
    indices = np.arange(0, length, stride)
    if length and indices[-1] != length - 1:
        indices = np.append(indices, length - 1)
    return indices


def points_each(curves: int) -> int:
    """To how many points each of so many curves is thinned, for all to be drawn in time."""
    return max(MOST_CURVES, min(MOST_POINTS, MOST_IN_ALL // max(1, curves)))


def spread(count: int, most: int = MOST_CURVES) -> NDArray[np.intp]:
    """At most `most` indices spread evenly over 0 … count − 1, both ends among them."""
    if count <= most:
        return np.arange(count)
    return np.unique(np.linspace(0, count - 1, most).round().astype(np.intp))


def tidy_above(value: float) -> float:
    """The next round number at or above a positive value."""
    if not math.isfinite(value) or value <= 0.0:
        return 1.0
    scale = 10.0 ** math.floor(math.log10(value))
    # The margin absorbs the rounding of the division.
    return next(step * scale for step in TIDY_STEPS if step * scale >= value * (1 - 1e-9))


def tidy_span(low: float, high: float) -> tuple[float, float]:
    """Round limits that contain low … high and change seldom as data moves."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        middle = low if math.isfinite(low) else 0.0
        return middle - 0.5, middle + 0.5
    step = tidy_above((high - low) / 10.0)
    return step * math.floor(low / step), step * math.ceil(high / step)


def tidy_course(times: Array) -> tuple[float, float]:
    """Round limits of a course, from zero where it begins near it: else from its own begin."""
    if not times.size:
        return 0.0, 1.0
    begin, end = float(times[0]), float(times[-1])
    return tidy_span(begin, end) if begin > FROM_ZERO * end else (0.0, tidy_above(end))


def number_text(value: float, digits: int = 3) -> str:
    """A number to be read: a true minus sign, no needless digits, thousands in full."""
    if not math.isfinite(value):
        return "–"
    whole = min(1e3, 10.0**digits) <= round(abs(value)) < MOST_IN_FULL
    return (f"{value:,.0f}" if whole else f"{value:z.{digits}g}").replace("-", "−")


def fixed_text(value: float, decimals: int, *, sign: bool = False) -> str:
    """A number with so many decimals, with a true minus sign; what rounds to zero has none."""
    text = f"{value:+z.{decimals}f}" if sign else f"{value:z.{decimals}f}"
    return text.replace("-", "−")


def text_with_error(value: float, error: float) -> str:
    """A number and its error, both to the second digit of the error; alone where that is none."""
    if not (math.isfinite(error) and error > 0.0 and math.isfinite(value)):
        return number_text(value)
    decimals = 1 - math.floor(math.log10(error))
    if not 0 <= decimals <= MOST_DECIMALS:
        return f"{number_text(value)} ± {number_text(error, 2)}"
    return f"{fixed_text(value, decimals)} ± {error:.{decimals}f}"


def clock_text(seconds: float) -> str:
    """Seconds as "0:41" or "1:02:05"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def size_text(size: float) -> str:
    """Bytes as "820 kB" or "1.3 MB", in steps of a thousand."""
    for unit in ("kB", "MB", "GB"):
        size /= 1000.0
        if size < 999.5 or unit == "GB":
            return f"{size:.3g} {unit}"
    raise AssertionError


def logarithm(values: ArrayLike) -> Array:
    """log₁₀ of what is above zero; of anything else there is none."""
    known = np.asarray(values, dtype=np.float64)
    found: Array = np.log10(np.where(known > 0.0, known, np.nan))
    return found
