"""Where gradient descent leaves the flow, and why: the edge of stability (physics/README 6.4)."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

import numpy as np

from physics.linear.course import Course
from physics.linear.descent import mapped

SHARPNESSES: Final = tuple(np.geomspace(0.02, 5.0, 19).tolist())
LONGEST: Final = 400
FAR: Final = 1e3
"""Times K₀ beyond which descent is not coming back."""


class Departure(NamedTuple):
    """Of descent in steps of one length.

    Attributes
    ----------
    sharpness : ε D, the step times the rate at which the flow ends.
    strayed : largest distance of P − Q from the flow's, as part of the flow's way; infinite if it
        diverges.
    caught : K at last over that of the flow's end.
    """

    sharpness: float
    strayed: float
    caught: float


def departure(course: Course, sharpness: float) -> Departure:
    """What descent of a step ε D does, whose course is followed until it is over."""
    step = sharpness / course.relaxation
    steps = min(LONGEST, 50 + int(course.settled() / step))
    ahead = islice(mapped(course, step), steps)
    pairs = np.array([(now.p, now.q) for now in ahead if now.p + now.q < FAR])
    if len(pairs) < steps:
        return Departure(sharpness, np.inf, np.inf)
    p, q = course.spread(step * np.arange(steps))
    way = abs(course.begin - course.end_difference)
    strayed = float(np.abs(pairs[:, 0] - pairs[:, 1] - p + q).max()) / way
    return Departure(sharpness, strayed, float(pairs[-1].sum()) / course.end_ratio)


def departures(course: Course) -> list[Departure]:
    """For steps from small ones to those that diverge; none where nothing moves, or in a trap."""
    if course.is_trapped or course.begin == course.end_difference or course.relaxation == 0.0:
        return []
    return [departure(course, sharpness) for sharpness in SHARPNESSES]
