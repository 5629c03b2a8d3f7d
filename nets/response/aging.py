"""How a response ages: plateau, transition, power law, by two breakpoints (nets/README 5.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Stage = Literal["unknown", "plateau", "transition", "power_law"]

FEWEST: Final = 6
"""Times that a power law has to be seen at, at least."""
DECADE: Final = 10.0
"""By what factor time has to go on in the last stage, at least, to speak of a power law."""
FLAT: Final = 0.05
"""Slope below which nothing ages."""


@dataclass(frozen=True, slots=True)
class Aging:
    """How a course ages in time.

    Attributes
    ----------
    exponent, error : of the last stage's later half, where no bend lingers, and its standard
        error: of the scatter about the line and of the points together. NaN for a course that is
        too short.
    begins, follows : times where the plateau ends and where the last stage begins.
    stage : in which the course ends; unknown if it is too short.
    line : (T,) the fitted course.
    """

    exponent: float
    error: float
    begins: float
    follows: float
    stage: Stage
    line: Array

    @property
    def interval(self) -> tuple[float, float]:
        """Of two standard errors on either side."""
        return self.exponent - 2.0 * self.error, self.exponent + 2.0 * self.error


def aged(times: ArrayLike, courses: ArrayLike) -> Aging:
    """The stages of the mean over points, and the last one's exponent.

    Parameters
    ----------
    times : (T,) rising, above zero.
    courses : (T, M) of each point, above zero.
    """
    t = np.asarray(times, dtype=np.float64)
    each = np.asarray(courses, dtype=np.float64).reshape(t.size, -1)
    known = np.isfinite(each).all(axis=1) & (each.sum(axis=1) > 0.0)
    line = np.full(t.size, np.nan)
    if known.sum() < 3 * FEWEST:
        return Aging(np.nan, np.nan, np.nan, np.nan, "unknown", line)
    log_t, log_y = np.log(t[known]), np.log(each[known].mean(axis=1))
    first, second, line[known] = _fitted(log_t, log_y)
    last = _settled(log_t, second)
    slope, scatter = _slope(log_t[last], log_y[last])
    error = float(np.hypot(scatter, _of_points(log_t[last], each[known][last])))
    stage = _stage(slope, float(np.exp(log_t[-1] - second)))
    return Aging(slope, error, float(np.exp(first)), float(np.exp(second)), stage, np.exp(line))


def _fitted(x: Array, y: Array) -> tuple[float, float, Array]:
    """Both knots and the line of a plateau, a slope and another slope, by least squares."""
    best = (np.inf, x[0], x[0], y)
    for i in range(x.size - 2 * FEWEST + 1):
        for j in range(i + FEWEST // 2, x.size - FEWEST + 1):
            bends = (np.maximum(x - x[k], 0.0) for k in (i, j))
            basis = np.stack([np.ones(x.size), *bends], axis=1)
            solution = np.linalg.lstsq(basis, y, rcond=None)[0]
            line = basis @ solution
            loss = float(np.square(y - line).sum())
            if loss < best[0]:
                best = (loss, x[i], x[j], line)
    return best[1:]


def _settled(x: Array, second: float) -> NDArray[np.bool_]:
    """Which of the rising x are in the later half of the last stage, or the last few."""
    later = np.asarray(x >= 0.5 * (second + x[-1]))
    later[-FEWEST:] = True
    return later


def _slope(x: Array, y: Array) -> tuple[float, float]:
    """Slope of a line and its standard error by the scatter about it."""
    (slope, _), covariance = np.polyfit(x, y, 1, cov=True)
    return float(slope), float(np.sqrt(covariance[0, 0]))


def _of_points(x: Array, each: Array) -> float:
    """Standard error of the slope by the points, each of which is left out in turn."""
    count = each.shape[1]
    if count < 2:
        return 0.0
    others = (np.delete(each, one, axis=1).mean(axis=1) for one in range(count))
    slopes = [_slope(x, np.log(other))[0] for other in others]
    return float(np.std(slopes) * np.sqrt(count - 1.0))


def _stage(slope: float, factor: float) -> Stage:
    if abs(slope) < FLAT:
        return "plateau"
    return "power_law" if factor >= DECADE else "transition"
