"""The compiled loop over many chains at once: each lane of the processor is a chain.

Positions are stored block by block, n chains side by side, so that one flat
loop runs over all blocks of all chains, and finds each neighbour n places away.
Each chain is computed by the same operations in the same order as `march`
does it alone, and so has the same bits. The chains of a group share what would
be a branch in the inner loop: dynamics, drive and kind of noise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy import uintp
from numpy.typing import NDArray

from physics.chain import drive
from physics.chain.compiled import fingerprint, fused, inlined, kernel
from physics.chain.decay import decay
from physics.chain.law import displacement
from physics.chain.noise import (
    BLOCK_STREAM,
    COMMON_STREAM,
    STEPS_PER_GROUP,
    fill_normals,
    fill_normals_of_seeds,
)
from physics.chain.setting import COMMON, INDEPENDENT, PULLED_END, SILENT
from physics.load_curve import Vector

_driven_end = inlined(drive.driven_end)


class Numbers(NamedTuple):
    """The numbers of one step: (L n,) each, one for each block of each chain, or one for all.

    Attributes
    ----------
    keep, pull : share of a displacement that is kept, displacement per stretch of the springs.
    right, left : friction, as thresholds of displacement.
    rate : 1/dt.
    """

    keep: Vector | float
    pull: Vector | float
    right: Vector | float
    left: Vector | float
    rate: Vector | float


class Course(NamedTuple):
    """What changes in time, (n,) each, one for each chain.

    Attributes
    ----------
    time_step, compliance : dt, 1/k.
    push : displacement per force on a block.
    amplitude, annealing : ε̄ and λ of the noise.
    target, force, speed, jerk_size, jerk_period : the drive.
    """

    time_step: Vector
    compliance: Vector
    push: Vector
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
    seed : of all of them, or −1 if each has its own; 0 without noise.
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
    spare : ((L + 2) n,) the other positions; steps go to and fro.
    kick : (L n,) what a normal number amounts to now: a displacement of a block;
        under noise at the pulled end alone, the first n are forces on the end.
    normals : (4, L n) by step in the group of four.
    low_words, high_words, blocks : (m,) seed and block of each number that is drawn,
        m = L n or n: under common noise and at the end, one for each chain.
    tile, lane_groups, lane_blocks : where all have one seed, many groups are drawn at
        once for one chain; (4 w,), (w,), (w,).
    """

    spare: Vector
    kick: Vector
    normals: NDArray[np.float32]
    low_words: NDArray[np.uint32]
    high_words: NDArray[np.uint32]
    blocks: NDArray[np.uint32]
    tile: NDArray[np.float32]
    lane_groups: NDArray[np.uint32]
    lane_blocks: NDArray[np.uint32]


@inlined
def _time(time_step: float, step: int) -> float:
    """As `march` has it, its origin at zero."""
    return 0.0 + step * time_step


@inlined
def _set_kicks(kick: Vector, course: Course, kind: Kind, step: int) -> None:
    count = course.push.size
    for m in range(count):
        amplitude = course.amplitude[m]
        if course.annealing[m] != 0.0:
            time = _time(course.time_step[m], step)
            amplitude = amplitude * decay(course.annealing[m] * time)
        kick[m] = amplitude if kind.noise == PULLED_END else course.push[m] * amplitude
    for start in range(count, kick.size, count):
        kick[start : start + count] = kick[:count]


@inlined
def _set_ends(
    x: Vector, course: Course, kind: Kind, kick: Vector, xi: NDArray[np.float32], step: int
) -> None:
    """Put x_{L+1} where it gives the last block its drive; see `march`."""
    count = course.push.size
    last, end = x[-2 * count : -count], x[-count:]
    for m in range(count):
        if kind.drive == drive.CONSTANT_FORCE:
            place = last[m] + course.force[m] * course.compliance[m]
        else:
            place = _driven_end(
                kind.drive,
                _time(course.time_step[m], step),
                course.target[m],
                course.speed[m],
                course.jerk_size[m],
                course.jerk_period[m],
                0.0,
            )
        shake = 0.0
        if kind.noise == PULLED_END:
            shake = kick[m] * float(xi[m])
        end[m] = place + shake * course.compliance[m]


@inlined
def _at(values: Vector | float, i: uintp) -> float:
    return values if isinstance(values, float) else float(values[i])


@inlined
def _step_blocks(
    new: Vector,
    old: Vector,
    numbers: Numbers,
    kick: Vector | float,
    xi: NDArray[np.float32] | None,
    v: Vector | None,
    shown: Vector | None,
    chains: int,
) -> None:
    """One step of all blocks of all chains.

    What is None costs nothing, for the loop is compiled without it.

    Parameters
    ----------
    xi : (L n,) normals, if there is noise on the blocks.
    v : (L n,) velocities, if blocks keep some; updated.
    shown : where velocities go that no block keeps, if anyone wants to know them.
    """
    keep, pull, right, left, rate = numbers
    count = uintp(chains)
    for place in range(new.size - 2 * chains):
        i = uintp(place)
        j = i + count
        before, here, after = old[i], old[j], old[j + count]
        free = 0.0
        if xi is not None:
            free = _at(kick, i) * float(xi[i])
        if v is not None:
            free = fused(_at(keep, i), v[i], free)
        stretch = (after - here) - (here - before)
        moved = displacement(stretch, free, _at(pull, i), _at(right, i), _at(left, i))
        new[j] = here + moved
        if v is not None:
            v[i] = moved * _at(rate, i)
        if shown is not None:
            shown[i] = moved * _at(rate, i)


