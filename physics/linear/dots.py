"""What the numerics of all weights are read as, from the begin of a course to its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

import numpy as np

from physics.linear.course import Course, Readout, read_out
from physics.linear.descent import Descent, mapped
from physics.linear.flow import Flow
from physics.linear.settings import LinearSettings
from physics.linear.weights import Vector, Weights

MOST_SEEN: Final = 12
"""Units whose places are told one by one."""
MOST_DOTS: Final = 300
"""Of more steps than these, every second is read, or fewer."""


class Dot(NamedTuple):
    """What is read after a step.

    Attributes
    ----------
    readout : of the weights.
    off : what that is off theory: K/K₀ as part of what is larger, it or 1; the cosine; the loss as
        part of the first; and of all units the one that is furthest off, as part of the largest.
    units : (2, n) U and W of the first units.
    """

    time: float
    readout: Readout
    off: tuple[float, float, float, float]
    units: Vector

    @property
    def row(self) -> tuple[float, ...]:
        """Time, what is read but z, and what that is off, as nine numbers."""
        return (self.time, *map(float, self.readout[1:]), *self.off)


def dots(settings: LinearSettings, weights: Weights, course: Course, until: float) -> Iterator[Dot]:
    """Reads the numerics of the settings; ArithmeticError, in words, where they cannot go on."""
    read = _Reader(settings, weights, course)
    yield read.dot(0.0, weights, course.at(0.0), (1.0, 1.0))
    if settings.method == "flow":
        flow = Flow(settings, weights)
        while flow.time < until:
            flow.step()
            yield read.dot(flow.time, flow.weights, course.at(flow.time), course.factors(flow.time))
        return
    descent = Descent(settings, weights)
    every = max(1, round(until / settings.step / MOST_DOTS))
    for now in islice(mapped(course, settings.step), 1, None):
        descent.step()
        last = descent.time >= until
        if last or descent.steps % every == 0:
            yield read.dot(descent.time, descent.weights, now.readout(course), now[:2])
        if last:
            return
    descent.step()  # beyond all numbers, of which it says where


class _Reader:
    """Compares weights with theory."""

    def __init__(self, settings: LinearSettings, weights: Weights, course: Course) -> None:
        self._settings, self._course = settings, course
        right, up = weights.in_plane(settings)
        self._sums, self._differences = right + up, right - up
        self._first_loss = float(course.at(0.0).loss)

    def dot(
        self, time: float, weights: Weights, theory: Readout, factors: tuple[float, float]
    ) -> Dot:
        readout = read_out(self._settings, self._course, weights)
        right, up = weights.in_plane(self._settings)
        ratio, loss = float(theory.kernel_ratio), float(theory.loss)
        off = (
            (float(readout.kernel_ratio) - ratio) / max(1.0, ratio),
            float(readout.alignment - theory.alignment),
            (float(readout.loss) - loss) / (self._first_loss or 1.0),
            self._furthest(right, up, factors),
        )
        return Dot(time, readout, off, np.stack((right[:MOST_SEEN], up[:MOST_SEEN])))

    def _furthest(self, right: Vector, up: Vector, factors: tuple[float, float]) -> float:
        sums, differences = factors[0] * self._sums, factors[1] * self._differences
        largest = max(float(np.abs(self._sums).max()), float(np.abs(self._differences).max()))
        largest *= max(1.0, *map(abs, factors))
        off = np.maximum(np.abs(right + up - sums), np.abs(right - up - differences))
        return float(off.max()) / largest
