"""The linearised twin of a network: the flow of its kernel as it was (nets/README 6.4)."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from nets.scale.flow import FURTHEST, Flow, kept_and_taken
from nets.scale.kernel import kernel
from nets.scale.losses import slope_of

Array = NDArray[np.float64]


class Twin:
    """f(w₀) + ∇f(w₀) · (w − w₀), trained as the network is, on the same clock.

    All that moves is one number a training sample: F = Θ₀ c.

    Parameters
    ----------
    flow : of the network, at its start.

    Attributes
    ----------
    begun : (n, n) Θ₀ of the training samples.
    outputs, velocity : (n,) F of them, and how fast the numbers c move.
    """

    def __init__(self, flow: Flow) -> None:
        self._settings, self._labels = flow.settings, flow.task.labels
        tested = flow.net.passed(flow.begun, flow.task.test_inputs, flow.settings.activation)
        by_sums = flow.net.gradients(flow.begun, tested)
        self.begun = kernel(flow.at, flow.by_sums, flow.at, flow.by_sums)
        self._to_test = kernel(tested, by_sums, flow.at, flow.by_sums)
        self.outputs = np.zeros_like(self._labels)
        self._moved = np.zeros_like(self._labels)
        self.velocity = np.zeros_like(self._labels)

    def advance(self, length: float, counts: Array | None = None) -> None:
        """Go on by a length of time: by one step, or more where F would change by too much.

        Parameters
        ----------
        counts : (n,) by how much each sample counts; None: all alike.
        """
        left = length
        while left > 0.0:
            force = -slope_of(self._settings.loss, self.outputs, self._labels)
            force *= (1.0 if counts is None else counts) / len(force)
            step, velocity, speed = self._stepped(left, force)
            self.velocity, left = velocity, left - step
            self._moved = self._moved + step * velocity
            self.outputs = self.outputs + step * speed

    def _stepped(self, left: float, force: Array) -> tuple[float, Array, Array]:
        """How long the next step is, with which velocity of c, and of F."""
        step = left
        while True:
            keep, take = kept_and_taken(self._settings.memory, step)
            velocity = keep * self.velocity + take * force
            speed = self.begun @ velocity
            far = step * float(np.abs(speed).max(initial=0.0))
            if far <= FURTHEST * (1.0 + 1e-9):
                return step, velocity, speed
            step = left / math.ceil(left / (step * FURTHEST / far))

    def tested(self) -> Array:
        """(m,) F of the test samples."""
        return np.asarray(self._to_test @ self._moved)
