"""Data that needs no file: scikit-learn's digits, and what is drawn by a seed; no torch.

But for the encoding problem, all have a hundred inputs, as many as the authors' network has neurons
in a layer, and a part that is kept for testing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from nets.config import TrainingConfig
from nets.data.encoding import draw_points
from nets.data.samples import (
    SIDE,
    Array,
    Dataset,
    Floats,
    Labels,
    dataset_from,
    resized,
    split_dataset,
)

INPUTS = SIDE * SIDE
SAMPLES = 3200
"""Drawn in all: 2,560 remain for training, as the authors have."""
MOONS_NOISE = 0.1
"""Standard deviation of the noise in each input, where a moon's radius is 1."""
SHELL_RADII = (1.0, 2.0, 3.0)
SHELL_NOISE = 0.1
"""Standard deviation of a shell's radius."""
RANDOM_CLASSES = 10


def generate(config: TrainingConfig) -> Dataset:
    """The data set that `config.dataset` names."""
    inputs, labels = GENERATORS[config.dataset](config)
    if config.dataset == "encoding":  # there is nothing to test but what is learned
        both = inputs.astype(np.float32), labels
        return dataset_from(config.dataset, *both, *both)
    return split_dataset(config.dataset, inputs.astype(np.float32), labels, config.seed)


def _digits(_: TrainingConfig) -> tuple[Floats, Labels]:
    """Scikit-learn's handwritten digits, brought from 8×8 to 10×10."""
    return _digits_images()


@lru_cache(maxsize=1)
def _digits_images() -> tuple[Floats, Labels]:
    from sklearn.datasets import load_digits  # takes a second to import

    bunch = load_digits()
    images = resized(bunch.images / 16.0, SIDE)
    inputs = images.reshape(len(images), -1).astype(np.float32)
    labels = bunch.target.astype(np.int64)
    for array in (inputs, labels):
        array.setflags(write=False)  # shared by every later caller
    return inputs, labels


def _random_labels(config: TrainingConfig) -> tuple[Floats, Labels]:
    """The inputs of the digits, with labels of ten classes drawn at random."""
    inputs, _ = _digits_images()
    return inputs, _draws(config).integers(RANDOM_CLASSES, size=len(inputs))


def _gaussian_mixture(config: TrainingConfig) -> tuple[Array, Labels]:
    """Two classes x = ±s u + ξ with ξ ~ N(0, 1) in every input and a random unit vector u.

    The authors write x = ±√(μ/n) u + ξ/√f for n samples of f inputs: the same up to the
    scale, with signal strength s = √(μ f/n). The best possible accuracy is Φ(s).
    """
    draws = _draws(config)
    mean = draws.normal(size=INPUTS)
    mean *= config.signal_strength / np.linalg.norm(mean)
    labels = np.arange(SAMPLES) % 2
    return (2 * labels - 1)[:, None] * mean + draws.normal(size=(SAMPLES, INPUTS)), labels


def _two_moons(config: TrainingConfig) -> tuple[Array, Labels]:
    """Two half circles in a random plane, with noise in every input."""
    from sklearn.datasets import make_moons

    draws = _draws(config)
    points, labels = make_moons(SAMPLES, shuffle=False)
    noise = MOONS_NOISE * draws.normal(size=(SAMPLES, INPUTS))
    return points @ _random_axes(2, draws) + noise, labels


def _shells(config: TrainingConfig) -> tuple[Array, Labels]:
    """Concentric shells with a noisy radius, in a random subspace: all classes have mean zero."""
    draws = _draws(config)
    labels = np.arange(SAMPLES) % len(SHELL_RADII)
    points = draws.normal(size=(SAMPLES, config.shell_dimensions))
    radii = np.take(SHELL_RADII, labels) + SHELL_NOISE * draws.normal(size=SAMPLES)
    points *= (radii / np.linalg.norm(points, axis=1))[:, None]
    return points @ _random_axes(config.shell_dimensions, draws), labels


def _encoding(config: TrainingConfig) -> tuple[Array, Labels]:
    """Points on the unit sphere with random labels, those of the lab of the training response."""
    draws = np.random.default_rng(config.seed)
    inputs, labels = draw_points(draws, config.sphere_points, config.sphere_dimensions)
    return inputs, labels.astype(np.int64)


def _random_axes(dimensions: int, draws: np.random.Generator) -> Array:
    """(dimensions, INPUTS) orthonormal rows in random directions."""
    columns, _ = np.linalg.qr(draws.normal(size=(INPUTS, dimensions)))
    return np.asarray(columns.T)


def _draws(config: TrainingConfig) -> np.random.Generator:
    """Numbers of this data set alone, apart from those that draw the split."""
    name = int.from_bytes(config.dataset.encode(), "little")
    return np.random.default_rng([config.seed, name])


GENERATORS: dict[str, Callable[[TrainingConfig], tuple[Array, Labels]]] = {
    "digits": _digits,
    "gaussian_mixture": _gaussian_mixture,
    "two_moons": _two_moons,
    "shells": _shells,
    "random_labels": _random_labels,
    "encoding": _encoding,
}
