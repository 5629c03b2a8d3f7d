"""An output scale for the compiled step, which knows none: a network whose last layer has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nets.compiled.arrays import BIAS, WEIGHT, NetworkArrays


@contextmanager
def scaled_output(network: NetworkArrays, scale: float) -> Iterator[None]:
    """For a step, the last layer's weights and biases are multiplied by the scale.

    Then they are what they were, to the bit, and the gradient is that by them.
    """
    if scale == 1.0:
        yield
        return
    layers, width = len(network.running), network.running.shape[2]
    begin, bias = network.places[layers, WEIGHT], network.places[layers, BIAS]
    last = slice(begin, bias + (bias - begin) // width)
    kept = network.values[last].copy()
    network.values[last] *= scale
    try:
        yield
    finally:
        network.values[last] = kept
        network.gradient[last] *= scale
