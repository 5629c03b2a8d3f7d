"""The features of a fully connected network in evaluation mode, as compiled code.

They are measured after every epoch, of few samples: torch would spend more time on its way to
each small operation than in it.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from nets.compiled.arrays import (
    BIAS,
    EPSILON,
    SCALE,
    SHIFT,
    WEIGHT,
    Floats,
    NetworkArrays,
    weight_of,
)
from nets.compiled.decorators import entry, part
from nets.compiled.product import product

ZERO = np.float32(0.0)


def evaluated_features(network: NetworkArrays, inputs: Tensor) -> list[Tensor]:
    """What `nets.model.network.Network.evaluated_features` gives, but for rounding.

    The logits are as the last layer gives them, before the output scale.
    """
    samples, layers, width = len(inputs), len(network.running), network.running.shape[2]
    classes = (network.places[layers, BIAS] - network.places[layers, WEIGHT]) // width
    normed = np.empty(inputs.shape, np.float32)
    hidden = np.empty((layers, samples, width), np.float32)
    logits = np.empty((samples, classes), np.float32)
    _evaluate(network, inputs.numpy(), normed, hidden, logits)
    return [torch.from_numpy(h) for h in (normed, *hidden, logits)]


@entry
def _evaluate(
    network: NetworkArrays, inputs: Floats, normed: Floats, hidden: Floats, logits: Floats
) -> None:
    values, layers = network.values, len(hidden)
    scale, shift = _norm(network, network.input_running, layers + 1)
    for i in range(len(inputs)):
        for j in range(scale.size):
            normed[i, j] = inputs[i, j] * scale[j] + shift[j]
    below = normed
    for layer in range(layers):
        linear = hidden[layer]
        weight = weight_of(network, layer, linear.shape[1], below.shape[1])
        product(below, weight.T, linear)
        scale, shift = _norm(network, network.running[layer], layer)
        bias = network.places[layer, BIAS]
        for j in range(scale.size):
            shift[j] += values[bias + j] * scale[j]
        _activate(linear, scale, shift, network.slope)
        if network.skip > ZERO and linear.shape == below.shape:
            _add(linear, below, network.skip)
        below = linear
    product(below, weight_of(network, layers, logits.shape[1], below.shape[1]).T, logits)
    bias = network.places[layers, BIAS]
    for i in range(len(logits)):
        for j in range(logits.shape[1]):
            logits[i, j] += values[bias + j]


@part
def _norm(network: NetworkArrays, running: Floats, place: int) -> tuple[Floats, Floats]:
    """Scale and shift, (w,), that a norm comes to in evaluation mode."""
    width = running.shape[1]
    scale, shift = np.empty(width, np.float32), np.empty(width, np.float32)
    scale_at, shift_at = network.places[place, SCALE], network.places[place, SHIFT]
    for j in range(width):
        scale[j] = network.values[scale_at + j] / np.sqrt(running[1, j] + EPSILON)
        shift[j] = network.values[shift_at + j] - running[0, j] * scale[j]
    return scale, shift


@part
def _activate(linear: Floats, scale: Floats, shift: Floats, slope: np.float32) -> None:
    """LeakyReLU of the norm, in place."""
    for i in range(linear.shape[0]):
        for j in range(linear.shape[1]):
            y = linear[i, j] * scale[j] + shift[j]
            linear[i, j] = y if y > ZERO else slope * y


@part
def _add(linear: Floats, below: Floats, share: np.float32) -> None:
    """What passes by a block, in place."""
    for i in range(linear.shape[0]):
        for j in range(linear.shape[1]):
            linear[i, j] += share * below[i, j]
