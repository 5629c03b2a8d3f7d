"""What a training run measures of its network after an epoch."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from functools import partial

import numpy as np
from torch import Tensor

from nets.compiled.arrays import NetworkArrays
from nets.compiled.forward import evaluated_features
from nets.config import TrainingConfig
from nets.data.datasets import Dataset
from nets.measures.mechanisms import MechanismProbe, samples_for, work_of
from nets.measures.probe import Options, Probe
from nets.measures.samples import samples_of
from nets.messages import LayerMeasures, Measurement, Mechanisms
from nets.model.network import Network, loss_of

TESTS_EVERY = 5
"""Steps of the optimiser between two looks at test samples, which decide nothing in a run."""


MECHANISMS_SHARE = 0.05
"""Of an epoch's multiplications, that looking for the mechanisms may take."""


def mechanisms_period(network: Network, samples: int, trained: int) -> int:
    """After every how many epochs the mechanisms are measured, so that it costs little.

    Counted in multiplications, as `tests_are_due` knows no clock either.

    Parameters
    ----------
    samples : whose kernel is followed.
    trained : samples in an epoch.
    """
    look, step = work_of(network, samples)
    return max(1, math.ceil(look / (MECHANISMS_SHARE * step * trained)))


def tests_are_due(epoch: int, steps: int) -> bool:
    """Whether test samples are measured after this epoch of so many steps.

    In batches that is at every epoch: measuring costs little beside several steps. Full
    batches are as short as a measurement is long, so that every fifth epoch has to do. The rule
    knows no clock: a run is the same, whatever else the machine is doing.
    """
    return epoch * steps // TESTS_EVERY > (epoch - 1) * steps // TESTS_EVERY


@dataclass(frozen=True, slots=True)
class _Tested:
    """What test samples told after an epoch."""

    epoch: int
    measures: LayerMeasures
    accuracy: float


def _compiled_features(network: Network, compiled: NetworkArrays, inputs: Tensor) -> list[Tensor]:
    """`evaluated_features` of the network, by compiled code."""
    *features, logits = evaluated_features(compiled, inputs)
    return [*features, network.scaled(logits)]


class Measuring:
    """Looks at the network of a run, and tells what there is to see as a `Measurement`.

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
        compiled: NetworkArrays | None = None,
    ) -> None:
        self._config = config
        features = network.measured_features
        if compiled is not None and config.features == "after_activation":
            features = partial(_compiled_features, network, compiled)
        self._probe = Probe(
            features,
            data,
            Options(config.separation, config.measured_samples, config.seed, config.rank_cutoff),
        )
        followed = samples_of(data, samples_for(data.classes), config.seed)
        inputs = followed.inputs[: followed.training]
        self._mechanisms = MechanismProbe(network, inputs)
        self._period = mechanisms_period(network, len(inputs), len(data.train_labels))
        self._seconds = 0.0
        self._tested: _Tested | None = None

    def begin(self) -> None:
        """The network stands at the start of its run, though it may not be measured there."""
        self._mechanisms.begin()

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
        everything, brief : as `Probe.measure` has them.
        tests : measure test samples, too; otherwise what was measured of them last is told
            once more.

        Raises
        ------
        NotFinite
            If features are not finite.
        """
        begun = time.perf_counter()
        tests = tests or self._tested is None
        seen = self._probe.measure(everything=everything, brief=brief, tests=tests)
        n = seen.train.samples
        right = seen.outputs.numpy().argmax(1) == seen.labels.numpy()
        if seen.test is not None:
            self._tested = _Tested(epoch, seen.test, float(right[n:].mean()))
        if np.isnan(train_loss):
            train_loss = loss_of(seen.outputs[:n], seen.labels[:n], self._config.loss).item()
        tested = self._tested
        assert tested is not None, "they are measured at first"
        mechanisms = None if brief else self._mechanisms_at(epoch, everything=everything)
        self._seconds += time.perf_counter() - begun
        return Measurement(
            run=run,
            epoch=epoch,
            epochs=self._config.epochs,
            **{name: getattr(seen.train, name) for name in LayerMeasures.__dataclass_fields__},
            test=tested.measures,
            train_loss=train_loss,
            train_accuracy=float(right[:n].mean()),
            test_accuracy=tested.accuracy,
            seconds=seconds,
            measuring_seconds=self._seconds,
            test_age=epoch - tested.epoch,
            mechanisms=mechanisms,
        )

    def _mechanisms_at(self, epoch: int, *, everything: bool) -> Mechanisms | None:
        """Where it is their turn, and at the end."""
        due = everything or epoch % self._period == 0
        return self._mechanisms.measure() if due else None
