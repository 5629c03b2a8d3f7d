"""The compiled loop over many chains at once: each lane of the processor is a chain.

Positions are stored block by block, (L + 2, n), so that the inner loop runs
over chains. Each chain is computed by the same operations in the same order
as `march` does it alone, and so has the same bits. A group of chains shares
what would be a branch in the inner loop: dynamics, drive and kind of noise.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy import uintp
from numpy.typing import NDArray

from physics import drive
from physics.compiled import fingerprint, inlined, kernel
from physics.law import displacement
from physics.load_curve import Vector
from physics.noise import (
    BLOCK_STREAM,
    COMMON_STREAM,
    STEPS_PER_GROUP,
    fill_normals,
    fill_normals_of_seeds,
)
from physics.setting import COMMON, INDEPENDENT, PULLED_END, SILENT

Rows = NDArray[np.float64]

_driven_end = inlined(drive.driven_end)


class Numbers(NamedTuple):
    """The numbers of one step, (n,) each, one for each chain.

    Attributes
    ----------
    keep, pull, push : share of a displacement that is kept, displacement per
        stretch of the springs and per force.
    right, left : friction, as thresholds of displacement.
    time_step, rate, compliance : dt, 1/dt, 1/k.
    amplitude, annealing : ε̄ and λ of the noise.
    target, force, speed, jerk_size, jerk_period : the drive.
    """

    keep: Vector
    pull: Vector
    push: Vector
    right: Vector
    left: Vector
    time_step: Vector
    rate: Vector
    compliance: Vector
    amplitude: Vector
    annealing: Vector
    target: Vector
    force: Vector
    speed: Vector
    jerk_size: Vector
    jerk_period: Vector


class Kind(NamedTuple):
    """What all chains of a group have in common.

    Attributes
    ----------
    inertial : whether a block keeps some of its velocity.
    drive, noise : codes.
    annealed : whether the noise of any of them dies out.
    seed : of all of them, or −1 if each has its own.
    """

    inertial: bool
    drive: int
    noise: int
    annealed: bool
    seed: int


class Buffers(NamedTuple):
    """What a group needs beside its state, made once.

    Attributes
    ----------
    spare : (L + 2, n) the other positions; steps go to and fro.
    kick : (n,) what a normal number amounts to now: a displacement of a block,
        or a force on the end.
    normals : (4, columns, n) by step in the group of four; (4, columns, 1) where
        all chains share a seed.
    lane_groups, lane_blocks : (columns,) what the columns are for.
    width : columns for one group of steps.
    seeds : (n,) of each chain.
    """

    spare: Rows
    kick: Vector
    normals: NDArray[np.float32]
    lane_groups: NDArray[np.uint32]
    lane_blocks: NDArray[np.uint32]
    width: int
    seeds: NDArray[np.int64]


@inlined
def _time(time_step: float, step: int) -> float:
    """As `march` has it, its origin at zero."""
    return 0.0 + step * time_step


@inlined
def _set_kicks(kick: Vector, numbers: Numbers, kind: Kind, step: int) -> None:
    for m in range(kick.size):
        amplitude = numbers.amplitude[m]
        if numbers.annealing[m] != 0.0:
            time = _time(numbers.time_step[m], step)
            amplitude = amplitude * math.exp(-numbers.annealing[m] * time)
        kick[m] = amplitude if kind.noise == PULLED_END else numbers.push[m] * amplitude


@inlined
def _set_ends(
    x: Rows, numbers: Numbers, kind: Kind, kick: Vector, xi: NDArray[np.float32], step: int
) -> None:
    """Put x_{L+1} where it gives the last block its drive; see `march`."""
    last, end = x[-2], x[-1]
    for m in range(kick.size):
        if kind.drive == drive.CONSTANT_FORCE:
            place = last[m] + numbers.force[m] * numbers.compliance[m]
        else:
            place = _driven_end(
                kind.drive,
                _time(numbers.time_step[m], step),
                numbers.target[m],
                numbers.speed[m],
                numbers.jerk_size[m],
                numbers.jerk_period[m],
                0.0,
            )
        shake = 0.0
        if kind.noise == PULLED_END:
            shake = kick[m] * float(xi[m if kind.seed < 0 else 0])
        end[m] = place + shake * numbers.compliance[m]


@inlined
def _step_block(
    new: Vector,
    before: Vector,
    here: Vector,
    after: Vector,
    v: Vector,
    numbers: Numbers,
    kind: Kind,
    kick: Vector,
    xi: NDArray[np.float32],
    shows: bool,
) -> None:
    """One step of one block of all chains; ``shows`` where its velocity is wanted.

    The conditions are the same for all chains: the compiler takes them out of the loop.
    """
    shaken = kind.noise == INDEPENDENT or kind.noise == COMMON
    common = float(xi[0])
    for lane in range(new.size):
        m = uintp(lane)
        free = 0.0
        if shaken:
            free = kick[m] * (float(xi[m]) if kind.seed < 0 else common)
        if kind.inertial:
            free = numbers.keep[m] * v[m] + free
        x = here[m]
        moved = displacement(
            (after[m] - x) - (x - before[m]),
            free,
            numbers.pull[m],
            numbers.right[m],
            numbers.left[m],
        )
        new[m] = x + moved
        if shows:
            v[m] = moved * numbers.rate[m]


@inlined
def _fill(buffers: Buffers, kind: Kind, group: int, groups: int, blocks: int) -> None:
    """Draw the numbers of some groups of steps."""
    if kind.noise == SILENT:
        return
    stream = COMMON_STREAM if kind.noise == COMMON else BLOCK_STREAM
    block = blocks - 1 if kind.noise == PULLED_END else 0
    normals, lane_groups, lane_blocks = buffers.normals, buffers.lane_groups, buffers.lane_blocks
    columns = groups * buffers.width
    if kind.seed >= 0:
        flat = normals.reshape(-1)
        fill_normals(flat, lane_groups, lane_blocks, columns, kind.seed, group, block, stream)
        return
    for column in range(columns):
        place = (group + int(lane_groups[column]), block + int(lane_blocks[column]), stream)
        fill_normals_of_seeds(normals[:, column], buffers.seeds, *place)


def _build(version: int) -> Callable[..., None]:
    """The kernel, closing over the version of the sources that it is made of."""

    @kernel
    def march_lanes(
        x: Rows, v: Rows, step: int, count: int, numbers: Numbers, kind: Kind, buffers: Buffers
    ) -> None:
        """Do ``count`` steps of all chains from ``step`` on.

        Parameters
        ----------
        x, v : (L + 2, n) positions with the wall and the end, and velocities;
            updated in place.
        """
        blocks = x.shape[0] - 2
        kick, normals, width = buffers.kick, buffers.normals, buffers.width
        old, new = x, buffers.spare
        end = step + count if version >= 0 else step
        _set_kicks(kick, numbers, kind, step)
        for positions in (old, new):
            _set_ends(positions, numbers, kind, kick, normals[0, 0], step)
        still = kind.drive == drive.HELD_END and kind.noise != PULLED_END
        while step < end:
            group = step // STEPS_PER_GROUP
            groups = min(normals.shape[1] // width, (end - 1) // STEPS_PER_GROUP + 1 - group)
            _fill(buffers, kind, group, groups, blocks)
            stop = min(end, (group + groups) * STEPS_PER_GROUP)
            while step < stop:
                tile = normals[step % STEPS_PER_GROUP]
                column = (step // STEPS_PER_GROUP - group) * width
                if kind.annealed:
                    _set_kicks(kick, numbers, kind, step)
                if not still:
                    _set_ends(old, numbers, kind, kick, tile[column], step)
                shows = kind.inertial or step == end - 1
                for b in range(1, blocks + 1):
                    xi = tile[column + (b - 1) % width]
                    rows = (new[b], old[b - 1], old[b], old[b + 1], v[b])
                    _step_block(*rows, numbers, kind, kick, xi, shows)
                old, new = new, old
                step += 1
        if count % 2 == 1:
            x[:] = buffers.spare

    return march_lanes


march_lanes = _build(fingerprint("compiled", "drive", "friction", "law", "noise"))
