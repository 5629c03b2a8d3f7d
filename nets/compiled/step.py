"""A step of the fully connected network as compiled code: loss and gradient, written out by hand.

The equations are those of `nets.model.mlp` in training, and with skip connections (in
`nets.compiled.skip`) of `nets.model.residual`. With h = (x − mean)/σ of the input,
which its norm scales and shifts, and then layer by layer

    z = W h,   y = γ (z − mean z)/σ_z + β,   h ← LeakyReLU(y) · mask

the biases of hidden layers drop out of y: they move nothing but the running means.

Samples pass in blocks, so that what one product leaves in the cache is there for what comes
next: on the way back, a layer's gradient serves its weights and is sent on to the layer below
before the next block comes. Every pass begins with the block that the one before ended with,
which the cache still holds. A block has a feature's samples in a row, (w, n): products are
faster that way round, and what differs between features is the same all along a row.
Single precision, as in torch; blocks add up in double.
"""

from __future__ import annotations

import numpy as np

from nets.compiled.arrays import (
    BIAS,
    EPSILON,
    SCALE,
    SHIFT,
    WEIGHT,
    Floats,
    NetworkArrays,
    Vector,
    weight_of,
)
from nets.compiled.decorators import entry, part, summing
from nets.compiled.loss import Labels, cross_entropy, squared_error
from nets.compiled.product import product
from nets.compiled.skip import join, send_past, send_past_first, skips, skips_first
from nets.compiled.sums import (
    add_moments,
    add_rows,
    mean_and_variance,
    move,
    multiply,
)
from nets.compiled.workspace import Room

ZERO, ONE = np.float32(0.0), np.float32(1.0)


@entry
def step(
    network: NetworkArrays, room: Room, inputs: Floats, labels: Labels, squares: bool
) -> float:
    """Mean loss of a batch; its gradient is written, and the running statistics move.

    Parameters
    ----------
    inputs : (n, f); labels : (n,).
    squares : mean squared error on one-hot labels instead of cross-entropy.
    """
    n = len(inputs)
    _norm_input(network, room, inputs)
    for layer in range(len(room.linear)):
        _forward(network, room, layer, n)
    first, second = np.zeros(room.linear.shape[2]), np.zeros(room.linear.shape[2])
    loss = _turn(network, room, labels, squares, first, second)
    for layer in range(len(room.linear) - 1, -1, -1):
        first, second = _backward(network, room, layer, n, first, second)
    _backward_input(network, room)
    if skips_first(room):
        for turn in range(_blocks(room, n)):
            block, count = _block(room, n, turn, 0)
            send_past_first(network, room, block, count)
    return loss


# --- blocks -----------------------------------------------------------------------------


@part
def _blocks(room: Room, n: int) -> int:
    """How many of them n samples make."""
    size: int = room.normed.shape[2]
    return (n + size - 1) // size


@part
def _block(room: Room, n: int, turn: int, passes: int) -> tuple[int, int]:
    """Whose turn it is, and how many samples it has; every other pass goes backwards."""
    index = turn if passes % 2 == 0 else _blocks(room, n) - 1 - turn
    size = room.normed.shape[2]
    return index, min(size, n - index * size)


# --- forward ----------------------------------------------------------------------------


@part
def _norm_input(network: NetworkArrays, room: Room, inputs: Floats) -> None:
    """The input without its norm's scale and shift, which the first layer takes over."""
    n, width = inputs.shape
    origin, total, square = inputs[0].copy(), np.zeros(width), np.zeros(width)
    for turn in range(_blocks(room, n)):
        block, count = _block(room, n, turn, 0)
        begin, normed = block * room.normed.shape[2], room.normed[block]
        for j in range(width):
            for i in range(count):
                normed[j, i] = inputs[begin + i, j]
        add_moments(normed, count, origin, total, square)
    mean, variance = mean_and_variance(origin, total, square, n)
    move(network.input_running, mean, variance, n)
    for turn in range(_blocks(room, n)):
        block, count = _block(room, n, turn, 1)
        for j in range(width):
            row, inverse = room.normed[block, j], np.float32(1.0 / np.sqrt(variance[j] + EPSILON))
            shift = np.float32(-mean[j] * inverse)
            for i in range(count):
                row[i] = row[i] * inverse + shift


