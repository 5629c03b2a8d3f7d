"""What a training run answers when it is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nets.messages import Examination, Examine, NotExamined, Save, Saved
from nets.protocol import Answer, Request
from nets.run.view import Run
from physics.wording import message_of


def answer_of(run: Run, request: Request, tick: Callable[[], object]) -> Answer | None:
    """Of the network as it is now; None if it is no request to a network.

    Parameters
    ----------
    tick : called from time to time.
    """
    if isinstance(request, Save):
        return _saved(run, request)
    return _examined(run, request, tick) if isinstance(request, Examine) else None


def _examined(run: Run, request: Examine, tick: Callable[[], object]) -> Examination | NotExamined:
    from nets.run.examination import examine

    try:
        return examine(run, sharp=request.sharp, tick=tick)
    except (ArithmeticError, ValueError, RuntimeError) as error:
        return NotExamined(run.run, message_of(error, 300))


def _saved(run: Run, request: Save) -> Saved:
    from nets.run.saving import save_run

    try:
        save_run(run, request.kind, Path(request.path))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else ""
        return Saved(run.run, request.path, reason or message_of(error))
    return Saved(run.run, request.path)
