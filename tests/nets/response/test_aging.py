"""How the response ages: fits of known courses, and the claims (LABS 3 and 5) at a small scale."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest

from nets.response.aging import Aging, aged
from nets.response.course import Course, look_times, run_course, run_response
from nets.response.settings import ResponseSettings

TIMES = np.geomspace(1.0, 1e5, 64)
SEEDS = (1, 2)
NOISY: dict[str, Any] = {"label_noise": 1.0, "noise": "normal"}
CROSS: dict[str, Any] = {"output": "sigmoid", "loss": "cross_entropy"}


def bent(exponent: float, scatter: float = 0.0, points: int = 6) -> Aging:
    """The fit of courses (1 + t/100)^exponent, which differ from point to point."""
    rng = np.random.default_rng(5)
    own = exponent + 0.01 * rng.standard_normal(points)
    courses = (1.0 + TIMES[:, None] / 100.0) ** own
    return aged(TIMES, courses * np.exp(scatter * rng.standard_normal(courses.shape)))


@pytest.mark.parametrize("exponent", [-0.4, -1.0, -1.5])
def test_a_known_exponent_is_found(exponent: float) -> None:
    found = bent(exponent, 0.02)
    assert found.stage == "power_law"
    assert found.exponent == pytest.approx(exponent, abs=0.03)
    assert 0.001 < found.error < 0.02
    assert 5.0 < found.begins < found.follows < 2000.0


def test_what_does_not_age_is_a_plateau() -> None:
    found = bent(0.0)
    assert found.stage == "plateau" and abs(found.exponent) < 0.02


def test_what_has_only_begun_to_age_is_a_transition() -> None:
    found = aged(TIMES, (1.0 / (1.0 + (TIMES / 2e4) ** 2))[:, None])
    assert found.stage == "transition" and found.exponent < -0.3


def test_the_line_goes_through_the_course() -> None:
    courses = np.where(TIMES < 300.0, 1.0, 300.0 / TIMES)[:, None]
    found = aged(TIMES, courses)
    np.testing.assert_allclose(found.line, courses[:, 0], rtol=0.05)
    assert found.exponent == pytest.approx(-1.0, abs=1e-9)


def test_too_short_a_course_tells_nothing() -> None:
    found = aged([1.0, 2.0], [[1.0], [0.5]])
    assert found.stage == "unknown" and np.isnan(found.exponent)


def test_a_course_is_looked_at_evenly() -> None:
    times = look_times(40_000)
    assert times[0] == 1 and times[-1] == 40_000 and (np.diff(times) > 0).all()
    assert list(look_times(10)) == list(range(1, 11))


# --- claims ------------------------------------------------------------------------------


@cache
def courses(**values: Any) -> tuple[Course, ...]:
    """Of two seeds, shorter and smaller than the lab's."""
    usual = {"steps": 10_000, "width": 100} | values
    return tuple(run_course(ResponseSettings(seed=seed, **usual)) for seed in SEEDS)


def exponents(which: str, **values: Any) -> Any:
    return np.array([getattr(one, which).exponent for one in courses(**values)])


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_with_a_linear_output_the_response_is_constant(activation: str) -> None:
    for one in courses(activation=activation):
        assert one.response_aging.stage == "plateau"
    assert np.abs(exponents("response_aging", activation=activation)).max() < 0.01


@pytest.mark.parametrize("values", [CROSS, {"output": "sigmoid"}])
@pytest.mark.parametrize("batch", [1, 0])
def test_with_a_sigmoid_it_ages_with_time_to_the_minus_one(
    values: dict[str, Any], batch: int
) -> None:
    """The kernel's own growth goes a little beyond −1."""
    found = exponents("response_aging", activation="tanh", batch=batch, **values)
    assert -1.12 < found.mean() < -0.97
    assert (exponents("kernel_aging", activation="tanh", batch=batch, **values) > 0.0).all()


def test_the_kernel_ages_under_noise_that_does_not_vanish() -> None:
    noisy = exponents("kernel_aging", activation="tanh", label_noise=0.4)
    assert (noisy < -0.2).all()
    more = {"activation": "tanh", "output": "sigmoid", "label_noise": 1.0}
    assert (exponents("kernel_aging", **more) < -0.1).all()


def test_it_is_the_noise_not_the_sampling_that_reduces_the_units() -> None:
    usual = {"activation": "tanh", "points": 20, "dimension": 5}
    left: dict[str, Any] = {}
    for name, values in {"all": {"batch": 0}, "one": {}, "noisy": NOISY}.items():
        units = [one.column("active_units") for one in courses(**usual, **values)]
        left[name] = np.array([one[-1] / one[0] for one in units])
    assert left["all"].min() > 0.85 and left["one"].min() > 0.85
    assert left["noisy"].max() < 0.6


def test_a_rate_beyond_stability_is_run_and_told() -> None:
    result = run_response(ResponseSettings(rate=20.0, steps=1000))
    assert "the output has run away" in result["remark"]
    assert "the rate 20 is beyond stability, which at the start ends at" in result["remark"]
    assert len(result["time"]) == len(result["response"]) < len(look_times(1000))
    assert np.isnan(result["fragility"]) and np.isfinite(result["fragility_before"])


def test_a_course_that_nobody_wants_ends() -> None:
    asked = iter([True, True, False])
    course = run_course(ResponseSettings(width=10), wanted=lambda: next(asked))
    assert len(course.looks) == 2
