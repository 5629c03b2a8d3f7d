"""Gradient descent against the map of P and Q that it is, and against the flow."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

from physics.linear.course import course_of, read_out
from physics.linear.departure import departures
from physics.linear.descent import Descent, beyond_stability, mapped
from physics.linear.settings import LinearSettings
from physics.linear.weights import drawn
from tests.physics.linear.test_course import random_settings


def descended(settings: LinearSettings, sharpness: float, steps: int) -> tuple[float, float]:
    """K/K₀ after some steps of ε D: of all weights, and of the map."""
    course = course_of(settings, drawn(settings))
    settings = settings.model_copy(update={"step": sharpness / course.relaxation})
    descent = Descent(settings, drawn(settings))
    for _ in range(steps):
        descent.step()
    theory = next(islice(mapped(course, settings.step), steps, None))
    return float(read_out(settings, course, descent.weights).kernel_ratio), theory.p + theory.q


@pytest.mark.parametrize("number", range(1, 40))
def test_it_is_an_exact_map_of_two_numbers(number: int) -> None:
    units, pair = descended(random_settings(number), 0.3, 10)
    assert units == pytest.approx(pair, rel=1e-14, abs=1e-14)


def kernel_thrown(sharpness: float) -> float:
    """K at the end over that of the flow, in a network that begins in the kernel regime."""
    settings = LinearSettings(gamma=0.1, scale_u=1.0, scale_w=1.0)
    units, _ = descended(settings, sharpness, 400)
    return units / course_of(settings, drawn(settings)).end_ratio


def test_beyond_two_it_is_thrown_to_a_lower_kernel_and_beyond_four_it_diverges() -> None:
    assert kernel_thrown(1.9) == pytest.approx(1.0, abs=0.02)
    # What catches it is a kernel at which the same step is stable.
    assert kernel_thrown(2.5) < CAUGHT / 2.5 and kernel_thrown(3.5) < CAUGHT / 3.5
    with pytest.raises(ArithmeticError, match=r"diverges: .* in step \d+, at time"):
        kernel_thrown(4.2)


CAUGHT = 2.0


def test_small_steps_leave_the_flow_in_proportion() -> None:
    """By 0.1 to 0.2 of ε D of the way."""
    settings = LinearSettings()
    course = course_of(settings, drawn(settings))
    parts = []
    for sharpness in (0.02, 0.01):
        step = sharpness / course.relaxation
        ahead = islice(mapped(course, step), int(8.0 / sharpness))
        differences = np.array([now.p - now.q for now in ahead])
        p, q = course.spread(step * np.arange(len(differences)))
        way = abs(course.begin - course.goal)
        parts.append(np.abs(differences - p + q).max() / way / sharpness)
    assert parts[0] == pytest.approx(parts[1], rel=0.01)
    assert 0.1 < parts[1] < 0.2


def test_a_step_beyond_stability_is_told() -> None:
    settings = LinearSettings(method="descent")
    course = course_of(settings, drawn(settings))
    for sharpness, told in ((1.9, False), (2.1, True)):
        step = {"step": sharpness / course.relaxation}
        words = beyond_stability(settings.model_copy(update=step), course)
        assert bool(words) == told
        assert f"{sharpness:g}" in words or not told


@pytest.mark.parametrize("number", range(1, 12))
def test_all_that_is_read_of_the_map_is_read_of_the_weights(number: int) -> None:
    settings = random_settings(number)
    course = course_of(settings, drawn(settings))
    settings = settings.model_copy(update={"step": 0.4 / course.relaxation})
    descent = Descent(settings, drawn(settings))
    for theory in islice(mapped(course, settings.step), 12):
        numeric = read_out(settings, course, descent.weights)
        np.testing.assert_allclose(theory.readout(course)[1:], numeric[1:], rtol=1e-11, atol=1e-13)
        descent.step()


def test_where_steps_leave_the_flow_is_known_of_all_lengths() -> None:
    settings = LinearSettings(gamma=0.1, scale_u=1.0, scale_w=1.0)
    found = departures(course_of(settings, drawn(settings)))
    small = [one for one in found if one.sharpness < 0.1]
    # The linear decay of the kernel regime: Euler is late by D t e^(−D t)/2, at most by 1/(2 e).
    for one in small:
        assert one.strayed / one.sharpness == pytest.approx(0.5 / np.e, rel=0.05)
        assert one.caught == pytest.approx(1.0, abs=1e-4)
    thrown = [one for one in found if 2.2 < one.sharpness < 3.8]
    assert thrown and all(one.caught < 2.0 / one.sharpness for one in thrown)
    assert found[-1].sharpness > 4.0 and np.isinf(found[-1].strayed)


def test_where_nothing_moves_no_step_leaves_anything() -> None:
    trapped = LinearSettings(correlation=1.0, c=-1.0)
    assert departures(course_of(trapped, drawn(trapped))) == []
