"""The numerics of a network that is looked at, dot by dot beside theory."""

from __future__ import annotations

import numpy as np
import pytest

from physics.linear.course import course_of
from physics.linear.descent import Descent
from physics.linear.dots import MOST_DOTS, MOST_SEEN, dots
from physics.linear.settings import LinearSettings
from physics.linear.weights import drawn


def followed(settings: LinearSettings) -> list:
    weights = drawn(settings)
    course = course_of(settings, weights)
    return list(dots(settings, weights, course, course.settled()))


@pytest.mark.parametrize("method", ["flow", "descent"])
def test_every_dot_lies_on_the_line_and_every_unit_on_its_hyperbola(method: str) -> None:
    settings = LinearSettings(method=method, step=0.02, rate_u=3.0, c=-2.0)
    found = followed(settings)
    assert len(found) > 15 and found[0].time == 0.0
    assert max(abs(part) for dot in found for part in dot.off) < 1e-11
    squares = [dot.units[0] ** 2 - dot.units[1] ** 2 for dot in found]
    if method == "flow":
        np.testing.assert_allclose(squares, [squares[0]] * len(found), atol=1e-14)
    assert found[0].units.shape == (2, MOST_SEEN)


def test_one_unit_that_is_moved_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = LinearSettings(method="descent", step=0.02)
    step = Descent.step

    def wrong(descent: Descent) -> None:
        step(descent)
        descent.weights.u[-1] += 1e-9

    monkeypatch.setattr(Descent, "step", wrong)
    assert followed(settings)[-1].off[3] > 1e-9


def test_of_many_steps_not_all_are_read() -> None:
    found = followed(LinearSettings(method="descent", step=1e-4, width=2))
    assert MOST_DOTS // 2 < len(found) < 2 * MOST_DOTS
