"""A course whose steps are compiled: the end of `nets.scale.course.Course`, without its looks.

The kernel is measured seldom, at the steps at which a course would be looked at. Where it is found
changed by nearly a tenth, the steps since the look before are taken again one by one, to find when.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from nets.scale.binary import Task
from nets.scale.compiled_step import (
    ENDED,
    HINGE,
    LAST,
    LEFT_AT,
    NOW,
    RELU,
    SOFT_HINGE,
    SOFTPLUS,
    SQUARED,
    STANDS,
    STEPS,
    TANH,
    TIME,
    Kind,
    Room,
    compiled_advance,
    look_at_twin,
)
from nets.scale.crossing import LEAVES, Crossing
from nets.scale.flow import Flow
from nets.scale.kernel import change, kernel
from nets.scale.network import MEAN_SQUARE, Pass, Weights, gradients, passed
from nets.scale.pair import LOOKS, SUBSET
from nets.scale.settings import Activation, Loss, ScaleSettings
from nets.scale.twin import Twin

Array = NDArray[np.float64]

ACTIVATIONS: Final[dict[Activation, int]] = {"softplus": SOFTPLUS, "relu": RELU, "tanh": TANH}
LOSSES: Final[dict[Loss, int]] = {"hinge": HINGE, "soft_hinge": SOFT_HINGE, "squared": SQUARED}
NEAR: Final = 0.8
"""Part of a tenth from which on each step is looked at: at a kink the kernel comes and goes."""
LINE: Final = 8
"""Numbers in a line of the cache."""


def has_compiled_steps(settings: ScaleSettings) -> bool:
    """Whether a network is fully connected and learns from all samples at each step."""
    return settings.setup == "full" and not settings.batch


class CompiledCourse:
    """A fully connected network and its twin, without batches, on their way to the end.

    The first step is the plain flow's; all others are compiled.

    Parameters
    ----------
    number : of the network, among those that have the same data and other weights.

    Attributes
    ----------
    flow : the network; at its end once the course is over.
    kernel_change : ‖ΔΘ‖/‖Θ₀‖ on the subset, at its end likewise.
    """

    def __init__(self, settings: ScaleSettings, task: Task, number: int = 0) -> None:
        self.settings = settings
        self.flow = Flow(settings, task, number)
        twin, self._moves = Twin(self.flow), Crossing(LEAVES)
        self._begun = kernel_of(self.flow.weights, self.flow.at)
        self.flow.step()
        twin.advance(self.flow.last_step)
        self._kind, self._room = _kind_of(settings), _room_of(self.flow, twin)
        self.kernel_change = self._change()
        self._moves.add(self.flow.time, self.kernel_change)

    @property
    def steps(self) -> int:
        """How many were taken."""
        return int(self._room.counts[STEPS])

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes."""
        counts = self._room.counts
        return bool(counts[ENDED] or counts[STANDS] or self.steps >= self.settings.most_steps)

    @property
    def linear_until(self) -> float:
        """t₁ of the outputs; NaN as long as they have not left the twin's."""
        return float(self._room.numbers[LEFT_AT])

    @property
    def kernel_moves(self) -> float:
        """t₁ of the kernel, likewise."""
        return self._moves.time

    def to_next_look(self) -> None:
        """Go on to the step at which a course would be looked at next, or to the end."""
        begun = self.steps
        until = min(max(begun + 1, int(LOOKS * begun)), self.settings.most_steps)
        if self._moves.is_known:
            self._advance(until)
        else:
            self._advance_watched(begun, until)
        if self.is_over:
            self._end()

    def _advance(self, until: int) -> None:
        compiled_advance(self._room, self._kind, until)

    def _advance_watched(self, begun: int, until: int) -> None:
        """Go on, and find when the kernel has changed by a tenth, if it does."""
        kept = [array.copy() for array in self._room] if until > begun + 1 else []
        self._advance(until)
        change = self._change()
        if kept and change >= NEAR * LEAVES:
            for array, was in zip(self._room, kept, strict=True):
                array[...] = was
            while self.steps < until and not self.is_over:
                self._advance(self.steps + 1)
                self._moves.add(self._time, self._change())
        else:
            self._moves.add(self._time, change)

    @property
    def _time(self) -> float:
        return float(self._room.numbers[TIME])

    def _change(self) -> float:
        """Of the kernel so far."""
        return change(kernel_of(self._weights(), self._at().first(SUBSET)), self._begun)

    def _weights(self) -> Weights:
        """Of each layer, now; no copies."""
        flat, found, begin = self._room.weights[self._room.counts[NOW]], [], 0
        for one in self.flow.begun:
            found.append(flat[begin : begin + one.size].reshape(one.shape))
            begin += one.size
        return found

    def _at(self) -> Pass:
        """What the network has at the training samples, now; no copies."""
        room, now = self._room, self._room.counts[NOW]
        root = self.settings.width**0.5
        entering = [room.inputs, *room.values[now]]
        return Pass(entering, [root * one for one in room.slopes[now]], room.first_outputs)

    def _end(self) -> None:
        """Hand all over to the flow."""
        flow, room = self.flow, self._room
        flow.weights = [one.copy() for one in self._weights()]
        flow.at = passed(flow.weights, flow.task.inputs, self.settings.activation)
        flow.outputs = room.outputs[room.counts[NOW]].copy()
        flow.time, flow.steps, flow.last_step = self._time, self.steps, float(room.numbers[LAST])
        flow.ended, flow.stands = (bool(room.counts[which]) for which in (ENDED, STANDS))
        self.kernel_change = self._change()


