"""What the compiled loop is told: the noise, the drive, the buffers."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics.chain.drive import CODES
from physics.chain.noise import STEPS_PER_GROUP
from physics.chain.parameters import ChainParameters, NoiseKind
from physics.chain.state import ChainState, GripMotion
from physics.load_curve import Vector

SILENT, INDEPENDENT, COMMON, PULLED_END = range(4)

NOISE_CODES: dict[NoiseKind, int] = {
    "independent": INDEPENDENT,
    "common": COMMON,
    "pulled_end": PULLED_END,
}

LANES = 1024
"""Columns of a noise tile; its four rows of float32 take half of a usual first-level cache."""


class Shaking(NamedTuple):
    """The noise: its kind, amplitude ε̄, annealing λ and seed."""

    kind: int
    amplitude: float
    annealing: float
    seed: int


class Pull(NamedTuple):
    """The drive, and the clock that it and the annealing go by."""

    drive: int
    target: float
    force: float
    speed: float
    jerk_size: float
    jerk_period: float
    hand_position: float
    time_origin: float
    step_origin: int
    grip: int
    grip_start: float
    grip_target: float
    grip_first_step: int
    grip_last_step: int


class Workspace(NamedTuple):
    """Buffers made once for a chain, so that a step allocates nothing.

    Attributes
    ----------
    normals : (4 n,) a tile of noise, step by step.
    lane_groups, lane_blocks : (n,) what its columns are for.
    width : columns for one group of steps.
    edges : (4,) left neighbours that went ahead, by step within the group.
    amplitudes : (m,) ε̄ at each step of a tile that holds whole chains.
    """

    normals: NDArray[np.float32]
    lane_groups: NDArray[np.uint32]
    lane_blocks: NDArray[np.uint32]
    width: int
    edges: Vector
    amplitudes: Vector


def workspace(blocks: int, noise_kind: int) -> Workspace:
    """Buffers for chains of so many blocks with such noise.

    Under common noise one number is drawn for all blocks of a step. A silent
    chain reads the zeros that the tile is made of.
    """
    lanes = np.arange(LANES, dtype=np.uint32)
    width = min(blocks, LANES)
    drawn = np.uint32(1 if noise_kind == COMMON else width)
    return Workspace(
        np.zeros(STEPS_PER_GROUP * LANES, np.float32),
        lanes // drawn,
        lanes % drawn,
        width,
        np.zeros(STEPS_PER_GROUP),
        np.zeros(STEPS_PER_GROUP * (LANES // width)),
    )


def shaking_of(parameters: ChainParameters) -> Shaking:
    """The noise; silent if its amplitude is zero."""
    kind = NOISE_CODES[parameters.noise_kind] if parameters.noise > 0.0 else SILENT
    return Shaking(kind, parameters.step_noise, float(parameters.annealing), parameters.seed)


def pull_of(parameters: ChainParameters, state: ChainState) -> Pull:
    """The drive, the hand and the clock."""
    grip = state.grip or GripMotion(0, 0.0, 0.0, 0, 0)
    return Pull(
        CODES[parameters.drive],
        float(parameters.end_position),
        float(parameters.drive_force),
        float(parameters.drive_speed),
        float(parameters.jerk_size),
        float(parameters.jerk_period),
        float(state.hand_position),
        float(state.time_origin),
        state.step_origin,
        grip.index,
        float(grip.start),
        float(grip.target),
        grip.first_step,
        grip.last_step,
    )
