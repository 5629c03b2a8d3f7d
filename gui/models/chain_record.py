"""The chain's course as the window saw it: positions in time, and its load curve."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from physics.load_curve import LoadCurve, Vector, concavity, read_load_curve
from physics.state import ChainSnapshot

MOST_SAMPLES = 1024
"""A full course is thinned to every second sample, so that it never grows."""
MOST_BLOCKS = 64
"""Blocks whose course is kept; of a longer chain, evenly many."""
MOST_READ = 1024
"""Springs at whose ends a longer chain's load curve is read."""
WINDOW = 30
"""Frames over which drift and fluctuations are read: about half a second."""


@dataclass(frozen=True, slots=True)
class Drift:
    """(L,) how far each block has moved in `elapsed` simulated time."""

    moved: Vector
    elapsed: float


class ChainRecord:
    """Takes each new snapshot; gives course, drift and load curve.

    A new course begins whenever the snapshot's epoch changes.

    Attributes
    ----------
    undisturbed : the course has known one set of parameters and no hand.
    """

    def __init__(self) -> None:
        self._epoch = -1
        self._number = -1
        self._begin(1)

    def _begin(self, blocks: int) -> None:
        self._kept = kept_blocks(blocks, MOST_BLOCKS)
        self._times = np.empty(MOST_SAMPLES)
        self._positions = np.empty((MOST_SAMPLES, len(self._kept)))
        self._count, self._stride, self._seen = 0, 1, 0
        self._curves: deque[Vector] = deque(maxlen=WINDOW)
        self._concavities: deque[float] = deque(maxlen=WINDOW)
        self._first: ChainSnapshot | None = None
        self.undisturbed = True
        self._recent: deque[ChainSnapshot] = deque(maxlen=WINDOW // 2)

    def add(self, snapshot: ChainSnapshot) -> bool:
        """Take a snapshot; whether it brought anything new."""
        if snapshot.number == self._number:
            return False
        self._number = snapshot.number
        if snapshot.epoch != self._epoch:
            self._epoch = snapshot.epoch
            self._begin(len(snapshot.positions))
        if self._count and snapshot.time <= self._times[self._count - 1]:
            return True
        self._note_disturbance(snapshot)
        self._recent.append(snapshot)
        self._read(snapshot)
        if self._seen % self._stride == 0:
            self._keep(snapshot)
        self._seen += 1
        return True

    def _note_disturbance(self, snapshot: ChainSnapshot) -> None:
        """A noise-free chain remembers the hand, and the frictions that it had before."""
        first = self._first = self._first or snapshot
        if snapshot.grip or snapshot.parameters != first.parameters:
            self.undisturbed = False

    def _read(self, snapshot: ChainSnapshot) -> None:
        at = kept_blocks(len(snapshot.positions), MOST_READ)
        separation = snapshot.end_position - np.concatenate(([0.0], snapshot.positions[at - 1]))
        self._curves.append(separation)
        self._concavities.append(concavity(separation))

    def _keep(self, snapshot: ChainSnapshot) -> None:
        if self._count == MOST_SAMPLES:
            half = MOST_SAMPLES // 2
            self._times[:half] = self._times[::2].copy()
            self._positions[:half] = self._positions[::2].copy()
            self._count, self._stride = half, 2 * self._stride
        self._times[self._count] = snapshot.time
        self._positions[self._count] = snapshot.positions[self._kept - 1]
        self._count += 1

    @property
    def blocks(self) -> NDArray[np.int64]:
        """(n,) numbers of the blocks whose course is kept."""
        return self._kept

    @property
    def times(self) -> Vector:
        """(T,) simulated times of the samples."""
        return self._times[: self._count]

    @property
    def positions(self) -> Vector:
        """(T, n) positions of the kept blocks."""
        return self._positions[: self._count]

    @property
    def drift(self) -> Drift | None:
        """How far the blocks have moved over the last quarter of a second or so."""
        if not self._recent:
            return None
        old, new = self._recent[0], self._recent[-1]
        return Drift(new.positions - old.positions, new.time - old.time)

    @property
    def load_curve(self) -> LoadCurve | None:
        """The load curve now; its errors are how much noise moves it, trend taken out."""
        if not self._curves:
            return None
        curves = np.array(self._curves)
        return read_load_curve(
            curves[-1],
            concavity_error=fluctuation(np.array(self._concavities)),
            range_error=fluctuation(curves[:, 0] - curves[:, -1]),
        )


def fluctuation(values: Vector) -> float:
    """Standard deviation about the straight line through `values`; 0 for fewer than four."""
    values = values[np.isfinite(values)]
    if values.size < 4:
        return 0.0
    place = np.linspace(-1.0, 1.0, values.size)
    slope = place @ values / (place @ place)
    return float(np.std(values - slope * place, ddof=2))


def kept_blocks(blocks: int, most: int) -> NDArray[np.int64]:
    """Numbers of at most `most` blocks, evenly spread, the last one among them."""
    if blocks <= most:
        return np.arange(1, blocks + 1)
    return np.round(np.linspace(0, blocks, most + 1)[1:]).astype(np.int64)
