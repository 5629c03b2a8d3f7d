"""``python -m tests.benchmarks.bench_chain``: the chain's speed, as ratios to a naive loop.

Both are timed in turns in the same run, so that a busy machine slows both,
and the median of the ratios is what counts. Nothing is written.
"""

from __future__ import annotations

import random
import statistics
import time

import numba
import numpy as np

from gui.models.presets import presets
from physics.chain.noise import fill_normals
from physics.chain.parameters import ChainParameters
from physics.chain.setting import LANES
from physics.chain.simulation import Simulation, compile_kernels
from physics.many.ensemble import Ensemble, compile_ensembles, with_seeds
from physics.many.phase_diagram import Axis, DiagramPlan, refine

REPEATS = 7
SECONDS = 0.15
MEMBERS = 512


def sigma(z, right, left):
    """physics/README 2.3's friction, as it is written there."""
    if -left <= z <= right:
        return 0.0
    if z > right:
        return z - right
    return z + left


def naive_rate(steps=3000):
    """Block-steps a second of physics/README 2.3 as it is written: F, z, then x, block by block."""
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


def naive_array_rate(steps=1000):
    """The same loop over NumPy arrays and NumPy's generator, as the authors' notebook has it."""
    blocks, k, dt, mu_right, mu_left, noise = 7, 1.0, 0.01, 0.1, 0.1, 0.1
    normal = np.random.default_rng(1).standard_normal
    x = np.zeros(blocks + 2)
    x[-1] = 1.0
    began = time.perf_counter()
    for _ in range(steps):
        new = x.copy()
        for i in range(1, blocks + 1):
            z = k * (x[i + 1] - 2.0 * x[i] + x[i - 1]) + noise * normal()
            new[i] = x[i] + dt * sigma(z, mu_right, mu_left)
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


def ensemble_rate(ensemble, threads=1):
    """Block-steps a second of all its chains together."""
    steps, size = 16, ensemble.positions.size
    while True:
        began = time.perf_counter()
        ensemble.advance(steps, threads=threads)
        seconds = time.perf_counter() - began
        if seconds > SECONDS:
            return size * steps / seconds
        steps *= 2


@numba.njit
def fill_often(out, groups, blocks, calls):
    for group in range(calls):
        fill_normals(out, groups, blocks, groups.size, 1, group, 0, 0)


