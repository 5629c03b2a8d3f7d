"""Steps of the flow, compiled: `nets.scale.flow` and `nets.scale.twin` to rounding, much sooner.

What differs from there is the order of a few products. The pulls of the samples go backwards with
the gradients, so that these are never made alone, and those that a hinge no longer pulls do not go
at all; no forward pass is made where a step is too long for the weights already; nothing is
allocated.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nets.compiled.activations import relu, tanh
from nets.compiled.decorators import entry, exact, part, summing
from nets.compiled.exponential import exponential
from nets.compiled.product import double_product
from nets.scale.crossing import LEAVES
from nets.scale.flow import AIMED, FURTHEST, GROWS, SHRINKS
from nets.scale.losses import NEAR, SHARPNESS
from nets.scale.network import BETA

Array = NDArray[np.float64]

SOFTPLUS, RELU, TANH = range(3)
HINGE, SOFT_HINGE, SQUARED = range(3)
TIME, NEXT, LAST, EARLIER, DEVIATION, LEFT_AT = range(6)
"""Places of `Room.numbers`: of the flow its time, how long its next step is tried and how long the
last one was; when the deviation from the twin was looked at last, what it was, and t₁."""
NOW, STEPS, ENDED, STANDS, TWIN_ENDED = range(5)
"""Places of `Room.counts`: which copy is now, and flags; the last once the twin has nothing to
tell any more."""
MIDDLE: Final = 2.0**0.5 - 1.0
"""Of u in log (1 + u), beyond which ln 2 is taken aside."""
LN2: Final = math.log(2.0)
TERMS: Final = tuple(1.0 / (2 * n + 1) for n in range(9, 0, -1))
LAST_TERM: Final = 1.0 / 21.0
"""Of the series of artanh z = z (1 + z²/3 + z⁴/5 + …); what is left out is below 10⁻¹⁷."""
LOWEST: Final = 700.0
"""−x below which eˣ is as good as nil."""
ALMOST: Final = FURTHEST * (1.0 + 1e-9)
"""What the twin's F may change by in a step."""


class Room(NamedTuple):
    """All that a step reads and writes of a network with L hidden layers of h units at n samples.

    Attributes
    ----------
    inputs : (n, d) over √d.
    labels, first_outputs : (n,) y, and f at the start.
    weights : (2, p) of all layers, now and tried.
    forces : (p,) of a flow with memory; of one without they are the next velocity.
    velocity : (2, p) now and tried.
    values, slopes : (2, L, n, h) of each hidden layer, over √h.
    outputs : (2, n) F.
    pulls : (n,) −∂ℓ/∂F over α n.
    pulled : (n,) the samples whose pull is not nil, at its beginning.
    gathered : (n max (d, h),) what enters a layer, of these alone.
    backwards : (2, n, h) gradients of these on their way.
    numbers, counts : see the names of their places.
    twin_kernel : (n, n) Θ₀; twin_outputs, twin_speed : (n,); twin_velocity : (2, n) of c.
    """

    inputs: Array
    labels: Array
    first_outputs: Array
    weights: Array
    forces: Array
    velocity: Array
    values: Array
    slopes: Array
    outputs: Array
    pulls: Array
    pulled: NDArray[np.int64]
    gathered: Array
    backwards: Array
    numbers: Array
    counts: NDArray[np.int64]
    twin_kernel: Array
    twin_outputs: Array
    twin_velocity: Array
    twin_speed: Array


class Kind(NamedTuple):
    """What of the settings a step depends on: numbered activation and loss, gain, α, τ, L."""

    activation: int
    loss: int
    gain: float
    alpha: float
    memory: float
    layers: int


# --- one network ------------------------------------------------------------------------


@part
def _begin(layer: int, inputs: int, width: int) -> int:
    """Where a layer's weights begin."""
    return 0 if layer == 0 else inputs * width + (layer - 1) * width * width


