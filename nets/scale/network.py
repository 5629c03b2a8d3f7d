"""A fully connected network as it is drawn, what its layers hold, and their gradients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.scale.settings import Activation, ScaleSettings

Array = NDArray[np.float64]
Indices = NDArray[np.intp]
Weights = list[Array]

BETA: Final = 5.0
"""Of the softplus log(1 + exp(β z))/β."""
MEAN_SQUARE: Final[dict[Activation, float]] = {
    "softplus": 0.5070241639286784,
    "relu": 0.5,
    "tanh": 0.39429449039784176,
}
"""E φ(z)² for a standard normal z, by which each activation is normalised."""


@dataclass(frozen=True, slots=True)
class Pass:
    """What a network has at some inputs (n, d).

    Attributes
    ----------
    entering : L + 1 arrays (n, fan-in): what enters each layer's weights, over √fan-in.
    slopes : L arrays (n, h): φ' at each hidden layer's sums.
    outputs : (n,) f.
    """

    entering: Sequence[Array]
    slopes: Sequence[Array]
    outputs: Array

    def of(self, rows: slice | Indices) -> Pass:
        """That of some of the inputs."""
        entering, slopes = ([one[rows] for one in all_] for all_ in (self.entering, self.slopes))
        return Pass(entering, slopes, self.outputs[rows])

    def first(self, count: int) -> Pass:
        """That of the first so many."""
        return self.of(slice(count))

    @property
    def features(self) -> list[Array]:
        """L arrays, of each hidden layer."""
        return list(self.entering[1:])


def drawn(settings: ScaleSettings, inputs: int, number: int = 0) -> Weights:
    """Weights (d, h), (h, h) …, (h, 1) from N(0, 1), by the settings' seed; others by a number."""
    draws = np.random.default_rng([settings.seed, 1, number])
    sizes = [inputs, *[settings.width] * settings.layers, 1]
    return [draws.standard_normal(shape) for shape in pairwise(sizes)]


def passed(weights: Weights, inputs: Array, activation: Activation) -> Pass:
    """Forwards through all layers."""
    entering, slopes = [inputs * inputs.shape[1] ** -0.5], []
    for weight in weights[:-1]:
        value, slope = activated(activation, entering[-1] @ weight)
        entering.append(value * weight.shape[1] ** -0.5)
        slopes.append(slope)
    return Pass(entering, slopes, (entering[-1] @ weights[-1])[:, 0])


def gradients(weights: Weights, at: Pass) -> list[Array]:
    """L + 1 arrays (n, fan-out): ∂f by the sums of each layer, the output's last."""
    found = [np.ones((len(at.outputs), 1))]
    for weight, slope in zip(weights[:0:-1], at.slopes[::-1], strict=True):
        found.append(found[-1] @ weight.T * (slope * weight.shape[0] ** -0.5))
    return found[::-1]


def activated(name: Activation, sums: Array) -> tuple[Array, Array]:
    """φ and φ' of sums."""
    gain = MEAN_SQUARE[name] ** -0.5
    if name == "relu":
        slope = np.where(sums > 0.0, gain, 0.0)
        return slope * sums, slope
    if name == "tanh":
        value = np.tanh(sums)
        return gain * value, gain * (1.0 - value * value)
    small = np.exp(-BETA * np.abs(sums))
    value = np.maximum(sums, 0.0) + np.log1p(small) / BETA
    return gain * value, gain * np.where(sums > 0.0, 1.0, small) / (1.0 + small)
