"""Where the compiled step writes what it needs meanwhile."""

from __future__ import annotations

from typing import Final, NamedTuple

import torch

from nets.compiled.arrays import Floats

BLOCK: Final = 320
"""Samples that pass together: the features of a few layers of so many fit into a core's cache."""


class Room(NamedTuple):
    """Where a step writes what it needs meanwhile: B blocks of at most b samples.

    Attributes
    ----------
    normed : (B, f, b) the input, normalised.
    linear : (L, B, w, b) z of each layer.
    hidden : (w, b) h of a block after dropout, which is computed again on the way back: to keep
        it would take longer.
    masks : (L, B, w, b) what dropout multiplies with; B = 0 if nothing is dropped.
    given : (L, B, w, b) h of each layer after dropout, where inputs pass by; else B = 0.
    down : (B, w, b) ∂/∂h on its way back: of a layer, and block by block of the one below.
    past : (B, w, b) ∂/∂h before dropout, of which a share passes by the block; else B = 0.
    through : (w, b) ∂/∂z of a block.
    logits : (C, b) of a block, and then their gradient.
    means, inverses, scales, shifts : (L, w) mean z and 1/σ_z, and y = scale z + shift.
    """

    normed: Floats
    linear: Floats
    hidden: Floats
    masks: Floats
    given: Floats
    down: Floats
    past: Floats
    through: Floats
    logits: Floats
    means: Floats
    inverses: Floats
    scales: Floats
    shifts: Floats


def room_for(
    samples: int,
    inputs: int,
    classes: int,
    layers: int,
    width: int,
    *,
    drops: bool,
    skips: bool = False,
) -> Room:
    """Room for steps of at most so many samples."""
    block = min(samples, BLOCK)
    blocks = -(-samples // block)

    def room(*shape: int) -> Floats:
        # By torch, which begins at a cache line; vectors that cross lines take longer.
        return torch.empty(shape).numpy()

    return Room(
        normed=room(blocks, inputs, block),
        linear=room(layers, blocks, width, block),
        hidden=room(width, block),
        masks=room(layers, blocks if drops else 0, width, block),
        given=room(layers, blocks if skips else 0, width, block),
        down=room(blocks, width, block),
        past=room(blocks if skips else 0, width, block),
        through=room(width, block),
        logits=room(classes, block),
        means=room(layers, width),
        inverses=room(layers, width),
        scales=room(layers, width),
        shifts=room(layers, width),
    )
