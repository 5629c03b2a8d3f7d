"""What is measured after an epoch, cheaply and without touching what trains."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from nets.compiled import arrays as compiled_network
from nets.compiled.forward import evaluated_features
from nets.config import TrainingConfig
from nets.data.datasets import Dataset, stratified_subset
from nets.measures.data_separation import MEASURES, Separations, layer_name, separations
from nets.measures.moments import Features, Members
from nets.messages import LayerMeasures, Measurement
from nets.model.network import Network, loss_of

MOST_FEATURES = 600
"""Of a layer, above which the inverse takes so long that it is measured only where it is read."""

TESTS_EVERY = 5
"""Steps of the optimiser between two looks at test samples, which decide nothing in a run."""


def tests_are_due(epoch: int, steps: int) -> bool:
    """Whether test samples are measured after this epoch of so many steps.

    In batches that is at every epoch: measuring costs little beside several steps. Full
    batches are as short as a measurement is long, so that every fifth epoch has to do. The rule
    knows no clock: a run is the same, whatever else the machine is doing.
    """
    return epoch * steps // TESTS_EVERY > (epoch - 1) * steps // TESTS_EVERY


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


@dataclass(frozen=True, slots=True)
class _Tested:
    """What test samples told after an epoch."""

    epoch: int
    measures: LayerMeasures
    accuracy: float


class Diverged(ArithmeticError):
    """Features are not finite; the message is the layer's name."""


class Probe:
    """Measures a network in evaluation mode, on a fixed subset or on everything.

    Parameters
    ----------
    network : is read, never changed.
    data : where the samples come from.
    config : number of measured samples, loss, measure and seed.
    compiled : the same network for compiled code, if there is such code for it.
    """

    def __init__(
        self,
        network: Network,
        data: Dataset,
        config: TrainingConfig,
        compiled: compiled_network.Network | None = None,
    ) -> None:
        self._data, self._config = data, config
        self._evaluated = network.measured_features
        if compiled is not None and config.features == "after_activation":
            self._evaluated = partial(evaluated_features, compiled)
        self._subset = samples_of(data, config.measured_samples, config.seed)
        self._seconds = 0.0
        self._tested: _Tested | None = None

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
        tests: bool = True,
    ) -> Measurement:
        """The network now.

        Parameters
        ----------
        train_loss : mean over the steps of the epoch; NaN takes the loss measured here.
        seconds : spent training so far.
        everything : measure all samples, of training and of test, instead of the subset, and
            by all measures, but for the inverse of very wide layers.
        brief : for a diagram, only the load curve of the training samples, without errors, and
            the accuracies.
        tests : measure test samples, too; otherwise what was measured of them last is told
            once more.

        Raises
        ------
        Diverged
            If features are not finite.
        """
        begun = time.perf_counter()
        config, data = self._config, self._data
        samples = all_samples_of(data) if everything else self._subset
        n, tests = samples.training, tests or self._tested is None
        features = self._evaluated(samples.inputs if tests else samples.inputs[:n])
        measures = self._measures_of(features, everything=everything, brief=brief)
        together = not everything and measures != {"trace_ratio"}
        stacks = _stacked(features) if together else _apart(features)
        ours = [h[..., :n, :] for h in stacks] if tests else stacks
        train = self._measured(ours, samples.train, measures, errors=not brief)
        _require_separations(train, features)
        right = features[-1].numpy().argmax(1) == samples.labels.numpy()[: len(features[-1])]
        if tests:
            theirs = [h[..., n:, :] for h in stacks]
            wanted, errors = () if brief else measures, everything and not brief
            test = self._measured(theirs, samples.test, wanted, errors)
            if not brief:
                _require_separations(test, features)
            self._tested = _Tested(epoch, test, float(right[n:].mean()))
        if np.isnan(train_loss):
            train_loss = loss_of(features[-1][:n], samples.labels[:n], config.loss).item()
        tested = self._tested
        assert tested is not None, "they are measured at first"
        self._seconds += time.perf_counter() - begun
        return Measurement(
            run=run,
            epoch=epoch,
            epochs=config.epochs,
            **{name: getattr(train, name) for name in LayerMeasures.__dataclass_fields__},
            test=tested.measures,
            train_loss=train_loss,
            train_accuracy=float(right[:n].mean()),
            test_accuracy=tested.accuracy,
            seconds=seconds,
            measuring_seconds=self._seconds,
            test_age=epoch - tested.epoch,
        )

    def _measures_of(
        self, features: Sequence[Tensor], *, everything: bool, brief: bool
    ) -> Collection[str]:
        """Which separations are worth their time."""
        usual = {"trace_ratio", self._config.separation}
        if brief or not everything:
            return usual
        slow = max(h.shape[1] for h in features) > MOST_FEATURES
        return usual | set(MEASURES[: 2 if slow else 3])

    def _measured(
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
        columns |= {
            name: one.values,
            f"{name}_error": one.errors if one.is_measured else one.values,
        }
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


def all_samples_of(data: Dataset) -> Samples:
    """All training and all test samples."""
    return samples_of(data, max(len(data.train_labels), len(data.test_labels)), 0)


def samples_of(data: Dataset, count: int, seed: int) -> Samples:
    """A stratified subset of `count` training and as many test samples; all if they are fewer."""
    train = stratified_subset(data.train_labels, count, seed)
    test = stratified_subset(data.test_labels, count, seed)
    inputs = np.concatenate([data.train_inputs[train], data.test_inputs[test]])
    labels = np.concatenate([data.train_labels[train], data.test_labels[test]])
    return Samples(
        torch.from_numpy(inputs),
        torch.from_numpy(labels),
        Members.of(data.train_labels[train], len(data.train_labels)),
        Members.of(data.test_labels[test], len(data.test_labels)),
    )


def _stacked(features: list[Tensor]) -> list[NDArray[np.float32]]:
    """Layers of one size stacked, (layers, samples, f), as one stack is measured faster.

    Narrower layers are padded. An input that is wider than the others stays by itself, or
    all would grow to its size.
    """
    width = max(h.shape[1] for h in features[1:])
    apart = [h.numpy()[None] for h in features[:1] if h.shape[1] > width]
    together = [
        h if h.shape[1] == width else functional.pad(h, (0, width - h.shape[1]))
        for h in features[len(apart) :]
    ]
    return [*apart, torch.stack(together).numpy()]


def _apart(features: list[Tensor]) -> list[NDArray[np.float32]]:
    """Layer by layer: a stack of many samples would take memory and no less time."""
    return [h.numpy() for h in features]


def _require_separations(measured: LayerMeasures, features: list[Tensor]) -> None:
    """Where some are not finite, features may be to blame: raise `Diverged` then."""
    if not np.isfinite(measured.trace_ratio).all():
        require_finite(features)


def require_finite(features: list[Tensor]) -> None:
    """Raise `Diverged` with the name of the first layer that holds NaN or infinity."""
    finite = [bool(h.isfinite().all()) for h in features]
    if False in finite:
        raise Diverged(layer_name(finite.index(False), len(features)))
