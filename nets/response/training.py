"""A network that trains: compiled steps of single points or batches, and single ones by hand."""

from __future__ import annotations

from copy import copy, deepcopy
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.response import step
from nets.response.network import Network, drawn
from nets.response.settings import ResponseSettings

Array = NDArray[np.float64]

ACTIVATIONS: Final = {"relu": step.RELU, "tanh": step.TANH, "sigmoid": step.SIGMOID}
NOISES: Final = {"drawn_anew": step.ANEW, "normal": step.NORMAL}
FORMS: Final = {
    ("linear", "squared"): step.PLAIN,
    ("sigmoid", "squared"): step.SQUASHED,
    ("sigmoid", "cross_entropy"): step.ENTROPY,
}


class Training:
    """Trains a network by its settings; the same course whatever its steps are split into.

    Attributes
    ----------
    points, network : which the settings' seed draws.
    steps : how many are done, those by hand left out.
    overflowed : whether an output has run away: nothing moves from then on.
    """

    def __init__(self, settings: ResponseSettings) -> None:
        self.settings = settings
        self.points, self.network, self._rng = drawn(settings)
        self._order = np.arange(settings.points)
        self.steps = 0
        self.overflowed = False

    def copied(self) -> Training:
        """One that goes on by itself: this one stays as it is."""
        other = copy(self)
        other.network = self.network.copy()
        vars(other).update(_rng=deepcopy(self._rng), _order=self._order.copy())
        return other

    def advance(self, steps: int) -> None:
        """Take so many steps, fewer if an output runs away; without the interpreter's lock."""
        if self.overflowed:
            return
        s, network, inputs = self.settings, self.network, self.points.inputs
        begun, rows, seen, moved = _first_layer(network, inputs)
        options = (ACTIVATIONS[s.activation], network.gain, FORMS[s.output, s.loss])
        noise = (NOISES[s.noise], s.label_noise)
        weights = (begun, rows, seen, moved, network.between, network.last)
        drawn_from = (self.points.labels, self._order, self._rng)
        done = step.compiled_steps(
            *weights, *drawn_from, steps, s.batch_size, s.rate, *options, *noise
        )
        if rows is not network.first:
            network.first[:] += inputs.T @ rows
        self.steps += done
        self.overflowed = done < steps

    def train_once(self, point: int) -> None:
        """One step on one point with its own label."""
        label = float(self.points.labels[point])
        x = self.points.inputs[point : point + 1]
        train_once(self.network, x, self.pull(x, label), self.settings.rate)

    def pull(self, x: Array, target: float) -> float:
        """−∂ℓ by the logit at a point (1, d), if that is what should come out of it."""
        output = float(self.network.outputs(x)[0])
        squashed = FORMS[self.settings.output, self.settings.loss] == step.SQUASHED
        return (target - output) * (output * (1.0 - output) if squashed else 1.0)


def train_once(network: Network, x: Array, pull: float, rate: float) -> None:
    """Move the weights by rate · pull · ∂logit at one point (1, d): a step of the plain kind."""
    at = network.layers(x)
    by, root = rate * pull, network.last.size**-0.5
    network.last[:] += by * root * at.outputs[-1, 0]
    outer = np.einsum("li,lj->lij", at.outputs[:-1, 0], at.gradients[1:, 0])
    network.between[:] += by * root * outer
    network.first[:] += by * np.outer(x[0], at.gradients[0, 0])


def _first_layer(network: Network, inputs: Array) -> tuple[Array, Array, Array, Array]:
    """What the compiled step takes of the first weights: they, or how often each point moved them.

    The latter is shorter where there are fewer points than dimensions.
    """
    points, dimension = inputs.shape
    if points > dimension:
        return np.zeros((points, network.last.size)), network.first, inputs, inputs
    rows = np.zeros((points, network.last.size))
    return inputs @ network.first, rows, inputs @ inputs.T, np.eye(points)
