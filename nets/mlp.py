"""The authors' multilayer perceptron (SCIENCE 3.1), which also shows its features.

BatchNorm on the input, then (depth − 1) × [Linear(width) → BatchNorm →
LeakyReLU(α) → Dropout(p)], then Linear to the classes.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from torch import Generator, Tensor, nn

from nets.config import TrainingConfig
from nets.initialisation import linear
from nets.network import Network, Norm


class MLP(Network):
    """The fully connected network of a training run.

    Parameters
    ----------
    inputs, classes : what the data set has.
    config : depth, width, activations, dropout and initialisation are read.
    generator : draws the weights.
    dropout_generator : draws which neurons fall silent.
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
        sizes = [inputs, *[config.width] * (config.depth - 1), classes]
        self.input_norm = nn.BatchNorm1d(inputs)
        self.linears = nn.ModuleList(
            linear(fan_in, fan_out, config.initialisation, slope, generator)
            for (fan_in, fan_out), slope in zip(pairwise(sizes), config.slopes, strict=True)
        )
        self.norms = nn.ModuleList(nn.BatchNorm1d(size) for size in sizes[1:-1])

    def _features(
        self, inputs: Tensor, normed: Norm, dropped: Callable[[Tensor], Tensor]
    ) -> list[Tensor]:
        *linears, last = self.linears
        hidden = normed(self.input_norm, inputs)
        features = [hidden]
        for layer, norm, activate in zip(linears, self.norms, self.activations, strict=True):
            assert isinstance(norm, nn.BatchNorm1d)
            hidden = activate(normed(norm, layer(hidden)))
            features.append(hidden)
            hidden = dropped(hidden)
        features.append(last(hidden))
        return features
