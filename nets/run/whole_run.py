"""A training run without a window: `python main.py train`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import torch
from threadpoolctl import threadpool_limits

from nets.config import Separation, TrainingConfig
from nets.messages import Measurement
from nets.protocol import Failed, Finished, Loading, Message
from nets.run.control import Undisturbed
from nets.run.examination import examine
from nets.run.report import course_entry, report_of
from nets.run.training import TrainingError, TrainingRun, train
from nets.run.view import Run
from physics.wording import Words


def run_training(
    config: TrainingConfig,
    progress: Callable[[int, int], object] | None = None,
    separation: Separation | None = None,
    *,
    told: Callable[[str], object] | None = None,
    done: Callable[[Run], object] | None = None,
    measured: Callable[[Measurement], object] | None = None,
) -> dict[str, Any]:
    """Train in this process, on one thread, and return what `train --json` writes.

    Parameters
    ----------
    progress : called with the epoch and the number of epochs.
    separation : measure whose load curve is read; by default that of the configuration.
    told : called in words with how far the data are, while they are fetched or read.
    done : called with the run at its end, to save it.
    measured : called with each measurement, as it is there.

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
    threads, control = torch.get_num_threads(), Undisturbed()
    torch.set_num_threads(1)
    try:
        with threadpool_limits(1):  # NumPy's threads would wait longer than they compute
            course: list[dict[str, Any]] = []
            last, reason = _last_words(
                _noted(train(config, control), config, course, measured or _unheard),
                progress or _unheard,
                told or _unheard,
            )
            run = control.standing
            assert isinstance(run, TrainingRun)
            if done is not None:
                done(run)
            found = examine(run, sharp=config.sharpness)
    finally:
        torch.set_num_threads(threads)
    more: dict[str, Any] = {"ended_by": reason} if reason else {}
    if run.data.remarks:
        more["data"] = list(run.data.remarks)
    return report_of(config, last, found, course=course, **more)


def _noted(
    messages: Iterable[Message],
    config: TrainingConfig,
    course: list[dict[str, Any]],
    measured: Callable[[Measurement], object],
) -> Iterator[Message]:
    """The messages; what their measurements tell of the course is added to it, and told."""
    for message in messages:
        if isinstance(message, Measurement):
            course.append(course_entry(config, message))
            measured(message)
        yield message


def _last_words(
    messages: Iterable[Message],
    progress: Callable[[int, int], object],
    told: Callable[[str], object],
) -> tuple[Measurement, str]:
    """The last measurement, and by which rule the run ended early."""
    last: Measurement | None = None
    for message in messages:
        if isinstance(message, Failed):
            raise TrainingError(message.reason)
        if isinstance(message, Loading):
            told(message.words)
        if isinstance(message, Measurement):
            last = message
            progress(message.epoch, message.epochs)
        if isinstance(message, Finished) and last is not None:
            return last, message.reason
    raise TrainingError(Words("training ended without a measurement"))


def _unheard(*_: object) -> None:
    """Nobody wants to know."""
