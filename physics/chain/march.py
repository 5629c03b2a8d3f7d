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
from collections.abc import Callable

import numpy as np
from numpy import uintp
from numpy.typing import NDArray

from physics.chain import drive
from physics.chain.compiled import fingerprint, inlined, kernel
from physics.chain.decay import decay
from physics.chain.law import Law, step_blocks
from physics.chain.noise import BLOCK_STREAM, COMMON_STREAM, STEPS_PER_GROUP, fill_normals
from physics.chain.setting import COMMON, LANES, PULLED_END, SILENT, Pull, Shaking
from physics.load_curve import Vector

_driven_end = inlined(drive.driven_end)
_gripped_position = inlined(drive.gripped_position)


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
    return shaking.amplitude * decay(shaking.annealing * time)


@inlined
def _set_amplitudes(
    amplitudes: Vector, shaking: Shaking, pull: Pull, law: Law, step: int, stop: int
) -> None:
    """Of the steps from ``step`` on, many at once: in a short chain, each costs as much as it."""
    if shaking.annealing == 0.0:
        amplitudes[: stop - step] = shaking.amplitude
        return
    for now in range(step, stop):
        amplitudes[uintp(now - step)] = _amplitude_at(shaking, pull, law, now)


@inlined
def _set_end(x: Vector, law: Law, pull: Pull, step: int, blocks: int, shake: float) -> None:
    """Put x_{L+1} where it gives the last block its drive.

    A constant force f is a spring's whose far end is f/k ahead of the block,
    and a force ε̄ξ on the last block alone is a shaking of the end by ε̄ξ/k.
    """
    if pull.drive == drive.CONSTANT_FORCE:
        end = x[blocks] + pull.force * law.compliance
    else:
        end = _end_at(pull, law, step, blocks)
    x[blocks + 1] = end + shake * law.compliance


@inlined
def _advance(
    x: Vector,
    v: Vector,
    first: int,
    last: int,
    before: float,
    normals: NDArray[np.float32],
    lane: int,
    step: int,
    end: int,
    amplitude: float,
    law: Law,
    shaking: Shaking,
    pull: Pull,
) -> None:
    """One step of blocks first … last, with the drive and the hand; see `step_blocks`.

    Velocities that no block keeps are wanted only of the last step before ``end``.
    """
    blocks = x.size - 2
    shake = 0.0
    if shaking.kind == PULLED_END:
        shake = amplitude * float(normals[lane + last - first])
        amplitude = 0.0
    if last == blocks:
        _set_end(x, law, pull, step, blocks, shake)
    gripped = min(pull.grip, blocks) if pull.drive == drive.CONSTANT_FORCE else pull.grip
    held = first <= gripped <= last
    start = x[gripped] if held else 0.0
    step_blocks(x, v, first, last, before, normals, lane, amplitude, law, step == end - 1)
    if held:
        x[gripped] = _grip_at(pull, step + 1)
        v[gripped] = (x[gripped] - start) / law.time_step


@inlined
def _fill(
    normals: NDArray[np.float32],
    lane_groups: NDArray[np.uint32],
    lane_blocks: NDArray[np.uint32],
    groups: int,
    width: int,
    group: int,
    block: int,
    shaking: Shaking,
) -> None:
    """The tile's first ``groups`` groups of ``width`` lanes, from a block (counted from 0) on."""
    tile, seed = (normals, lane_groups, lane_blocks), shaking.seed
    if shaking.kind == COMMON:
        fill_normals(*tile, groups, seed, group, 0, COMMON_STREAM)
        _spread(normals, groups, width)
    elif shaking.kind != SILENT:
        fill_normals(*tile, groups * width, seed, group, block, BLOCK_STREAM)


@inlined
def _spread(normals: NDArray[np.float32], groups: int, width: int) -> None:
    """Give all blocks the number of their group; from the last on, so that none is lost."""
    for row in range(0, normals.size, LANES):
        for group in range(groups - 1, -1, -1):
            number, first = normals[uintp(row + group)], row + group * width
            for lane in range(width):
                normals[uintp(first + lane)] = number


