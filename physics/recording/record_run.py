"""A recording of a run without a window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import numpy as np

from physics.parameters import ChainParameters
from physics.recording.events import Event
from physics.recording.frame import Frame, frame_of
from physics.recording.journal import Journal
from physics.recording.writer import RecordingWriter
from physics.simulation import Simulation
from physics.twin import TwinSimulation
from physics.whole_file import whole_path

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
        If it cannot be written there; what was there before stays.
    ArithmeticError
        If the chain diverged; says which block, and when.
    """
    simulation = TwinSimulation(Simulation(parameters))
    with whole_path(path) as part:
        begun = datetime.now(UTC).isoformat(timespec="seconds")
        writer = RecordingWriter(part, version, begun, parameters.blocks)
        try:
            _record(simulation, steps, writer, progress or id)
        finally:
            writer.close()


def _record(
    simulation: TwinSimulation,
    steps: int,
    writer: RecordingWriter,
    report: Callable[[int], object],
) -> None:
    events: list[Event] = []
    Journal(events.append, simulation)
    writer.add_lines("events", [event.line() for event in events])
    frames, taken = [_frame(simulation, 0)], 1
    for stop in np.unique(np.linspace(0, steps, min(FRAMES, steps) + 1).astype(int))[1:].tolist():
        count = stop - simulation.state.step
        failure = simulation.advance(count)
        if failure is not None:
            raise ArithmeticError(str(failure))
        frames.append(_frame(simulation, taken))
        taken += 1
        if len(frames) == PORTION:
            writer.add_frames(frames)
            frames.clear()
        report(count)
    writer.add_frames(frames)


def _frame(simulation: TwinSimulation, taken: int) -> Frame:
    return frame_of(simulation.snapshot(), taken / FRAMES_PER_SECOND)
