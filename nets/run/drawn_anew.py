"""Batches that are drawn anew at each step, as the lab of the training response draws them."""

from __future__ import annotations

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor

from nets.config import TrainingConfig
from nets.model.mlp import MLP
from nets.model.network import Network
from nets.model.response_start import draws_after_weights


class DrawnAnew:
    """The batches of a run; those of a step follow from the seed alone.

    So a run that goes back, or is taken up again, needs to keep nothing of them.

    Parameters
    ----------
    config : seed, batch size, and whether the first weights are those of the lab, whose draws go
        on here.
    network : whose weights were drawn.
    samples : from which each batch is drawn, none twice.
    """

    def __init__(self, config: TrainingConfig, network: Network, samples: int) -> None:
        self._config, self._network, self._samples = config, network, samples
        self._begin()

    def _begin(self) -> None:
        self._draws = _draws_of(self._config, self._network)
        self._order = np.arange(self._samples)
        self._step = 0

    def batches(self, step: int, count: int) -> list[Tensor]:
        """(B,) numbers of the samples of so many steps from this one on."""
        if step < self._step:
            self._begin()
        while self._step < step:
            self._next()
        return [torch.tensor(self._next()) for _ in range(count)]

    def _next(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        order, size = self._order, self._config.batch_size
        for place in range(size):
            other = place + int(self._draws.random() * (self._samples - place))
            order[place], order[other] = order[other], order[place]
        self._step += 1
        return order[:size]


def _draws_of(config: TrainingConfig, network: Network) -> Generator:
    if config.initialisation == "response" and isinstance(network, MLP):
        return draws_after_weights(network.sizes, config)
    return np.random.default_rng([config.seed, 1])
