"""Layers whose weights are drawn from a given generator alone (SCIENCE 3.1)."""

from __future__ import annotations

import math

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from nets.config import Initialisation


class ScaledLinear(nn.Linear):
    """A linear layer that divides by a fixed scale: x Wᵀ/√fan_in + b in NTK's form."""

    def __init__(self, inputs: int, outputs: int, scale: float) -> None:
        super().__init__(inputs, outputs)
        self.scale = scale

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002, the name that torch gives it
        """(n, outputs) of (n, inputs)."""
        return functional.linear(input, self.weight * self.scale, self.bias)


class ScaledConvolution(nn.Conv2d):
    """The same for a 3×3 convolution."""

    def __init__(self, inputs: int, outputs: int, scale: float) -> None:
        super().__init__(inputs, outputs, 3, padding=1)
        self.scale = scale

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002, the name that torch gives it
        """(n, outputs, h, w) of (n, inputs, h, w)."""
        return functional.conv2d(input, self.weight * self.scale, self.bias, padding=1)


def linear(
    inputs: int, outputs: int, initialisation: Initialisation, slope: float, generator: Generator
) -> nn.Linear:
    """A linear layer with its weights drawn.

    Parameters
    ----------
    slope : below zero of the LeakyReLU that follows.
    """
    with torch.random.fork_rng(devices=[]):  # torch's constructors draw, too
        if initialisation == "ntk":
            layer: nn.Linear = ScaledLinear(inputs, outputs, 1 / math.sqrt(inputs))
        else:
            layer = nn.Linear(inputs, outputs)
    _draw(layer, initialisation, slope, generator)
    return layer


def convolution(
    inputs: int, outputs: int, initialisation: Initialisation, slope: float, generator: Generator
) -> nn.Conv2d:
    """A 3×3 convolution with its weights drawn, which keeps the size of its pictures."""
    with torch.random.fork_rng(devices=[]):
        if initialisation == "ntk":
            layer: nn.Conv2d = ScaledConvolution(inputs, outputs, 1 / math.sqrt(9 * inputs))
        else:
            layer = nn.Conv2d(inputs, outputs, 3, padding=1)
    _draw(layer, initialisation, slope, generator)
    return layer


def _draw(
    layer: nn.Linear | nn.Conv2d, initialisation: Initialisation, slope: float, generator: Generator
) -> None:
    """Draw a layer's weights.

    default: torch's own, uniform in ±1/√fan_in, bias too. orthogonal: (semi-)orthogonal.
    kaiming: uniform of variance 2/((1 + slope²) fan_in). normal: N(0, 1), whatever the fan-in.
    ntk: N(0, 1) in a layer that divides by √fan_in. identity: what comes in goes out, as far as
    there is room. All but the default have no bias at the start.
    """
    weight, bias = layer.weight, layer.bias
    assert bias is not None
    nn.init.zeros_(bias)
    if initialisation == "default":
        bound = 1 / math.sqrt(weight[0].numel())
        nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
        nn.init.uniform_(bias, -bound, bound, generator=generator)
    elif initialisation == "orthogonal":
        nn.init.orthogonal_(weight, generator=generator)
    elif initialisation == "kaiming":
        nn.init.kaiming_uniform_(weight, a=slope, generator=generator)
    elif initialisation in ("normal", "ntk"):
        nn.init.normal_(weight, generator=generator)
    elif isinstance(layer, nn.Conv2d):
        nn.init.dirac_(weight)
    else:
        nn.init.eye_(weight)
