"""One frame of a recording."""

from __future__ import annotations

from typing import NamedTuple

from physics.chain.state import ChainSnapshot
from physics.load_curve import Vector


class Frame(NamedTuple):
    """What is kept of a snapshot.

    Attributes
    ----------
    positions, velocities : (L,) of the blocks.
    wall : second of wall clock at which it was taken, from the begin of the recording.
    """

    number: int
    epoch: int
    step: int
    time: float
    end_position: float
    grip: int
    wall: float
    positions: Vector
    velocities: Vector

    @property
    def blocks(self) -> int:
        """L."""
        return self.positions.size


def frame_of(snapshot: ChainSnapshot, wall: float) -> Frame:
    """The frame that a snapshot is."""
    return Frame(
        snapshot.number,
        snapshot.epoch,
        snapshot.step,
        snapshot.time,
        snapshot.end_position,
        snapshot.grip,
        wall,
        snapshot.positions,
        snapshot.velocities,
    )
