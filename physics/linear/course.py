"""The exact course of the linear network's gradient flow, at any width (physics/README 6.2).

With U = u/√η_u, W = w/√η_w and S = √(η_u η_w), every U_i + W_i goes with one factor √z(t), every
U_i − W_i with 1/√z. All is told in units of K₀ = P₀ + Q₀, half the sum of all squares at the start,
and of the time 1/(4γ² s S² K₀): then

dz/dθ = −a z² + β z + d,   a = P₀/K₀,   d = Q₀/K₀ = 1 − a,   β = ρ/K₀,   ρ = c/(γ s S).

With D = √(β² + 4 a d), p and q = D ± β (the small one as 4 a d over the other), e = e^(−D θ) and
φ = (1 − e)/D, or θ where D = 0:

z = n/m,   n = e + (p/2 + d) φ,   m = e + (q/2 + a) φ,   P − Q − ρ = (a − d − β) K₀ e/(n m).

Nothing is subtracted in n and m, so that no digit is lost, at no time. The solution is that of
Xu and Ziyin (arXiv 2401.07085); this form of it is the app's own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np

from physics.linear.settings import LinearSettings
from physics.linear.weights import Vector, Weights
from physics.wording import Words

Values = Vector | np.float64
NIL: Final = (8.0 * np.finfo(float).eps) ** 2
"""Part of P + Q that is a rounding error of zero."""
PARALLEL: Final = 8.0 * np.finfo(float).eps
"""Part of a vector that is a rounding error, where it lies along another."""
SETTLED: Final = 0.002
"""Part of the way that is left where a course is taken to be over."""


class Readout(NamedTuple):
    """What is read at an instant, or at several, (n,) each.

    Attributes
    ----------
    z : P/P₀ = Q₀/Q.
    kernel_ratio : K/K₀.
    alignment : cosine of the angle between U and W; NaN where one of them is zero.
    size : |U| |W|/K₀: alignment and size together make the output.
    loss : E(f − y)² above the least that there can be.
    """

    z: Values
    kernel_ratio: Values
    alignment: Values
    size: Values
    loss: Values


@dataclass(frozen=True, slots=True)
class Course:
    """Of one start in one setting; told by `course_of`.

    Attributes
    ----------
    aligned, opposed : a and d, that add up to 1.
    goal : β, where aligned − opposed would go.
    across : |U|² |W|² − (U·W)² over K₀²: zero where U and W are parallel.
    rate : units of θ in one of time.
    loss_unit : of the loss.
    size : K₀.
    """

    aligned: float
    opposed: float
    goal: float
    across: float
    rate: float
    loss_unit: float
    size: float

    @property
    def begin(self) -> float:
        """a − d, with which the way to the goal begins."""
        return self.aligned - self.opposed

    @property
    def relaxation(self) -> float:
        """D in units of time: the rate at which the end is approached, and its curvature."""
        return self.rate * self._root

    @property
    def _root(self) -> float:
        return math.hypot(self.goal, 2.0 * math.sqrt(self.aligned * self.opposed))

    def parts(self, time: Any) -> tuple[Any, Any, Any]:
        """e, n and m at a time, or at several."""
        a, d, root = self.aligned, self.opposed, self._root
        large = root + abs(self.goal)
        small = 4.0 * a * d / large if large else 0.0
        p, q = (large, small) if self.goal >= 0.0 else (small, large)
        with np.errstate(over="ignore"):  # after so long all is gone
            passed = self.rate * np.asarray(time, np.float64)
            left = np.exp(-root * passed)
            gone = -np.expm1(-root * passed) / root if root else passed
        return left, left + (0.5 * p + d) * gone, left + (0.5 * q + a) * gone

    def spread(self, time: Any) -> tuple[Any, Any]:
        """P and Q over K₀; what is nil at the start stays nil."""
        _, n, m = self.parts(time)
        none = np.zeros_like(n)
        return (
            self.aligned * n / m if self.aligned else none,
            self.opposed * m / n if self.opposed else none,
        )

    def factors(self, time: Any) -> tuple[Any, Any]:
        """What each unit's U + W, and its U − W, is multiplied by; 0 for a part that is nil."""
        p, q = self.spread(time)
        return (
            np.sqrt(p / self.aligned) if self.aligned else p,
            np.sqrt(q / self.opposed) if self.opposed else q,
        )

    def factor(self, time: Any) -> Any:
        """z; infinite or 0 where that of a nil part leaves the numbers."""
        _, n, m = self.parts(time)
        with np.errstate(divide="ignore", over="ignore"):
            return n / m

    def at(self, time: Any) -> Readout:
        """What theory says at a time, or at several."""
        p, q = self.spread(time)
        size = np.hypot(p - q, math.sqrt(self.across))
        with np.errstate(invalid="ignore"):
            alignment = (p - q) / size
        loss = self.loss_unit * self._far(time, p - q) ** 2
        return Readout(self.factor(time), p + q, alignment, size, loss)

    def _far(self, time: Any, difference: Any) -> Any:
        """(P − Q − ρ)/K₀: to all digits where it is small, which it does not get in a trap."""
        if self.is_trapped:
            return difference - self.goal
        left, n, m = self.parts(time)
        # One quotient after the other: n m may leave the numbers where e/(n m) does not.
        return (self.begin - self.goal) * (left / np.maximum(n, m)) / np.minimum(n, m)

    def settled(self) -> float:
        """Time until all but `SETTLED` of the way is gone."""
        end = self.end_difference
        if self.begin == end:
            return 1.0 / self.rate

        def is_over(time: float) -> bool:
            p, q = self.spread(time)
            return bool(abs(p - q - end) <= SETTLED * abs(self.begin - end))

        long = 1.0 / self.rate
        while not is_over(long):
            long *= 2.0
        short = 0.0
        while long - short > 1e-3 * long:
            middle = 0.5 * (short + long)
            short, long = (short, middle) if is_over(middle) else (middle, long)
        return long

    @property
    def is_trapped(self) -> bool:
        """The part that would have to grow is nil, and stays nil."""
        return (self.aligned == 0.0 and self.goal > 0.0) or (
            self.opposed == 0.0 and self.goal < 0.0
        )

    @property
    def end_difference(self) -> float:
        """P − Q over K₀ at the end."""
        return 0.0 if self.is_trapped else self.goal

    @property
    def end_ratio(self) -> float:
        """K/K₀ at the end."""
        return 0.0 if self.is_trapped else self._root


