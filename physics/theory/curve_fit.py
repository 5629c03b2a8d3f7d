"""The chain whose mean-field curve is nearest to a measured load curve (physics/README 5.2).

Only the shape of the curve is known, so in the chain's own units (see `mean_shape`) there are
four numbers: μ→/(k y), μ←/(k y), ε̄/(k y) and the time times k. Least squares by Levenberg and
Marquardt's steps within bounds, from the best places of a coarse table. An interval holds all
values of a number at which the best fit with it held has a χ² of at most four above the least
(profile likelihood): it shows where an end stays open, which a covariance would not.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics.load_curve import Vector, normalised
from physics.theory.mean_field import Cancelled
from physics.theory.mean_shape import STEPS, mean_course, moments, shape_and_slopes, shapes
from physics.wording import Words

FEWEST_BLOCKS: Final = 3
"""With fewer, the curve has no or one point between its ends, which fixes nothing."""
LEAST_ERROR: Final = 0.002
"""Below it, the mean course itself is no better."""
INTERVAL: Final = 2.0
"""Standard errors to both sides."""
NUMBERS: Final = ("friction_right", "friction_left", "noise", "time")

# The search goes in friction, ln ε̄ and ln t.
_RULES = np.vstack((np.eye(4), [1.0, -1.0, 0.0, 0.0]))
_STRIDE = np.array([0.05, 0.05, 0.5, 1.0])
_MARGINS = np.array([0.0, 0.0, 0.7, 1.1]), np.array([0.5, 0.5, 0.7, 1.1])
"""Of the search, below and above: an end there says nothing, but that no friction is below 0."""
_LEAST_NOISE, _MOST_NOISE = 1e-3, 1.0
_EARLIEST, _LATEST = 0.1, 150.0
"""Times of the search; the latest in units of (L + 1)², as a chain relaxes."""
_KEPT: Final = 1500
"""Places of the table that a search remembers: those nearest to the curve."""
_STARTS, _LOOKED_AT = 3, 400
"""Searches for the best, from unlike places among so many."""
_MOST_STEPS, _REFIT_STEPS, _ENOUGH = 30, 14, 1e-3
"""Of a search and of a refit; they end before when χ² falls by so little."""
_ROUNDS, _NARROWINGS, _CLOSE = 2, 3, 0.15
"""Of all ends, of each end; it ends before when it is so many standard errors off."""
_AS_GOOD: Final = 0.3
"""Standard errors by which chains that fit equally well may differ."""
_PIN, _FIXED = 1e-2, 1e30
"""Strides by which a number that is held may stray; stiffness of one at its bound."""
_AWAY: Final = 10.0
"""χ² that a place may have for being a stride nearer to where a refit begins."""
_NOWHERE: Final = 1e6
"""Residual of a chain without a load curve."""
_SIDES = (-1.0, 1.0)

Matrix = NDArray[np.float64]


class Estimate(NamedTuple):
    """A number, and its interval of two standard errors; an open end is None."""

    value: float
    low: float | None
    high: float | None

    @property
    def closed(self) -> int:
        """How many ends of the interval are known."""
        return (self.low is not None) + (self.high is not None)


@dataclass(frozen=True, eq=False)
class CurveFit:
    """The nearest chain, what is known of it, and what is left over.

    Attributes
    ----------
    friction_right, friction_left, noise : μ→, μ← and ε̄ over k y.
    time : times k.
    balance : (μ→ − μ←)/(k y), which alone decides where the chain ends.
    curve : (L + 1,) the chain's normalised load curve.
    residuals : (L + 1,) measured less chain's.
    error : standard error of a point of the measured curve that was assumed.
    misfit : root mean square of the residuals within, in these errors.
    """

    friction_right: Estimate
    friction_left: Estimate
    noise: Estimate
    time: Estimate
    balance: Estimate
    curve: Vector
    residuals: Vector
    error: float
    misfit: float


def point_error(concavity_error: float, blocks: int) -> float:
    """Error of each point of a normalised curve, if all are alike and independent.

    Such points give A = (2/L) Σ D̂_ℓ + … its error 2 σ √(L − 1)/L.
    """
    return max(LEAST_ERROR, 0.5 * blocks * concavity_error / math.sqrt(max(1, blocks - 1)))


def fit_curve(
    separation: Vector,
    error: float,
    near: CurveFit | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CurveFit:
    """Fit a chain to a load curve.

    Parameters
    ----------
    separation : (L + 1,) D_0 … D_L.
    error : standard error of each point of the normalised curve.
    near : a fit from which to begin, too.
    cancelled : asked now and then.

    Raises
    ------
    ValueError
        If the curve is too short, or not finite, or has no range.
    Cancelled
        As soon as `cancelled` says so.
    """
    curve = normalised(separation)
    if curve.size <= FEWEST_BLOCKS:
        raise ValueError(Words("a fit needs at least {fewest} hidden layers", fewest=FEWEST_BLOCKS))
    if not np.isfinite(curve).all() or separation[0] <= separation[-1]:
        raise ValueError(Words("the layers do not separate the data yet"))
    search = _Search(curve, max(error, LEAST_ERROR), cancelled)
    best = min((search.descend(start) for start in search.starts(near)), key=lambda b: b.chi2)
    free = max(1, curve.size - 2 - best.place.size)
    scale = max(1.0, best.chi2 / free)
    intervals = search.intervals(best, scale)
    best = search.most_ordinary(scale)
    shape = search.shape(best.place)[0]
    right, left, noise, time, balance = map(
        Estimate, _values(best.place), *zip(*intervals, strict=True)
    )
    return CurveFit(
        right,
        left,
        noise,
        time,
        balance,
        shape,
        curve - shape,
        search.error,
        math.sqrt(best.chi2 / (curve.size - 2)),
    )


class _Best(NamedTuple):
    place: Vector
    chi2: float


class _Pin(NamedTuple):
    """Holds rule · place at a value."""

    rule: Vector
    value: float


class _Search:
    """Distances between one curve and chains."""

    def __init__(self, curve: Vector, error: float, cancelled: Callable[[], bool]) -> None:
        self.blocks, self.inner, self.error = curve.size - 1, curve[1:-1], error
        self.low, self.high = _bounds(self.blocks)
        self._cancelled = cancelled
        places, inner = _table(self.blocks)
        chi2 = np.square((inner - self.inner) / self.error).sum(axis=1)
        best = np.argpartition(chi2, _KEPT)[:_KEPT]
        self._places, self._chi2 = places[best], chi2[best]

    def starts(self, near: CurveFit | None) -> list[Vector]:
        """The best places of the table that are not alike; or the last fit, and the best."""
        starts: list[Vector] = []
        for place in self._places[np.argsort(self._chi2)[:_LOOKED_AT]]:
            if all(np.abs((place - other) / _STRIDE).max() > 2.0 for other in starts):
                starts.append(place)
            if len(starts) == _STARTS:
                break
        if near is None:
            return starts
        last = np.array([getattr(near, name).value for name in NUMBERS])
        return [np.concatenate((last[:2], np.log(last[2:]))), starts[0]]

    def shape(self, place: Vector) -> tuple[Vector, Matrix]:
        """Load curve (L + 1,) at a place, and its change (4, L + 1) by one stride of each."""
        right, left = float(place[0]), float(place[1])
        noise, time = math.exp(place[2]), math.exp(place[3])
        curve, slopes = shape_and_slopes(self.blocks, right, left, noise, time)
        return curve, slopes * (_STRIDE * (1.0, 1.0, noise, time))[:, None]

    def _distance(self, place: Vector, pin: _Pin | None) -> tuple[Vector, Matrix]:
        """Residuals in standard errors (n,), and their change (4, n) by strides."""
        if self._cancelled():
            raise Cancelled
        curve, slopes = self.shape(place)
        away, change = (curve[1:-1] - self.inner) / self.error, slopes[:, 1:-1] / self.error
        if not math.isfinite(away.sum()):
            # Noise alone has carried the last block back to the wall, and there is no shape.
            away, change = np.full(away.size, _NOWHERE), np.zeros(change.shape)
        if pin is not None:
            size = _PIN * (np.abs(pin.rule) @ _STRIDE)
            away = np.append(away, (place @ pin.rule - pin.value) / size)
            change = np.column_stack((change, pin.rule * _STRIDE / size))
        return away, change

    def descend(self, start: Vector, pin: _Pin | None = None, steps: int = _MOST_STEPS) -> _Best:
        """The least χ² that is found from a start, within the bounds."""
        place, damping = np.clip(start, self.low, self.high), 1e-2
        away, change = self._distance(place, pin)
        chi2 = away @ away
        for _ in range(steps):
            trial = self._step(place, away, change, damping)
            found = self._distance(trial, pin)
            gain = chi2 - found[0] @ found[0]
            damping = max(0.1 * damping, 1e-7) if gain > 0.0 else 8.0 * damping
            if gain > 0.0:
                place, (away, change), chi2 = trial, found, chi2 - gain
            if damping > 1e6 or 0.0 < gain < _ENOUGH * (1.0 + chi2):
                break
        self._places = np.vstack((self._places, place))
        self._chi2 = np.append(self._chi2, chi2)
        return _Best(place, float(chi2))

    def _step(self, place: Vector, away: Vector, change: Matrix, damping: float) -> Vector:
        """Levenberg's and Marquardt's step; a number at its bound stays if it would leave."""
        downhill, bend = change @ away, change @ change.T
        stays = ((place <= self.low) & (downhill > 0.0)) | ((place >= self.high) & (downhill < 0.0))
        stiff = damping * (np.diag(bend) + 1e-6 * bend.max() + 1e-12) + _FIXED * stays
        step = np.linalg.solve(bend + np.diag(stiff), downhill)
        trial: Vector = np.clip(place - step * _STRIDE, self.low, self.high)
        return trial

    def intervals(self, best: _Best, scale: float) -> list[tuple[float | None, float | None]]:
        """For each rule, where the refitted χ² is `INTERVAL`² `scale` above the least.

        A refit may miss the least of a long valley: all that any of them saw counts.
        """
        for _ in range(_ROUNDS):
            ends = [[self._end(best, rule, scale, side) for side in _SIDES] for rule in _RULES]
        good = self._good(best, scale)
        intervals = []
        for rule, pair in zip(_RULES, ends, strict=True):
            seen = self._places[good] @ rule
            reach = seen.min(), seen.max()
            low, high = (
                None if end is None else side * max(side * end, side * farthest)
                for side, end, farthest in zip(_SIDES, pair, reach, strict=True)
            )
            intervals.append((self._told(rule, -1.0, low), self._told(rule, 1.0, high)))
        return intervals

    def most_ordinary(self, scale: float) -> _Best:
        """Of all known places that fit as well as the best, the one nearest to usual chains."""
        limit = self._chi2.min() + scale * _AS_GOOD**2
        usual = np.array([0.1, 0.1, math.log(0.06), math.log((self.blocks + 1) ** 2)])
        away = (((self._places - usual) / _STRIDE) ** 2).sum(axis=1)
        chosen = int(np.argmin(np.where(self._chi2 <= limit, away, np.inf)))
        return _Best(self._places[chosen], float(self._chi2[chosen]))

    def _end(self, best: _Best, rule: Vector, scale: float, side: float) -> float | None:
        """The end on one side, or None if the fit is still good at the bound."""
        good = self._good(best, scale)
        places = self._places[good] @ rule
        extreme = int(np.argmax(side * places))
        inside, near = float(places[extreme]), self._above(best, self._chi2[good][extreme], scale)
        outside = float(np.where(rule * side > 0.0, self.high, self.low) @ rule)
        if side * (outside - inside) <= 0.0:
            return None
        far = self._height(best, rule, outside, scale)
        if far <= INTERVAL:
            return None
        for _ in range(_NARROWINGS):
            if INTERVAL - near < _CLOSE:
                break
            share = min(max((INTERVAL - near) / (far - near), 0.1), 0.9)
            middle = inside + share * (outside - inside)
            height = self._height(best, rule, middle, scale)
            if height > INTERVAL:
                outside, far = middle, height
            else:
                inside, near = middle, height
        return inside + (outside - inside) * (INTERVAL - near) / (far - near)

    def _told(self, rule: Vector, side: float, end: float | None) -> float | None:
        """An end in its own unit; one at the margin of the search says nothing."""
        low, high = self.low + _MARGINS[0], self.high - _MARGINS[1]
        margin = float(np.where(rule * side > 0.0, high, low) @ rule)
        if end is None or side * (margin - end) <= 0.0:
            return None
        return math.exp(end) if rule[2:].any() else float(end)

    def _height(self, best: _Best, rule: Vector, value: float, scale: float) -> float:
        """How many standard errors the best place with a number held is above the best."""
        gaps = (self._places @ rule - value) / (np.abs(rule) @ _STRIDE)
        near = self._places[np.argmin(self._chi2 + _AWAY * gaps**2)]
        begin = near + rule * (value - rule @ near) / (rule @ rule)
        refit = self.descend(begin, _Pin(rule, value), _REFIT_STEPS)
        return self._above(best, refit.chi2, scale)

    def _good(self, best: _Best, scale: float) -> NDArray[np.bool_]:
        """Which of the known places belong to the intervals."""
        return np.asarray(self._chi2 <= best.chi2 + scale * INTERVAL**2)

    def _above(self, best: _Best, chi2: float, scale: float) -> float:
        """How many standard errors a χ² is above the least."""
        return math.sqrt(max(0.0, chi2 - best.chi2) / scale)


def _bounds(blocks: int) -> tuple[Vector, Vector]:
    latest = _LATEST * (blocks + 1) ** 2
    low = np.array([0.0, 0.0, math.log(_LEAST_NOISE), math.log(_EARLIEST)])
    return low, np.array([1.0, 1.0, math.log(_MOST_NOISE), math.log(latest)])


def _values(place: Vector) -> tuple[float, float, float, float, float]:
    """The five numbers at a place of the search."""
    right, left, noise, time = (float(value) for value in place)
    return right, left, math.exp(noise), math.exp(time), right - left


_FRICTIONS = (0.0, 0.02, 0.05, 0.1, 0.18, 0.3, 0.5, 0.8)
_NOISES = (0.001, 0.003, 0.01, 0.025, 0.06, 0.12, 0.25, 0.5, 1.0)


@lru_cache(maxsize=4)
def _table(blocks: int) -> tuple[Matrix, Matrix]:
    """Places (n, 4) and the inner points (n, L − 1) of their curves."""
    latest = math.exp(_bounds(blocks)[1][3])
    some = slice(STEPS // 4, None, 2)
    when = np.log(moments(latest)[some])
    places, curves = [], []
    for right, left, noise in product(_FRICTIONS, _FRICTIONS, _NOISES):
        course = mean_course(blocks, right, left, noise, latest)[some]
        same = np.full((when.size, 3), (right, left, math.log(noise)))
        places.append(np.column_stack((same, when)))
        curves.append(shapes(course)[:, 1:-1])
    return np.concatenate(places), np.nan_to_num(np.concatenate(curves), nan=_NOWHERE)
