"""The energy account's course as the window saw it."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from physics.chain.energy import Energy
from physics.chain.state import ChainSnapshot
from physics.load_curve import Vector

MOST_SAMPLES: Final = 1024
"""A full course is thinned to every second sample, so that it never grows."""

COLUMNS: Final = ("elastic", "kinetic", "friction", "damping", "hand", "noise")


class EnergyRecord:
    """Takes each new snapshot that has an account; a new account begins a new course.

    Attributes
    ----------
    start, since : energy stored when the account began, and the time then.
    inertia : whether blocks have kinetic energy at all.
    """

    def __init__(self) -> None:
        self._account: tuple[int, float, float] | None = None
        self._begin(0.0, 0.0)

    def _begin(self, start: float, since: float) -> None:
        self._times = np.empty(MOST_SAMPLES)
        self._values = np.empty((MOST_SAMPLES, len(COLUMNS)))
        self._count, self._stride, self._seen = 0, 1, 0
        self.start, self.since = start, since
        self.inertia = False

    def add(self, snapshot: ChainSnapshot) -> None:
        """Take a snapshot; one without an account, or with one beyond all numbers, is left out."""
        energy = snapshot.energy
        if energy is None or not math.isfinite(energy.residual):
            return
        account = (snapshot.epoch, energy.since, energy.start)
        if account != self._account:
            self._account = account
            self._begin(energy.start, energy.since)
            if energy.since == 0.0 < snapshot.time:
                # A chain starts at rest: all that it has is in the springs.
                self._keep(0.0, Energy(energy.start, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, energy.start))
        if self._count and snapshot.time <= self._times[self._count - 1]:
            return
        self.inertia = self.inertia or snapshot.parameters.dynamics == "langevin"
        if self._seen % self._stride == 0:
            self._keep(snapshot.time, energy)
        self._seen += 1

    def _keep(self, time: float, energy: Energy) -> None:
        if self._count == MOST_SAMPLES:
            half = MOST_SAMPLES // 2
            self._times[:half] = self._times[::2].copy()
            self._values[:half] = self._values[::2].copy()
            self._count, self._stride = half, 2 * self._stride
        self._times[self._count] = time
        self._values[self._count] = energy[: len(COLUMNS)]
        self._count += 1

    @property
    def times(self) -> Vector:
        """(T,) simulated times of the samples."""
        return self._times[: self._count]

    @property
    def values(self) -> NDArray[np.float64]:
        """(T, 6) elastic, kinetic, friction, damping, hand, noise."""
        return self._values[: self._count]
