"""Training a network, as a generator that yields what there is to see.

Read `train` from top to bottom: the data and the network stand, the untrained
network is measured, then epoch by epoch the noise is drawn, the steps are taken
and the layers are measured. Whoever runs it may interfere through a `Control`.

Nothing that measures touches what trains: a measurement reads the weights in
evaluation mode and draws no random number, so the same seed gives the same
network bit for bit whether it is watched or not.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn, Protocol

import numpy as np
import torch
from torch import Generator, Tensor

from nets.config import TrainingConfig
from nets.datasets import Dataset, DatasetError, load_dataset
from nets.loading import loaded
from nets.measuring import Diverged, Probe, require_finite
from nets.messages import Alive, Failed, Finished, Measurement, Message, Started
from nets.mlp import MLP, loss_of
from nets.noise_sources import add_gradient_noise, noisy_inputs, noisy_labels
from nets.optimisers import FlatParameters, optimiser_of

ALIVE_PERIOD = 0.5
"""Seconds between two signs of life within an epoch."""


class Control(Protocol):
    """What may interfere with a training run.

    Attributes
    ----------
    stopped : the run shall end now.
    """

    stopped: bool

    def poll(self) -> Mapping[str, Any]:
        """New values of live parameters; called before each step, and may hold the run."""
        ...

    def epoch_done(self) -> None:
        """Called after each epoch and its measurement, and may slow the run down."""
        ...


class Undisturbed:
    """The control that never interferes."""

    stopped = False

    def poll(self) -> Mapping[str, Any]:
        """No changes."""
        return {}

    def epoch_done(self) -> None:
        """No waiting."""


class TrainingError(ValueError):
    """The run cannot go on; the message is one sentence for the viewer."""


def train(
    config: TrainingConfig, control: Control | None = None, run: int = 0
) -> Iterator[Message]:
    """Train a network and yield what there is to tell.

    That is `Loading` while its data are read, `Started`, then `Measurement` and `Alive`,
    and in the end `Finished` or `Failed`.

    Parameters
    ----------
    config : all that determines the run.
    control : pauses, stops, changes live parameters; by default nothing does.
    run : the number that every message carries.
    """
    control = control or Undisturbed()
    try:
        ready = yield from loaded(config, control, run)
        if ready is None:
            yield Finished(run, 0, stopped=True)
            return
        data, config = ready
        yield from TrainingRun(config, control, run, data).messages()
    except (DatasetError, TrainingError) as error:
        yield Failed(run, str(error))


class TrainingRun:
    """One run: its data, network, optimiser and random streams."""

    def __init__(
        self, config: TrainingConfig, control: Control, run: int, data: Dataset | None = None
    ) -> None:
        if config.batch_size == 1:
            raise TrainingError("a batch of one sample has no spread for the batch norm: take 2")
        self.config, self.control, self.run = config, control, run
        self.data = load_dataset(config) if data is None else data
        streams = _random_streams(config.seed)
        self.noise, self.order = streams["noise"], streams["order"]
        self.network = MLP(
            self.data.train_inputs.shape[1],
            self.data.classes,
            config,
            streams["weights"],
            streams["dropout"],
        )
        self.inputs = torch.tensor(self.data.train_inputs)
        self.labels = torch.tensor(self.data.train_labels)
        self.parameters = FlatParameters(self.network.parameters())
        self.optimiser = optimiser_of(config, self.parameters)
        self.probe = Probe(self.network, self.data, config)
        self.watch = _Stopwatch()
        self.seen = time.monotonic()

    def messages(self) -> Iterator[Message]:
        """The course of the run."""
        yield self._started()
        yield self.measured(0, float("nan"))
        for epoch in range(1, self.config.epochs + 1):
            losses: list[float] = []
            batches = self.batches()
            for number, batch in enumerate(batches):
                self._obey(self.control.poll())
                if self.control.stopped:
                    break
                with self.watch:
                    losses.append(self._step(batch, epoch))
                if self._alive_is_due():
                    yield Alive(self.run, epoch - 1, (number + 1) / len(batches))
            if self.control.stopped:
                yield from self._ended(epoch - 1 if not losses else epoch, losses)
                return
            last = epoch == self.config.epochs
            yield self.measured(epoch, float(np.mean(losses)), everything=last)
            self.control.epoch_done()
        yield Finished(self.run, self.config.epochs, stopped=False)

    def _ended(self, epoch: int, losses: list[float]) -> Iterator[Message]:
        """The last measurement, of all samples, after a stop."""
        loss = float(np.mean(losses)) if losses else self.last_loss
        yield self.measured(epoch, loss, everything=True)
        yield Finished(self.run, epoch, stopped=True)

    # --- one step -------------------------------------------------------------------------

    def _step(self, batch: Tensor | None, epoch: int) -> float:
        """One step of the optimiser on one batch; the loss before it."""
        inputs, labels = self.noisy_batch(batch)
        features = self.network.features(inputs)
        loss = loss_of(features[-1], labels, self.config.loss)
        value = loss.item()
        if not math.isfinite(value):
            self.give_up(epoch, features)
        self.parameters.gradient.zero_()
        loss.backward()  # type: ignore[no-untyped-call]
        self.update()
        return value

    def update(self) -> None:
        """Move the parameters by their gradient, which gets its noise first."""
        if self.config.optimiser == "noisy_sgd":
            add_gradient_noise(self.parameters.gradient, self.config.gradient_noise, self.noise)
        with torch.no_grad():
            self.optimiser.step(self.config.learning_rate)

    def give_up(self, epoch: int, features: list[Tensor]) -> NoReturn:
        """The loss is not finite: say which layer was the first."""
        try:
            require_finite(features)
        except Diverged as error:
            raise _diverged(epoch, str(error)) from None
        raise _diverged(epoch, "the loss")

    def noisy_batch(self, batch: Tensor | None) -> tuple[Tensor, Tensor]:
        """Inputs and labels of one step, with the data noise drawn afresh."""
        inputs = self.inputs if batch is None else self.inputs[batch]
        labels = self.labels if batch is None else self.labels[batch]
        share = self.config.data_noise
        if share > 0.0:
            labels = noisy_labels(labels, share, self.data.classes, self.noise)
            inputs = noisy_inputs(inputs, share, self.data.spread, self.noise)
        return inputs, labels

    def batches(self) -> list[Tensor] | list[None]:
        """Shuffled batches of an epoch; None stands for all samples, in their order.

        A last batch of a single sample is left out: it has no spread for the batch norm.
        """
        samples, size = len(self.labels), self.config.batch_size
        if size == 0 or size >= samples:
            return [None]
        order = torch.randperm(samples, generator=self.order)
        return [batch for batch in torch.split(order, size) if len(batch) > 1]

    # --- what the viewer does meanwhile ---------------------------------------------------

    def _obey(self, changes: Mapping[str, Any]) -> None:
        """Take over new values of live parameters."""
        if not changes:
            return
        self.config = self.config.model_copy(update=dict(changes))
        self.network.dropout = self.config.dropout

    def _alive_is_due(self) -> bool:
        due = time.monotonic() - self.seen > ALIVE_PERIOD
        if due:
            self.seen = time.monotonic()
        return due

    # --- messages -------------------------------------------------------------------------

    def _started(self) -> Started:
        return Started(
            self.run,
            training_samples=len(self.data.train_labels),
            test_samples=len(self.data.test_labels),
            classes=self.data.classes,
            parameters=sum(p.numel() for p in self.network.parameters()),
        )

    def measured(self, epoch: int, loss: float, everything: bool = False) -> Measurement:
        """What there is to see after an epoch; raises `TrainingError` if it is not finite."""
        try:
            measurement = self.probe.measure(
                run=self.run,
                epoch=epoch,
                train_loss=loss,
                seconds=self.watch.seconds,
                everything=everything,
            )
        except Diverged as error:
            raise _diverged(epoch, str(error)) from None
        self.seen, self.last_loss = time.monotonic(), measurement.train_loss
        return measurement


class _Stopwatch:
    """Seconds spent inside `with`."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self._since = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._since


def _random_streams(seed: int) -> dict[str, Generator]:
    """Independent generators, one for each stochastic thing.

    torch's generator on the CPU reads 32 bits of its seed alone, so the whole seed is
    first stirred into as many.
    """
    names = ("weights", "dropout", "noise", "order")
    children = np.random.SeedSequence(seed).spawn(len(names))
    return {
        name: Generator().manual_seed(int(child.generate_state(1)[0]))
        for name, child in zip(names, children, strict=True)
    }


def _diverged(epoch: int, where: str) -> TrainingError:
    return TrainingError(
        f"training diverged in epoch {epoch}: {where} is not finite any more; "
        "a smaller learning rate may help"
    )
