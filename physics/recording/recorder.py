"""Records a running chain."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from physics.chain.commands import KeepJournal
from physics.chain.event import Event
from physics.chain.events import BEGIN, measured_line
from physics.chain.runner import SimulationThread
from physics.recording.frame import Frame, frame_of
from physics.recording.kept_arrays import Arrays
from physics.recording.log_thread import FRAME, LogThread
from physics.recording.pieces import MEASUREMENTS

PORTION, PORTION_BYTES = 32, 1 << 20
"""Frames, and bytes of them, that are written at once: a chain whose snapshots are held back cannot
use their memory again, and takes its time for new one."""
MOST_BYTES: Final = 64 << 20
"""A second, before compression; longer chains are recorded with fewer frames."""


class Recorder(LogThread):
    """Records a chain from now on, until it is stopped or the disk fails.

    Parameters
    ----------
    thread : whose chain it is.
    path : replaced if it is there.
    version : of the app.

    Raises
    ------
    OSError
        If the file cannot be made.
    """

    def __init__(self, thread: SimulationThread, path: Path, version: str) -> None:
        super().__init__(path, version, {"blocks": thread.latest.positions.size})
        self._simulation = thread
        self._measurements: deque[str] = deque()
        self._weights: deque[tuple[int, int, int, Callable[[], Arrays]]] = deque()
        self._frames: list[Frame] = []
        self._last: float = math.inf  # no frame before the journal begins
        thread.send(KeepJournal(self._note))
        self._start()

    def note(self, what: str, values: Mapping[str, Any]) -> None:
        """Something that the window tells: a preset, the begin of a training run, a view."""
        latest = self._simulation.latest
        self._note(Event(latest.number, latest.epoch, latest.step, what, values))

    def measure(self, values: Mapping[str, Any]) -> None:
        """A measurement of a network, now: plain values that JSON holds."""
        self._measurements.append(measured_line(self._simulation.latest.number, values))

    def keep(self, run: int, epoch: int, load: Callable[[], Arrays]) -> None:
        """A network's weights after an epoch, now; they are loaded in the recorder's own thread.

        Parameters
        ----------
        load : may raise ValueError: then they are left out.
        """
        self._weights.append((self._simulation.latest.number, run, epoch, load))

    def _note(self, event: Event) -> None:
        if event.what == BEGIN:
            self._last = event.after
        if not self.failure:
            self._events.append(event)

    def _let_go(self) -> None:
        self._simulation.send(KeepJournal(None))

    def _is_portion(self) -> bool:
        size = sum(frame.positions.nbytes + frame.velocities.nbytes for frame in self._frames)
        return len(self._frames) >= PORTION or size >= PORTION_BYTES

    def _interval(self) -> float:
        size = 2 * 3 * 8 * max(1, self._simulation.latest.positions.size)
        return max(FRAME, size / MOST_BYTES)

    def _leave_out(self, frames: int) -> None:
        self.late += frames

    def _take(self, now: float) -> None:
        snapshot = self._simulation.latest
        if snapshot.number > self._last:
            self._last = snapshot.number
            self._frames.append(frame_of(snapshot, now - self._began))

    def _add_frames(self) -> int:
        self._log.add_frames(self._frames)
        count = len(self._frames)
        self._frames.clear()
        return count

    def _write(self) -> None:
        super()._write()
        lines = [self._measurements.popleft() for _ in range(len(self._measurements))]
        self._log.add_lines(MEASUREMENTS, lines)
        for _ in range(len(self._weights)):
            after, run, epoch, load = self._weights.popleft()
            with suppress(ValueError):  # a file that is gone, or too large: frames are worth more
                self._log.add_arrays(after, run, epoch, load())
