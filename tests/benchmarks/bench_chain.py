"""``python -m tests.benchmarks.bench_chain``: the chain's speed, as ratios to a naive loop.

Both are timed in turns in the same run, so that a busy machine slows both,
and the median of the ratios is what counts. Nothing is written.
"""

from __future__ import annotations

import random
import statistics
import time

import numpy as np

from physics.noise import fill_normals
from physics.parameters import ChainParameters
from physics.setting import LANES
from physics.simulation import Simulation, compile_kernels

REPEATS = 7
SECONDS = 0.15


def sigma(z, right, left):
    """SCIENCE 2.1's friction, as it is written there."""
    if -left <= z <= right:
        return 0.0
    if z > right:
        return z - right
    return z + left


def naive_rate(steps=3000):
    """Block-steps a second of SCIENCE 2.1 as it is written: F, z, then x, block by block."""
    blocks, k, dt, mu_right, mu_left, noise, end = 7, 1.0, 0.01, 0.1, 0.1, 0.1, 1.0
    x = [0.0] * blocks
    began = time.perf_counter()
    for _ in range(steps):
        new = []
        for i in range(blocks):
            before = x[i - 1] if i > 0 else 0.0
            after = x[i + 1] if i < blocks - 1 else end
            force = k * (after - 2.0 * x[i] + before)
            z = force + noise * random.gauss(0.0, 1.0)
            new.append(x[i] + dt * sigma(z, mu_right, mu_left))
        x = new
    return blocks * steps / (time.perf_counter() - began)


def tightened_rate(steps=3000):
    """The same with padded lists, the branches inlined and the names bound: as fast as it gets."""
    blocks, k, dt, mu, noise, end = 7, 1.0, 0.01, 0.1, 0.1, 1.0
    x = [0.0] * (blocks + 2)
    x[-1] = end
    gauss = random.Random(1).gauss
    began = time.perf_counter()
    for _ in range(steps):
        new = x[:]
        for i in range(1, blocks + 1):
            z = k * (x[i + 1] - 2.0 * x[i] + x[i - 1]) + noise * gauss(0.0, 1.0)
            if z > mu:
                new[i] = x[i] + dt * (z - mu)
            elif z < -mu:
                new[i] = x[i] + dt * (z + mu)
        x = new
    return blocks * steps / (time.perf_counter() - began)


def chain_rate(simulation):
    """Block-steps a second of the compiled chain."""
    steps, blocks = 16, simulation.state.blocks
    while True:
        began = time.perf_counter()
        simulation.advance(steps)
        seconds = time.perf_counter() - began
        if seconds > SECONDS / 4.0:
            return blocks * steps / seconds
        steps *= 4


def normals_rate():
    """Normals a second."""
    lanes = np.arange(LANES, dtype=np.uint32)
    out = np.empty(4 * LANES, np.float32)
    calls = 2000
    began = time.perf_counter()
    for group in range(calls):
        fill_normals(out, lanes // np.uint32(7), lanes % np.uint32(7), LANES, 1, group, 0, 0)
    return 4 * LANES * calls / (time.perf_counter() - began)


CASES = {
    "noisy, overdamped": {"noise": 0.01, "friction_right": 0.1, "friction_left": 0.1},
    "noisy, Langevin": {"noise": 0.01, "dynamics": "langevin"},
    "silent, overdamped": {},
}
LENGTHS = (7, 100, 1000, 10_000, 100_000, 1_000_000)


def main():
    compile_kernels()
    print(f"{'':22}{'blocks':>10}{'M block-steps/s':>18}{'times naive':>14}{'ns/block-step':>16}")
    naive = statistics.median(naive_rate() for _ in range(3))
    print(f"{'naive loop':22}{7:>10,}{naive / 1e6:>18.2f}{1:>14}{1e9 / naive:>16.1f}")
    tight = statistics.median(tightened_rate() for _ in range(3))
    ratio = tight / naive
    print(f"{'tightened loop':22}{7:>10,}{tight / 1e6:>18.2f}{ratio:>14.2f}{1e9 / tight:>16.1f}")
    for name, parameters in CASES.items():
        for blocks in LENGTHS:
            simulation = Simulation(ChainParameters(**parameters, blocks=blocks))
            simulation.advance(4)
            pairs = [(chain_rate(simulation), naive_rate()) for _ in range(REPEATS)]
            rate = statistics.median(fast for fast, _ in pairs)
            ratio = statistics.median(fast / slow for fast, slow in pairs)
            print(f"{name:22}{blocks:>10,}{rate / 1e6:>18.1f}{ratio:>14.0f}{1e9 / rate:>16.2f}")
    normals = statistics.median(normals_rate() for _ in range(REPEATS))
    print(f"{'normals':22}{'':>10}{normals / 1e6:>18.1f}{normals / naive:>14.0f}")


if __name__ == "__main__":
    main()
