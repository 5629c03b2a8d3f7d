"""The authors' multilayer perceptron (nets/README 1.1), which also shows its features.

BatchNorm on the input, then (depth − 1) × [Linear(width) → BatchNorm →
LeakyReLU(α) → Dropout(p)], then Linear to the classes; with or without the norms and biases.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import cast

from torch import Generator, Tensor, nn

from nets.config import TrainingConfig
from nets.model.initialisation import Start, linear
from nets.model.network import Network, Norm, Weighted
from nets.model.response_start import response_linears


class MLP(Network):
    """The fully connected network of a training run.

    Parameters
    ----------
    inputs, classes : what the data set has.
    config : what the layers are, how their weights are drawn, and the dropout are read.
    generator : draws the weights.
    dropout_generator : draws which neurons fall silent.

    Attributes
    ----------
    sizes : of input, hidden layers and logits.
    """

    def __init__(
        self,
        inputs: int,
        classes: int,
        config: TrainingConfig,
        generator: Generator,
        dropout_generator: Generator,
    ) -> None:
        super().__init__(config, dropout_generator)
        sizes = self.sizes = [inputs, *[config.width] * (config.depth - 1), classes]
        norm = nn.BatchNorm1d if config.batch_norm else nn.Identity
        self.input_norm = norm(inputs)
        self.linears = nn.ModuleList(
            response_linears(sizes, config)
            if config.initialisation == "response"
            else (
                linear(fan_in, fan_out, Start.of(config, layer), generator)
                for layer, (fan_in, fan_out) in enumerate(pairwise(sizes))
            )
        )
        self.norms = nn.ModuleList(norm(size) for size in sizes[1:-1])

    @property
    def weighted(self) -> Sequence[Weighted]:
        """The linear layers."""
        return cast("list[Weighted]", list(self.linears))

    def _features(
        self, inputs: Tensor, normed: Norm, dropped: Callable[[Tensor], Tensor]
    ) -> list[Tensor]:
        *linears, last = self.linears
        hidden = normed(self.input_norm, inputs)
        features = [hidden]
        for layer, norm, activate in zip(linears, self.norms, self.activations, strict=True):
            hidden = activate(normed(norm, layer(hidden)))
            features.append(hidden)
            hidden = dropped(hidden)
        features.append(self.scaled(last(hidden)))
        return features
