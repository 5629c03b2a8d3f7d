"""What theory knows of a course before it is run: lines to draw, and where the units will be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from physics.linear.course import Course
from physics.linear.descent import Mapped, mapped
from physics.linear.settings import LinearSettings
from physics.wording import Words

Array = NDArray[np.float64]
POINTS: Final = 241
"""Of a line."""
BEYOND: Final = 1.2
"""How far the axis of time goes beyond the end of the course."""
LEAST_STEPS, MOST_STEPS = 60, 20_000
"""Of descent: so many are seen at least, and followed at most."""
BOUND: Final = 1e6
"""K/K₀ up to which descent that diverges is drawn."""
SEEN: Final = 4000
"""Units by which the picture's reach is told."""
LADDER: Final = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Of one start.

    Attributes
    ----------
    until : time to which it is followed.
    flow : (5, n) time, K/K₀, alignment, size and loss of the flow.
    map : (5, m) the same of descent's exact map, after each step; (5, 0) for the flow.
    """

    course: Course
    step: float
    steps: tuple[Mapped, ...]
    until: float
    flow: Array
    map: Array

    def factors(self, time: float) -> tuple[float, float]:
        """What each U + W, and each U − W, is multiplied by."""
        if self.steps:
            return self._mapped(time)[:2]
        sums, differences = self.course.factors(time)
        return float(sums), float(differences)

    def _mapped(self, time: float) -> Mapped:
        return self.steps[min(int(time / self.step * (1.0 + 1e-12)), len(self.steps) - 1)]

    def now(self, time: float) -> Mapping[str, Array]:
        """What is read at a time, by name."""
        readout = self._mapped(time).readout(self.course) if self.steps else self.course.at(time)
        return {name: np.array(value) for name, value in readout._asdict().items() if name != "z"}


def ahead_of(settings: LinearSettings, course: Course) -> Ahead:
    """All of a start's course; ValueError, in words, where descent would take too many steps."""
    until = BEYOND * course.settled()
    steps: tuple[Mapped, ...] = ()
    if settings.method == "descent":
        until = max(until, LEAST_STEPS * settings.step)
        steps = _steps(settings, course, until)
    times = np.linspace(0.0, until, POINTS)
    flow = np.stack((times, *course.at(times)[1:]))
    rows = [(i * settings.step, *one.readout(course)[1:]) for i, one in enumerate(steps)]
    return Ahead(
        course,
        settings.step,
        steps,
        until,
        flow,
        np.array(rows, np.float64).reshape(-1, 5).T,
    )


def _steps(settings: LinearSettings, course: Course, until: float) -> tuple[Mapped, ...]:
    count = math.ceil(until / settings.step) + 1
    if count > MOST_STEPS:
        raise ValueError(
            Words(
                "the course would take {count:,} steps of descent; "
                "{most:,} are followed: take a step of at least {least:.2g}",
                count=count,
                most=MOST_STEPS,
                least=until / MOST_STEPS,
            )
        )
    ahead = islice(mapped(course, settings.step), count)
    return tuple(one for one in ahead if one.p + one.q <= BOUND)


def reach_of(course: Course, start: Array, until: float) -> float:
    """A round number beyond nearly all units, at the begin and at the end."""
    right, up = start[:, :: max(1, start.shape[1] // SEEN)]
    farthest = 0.0
    for sums, differences in ((1.0, 1.0), course.factors(until)):
        more, less = 0.5 * (sums + differences), 0.5 * (sums - differences)
        places = np.maximum(np.abs(more * right + less * up), np.abs(less * right + more * up))
        farthest = max(farthest, float(np.percentile(places, 99.0)))
    decade = 10.0 ** math.floor(math.log10(1.15 * farthest))
    return next(one * decade for one in LADDER if one * decade >= 1.15 * farthest)