@part
def _forward(network: NetworkArrays, room: Room, layer: int, n: int) -> None:
    """z of a hidden layer, and its norm; the layer below is activated on the way."""
    values, (_, bias_at, scale_at, shift_at) = network.values, network.places[layer]
    weight, width = _weight(network, room, layer), room.linear.shape[2]
    origin, total, square = np.empty(width, np.float32), np.zeros(width), np.zeros(width)
    for turn in range(_blocks(room, n)):
        block, count = _block(room, n, turn, layer)
        linear = room.linear[layer, block]
        below = _features(network, room, layer, block, count)
        product(weight, below[:, :count], linear[:, :count])
        if turn == 0:
            origin[:] = linear[:, 0]
        add_moments(linear, count, origin, total, square)
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


@part
def _weight(network: NetworkArrays, room: Room, layer: int) -> Floats:
    """(w, f) of a layer; the first one's with the scale of the input's norm."""
    width, fan_in = room.linear.shape[2], room.linear.shape[2]
    if layer == 0:
        fan_in = room.normed.shape[1]
    elif layer == len(room.linear):
        width = len(room.logits)
    weight = weight_of(network, layer, width, fan_in)
    if layer == 0:
        scale_at = network.places[-1, SCALE]
        return weight * network.values[scale_at : scale_at + fan_in]
    return weight


@part
def _shift_of_input(network: NetworkArrays, room: Room) -> Vector:
    """(w,) W β: what the shift of the input's norm adds to the first z."""
    fan_in, width = room.normed.shape[1], room.linear.shape[2]
    weight, shift_at = weight_of(network, 0, width, fan_in), network.places[-1, SHIFT]
    moved = np.zeros(width)
    for i in range(width):
        for j in range(fan_in):
            moved[i] += weight[i, j] * network.values[shift_at + j]
    return moved


@part
def _features(network: NetworkArrays, room: Room, layer: int, block: int, count: int) -> Floats:
    """(f, b) what a layer is given: for a layer above the first, computed here."""
    below, slope, hidden = layer - 1, network.slope, room.hidden
    if layer == 0:
        normed: Floats = room.normed[block]
        return normed
    for j in range(hidden.shape[0]):
        linear, row = room.linear[below, block, j], hidden[j]
        scale, shift = room.scales[below, j], room.shifts[below, j]
        for i in range(count):
            y = linear[i] * scale + shift
            row[i] = y if y > ZERO else slope * y
    if room.masks.shape[1]:
        multiply(hidden, room.masks[below, block], count)
    if skips(room):
        return join(network, room, below, block, count, hidden)
    return hidden


@part
def _features_again(
    network: NetworkArrays, room: Room, layer: int, block: int, count: int
) -> Floats:
    """The same on the way back: computed again where nothing was kept."""
    if skips(room) and layer > 0:
        given: Floats = room.given[layer - 1, block]
        return given
    return _features(network, room, layer, block, count)


# --- backward ---------------------------------------------------------------------------


@part
def _turn(
    network: NetworkArrays, room: Room, labels: Labels, squares: bool, first: Vector, second: Vector
) -> float:
    """The loss, and the way through the last layer, forth and back in one pass.

    Parameters
    ----------
    first, second : (w,) to which the sums for the layer below are added; see `_backward`.
    """
    top, n, size = len(room.linear), len(labels), room.normed.shape[2]
    weight, bias_at = _weight(network, room, top), network.places[top, BIAS]
    logits, classes = room.logits, len(room.logits)
    loss = 0.0
    network.gradient[bias_at : bias_at + classes] = ZERO
    for turn in range(_blocks(room, n)):
        block, count = _block(room, n, turn, top)
        below = _features(network, room, top, block, count)
        product(weight, below[:, :count], logits[:, :count])
        for c in range(classes):
            logits[c, :count] += network.values[bias_at + c]
        answers = labels[block * size : block * size + count]
        if squares:
            loss += squared_error(logits, answers, n)
        else:
            loss += cross_entropy(logits, answers, n)
        add_rows(logits, count, network.gradient[bias_at : bias_at + classes])
        _add_product(network, top, logits[:, :count], below[:, :count], turn)
        _send_down(network, room, top, weight.T, logits[:, :count], block, first, second)
    return loss


