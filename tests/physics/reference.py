"""The chain written naively from physics/README 2, in plain NumPy; slow and meant to be read.

Nothing here comes from `physics` but the parameters: the noise has its own
Threefry and its own Box–Muller transform in double precision.
"""

from __future__ import annotations

import math

import numpy as np

from physics.chain.parameters import ChainParameters

# Salmon et al. 2011, table of rotations of Threefry-4x32 (taken over from Skein).
ROTATIONS = [(10, 26), (11, 21), (13, 27), (23, 5), (6, 20), (17, 11), (25, 10), (18, 20)]
WORD = 0xFFFFFFFF


def threefry4x32(counter, key, rounds=13):
    """Four words from four words and a key, in Python's own integers."""
    parity = 0x1BD11BDA
    for word in key:
        parity ^= word
    extended = [*key, parity]
    x = [(c + k) & WORD for c, k in zip(counter, key, strict=True)]
    for r in range(rounds):
        pairs = ((0, 1), (2, 3)) if r % 2 == 0 else ((0, 3), (2, 1))
        for (a, b), turn in zip(pairs, ROTATIONS[r % 8], strict=True):
            x[a] = (x[a] + x[b]) & WORD
            x[b] = ((x[b] << turn) | (x[b] >> (32 - turn))) & WORD
            x[b] ^= x[a]
        if r % 4 == 3:
            s = r // 4 + 1
            for i in range(4):
                x[i] = (x[i] + extended[(s + i) % 5]) & WORD
            x[3] = (x[3] + s) & WORD
    return x


def box_muller(first, second):
    """Two normals from two words.

    The uniform number is rounded to single precision as the kernel's is (it
    is part of how the number is defined); all after that is in double.
    """
    u = float(np.float32((first & 0x7FFFFFFF) | 1)) / 2.0**31
    eighths = ((second & 0x7FFFFF) | 1) / 2.0**23 * 2.0 - 1.0
    angle = eighths * math.pi / 4.0
    along = math.cos(angle) * (-1.0 if second >> 31 else 1.0)
    across = math.sin(angle)
    if (second >> 30) & 1:
        along, across = across, along
    radius = math.sqrt(-2.0 * math.log(u))
    return radius * along, radius * across


def normal(seed, step, block, stream=0):
    """ξ of a step and a block, counted from 0."""
    group, within = divmod(step, 4)
    key = [seed & WORD, seed >> 32, 0, 0]
    words = threefry4x32([group & WORD, group >> 32, block, stream], key)
    pair = words[:2] if within < 2 else words[2:]
    return box_muller(*pair)[within % 2]


def end_position(p: ChainParameters, time: float) -> float:
    ramp = math.copysign(1.0, p.end_position) * min(abs(p.end_position), p.drive_speed * time)
    if p.drive == "held_end":
        return p.end_position
    if p.drive == "ramp":
        return ramp
    if p.drive == "jerks":
        forward = (time / p.jerk_period) % 1.0 < 0.5
        return ramp + (p.jerk_size if forward else -p.jerk_size)
    return 0.0


def noise_of(p: ChainParameters, step: int, time: float):
    amplitude = p.noise / math.sqrt(p.time_step) * math.exp(-p.annealing * time)
    xi = np.zeros(p.blocks)
    if p.noise_kind == "independent":
        xi[:] = [normal(p.seed, step, block) for block in range(p.blocks)]
    elif p.noise_kind == "common":
        xi[:] = normal(p.seed, step, 0, stream=1)
    else:
        xi[-1] = normal(p.seed, step, p.blocks - 1)
    return amplitude * xi


def soft(z, right, left):
    return np.where(z > right, z - right, np.where(z < -left, z + left, 0.0))


def run(p: ChainParameters, steps: int, grip=None):
    """Positions and velocities, (steps + 1, L) each, from rest.

    grip : (index, function of the step that gives its position), if any.
    """
    x, v = np.zeros(p.blocks), np.zeros(p.blocks)
    course, speeds = [x.copy()], [v.copy()]
    for step in range(steps):
        time = step * p.time_step
        y = end_position(p, time)
        if grip is not None and grip[0] == p.blocks + 1:
            y = grip[1](step)
        left = np.concatenate(([0.0], x[:-1]))
        right = np.concatenate((x[1:], [y]))
        force = p.stiffness * (right - 2.0 * x + left)
        if p.drive == "constant_force":
            force[-1] = p.drive_force - p.stiffness * (x[-1] - left[-1])
        force += noise_of(p, step, time) if p.noise > 0.0 else 0.0
        if p.dynamics == "overdamped":
            v = soft(force, p.friction_right, p.friction_left)
        else:
            b = p.time_step / p.mass
            v = soft(v + b * (force - p.damping * v), b * p.friction_right, b * p.friction_left)
        old, x = x, x + p.time_step * v
        if grip is not None and grip[0] <= p.blocks:
            i = grip[0] - 1
            x[i] = grip[1](step + 1)
            v[i] = (x[i] - old[i]) / p.time_step
        course.append(x.copy())
        speeds.append(v.copy())
    return np.array(course), np.array(speeds)


def run_many(p: ChainParameters, steps: int, draw):
    """Positions of many independent chains after so many steps, (N, L), from rest.

    draw : gives ε̄ξ of one step without its annealing, (N, L), from a generator of its own.
    """
    shape = draw().shape
    x, v = np.zeros(shape), np.zeros(shape)
    padded = np.zeros((shape[0], p.blocks + 2))
    for step in range(steps):
        time = step * p.time_step
        padded[:, 1:-1], padded[:, -1] = x, end_position(p, time)
        force = p.stiffness * np.diff(padded, 2, axis=1)
        force += math.exp(-p.annealing * time) * draw()
        if p.dynamics == "overdamped":
            v = soft(force, p.friction_right, p.friction_left)
        else:
            b = p.time_step / p.mass
            v = soft(v + b * (force - p.damping * v), b * p.friction_right, b * p.friction_left)
        x = x + p.time_step * v
    return x
