"""A run's whole state between two epochs, kept as arrays and taken up again, bit for bit."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from nets.data.datasets import Dataset
from nets.model.state_file import ABOUT, FREE, Arrays, KeptRun
from nets.model.weights_file import WeightsError
from nets.run.view import LongRun
from physics.wording import Words


def state_of(run: LongRun) -> dict[str, NDArray[Any]]:
    """All that the next steps of a run depend on, apart from its data; copies."""
    arrays = {name: tensor.detach().numpy().copy() for name, tensor in _tensors(run).items()}
    for name, stream in run.streams.items():
        arrays[f"stream.{name}"] = stream.get_state().numpy().copy()
    best_accuracy, best_epoch = run.rules.best
    about = KeptRun(
        epoch=run.epoch,
        steps=run.steps,
        loss=run.last_loss,
        untrained_loss=run.untrained_loss,
        seconds=run.watch.seconds,
        best_accuracy=best_accuracy,
        best_epoch=best_epoch,
        begun_with=run.begun_with,
        config=run.config,
        changes=tuple(run.changes),
        data=digest_of(run.data),
    )
    return arrays | {ABOUT: about.as_array}


def take_up(run: LongRun, arrays: Arrays) -> None:
    """Bring a run that was just made to a state that was kept.

    What it is to train with may differ in what may change on the way.

    Raises
    ------
    WeightsError
        If the arrays are of another network or data, or damaged.
    """
    kept = KeptRun.of(arrays)
    others = kept.other_settings(run.config)
    if others:
        raise WeightsError(
            Words("the network was kept with another {names}", names=", ".join(others))
        )
    if kept.data != digest_of(run.data):
        raise WeightsError(Words("the data are no longer those that the network learned from"))
    with torch.no_grad():
        for name, tensor in _tensors(run).items():
            tensor.copy_(torch.from_numpy(_fitting(arrays, name, tensor)))
    for name, stream in run.streams.items():
        _turn(stream, _fitting(arrays, f"stream.{name}", stream.get_state()))
    run.epoch, run.steps, run.last_loss = kept.epoch, kept.steps, kept.loss
    run.untrained_loss, run.watch.seconds = kept.untrained_loss, kept.seconds
    run.rules.best = kept.best_accuracy, kept.best_epoch
    run.begun_with = kept.begun_with.model_copy(
        update={name: getattr(run.config, name) for name in FREE}
    )
    run.changes = [*kept.changes, *_change(kept, run)]


def _change(kept: KeptRun, run: LongRun) -> list[tuple[int, dict[str, Any]]]:
    """Live parameters that are others from now on."""
    changed = {
        name: getattr(run.config, name)
        for name in sorted(run.config.live_fields())
        if getattr(run.config, name) != getattr(kept.config, name)
    }
    return [(kept.steps, changed)] if changed else []


def _tensors(run: LongRun) -> dict[str, Tensor]:
    """What training changes, by name; the very tensors."""
    network = {f"network.{name}": value for name, value in run.network.state_dict().items()}
    memory = {f"optimiser.{name}": value for name, value in run.optimiser.memory().items()}
    return network | memory


def _fitting(arrays: Arrays, name: str, own: Tensor) -> NDArray[Any]:
    values, wanted = arrays.get(name), own.numpy(force=True)
    if values is None or (values.shape, values.dtype) != (wanted.shape, wanted.dtype):
        raise WeightsError(Words("what was kept is of another network: {name}", name=name))
    if not np.isfinite(values).all():
        raise WeightsError(Words("what was kept of the network is not finite: {name}", name=name))
    return np.array(values)  # it may be read-only


def _turn(stream: torch.Generator, state: NDArray[Any]) -> None:
    try:
        stream.set_state(torch.from_numpy(state))
    except RuntimeError:
        raise WeightsError(Words("the random numbers that were kept are damaged")) from None


def digest_of(data: Dataset) -> str:
    """Of the samples that a network learns from, BLAKE2b in hexadecimal."""
    digest = hashlib.blake2b(digest_size=16)
    for values in (data.train_inputs, data.train_labels):
        digest.update(np.ascontiguousarray(values).data)
    return digest.hexdigest()
