"""A step of the multilayer perceptron as compiled code: loss and gradient, written out by hand.

The equations are those of `nets.mlp` in training. With h = (x − mean)/σ of the input, which its
norm scales and shifts, and then layer by layer

    z = h Wᵀ,   y = γ (z − mean z)/σ_z + β,   h ← LeakyReLU(y) · mask

the biases of hidden layers drop out of y: they move nothing but the running means.

Samples pass in blocks, so that what one product leaves in the cache is there for what comes
next: on the way back, a layer's gradient serves its weights and is sent on to the layer below
before the next block comes. Single precision, as in torch; moments are gathered in double.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nets.compiled_network import (
    BIAS,
    EPSILON,
    SCALE,
    SHIFT,
    WEIGHT,
    Floats,
    Network,
    Vector,
    kernel,
    weight_of,
)
from nets.compiled_sums import add_moments, add_rows, mean_and_variance, move, multiply

BLOCK: Final = 320
"""Samples that pass together: the features of a few layers of so many fit into a core's cache."""
ZERO, ONE = np.float32(0.0), np.float32(1.0)


class Room(NamedTuple):
    """Where a step of at most m samples writes what it needs meanwhile.

    Attributes
    ----------
    normed : (m, f) the input, normalised.
    linear : (L, m, w) z of each layer.
    hidden : (BLOCK, w) h of a block after dropout, which is computed again on the way back: to
        keep it would take longer.
    masks : (L, m, w) what dropout multiplies with; m = 0 if nothing is dropped.
    down : (2, m, w) gradients on their way back, of one layer and of the one below.
    logits : (m, C), and then their gradient.
    means, inverses, scales, shifts : (L, w) mean z and 1/σ_z, and y = scale z + shift.
    """

    normed: Floats
    linear: Floats
    hidden: Floats
    masks: Floats
    down: Floats
    logits: Floats
    means: Floats
    inverses: Floats
    scales: Floats
    shifts: Floats


@kernel
def step(
    network: Network, room: Room, inputs: Floats, labels: NDArray[np.int64], squares: bool
) -> float:
    """Mean loss of a batch; its gradient is written, and the running statistics move.

    Parameters
    ----------
    inputs : (n, f); labels : (n,).
    squares : mean squared error on one-hot labels instead of cross-entropy.
    """
    _norm_input(network, room, inputs)
    for layer in range(len(room.linear)):
        _forward(network, room, layer, len(inputs))
    _last(network, room, len(inputs))
    logits = room.logits[: len(inputs)]
    loss = _squared_error(logits, labels) if squares else _cross_entropy(logits, labels)
    _backward(network, room, len(inputs))
    return loss


# --- forward ----------------------------------------------------------------------------


@kernel
def _norm_input(network: Network, room: Room, inputs: Floats) -> None:
    """The input without its norm's scale and shift, which the first layer takes over."""
    n, width = inputs.shape
    origin, total, square = inputs[0].copy(), np.zeros(width), np.zeros(width)
    for begin in range(0, n, BLOCK):
        add_moments(inputs[begin : begin + BLOCK], origin, total, square)
    mean, variance = mean_and_variance(origin, total, square, n)
    move(network.input_running, mean, variance, n)
    scale = (1.0 / np.sqrt(variance + EPSILON)).astype(np.float32)
    shift = (-mean * scale).astype(np.float32)
    for i in range(n):
        for j in range(width):
            room.normed[i, j] = inputs[i, j] * scale[j] + shift[j]


@kernel
def _forward(network: Network, room: Room, layer: int, n: int) -> None:
    """z of a hidden layer, and its norm; the layer below is activated on the way."""
    values, (_, bias_at, scale_at, shift_at) = network.values, network.places[layer]
    weight, linear = _weight(network, room, layer), room.linear[layer]
    width = linear.shape[1]
    origin, total, square = np.empty(width, np.float32), np.zeros(width), np.zeros(width)
    for begin in range(0, n, BLOCK):
        end = min(begin + BLOCK, n)
        np.dot(_features(network, room, layer, begin, end), weight.T, linear[begin:end])
        if begin == 0:
            origin[:] = linear[0]
        add_moments(linear[begin:end], origin, total, square)
    mean, variance = mean_and_variance(origin, total, square, n)
    for j in range(width):
        inverse = 1.0 / np.sqrt(variance[j] + EPSILON)
        room.means[layer, j], room.inverses[layer, j] = mean[j], inverse
        room.scales[layer, j] = values[scale_at + j] * inverse
        room.shifts[layer, j] = values[shift_at + j] - mean[j] * values[scale_at + j] * inverse
        mean[j] += values[bias_at + j]
    if layer == 0:
        mean += _shift_of_input(network, room)
    move(network.running[layer], mean, variance, n)


