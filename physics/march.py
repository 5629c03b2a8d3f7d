"""The compiled loop: many steps of the chain in one call, noise included.

The noise comes in tiles that fit the nearest cache. A short chain takes many
groups of four steps of all its blocks at once. A long one goes a group at a
time through tiles of blocks from the wall to the end; within a tile, each of
the group's steps works one block further left than the one before it, so that
every block finds its right neighbour at the right step, and the one left
neighbour already gone ahead is remembered (`edges`). What is computed for a
block never depends on the tiles, so neither do its bits.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from physics import drive
from physics.compiled import fingerprint, inlined, kernel
from physics.langevin import second_order, second_order_noisy
from physics.load_curve import Vector
from physics.noise import BLOCK_STREAM, COMMON_STREAM, STEPS_PER_GROUP, fill_normals
from physics.overdamped import first_order, first_order_noisy

SILENT, INDEPENDENT, COMMON, PULLED_END = range(4)

LANES = 1024
"""Columns of a noise tile; its four rows of float32 take half of a usual first-level cache."""

_driven_end = inlined(drive.driven_end)
_gripped_position = inlined(drive.gripped_position)


class Law(NamedTuple):
    """The equation of motion; frictions are thresholds of force (first order) or velocity."""

    langevin: bool
    stiffness: float
    right: float
    left: float
    damping: float
    mobility: float
    time_step: float


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
    normals : (4, n) a tile of noise.
    lane_groups, lane_blocks : (n,) what its columns are for.
    width : columns for one group of steps.
    edges : (4,) left neighbours that went ahead, by step within the group.
    """

    normals: NDArray[np.float32]
    lane_groups: NDArray[np.uint32]
    lane_blocks: NDArray[np.uint32]
    width: int
    edges: Vector


def workspace(blocks: int, noise_kind: int) -> Workspace:
    """Buffers for chains of so many blocks with such noise."""
    lanes = np.arange(LANES, dtype=np.uint32)
    width = min(blocks, LANES) if noise_kind == INDEPENDENT else 1
    return Workspace(
        np.zeros((STEPS_PER_GROUP, LANES), np.float32),
        lanes // np.uint32(width),
        lanes % np.uint32(width),
        width,
        np.zeros(STEPS_PER_GROUP),
    )


@inlined
def _grip_at(pull: Pull, step: int) -> float:
    return _gripped_position(
        step, pull.grip_first_step, pull.grip_last_step, pull.grip_start, pull.grip_target
    )


@inlined
def _end_at(pull: Pull, law: Law, step: int, blocks: int) -> float:
    """y at a step, in the hand or under the drive."""
    if pull.grip == blocks + 1:
        return _grip_at(pull, step)
    time = pull.time_origin + (step - pull.step_origin) * law.time_step
    return _driven_end(
        pull.drive,
        time,
        pull.target,
        pull.speed,
        pull.jerk_size,
        pull.jerk_period,
        pull.hand_position,
    )


@inlined
def _amplitude_at(shaking: Shaking, pull: Pull, law: Law, step: int) -> float:
    """ε̄ exp(−λt) at a step."""
    if shaking.annealing == 0.0:
        return shaking.amplitude
    time = pull.time_origin + (step - pull.step_origin) * law.time_step
    return shaking.amplitude * math.exp(-shaking.annealing * time)


@inlined
def _set_end(x: Vector, law: Law, pull: Pull, step: int, blocks: int, shake: float) -> None:
    """Put x_{L+1} where it gives the last block its drive.

    A constant force f is a spring's whose far end is f/k ahead of the block,
    and a force ε̄ξ on the last block alone is a shaking of the end by ε̄ξ/k.
    """
    if pull.drive == drive.CONSTANT_FORCE:
        end = x[blocks] + pull.force / law.stiffness
    else:
        end = _end_at(pull, law, step, blocks)
    x[blocks + 1] = end + shake / law.stiffness


@inlined
def _update(
    x: Vector, v: Vector, xi: NDArray[np.float32], law: Law, noisy: bool, amplitude: float
) -> None:
    """One step of consecutive blocks; x : (n + 2,), v : (n,), xi : (n,) if noisy."""
    k, right, left, damping, mobility = (
        law.stiffness,
        law.right,
        law.left,
        law.damping,
        law.mobility,
    )
    if law.langevin:
        if noisy:
            second_order_noisy(x, v, xi, k, right, left, amplitude, damping, mobility)
        else:
            second_order(x, v, k, right, left, amplitude, damping, mobility)
    elif noisy:
        first_order_noisy(x, v, xi, k, right, left, amplitude)
    else:
        first_order(x, v, k, right, left, amplitude)


@inlined
def _move(x: Vector, v: Vector, time_step: float) -> None:
    for i in range(v.size):
        x[i + 1] += time_step * v[i]


