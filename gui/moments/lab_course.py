"""What a lab has shown since it last began anew."""

from __future__ import annotations

from copy import deepcopy

import numpy as np
from numpy.typing import NDArray

from physics.recording.state_frame import StateFrame

MOST_SAMPLES = 512
"""A full course is thinned to every second state, so that it never grows."""


class LabCourse:
    """Takes each new state; a new course begins whenever the epoch changes."""

    def __init__(self) -> None:
        self._epoch = -1
        self._begin()

    def _begin(self) -> None:
        self._states: list[StateFrame] = []
        self._stride, self._seen = 1, 0
        self._newest: StateFrame | None = None

    def add(self, state: StateFrame) -> bool:
        """Take a state; whether it brought anything new."""
        newest = self._newest
        if newest is not None and state.number == newest.number:
            return False
        if state.epoch != self._epoch:
            self._epoch = state.epoch
            self._begin()
        self._newest = state
        if self._seen % self._stride == 0:
            self._keep(state)
        self._seen += 1
        return True

    def copied(self) -> LabCourse:
        """The same so far, which goes on by itself."""
        return deepcopy(self, {id(one): one for one in self.states})

    def renew(self, state: StateFrame) -> None:
        """Let a state of another epoch take the place of the newest, whose course goes on."""
        if self._newest is None:
            self.add(state)
            return
        if self._states[-1] is self._newest:
            self._states[-1] = state
        self._newest, self._epoch = state, state.epoch

    def _keep(self, state: StateFrame) -> None:
        if len(self._states) == MOST_SAMPLES:
            del self._states[1::2]
            self._stride *= 2
        self._states.append(state)

    @property
    def states(self) -> tuple[StateFrame, ...]:
        """Those that are kept, and the newest."""
        newest = self._newest
        if newest is None or self._states[-1] is newest:
            return tuple(self._states)
        return (*self._states, newest)

    @property
    def times(self) -> NDArray[np.float64]:
        """(T,) in the lab's own units."""
        return np.array([state.time for state in self.states])

    def column(self, name: str) -> NDArray[np.float64]:
        """(T, …) one of the arrays in time; NaN where it had another shape than now."""
        arrays = [state.values[name] for state in self.states]
        if not arrays:
            return np.empty(0)
        kept = [one if one.shape == arrays[-1].shape else None for one in arrays]
        missing = np.full(arrays[-1].shape, np.nan)
        return np.array([missing if one is None else one for one in kept])