@kernel
def _weight(network: Network, room: Room, layer: int) -> Floats:
    """(w, f) of a layer; the first one's with the scale of the input's norm."""
    width, fan_in = room.linear.shape[2], room.linear.shape[2]
    if layer == 0:
        fan_in = room.normed.shape[1]
    elif layer == len(room.linear):
        width = room.logits.shape[1]
    weight = weight_of(network, layer, width, fan_in)
    if layer == 0:
        scale_at = network.places[-1, SCALE]
        return weight * network.values[scale_at : scale_at + fan_in]
    return weight


@kernel
def _shift_of_input(network: Network, room: Room) -> Vector:
    """(w,) W β: what the shift of the input's norm adds to the first z."""
    fan_in, width = room.normed.shape[1], room.linear.shape[2]
    weight, shift_at = weight_of(network, 0, width, fan_in), network.places[-1, SHIFT]
    moved: Vector = np.dot(weight, network.values[shift_at : shift_at + fan_in]).astype(np.float64)
    return moved


@kernel
def _features(network: Network, room: Room, layer: int, begin: int, end: int) -> Floats:
    """(n, f) what a layer is given: for a layer above the first, computed here."""
    if layer == 0:
        return room.normed[begin:end]
    below = layer - 1
    linear, hidden = room.linear[below, begin:end], room.hidden[: end - begin]
    scale, shift, slope = room.scales[below], room.shifts[below], network.slope
    for i in range(end - begin):
        for j in range(linear.shape[1]):
            y = linear[i, j] * scale[j] + shift[j]
            hidden[i, j] = y if y > ZERO else slope * y
    if room.masks.shape[1]:
        multiply(hidden, room.masks[below, begin:end])
    return hidden


@kernel
def _last(network: Network, room: Room, n: int) -> None:
    """The logits."""
    layer = len(room.linear)
    weight, bias_at = _weight(network, room, layer), network.places[layer, BIAS]
    for begin in range(0, n, BLOCK):
        end = min(begin + BLOCK, n)
        logits = room.logits[begin:end]
        np.dot(_features(network, room, layer, begin, end), weight.T, logits)
        for i in range(end - begin):
            for j in range(logits.shape[1]):
                logits[i, j] += network.values[bias_at + j]


# --- losses, whose gradient takes the place of the logits ---------------------------------


@kernel
def _cross_entropy(logits: Floats, labels: NDArray[np.int64]) -> float:
    n, classes = logits.shape
    loss = 0.0
    for i in range(n):
        row = logits[i]
        highest = row.max()
        loss -= row[labels[i]] - highest
        total = ZERO
        for j in range(classes):
            row[j] = np.exp(row[j] - highest)
            total += row[j]
        loss += np.log(np.float64(total))
        for j in range(classes):
            row[j] /= total * np.float32(n)
        row[labels[i]] -= ONE / np.float32(n)
    mean: float = loss / n
    return mean


@kernel
def _squared_error(logits: Floats, labels: NDArray[np.int64]) -> float:
    n, classes = logits.shape
    loss = 0.0
    factor = np.float32(2.0 / (n * classes))
    for i in range(n):
        logits[i, labels[i]] -= ONE
        for j in range(classes):
            loss += np.float64(logits[i, j]) ** 2
            logits[i, j] *= factor
    mean: float = loss / (n * classes)
    return mean


# --- backward ---------------------------------------------------------------------------


@kernel
def _backward(network: Network, room: Room, n: int) -> None:
    """Every gradient, from that of the logits."""
    top, width = len(room.linear), room.linear.shape[2]
    bias_at, classes = network.places[top, BIAS], room.logits.shape[1]
    network.gradient[bias_at : bias_at + classes] = ZERO
    first, second = np.zeros(width), np.zeros(width)
    for begin in range(0, n, BLOCK):
        end = min(begin + BLOCK, n)
        gradient = room.logits[begin:end]
        add_rows(gradient, network.gradient[bias_at : bias_at + classes])
        below = _features(network, room, top, begin, end)
        _add_product(network, top, gradient, below, begin)
        _send_down(network, room, top, gradient, begin, end, first, second)
    for layer in range(top - 1, -1, -1):
        first, second = _backward_layer(network, room, layer, n, first, second)
    _backward_input(network, room)


