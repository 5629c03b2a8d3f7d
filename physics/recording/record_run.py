"""A recording of a run without a window: the same log, written as it goes."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import numpy as np

from physics.chain.event import Event
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.twin import TwinSimulation
from physics.recording.finish import finish_own
from physics.recording.frame import Frame, frame_of
from physics.recording.pieces import EVENTS
from physics.recording.running_log import FLUSHED_EVERY, RunningLog
from physics.wording import Words

FRAMES_PER_SECOND: Final = 60.0
"""Of film: no clock runs here, so a frame is taken when the chain says so."""
FRAMES: Final = 600
"""Ten seconds of film."""
PORTION: Final = 32
"""Frames written at once."""


def record_run(
    parameters: ChainParameters,
    steps: int,
    path: Path,
    version: str,
    progress: Callable[[int], object] | None = None,
) -> None:
    """Run a chain from rest and record it, its begin and up to `FRAMES` frames evenly apart.

    Parameters
    ----------
    steps : how many.
    version : of the app.
    progress : called with the number of steps done since it was last called.

    Raises
    ------
    OSError
        If it cannot be written there, or another owns what is there. Until then it is recorded.
    ArithmeticError
        If the chain diverged; says which block, and when. Until then it is recorded.
    """
    begun = datetime.now(UTC).isoformat(timespec="seconds")
    log = RunningLog(path, {"version": version, "begun": begun, "blocks": parameters.blocks})
    try:
        with closing(log):
            failure = _record(Simulation(parameters), steps, log, progress or id)
            finish_own(log)
    except OSError as error:
        kept = Words("{why}; what was recorded until then is kept", why=error.strerror or error)
        raise OSError(error.errno, kept, str(path)) from error
    if failure:
        raise ArithmeticError(failure)


def _record(one: Simulation, steps: int, log: RunningLog, report: Callable[[int], object]) -> str:
    """Do the steps, or as many as go well; what went wrong, or ""."""
    simulation, failure = TwinSimulation(one), None
    events: list[Event] = []
    Journal(events.append, simulation)
    log.add_lines(EVENTS, [event.line() for event in events])
    frames, written = [_frame(simulation, 0)], -math.inf
    for taken, stop in enumerate(_stops(steps), 1):
        count = stop - simulation.state.step
        failure = simulation.advance(count)
        if failure is not None:
            break
        frames.append(_frame(simulation, taken))
        now = time.monotonic()
        if len(frames) == PORTION or now > written + FLUSHED_EVERY:
            _write(log, frames)
            written = now
        report(count)
    _write(log, frames)
    return "" if failure is None else str(failure)


def _stops(steps: int) -> list[int]:
    """The steps at which frames are taken, but the begin."""
    stops: list[int] = np.unique(np.linspace(0, steps, min(FRAMES, steps) + 1).astype(int)).tolist()
    return stops[1:]


def _write(log: RunningLog, frames: list[Frame]) -> None:
    log.add_frames(frames)
    log.flush()
    frames.clear()


def _frame(simulation: TwinSimulation, taken: int) -> Frame:
    return frame_of(simulation.snapshot(), taken / FRAMES_PER_SECOND)