@part
def _backward(
    network: NetworkArrays, room: Room, layer: int, n: int, first: Vector, second: Vector
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
    back = _weight(network, room, layer).T
    if n > room.normed.shape[2]:  # several products, which are faster if it lies as it is read
        back = back.copy()
    for turn in range(_blocks(room, n)):
        block, count = _block(room, n, turn, layer)
        _through_norm(network, room, layer, block, count, offset, tilt)
        gradient = room.through[:, :count]
        below = _features_again(network, room, layer, block, count)
        _add_product(network, layer, gradient, below[:, :count], turn)
        if layer > 0:
            _send_down(network, room, layer, back, gradient, block, first, second)
    return first, second


@summing
def _through_norm(
    network: NetworkArrays,
    room: Room,
    layer: int,
    block: int,
    count: int,
    offset: Floats,
    tilt: Floats,
) -> None:
    """∂/∂z of a block, from ∂/∂h; what it adds to the gradient of the biases."""
    gradient, bias_at = room.through, network.places[layer, BIAS]
    for j in range(gradient.shape[0]):
        linear, down, row = room.linear[layer, block, j], room.down[block, j], gradient[j]
        scale, shift, mean = room.scales[layer, j], room.shifts[layer, j], room.means[layer, j]
        above, below = scale, scale * network.slope
        level, slant, total = scale * offset[j], scale * tilt[j], ZERO
        for i in range(count):
            z = linear[i]
            factor = above if z * scale + shift > ZERO else below
            row[i] = factor * down[i] - level - (z - mean) * slant
            total += row[i]
        network.gradient[bias_at + j] += total


@part
def _send_down(
    network: NetworkArrays,
    room: Room,
    layer: int,
    back: Floats,
    gradient: Floats,
    block: int,
    first: Vector,
    second: Vector,
) -> None:
    """∂/∂h of the layer below, and what it adds to the sums that its norm wants."""
    below, count, down = layer - 1, gradient.shape[1], room.down[block]
    product(back, gradient, down[:, :count])
    if skips(room):
        send_past(network, room, block, count, layer == len(room.linear))
    if room.masks.shape[1]:
        multiply(down, room.masks[below, block], count)
    _add_sums(network, room, below, block, count, first, second)


@summing
def _add_sums(
    network: NetworkArrays,
    room: Room,
    layer: int,
    block: int,
    count: int,
    first: Vector,
    second: Vector,
) -> None:
    """Of a block's ∂/∂y, and of that times z − mean z."""
    for j in range(first.size):
        linear, down = room.linear[layer, block, j], room.down[block, j]
        scale, shift, mean = room.scales[layer, j], room.shifts[layer, j], room.means[layer, j]
        slope = network.slope
        total = tilted = ZERO
        for i in range(count):
            z = linear[i]
            through = (ONE if z * scale + shift > ZERO else slope) * down[i]
            total += through
            tilted += through * (z - mean)
        first[j] += total
        second[j] += tilted


@part
def _add_product(
    network: NetworkArrays, layer: int, gradient: Floats, below: Floats, turn: int
) -> None:
    """The gradient of a layer's weights by a block of samples; the first block sets it."""
    rows, columns = gradient.shape[0], below.shape[0]
    at = network.places[layer, WEIGHT]
    target = network.gradient[at : at + rows * columns].reshape(rows, columns)
    product(gradient, below.T, target, 0.0 if turn == 0 else 1.0)


@part
def _backward_input(network: NetworkArrays, room: Room) -> None:
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