@kernel
def _backward_layer(
    network: Network, room: Room, layer: int, n: int, first: Vector, second: Vector
) -> tuple[Vector, Vector]:
    """Gradients of a hidden layer and of its norm; the sums for the layer below.

    Parameters
    ----------
    first, second : (w,) sums over samples of ∂/∂y and of ∂/∂y · (z − mean z).
    """
    _, bias_at, scale_at, shift_at = network.places[layer]
    width = room.linear.shape[2]
    inverse = room.inverses[layer]
    network.gradient[shift_at : shift_at + width] = first
    network.gradient[scale_at : scale_at + width] = second * inverse
    network.gradient[bias_at : bias_at + width] = ZERO
    offset = (first / n).astype(np.float32)
    tilt = (second * inverse * inverse / n).astype(np.float32)
    first, second = np.zeros(width), np.zeros(width)
    for begin in range(0, n, BLOCK):
        end = min(begin + BLOCK, n)
        gradient = room.down[layer % 2, begin:end]
        _through_norm(network, room, layer, gradient, begin, offset, tilt)
        add_rows(gradient, network.gradient[bias_at : bias_at + width])
        below = _features(network, room, layer, begin, end)
        _add_product(network, layer, gradient, below, begin)
        if layer > 0:
            _send_down(network, room, layer, gradient, begin, end, first, second)
    return first, second


@kernel
def _through_norm(
    network: Network,
    room: Room,
    layer: int,
    gradient: Floats,
    begin: int,
    offset: Floats,
    tilt: Floats,
) -> None:
    """From ∂/∂h to ∂/∂z, in place."""
    linear, slope = room.linear[layer, begin:], network.slope
    mean, scale, shift = room.means[layer], room.scales[layer], room.shifts[layer]
    for i in range(gradient.shape[0]):
        for j in range(gradient.shape[1]):
            z = linear[i, j]
            factor = ONE if z * scale[j] + shift[j] > ZERO else slope
            through = factor * gradient[i, j] - offset[j] - (z - mean[j]) * tilt[j]
            gradient[i, j] = scale[j] * through


@kernel
def _send_down(
    network: Network,
    room: Room,
    layer: int,
    gradient: Floats,
    begin: int,
    end: int,
    first: Vector,
    second: Vector,
) -> None:
    """∂/∂h of the layer below, and what it adds to the sums that its norm wants."""
    below = layer - 1
    down, linear, slope = (
        room.down[below % 2, begin:end],
        room.linear[below, begin:end],
        network.slope,
    )
    np.dot(gradient, _weight(network, room, layer), down)
    if room.masks.shape[1]:
        multiply(down, room.masks[below, begin:end])
    mean, scale, shift = room.means[below], room.scales[below], room.shifts[below]
    slope = network.slope
    sums, products = np.zeros_like(mean), np.zeros_like(mean)
    for i in range(end - begin):
        for j in range(mean.size):
            z = linear[i, j]
            factor = ONE if z * scale[j] + shift[j] > ZERO else slope
            sums[j] += factor * down[i, j]
            products[j] += factor * down[i, j] * (z - mean[j])
    first += sums
    second += products


@kernel
def _add_product(network: Network, layer: int, gradient: Floats, below: Floats, begin: int) -> None:
    """The gradient of a layer's weights by a block of samples; the first block sets it."""
    rows, columns = gradient.shape[1], below.shape[1]
    at = network.places[layer, WEIGHT]
    target = network.gradient[at : at + rows * columns].reshape(rows, columns)
    if begin == 0:
        np.dot(gradient.T, below, target)
    else:
        target += np.dot(gradient.T, below)


@kernel
def _backward_input(network: Network, room: Room) -> None:
    """From the first layer's weights, which saw the input before its scale γ and shift β.

    With M = Σ ∂/∂z h, the weights' gradient is M γ + Σ ∂/∂z β, and that of γ is Σ_i W_ij M_ij.
    """
    width, fan_in = room.linear.shape[2], room.normed.shape[1]
    (at, bias_at, _, _), scale_at = network.places[0], network.places[-1, SCALE]
    shift_at = network.places[-1, SHIFT]
    values, gradient = network.values, network.gradient
    gradient[scale_at : scale_at + fan_in] = ZERO
    gradient[shift_at : shift_at + fan_in] = ZERO
    for i in range(width):
        of_bias = gradient[bias_at + i]
        for j in range(fan_in):
            place = at + i * fan_in + j
            gradient[scale_at + j] += values[place] * gradient[place]
            gradient[shift_at + j] += values[place] * of_bias
            gradient[place] = (
                gradient[place] * values[scale_at + j] + of_bias * values[shift_at + j]
            )
