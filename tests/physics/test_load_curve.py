"""Reading a load curve, and the declarations of the parameters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pydantic import ValidationError

from physics.chain.parameters import ChainParameters
from physics.load_curve import (
    chain_load_curve,
    concavity,
    concavity_gradient,
    normalised,
    read_load_curve,
    regime_of,
)

curves = (
    st.integers(2, 12)
    .flatmap(lambda n: arrays(float, n, elements=st.floats(0.01, 1.0)))
    .map(lambda loads: 3.0 - np.concatenate(([0.0], np.cumsum(loads))))
)


@given(curves)
def test_concavity_of_a_falling_curve_is_below_one(curve):
    assert -1.0 < concavity(curve) < 1.0


@given(curves, st.floats(0.1, 10.0), st.floats(-5.0, 5.0))
def test_concavity_knows_neither_unit_nor_origin(curve, unit, origin):
    assert concavity(unit * curve + origin) == pytest.approx(concavity(curve), abs=1e-9)


@given(curves)
def test_concavity_changes_sign_with_the_order_of_the_loads(curve):
    turned = curve[0] + curve[-1] - curve[::-1]
    assert concavity(turned) == pytest.approx(-concavity(curve), abs=1e-9)


@given(curves)
def test_gradient_of_the_concavity(curve):
    step = 1e-6
    numerical = [
        (concavity(curve + step * unit) - concavity(curve - step * unit)) / (2.0 * step)
        for unit in np.eye(curve.size)
    ]
    np.testing.assert_allclose(concavity_gradient(curve), numerical, rtol=1e-4, atol=1e-4)


@given(curves)
def test_trapezoid_in_full(curve):
    layers = curve.size - 1
    weights = np.ones(layers + 1)
    weights[[0, -1]] = 0.5
    above = normalised(curve) - (1.0 - np.arange(layers + 1) / layers)
    assert concavity(curve) == pytest.approx(2.0 / layers * np.sum(weights * above), abs=1e-12)


def test_extremes_are_lazy_and_active():
    assert read_load_curve([1.0] * 8 + [0.0]).regime == "lazy"
    assert read_load_curve([1.0] + [0.0] * 8).regime == "active"
    straight = read_load_curve(np.linspace(1.0, 0.0, 8))
    assert straight.regime == "balanced"
    np.testing.assert_allclose(straight.shares, 1.0 / 7.0)
    assert straight.load_deviation == pytest.approx(0.0, abs=1e-15)
    assert straight.load_difference == pytest.approx(0.0, abs=1e-15)


def test_a_curve_without_range_is_undetermined():
    flat = read_load_curve(np.ones(5))
    assert flat.regime == "undetermined"
    assert np.isnan(flat.shares).all()
    assert np.isnan(concavity_gradient(np.ones(5))).all()
    unclear = read_load_curve([1.0, 0.9, 0.2], range_error=0.3)
    assert unclear.regime == "undetermined"


@pytest.mark.parametrize(
    ("value", "error", "regime"),
    [
        (0.3, 0.1, "lazy"),
        (0.3, 0.16, "undetermined"),
        (-0.3, 0.0, "active"),
        (0.07, 0.009, "lazy"),
        (0.07, 0.011, "balanced"),  # within 0.1 with both errors, and not clearly beyond 0.05
        (-0.07, 0.016, "undetermined"),
        (-0.07, 0.07, "undetermined"),  # of the learning-rate diagram: was called balanced
        (0.2, 0.2, "undetermined"),
        (0.0, 0.05, "balanced"),
        (0.0, 0.051, "undetermined"),
        (0.05, 0.0, "balanced"),
        (float("nan"), 0.0, "undetermined"),
        (0.3, float("nan"), "undetermined"),
        (0.0, float("nan"), "undetermined"),
    ],
)
def test_regimes_respect_their_error(value: float, error: float, regime: str) -> None:
    assert regime_of(value, error) == regime


@given(value=st.floats(-1.0, 1.0), error=st.floats(0.0, 1.0))
def test_a_regime_is_said_of_every_concavity_within_two_errors(value: float, error: float) -> None:
    """What is told is so of all that the error leaves: none is balanced and clearly bent."""
    ends = {regime_of(value + side * error, 0.0) for side in (-2.0, 2.0)}
    told = regime_of(value, error)
    opposite = {"lazy": "active", "active": "lazy"}
    assert told in ("balanced", "undetermined") or ends == {told}
    if told == "balanced":
        assert abs(value) + 2.0 * error <= 0.1
    assert regime_of(-value, error) == opposite.get(told, told)


def test_a_single_layer_has_no_shape():
    assert np.isnan(concavity([1.0, 0.0]))
    curve = read_load_curve([1.0, 0.0])
    assert curve.regime == "undetermined"
    assert curve.shares.tolist() == [1.0]


def test_a_chain_s_curve():
    assert chain_load_curve([0.25, 0.5], 1.0).tolist() == [1.0, 0.75, 0.5]


@pytest.mark.parametrize("curve", [[1.0], [], [[1.0, 2.0]]])
def test_too_few_values_are_refused(curve):
    with pytest.raises(ValueError, match="at least two values"):
        read_load_curve(curve)


@pytest.mark.parametrize(
    "wrong", [{"blocks": 0}, {"stiffness": 0.0}, {"noise": -1.0}, {"mass": float("nan")}, {"x": 1}]
)
def test_wrong_parameters_are_refused(wrong):
    with pytest.raises(ValidationError):
        ChainParameters(**wrong)


def test_noise_of_one_step():
    assert ChainParameters(noise=0.01, time_step=0.01).step_noise == pytest.approx(0.1)


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_a_curve_that_is_not_finite_is_undetermined(bad: float) -> None:
    curve = read_load_curve([1.0, bad, 0.5, bad])
    assert curve.regime == "undetermined"
    assert np.isnan(curve.loads).all()
    assert np.isnan(curve.concavity)


def test_a_measure_that_rises_is_read_like_its_negative() -> None:
    falling = np.array([4.0, 3.5, 2.0, 0.0])
    read, rising = read_load_curve(falling), read_load_curve(-falling, rises=True)
    assert rising.regime == read.regime == "lazy"
    assert rising.shares == pytest.approx(read.shares)
    assert rising.concavity == pytest.approx(read.concavity)
    assert read_load_curve(falling, rises=True).regime == "undetermined"


def test_layers_that_undo_the_separation() -> None:
    rising = np.array([-1.0, -0.5, 0.5, 1.0])
    known = read_load_curve(rising, range_error=0.5)
    assert known.undone and known.regime == "undetermined"
    assert not read_load_curve(rising, range_error=0.7).undone  # 2 is below three errors
    assert not read_load_curve(rising, either_way=True).undone
    assert not read_load_curve(rising, rises=True).undone
    assert read_load_curve(-rising, rises=True).undone and not read_load_curve(-rising).undone
    assert not read_load_curve(np.ones(4)).undone


def test_a_bounded_curve_has_no_shape_beyond_one() -> None:
    steep = [1.0, 3.0, 3.0, 0.0]
    assert read_load_curve(steep).regime == "lazy"
    bounded = read_load_curve(steep, bounded=True)
    assert bounded.concavity > 1.0 and bounded.regime == "undetermined" and not bounded.clear
    assert read_load_curve([1.0, 0.9, 0.8, 0.0], bounded=True).regime == "lazy"
