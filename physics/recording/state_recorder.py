"""Records what a lab shows."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from physics.chain.event import Event
from physics.recording.log_thread import LogThread
from physics.recording.state_frame import StateFrame

PORTION_BYTES: Final = 1 << 20
"""Of states that are written at once."""
MOST_WAITING: Final = 64 << 20
"""Bytes of states that wait for the disk; what comes beyond them is left out."""


class StateRecorder(LogThread):
    """Records states that it is given, until it is stopped or the disk fails.

    Parameters
    ----------
    lab : its name.
    path : replaced if it is there.
    version : of the app.

    Raises
    ------
    OSError
        If the file cannot be made.
    """

    def __init__(self, lab: str, path: Path, version: str) -> None:
        super().__init__(path, version, {"lab": lab})
        self._given: deque[StateFrame] = deque()
        self._taken: list[StateFrame] = []
        self._number = self._epoch = 0
        self._start()

    def add(self, state: StateFrame) -> None:
        """A state of the lab, now; one that is known already is left out."""
        if state.number == self._number or not self.running:
            return
        self._number, self._epoch = state.number, state.epoch
        if _size(self._given) > MOST_WAITING:
            self.late += 1
            return
        wall = time.perf_counter() - self._began
        self._given.append(state._replace(wall=wall))

    def note(self, what: str, values: Mapping[str, Any]) -> None:
        """Something that was done: settings, a reset, play and pause."""
        if not self.failure:
            self._events.append(Event(self._number, self._epoch, 0, what, values))

    def _take(self, now: float) -> None:  # noqa: ARG002 - each state knows its second
        self._taken += [self._given.popleft() for _ in range(len(self._given))]

    def _is_portion(self) -> bool:
        return _size(self._taken) >= PORTION_BYTES

    def _add_frames(self) -> int:
        self._log.add_states(self._taken)
        count = len(self._taken)
        self._taken.clear()
        return count


def _size(states: deque[StateFrame] | list[StateFrame]) -> int:
    return sum(values.nbytes for state in tuple(states) for values in state.values.values())
