"""The phase diagram: its limits, the usual parametrisations, and networks of finite width."""

from __future__ import annotations

import math

import numpy as np
import pytest

from physics.linear.cells import STARTS, TASKS, cells_at, limits
from physics.linear.course import course_of
from physics.linear.exponents import (
    PHASES,
    USUAL,
    Exponents,
    change_exponent,
    end_in_limit,
    phase_at,
    rate_exponent,
)
from physics.linear.mechanism import largest_change
from physics.linear.settings import LinearSettings
from physics.linear.weights import drawn

WIDTHS = (64, 256, 1024, 4096)
SEEN = {
    "NTK": ("kernel", -1.0),
    "mean field": ("features", 0.0),
    "maximal update": ("features", 0.0),
    "LeCun, Kaiming": ("kernel", -2.0),
    "both layers scaled": ("features", 0.0),
    "standard, nothing scaled": ("kernel", -1.0),
}
"""The phase, and how K_∞/K₀ − 1 goes with h: by h^(2χ), or as 1/h by the weights' own overlap."""


def change(exponents: Exponents, width: int) -> float:
    """|K_∞/K₀ − 1| at a width, by its typical size over seeds."""
    changes = []
    for seed in range(16):
        settings = LinearSettings(width=width, seed=seed, **exponents.settings(width))
        changes.append(course_of(settings, drawn(settings)).end_ratio - 1.0)
    return float(np.sqrt(np.mean(np.square(changes))))


@pytest.mark.parametrize("name", SEEN)
def test_usual_parametrisations_are_where_they_are_seen_to_be(name: str) -> None:
    phase, power = SEEN[name]
    exponents = USUAL[name]
    assert phase_at(*exponents.point) == phase
    changes = [change(exponents, width) for width in WIDTHS]
    fitted = np.polyfit(np.log(WIDTHS), np.log(changes), 1)[0]
    assert fitted == pytest.approx(power, abs=0.25)


def test_all_usual_ones_are_in_the_table() -> None:
    assert set(SEEN) == set(USUAL)


@pytest.mark.parametrize("name", ["mean field", "maximal update", "both layers scaled"])
def test_features_in_the_limit_are_those_of_wide_networks(name: str) -> None:
    """√2 where both layers weigh the same, whose halves add up to the kernel."""
    exponents = USUAL[name]
    wide = change(exponents, 10_000) + 1.0
    assert end_in_limit(exponents) == pytest.approx(wide, rel=0.02)
    assert end_in_limit(exponents) == pytest.approx(math.sqrt(2.0))


def test_one_layer_alone_is_half_a_kernel() -> None:
    exponents = Exponents(0.0, -0.5, -1.5)
    assert change_exponent(*exponents.point) == 0.0
    assert end_in_limit(exponents) == pytest.approx(change(exponents, 10_000) + 1.0, rel=0.02)
    assert end_in_limit(exponents) == pytest.approx(math.sqrt(5.0))


def test_a_point_is_that_of_its_exponents() -> None:
    for task, start in ((0.3, -0.2), (1.0, 2.0)):
        assert Exponents.at(task, start).point == pytest.approx((task, start))


@pytest.mark.parametrize("point", [(0.0, 1.0), (1.0, 1.5), (-0.25, -0.5)])
def test_rates_go_as_their_exponent_says(point: tuple[float, float]) -> None:
    rates = []
    for width in WIDTHS:
        settings = LinearSettings(width=width, **Exponents.at(*point).settings(width))
        rates.append(course_of(settings, drawn(settings)).relaxation)
    fitted = np.polyfit(np.log(WIDTHS), np.log(rates), 1)[0]
    assert fitted == pytest.approx(rate_exponent(*point), abs=0.1)


def test_wider_networks_are_nearer_to_their_limits() -> None:
    narrow, wide = (cells_at(width).agreement for width in (10, 3000))
    assert narrow < wide and wide > 0.9
    assert set(np.unique(limits())) == set(range(len(PHASES)))


def test_a_cell_is_a_run_of_its_settings() -> None:
    """In closed form here, as a network of its own there."""
    width, cells = 50, cells_at(50)
    for row, column in ((2, 1), (9, 4), (5, 8)):
        exponents = Exponents.at(TASKS[column], STARTS[row])
        changes = []
        for seed in range(3):
            settings = LinearSettings(width=width, seed=seed, **exponents.settings(width))
            changes.append(largest_change(course_of(settings, drawn(settings)), 1.0))
        assert cells.change[row, column] == pytest.approx(np.mean(changes), rel=1e-9)