def normals_rate(calls=8000):
    """Normals a second, without what a call from Python costs."""
    lanes = np.arange(LANES, dtype=np.uint32)
    out = np.empty(4 * LANES, np.float32)
    arguments = (out, lanes // np.uint32(7), lanes % np.uint32(7))
    fill_often(*arguments, 1)
    began = time.perf_counter()
    fill_often(*arguments, calls)
    return out.size * calls / (time.perf_counter() - began)


def itoint_rate(parameters, steps=300):
    """Steps a second of sdeint's `itoint` on the second notebook's equations, as they stand."""
    import sdeint

    p, blocks = parameters, parameters.blocks

    def drift(state, _):
        x, v = state[:blocks], state[blocks:]
        padded = np.concatenate(([0.0], x, [p.end_position]))
        friction = np.where(v > 0.0, -p.friction_right, np.where(v < 0.0, p.friction_left, 0.0))
        force = p.stiffness * np.diff(padded, 2) - p.damping * v + friction
        return np.concatenate((v, force / p.mass))

    everywhere = np.zeros((2 * blocks, 2 * blocks))
    everywhere[blocks:, blocks:] = 1.0  # as the notebook has it: one noise for all blocks

    def diffusion(_, time):
        return p.noise / p.mass * np.exp(-p.annealing * time) * everywhere

    times = np.arange(steps + 1) * p.time_step
    began = time.perf_counter()
    sdeint.itoint(drift, diffusion, np.zeros(2 * blocks), times)
    return steps / (time.perf_counter() - began)


CASES = {
    "noisy, overdamped": {"noise": 0.01, "friction_right": 0.1, "friction_left": 0.1},
    "noisy, Langevin": {"noise": 0.01, "dynamics": "langevin"},
    "silent, overdamped": {},
}
LENGTHS = (7, 100, 1000, 10_000, 100_000, 1_000_000)


ALIKE = {"noise": 0.01, "friction_right": 0.1, "friction_left": 0.1}


def differing():
    """Chains with the same seed and another friction each."""
    frictions = np.linspace(0.0, 0.15, MEMBERS)
    return [ChainParameters(**(ALIKE | {"friction_right": one})) for one in frictions]


def differing_seeds():
    """Chains with another friction and another seed each."""
    return [one.model_copy(update={"seed": i}) for i, one in enumerate(differing())]


ENSEMBLES = {
    "own seeds": with_seeds(ChainParameters(**ALIKE), MEMBERS),
    "own seeds, Langevin": with_seeds(ChainParameters(**ALIKE, dynamics="langevin"), MEMBERS),
    "own seeds, all differ": differing_seeds(),
    "one seed": differing(),
    "silent": with_seeds(ChainParameters(), MEMBERS),
}


def row(name, blocks, pairs):
    """Print the median rate and the median ratio to the naive loop of the same moment."""
    rate = statistics.median(fast for fast, _ in pairs)
    ratio = statistics.median(fast / slow for fast, slow in pairs)
    print(f"{name:24}{blocks:>10,}{rate / 1e6:>18.1f}{ratio:>14.0f}{1e9 / rate:>16.2f}", flush=True)
    return rate


def bench_single(naive):
    for name, parameters in CASES.items():
        for blocks in LENGTHS:
            simulation = Simulation(ChainParameters(**parameters, blocks=blocks))
            simulation.advance(4)
            row(name, blocks, [(chain_rate(simulation), naive_rate()) for _ in range(REPEATS)])
    normals = statistics.median(normals_rate() for _ in range(REPEATS))
    print(f"{'normals':24}{'':>10}{normals / 1e6:>18.1f}{normals / naive:>14.0f}")


def bench_noise_and_silence():
    """How much longer a step takes with noise; in turns, too."""
    for blocks in (1000, 100_000):
        pair = [Simulation(ChainParameters(**changes, blocks=blocks)) for changes in (ALIKE, {})]
        times = [[chain_rate(one) for one in pair] for _ in range(REPEATS)]
        ratio = statistics.median(silent / noisy for noisy, silent in times)
        print(f"noise over silence, one chain of {blocks:,} blocks: {ratio:.2f}")
    for noisy_name in ("own seeds", "one seed"):
        pair = [Ensemble(ENSEMBLES[name]) for name in (noisy_name, "silent")]
        times = [[ensemble_rate(one) for one in pair] for _ in range(REPEATS)]
        ratio = statistics.median(silent / noisy for noisy, silent in times)
        print(f"noise over silence, {MEMBERS} chains, {noisy_name}: {ratio:.2f}")


def bench_ensembles():
    for name, chains in ENSEMBLES.items():
        one = Ensemble(chains)
        one.advance(4)
        row(f"{MEMBERS} {name}", 7, [(ensemble_rate(one), naive_rate()) for _ in range(REPEATS)])


def bench_two_cores():
    chains = ENSEMBLES["own seeds"]
    one, two = Ensemble(chains), Ensemble(chains)
    ratios = [ensemble_rate(two, threads=2) / ensemble_rate(one) for _ in range(REPEATS)]
    steps = max(one.step, two.step)
    one.advance(steps - one.step)
    two.advance(steps - two.step, threads=2)
    same = one.positions.tobytes() == two.positions.tobytes()
    ratio = statistics.median(ratios)
    print(f"two cores over one: {ratio:.2f}; the same bits: {'yes' if same else 'NO'}")


def bench_diagram():
    x = Axis("friction", tuple(np.linspace(0.0, 0.15, 60)))
    y = Axis("noise", tuple(np.linspace(0.0, 0.03, 60)))
    plan = DiagramPlan(ChainParameters(), x, y, 8, 10_000)
    work = 60 * 60 * plan.seeds * plan.steps * plan.base.blocks
    for _ in range(3):
        naive = naive_rate()
        began = time.perf_counter()
        results = refine(plan, threads=2)
        next(results)
        next(results)
        coarse = time.perf_counter() - began
        for _ in results:
            pass
        seconds = time.perf_counter() - began
        print(
            f"diagram of 60 × 60 cells × 8 seeds × 10,000 steps × 7 blocks, two cores: coarse in "
            f"{coarse:.2f} s, complete in {seconds:.2f} s; {work / seconds / naive:,.0f} × naive"
        )


def bench_itoint():
    parameters = presets()["notebook_2"].chain
    try:
        import sdeint  # noqa: F401
    except ImportError:
        print("sdeint is not installed: pip install -c constraints.txt -e '.[test]'")
        return
    one, many = Simulation(parameters), Ensemble(with_seeds(parameters, MEMBERS))
    one.advance(4)
    many.advance(4)
    for name, rate in (
        ("one chain", lambda: chain_rate(one)),
        (f"{MEMBERS} chains", lambda: ensemble_rate(many)),
    ):
        pairs = [(rate() / parameters.blocks, itoint_rate(parameters)) for _ in range(REPEATS)]
        ratio = statistics.median(ours / theirs for ours, theirs in pairs)
        ours, theirs = (statistics.median(rates) for rates in zip(*pairs, strict=True))
        print(
            f"second notebook, {name}: {ours:,.0f} steps a second, sdeint's itoint {theirs:,.0f}; "
            f"{ratio:,.0f} times"
        )


def main():
    compile_kernels()
    compile_ensembles()
    print(f"{'':24}{'blocks':>10}{'M block-steps/s':>18}{'times naive':>14}{'ns/block-step':>16}")
    naive = row("naive loop", 7, [(rate, rate) for rate in (naive_rate() for _ in range(3))])
    row("naive loop, arrays", 7, [(naive_array_rate(), naive_rate()) for _ in range(3)])
    row("tightened loop", 7, [(tightened_rate(), naive_rate()) for _ in range(3)])
    bench_single(naive)
    bench_ensembles()
    bench_two_cores()
    bench_noise_and_silence()
    bench_diagram()
    bench_itoint()


if __name__ == "__main__":
    main()
