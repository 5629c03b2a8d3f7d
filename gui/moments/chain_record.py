"""The chain's course as the window saw it: positions in time, and its load curve."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.load_curve import LoadCurve, Vector, evenly
from physics.theory.thermal import read_noisy_curve

MOST_SAMPLES = 1024
"""A full course is thinned to every second sample, so that it never grows."""
MOST_BLOCKS = 64
"""Blocks whose course is kept; of a longer chain, evenly many."""
MOST_SHOWN = 100
"""Blocks that the scene shows; of a longer chain, evenly many."""
MOST_READ = 1024
"""Places at which a longer chain's load curve is read."""
DRIFT_FRAMES = 15
"""Frames over which drift is read: about a quarter of a second."""
FEWEST_STEPS = 2
"""A chain that has made fewer and is even was laid so: no pull evens it out in one step."""
EVEN = 1e-9
"""Span of the loads, in parts of the whole, up to which it is."""
LARGEST_DRAWN = 1e100
"""Beyond this a chain is blowing up; the picture before it stays."""


@dataclass(frozen=True, slots=True)
class Drift:
    """How far each shown block has moved in `elapsed` simulated time: (shown,)."""

    moved: Vector
    elapsed: float


class ChainRecord:
    """Takes each new snapshot; gives course, drift and load curve.

    A new course begins whenever the snapshot's epoch changes; and what is changed
    before the first step belongs to its beginning.

    Attributes
    ----------
    undisturbed : the course has known one set of parameters and no hand.
    changed : when a parameter was changed last, or the hand held something; else 0.
    """

    def __init__(self) -> None:
        self._epoch = -1
        self._number = -1
        self._begin(1)

    def _begin(self, blocks: int) -> None:
        self._kept = followed_blocks(blocks)
        self._times = np.empty(MOST_SAMPLES)
        self._positions = np.empty((MOST_SAMPLES, len(self._kept)))
        self._count, self._stride, self._seen = 0, 1, 0
        self._shown = kept_blocks(blocks, MOST_SHOWN)
        self._recent: deque[tuple[float, Vector]] = deque(maxlen=DRIFT_FRAMES)
        self._curve: Vector | None = None
        self._first: ChainSnapshot | None = None
        self._newest: ChainParameters | None = None
        self._steps = 0
        self.undisturbed = True
        self.changed = 0.0

    def add(self, snapshot: ChainSnapshot) -> bool:
        """Take a snapshot; whether it brought anything new."""
        if snapshot.number == self._number:
            return False
        self._number = snapshot.number
        if snapshot.epoch != self._epoch or snapshot.time == 0.0:
            self._epoch = snapshot.epoch
            self._begin(len(snapshot.positions))
        if self._count and snapshot.time <= self._times[self._count - 1]:
            return True
        self._note_disturbance(snapshot)
        self._recent.append((snapshot.time, snapshot.positions[self._shown - 1]))
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
        if snapshot.grip or snapshot.parameters != (self._newest or first.parameters):
            self.changed = snapshot.time

    def _read(self, snapshot: ChainSnapshot) -> None:
        self._newest, self._steps = snapshot.parameters, snapshot.step
        curve = snapshot.end_position - np.concatenate(([0.0], snapshot.positions))
        self._curve = evenly(curve, MOST_READ)

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
        """How far the shown blocks have moved over the last quarter of a second or so."""
        if not self._recent:
            return None
        (then, old), (now, new) = self._recent[0], self._recent[-1]
        return Drift(new - old, now - then)

    @property
    def load_curve(self) -> LoadCurve | None:
        """The load curve now; its errors are how far noise moves it, at most.

        None of a chain that only lies there, as beside a network that was attached: that it is
        even says nothing.
        """
        if self._curve is None or self._newest is None:
            return None
        if self._steps < FEWEST_STEPS and _is_even(self._curve):
            return None
        return read_noisy_curve(self._curve, self._newest)


def _is_even(curve: Vector) -> bool:
    """Whether a chain that is stretched is so by the same everywhere."""
    whole = abs(float(curve[0] - curve[-1]))
    return whole > 0.0 and float(np.ptp(np.diff(curve))) <= EVEN * whole


def followed_blocks(blocks: int) -> NDArray[np.int64]:
    """Numbers of the blocks whose course is kept, evenly from the first to the last."""
    return np.linspace(1, blocks, min(blocks, MOST_BLOCKS)).round().astype(np.int64)


def kept_blocks(blocks: int, most: int) -> NDArray[np.int64]:
    """Numbers of at most `most` blocks, evenly spread, the last one among them."""
    if blocks <= most:
        return np.arange(1, blocks + 1)
    return np.round(np.linspace(0, blocks, most + 1)[1:]).astype(np.int64)


def can_be_drawn(snapshot: ChainSnapshot) -> bool:
    """Whether every place is a number that can be drawn."""
    return bool(np.abs(snapshot.positions).max() <= LARGEST_DRAWN)
