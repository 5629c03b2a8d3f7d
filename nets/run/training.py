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
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Generator as Generates
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import torch
from torch import Generator, Tensor

from nets.compiled.arrays import NetworkArrays, is_known, network_of
from nets.config import OF_TWO, TrainingConfig
from nets.data.datasets import Dataset, DatasetError, load_dataset
from nets.measures.probe import NotFinite, require_finite
from nets.messages import AMID, Divergence, Keep, Kept, Measurement, Started
from nets.model.cnn import CNN
from nets.model.mlp import MLP
from nets.model.network import Network, loss_of
from nets.model.noise_sources import gradient_noise, noisy_inputs, noisy_labels
from nets.model.optimisers import FlatParameters, optimiser_of
from nets.model.residual import Residual
from nets.model.state_file import read_state, write_state
from nets.model.weights_file import WeightsError
from nets.protocol import Alive, Answer, Failed, Finished, Message, Request
from nets.run.answers import answer_of
from nets.run.checkpoint import WORST_LOSS, Checkpoint
from nets.run.control import Control, Undisturbed
from nets.run.drawn_anew import DrawnAnew
from nets.run.going_on import state_of, take_up
from nets.run.loading import loaded
from nets.run.measuring import Measuring, tests_are_due
from nets.run.stopping import StopRules
from nets.run.weights import load_weights
from physics.wording import Words, message_of

NETWORKS: dict[str, type[MLP] | type[CNN]] = {"mlp": MLP, "residual": Residual, "cnn": CNN}
"""By their names in a configuration."""
ALIVE_PERIOD = 0.5
"""Seconds between two signs of life within an epoch."""


class TrainingError(ValueError):
    """The run cannot go on; the message is one sentence for the viewer."""


class RunDiverged(TrainingError):
    """The network is not a number any more.

    Parameters
    ----------
    epoch, step : where it happened.
    layer : the first that is not finite.
    """

    def __init__(self, epoch: int, step: int, layer: str) -> None:
        super().__init__(
            Words(
                "training diverged in epoch {epoch:,} (step {step:,}): {layer} is not a number any "
                "more; a smaller learning rate may help",
                epoch=epoch,
                step=step,
                layer=layer,
            )
        )
        self.epoch, self.step, self.layer = epoch, step, layer