@exact
def _softplus(gain: float, h: Array, g: Array) -> None:
    """log (1 + u) = 2 artanh z, with u = e^(−β|x|), and z at most 0.17 by taking ln 2 aside."""
    for i in range(h.size):
        x = h[i]
        power, rest = exponential(max(-BETA * abs(x), -LOWEST))
        u = power * rest + power
        wide = u > MIDDLE
        below = (3.0 if wide else 2.0) + u
        both = 1.0 / (below * (1.0 + u))  # one division instead of two
        z = (u - 1.0 if wide else u) * (both * (1.0 + u))
        square, series = z * z, LAST_TERM
        for term in TERMS:
            series = series * square + term
        log = (LN2 if wide else 0.0) + 2.0 * (z + z * (square * series))
        g[i] = gain * (1.0 if x > 0.0 else u) * (both * below)
        h[i] = gain * (max(x, 0.0) + log * (1.0 / BETA))


@part
def _activate(kind: int, gain: float, h: Array, g: Array) -> None:
    """From sums h to φ, in their place, and φ', both times the gain."""
    if kind == RELU:
        relu(gain, h, g)
    elif kind == TANH:
        tanh(gain, h, g)
    else:
        _softplus(gain, h, g)


@summing
def _dot(left: Array, right: Array) -> float:
    total: float = 0.0
    for i in range(left.size):
        total += left[i] * right[i]
    return total


@summing
def _square(values: Array) -> float:
    total: float = 0.0
    for i in range(values.size):
        total += values[i] * values[i]
    return total


@part
def _forward(room: Room, kind: Kind, copy: int) -> None:
    """F of a copy of the weights, and what its layers hold."""
    n, inputs = room.inputs.shape
    width = room.values.shape[3]
    flat, values, slopes = room.weights[copy], room.values[copy], room.slopes[copy]
    gain = kind.gain / math.sqrt(width)
    for layer in range(kind.layers):
        begin, fan_in = _begin(layer, inputs, width), inputs if layer == 0 else width
        weights = flat[begin : begin + fan_in * width].reshape(fan_in, width)
        if layer == 0:
            double_product(room.inputs, weights, values[0])
        else:
            double_product(values[layer - 1], weights, values[layer])
        _activate(kind.activation, gain, values[layer].reshape(-1), slopes[layer].reshape(-1))
    last = flat[_begin(kind.layers, inputs, width) :]
    for i in range(n):
        f = _dot(values[kind.layers - 1, i], last)
        room.outputs[copy, i] = kind.alpha * (f - room.first_outputs[i])


@part
def _list_pulled(room: Room) -> int:
    """Note which samples are pulled; how many they are."""
    count = 0
    for i in range(room.pulls.size):
        if room.pulls[i] != 0.0:
            room.pulled[count] = i
            count += 1
    return count


@part
def _of_pulled(room: Room, entering: Array, count: int) -> Array:
    """(count, fan-in) what enters a layer, of the samples that are pulled."""
    if count == entering.shape[0]:
        return entering
    wide = entering.shape[1]
    found = room.gathered[: count * wide].reshape(count, wide)
    for k in range(count):
        found[k] = entering[room.pulled[k]]
    return found


