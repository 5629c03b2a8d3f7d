"""Trains the networks of one cell of a diagram; the only part of a sweep that imports torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nets.compiled.arrays import has_compiled_step
from nets.config import TrainingConfig
from nets.messages import Measurement
from nets.protocol import Failed
from nets.run.control import Undisturbed
from nets.run.examination import sharpness_of
from nets.run.one_core import ONE_CORE
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
    with ONE_CORE:
        for number, config in enumerate(configs):

            def tell(share: float, number: int = number) -> None:
                progress((number + share) / len(configs))

            outcomes.append(_trained(config, tell))
            tell(1.0)  # it may have ended early
    return outcomes


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
