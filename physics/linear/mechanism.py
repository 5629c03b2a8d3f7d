"""By what the linear network learns: the verdict on a course (physics/README 6.3)."""

from __future__ import annotations

import math
from typing import Final, Literal

from physics.linear.course import Course

Mechanism = Literal["kernel", "aligning", "dis-aligning", "rescaling", "trapped"]
KERNEL: Final = 0.1
"""Change of the kernel up to which the network is said to learn by its kernel alone."""


def largest_change(course: Course, time: float = math.inf) -> float:
    """Largest |K/K₀ − 1| on the way to a time, or to the end.

    K goes as √((P − Q)² + 4 P Q), P Q stays, and P − Q goes one way: K is largest or smallest at
    an end, or where P = Q is passed.
    """
    ratio, difference = course.end_ratio, course.end_difference
    if math.isfinite(time):
        p, q = course.spread(time)
        ratio, difference = float(p + q), float(p - q)
    lowest = 2.0 * math.sqrt(course.aligned * course.opposed)
    passed = course.begin * difference < 0.0
    return max(abs(ratio - 1.0), 1.0 - lowest if passed else 0.0)


def dips(course: Course) -> bool:
    """Whether the kernel falls first, as alignment changes its sign on the way."""
    return course.begin * course.end_difference < 0.0


def mechanism(course: Course) -> Mechanism:
    """What the paper calls it, for a width that need not be large."""
    if course.is_trapped:
        return "trapped"
    if largest_change(course) <= KERNEL:
        return "kernel"
    if course.across == 0.0:
        return "rescaling"
    return "aligning" if abs(course.goal) > abs(course.begin) else "dis-aligning"
