"""The closed form against an integrator of all weights that knows nothing of it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from physics.linear import flow
from physics.linear.course import course_of, read_out
from physics.linear.flow import flow_to
from physics.linear.settings import LinearSettings
from physics.linear.weights import Weights, drawn, from_plane

SETTINGS = 1000
AGREEMENT = 1e-10


def random_settings(number: int) -> LinearSettings:
    """Rates over two decades, either sign of γ and c; a tenth begins parallel, some have c = 0."""
    draw = np.random.default_rng(number)

    def size(low: float, high: float) -> float:
        return float(10.0 ** draw.uniform(low, high))

    return LinearSettings(
        gamma=size(-1.0, 0.5) * float(draw.choice([-1.0, 1.0])),
        c=0.0 if number % 17 == 0 else float(draw.normal()) * size(-0.5, 0.5),
        s=size(-0.5, 0.5),
        rate_u=size(-1.0, 1.0),
        rate_w=size(-1.0, 1.0),
        width=int(draw.integers(1, 31)),
        scale_u=size(-1.0, 0.5),
        scale_w=size(-1.0, 0.5),
        correlation=0.0 if number % 10 else float(draw.choice([-1.0, 1.0])),
        seed=number,
    )


def differences(settings: LinearSettings, weights: Weights, time: float) -> list[float]:
    """Of theory and numerics, relative where the numbers are above 1."""
    course = course_of(settings, weights)
    (end,) = flow_to(settings, weights, [time])
    theory, numeric = course.at(time), read_out(settings, course, end)
    loss = float(course.at(0.0).loss)
    ratio = max(1.0, float(theory.kernel_ratio))
    sizes = (max(1.0, float(theory.z)), ratio, 1.0, ratio, loss or 1.0)
    return [abs(float(a - b)) / size for a, b, size in zip(theory, numeric, sizes, strict=True)]


def test_theory_and_numerics_agree_in_a_thousand_settings() -> None:
    worst = 0.0
    for number in range(SETTINGS):
        settings = random_settings(number)
        weights = drawn(settings)
        part = np.random.default_rng([number, 1]).uniform(0.0, 1.2)
        worst = max(
            worst,
            *differences(settings, weights, part * course_of(settings, weights).settled()),
        )
    assert worst < AGREEMENT


def test_what_the_settings_are_covers_all_cases() -> None:
    courses = [
        course_of(settings, drawn(settings)) for settings in map(random_settings, range(SETTINGS))
    ]
    assert sum(course.across == 0.0 for course in courses) > 100
    assert sum(course.goal == 0.0 for course in courses) > 50
    assert any(course.begin * course.goal < 0.0 for course in courses)


# --- degenerate cases, exactly -------------------------------------------------------------------

V = np.array([0.5, -1.25, 2.0])


def course(sign: float = 1.0, **settings: Any) -> Any:
    one = LinearSettings(**settings)
    return course_of(one, from_plane(V, sign * V, one))


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_a_part_that_is_nil_stays_nil(sign: float) -> None:
    """Whatever the rates are, by which the weights are rounded."""
    here = course(sign, rate_u=3.7, rate_w=0.19)
    assert (here.aligned, here.opposed)[sign > 0.0] == 0.0
    p, q = here.spread(np.array([0.0, 1.0, 1e3, 1e300]))
    assert not (p, q)[sign > 0.0].any()


def test_parallel_weights_stay_parallel() -> None:
    here = course(rate_u=3.7, rate_w=0.19)
    assert here.across == 0.0
    assert np.array_equal(here.at(np.array([0.0, 0.3, 50.0])).alignment, [1.0, 1.0, 1.0])


def test_without_anything_to_learn_parallel_weights_die_as_one_over_t() -> None:
    """D = 0, where the general form would divide zero by zero: K/K₀ = 1/(1 + 4γ² s S² K₀ t)."""
    here = course(c=0.0)
    times = np.array([0.0, 1.0, 1e6, 1e200])
    expected = 1.0 / (1.0 + 4.0 * (V @ V) * times)
    np.testing.assert_allclose(here.at(times).kernel_ratio, expected, rtol=4e-16)


@pytest.mark.parametrize(("sign", "c"), [(1.0, -2.0), (-1.0, 2.0)])
def test_what_cannot_grow_is_trapped(sign: float, c: float) -> None:
    here = course(sign, c=c)
    assert here.is_trapped and here.end_ratio == 0.0
    late = here.at(np.array([1e2, 1e300]))
    assert (late.kernel_ratio < 1e-100).all()
    np.testing.assert_allclose(late.loss, c * c)
    assert np.isfinite(late.kernel_ratio).all()


def test_one_that_would_grow_but_for_a_hair_gets_away() -> None:
    """Beside the trap, where a rounding error would have decided."""
    settings = LinearSettings(c=2.0)
    here = course_of(settings, from_plane(V, -V + np.array([0.0, 0.0, 1e-7]), settings))
    assert not here.is_trapped
    assert min(here.at(np.linspace(0.0, 20.0, 500)).kernel_ratio) < 1e-3
    assert float(here.at(1e3).kernel_ratio) == pytest.approx(here.end_ratio, rel=1e-12)


def test_at_the_end_from_the_begin_nothing_moves() -> None:
    settings = LinearSettings(c=float(V @ V))
    here = course_of(settings, from_plane(V, V, settings))
    readout = here.at(np.array([0.0, 1.0, 1e9]))
    assert np.array_equal(readout.kernel_ratio, np.ones(3))
    assert np.array_equal(readout.loss, np.zeros(3))


def test_no_digit_of_a_small_loss_is_lost() -> None:
    """It falls by e^(−2 D t) in the end, from any size to the smallest number."""
    settings = LinearSettings()
    here = course_of(settings, drawn(settings))
    times = np.array([10.0, 20.0, 40.0])
    losses = here.at(times).loss
    rates = -np.diff(np.log(losses)) / np.diff(times)
    np.testing.assert_allclose(rates, 2.0 * here.relaxation, rtol=1e-12)


def test_a_layer_of_zeros_has_no_direction() -> None:
    settings = LinearSettings(scale_w=0.0)
    here = course_of(settings, drawn(settings))
    assert here.aligned == here.opposed == 0.5
    assert math.isnan(float(here.at(0.0).alignment)) and float(here.at(0.1).alignment) == 1.0


# --- refusals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "why"),
    [("gamma", "the output is zero"), ("s", "every input is zero"), ("width", "no units")],
)
def test_what_has_no_meaning_is_refused_with_the_reason(name: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"with .* = 0 .*{why}"):
        LinearSettings(**{name: 0})


def test_weights_of_zero_are_refused() -> None:
    settings = LinearSettings(scale_u=0.0, scale_w=0.0)
    with pytest.raises(ValueError, match="nothing moves"):
        course_of(settings, drawn(settings))


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"scale_u": 1e9, "rate_u": 1e-300}, r"P \+ Q is too large"),
        ({"scale_u": 1e-200, "scale_w": 1e-200}, r"P \+ Q is too small"),
        ({"gamma": 1e-200, "s": 1e-200}, r"ρ/\(P \+ Q\) is too large"),
        ({"gamma": 1e-200}, "S² .* is too small"),
    ],
)
def test_what_the_computer_has_no_room_for_is_named(values: dict[str, float], where: str) -> None:
    settings = LinearSettings(**values)
    with pytest.raises(ArithmeticError, match=where):
        course_of(settings, drawn(settings))


def test_a_flow_that_is_too_stiff_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a trap the slope stays: the integrator goes on in steps of 1/D."""
    monkeypatch.setattr(flow, "MOST_STEPS", 200)
    settings = LinearSettings(correlation=1.0, c=-1.0)
    with pytest.raises(ArithmeticError, match=r"at time .*too stiff"):
        list(flow_to(settings, drawn(settings), [1e12]))


def test_a_flow_is_over_when_nothing_moves() -> None:
    settings = LinearSettings()
    weights = drawn(settings)
    first, last = flow_to(settings, weights, [30.0, 1e12])
    np.testing.assert_allclose(first.u, last.u, atol=1e-14)
