"""Points, labels and weights as they are drawn, and the network that is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.data.encoding import draw_points, draw_weight
from nets.response.settings import Activation, ResponseSettings

Array = NDArray[np.float64]

MEAN_SQUARE: Final[dict[Activation, float]] = {
    "relu": 0.5,
    "tanh": 0.39429449039784176,
    "sigmoid": 0.293379035858093,
}
"""E φ(z)² for a standard normal z, by which each activation is normalised."""


@dataclass(frozen=True, slots=True)
class Points:
    """What is to be learned.

    Attributes
    ----------
    inputs : (M, d) on the unit sphere.
    labels : (M,) of 0 and 1, of both at least one.
    """

    inputs: Array
    labels: Array


@dataclass(frozen=True, slots=True)
class Layers:
    """What a network has at some inputs (n, d).

    Attributes
    ----------
    inputs : (n, d).
    outputs : (L, n, H) of the hidden layers.
    gradients : (L, n, H) of the logit by their sums.
    logits : (n,) the output before its sigmoid, if it has one.
    """

    inputs: Array
    outputs: Array
    gradients: Array
    logits: Array


@dataclass(frozen=True, slots=True)
class Network:
    """Weights, which training changes in place (nets/README 5.1).

    Attributes
    ----------
    first, between, last : (d, H), (L − 1, H, H), (H,).
    activation : of every hidden layer.
    squashed : whether a sigmoid follows the output.
    """

    first: Array
    between: Array
    last: Array
    activation: Activation
    squashed: bool

    @property
    def gain(self) -> float:
        """What the activation is multiplied by: its mean square is 1 then."""
        return float(MEAN_SQUARE[self.activation] ** -0.5)

    def copy(self) -> Network:
        """One whose weights are its own."""
        first, between, last = (one.copy() for one in (self.first, self.between, self.last))
        return Network(first, between, last, self.activation, self.squashed)

    def layers(self, inputs: Array) -> Layers:
        """All layers at some inputs (n, d)."""
        root = self.last.size**-0.5
        sums = [inputs @ self.first]
        outputs, slopes = [], []
        for weight in (*self.between, None):
            output, slope = _activated(self.activation, self.gain, sums[-1])
            outputs.append(output)
            slopes.append(slope)
            if weight is not None:
                sums.append(output @ weight * root)
        gradients = [self.last * root * slopes[-1]]
        for weight, slope in zip(self.between[::-1], slopes[-2::-1], strict=True):
            gradients.append(gradients[-1] @ weight.T * root * slope)
        stacked = np.stack(outputs), np.stack(gradients[::-1])
        return Layers(inputs, *stacked, outputs[-1] @ self.last * root)

    def read(self, logits: Array) -> Array:
        """The output as it is read: a probability, where there is a sigmoid."""
        return sigmoid(logits) if self.squashed else logits

    def outputs(self, inputs: Array) -> Array:
        """The output at some inputs (n, d), as it is read."""
        return self.read(self.layers(inputs).logits)


def drawn(settings: ResponseSettings) -> tuple[Points, Network, np.random.Generator]:
    """Points and network of these settings, and what draws all that comes after."""
    rng = np.random.default_rng(settings.seed)
    inputs, labels = draw_points(rng, settings.points, settings.dimension)
    width, deeper = settings.width, settings.depth - 1
    shapes = ((settings.dimension, width), (deeper, width, width), (width,))
    first, between, last = (draw_weight(rng, *shape) for shape in shapes)
    squashed = settings.output == "sigmoid"
    network = Network(first, between, last, settings.activation, squashed)
    return Points(inputs, labels), network, rng


def sigmoid(x: Array) -> Array:
    """1/(1 + e⁻ˣ) with all its digits on either side; SciPy would take time to import."""
    small = np.exp(-np.abs(x))
    return np.asarray(np.where(x >= 0.0, 1.0, small) / (1.0 + small))


def _activated(name: Activation, gain: float, sums: Array) -> tuple[Array, Array]:
    """φ and φ' of sums."""
    if name == "relu":
        slope = np.where(sums > 0.0, gain, 0.0)
        return slope * sums, slope
    y = np.tanh(sums) if name == "tanh" else sigmoid(sums)
    return gain * y, gain * (1.0 - y * y if name == "tanh" else y * (1.0 - y))
