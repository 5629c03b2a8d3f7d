"""A training run whose steps are compiled: the same draws and the same network, sooner.

It is an ordinary `TrainingRun`, which draws, updates and measures as it always does. Only the
loss and its gradient are computed by `nets.compiled.step` instead of by torch.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor

from nets.compiled.arrays import NetworkArrays, has_compiled_step
from nets.compiled.output_scale import scaled_output
from nets.compiled.step import step
from nets.compiled.workspace import Room, room_for
from nets.config import TrainingConfig
from nets.data.datasets import Dataset
from nets.messages import Measurement
from nets.run.control import Undisturbed
from nets.run.stopping import is_low_enough
from nets.run.training import TrainingRun


class CompiledRun:
    """A run that nothing disturbs, and that only its loss may end early.

    Attributes
    ----------
    run : whose network holds the parameters and running statistics.
    epoch : how many are done.

    Raises
    ------
    ValueError
        If there is no compiled step for such a network; `DatasetError` and `TrainingError`,
        which are ValueErrors too, if it cannot be trained at all.
    """

    def __init__(self, config: TrainingConfig, data: Dataset | None = None) -> None:
        if not has_compiled_step(config):
            raise ValueError("there is no compiled step for such a network")
        self.run = TrainingRun(config, Undisturbed(), 0, data)
        self.epoch = 0
        self._loss = float("nan")
        assert self.run.compiled is not None
        self._network = self.run.compiled
        self._room = _room_for(self.run, self._network)

    @property
    def ended(self) -> bool:
        """Whether there is nothing more to train."""
        config = self.run.config
        return self.epoch >= config.epochs or is_low_enough(config, self._loss)

    def advance_epoch(self) -> None:
        """Take every batch once."""
        self.epoch += 1
        with self.run.watch:
            self._loss = float(np.mean([self._step(batch) for batch in self.run.batches()]))

    def measurement(self, *, everything: bool) -> Measurement:
        """What the single run would send after this epoch, as far as a diagram needs it."""
        return self.run.measured(self.epoch, self._loss, everything, brief=True)

    def _step(self, batch: Tensor | None) -> float:
        run = self.run
        inputs, labels = run.noisy_batch(batch)
        if run.network.dropout > 0.0:
            self._draw_masks(len(inputs))
        squares = run.config.loss == "mean_squared_error"
        with scaled_output(self._network, run.config.output_scale):
            loss = step(self._network, self._room, inputs.numpy(), labels.numpy(), squares)
        if not math.isfinite(loss):
            run.give_up(self.epoch, run.network.features(inputs))
        run.update()
        return loss

    def _draw_masks(self, samples: int) -> None:
        for blocks in torch.from_numpy(self._room.masks):
            _, width, size = blocks.shape
            drawn = self.run.network.dropout_mask(torch.empty(samples, width))
            for block, begin in zip(blocks, range(0, samples, size), strict=False):
                part = drawn[begin : begin + size]
                block[:, : len(part)] = part.T


def _room_for(run: TrainingRun, network: NetworkArrays) -> Room:
    samples, inputs = run.inputs.shape
    if run.config.batch_size:
        samples = min(samples, run.config.batch_size)
    layers, _, width = network.running.shape
    drops, skips = run.config.dropout > 0.0, run.config.skip > 0.0
    return room_for(samples, inputs, run.data.classes, layers, width, drops=drops, skips=skips)
