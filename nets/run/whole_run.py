"""A training run without a window: `python main.py train`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from nets.config import Separation, TrainingConfig
from nets.messages import Kept, Measurement
from nets.protocol import Failed, Finished, Loading, Message
from nets.run.control import Undisturbed
from nets.run.examination import examine
from nets.run.one_core import ONE_CORE
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
    kept: Callable[[Kept], object] | None = None,
    control: Undisturbed | None = None,
) -> dict[str, Any]:
    """Train in this process, as the window's does, and return what `train --json` writes.

    Parameters
    ----------
    progress : called with the epoch and the number of epochs.
    separation : measure whose load curve is read; by default that of the configuration.
    told : called in words with how far the data are, while they are fetched or read.
    done : called with the run at its end, to save it.
    measured : called with each measurement, as it is there.
    kept : called with each state that `control` wants to be written.
    control : says from where the run goes on, and what is kept of it.

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
    control, course = control or Undisturbed(), list[dict[str, Any]]()

    def heard(message: Message) -> None:
        if isinstance(message, Measurement):
            course.append(course_entry(config, message))
            (measured or _unheard)(message)
        elif isinstance(message, Kept):
            (kept or _unheard)(message)

    with ONE_CORE:
        last, reason = _last_words(
            _noted(train(config, control), heard),
            progress or _unheard,
            told or _unheard,
        )
        run = control.standing
        assert isinstance(run, TrainingRun)
        if done is not None:
            done(run)
        found = examine(run, sharp=config.sharpness)
    more: dict[str, Any] = {"ended_by": reason} if reason else {}
    if run.data.remarks:
        more["data"] = list(run.data.remarks)
    return report_of(config, last, found, course=course, **more)


def _noted(messages: Iterable[Message], heard: Callable[[Message], object]) -> Iterator[Message]:
    """The messages, each of which is told first."""
    for message in messages:
        heard(message)
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
