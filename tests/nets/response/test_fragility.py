"""How far a point is turned until its class flips: exact on the circle, bounded elsewhere."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nets.response.fragility import flip_angles, margin, zeros_on_circle
from nets.response.settings import ResponseSettings
from nets.response.specificity import great_circle
from nets.response.training import Training


def trained(**values: Any) -> Training:
    training = Training(ResponseSettings(**{"width": 60, "points": 6, "rate": 0.3} | values))
    training.advance(3000)
    return training


def on_circle(angles: Any) -> Any:
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


@pytest.mark.parametrize("output", ["linear", "sigmoid"])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_flips_on_the_circle_are_all_found(output: str, activation: str) -> None:
    training = trained(dimension=2, output=output, activation=activation)
    zeros = np.sort(zeros_on_circle(training.network))
    np.testing.assert_allclose(margin(training.network, on_circle(zeros)), 0.0, atol=1e-8)
    fine = np.linspace(0.0, 2.0 * np.pi, 200_001)
    values = margin(training.network, on_circle(fine))
    flips = np.flatnonzero(values[:-1] * values[1:] < 0.0)
    assert flips.size and flips.size == zeros.size
    np.testing.assert_allclose(zeros, fine[flips], atol=1e-4)


def test_the_nearest_flip_of_each_point_is_told() -> None:
    training = trained(dimension=2)
    angles = flip_angles(training.network, training.points)
    for x, angle in zip(training.points.inputs, angles, strict=True):
        begin = np.arctan2(x[1], x[0])
        turned = begin + np.linspace(-0.999 * angle, 0.999 * angle, 4001)
        signs = np.sign(margin(training.network, on_circle(turned)))
        assert (signs == signs[2000]).all()
        beyond = margin(training.network, on_circle(begin + 1.001 * angle * np.array([-1.0, 1.0])))
        assert (np.sign(beyond) != signs[2000]).any()


def test_on_a_sphere_the_search_is_not_beaten_by_many_ways_at_random() -> None:
    training = trained(dimension=4, activation="tanh")
    angles = flip_angles(training.network, training.points)
    assert (angles > 0.0).all() and (angles < np.pi).all()
    rng, grid = np.random.default_rng(1), np.linspace(0.0, np.pi, 400)
    for x, angle in zip(training.points.inputs, angles, strict=True):
        sign, nearest = np.sign(margin(training.network, x[None]))[0], np.pi
        for towards in rng.standard_normal((300, 4)):
            values = sign * margin(training.network, great_circle(x, towards, grid))
            wrong = np.flatnonzero(values < 0.0)
            nearest = min(nearest, grid[wrong[0]] if wrong.size else np.pi)
        assert angle < nearest + 0.01
        assert angle > 0.7 * nearest


def test_a_point_of_the_wrong_class_has_flipped_already() -> None:
    training = trained(dimension=3)
    training.points.labels[0] = 1.0 - training.points.labels[0]
    angles = flip_angles(training.network, training.points)
    assert angles[0] == 0.0 and (angles[1:] > 0.0).all()


def test_where_nothing_flips_it_is_half_a_turn() -> None:
    training = trained(dimension=2, output="sigmoid", activation="sigmoid")
    training.network.last[:] = 1.0
    training.points.labels[:] = 1.0
    np.testing.assert_allclose(flip_angles(training.network, training.points), np.pi)
