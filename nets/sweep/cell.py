"""Trains the networks of one cell of a diagram; the only part of a sweep that imports torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from threading import Lock
from typing import Final

import torch
from threadpoolctl import threadpool_limits

from nets.compiled.arrays import has_compiled_step
from nets.config import TrainingConfig
from nets.messages import Measurement
from nets.protocol import Failed
from nets.run.control import Undisturbed
from nets.run.examination import sharpness_of
from nets.run.training import TrainingError, TrainingRun, train
from nets.run.view import Run
from nets.sweep.compiled_run import CompiledRun
from nets.sweep.plan import Trained
from physics.wording import message_of


def train_cell(
    configs: Sequence[TrainingConfig], progress: Callable[[float], object] = lambda _: None
) -> list[Trained | str]:
    """Train networks one after the other; what came of each, or why it failed.

    The numbers of a cell are the same wherever it is computed.

    Parameters
    ----------
    progress : called after each epoch with the share of the work that is done.
    """
    outcomes: list[Trained | str] = []
    with _ONE_CORE:
        for number, config in enumerate(configs):

            def tell(share: float, number: int = number) -> None:
                progress((number + share) / len(configs))

            outcomes.append(_trained(config, tell))
            tell(1.0)  # it may have ended early
    return outcomes


class _OneCore:
    """More threads would wait for each other: all cores are at work already.

    They are as many as before once the last cell is done: a worker of a cluster may train
    several at a time. Numbers next to nothing count as nothing, for they are slow, and dying
    features are full of them; whoever computes in this thread afterwards has them again.
    """

    def __init__(self) -> None:
        self._lock, self._cells, self._limits = Lock(), 0, ExitStack()

    def __enter__(self) -> None:
        with self._lock:
            self._cells += 1
            if self._cells == 1:
                self._limits.callback(torch.set_num_threads, torch.get_num_threads())
                torch.set_num_threads(1)
                self._limits.enter_context(threadpool_limits(1))
        torch.set_flush_denormal(True)

    def __exit__(self, *_: object) -> None:
        torch.set_flush_denormal(False)
        with self._lock:
            self._cells -= 1
            if self._cells == 0:
                self._limits.close()


_ONE_CORE: Final = _OneCore()


def _trained(config: TrainingConfig, progress: Callable[[float], object]) -> Trained | str:
    train_it = _run_compiled if has_compiled_step(config) else _run_as_in_the_window
    try:
        run, last = train_it(config, progress)
        sharp = sharpness_of(run, lambda: progress(1.0)) if config.sharpness else None
    except ValueError as error:
        return message_of(error)
    except Exception as error:  # noqa: BLE001, failure is a value
        return " ".join(f"{type(error).__name__}: {error}".split())
    curve = getattr(last, config.separation)[:-1]
    hessian = (sharp.top_eigenvalue, sharp.trace) if sharp is not None else ()
    return Trained(curve, last.test_accuracy, last.train_loss, *hessian)


def _run_compiled(
    config: TrainingConfig, progress: Callable[[float], object]
) -> tuple[Run, Measurement]:
    run = CompiledRun(config)
    while not run.ended:
        run.advance_epoch()
        progress(run.epoch / config.epochs)
    return run.run, run.measurement(everything=True)


def _run_as_in_the_window(
    config: TrainingConfig, progress: Callable[[float], object]
) -> tuple[Run, Measurement]:
    last: Measurement | None = None
    control = Undisturbed()
    for message in train(config, control):
        if isinstance(message, Failed):
            raise TrainingError(message.reason)
        if isinstance(message, Measurement):
            last = message
            progress(message.epoch / config.epochs)
    run = control.standing
    assert last is not None and isinstance(run, TrainingRun), "a run that does not fail is measured"
    return run, last
