"""Gradient descent of the linear network, and the exact map that it is (physics/README 6.4).

A step ε takes U to U − δ W and W to W − δ U with δ = 2 ε γ S r: each U_i + W_i is multiplied by
1 − δ, each U_i − W_i by 1 + δ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from physics.linear.course import Course, Readout, slope
from physics.linear.settings import LinearSettings
from physics.linear.weights import Weights
from physics.wording import Words

CATAPULT: Final = 2.0
"""ε D beyond which descent cannot stay at the flow's end, and is thrown to a lower kernel."""
DIVERGENCE: Final = 4.0
"""ε D near and beyond which there is no lower kernel that would catch it."""


def beyond_stability(settings: LinearSettings, course: Course) -> str:
    """What is to be said of the step where descent cannot end as the flow does; or ""."""
    sharpness = settings.step * course.relaxation
    if settings.method == "flow" or sharpness <= CATAPULT or course.is_trapped:
        return ""
    return Words(
        "the step is beyond the edge of stability: ε D = {sharpness:.3g} where the flow ends; "
        "beyond 2 descent is thrown to a lower kernel, near 4 and beyond it diverges",
        sharpness=sharpness,
    )


class Descent:
    """All weights, step by step.

    Attributes
    ----------
    weights : after `steps` steps.
    """

    def __init__(self, settings: LinearSettings, weights: Weights) -> None:
        self._settings, self.weights, self.steps = settings, weights, 0

    @property
    def time(self) -> float:
        """Steps times their length."""
        return self.steps * self._settings.step

    def step(self) -> None:
        """Go on by one.

        Raises
        ------
        ArithmeticError
            If a weight leaves the computer's numbers; says where.
        """
        one, (u, w) = self._settings, self.weights
        with np.errstate(over="ignore", invalid="ignore"):
            pull = 2.0 * one.step * one.gamma * slope(one, self.weights)
            after = Weights(u - one.rate_u * pull * w, w - one.rate_w * pull * u)
            bounded = math.isfinite(float(after.u @ after.u + after.w @ after.w))
        if not bounded:
            raise ArithmeticError(
                Words(
                    "gradient descent diverges: it leaves all numbers in step {step:,}, "
                    "at time {time:g}",
                    step=self.steps + 1,
                    time=self.time,
                )
            )
        self.weights, self.steps = after, self.steps + 1


class Mapped(NamedTuple):
    """What theory knows after some steps.

    Attributes
    ----------
    sums, differences : what each unit's U + W, and its U − W, is multiplied by; of either sign.
    p, q : P and Q over K₀.
    """

    sums: float
    differences: float
    p: float
    q: float

    def readout(self, course: Course) -> Readout:
        """What is read, as of the flow."""
        area = self.sums * self.differences
        size = math.hypot(self.p - self.q, math.sqrt(course.across) * area)
        factor = self.p / course.aligned if course.aligned else math.inf
        far = self.p - self.q - course.goal
        cosine = (self.p - self.q) / size if size else math.nan
        numbers = (factor, self.p + self.q, cosine, size, course.loss_unit * far * far)
        return Readout(*map(np.float64, numbers))


def mapped(course: Course, step: float) -> Iterator[Mapped]:
    """The exact map: after 0, 1, 2 … steps of that length, as long as there are numbers for it."""
    now = Mapped(1.0, 1.0, course.aligned, course.opposed)
    while math.isfinite(now.p + now.q):
        yield now
        delta = 0.5 * step * course.rate * (now.p - now.q - course.goal)
        less, more = 1.0 - delta, 1.0 + delta
        now = Mapped(
            now.sums * less, now.differences * more, now.p * less * less, now.q * more * more
        )
