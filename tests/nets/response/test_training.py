"""The training response's network: as drawn, and as compiled steps train it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError
from scipy.integrate import quad
from scipy.stats import norm

from nets.response.kernel import own_kernels
from nets.response.network import MEAN_SQUARE, drawn
from nets.response.settings import ResponseSettings
from nets.response.training import Training
from tests.nets.response.plain import PHI, gradients, train

CASES: list[dict[str, Any]] = [
    {},
    {"points": 5, "dimension": 2, "activation": "tanh", "output": "sigmoid"},
    {
        "activation": "sigmoid",
        "output": "sigmoid",
        "loss": "cross_entropy",
        "batch": 3,
        "label_noise": 0.4,
    },
    {
        "depth": 3,
        "dimension": 3,
        "activation": "relu",
        "batch": 0,
        "rate": 0.1,
        "label_noise": 0.3,
        "noise": "normal",
    },
    {"depth": 2, "points": 4, "activation": "tanh", "output": "sigmoid", "rate": 0.2},
]


def weights_of(training: Training) -> list[Any]:
    network = training.network
    return [network.first, *network.between, network.last]


@pytest.mark.parametrize("values", CASES)
def test_compiled_steps_are_those_of_plain_numpy(values: dict[str, Any]) -> None:
    settings = ResponseSettings(width=30, **values)
    ours, plain = Training(settings), Training(settings)
    ours.advance(300)
    wanted = weights_of(plain)
    begun = [one.copy() for one in wanted]
    train(settings, plain.points, wanted, plain._rng, 300, plain.network.gain)
    for one, other, start in zip(weights_of(ours), wanted, begun, strict=True):
        assert np.abs(other - start).max() > 1e-3
        np.testing.assert_allclose(one, other, rtol=0.0, atol=1e-11)
    assert ours.steps == 300 and not ours.overflowed


@pytest.mark.parametrize("values", CASES)
def test_the_course_is_the_same_however_it_is_split(values: dict[str, Any]) -> None:
    settings = ResponseSettings(width=20, **values)
    one, other = Training(settings), Training(settings)
    one.advance(100)
    for part in (1, 40, 59):
        other.advance(part)
    for ours, theirs in zip(weights_of(one), weights_of(other), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0.0, atol=1e-12)


@pytest.mark.parametrize("name", PHI)
def test_activations_have_a_mean_square_of_one(name: Any) -> None:
    square = quad(lambda z: float(PHI[name][0](z)) ** 2 * norm.pdf(z), -12.0, 12.0)[0]
    assert MEAN_SQUARE[name] == pytest.approx(square, rel=1e-9)


def test_the_kernel_of_a_random_relu_network_is_its_number_of_layers() -> None:
    settings = ResponseSettings(depth=3, width=600, points=20)
    points, network, _ = drawn(settings)
    by_layer = own_kernels(network.layers(points.inputs)).mean(axis=1)
    np.testing.assert_allclose(by_layer, 1.0, atol=0.2)


def test_kernels_by_layer_are_products_of_gradients() -> None:
    points, network, _ = drawn(ResponseSettings(depth=3, width=15, activation="tanh"))
    weights = [network.first, *network.between, network.last]
    found = own_kernels(network.layers(points.inputs))
    for point, x in enumerate(points.inputs):
        _, by_weight = gradients(weights, x, "tanh", network.gain)
        expected = [float(np.square(one).sum()) for one in by_weight]
        np.testing.assert_allclose(found[:, point], expected, rtol=1e-12)


def test_both_labels_are_there() -> None:
    for seed in range(30):
        points, _, _ = drawn(ResponseSettings(points=2, width=2, seed=seed))
        assert sorted(points.labels) == [0.0, 1.0]
        np.testing.assert_allclose(np.linalg.norm(points.inputs, axis=1), 1.0)


def test_a_rate_beyond_stability_runs_away_and_stands_still() -> None:
    training = Training(ResponseSettings(rate=20.0))
    training.advance(5000)
    assert training.overflowed and 0 < training.steps < 5000
    held = training.network.last.copy(), training.steps
    training.advance(10)
    assert np.array_equal(training.network.last, held[0]) and training.steps == held[1]
    assert np.isfinite(training.network.last).all()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"loss": "cross_entropy"}, "choose the sigmoid"),
        ({"batch": 9}, "a batch of 9 points needs as many: there are 8"),
        ({"output": "sigmoid", "label_noise": 1.5}, "is at most 1, not 1.5"),
        ({"depth": 32, "width": 4096}, "takes too long: choose fewer"),
        ({"rate": 0.0}, "greater than 0"),
        ({"points": 1}, "greater than or equal to 2"),
    ],
)
def test_what_has_no_meaning_is_refused(values: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        ResponseSettings(**values)
