"""A training run without a window: `python main.py train`."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from nets.config import Separation, TrainingConfig
from nets.messages import Failed, Finished, Measurement
from nets.training import TrainingError, train
from physics.load_curve import read_load_curve


def run_training(
    config: TrainingConfig,
    progress: Callable[[int, int], object] | None = None,
    separation: Separation | None = None,
) -> dict[str, Any]:
    """Train in this process, on one thread, and return what `train --json` writes.

    Parameters
    ----------
    progress : called with the epoch and the number of epochs.
    separation : measure whose load curve is read; by default that of the configuration.

    Returns
    -------
    Plain numbers, lists and texts; what is not a number is None.

    Raises
    ------
    TrainingError
        With one sentence, if the data cannot be used or the training diverged.
    """
    if separation is not None:
        config = config.model_copy(update={"separation": separation})
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        last = _last_measurement(config, progress)
    finally:
        torch.set_num_threads(threads)
    return _report(config, last)


def _last_measurement(
    config: TrainingConfig, progress: Callable[[int, int], object] | None
) -> Measurement:
    last: Measurement | None = None
    for message in train(config):
        if isinstance(message, Failed):
            raise TrainingError(message.reason)
        if isinstance(message, Measurement):
            last = message
            if progress is not None:
                progress(message.epoch, message.epochs)
        if isinstance(message, Finished) and last is not None:
            return last
    raise TrainingError("training ended without a measurement")


def _report(config: TrainingConfig, last: Measurement) -> dict[str, Any]:
    """The keys of EXPERIENCE section 4."""
    with np.errstate(invalid="ignore"):  # a layer that does not vary has no separation
        curve = read_load_curve(
            getattr(last, config.separation)[:-1],
            concavity_error=last.concavity_error,
            range_error=last.range_error,
        )
    report = {
        "parameters": config.model_dump(mode="json"),
        "epochs": last.epoch,
        "train_loss": last.train_loss,
        "train_accuracy": last.train_accuracy,
        "test_accuracy": last.test_accuracy,
        "data_separation": {
            "trace_ratio": last.trace_ratio,
            "trace_ratio_error": last.trace_ratio_error,
            "mahalanobis": last.mahalanobis,
            "mahalanobis_error": last.mahalanobis_error,
        },
        "load_curve": curve.separation,
        "shares": curve.shares,
        "concavity": curve.concavity,
        "concavity_error": curve.concavity_error,
        "regime": curve.regime,
        "seconds": last.seconds,
        "warning": last.warning,
    }
    plain = _plain(report)
    assert isinstance(plain, dict)
    return plain


def _plain(value: Any) -> Any:
    """What JSON can hold: lists for arrays, None for NaN and infinity."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        return [_plain(item) for item in value.tolist()]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
