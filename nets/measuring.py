"""What is measured after an epoch, cheaply and without touching what trains."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from nets.config import TrainingConfig
from nets.data_separation import MEASURES, Separations, layer_name, separations
from nets.datasets import Dataset, stratified_subset
from nets.messages import LayerMeasures, Measurement
from nets.moments import Features, Members
from nets.network import Network, loss_of

MOST_FEATURES = 600
"""Of a layer, above which the inverse takes so long that it is measured only where it is read."""


@dataclass(frozen=True, slots=True)
class Samples:
    """What one forward pass looks at: training samples first, then test samples."""

    inputs: Tensor  # (n + n_test, f)
    labels: Tensor  # (n + n_test,)
    train: Members
    test: Members

    @property
    def training(self) -> int:
        """How many are training samples."""
        return self.train.of_sample.size


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

    def __init__(self, network: Network, data: Dataset, config: TrainingConfig) -> None:
        self._network, self._data, self._config = network, data, config
        self._subset = samples_of(data, config.measured_samples, config.seed)
        self._seconds = 0.0

    @torch.inference_mode()
    def measure(
        self,
        *,
        run: int,
        epoch: int,
        train_loss: float,
        seconds: float,
        everything: bool,
        brief: bool = False,
    ) -> Measurement:
        """The network now.

        Parameters
        ----------
        train_loss : mean over the steps of the epoch; NaN takes the loss measured here.
        seconds : spent training so far.
        everything : measure all samples instead of the subset, and by all measures, but for
            the inverse of very wide layers.
        brief : for a diagram, only the load curve of the training samples, without errors, and
            the accuracies.

        Raises
        ------
        Diverged
            If features are not finite.
        """
        begun = time.perf_counter()
        config, data = self._config, self._data
        samples = samples_of(data, len(data.train_labels), 0) if everything else self._subset
        features = self._network.evaluated_features(samples.inputs)
        logits, n = features[-1], samples.training
        stacks = _apart(features) if everything else _stacked(features)
        usual = {"trace_ratio", config.separation}
        slow = max(h.shape[1] for h in features) > MOST_FEATURES
        every = usual if brief or not everything else usual | set(MEASURES[: 2 if slow else 3])
        parts = [h[:, :n] for h in stacks], [h[:, n:] for h in stacks]
        train = self._measures(parts[0], samples.train, every, errors=not brief)
        test = self._measures(
            parts[1], samples.test, () if brief else every, errors=everything and not brief
        )
        if not np.isfinite(train.trace_ratio).all() or not np.isfinite(test.trace_ratio).all():
            require_finite(features)
        right = logits.numpy().argmax(1) == samples.labels.numpy()
        if np.isnan(train_loss):
            train_loss = loss_of(logits[:n], samples.labels[:n], config.loss).item()
        self._seconds += time.perf_counter() - begun
        return Measurement(
            run=run,
            epoch=epoch,
            epochs=config.epochs,
            **{name: getattr(train, name) for name in LayerMeasures.__dataclass_fields__},
            test=test,
            train_loss=train_loss,
            train_accuracy=float(right[:n].mean()),
            test_accuracy=float(right[n:].mean()),
            seconds=seconds,
            measuring_seconds=self._seconds,
        )

    def _measures(
        self, stacks: Sequence[Features], members: Members, measures: Collection[str], errors: bool
    ) -> LayerMeasures:
        measured = separations(
            stacks,
            members,
            measures=measures,
            errors=errors,
            rank_cutoff=self._config.rank_cutoff,
        )
        return _as_message(measured, self._config.separation, members.of_sample.size)


def _as_message(measured: Separations, read: str, samples: int) -> LayerMeasures:
    """What the window is told of them.

    Parameters
    ----------
    read : the measure whose load curve is read.
    """
    curve, warnings = getattr(measured, read), measured.warnings
    concerned = dict.fromkeys(("trace_ratio", read))
    columns: dict[str, Any] = {}
    for name in MEASURES:
        one = getattr(measured, name)
        columns |= {name: one.values, f"{name}_error": one.errors}
        if name != "trace_ratio":
            columns |= {f"{name}_rank": one.rank, f"{name}_condition": one.condition}
    return LayerMeasures(
        **columns,
        concavity_error=curve.concavity_error,
        range_error=curve.range_error,
        samples=samples,
        warnings=warnings,
        warning=" ".join(filter(None, (warnings[name] for name in concerned))),
    )


def samples_of(data: Dataset, count: int, seed: int) -> Samples:
    """A stratified subset of `count` training and as many test samples."""
    train = stratified_subset(data.train_labels, count, seed)
    test = stratified_subset(data.test_labels, count, seed)
    inputs = np.concatenate([data.train_inputs[train], data.test_inputs[test]])
    labels = np.concatenate([data.train_labels[train], data.test_labels[test]])
    return Samples(
        torch.from_numpy(inputs),
        torch.from_numpy(labels),
        Members.of(data.train_labels[train]),
        Members.of(data.test_labels[test]),
    )


def _stacked(features: list[Tensor]) -> list[NDArray[np.float32]]:
    """Layers of one size stacked, (layers, samples, f), as one stack is measured faster.

    Narrower layers are padded. An input that is wider than the others stays by itself, or
    all would grow to its size.
    """
    flat = [h.flatten(1) for h in features]
    width = max(h.shape[1] for h in flat[1:])
    apart = [h.numpy()[None] for h in flat[:1] if h.shape[1] > width]
    together = [
        h if h.shape[1] == width else functional.pad(h, (0, width - h.shape[1]))
        for h in flat[len(apart) :]
    ]
    return [*apart, torch.stack(together).numpy()]


def _apart(features: list[Tensor]) -> list[NDArray[np.float32]]:
    """Layer by layer: a stack of many samples would take memory and no less time."""
    return [h.flatten(1).numpy()[None] for h in features]


def require_finite(features: list[Tensor]) -> None:
    """Raise `Diverged` with the name of the first layer that holds NaN or infinity."""
    finite = [bool(h.isfinite().all()) for h in features]
    if False in finite:
        raise Diverged(layer_name(finite.index(False), len(features)))
