"""A training run without a window: `python main.py train`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from nets.config import Separation, TrainingConfig
from nets.messages import Failed, Finished, Measurement
from nets.report import report_of
from nets.training import TrainingError, train


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
    return report_of(config, last)


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
