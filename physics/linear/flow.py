"""Gradient flow of all weights, by SciPy's integrator of eighth order, which knows no solution."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import numpy as np

from physics.linear.course import slope
from physics.linear.settings import LinearSettings
from physics.linear.weights import Vector, Weights
from physics.wording import Words

TOLERANCE: Final = 1e-13
MOST_STEPS: Final = 20_000
"""Long after a course is over, stability alone limits a step, and time does not pass."""
STILL: Final = 4.0 * np.finfo(float).eps
"""Part of the numbers that it is the difference of, below which a slope is zero."""


class Flow:
    """du_i/dt = −2 η_u γ r w_i, dw_i/dt = −2 η_w γ r u_i.

    Parameters
    ----------
    begin : time at which the weights are so.
    bound : time that no step goes beyond.

    Attributes
    ----------
    time : that is reached.
    steps : so far.
    """

    def __init__(
        self,
        settings: LinearSettings,
        weights: Weights,
        begin: float = 0.0,
        bound: float = math.inf,
    ) -> None:
        from scipy.integrate import DOP853  # late: whoever looks at theory alone needs no SciPy

        self._settings, self._units = settings, weights.u.size
        state = np.concatenate(weights)
        least = TOLERANCE * float(np.sqrt(np.mean(state**2)))
        with np.errstate(over="ignore", invalid="ignore"):
            self._solver = DOP853(self._rates, begin, state, bound, rtol=TOLERANCE, atol=least)
        self.time, self.steps = begin, 0

    def _rates(self, _time: float, state: Vector) -> Vector:
        u, w = self._halves(state)
        pull = -2.0 * self._settings.gamma * slope(self._settings, Weights(u, w))
        return np.concatenate((self._settings.rate_u * pull * w, self._settings.rate_w * pull * u))

    def _halves(self, state: Vector) -> Weights:
        return Weights(state[: self._units], state[self._units :])

    @property
    def weights(self) -> Weights:
        """At `time`."""
        return self._halves(self._solver.y)

    def step(self) -> None:
        """Go on by one step of the integrator.

        Raises
        ------
        ArithmeticError
            If it cannot; says where.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            failure = self._solver.step()
        if failure or not np.isfinite(self._solver.y).all():
            why = Words("the integrator can go no further than time {time:g}", time=self.time)
            raise ArithmeticError(why)
        self.time = float(self._solver.t)
        self.steps += 1

    def between(self) -> Callable[[float], Weights]:
        """What weights are at a time within the last step, to the eye's precision and far more."""
        inside = self._solver.dense_output()
        return lambda time: self._halves(inside(time))


def is_still(settings: LinearSettings, weights: Weights) -> bool:
    """Whether the slope is a rounding error of zero, so that nothing moves any more."""
    terms = abs(settings.c) + abs(settings.gamma) * settings.s * float(
        np.abs(weights.u) @ np.abs(weights.w)
    )
    return bool(abs(slope(settings, weights)) <= STILL * terms)


def flow_to(
    settings: LinearSettings, weights: Weights, times: Iterable[float]
) -> Iterator[Weights]:
    """The weights at each of some times that do not fall, from those at time 0.

    Raises
    ------
    ArithmeticError
        If the integrator cannot go on; says where.
    """
    now = 0.0
    for time in times:
        flow = Flow(settings, weights, now, time)
        while flow.time < time and not is_still(settings, flow.weights):
            if flow.steps == MOST_STEPS:
                raise ArithmeticError(
                    Words(
                        "after {steps:,} steps the integrator is at time {time:g}: "
                        "beyond it the flow is too stiff for it",
                        steps=MOST_STEPS,
                        time=flow.time,
                    )
                )
            flow.step()
        now, weights = time, flow.weights
        yield weights
