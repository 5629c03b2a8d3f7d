"""Gradient flow of a network with an output scale, in steps that adapt (nets/README 6.2)."""

from __future__ import annotations

import math
from copy import copy, deepcopy
from types import ModuleType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.scale import convolution, network
from nets.scale.binary import Task
from nets.scale.losses import SMOOTH, has_ended, loss_of, slope_of
from nets.scale.network import Pass, Weights
from nets.scale.settings import ScaleSettings, Setup

Array = NDArray[np.float64]

NETS: Final[dict[Setup, ModuleType]] = {"full": network, "conv": convolution}
"""What draws a network, passes through it, and knows its gradients."""
FURTHEST: Final = 0.1
"""Most that any F, and any layer's weights over their length, changes by in a step."""
FIRST: Final = 1e-3
"""Part of α, or of 1 if that is less, by which the first step changes the F that it changes most.

The first steps are then fine enough for the kernel's first movement, which far on the feature
side comes while F is of the size of α.
"""
GROWS: Final = 1.1
"""Most that a step is longer than the last."""
AIMED: Final = 0.9
"""Part of the longest step that is tried where one would be too long."""
SHRINKS: Final = 0.5
"""Part of it that is tried where one was."""


class Flow:
    """Trains a network by its settings; the same course whatever its steps are split into.

    Parameters
    ----------
    number : of the network, among those that have the same data and other weights.

    Attributes
    ----------
    begun, weights : at the start, and now.
    at : what the network has at the training samples.
    first_outputs, outputs : (n,) f at the start, and F now, of the training samples.
    velocity : of each layer's weights.
    time, steps : of the flow, and how many steps it took.
    last_step, next_step : how much time the last one took, and is tried next; 0 before the first.
    counts : (n,) by how much each sample counts in this step: all alike, or those of a batch.
    ended : whether every sample is where the loss wants it.
    stands : whether nothing moves any more, as all gradients vanish: of a layer whose units are all
        dead, for instance.
    """

    def __init__(self, settings: ScaleSettings, task: Task, number: int = 0) -> None:
        self.settings, self.task = settings, task
        self.net = NETS[settings.setup]
        self.begun = self.net.drawn(settings, task.inputs.shape[1], number)
        self.weights = self.begun
        self.at = self._pass(task.inputs)
        self._by_sums: tuple[Pass | None, list[Array]] = (None, [])
        self.first_outputs = self.at.outputs
        self._tested_first = self._pass(task.test_inputs).outputs
        self.outputs = np.zeros_like(task.labels)
        self.velocity = [np.zeros_like(one) for one in self.weights]
        self.time, self.steps, self.last_step = 0.0, 0, 0.0
        self.ended, self.stands, self.next_step = False, False, 0.0
        self._draws = np.random.default_rng([settings.seed, 2, number])
        self.counts = np.ones_like(task.labels)

    def _pass(self, inputs: Array) -> Pass:
        found: Pass = self.net.passed(self.weights, inputs, self.settings.activation)
        return found

    @property
    def by_sums(self) -> list[Array]:
        """Gradients of f by each layer's sums at the training samples; made once they are asked."""
        if self._by_sums[0] is not self.at:
            self._by_sums = self.at, self.net.gradients(self.weights, self.at)
        return self._by_sums[1]

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes."""
        return self.ended or self.stands or self.steps >= self.settings.most_steps

    def copied(self) -> Flow:
        """One that goes on by itself: arrays are replaced at each step, never changed."""
        other = copy(self)
        vars(other).update(_draws=deepcopy(self._draws))
        return other

    def step(self) -> None:
        """Take a step, as long as it may be; nothing once it has ended."""
        if self.ended or self.stands:
            return
        self.counts = self._drawn_batch()
        forces = self._forces()
        self.stands = not any(np.any(one) for one in (*forces, *self.velocity))
        if self.stands:
            return
        length = self.next_step or self._first_step(forces)
        if not math.isfinite(length):  # so slow that no step is long enough
            self.stands = True
            return
        while True:
            keep, take = kept_and_taken(self.settings.memory, length)
            moves = [keep * v + take * f for v, f in zip(self.velocity, forces, strict=True)]
            weights = [w + length * v for w, v in zip(self.weights, moves, strict=True)]
            at = self.net.passed(weights, self.task.inputs, self.settings.activation)
            outputs = self.settings.alpha * (at.outputs - self.first_outputs)
            far = self._how_far(moves, length, outputs)
            if far <= FURTHEST and not self._rises(outputs):
                break
            length *= SHRINKS
        self.velocity, self.weights, self.at, self.outputs = moves, weights, at, outputs
        self.time, self.steps, self.last_step = self.time + length, self.steps + 1, length
        self.next_step = length * min(GROWS, AIMED * FURTHEST / far if far > 0.0 else GROWS)
        self.ended = has_ended(self.settings.loss, outputs, self.task.labels)

    def _forces(self) -> Weights:
        """−∇ of the loss (1/α²) mean ℓ by each layer's weights."""
        pulls = slope_of(self.settings.loss, self.outputs, self.task.labels)
        pulls *= -self.counts / (self.settings.alpha * len(pulls))
        at, by_sums = self.at, self.by_sums
        if len(drawn := np.flatnonzero(self.counts)) < len(pulls):
            at, pulls = at.of(drawn), pulls[drawn]
            by_sums = self.net.gradients(self.weights, at)
        return [_pulled(a, g, pulls) for a, g in zip(at.entering, by_sums, strict=True)]

    def _drawn_batch(self) -> Array:
        size, there = self.settings.batch, len(self.counts)
        if not 0 < size < there:
            return self.counts
        counts = np.zeros(there)
        counts[self._draws.choice(there, size, replace=False)] = there / size
        return counts

    def _first_step(self, forces: Weights) -> float:
        """Its length, from how fast F moves without memory."""
        parts = zip(self.by_sums, self.at.entering, forces, strict=True)
        moved = (_over_places(g * (a @ f)) for g, a, f in parts)
        speeds = self.settings.alpha * sum(moved)
        with np.errstate(divide="ignore"):
            return float(FIRST * min(1.0, self.settings.alpha) / np.abs(speeds).max())

    def _how_far(self, moves: Weights, length: float, outputs: Array) -> float:
        pairs = zip(moves, self.weights, strict=True)
        moved = max(length * np.linalg.norm(v) / np.linalg.norm(w) for v, w in pairs)
        far = max(float(np.abs(outputs - self.outputs).max()), float(moved))
        return far if np.isfinite(far) else np.inf

    def _rises(self, outputs: Array) -> bool:
        """Whether a smooth loss would rise, which a flow without memory never does.

        Without this a step could be beyond stability, and the stiffest direction would swing by
        what F may change. A hinge has such a kink that it cannot be asked for.
        """
        settings, labels = self.settings, self.task.labels
        if settings.memory or settings.batch or settings.loss not in SMOOTH:
            return False
        now, before = (loss_of(settings.loss, one, labels).sum() for one in (outputs, self.outputs))
        return bool(now > before)

    def tested(self) -> Array:
        """(m,) F of the test samples."""
        now = self._pass(self.task.test_inputs).outputs
        return np.asarray(self.settings.alpha * (now - self._tested_first))


def _pulled(entering: Array, by_sums: Array, pulls: Array) -> Array:
    """(fan-in, fan-out) the force on a layer's weights, at all places where they are used."""
    pulled = by_sums * pulls.reshape(-1, *[1] * (by_sums.ndim - 1))
    return entering.reshape(-1, entering.shape[-1]).T @ pulled.reshape(-1, pulled.shape[-1])


def _over_places(values: Array) -> Array:
    """(n,) sums."""
    return np.asarray(values.reshape(len(values), -1).sum(axis=1))


def kept_and_taken(memory: float, length: float) -> tuple[float, float]:
    """What of a velocity stays over a length of time, and what of a force is added to it.

    v′ = (force − v)/τ, exactly for a constant force; without memory the velocity is the force.
    """
    keep = math.exp(-length / memory) if memory else 0.0
    return keep, 1.0 - keep
