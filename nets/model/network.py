"""What the networks have in common: features, dropout, activations, the loss."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from nets.config import OF_TWO, Loss, TrainingConfig
from nets.model.noise_sources import dropout_mask

Activation = Callable[[Tensor], Tensor]
Weighted = nn.Linear | nn.Conv2d
Norm = Callable[[nn.Module, Tensor], Tensor]


class Network(nn.Module):
    """A network that shows its features.

    Parameters
    ----------
    config : activations, dropout, and where layers are measured, are read here.
    dropout_generator : draws which neurons fall silent.

    Attributes
    ----------
    dropout : chance that a neuron is silenced at a step; may change while training.
    output_scale : what the logits are multiplied by; may change likewise.
    activations : of the hidden layers.
    """

    def __init__(self, config: TrainingConfig, dropout_generator: Generator) -> None:
        super().__init__()
        self.activations = [activation(name, slope) for name, slope in config.activations]
        self.dropout, self.output_scale = config.dropout, config.output_scale
        self._place = config.features
        self._dropout_generator = dropout_generator

    def forward(self, inputs: Tensor) -> Tensor:
        """Logits (n, classes) of inputs (n, f)."""
        return self.features(inputs)[-1]

    def features(self, inputs: Tensor) -> list[Tensor]:
        """Input after its batch norm, each hidden layer, logits: (n, size) each.

        The features are taken before dropout, which in evaluation mode does nothing.
        """
        return self._features(inputs, lambda norm, hidden: norm(hidden), self.dropped)

    def evaluated_features(self, inputs: Tensor) -> list[Tensor]:
        """`features` in evaluation mode, whatever the mode, leaving every statistic alone."""
        return self._features(inputs, evaluated, lambda hidden: hidden)

    def measured_features(self, inputs: Tensor) -> list[Tensor]:
        """`evaluated_features` where the configuration wants them; the logits are the same."""
        if self._place == "after_activation":
            return self.evaluated_features(inputs)
        seen: list[Tensor] = []

        def normed(norm: nn.Module, hidden: Tensor) -> Tensor:
            after = evaluated(norm, hidden)
            kept = after if self._place == "after_norm" else hidden
            seen.append(kept.flatten(1).clone())  # the activation may write over it
            return after

        logits = self._features(inputs, normed, lambda hidden: hidden)[-1]
        return [*seen, logits]

    def settled_features(self, inputs: Tensor) -> list[Tensor]:
        """`features` without dropout, each batch norm by the mean and variance of these inputs.

        Both count as constants, and no statistic is touched.
        """
        return self._features(inputs, settled, lambda hidden: hidden)

    @property
    @abstractmethod
    def weighted(self) -> Sequence[Weighted]:
        """The layers with weights between sums, from the inputs on: linear ones, convolutions."""

    @property
    def places(self) -> int:
        """At how many places of a picture each weight of a convolution is used."""
        return 1

    @abstractmethod
    def _features(
        self, inputs: Tensor, normed: Norm, dropped: Callable[[Tensor], Tensor]
    ) -> list[Tensor]:
        """`features`, by these ways to normalise and to drop."""

    def scaled(self, logits: Tensor) -> Tensor:
        """The logits as they are read, of those that the last layer gives."""
        return logits if self.output_scale == 1.0 else self.output_scale * logits

    def dropped(self, hidden: Tensor) -> Tensor:
        """Features with some of them silenced, in training."""
        if self.training and self.dropout > 0.0:
            return hidden * self.dropout_mask(hidden)
        return hidden

    def dropout_mask(self, hidden: Tensor) -> Tensor:
        """Which neurons fall silent at this step, and how the rest is scaled up."""
        return dropout_mask(hidden, self.dropout, self._dropout_generator)


def activation(name: str, slope: float) -> Activation:
    """The function of that name; `slope` is LeakyReLU's below zero.

    It may write over what it is given.
    """
    if name == "leaky_relu":
        return partial(functional.leaky_relu_, negative_slope=slope)
    functions: dict[str, Activation] = {
        "relu": functional.relu_,
        "tanh": Tensor.tanh,
        "sigmoid": Tensor.sigmoid,
        "gelu": functional.gelu,
        "elu": functional.elu,
        "silu": functional.silu,
        "linear": _unchanged,
    }
    return functions[name]


def evaluated(norm: nn.Module, features: Tensor) -> Tensor:
    """A batch norm in evaluation mode, without what torch's own function checks before.

    Parameters
    ----------
    norm : or what stands in its place if there is none.
    """
    if not isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d):
        return features
    mean, variance = norm.running_mean, norm.running_var
    return torch.batch_norm(
        features, norm.weight, norm.bias, mean, variance, False, 0.0, norm.eps, False
    )


def settled(norm: nn.Module, features: Tensor) -> Tensor:
    """A batch norm by the mean and variance of what it is given, taken as constants.

    Parameters
    ----------
    norm : or what stands in its place if there is none.
    """
    if not isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d):
        return features
    seen = features.detach()
    across = [0, *range(2, seen.dim())]
    mean = seen.mean(across, keepdim=True)
    variance = (seen - mean).square().mean(across, keepdim=True)
    factor = norm.weight.view(mean.shape) * (variance + norm.eps).rsqrt()
    return (features - mean) * factor + norm.bias.view(mean.shape)


def loss_of(logits: Tensor, labels: Tensor, loss: Loss) -> Tensor:
    """Mean cross-entropy, or mean squared error on one-hot labels, over samples and classes.

    Of two classes, too, half the squared error of the difference of the logits, or of the
    probability, against 0 and 1.
    """
    if loss == "cross_entropy":
        return functional.cross_entropy(logits, labels)
    if loss in OF_TWO:
        difference = logits[:, 1] - logits[:, 0]
        output = difference.sigmoid() if loss == "squared_probability" else difference
        return 0.5 * (output - labels).square().mean()
    return functional.mse_loss(logits, functional.one_hot(labels, logits.shape[1]).to(logits))


def _unchanged(features: Tensor) -> Tensor:
    return features
