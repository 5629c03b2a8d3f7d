"""Layers whose weights are drawn from a given generator alone (nets/README 1.3)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from nets.config import Initialisation, TrainingConfig


@dataclass(frozen=True, slots=True)
class Start:
    """How a layer begins.

    Attributes
    ----------
    initialisation : how its weights are drawn; see `_draw`.
    scale : what they are multiplied with then.
    bias : whether it has one.
    slope : below zero of the LeakyReLU that follows.
    """

    initialisation: Initialisation
    scale: float
    bias: bool
    slope: float

    @classmethod
    def of(cls, config: TrainingConfig, layer: int) -> Start:
        """Of a layer, counted from 0."""
        slope = config.slopes[layer]
        return cls(config.initialisation, config.initial_scale, config.bias, slope)


class ScaledLinear(nn.Linear):
    """A linear layer that divides by a fixed scale: x Wᵀ/√fan_in + b in NTK's form."""

    def __init__(self, inputs: int, outputs: int, scale: float, bias: bool) -> None:
        super().__init__(inputs, outputs, bias)
        self.scale = scale

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002, the name that torch gives it
        """(n, outputs) of (n, inputs)."""
        return functional.linear(input, self.weight * self.scale, self.bias)


class ScaledConvolution(nn.Conv2d):
    """The same for a 3×3 convolution."""

    def __init__(self, inputs: int, outputs: int, scale: float, bias: bool) -> None:
        super().__init__(inputs, outputs, 3, padding=1, bias=bias)
        self.scale = scale

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002, the name that torch gives it
        """(n, outputs, h, w) of (n, inputs, h, w)."""
        return functional.conv2d(input, self.weight * self.scale, self.bias, padding=1)


def linear(inputs: int, outputs: int, start: Start, generator: Generator) -> nn.Linear:
    """A linear layer with its weights drawn."""
    with torch.random.fork_rng(devices=[]):  # torch's constructors draw, too
        if start.initialisation == "ntk":
            layer: nn.Linear = ScaledLinear(inputs, outputs, 1 / math.sqrt(inputs), start.bias)
        else:
            layer = nn.Linear(inputs, outputs, start.bias)
    _draw(layer, start, generator)
    return layer


def convolution(inputs: int, outputs: int, start: Start, generator: Generator) -> nn.Conv2d:
    """A 3×3 convolution with its weights drawn, which keeps the size of its pictures."""
    with torch.random.fork_rng(devices=[]):
        if start.initialisation == "ntk":
            scale = 1 / math.sqrt(9 * inputs)
            layer: nn.Conv2d = ScaledConvolution(inputs, outputs, scale, start.bias)
        else:
            layer = nn.Conv2d(inputs, outputs, 3, padding=1, bias=start.bias)
    _draw(layer, start, generator)
    return layer


@torch.no_grad()
def _draw(layer: nn.Linear | nn.Conv2d, start: Start, generator: Generator) -> None:
    """Draw a layer's weights, and scale them.

    default: torch's own, uniform in ±1/√fan_in, bias too. orthogonal: (semi-)orthogonal.
    kaiming: uniform of variance 2/((1 + slope²) fan_in). normal: N(0, 1), whatever the fan-in.
    ntk: N(0, 1) in a layer that divides by √fan_in. identity: what comes in goes out, as far as
    there is room. All but the default have no bias at the start.
    """
    weight, initialisation = layer.weight, start.initialisation
    if initialisation == "default":
        nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
    elif initialisation == "orthogonal":
        nn.init.orthogonal_(weight, generator=generator)
    elif initialisation == "kaiming":
        nn.init.kaiming_uniform_(weight, a=start.slope, generator=generator)
    elif initialisation in ("normal", "ntk"):
        nn.init.normal_(weight, generator=generator)
    elif isinstance(layer, nn.Conv2d):
        nn.init.dirac_(weight)
    else:
        nn.init.eye_(weight)
    weight.mul_(start.scale)
    if layer.bias is not None:
        bound = 1 / math.sqrt(weight[0].numel()) if initialisation == "default" else 0.0
        _draw_bias(layer.bias, bound, generator)


def _draw_bias(bias: Tensor, bound: float, generator: Generator) -> None:
    """Uniform in ±bound; nothing is drawn where it is zero."""
    nn.init.zeros_(bias)
    if bound:
        nn.init.uniform_(bias, -bound, bound, generator=generator)
