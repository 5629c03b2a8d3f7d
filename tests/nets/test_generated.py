"""Data drawn by a seed: what each is, against what theory says of it."""

from __future__ import annotations

import numpy as np
import pytest
from pydantic import ValidationError
from scipy.stats import norm

from nets.config import GENERATED, TrainingConfig
from nets.data.datasets import load
from nets.data.generated import (
    GENERATORS,
    MOONS_NOISE,
    RANDOM_CLASSES,
    SHELL_NOISE,
    SHELL_RADII,
    generate,
)
from nets.data.samples import Dataset


def drawn(name: str, **values: float) -> Dataset:
    return generate(TrainingConfig.model_validate({"dataset": name} | values))


@pytest.mark.parametrize("name", [name for name in GENERATED if name != "encoding"])
def test_all_have_a_hundred_inputs_and_follow_the_seed(name: str) -> None:
    first, again, other = load(name, 1), load(name, 1), load(name, 2)
    assert first.name == name and first.train_inputs.shape[1] == first.test_inputs.shape[1] == 100
    assert first.train_inputs.dtype == np.float32 and first.train_labels.dtype == np.int64
    assert first.spread == pytest.approx(first.train_inputs.std(dtype=np.float64))
    assert np.unique(first.train_labels).tolist() == list(range(first.classes))
    for part in ("train_inputs", "train_labels", "test_inputs", "test_labels"):
        assert np.array_equal(getattr(first, part), getattr(again, part))
    assert not np.array_equal(first.test_inputs, other.test_inputs)


def test_every_declared_name_is_drawn_and_no_other() -> None:
    assert tuple(GENERATORS) == GENERATED
    assert TrainingConfig(dataset="Two-moons").dataset == "two_moons"
    assert TrainingConfig(dataset="./Two-moons").dataset == "./Two-moons"


@pytest.mark.parametrize("name", ["gaussian_mixture", "two_moons"])
def test_as_many_samples_as_the_authors_train_on_in_equal_classes(name: str) -> None:
    data = load(name, 7)
    assert (len(data.train_labels), len(data.test_labels)) == (2560, 640)
    assert np.bincount(data.train_labels).tolist() == [1280, 1280]


@pytest.mark.parametrize("strength", [0.0, 1.0, 3.0])
def test_the_mixture_has_the_signal_that_was_asked_for(strength: float) -> None:
    data = drawn("gaussian_mixture", signal_strength=strength, seed=4)
    means = [data.train_inputs[data.train_labels == label].mean(axis=0) for label in (0, 1)]
    direction = (means[1] - means[0]) / 2
    # Its squared length is s² and what 100 means of 2560 draws of unit variance add to it.
    expected, error = strength**2 + 100 / 2560, 2 * strength / np.sqrt(2560) + 0.01
    assert abs(direction @ direction - expected) < 4 * error
    noise = data.train_inputs - np.array(means)[data.train_labels]
    assert abs(noise.var() - 1.0) < 4 * np.sqrt(2 / noise.size) + 1 / 1280
    correlations = np.corrcoef(noise.T) - np.eye(100)
    assert np.abs(correlations).max() < 6 / np.sqrt(2560)  # isotropic: no input knows another
    # The best direction, known only from the training samples, does nearly as well as Φ(s).
    right = ((data.test_inputs @ direction > 0) == (data.test_labels == 1)).mean()
    assert right < norm.cdf(strength) + 4 * 0.5 / np.sqrt(640)
    if strength:
        assert right > norm.cdf(0.9 * strength) - 4 * 0.5 / np.sqrt(640)


def test_the_moons_lie_in_a_plane_but_for_their_noise() -> None:
    data = load("two_moons", 3)
    spread = np.linalg.svd(data.train_inputs - data.train_inputs.mean(axis=0), compute_uv=False)
    deviations = spread / np.sqrt(len(data.train_inputs))
    assert deviations[1] > 4 * MOONS_NOISE > 0
    assert deviations[2] < 1.3 * MOONS_NOISE and deviations[-1] > 0.7 * MOONS_NOISE
    apart = np.hypot(1.0, 0.5 - 4.0 / np.pi)  # of half circles, whose middles are at height 2/π
    middles = [data.train_inputs[data.train_labels == k].mean(axis=0) for k in (0, 1)]
    assert np.linalg.norm(middles[1] - middles[0]) == pytest.approx(apart, abs=0.05)


@pytest.mark.parametrize("dimensions", [2, 3, 100])
def test_shells_have_their_radii_in_as_many_dimensions_as_asked_for(dimensions: int) -> None:
    data = drawn("shells", shell_dimensions=dimensions, seed=5)
    assert data.classes == len(SHELL_RADII)
    radii = np.linalg.norm(data.train_inputs, axis=1)
    for label, radius in enumerate(SHELL_RADII):
        mine = radii[data.train_labels == label]
        assert abs(mine.mean() - radius) < 4 * SHELL_NOISE / np.sqrt(mine.size)
        assert mine.std() == pytest.approx(SHELL_NOISE, rel=0.1)
    assert np.linalg.matrix_rank(data.train_inputs.astype(float), tol=1e-3) == dimensions


def test_random_labels_are_the_digits_inputs_and_know_nothing_of_them() -> None:
    data, digits = load("random_labels", 6), load("digits", 6)
    assert {row.tobytes() for row in np.vstack([data.train_inputs, data.test_inputs])} == {
        row.tobytes() for row in np.vstack([digits.train_inputs, digits.test_inputs])
    }
    assert data.classes == RANDOM_CLASSES
    centred = data.train_inputs - data.train_inputs.mean(axis=0)
    between = sum(
        (data.train_labels == k).sum() * (centred[data.train_labels == k].mean(axis=0) ** 2).sum()
        for k in range(RANDOM_CLASSES)
    )
    # Of labels that know nothing, C − 1 of n − 1 parts of the variance lie between the classes.
    share = between / (centred**2).sum()
    assert share == pytest.approx((RANDOM_CLASSES - 1) / (len(centred) - 1), rel=0.5)


@pytest.mark.parametrize(("points", "dimensions"), [(2, 2), (8, 10), (1000, 3)])
def test_the_encoding_problem_is_learned_and_tested_on_all_its_points(
    points: int, dimensions: int
) -> None:
    data = drawn("encoding", sphere_points=points, sphere_dimensions=dimensions, seed=3)
    assert data.train_inputs.shape == (points, dimensions) and data.classes == 2
    assert np.linalg.norm(data.train_inputs, axis=1) == pytest.approx(np.ones(points), rel=1e-6)
    np.testing.assert_array_equal(data.train_inputs, data.test_inputs)
    np.testing.assert_array_equal(data.train_labels, data.test_labels)
    other = drawn("encoding", sphere_points=points, sphere_dimensions=dimensions, seed=4)
    assert not np.array_equal(data.train_inputs, other.train_inputs)


@pytest.mark.parametrize(("name", "value"), [("signal_strength", -1.0), ("shell_dimensions", 101)])
def test_parameters_out_of_range_are_refused(name: str, value: float) -> None:
    with pytest.raises(ValidationError, match=name):
        drawn("shells", **{name: value})
