"""What is measured after an epoch, cheaply and without touching what trains."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from nets.config import TrainingConfig
from nets.data_separation import separations
from nets.datasets import Dataset, stratified_subset
from nets.messages import Measurement
from nets.mlp import MLP


@dataclass(frozen=True, slots=True)
class _Samples:
    """What one forward pass looks at: training samples first, then test samples."""

    inputs: Tensor  # (n + n_test, f)
    labels: Tensor  # (n + n_test,)
    training: int  # n


class Probe:
    """Measures a network in evaluation mode, on a fixed subset or on everything.

    Parameters
    ----------
    network : is read, never changed.
    data : where the samples come from.
    config : number of measured samples, loss, measure and seed.
    """

    def __init__(self, network: MLP, data: Dataset, config: TrainingConfig) -> None:
        self._network, self._data, self._config = network, data, config
        self._subset = _samples(data, config.measured_samples, config.seed)
        self._seconds = 0.0

    @torch.inference_mode()
    def measure(
        self, *, run: int, epoch: int, train_loss: float, seconds: float, everything: bool
    ) -> Measurement:
        """The network now.

        Parameters
        ----------
        train_loss : mean over the steps of the epoch; NaN takes the loss measured here.
        seconds : spent training so far.
        everything : measure all samples instead of the subset.
        """
        begun = time.perf_counter()
        config, data = self._config, self._data
        samples = _samples(data, len(data.train_labels), 0) if everything else self._subset
        features = self._network.evaluated_features(samples.inputs)
        logits, n = features[-1][0], samples.training
        measured = separations([h[:, :n] for h in features], samples.labels[:n], data.classes)
        right = (logits.argmax(1) == samples.labels).double()
        if np.isnan(train_loss):
            train_loss = functional.cross_entropy(logits[:n], samples.labels[:n]).item()
        curve = getattr(measured, config.separation)
        self._seconds += time.perf_counter() - begun
        return Measurement(
            run=run,
            epoch=epoch,
            epochs=config.epochs,
            train_loss=train_loss,
            train_accuracy=float(right[:n].mean()),
            test_accuracy=float(right[n:].mean()),
            trace_ratio=measured.trace_ratio.values,
            trace_ratio_error=measured.trace_ratio.errors,
            mahalanobis=measured.mahalanobis.values,
            mahalanobis_error=measured.mahalanobis.errors,
            concavity_error=curve.concavity_error,
            range_error=curve.range_error,
            samples=n,
            seconds=seconds,
            measuring_seconds=self._seconds,
            warning=measured.warning,
        )


def _samples(data: Dataset, count: int, seed: int) -> _Samples:
    """A stratified subset of `count` training and as many test samples."""
    train = stratified_subset(data.train_labels, count, seed)
    test = stratified_subset(data.test_labels, count, seed)
    inputs = np.concatenate([data.train_inputs[train], data.test_inputs[test]])
    labels = np.concatenate([data.train_labels[train], data.test_labels[test]])
    return _Samples(torch.from_numpy(inputs), torch.from_numpy(labels), len(train))
