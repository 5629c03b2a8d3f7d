"""The thread that records a running chain; it waits for the disk, and nobody waits for it."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from physics.chain.commands import KeepJournal
from physics.chain.event import Event
from physics.chain.events import BEGIN, measured_line
from physics.chain.runner import SimulationThread
from physics.recording.finish import finish_own
from physics.recording.frame import Frame, frame_of
from physics.recording.pieces import EVENTS, MEASUREMENTS
from physics.recording.running_log import FLUSHED_EVERY, RunningLog

FRAME: Final = 1.0 / 60.0
"""Seconds between two frames, where the disk keeps up."""
PORTION, PORTION_BYTES = 32, 1 << 20
"""Frames, and bytes of them, that are written at once: a chain whose snapshots are held back cannot
use their memory again, and takes its time for new one."""
MOST_BYTES: Final = 64 << 20
"""A second, before compression; longer chains are recorded with fewer frames."""


class Recorder:
    """Records a chain from now on, until it is stopped or the disk fails.

    Parameters
    ----------
    thread : whose chain it is.
    path : replaced if it is there.
    version : of the app.

    Attributes
    ----------
    path : of the file; where it is by now, when it is finished.
    failure : why it ended by itself; "" while all is well.
    frames : how many are written.
    late : frames that were left out because the disk was too slow.

    Raises
    ------
    OSError
        If the file cannot be made.
    """

    def __init__(self, thread: SimulationThread, path: Path, version: str) -> None:
        self.path, self.failure = path, ""
        self.frames = self.late = 0
        self._simulation = thread
        self._events: deque[Event] = deque()
        self._measurements: deque[str] = deque()
        self._ending = threading.Event()
        begun = datetime.now(UTC).isoformat(timespec="seconds")
        blocks = thread.latest.positions.size
        self._log = RunningLog(path, {"version": version, "begun": begun, "blocks": blocks})
        self._began = time.perf_counter()
        self._frames: list[Frame] = []
        self._last: float = math.inf  # no frame before the journal begins
        thread.send(KeepJournal(self._note))
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    def note(self, what: str, values: Mapping[str, Any]) -> None:
        """Something that the window tells: a preset, the begin of a training run, a view."""
        latest = self._simulation.latest
        self._note(Event(latest.number, latest.epoch, latest.step, what, values))

    def measure(self, values: Mapping[str, Any]) -> None:
        """A measurement of a network, now: plain values that JSON holds."""
        self._measurements.append(measured_line(self._simulation.latest.number, values))

    def stop(self, timeout: float | None = None) -> None:
        """Record no more, and wait for the file to be finished, at most `timeout` seconds.

        Whoever does not wait so long leaves the log, which is read as well.
        """
        self._simulation.send(KeepJournal(None))
        self._ending.set()
        self._thread.join(timeout)

    @property
    def running(self) -> bool:
        """Whether it records."""
        return self._thread.is_alive() and not self._ending.is_set()

    @property
    def finished(self) -> bool:
        """Whether the file is as it will stay."""
        return not self._thread.is_alive()

    @property
    def seconds(self) -> float:
        """Since the begin."""
        return time.perf_counter() - self._began

    def _note(self, event: Event) -> None:
        if event.what == BEGIN:
            self._last = event.after
        if not self.failure:
            self._events.append(event)

    # --- in its own thread ------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._record()
        except OSError as error:
            self._give_up(error.strerror or str(error))
        self._finish()

    def _record(self) -> None:
        due, flushed = time.perf_counter(), -math.inf
        while not self._ending.wait(max(0.0, due - time.perf_counter())):
            now = time.perf_counter()
            self._take(now)
            late = now - flushed >= FLUSHED_EVERY
            if self._is_portion or late:
                self._write()
            if late and self.frames:  # the first of them at once
                self._log.flush()
                flushed = now
            due = self._next(due)
        self._take(time.perf_counter())
        self._write()
        if self.late:
            self.note("late frames", {"count": self.late})
            self._write()

    @property
    def _is_portion(self) -> bool:
        size = sum(frame.positions.nbytes + frame.velocities.nbytes for frame in self._frames)
        return len(self._frames) >= PORTION or size >= PORTION_BYTES

    def _next(self, due: float) -> float:
        """When the next frame is due; those that are past are left out."""
        size = 2 * 3 * 8 * max(1, self._simulation.latest.positions.size)
        interval = max(FRAME, size / MOST_BYTES)
        missed = max(0, int((time.perf_counter() - due) / interval))
        self.late += max(0, missed - 1)
        return due + (missed + 1) * interval

    def _take(self, now: float) -> None:
        snapshot = self._simulation.latest
        if snapshot.number > self._last:
            self._last = snapshot.number
            self._frames.append(frame_of(snapshot, now - self._began))

    def _write(self) -> None:
        self._log.add_frames(self._frames)
        self.frames += len(self._frames)
        self._frames.clear()
        events = [self._events.popleft().line() for _ in range(len(self._events))]
        self._log.add_lines(EVENTS, events)
        lines = [self._measurements.popleft() for _ in range(len(self._measurements))]
        self._log.add_lines(MEASUREMENTS, lines)

    def _give_up(self, reason: str) -> None:
        self.failure = f"The recording ended: {' '.join(reason.split())[:200]}"
        self._simulation.send(KeepJournal(None))

    def _finish(self) -> None:
        """Make an HDF5 file of the log; where that fails, the log stays."""
        try:
            with closing(self._log):
                self.path = self._log.path
                if not self.failure:
                    finish_own(self._log)
        except FileNotFoundError:
            self.failure = self.failure or f"The recording is lost: {self.path.name} is gone"
        except (OSError, RuntimeError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            self.failure = self.failure or (
                f"The recording is kept as it was written, not finished: {reason}"
            )