@inlined
def _advance_span(
    x: Vector,
    v: Vector,
    first: int,
    last: int,
    xi: NDArray[np.float32],
    step: int,
    law: Law,
    shaking: Shaking,
    pull: Pull,
) -> None:
    """One step of blocks first … last; xi : their normals, or the step's one."""
    blocks = x.size - 2
    amplitude = _amplitude_at(shaking, pull, law, step)
    noisy = shaking.kind == INDEPENDENT
    single = 0.0 if noisy or shaking.kind == SILENT else amplitude * float(xi[0])
    if last == blocks:
        _set_end(x, law, pull, step, blocks, single if shaking.kind == PULLED_END else 0.0)
    push = amplitude if noisy else (single if shaking.kind == COMMON else 0.0)
    span = v[first : last + 1]
    _update(x[first - 1 : last + 2], span, xi, law, noisy, push)
    gripped = min(pull.grip, blocks) if pull.drive == drive.CONSTANT_FORCE else pull.grip
    if first <= gripped <= last:
        place = _grip_at(pull, step + 1)
        v[gripped] = (place - x[gripped]) / law.time_step
        _move(x[first - 1 : last + 2], span, law.time_step)
        x[gripped] = place
    else:
        _move(x[first - 1 : last + 2], span, law.time_step)


@inlined
def _fill(
    space: Workspace, lanes: int, group: int, block: int, blocks: int, shaking: Shaking
) -> None:
    """Normals of the first lanes of the tile, from a group and a block (counted from 0) on."""
    if shaking.kind == SILENT:
        return
    stream = COMMON_STREAM if shaking.kind == COMMON else BLOCK_STREAM
    base = blocks - 1 if shaking.kind == PULLED_END else block
    fill_normals(
        space.normals,
        space.lane_groups,
        space.lane_blocks,
        lanes,
        shaking.seed,
        group,
        base,
        stream,
    )


@inlined
def _short_tile(
    x: Vector,
    v: Vector,
    step: int,
    end: int,
    law: Law,
    shaking: Shaking,
    pull: Pull,
    space: Workspace,
) -> int:
    """Steps of all blocks from ``step`` to the end of a noise tile; returns where it got to."""
    blocks = x.size - 2
    group = step // STEPS_PER_GROUP
    groups = min(LANES // space.width, (end - 1) // STEPS_PER_GROUP + 1 - group)
    _fill(space, groups * space.width, group, 0, blocks, shaking)
    stop = min(end, (group + groups) * STEPS_PER_GROUP)
    for now in range(step, stop):
        lane = (now // STEPS_PER_GROUP - group) * space.width
        xi = space.normals[now % STEPS_PER_GROUP, lane : lane + space.width]
        _advance_span(x, v, 1, blocks, xi, now, law, shaking, pull)
    return stop


@inlined
def _long_tile(
    x: Vector,
    v: Vector,
    step: int,
    stop: int,
    first: int,
    last: int,
    law: Law,
    shaking: Shaking,
    pull: Pull,
    space: Workspace,
) -> None:
    """Steps of one group for the blocks first … last, each step one block further left."""
    blocks = x.size - 2
    origin = max(1, first - STEPS_PER_GROUP + 1)
    lanes = last - origin + 1 if shaking.kind == INDEPENDENT else 1
    _fill(space, lanes, step // STEPS_PER_GROUP, origin - 1, blocks, shaking)
    for level in range(stop - step):
        a = 1 if first == 1 else first - level
        b = blocks if last == blocks else last - level
        ahead = x[a - 1]
        if first > 1:
            x[a - 1] = space.edges[level]
        space.edges[level] = x[b]
        row = space.normals[(step + level) % STEPS_PER_GROUP]
        xi = row[a - origin : b - origin + 1] if shaking.kind == INDEPENDENT else row
        _advance_span(x, v, a, b, xi, step + level, law, shaking, pull)
        x[a - 1] = ahead


def _build(version: int):  # type: ignore[no-untyped-def]
    """The kernel, closing over the version of the sources that it is made of."""

    @kernel
    def march(
        x: Vector,
        v: Vector,
        step: int,
        count: int,
        law: Law,
        shaking: Shaking,
        pull: Pull,
        space: Workspace,
    ) -> None:
        """Do ``count`` steps from ``step`` on.

        Parameters
        ----------
        x, v : (L + 2,) positions with the wall and the end, and velocities;
            updated in place.
        """
        blocks = x.size - 2
        end = step + count if version >= 0 else step
        while step < end:
            if blocks <= LANES:
                step = _short_tile(x, v, step, end, law, shaking, pull, space)
                continue
            stop = min(end, (step // STEPS_PER_GROUP + 1) * STEPS_PER_GROUP)
            first = 1
            while first <= blocks:
                last = min(first + LANES - STEPS_PER_GROUP, blocks)
                _long_tile(x, v, step, stop, first, last, law, shaking, pull, space)
                first = last + 1
            step = stop

    return march


march = _build(fingerprint("compiled", "drive", "friction", "langevin", "noise", "overdamped"))


@kernel
def first_not_finite(values: Vector) -> int:
    """Index of the first infinity or NaN, −1 if there is none."""
    for i in range(values.size):
        if not math.isfinite(values[i]):
            return i
    return -1


@kernel
def largest(values: Vector) -> float:
    """Largest magnitude."""
    top = 0.0
    for i in range(values.size):
        top = max(top, abs(values[i]))
    return top
