"""The fully connected network with skip connections (nets/README 1.8), which shows its features.

Its parts, their names and how they are drawn are the plain network's; each block adds to what it
gives a share of what it is given.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Generator, Tensor

from nets.config import TrainingConfig
from nets.model.mlp import MLP
from nets.model.network import Norm


class Residual(MLP):
    """The residual network of a training run; parameters as `MLP`, with `skip_strength`.

    Attributes
    ----------
    skip : what of its input each block adds; 0 is the plain network, bit for bit.
    """

    def __init__(
        self,
        inputs: int,
        classes: int,
        config: TrainingConfig,
        generator: Generator,
        dropout_generator: Generator,
    ) -> None:
        super().__init__(inputs, classes, config, generator, dropout_generator)
        self.skip = config.skip

    def _features(
        self, inputs: Tensor, normed: Norm, dropped: Callable[[Tensor], Tensor]
    ) -> list[Tensor]:
        *linears, last = self.linears
        hidden = normed(self.input_norm, inputs)
        features = [hidden]
        for layer, norm, activate in zip(linears, self.norms, self.activations, strict=True):
            given, branch = hidden, activate(normed(norm, layer(hidden)))
            hidden = self._joined(branch, given)
            features.append(hidden)
            kept = dropped(branch)
            if kept is not branch:  # what passes by is never silenced
                hidden = self._joined(kept, given)
        features.append(self.scaled(last(hidden)))
        return features

    def _joined(self, branch: Tensor, given: Tensor) -> Tensor:
        """What a block gives; the first one has no skip where the input is of another width."""
        if self.skip == 0.0 or branch.shape != given.shape:
            return branch
        return torch.add(branch, given, alpha=self.skip)
