"""What is measured after an epoch, cheaply and without touching what trains."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from nets.config import TrainingConfig
from nets.data_separation import Members, layer_name, separations
from nets.datasets import Dataset, stratified_subset
from nets.messages import Measurement
from nets.mlp import MLP, loss_of


@dataclass(frozen=True, slots=True)
class _Samples:
    """What one forward pass looks at: training samples first, then test samples."""

    inputs: Tensor  # (n + n_test, f)
    labels: Tensor  # (n + n_test,)
    training: int  # n
    members: Members  # of the training samples


class Diverged(ArithmeticError):
    """Features are not finite; the message is the layer's name."""


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

        Raises
        ------
        Diverged
            If features are not finite.
        """
        begun = time.perf_counter()
        config, data = self._config, self._data
        samples = _samples(data, len(data.train_labels), 0) if everything else self._subset
        features = self._network.evaluated_features(samples.inputs)
        logits, n = features[-1], samples.training
        stacks = _stacked(features, n)
        if not all(np.isfinite(h.sum()) for h in stacks) or not logits.isfinite().all():
            require_finite(features)
        measured = separations(
            stacks,
            samples.members,
            mahalanobis_errors=everything or config.separation == "mahalanobis",
        )
        right = (logits.argmax(1) == samples.labels).double()
        if np.isnan(train_loss):
            train_loss = loss_of(logits[:n], samples.labels[:n], config.loss).item()
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
    return _Samples(
        torch.from_numpy(inputs),
        torch.from_numpy(labels),
        len(train),
        Members.of(data.train_labels[train]),
    )


def _stacked(features: list[Tensor], samples: int) -> list[NDArray[np.float32]]:
    """The first samples of layers of one size stacked, as one stack is measured faster.

    Narrower layers are padded. An input that is wider than the others stays by itself, or
    all would grow to its size.
    """
    width = max(h.shape[1] for h in features[1:])
    apart = [h[:samples].numpy() for h in features[:1] if h.shape[1] > width]
    together = features[len(apart) :]
    stack = np.zeros((len(together), samples, width), np.float32)
    for layer, h in zip(stack, together, strict=True):
        layer[:, : h.shape[1]] = h[:samples].numpy()
    return [*apart, stack]


def require_finite(features: list[Tensor]) -> None:
    """Raise `Diverged` with the name of the first layer that holds NaN or infinity."""
    finite = [bool(h.isfinite().all()) for h in features]
    if False in finite:
        raise Diverged(layer_name(finite.index(False), len(features)))
