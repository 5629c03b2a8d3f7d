"""A whole run: what theory says at some times, and beside it what all weights do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from physics.linear.course import Course, Readout, course_of, read_out
from physics.linear.descent import Descent, beyond_stability
from physics.linear.flow import flow_to
from physics.linear.mechanism import largest_change, mechanism
from physics.linear.settings import LinearSettings
from physics.linear.weights import Vector, Weights
from physics.wording import message_of

NOTHING = Readout(*(np.float64(math.nan) for _ in Readout._fields))


def run_linear(
    settings: LinearSettings, weights: Weights, times: Sequence[float]
) -> dict[str, Any]:
    """The course of theory, and beside it that of the numerics.

    Parameters
    ----------
    times : at which both are read, in any order; descent is read after the last whole step.

    Returns
    -------
    dict
        `time` and what `Readout` names, a number for each time; the same again under `numeric`;
        the end, the mechanism, the largest change of the kernel, the rate at the end, and in
        `remark` what is to be known of the numerics, as why they end early.
    """
    course = course_of(settings, weights)
    order = np.argsort(times, kind="stable")
    rising = np.asarray(times, np.float64)[order]
    numeric, remark = _numeric(settings, course, weights, rising)
    back = np.argsort(order, kind="stable")
    return {
        "time": rising[back],
        **course.at(rising[back])._asdict(),
        "numeric": {name: values[back] for name, values in numeric.items()},
        "kernel_ratio_end": course.end_ratio,
        "largest_kernel_change": largest_change(course),
        "mechanism": mechanism(course),
        "rate_at_end": course.relaxation,
        "units": weights.u.size,
        "remark": "; ".join(filter(None, (beyond_stability(settings, course), remark))),
        "parameters": settings,
    }


def _numeric(
    settings: LinearSettings, course: Course, weights: Weights, times: Vector
) -> tuple[dict[str, Any], str]:
    rows, remark = [], ""
    try:
        for time, now in _states(settings, weights, times):
            rows.append((time, *read_out(settings, course, now)))
    except ArithmeticError as error:
        remark = message_of(error)
    rows += [(float(time), *NOTHING) for time in times[len(rows) :]]
    columns = np.array(rows, np.float64).reshape(-1, 1 + len(NOTHING)).T
    return dict(zip(("time", *Readout._fields), columns, strict=True)), remark


def _states(
    settings: LinearSettings, weights: Weights, times: Vector
) -> Iterator[tuple[float, Weights]]:
    if settings.method == "flow":
        yield from zip(times, flow_to(settings, weights, times), strict=True)
        return
    descent = Descent(settings, weights)
    for time in times:
        while (descent.steps + 1) * settings.step <= time * (1.0 + 1e-12):
            descent.step()
        yield descent.time, descent.weights