def kernel_of(weights: Weights, at: Pass) -> Array:
    """(k, k) Θ on the subset."""
    few = at.first(SUBSET)
    by_sums = gradients(weights, few)
    return kernel(few, by_sums, few, by_sums)


def _kind_of(settings: ScaleSettings) -> Kind:
    return Kind(
        ACTIVATIONS[settings.activation],
        LOSSES[settings.loss],
        MEAN_SQUARE[settings.activation] ** -0.5,
        settings.alpha,
        settings.memory,
        settings.layers,
    )


def _room_of(flow: Flow, twin: Twin) -> Room:
    """With what a flow has after its first step, and its twin."""
    settings, task = flow.settings, flow.task
    n, width, parameters = len(task.labels), settings.width, sum(one.size for one in flow.begun)
    room = Room(
        inputs=aligned(*task.inputs.shape),
        labels=task.labels,
        first_outputs=flow.first_outputs,
        weights=aligned(2, parameters),
        forces=aligned(parameters),
        velocity=aligned(2, parameters),
        values=aligned(2, settings.layers, n, width),
        slopes=aligned(2, settings.layers, n, width),
        outputs=aligned(2, n),
        pulls=aligned(n),
        pulled=np.zeros(n, np.int64),
        gathered=aligned(n * max(width, task.inputs.shape[1])),
        backwards=aligned(2, n, width),
        numbers=np.array([flow.time, flow.next_step, flow.last_step, 0.0, 0.0, np.nan]),
        counts=np.array([0, flow.steps, flow.ended, flow.stands, False]),
        twin_kernel=twin.begun,
        twin_outputs=twin.outputs,
        twin_velocity=np.stack([twin.velocity] * 2),
        twin_speed=np.zeros(n),
    )
    room.inputs[...] = flow.at.entering[0]
    for flat, arrays in ((room.weights, flow.weights), (room.velocity, flow.velocity)):
        flat[0] = np.concatenate([one.ravel() for one in arrays])
    for layer in range(settings.layers):
        room.values[0, layer] = flow.at.entering[layer + 1]
        room.slopes[0, layer] = flow.at.slopes[layer] * width**-0.5
    room.outputs[0] = flow.outputs
    look_at_twin(room)
    return room


def aligned(*shape: int) -> Array:
    """Zeros that begin where lines of the cache do: products round alike in every process."""
    size = int(np.prod(shape))
    room = np.zeros(size + LINE)
    begin = -(room.ctypes.data // room.itemsize) % LINE
    return room[begin : begin + size].reshape(shape)