def train(
    config: TrainingConfig, control: Control | None = None, run: int = 0
) -> Iterator[Message]:
    """Train a network and yield what there is to tell.

    That is `Loading` while its data are read, `Started`, then `Measurement` and `Alive`,
    and in the end `Finished` or `Failed`. A run that diverges goes back to its last good state
    and is held there, after a `Divergence`; it fails where nobody could let it go on.

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
        training = TrainingRun(config, control, run, data)
        if control.goes_on_from is not None:
            training.measuring.begin()  # what is taken up has left its start behind
            take_up(training, read_state(control.goes_on_from))
        control.standing = training
        yield from training.messages()
    except (DatasetError, TrainingError, WeightsError) as error:
        yield Failed(run, message_of(error))


class TrainingRun:
    """One run: its data, network, optimiser and random streams.

    Attributes
    ----------
    epoch : how many are done; steps : of the optimiser.
    compiled : what compiled code sees of the network, if there is such code for it.
    between : whether it stands between two epochs, so that it may be kept whole.
    rules : by which it ends early; untrained_loss : before the first step.
    begun_with : its first configuration; changes : what was set later, before which step.
    """

    def __init__(
        self, config: TrainingConfig, control: Control, run: int, data: Dataset | None = None
    ) -> None:
        if 0 < config.batch_size < config.fewest_samples:
            raise TrainingError(
                Words("a batch of one sample has no spread for the batch norm: take 2")
            )
        self.config, self.control, self.run = config, control, run
        self.begun_with = config
        self.changes: list[tuple[int, dict[str, Any]]] = []
        self.data = load_dataset(config) if data is None else data
        if config.loss in OF_TWO and self.data.classes != 2:
            raise TrainingError(
                Words(
                    "this loss is of two classes, and {name} has {classes}: keep two of them, or "
                    "choose another loss",
                    name=self.data.name,
                    classes=self.data.classes,
                )
            )
        self.streams = streams = _random_streams(config.seed)
        self.noise, self.order = streams["noise"], streams["order"]
        self.network: Network = NETWORKS[config.architecture](
            self.data.train_inputs.shape[1],
            self.data.classes,
            config,
            streams["weights"],
            streams["dropout"],
        )
        if config.weights and control.goes_on_from is None:
            load_weights(self.network, Path(config.weights).expanduser())
        self._drawn = DrawnAnew(config, self.network, len(self.data.train_labels))
        self.inputs = torch.tensor(self.data.train_inputs)
        self.labels = torch.tensor(self.data.train_labels)
        self.parameters = FlatParameters(self.network.parameters())
        self.optimiser = optimiser_of(config, self.parameters)
        self.compiled: NetworkArrays | None = None
        if is_known(config) and isinstance(self.network, MLP):
            self.compiled = network_of(self.network, self.parameters, config)
        self.measuring = Measuring(self.network, self.data, config, self.compiled)
        self.watch, self.rules = _Stopwatch(), StopRules(config)
        self.seen = time.monotonic()
        self.epoch, self.steps, self.between = 0, 0, True
        self._begun: Checkpoint | None = None
        self.last_loss = self.untrained_loss = float("nan")

    def messages(self) -> Iterator[Message]:
        """The course of the run."""
        yield self._started()
        yield self._first_look()
        yield from self._kept(last=True)
        finished = None
        if self.epoch >= self.config.epochs:  # it was taken up where it had ended
            finished = Finished(self.run, self.epoch, stopped=False)
        good = self._begun = self._checkpoint()
        while finished is None:
            try:
                finished = yield from self._epoch()
            except RunDiverged as error:
                if good is None:
                    raise
                yield self._back_to(good, error)
                self._begun = good
            else:
                if self.last_loss <= WORST_LOSS * self.untrained_loss:
                    good = self._begun  # the epoch that began there went well
                if finished is None:
                    self._begun = self._checkpoint()
        yield finished

    def _first_look(self) -> Measurement:
        """The network before a step of this run."""
        ended = self.epoch >= self.config.epochs
        measurement = self.measured(self.epoch, self.last_loss, everything=ended)
        if not self.epoch:
            self.untrained_loss = measurement.train_loss
        return measurement

    def _kept(self, *, last: bool) -> Iterator[Kept]:
        """The whole state in a file, where the viewer wants it now."""
        path = self.control.keeps(self.epoch, last=last)
        if path is not None:
            yield self._kept_in(path)

    def _kept_in(self, path: Path, *, as_begun: bool = False) -> Kept:
        """In a file as it stands; amid an epoch as that began, if that will do."""
        if self.between:
            return self._written(path)
        if not as_begun or self._begun is None:
            return Kept(self.run, self.epoch, str(path), failure=AMID)
        now, changes = Checkpoint(self), list(self.changes)
        self._begun.restore(self)
        try:
            return self._written(path)
        finally:
            now.restore(self)
            self.changes = changes

    def _written(self, path: Path) -> Kept:
        try:
            size = write_state(state_of(self), path)
        except OSError as error:
            return Kept(self.run, self.epoch, str(path), failure=error.strerror or str(error))
        return Kept(self.run, self.epoch, str(path), size)

    def answer(self, request: Request, tick: Callable[[], object]) -> Answer | None:
        """What the window wants to know, of the network as it is now."""
        if isinstance(request, Keep):
            return self._kept_in(Path(request.path), as_begun=request.as_begun)
        return answer_of(self, request, tick)

    def _epoch(self) -> Generates[Message, None, Finished | None]:
        """One epoch with its measurement; what ends the run, if this is its last."""
        epoch, batches = self.epoch + 1, self.batches()
        losses: list[float] = []
        self.between = batches[0] is None  # else their order is drawn already
        for number, batch in enumerate(batches):
            self._obey(self.control.poll())
            if self.control.stopped:
                return (yield from self._stopped(losses))
            with self.watch:
                self.between = False
                losses.append(self._step(batch, epoch))
            if self._alive_is_due():
                yield Alive(self.run, self.epoch, (number + 1) / len(batches))
        self.epoch, last = epoch, epoch == self.config.epochs
        self.between = True
        due = last or tests_are_due(epoch, len(batches))
        measurement = self.measured(epoch, float(np.mean(losses)), everything=last, tests=due)
        yield measurement
        reason = "" if last else self.rules.reason(measurement)
        if reason:
            yield self.measured(epoch, measurement.train_loss, everything=True)
        yield from self._kept(last=last or bool(reason))
        self.control.epoch_done()
        return Finished(self.run, epoch, stopped=False, reason=reason) if last or reason else None

    def _stopped(self, losses: list[float]) -> Generates[Message, None, Finished]:
        """The last measurement, of all samples, after a stop."""
        self.epoch += bool(losses)
        yield self.measured(
            self.epoch, float(np.mean(losses)) if losses else self.last_loss, everything=True
        )
        return Finished(self.run, self.epoch, stopped=True)

    def _checkpoint(self) -> Checkpoint | None:
        return Checkpoint(self) if self.control.can_hold else None

    def _back_to(self, good: Checkpoint, error: RunDiverged) -> Divergence:
        """Go back to a good state, and wait there for what the viewer says."""
        good.restore(self)
        self.between = True
        self.control.hold()
        measurement = self.measured(good.epoch, good.loss)
        return Divergence(self.run, error.epoch, error.step, error.layer, measurement)

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
        """Move the parameters by their gradient, with noise if the optimiser is a noisy one.

        The gradient is that of the loss over the square of the output scale, so that the logits
        move about as fast whatever it is (nets/README 1.4).
        """
        if self.config.output_scale != 1.0:
            self.parameters.gradient.mul_(self.config.output_scale**-2)
        noisy = self.config.uses("gradient_noise")
        noise = gradient_noise(self.parameters.gradient, self.noise) if noisy else None
        with torch.no_grad():
            self.optimiser.step(self.config, noise)
        self.steps += 1

    def give_up(self, epoch: int, features: list[Tensor]) -> NoReturn:
        """The loss is not finite: say which layer was the first."""
        try:
            require_finite(features)
        except NotFinite as error:
            raise RunDiverged(epoch, self.steps + 1, message_of(error)) from None
        raise RunDiverged(epoch, self.steps + 1, Words("the loss"))

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
        """Batches of an epoch, shuffled or drawn anew; None stands for all samples, in order.

        A last batch of a single sample is left out where it has no spread for the batch norm.
        """
        samples, size = len(self.labels), self.config.batch_size
        if size == 0 or size >= samples:
            return [None]
        if self.config.order == "drawn_anew":
            return self._drawn.batches(self.steps, math.ceil(samples / size))
        order = torch.randperm(samples, generator=self.order)
        fewest = self.config.fewest_samples
        return [batch for batch in torch.split(order, size) if len(batch) >= fewest]

    # --- what the viewer does meanwhile ---------------------------------------------------

    def _obey(self, changes: Mapping[str, Any]) -> None:
        """Take over new values of live parameters."""
        if not changes:
            return
        self.config = self.config.model_copy(update=dict(changes))
        self.changes.append((self.steps, dict(changes)))
        self.network.dropout = self.config.dropout
        self.network.output_scale = self.config.output_scale

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

    def measured(
        self,
        epoch: int,
        loss: float,
        everything: bool = False,
        *,
        brief: bool = False,
        tests: bool = True,
    ) -> Measurement:
        """What there is to see after an epoch; raises `TrainingError` if it is not finite."""
        try:
            measurement = self.measuring.measure(
                run=self.run,
                epoch=epoch,
                train_loss=loss,
                seconds=self.watch.seconds,
                everything=everything,
                brief=brief,
                tests=tests,
            )
        except NotFinite as error:
            raise RunDiverged(epoch, self.steps, message_of(error)) from None
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
