"""Layers that begin as the network of the training response does (nets/README 5.1).

The activation's factor, by which its mean square is 1, is part of the layer above. Of two classes
the logits begin as each other's opposite, divided by √2 twice: their difference then is that
network's logit, and moves under gradient descent as it does.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from nets.config import TrainingConfig
from nets.data.encoding import Array, draw_points, draw_weight
from nets.model.initialisation import ScaledLinear
from nets.model.network import activation

FAR: Final = 12.0
"""Standard deviations beyond which nothing of a normal distribution is left."""
PLACES: Final = 48_001
"""Of the sum that stands for an integral; the middle one is 0, where activations have kinks."""


def mean_square(name: str, slope: float) -> float:
    """E φ(z)² of an activation under a standard normal z."""
    z = torch.linspace(-FAR, FAR, PLACES, dtype=torch.float64)
    weight = torch.exp(-0.5 * z * z)
    square = activation(name, slope)(z.clone()).square()
    return float((square * weight).sum() / weight.sum())


def scales(config: TrainingConfig, classes: int) -> list[float]:
    """What the sums of each layer are multiplied by, the first one's by nothing."""
    root = math.sqrt(config.width)
    hidden = [mean_square(*one) ** -0.5 / root for one in config.activations]
    if classes == 2:
        hidden[-1] /= math.sqrt(2.0)
    return [1.0, *hidden]


def response_linears(sizes: list[int], config: TrainingConfig) -> Iterator[nn.Linear]:
    """The layers of a network of these sizes, with weights by the configuration's seed."""
    draws = _draws_after_points(config)
    last = len(sizes) - 2
    factors = scales(config, sizes[-1])
    for number, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        with torch.random.fork_rng(devices=[]):  # torch's constructors draw, too
            layer = ScaledLinear(fan_in, fan_out, factors[number], config.bias)
        opposite = number == last and fan_out == 2
        _begin(layer, _opposite(draws, fan_in) if opposite else _drawn(draws, fan_in, fan_out))
        with torch.no_grad():
            layer.weight.mul_(config.initial_scale)
        yield layer


def draws_after_weights(sizes: list[int], config: TrainingConfig) -> np.random.Generator:
    """What goes on drawing once such weights are drawn."""
    draws, last = _draws_after_points(config), len(sizes) - 2
    for number, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        opposite = number == last and fan_out == 2
        _ = draw_weight(draws, fan_in) if opposite else draw_weight(draws, fan_in, fan_out)
    return draws


def _draws_after_points(config: TrainingConfig) -> np.random.Generator:
    draws = np.random.default_rng(config.seed)
    if config.dataset == "encoding":
        draw_points(draws, config.sphere_points, config.sphere_dimensions)
    return draws


def _drawn(draws: np.random.Generator, fan_in: int, fan_out: int) -> Array:
    return draw_weight(draws, fan_in, fan_out).T


def _opposite(draws: np.random.Generator, fan_in: int) -> Array:
    """(2, fan_in) of two logits."""
    weight = draw_weight(draws, fan_in) / math.sqrt(2.0)
    return np.stack([-weight, weight])


@torch.no_grad()
def _begin(layer: nn.Linear, weight: Array) -> None:
    given: Tensor = torch.tensor(weight)
    layer.weight.copy_(given)
    if layer.bias is not None:
        nn.init.zeros_(layer.bias)
