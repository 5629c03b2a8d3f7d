"""The authors' multilayer perceptron (SCIENCE 3.1), which also shows its features.

BatchNorm on the input, then (depth − 1) × [Linear(width) → BatchNorm →
LeakyReLU(α) → Dropout(p)], then Linear to the classes.
"""

from __future__ import annotations

import math
from itertools import pairwise

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from nets.config import Initialisation, Loss, TrainingConfig
from nets.noise_sources import dropout_mask


class ScaledLinear(nn.Linear):
    """A linear layer that divides by a fixed scale: x Wᵀ/√fan_in + b in NTK's form."""

    def __init__(self, inputs: int, outputs: int, scale: float) -> None:
        super().__init__(inputs, outputs)
        self.scale = scale

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002, the name that torch gives it
        """(n, outputs) of (n, inputs)."""
        return functional.linear(input, self.weight * self.scale, self.bias)


class MLP(nn.Module):
    """The network of a training run.

    Parameters
    ----------
    inputs, classes : what the data set has.
    config : depth, width, negative slope, dropout and initialisation are read.
    generator : draws the weights.
    dropout_generator : draws which neurons fall silent.

    Attributes
    ----------
    dropout : chance that a neuron is silenced at a step; may change while training.
    """

    def __init__(
        self,
        inputs: int,
        classes: int,
        config: TrainingConfig,
        generator: Generator,
        dropout_generator: Generator,
    ) -> None:
        super().__init__()
        sizes = [inputs, *[config.width] * (config.depth - 1), classes]
        self.input_norm = nn.BatchNorm1d(inputs)
        self.linears = nn.ModuleList(
            _linear(fan_in, fan_out, config.initialisation, generator)
            for fan_in, fan_out in pairwise(sizes)
        )
        self.norms = nn.ModuleList(nn.BatchNorm1d(size) for size in sizes[1:-1])
        self.negative_slope = config.negative_slope
        self.dropout = config.dropout
        self._dropout_generator = dropout_generator

    def forward(self, inputs: Tensor) -> Tensor:
        """Logits (n, classes) of inputs (n, f)."""
        return self.features(inputs)[-1]

    def features(self, inputs: Tensor) -> list[Tensor]:
        """Input after its batch norm, each hidden layer after its activation, logits.

        The features are taken before dropout, which in evaluation mode does nothing.
        """
        hidden = self.input_norm(inputs)
        features = [hidden]
        for linear, norm in zip(self.linears[:-1], self.norms, strict=True):
            hidden = functional.leaky_relu_(norm(linear(hidden)), self.negative_slope)
            features.append(hidden)
            if self.training and self.dropout > 0.0:
                hidden = hidden * self.dropout_mask(hidden)
        features.append(self.linears[-1](hidden))
        return features

    def dropout_mask(self, hidden: Tensor) -> Tensor:
        """Which neurons fall silent at this step, and how the rest is scaled up."""
        return dropout_mask(hidden, self.dropout, self._dropout_generator)

    def evaluated_features(self, inputs: Tensor) -> list[Tensor]:
        """`features` in evaluation mode, whatever the mode, leaving every statistic alone."""
        hidden = _evaluated(self.input_norm, inputs)
        features = [hidden]
        for linear, norm in zip(self.linears[:-1], self.norms, strict=True):
            hidden = functional.leaky_relu_(_evaluated(norm, linear(hidden)), self.negative_slope)
            features.append(hidden)
        features.append(self.linears[-1](hidden))
        return features


def loss_of(logits: Tensor, labels: Tensor, loss: Loss) -> Tensor:
    """Mean cross-entropy, or mean squared error on one-hot labels, over samples and classes."""
    if loss == "cross_entropy":
        return functional.cross_entropy(logits, labels)
    return functional.mse_loss(logits, functional.one_hot(labels, logits.shape[1]).to(logits))


def _evaluated(norm: nn.Module, features: Tensor) -> Tensor:
    """A batch norm in evaluation mode."""
    assert isinstance(norm, nn.BatchNorm1d)
    return functional.batch_norm(
        features, norm.running_mean, norm.running_var, norm.weight, norm.bias, eps=norm.eps
    )


def _linear(
    inputs: int, outputs: int, initialisation: Initialisation, generator: Generator
) -> nn.Linear:
    """A linear layer with its weights drawn from `generator` alone.

    default: torch's own, uniform in ±1/√fan_in, bias too. orthogonal: (semi-)orthogonal.
    kaiming: N(0, 2/fan_in). normal: N(0, 1/fan_in). ntk: N(0, 1) in a layer that
    divides by √fan_in. identity: ones on the diagonal. All but the default have no bias
    at the start.
    """
    layer = _undrawn(inputs, outputs, initialisation)
    weight, bias = layer.weight, layer.bias
    nn.init.zeros_(bias)
    if initialisation == "default":
        nn.init.kaiming_uniform_(weight, a=math.sqrt(5), generator=generator)
        nn.init.uniform_(bias, -1 / math.sqrt(inputs), 1 / math.sqrt(inputs), generator=generator)
    elif initialisation == "orthogonal":
        nn.init.orthogonal_(weight, generator=generator)
    elif initialisation == "kaiming":
        nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    elif initialisation == "normal":
        nn.init.normal_(weight, std=1 / math.sqrt(inputs), generator=generator)
    elif initialisation == "ntk":
        nn.init.normal_(weight, generator=generator)
    else:
        nn.init.eye_(weight)
    return layer


def _undrawn(inputs: int, outputs: int, initialisation: Initialisation) -> nn.Linear:
    """A layer whose constructor leaves torch's global random state as it was."""
    with torch.random.fork_rng(devices=[]):
        if initialisation == "ntk":
            return ScaledLinear(inputs, outputs, 1 / math.sqrt(inputs))
        return nn.Linear(inputs, outputs)