@part
def _make_forces(room: Room, kind: Kind, forces: Array) -> None:
    """−∇ of the loss by all weights."""
    inputs, count = room.inputs.shape[1], _list_pulled(room)
    width, now = room.values.shape[3], room.counts[NOW]
    flat, values, slopes = room.weights[now], room.values[now], room.slopes[now]
    if count == 0:
        forces[:] = 0.0
        return
    top = _begin(kind.layers, inputs, width)
    last, of_last = flat[top:], forces[top:]
    of_last[:] = 0.0
    for k in range(count):
        i = room.pulled[k]
        pull = room.pulls[i]
        value, slope = values[kind.layers - 1, i], slopes[kind.layers - 1, i]
        at = room.backwards[0, k]
        for j in range(width):
            of_last[j] += pull * value[j]
            at[j] = pull * last[j] * slope[j]
    which = 0
    for layer in range(kind.layers - 1, -1, -1):
        begin, fan_in = _begin(layer, inputs, width), inputs if layer == 0 else width
        end, at = begin + fan_in * width, room.backwards[which, :count]
        target = forces[begin:end].reshape(fan_in, width)
        if layer == 0:
            double_product(_of_pulled(room, room.inputs, count).T, at, target)
        else:
            double_product(_of_pulled(room, values[layer - 1], count).T, at, target)
            which = 1 - which
            weights, before = flat[begin:end].reshape(fan_in, width), room.backwards[which, :count]
            double_product(at, weights.T, before)
            for k in range(count):
                slope, row = slopes[layer - 1, room.pulled[k]], before[k]
                for j in range(width):
                    row[j] *= slope[j]


# --- the loss ---------------------------------------------------------------------------


@part
def _pull(loss: int, output: float, label: float) -> float:
    """−∂ℓ/∂F."""
    if loss == SQUARED:
        return label - output
    short = 1.0 - output * label
    if loss == HINGE:
        return label if short > 0.0 else 0.0
    x = SHARPNESS * short
    small = math.exp(-abs(x))
    pull: float = label * (1.0 if x >= 0.0 else small) / (1.0 + small)
    return pull


@part
def _loss(loss: int, outputs: Array, labels: Array) -> float:
    """Sum over the samples of a smooth one."""
    total: float = 0.0
    for i in range(labels.size):
        if loss == SQUARED:
            total += 0.5 * (outputs[i] - labels[i]) ** 2
        else:
            x = SHARPNESS * (1.0 - outputs[i] * labels[i])
            total += (max(x, 0.0) + math.log1p(math.exp(-abs(x)))) / SHARPNESS
    return total


@part
def _has_ended(loss: int, outputs: Array, labels: Array) -> bool:
    for i in range(labels.size):
        if loss == SQUARED:
            if not abs(outputs[i] - labels[i]) < NEAR:
                return False
        elif not outputs[i] * labels[i] > 1.0:
            return False
    return True


# --- steps ------------------------------------------------------------------------------


@part
def _kept(memory: float, length: float) -> float:
    """What of a velocity stays over a length of time."""
    return math.exp(-length / memory) if memory > 0.0 else 0.0


@part
def _speed(moves: Array, weights: Array, inputs: int, width: int, layers: int) -> float:
    """How fast the weights of the layer move that moves furthest, over their length."""
    furthest = 0.0
    for layer in range(layers + 1):
        begin = _begin(layer, inputs, width)
        end = weights.size if layer == layers else _begin(layer + 1, inputs, width)
        speed = math.sqrt(_square(moves[begin:end])) / math.sqrt(_square(weights[begin:end]))
        if not speed <= furthest:  # NaN stays
            furthest = speed
    return furthest


@part
def _any(values: Array) -> bool:
    for i in range(values.size):  # noqa: SIM110, compiled it is a plain loop
        if values[i] != 0.0:
            return True
    return False


@part
def _furthest(now: Array, before: Array) -> float:
    """Largest change; a NaN among them is one."""
    far: float = 0.0
    for i in range(now.size):
        change = abs(now[i] - before[i])
        if not change <= far:
            far = change
    return far


@part
def _try(room: Room, kind: Kind, forces: Array, length: float) -> float:
    """Make the other copy what a step of that length gives; how far, infinite if too far."""
    now = room.counts[NOW]
    tried, moves, weights = 1 - now, room.velocity[1 - now], room.weights[now]
    if kind.memory > 0.0:
        keep = _kept(kind.memory, length)
        for i in range(moves.size):
            moves[i] = keep * room.velocity[now, i] + (1.0 - keep) * forces[i]
    inputs, width = room.inputs.shape[1], room.values.shape[3]
    moved = length * _speed(moves, weights, inputs, width, kind.layers)
    if not moved <= FURTHEST:
        return np.inf
    target = room.weights[tried]
    for i in range(target.size):
        target[i] = weights[i] + length * moves[i]
    _forward(room, kind, tried)
    far = max(moved, _furthest(room.outputs[tried], room.outputs[now]))
    if not far <= FURTHEST:
        return np.inf
    if kind.memory == 0.0 and kind.loss != HINGE:
        before = _loss(kind.loss, room.outputs[now], room.labels)
        if _loss(kind.loss, room.outputs[tried], room.labels) > before:
            return np.inf
    return far


