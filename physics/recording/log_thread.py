"""The thread that writes a recording's log; it waits for the disk, and nobody waits for it."""

from __future__ import annotations

import math
import threading
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from physics.chain.event import Event
from physics.recording.finish import finish_own
from physics.recording.pieces import EVENTS
from physics.recording.running_log import FLUSHED_EVERY, RunningLog
from physics.wording import Words, message_of

FRAME: Final = 1.0 / 60.0
"""Seconds between two frames, where the disk keeps up."""


class LogThread(ABC):
    """Records from now on, until it is stopped or the disk fails; `_start` begins.

    Parameters
    ----------
    path : replaced if it is there.
    version : of the app.
    about : what else comes first in the log.

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

    def __init__(self, path: Path, version: str, about: Mapping[str, Any]) -> None:
        self.path, self.failure = path, ""
        self.frames = self.late = 0
        self._events: deque[Event] = deque()
        self._ending = threading.Event()
        begun = datetime.now(UTC).isoformat(timespec="seconds")
        self._log = RunningLog(path, {"version": version, "begun": begun, **about})
        self._began = time.perf_counter()
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)

    def _start(self) -> None:
        self._thread.start()

    def stop(self, timeout: float | None = None) -> None:
        """Record no more, and wait for the file to be finished, at most `timeout` seconds.

        Whoever does not wait so long leaves the log, which is read as well.
        """
        self._let_go()
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

    @property
    def size(self) -> int:
        """Bytes in the file so far; 0 once it is closed."""
        return self._log.size

    @abstractmethod
    def note(self, what: str, values: Mapping[str, Any]) -> None:
        """Something that the window tells."""

    # --- what is recorded, for those who know -------------------------------------------------

    def _let_go(self) -> None:  # noqa: B027 - not all that is recorded tells by itself
        """Whoever is recorded need tell nothing more."""

    @abstractmethod
    def _take(self, now: float) -> None:
        """Take what is new, at a second of `time.perf_counter`."""

    @abstractmethod
    def _is_portion(self) -> bool:
        """Whether what was taken is enough to be written."""

    @abstractmethod
    def _add_frames(self) -> int:
        """Write the frames that were taken; how many there were."""

    def _leave_out(self, frames: int) -> None:  # noqa: B027 - what is given is not lost
        """So many frames were due while the disk was waited for."""

    def _interval(self) -> float:
        """Seconds between two frames."""
        return FRAME

    # --- in its own thread ------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._record()
        except OSError as error:
            self._give_up(error.strerror or message_of(error, 200))
        self._finish()

    def _record(self) -> None:
        due, flushed = time.perf_counter(), -math.inf
        while not self._ending.wait(max(0.0, due - time.perf_counter())):
            now = time.perf_counter()
            self._take(now)
            late = now - flushed >= FLUSHED_EVERY
            if late or self._is_portion():
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

    def _next(self, due: float) -> float:
        """When the next frame is due."""
        interval = self._interval()
        missed = max(0, int((time.perf_counter() - due) / interval))
        self._leave_out(max(0, missed - 1))
        return due + (missed + 1) * interval

    def _write(self) -> None:
        self.frames += self._add_frames()
        events = [self._events.popleft().line() for _ in range(len(self._events))]
        self._log.add_lines(EVENTS, events)

    def _give_up(self, reason: str) -> None:
        self.failure = Words("The recording ended: {reason}", reason=reason)
        if not self._ending.is_set():  # else another may be told by now
            self._let_go()

    def _finish(self) -> None:
        """Make an HDF5 file of the log; where that fails, the log stays."""
        try:
            with closing(self._log):
                self.path = self._log.path
                if not self.failure:
                    finish_own(self._log)
        except FileNotFoundError:
            self.failure = self.failure or Words(
                "The recording is lost: {name} is gone", name=self.path.name
            )
        except (OSError, RuntimeError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            self.failure = self.failure or (
                Words(
                    "The recording is kept as it was written, not finished: {reason}", reason=reason
                )
            )
