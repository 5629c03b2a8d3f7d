"""The training response is the kernel, as a small step sees it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nets.response.kernel import kernels
from nets.response.probe import own_responses, response
from nets.response.settings import ResponseSettings
from nets.response.specificity import ANGLES, great_circle, half_widths, profiles
from nets.response.training import Training

SIGMOID: dict[str, Any] = {"output": "sigmoid"}


def at_points(training: Training) -> tuple[Any, Any]:
    """Θ (M, M) and p(1 − p) (M,) at the points."""
    layers = training.network.layers(training.points.inputs)
    p = training.network.read(layers.logits)
    return kernels(layers, layers).sum(axis=0), p * (1.0 - p)


@pytest.mark.parametrize(
    ("values", "power"),
    [({}, (0, 0)), (SIGMOID | {"loss": "cross_entropy"}, (1, 0)), (SIGMOID, (1, 1))],
)
def test_it_is_the_kernel_between_the_factors_of_the_output(
    values: dict[str, Any], power: tuple[int, int]
) -> None:
    training = Training(ResponseSettings(width=50, rate=1e-4, activation="tanh", **values))
    theta, factor = at_points(training)
    inputs = training.points.inputs
    for point in range(len(inputs)):
        expected = factor ** power[0] * theta[:, point] * factor[point] ** power[1]
        found = response(training, point, inputs)
        np.testing.assert_allclose(found, expected, rtol=0.0, atol=1e-3 * expected.max())


def test_larger_steps_leave_the_kernel() -> None:
    apart = []
    for rate in (1e-1, 1e-2, 1e-3, 1e-4):
        training = Training(ResponseSettings(width=200, rate=rate, activation="tanh", seed=3))
        theta, _ = at_points(training)
        apart.append(np.abs(own_responses(training) / np.diag(theta) - 1.0).max())
    assert apart[0] > 1e-3
    np.testing.assert_allclose(np.array(apart[:-1]) / apart[1:], 10.0, rtol=0.2)


def test_probing_changes_nothing() -> None:
    training = Training(ResponseSettings(width=20, depth=2))
    before = [one.copy() for one in (training.network.first, training.network.between)]
    own_responses(training)
    assert np.array_equal(training.network.first, before[0])
    assert np.array_equal(training.network.between, before[1])


def test_where_nothing_is_left_to_learn_the_response_is_still_told() -> None:
    training = Training(ResponseSettings(width=100))
    training.advance(4000)
    theta, _ = at_points(training)
    left = training.network.outputs(training.points.inputs) - training.points.labels
    assert np.abs(left).max() < 1e-9
    np.testing.assert_allclose(own_responses(training), np.diag(theta), rtol=1e-5)


def test_a_tap_trains_once_on_a_point() -> None:
    training = Training(ResponseSettings(width=100, rate=0.01))
    x = training.points.inputs[2:3]
    label, before = training.points.labels[2], training.network.outputs(x)[0]
    expected = 0.01 * (label - before) * own_responses(training)[2]
    training.train_once(2)
    assert training.network.outputs(x)[0] - before == pytest.approx(expected, rel=1e-9)


def test_early_weights_are_specific_and_deep_ones_broad() -> None:
    settings = ResponseSettings(depth=7, width=100, dimension=4, activation="relu")
    widths = np.mean(
        [
            half_widths(profiles(one.network, one.points.inputs))
            for one in (Training(settings.model_copy(update={"seed": seed})) for seed in range(3))
        ],
        axis=0,
    )
    assert widths.size == 8
    assert (np.diff(widths) > 0.0).all()
    assert widths[0] < np.radians(30.0) < np.radians(80.0) < widths[-1]


def test_a_profile_is_one_at_its_point() -> None:
    training = Training(ResponseSettings(width=50, depth=2, activation="tanh"))
    found = profiles(training.network, training.points.inputs)
    assert found.shape == (3, ANGLES.size)
    np.testing.assert_allclose(found[:, 0], 1.0)
    # The kernel of the last weights is that of the features: it cannot exceed its own points'.
    assert found[-1].max() <= 1.0 + 1e-12


@pytest.mark.parametrize("towards", [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [-1.0, 0.0, 0.0]])
def test_a_great_circle_begins_at_its_point(towards: list[float]) -> None:
    begin = np.array([1.0, 0.0, 0.0])
    circle = great_circle(begin, np.array(towards), np.array([0.0, 0.3, np.pi]))
    np.testing.assert_allclose(np.linalg.norm(circle, axis=1), 1.0)
    np.testing.assert_allclose(circle @ begin, np.cos([0.0, 0.3, np.pi]), atol=1e-12)