def course_of(settings: LinearSettings, weights: Weights) -> Course:
    """The course that begins with these weights.

    Raises
    ------
    ValueError
        If all weights are zero, where nothing moves.
    ArithmeticError
        If a number that is needed is too large or too small for the computer; says which.
    """
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        right, up = weights.in_plane(settings)
        p, q = (float(np.sum((0.5 * (right + sign * up)) ** 2)) for sign in (1.0, -1.0))
        across = _across(right, up)
        size = p + q
        if not weights.u.any() and not weights.w.any():
            raise ValueError(Words("all weights are zero: nothing moves, and K/K₀ has no meaning"))
        in_range("P + Q", size)
        strength = np.float64(settings.gamma) * settings.s * settings.speed
        goal = in_range("ρ/(P + Q)", settings.c / strength / size, zero=True)
        rate = in_range("4γ² s S² (P + Q)", 4.0 * strength * strength / settings.s * size)
        unit = in_range("γ² s S² (P + Q)²", (strength * size) ** 2 / settings.s)
        a, d = (0.0 if part <= NIL * size else part / size for part in (p, q))
        return Course(a, d, goal, across / size / size, rate, unit, size)


def in_range(name: str, value: float, *, zero: bool = False) -> float:
    """The value, if the computer has room for it."""
    if math.isfinite(value) and (value != 0.0 or zero):
        return float(value)
    if math.isfinite(value):
        raise ArithmeticError(Words("{name} is too small for this computer's numbers", name=name))
    raise ArithmeticError(Words("{name} is too large for this computer's numbers", name=name))


def _across(right: Vector, up: Vector) -> float:
    """|U|² |W|² − (U·W)², by the part of W across U: nothing is lost where they are parallel."""
    long = float(right @ right)
    if long == 0.0:
        return 0.0
    rest = up - (float(right @ up) / long) * right
    rest -= (float(right @ rest) / long) * right
    across = float(rest @ rest)
    return 0.0 if across <= PARALLEL**2 * float(up @ up) else long * across


def read_out(settings: LinearSettings, course: Course, weights: Weights) -> Readout:
    """The same of weights as they are, wherever they come from."""
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        right, up = weights.in_plane(settings)
        p, q = (np.sum((0.5 * (right + sign * up)) ** 2) / course.size for sign in (1.0, -1.0))
        first = p >= q if course.aligned and course.opposed else bool(course.aligned)
        lengths = np.sqrt(right @ right) * np.sqrt(up @ up)
        return Readout(
            p / course.aligned if first else course.opposed / q,
            p + q,
            (right @ up) / lengths,
            lengths / course.size,
            np.square(np.float64(slope(settings, weights))) / settings.s,
        )


def slope(settings: LinearSettings, weights: Weights) -> float:
    """r = γ s Σ u_i w_i − c, which is zero where the loss is least."""
    return settings.gamma * settings.s * float(weights.u @ weights.w) - settings.c