@inlined
def _short_tile(
    x: Vector,
    v: Vector,
    step: int,
    end: int,
    law: Law,
    shaking: Shaking,
    pull: Pull,
    normals: NDArray[np.float32],
    lane_groups: NDArray[np.uint32],
    lane_blocks: NDArray[np.uint32],
    width: int,
    amplitudes: Vector,
) -> int:
    """Steps of all blocks from ``step`` to the end of a noise tile; returns where it got to."""
    blocks = x.size - 2
    group = step // STEPS_PER_GROUP
    groups = min(LANES // width, (end - 1) // STEPS_PER_GROUP + 1 - group)
    _fill(normals, lane_groups, lane_blocks, groups, width, group, 0, shaking)
    stop = min(end, (group + groups) * STEPS_PER_GROUP)
    _set_amplitudes(amplitudes, shaking, pull, law, step, stop)
    for now in range(step, stop):
        row = (now % STEPS_PER_GROUP) * LANES
        lane = row + (now // STEPS_PER_GROUP - group) * width
        amplitude = amplitudes[uintp(now - step)]
        _advance(x, v, 1, blocks, x[0], normals, lane, now, end, amplitude, law, shaking, pull)
    return stop


@inlined
def _long_tile(
    x: Vector,
    v: Vector,
    step: int,
    stop: int,
    end: int,
    first: int,
    last: int,
    law: Law,
    shaking: Shaking,
    pull: Pull,
    normals: NDArray[np.float32],
    lane_groups: NDArray[np.uint32],
    lane_blocks: NDArray[np.uint32],
    edges: Vector,
) -> None:
    """Steps of one group for the blocks first … last, each step one block further left."""
    blocks = x.size - 2
    origin = max(1, first - STEPS_PER_GROUP + 1)
    lanes = last - origin + 1
    group = step // STEPS_PER_GROUP
    _fill(normals, lane_groups, lane_blocks, 1, lanes, group, origin - 1, shaking)
    for level in range(stop - step):
        a = 1 if first == 1 else first - level
        b = blocks if last == blocks else last - level
        before = x[0] if first == 1 else edges[level]
        edges[level] = x[b]
        lane = ((step + level) % STEPS_PER_GROUP) * LANES + a - origin
        now = step + level
        amplitude = _amplitude_at(shaking, pull, law, now)
        _advance(x, v, a, b, before, normals, lane, now, end, amplitude, law, shaking, pull)


def _build(version: int) -> tuple[Callable[..., None], Callable[..., None]]:
    """The kernels, closing over the version of the sources that it is made of."""

    @kernel
    def march(
        x: Vector,
        v: Vector,
        step: int,
        count: int,
        law: Law,
        shaking: Shaking,
        pull: Pull,
        normals: NDArray[np.float32],
        lane_groups: NDArray[np.uint32],
        lane_blocks: NDArray[np.uint32],
        width: int,
        edges: Vector,
        amplitudes: Vector,
    ) -> None:
        """Do ``count`` steps from ``step`` on.

        Parameters
        ----------
        x, v : (L + 2,) positions with the wall and the end, and velocities;
            updated in place.
        """
        blocks = x.size - 2
        end = step + count if version >= 0 else step
        tile = (normals, lane_groups, lane_blocks)
        while step < end:
            if blocks <= LANES:
                step = _short_tile(x, v, step, end, law, shaking, pull, *tile, width, amplitudes)
                continue
            stop = min(end, (step // STEPS_PER_GROUP + 1) * STEPS_PER_GROUP)
            first = 1
            while first <= blocks:
                last = min(first + LANES - STEPS_PER_GROUP, blocks)
                _long_tile(x, v, step, stop, end, first, last, law, shaking, pull, *tile, edges)
                first = last + 1
            step = stop

    @kernel
    def march_and_sum(
        x: Vector,
        v: Vector,
        totals: Vector,
        step: int,
        count: int,
        law: Law,
        shaking: Shaking,
        pull: Pull,
        normals: NDArray[np.float32],
        lane_groups: NDArray[np.uint32],
        lane_blocks: NDArray[np.uint32],
        width: int,
        edges: Vector,
        amplitudes: Vector,
    ) -> None:
        """`march`, adding positions (and y last) to ``totals``, (L + 2,), after every step."""
        last = x.size - 1
        tile = (normals, lane_groups, lane_blocks)
        for now in range(step, step + count):
            march(x, v, now, 1, law, shaking, pull, *tile, width, edges, amplitudes)
            if pull.drive == drive.CONSTANT_FORCE:
                x[last] = x[last - 1]
            else:
                x[last] = _end_at(pull, law, now + 1, last - 1)
            for i in range(totals.size):
                totals[i] += x[i]

    return march, march_and_sum


march, march_and_sum = _build(
    fingerprint("compiled", "decay", "drive", "friction", "law", "noise", "setting")
)


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
