"""Skip connections of the compiled step and of its features (nets/README 1.8).

A block gives h_ℓ = LeakyReLU(y_ℓ) · mask + s h_{ℓ−1}. What it gives is kept on the way there: on
the way back it is the next block's input once more. The gradient that a block is sent passes by
it, too, by the same share. The input h_0, after its norm, passes by the first block where it is
as wide as the block; its norm's scale and shift then have a gradient that way, as well.
"""

from __future__ import annotations

import numpy as np

from nets.compiled.arrays import SCALE, SHIFT, Floats, NetworkArrays
from nets.compiled.decorators import part, summing
from nets.compiled.workspace import Room


@part
def skips(room: Room) -> bool:
    """Whether the network has any."""
    found: bool = room.given.shape[1] > 0
    return found


@part
def skips_first(room: Room) -> bool:
    """Whether the first block has one, too."""
    return skips(room) and room.normed.shape[1] == room.linear.shape[2]


@part
def join(
    network: NetworkArrays, room: Room, layer: int, block: int, count: int, branch: Floats
) -> Floats:
    """(w, b) what a block of layers gives, which is kept.

    Parameters
    ----------
    branch : (w, b) what it would give without a skip.
    """
    joined: Floats = room.given[layer, block]
    scale_at, shift_at = network.places[-1, SCALE], network.places[-1, SHIFT]
    for j in range(branch.shape[0]):
        row, own = joined[j], branch[j]
        if layer > 0:
            below = room.given[layer - 1, block, j]
            for i in range(count):
                row[i] = own[i] + network.skip * below[i]
        elif skips_first(room):
            scale = network.skip * network.values[scale_at + j]
            shift = network.skip * network.values[shift_at + j]
            below = room.normed[block, j]
            for i in range(count):
                row[i] = own[i] + (below[i] * scale + shift)
        else:
            row[:count] = own[:count]
    return joined


@part
def send_past(network: NetworkArrays, room: Room, block: int, count: int, is_last: bool) -> None:
    """∂/∂h of a layer: what came through the one above and what came past it.

    Parameters
    ----------
    is_last : whether the layer above is the last one, which has no skip.
    """
    for j in range(room.linear.shape[2]):
        down, past = room.down[block, j], room.past[block, j]
        if is_last:
            past[:count] = down[:count]
        else:
            for i in range(count):
                past[i] = down[i] + network.skip * past[i]
                down[i] = past[i]


@summing
def send_past_first(network: NetworkArrays, room: Room, block: int, count: int) -> None:
    """What comes past the first block adds to the gradient of the input's norm."""
    scale_at, shift_at = network.places[-1, SCALE], network.places[-1, SHIFT]
    for j in range(room.linear.shape[2]):
        past, normed = room.past[block, j], room.normed[block, j]
        total = tilted = np.float32(0.0)
        for i in range(count):
            total += past[i]
            tilted += past[i] * normed[i]
        network.gradient[scale_at + j] += network.skip * tilted
        network.gradient[shift_at + j] += network.skip * total
