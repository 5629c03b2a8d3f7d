"""The verdict: each mechanism where the paper has it, at a width that is not large."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from physics.linear.course import course_of
from physics.linear.mechanism import dips, largest_change, mechanism
from physics.linear.settings import LinearSettings
from physics.linear.weights import Weights, drawn
from tests.physics.linear.test_course import random_settings

UNITS: dict[str, Any] = {"gamma": 1.0, "width": 400, "scale_u": 0.05, "scale_w": 0.05}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"c": 0.01}, "kernel"),
        ({"c": 1.0}, "aligning"),
        ({"c": -1.0}, "aligning"),
        ({"c": 0.1, "correlation": 0.8}, "dis-aligning"),
        ({"c": 3.0, "correlation": 1.0}, "rescaling"),
        ({"c": 0.2, "correlation": 1.0}, "rescaling"),
        ({"c": -1.0, "correlation": 1.0}, "trapped"),
        ({"c": 1.0, "correlation": -1.0}, "trapped"),
        ({"c": 5.0, "width": 1}, "rescaling"),
    ],
)
def test_each_mechanism(values: dict[str, Any], expected: str) -> None:
    settings = LinearSettings(**(UNITS | values))
    assert mechanism(course_of(settings, drawn(settings))) == expected


@pytest.mark.parametrize("number", range(40))
def test_the_largest_change_is_that_of_the_course(number: int) -> None:
    settings = random_settings(number)
    course = course_of(settings, drawn(settings))
    times = np.linspace(0.0, 30.0 * course.settled(), 200_001)
    ratios = course.at(times).kernel_ratio
    seen = float(np.abs(ratios - 1.0).max())
    assert largest_change(course) == pytest.approx(seen, rel=2e-3, abs=1e-6)


def test_a_kernel_that_comes_back_has_not_stood_still() -> None:
    """ρ = −(P₀ − Q₀): K ends where it began, and was at 2√(P₀ Q₀)/(P₀ + Q₀) meanwhile."""
    weights = Weights(np.array([1.0, 0.2]), np.array([1.0, -0.2]))
    settings = LinearSettings(c=-float(weights.u @ weights.w))
    course = course_of(settings, weights)
    assert course.end_ratio == pytest.approx(1.0, abs=1e-15)
    assert dips(course)
    assert largest_change(course) == pytest.approx(
        1.0 - 2.0 * np.sqrt(course.aligned * course.opposed)
    )
    assert mechanism(course) != "kernel"


def test_the_kernel_grows_just_where_alignment_does() -> None:
    """|ρ| > |P₀ − Q₀|, unless U and W are parallel."""
    for number in range(200):
        course = course_of(*((one := random_settings(number)), drawn(one)))
        if course.across == 0.0:
            continue
        first, last = course.at(0.0), course.at(1e6 * course.settled())
        assert (last.kernel_ratio > 1.0) == (abs(last.alignment) > abs(first.alignment))
        assert (last.kernel_ratio > 1.0) == (abs(course.goal) > abs(course.begin))
