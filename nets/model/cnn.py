"""The authors' convolutional network (nets/README 1.2), which also shows its features.

BatchNorm on the colours, then (depth − 1) × [3×3 convolution → BatchNorm → LeakyReLU(α) →
2×2 max-pool → Dropout(p), and back to the size of the picture], then Linear to the classes; with
or without the norms and biases.

A hidden layer's features are its pooled pictures. Bringing them back to the full size repeats
each pixel (nearest neighbour), equally often where the side is even: no measure of separation
sees that.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import cast

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from nets.config import TrainingConfig
from nets.data.samples import DatasetError
from nets.model.initialisation import Start, convolution, linear
from nets.model.network import Network, Norm, Weighted
from physics.wording import Words

COLOURS = (1, 3)
SMALLEST = 4
"""Side of a picture: of fewer numbers nobody sees one."""


class CNN(Network):
    """The convolutional network of a training run; parameters as `MLP`, with `channels`.

    Raises
    ------
    DatasetError
        If the inputs are not pictures; see `picture_shape`.
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
        self.shape = colours, side, _ = picture_shape(inputs)
        channels = [colours, *[config.channels] * (config.depth - 1)]
        norm = nn.BatchNorm2d if config.batch_norm else nn.Identity
        self.input_norm = norm(colours)
        self.convolutions = nn.ModuleList(
            convolution(fan_in, fan_out, Start.of(config, layer), generator)
            for layer, (fan_in, fan_out) in enumerate(pairwise(channels))
        )
        self.norms = nn.ModuleList(norm(size) for size in channels[1:])
        size = config.channels * side * side
        self.classifier = linear(size, classes, Start.of(config, config.depth - 1), generator)

    @property
    def weighted(self) -> Sequence[Weighted]:
        """The convolutions, then the classifier."""
        return cast("list[Weighted]", [*self.convolutions, self.classifier])

    @property
    def places(self) -> int:
        """The pixels of a picture."""
        return self.shape[1] * self.shape[2]

    def _features(
        self, inputs: Tensor, normed: Norm, dropped: Callable[[Tensor], Tensor]
    ) -> list[Tensor]:
        # Colours last is how the convolutions are fastest: twice as fast as colours first.
        pictures = inputs.view(-1, *self.shape).contiguous(memory_format=torch.channels_last)
        hidden = normed(self.input_norm, pictures)
        features = [hidden.flatten(1)]
        for layer, norm, activate in zip(
            self.convolutions, self.norms, self.activations, strict=True
        ):
            hidden = functional.max_pool2d(activate(normed(norm, layer(hidden))), 2)
            features.append(hidden.flatten(1))
            hidden = functional.interpolate(dropped(hidden), size=self.shape[1:])
        features.append(self.scaled(self.classifier(hidden.flatten(1))))
        return features


def picture_shape(inputs: int) -> tuple[int, int, int]:
    """(colours, height, width) of square pictures with so many numbers.

    Raises
    ------
    DatasetError
        If no square picture of one or three colours has as many.
    """
    for colours in COLOURS:
        side = math.isqrt(inputs // colours)
        if side >= SMALLEST and colours * side * side == inputs:
            return colours, side, side
    raise DatasetError(
        Words(
            "the convolutional network needs square pictures, grey or in three colours, which "
            "{inputs:,} inputs are not",
            inputs=inputs,
        )
    )
