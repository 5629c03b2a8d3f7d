"""What a click in the phase diagram asks for is where it was clicked; verdicts in words."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from gui.labs.linear.readings import _phases, _points, _settings_of
from gui.labs.linear.verdict import (
    course_at,
    numbers_of_course,
    numbers_of_phases,
    numbers_of_steps,
    numbers_off,
    place_of,
    verdict,
)
from physics.linear.cells import STARTS, TASKS
from physics.linear.course import course_of
from physics.linear.exponents import USUAL
from physics.linear.settings import LinearSettings
from physics.linear.weights import drawn
from tests.gui.labs.linear.test_experiment import Played

WIDTH = 2000


@pytest.fixture
def played() -> Iterator[Played]:
    one = Played()
    yield one
    one.bench.close()


def place(values: dict[str, object]) -> tuple[float, float]:
    settings = LinearSettings.model_validate({"width": WIDTH, **values})
    found = place_of(course_of(settings, drawn(settings)), WIDTH)
    assert found is not None
    return found


@pytest.mark.parametrize("name", _points())
def test_a_click_on_a_name_takes_its_parametrisation(name: str) -> None:
    values = _settings_of(WIDTH, 9.0, 9.0, name)
    first = next(one for one in USUAL if name.startswith(one))
    assert values["gamma"] == float(WIDTH) ** USUAL[first].gamma
    # A factor 2, where one layer alone is half of the kernel, is a tenth of an exponent here.
    assert place(values) == pytest.approx(_points()[name], abs=0.1)


@pytest.mark.parametrize("at", [(0.25, 0.5), (1.0, -0.5), (-0.4, 2.0)])
def test_a_click_elsewhere_goes_there(at: tuple[float, float]) -> None:
    assert place(_settings_of(WIDTH, *at, "")) == pytest.approx(at, abs=0.02)


def test_borders_end_where_the_cells_do() -> None:
    phases, alike = _phases(50, None)
    half_x, half_y = 0.5 * (TASKS[1] - TASKS[0]), 0.5 * (STARTS[1] - STARTS[0])
    for x, y in phases.borders.values():
        assert (np.abs(x) <= max(map(abs, TASKS)) + half_x + 1e-9).all()
        assert STARTS[0] - half_y - 1e-9 <= y.min() and y.max() <= STARTS[-1] + half_y + 1e-9
    assert 0.5 < alike < 1.0


def test_a_single_unit_and_nothing_to_learn_have_no_place() -> None:
    one = LinearSettings(width=1, scale_u=1.0, scale_w=0.5)
    assert place_of(course_of(one, drawn(one)), 1) is None
    idle = LinearSettings(c=0.0)
    assert place_of(course_of(idle, drawn(idle)), idle.width) is None


def test_the_verdict_says_what_decides(played: Played) -> None:
    moment = played.moment()
    assert verdict(moment).word == "▲ ALIGNING" and "K∞/K₀ = 1.433" in verdict(moment).detail
    played.bench.set({"c": -1.0, "correlation": 1.0})
    trapped = verdict(played.moment())
    assert trapped.word == "■ TRAPPED" and trapped.tone == "warning"
    played.bench.set({"c": -0.78, "correlation": 0.9})
    assert "it dips first" in verdict(played.moment()).detail


def test_the_numbers_of_explanations_are_those_of_the_moment(played: Played) -> None:
    moment = played.to_the_end()
    course = course_at(moment)
    assert dict(numbers_of_course(moment))["K∞/K₀"] == f"{course.end_ratio:.4g}"
    assert dict(numbers_of_steps(moment))["ε D"] == f"{0.01 * course.relaxation:.4g}"
    assert dict(numbers_of_phases(moment))["h"] == "400"
    farthest = np.abs(moment["dots"][8]).max()
    assert dict(numbers_off(moment))["furthest unit"] == f"{farthest:.4g}".replace("-", "−")
