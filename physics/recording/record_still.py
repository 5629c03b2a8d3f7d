"""A recording of what is measured beside a chain that rests: a training without a window."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from physics.chain.event import Event
from physics.chain.events import measured_line
from physics.chain.journal import Journal
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.chain.twin import TwinSimulation
from physics.files.closeable import Closeable
from physics.recording.finish import finish_own
from physics.recording.frame import frame_of
from physics.recording.kept_arrays import Arrays
from physics.recording.pieces import EVENTS, MEASUREMENTS
from physics.recording.running_log import RunningLog

A_SECOND: Final = 20.0
"""Measurements of film: no clock runs here, and so many can be watched."""
SETTLED: Final = 20.0
"""Relaxation times of the slowest motion after which the chain rests."""


class StillRecording(Closeable):
    """Measurements, each with a frame of the same chain: without friction, at rest, pulled evenly.

    Parameters
    ----------
    path : replaced if it is there; until the end it is a log, which is read as it stands.
    version : of the app.
    blocks : of the chain.

    Raises
    ------
    OSError
        If it cannot be written there, or another owns what is there.
    """

    def __init__(self, path: Path, version: str, blocks: int) -> None:
        begun = datetime.now(UTC).isoformat(timespec="seconds")
        self._log = RunningLog(path, {"version": version, "begun": begun, "blocks": blocks})
        self._chain = _at_rest(blocks)
        self._frames = self._after = 0
        Journal(self._note, self._chain)
        self._take_frame()

    def note(self, what: str, values: Mapping[str, Any]) -> None:
        """Something that is known from now on: a session, the begin of a training run."""
        chain = self._chain
        self._note(Event(chain.number, chain.epoch, chain.state.step, what, values))

    def measure(self, values: Mapping[str, Any]) -> None:
        """A measurement: plain values that JSON holds."""
        self._after = self._chain.number
        self._log.add_lines(MEASUREMENTS, [measured_line(self._after, values)])
        self._take_frame()

    def keep(self, run: int, epoch: int, arrays: Arrays) -> None:
        """A network's weights, as they were measured last; ValueError if they are too large."""
        self._log.add_arrays(self._after, run, epoch, arrays)
        self._log.flush()

    def _note(self, event: Event) -> None:
        self._log.add_lines(EVENTS, [event.line()])

    def _take_frame(self) -> None:
        self._log.add_frames([frame_of(self._chain.snapshot(), self._frames / A_SECOND)])
        self._log.flush()
        self._frames += 1

    def close(self) -> None:
        """Make the file of it, whatever ended it."""
        try:
            finish_own(self._log)
        finally:
            self._log.close()


def _at_rest(blocks: int) -> TwinSimulation:
    parameters = ChainParameters(
        blocks=blocks, friction_right=0.0, friction_left=0.0, noise=0.0, annealing=0.0
    )
    chain = TwinSimulation(Simulation(parameters))
    slowest = parameters.stiffness * parameters.time_step * (math.pi / (blocks + 1)) ** 2
    chain.advance(math.ceil(SETTLED / slowest))
    return chain
