"""A convolutional network as it is drawn, what its layers hold, and their gradients: setup B.

Hidden layers are 3×3 filters with a border of zeros; the first two take every second place. Then
one layer reads all channels at all places. Arrays are those of `nets.scale.network`, with the
places of the picture as a second axis: (n, P, fan-in) enters a layer, offset by offset and in each
of them channel by channel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.data.samples import DatasetError
from nets.scale.network import Indices, Pass, Weights, activated
from nets.scale.settings import Activation, ScaleSettings
from physics.wording import Words

Array = NDArray[np.float64]

SIDE: Final = 3
"""Of a filter."""
HALVED: Final = 2
"""Layers that take every second place."""
SMALLEST: Final = 4
"""Side of a picture: of fewer numbers nobody sees one."""


@dataclass(frozen=True, slots=True)
class ConvolvedPass(Pass):
    """What a network has at some pictures.

    Attributes
    ----------
    hidden : L arrays (n, P h): each hidden layer after its activation.
    """

    hidden: tuple[Array, ...] = ()

    def of(self, rows: slice | Indices) -> ConvolvedPass:
        """That of some of the pictures."""
        named = self.entering, self.slopes, self.hidden
        entering, slopes, hidden = ([one[rows] for one in all_] for all_ in named)
        return ConvolvedPass(entering, slopes, self.outputs[rows], tuple(hidden))

    @property
    def features(self) -> list[Array]:
        """L arrays, of each hidden layer."""
        return list(self.hidden)


def sides(inputs: int, layers: int) -> tuple[int, list[int]]:
    """Colours, and the sides of the picture and of what each hidden layer gives.

    Raises
    ------
    DatasetError
        If inputs of so many numbers are no square pictures, grey or in three colours.
    """
    for colours in (1, 3):
        side = math.isqrt(inputs // colours)
        if side >= SMALLEST and colours * side * side == inputs:
            found = [side]
            for layer in range(layers):
                found.append(-(-found[-1] // 2) if layer < HALVED else found[-1])
            return colours, found
    raise DatasetError(
        Words("{inputs:,} inputs are no square pictures, grey or in three colours", inputs=inputs)
    )


def drawn(settings: ScaleSettings, inputs: int, number: int = 0) -> Weights:
    """Weights (9 c, h), (9 h, h) …, (P h, 1) from N(0, 1), by the settings' seed and a number."""
    draws = np.random.default_rng([settings.seed, 1, number])
    colours, at = sides(inputs, settings.layers)
    channels = [colours, *[settings.width] * settings.layers]
    shapes = [(SIDE * SIDE * before, after) for before, after in pairwise(channels)]
    shapes.append((at[-1] ** 2 * settings.width, 1))
    return [draws.standard_normal(shape) for shape in shapes]


def passed(weights: Weights, inputs: Array, activation: Activation) -> ConvolvedPass:
    """Forwards through all layers; pictures (n, d) are colour by colour."""
    filters = weights[:-1]
    colours, at = sides(inputs.shape[1], len(filters))
    value = np.moveaxis(inputs.reshape(-1, colours, at[0], at[0]), 1, -1)
    entering, slopes, hidden = [], [], []
    for layer, weight in enumerate(filters):
        patches = _patches(value, _step(layer))
        entering.append(patches * len(weight) ** -0.5)
        found, slope = activated(activation, entering[-1] @ weight)
        slopes.append(slope)
        hidden.append(found.reshape(len(inputs), -1))
        value = found.reshape(-1, at[layer + 1], at[layer + 1], weight.shape[1])
    entering.append(hidden[-1][:, None] * hidden[-1].shape[1] ** -0.5)
    outputs = (entering[-1][:, 0] @ weights[-1])[:, 0]
    return ConvolvedPass(entering, slopes, outputs, tuple(hidden))


def gradients(weights: Weights, at: Pass) -> list[Array]:
    """L + 1 arrays (n, P, fan-out): ∂f by the sums of each layer, the output's (n, 1, 1) last."""
    found = [np.ones((len(at.outputs), 1, 1))]
    last = weights[-1][:, 0] * len(weights[-1]) ** -0.5
    down = np.broadcast_to(last.reshape(at.slopes[-1].shape[1:]), at.slopes[-1].shape)
    for layer in range(len(at.slopes) - 1, -1, -1):
        found.append(down * at.slopes[layer])
        if layer:
            weight = weights[layer]
            patches = found[-1] @ (weight.T * len(weight) ** -0.5)
            down = _gathered(patches, at.slopes[layer - 1].shape, _step(layer))
    return found[::-1]


def _step(layer: int) -> int:
    """From place to place."""
    return 2 if layer < HALVED else 1


def _patches(value: Array, step: int) -> Array:
    """(n, P, 9 c) what each place of the next layer sees of (n, s, s, c)."""
    count, side, _, channels = value.shape
    padded = np.zeros((count, side + 2, side + 2, channels))
    padded[:, 1:-1, 1:-1] = value
    seen = padded.reshape(count, -1, channels).take(_seen(side, step), axis=1)
    return seen.reshape(count, -1, SIDE * SIDE * channels)


@cache
def _seen(side: int, step: int) -> Indices:
    """Places of the padded picture that each place of the next layer sees, one after the other."""
    begins, offsets = np.arange(0, side, step), np.arange(SIDE)
    down, across = begins[:, None, None, None], begins[:, None, None]
    rows, columns = down + offsets[:, None], across + offsets
    return np.asarray(rows * (side + 2) + columns).ravel()


def _gathered(patches: Array, shape: tuple[int, ...], step: int) -> Array:
    """The transpose of `_patches`: (n, P, 9 c) brought back to places (n, s², c)."""
    count, places, channels = shape
    side, after = math.isqrt(places), math.isqrt(patches.shape[1])
    padded = np.zeros((count, side + 2, side + 2, channels))
    given = patches.reshape(count, after, after, SIDE, SIDE, channels)
    for down in range(SIDE):
        for across in range(SIDE):
            rows, columns = (slice(one, one + step * after, step) for one in (down, across))
            padded[:, rows, columns] += given[:, :, :, down, across]
    return padded[:, 1:-1, 1:-1].reshape(shape)