@part
def _step(room: Room, kind: Kind) -> bool:
    """Take a step; false if nothing moves any more."""
    now, n = room.counts[NOW], room.labels.size
    for i in range(n):
        pull = _pull(kind.loss, room.outputs[now, i], room.labels[i])
        room.pulls[i] = pull / (kind.alpha * n)
    forces = room.velocity[1 - now] if kind.memory == 0.0 else room.forces
    _make_forces(room, kind, forces)
    if not (_any(forces) or _any(room.velocity[now])):
        room.counts[STANDS] = 1
        return False
    length = room.numbers[NEXT]
    far = _try(room, kind, forces, length)
    while far > FURTHEST:
        length *= SHRINKS
        far = _try(room, kind, forces, length)
    room.counts[NOW] = 1 - now
    room.counts[STEPS] += 1
    room.numbers[TIME] += length
    room.numbers[LAST] = length
    room.numbers[NEXT] = length * (min(GROWS, AIMED * FURTHEST / far) if far > 0.0 else GROWS)
    if _has_ended(kind.loss, room.outputs[1 - now], room.labels):
        room.counts[ENDED] = 1
    return True


# --- the twin ---------------------------------------------------------------------------


@part
def _advance_twin(room: Room, kind: Kind) -> None:
    """The linearised network goes on by the step that was taken last."""
    n, left = room.labels.size, room.numbers[LAST]
    velocity, speed = room.twin_velocity, room.twin_speed
    while left > 0.0:
        for i in range(n):
            room.pulls[i] = _pull(kind.loss, room.twin_outputs[i], room.labels[i]) / n
        step = left
        while True:
            keep, far = _kept(kind.memory, step), 0.0
            for i in range(n):
                velocity[1, i] = keep * velocity[0, i] + (1.0 - keep) * room.pulls[i]
            for i in range(n):
                speed[i] = _dot(room.twin_kernel[i], velocity[1])
                far = max(far, abs(speed[i]))
            far *= step
            if far <= ALMOST:
                break
            step = left / math.ceil(left / (step * FURTHEST / far))
        left -= step
        for i in range(n):
            velocity[0, i] = velocity[1, i]
            room.twin_outputs[i] += step * speed[i]


@part
def look_at_twin(room: Room) -> None:
    """Note when the deviation from it is a tenth for the first time."""
    outputs, size, off = room.outputs[room.counts[NOW]], 0.0, 0.0
    for i in range(outputs.size):
        size += room.twin_outputs[i] ** 2
        off += (outputs[i] - room.twin_outputs[i]) ** 2
    deviation = math.sqrt(off) / math.sqrt(size) if size > 0.0 else 0.0
    time, before, low = room.numbers[TIME], room.numbers[EARLIER], room.numbers[DEVIATION]
    if deviation >= LEAVES:
        room.numbers[LEFT_AT] = before + (time - before) * (LEAVES - low) / (deviation - low)
        room.counts[TWIN_ENDED] = 1
    room.numbers[EARLIER], room.numbers[DEVIATION] = time, deviation


def advance(room: Room, kind: Kind, until: int) -> None:
    """Take steps in place until so many are taken in all, or nothing more comes."""
    counts = room.counts
    while counts[STEPS] < until and not counts[ENDED] and _step(room, kind):
        if not counts[TWIN_ENDED]:
            _advance_twin(room, kind)
            look_at_twin(room)


compiled_advance = entry(advance)