@inlined
def _step(
    new: Vector,
    old: Vector,
    numbers: Numbers,
    kick: Vector,
    xi: NDArray[np.float32],
    v: Vector,
    kind: Kind,
    shows: bool,
    chains: int,
) -> None:
    force = kick[0] if isinstance(numbers.pull, float) else kick
    if kind.noise == INDEPENDENT or kind.noise == COMMON:
        if kind.inertial:
            _step_blocks(new, old, numbers, force, xi, v, None, chains)
        elif shows:
            _step_blocks(new, old, numbers, force, xi, None, v, chains)
        else:
            _step_blocks(new, old, numbers, force, xi, None, None, chains)
    elif kind.inertial:
        _step_blocks(new, old, numbers, force, None, v, None, chains)
    elif shows:
        _step_blocks(new, old, numbers, force, None, None, v, chains)
    else:
        _step_blocks(new, old, numbers, force, None, None, None, chains)


@inlined
def _draw_apart(buffers: Buffers, kind: Kind, group: int) -> None:
    """The numbers of one group of steps, for the seed of each chain."""
    normals = buffers.normals
    rows = (normals[0], normals[1], normals[2], normals[3])
    lanes = (buffers.low_words, buffers.high_words, buffers.blocks)
    fill_normals_of_seeds(*rows, *lanes, group, _stream(kind))
    count = buffers.blocks.size
    for row in rows:
        for start in range(count, row.size, count):
            row[start : start + count] = row[:count]


@inlined
def _draw_together(
    buffers: Buffers, kind: Kind, group: int, first: int, last: int, end: int, chains: int
) -> tuple[int, int]:
    """The same for the one seed that all chains have.

    Parameters
    ----------
    first, last : the groups that the tile holds, to before the last.
    end : the step at which there is no more to draw for.

    Returns
    -------
    int, int
        The groups that it holds now.
    """
    width, tile = buffers.blocks.size // chains, buffers.tile
    if group >= last:
        most = group + buffers.lane_groups.size // width
        first, last = group, min(most, (end - 1) // STEPS_PER_GROUP + 1)
        lanes = (buffers.lane_groups, buffers.lane_blocks, (last - first) * width)
        fill_normals(tile, *lanes, kind.seed, group, int(buffers.blocks[0]), _stream(kind))
    for level in range(STEPS_PER_GROUP):
        column = level * (tile.size // STEPS_PER_GROUP) + (group - first) * width
        row = buffers.normals[level]
        count = row.size // width
        for b in range(width):
            row[b * count : (b + 1) * count] = tile[column + b]
    return first, last


@inlined
def _stream(kind: Kind) -> int:
    return COMMON_STREAM if kind.noise == COMMON else BLOCK_STREAM


def _build(version: int) -> Callable[..., None]:
    """The kernel, closing over the version of the sources that it is made of."""

    @kernel
    def march_lanes(
        x: Vector,
        v: Vector,
        step: int,
        count: int,
        numbers: Numbers,
        course: Course,
        kind: Kind,
        buffers: Buffers,
    ) -> None:
        """Do ``count`` steps of all chains from ``step`` on.

        Parameters
        ----------
        x, v : ((L + 2) n,) positions with the wall and the end, and (L n,) velocities;
            updated in place.
        """
        kick, normals, chains = buffers.kick, buffers.normals, course.push.size
        old, new = x, buffers.spare
        end = step + count if version >= 0 else step
        first = last = 0
        _set_kicks(kick, course, kind, step)
        for positions in (old, new):
            _set_ends(positions, course, kind, kick, normals[0], step)
        still = kind.drive == drive.HELD_END and kind.noise != PULLED_END
        while step < end:
            group = step // STEPS_PER_GROUP
            if kind.seed < 0:
                _draw_apart(buffers, kind, group)
            elif kind.noise != SILENT:
                first, last = _draw_together(buffers, kind, group, first, last, end, chains)
            for now in range(step, min(end, (group + 1) * STEPS_PER_GROUP)):
                xi = normals[now % STEPS_PER_GROUP]
                if kind.annealed:
                    _set_kicks(kick, course, kind, now)
                if not still:
                    _set_ends(old, course, kind, kick, xi, now)
                _step(new, old, numbers, kick, xi, v, kind, now == end - 1, chains)
                old, new = new, old
                step += 1
        if count % 2 == 1:
            x[:] = buffers.spare

    return march_lanes


march_lanes = _build(
    fingerprint("compiled", "decay", "drive", "friction", "law", "noise", "setting")
)
