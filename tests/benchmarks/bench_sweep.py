"""How fast the networks of a diagram train, against a plain sequential torch loop.

    python -m tests.benchmarks.bench_sweep

The plain loop is one process that trains network after network, with torch.nn and
torch.optim and as many threads as there are processors; ours is as many processes with one
thread each and compiled steps. On a busy machine the threads of the plain loop wait for each
other far longer than they compute: `--threads 1` gives a figure that holds there, too, of one
thread against one process.

2,560 samples × 100 inputs, depth 8, width 100. Both take turns, so that a busy machine slows
both alike. Small batches are timed on fewer samples and counted for an epoch of all, so that
they weigh in the sum as they do in a diagram. The data-noise cells train for a hundred epochs,
as they do in a diagram. Neither loop measures layers: `bench_training` says what that costs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when NumPy is imported

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from nets.compiled.product import product
from nets.compiled.workspace import BLOCK
from nets.config import TrainingConfig
from nets.sweep.compiled_run import CompiledRun

BATCHES = (5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560)
MOST_STEPS = 60
SAMPLES, INPUTS, WIDTH, HIDDEN, CLASSES = 2560, 100, 100, 7, 10


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--epochs", type=int, default=100, help="of the data-noise cells")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    options = parser.parse_args()
    torch.set_flush_denormal(True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = folder  # torch's optimisers import its compiler
        path = write_clusters(Path(folder), SAMPLES)
        torch.set_num_threads(1)
        print_products(path)
        spawn = get_context("spawn")
        with ProcessPoolExecutor(options.threads, spawn, initializer=alone_on_a_core) as pool:
            torch.set_num_threads(options.threads)
            once = TrainingConfig(dataset=path, epochs=1)
            list(pool.map(ours, [once] * 4 * options.threads))  # all that is compiled is there
            plain(once)
            noise_cells(path, pool, options)
            batch_axis(Path(folder), pool, options)


def write_clusters(folder: Path, samples: int) -> str:
    """A Gaussian cloud for each class; the path of the file."""
    generator = np.random.default_rng(0)
    centres = generator.normal(size=(CLASSES, INPUTS))
    arrays = {}
    for part, count in (("train", samples), ("test", 100)):
        labels = np.arange(count) % CLASSES
        noise = 2.0 * generator.normal(size=(count, INPUTS))
        arrays[f"X_{part}"] = (centres[labels] + noise).astype(np.float32)
        arrays[f"y_{part}"] = labels
    path = folder / f"clusters_{samples}.npz"
    np.savez(path, **arrays)
    return str(path)


def alone_on_a_core() -> None:
    """Each process has one thread."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)


# --- the two loops -----------------------------------------------------------------------


def plain(config: TrainingConfig) -> None:
    """One network, the straightforward way."""
    torch.manual_seed(config.seed)
    with np.load(config.dataset) as arrays:
        inputs, labels = torch.tensor(arrays["X_train"]), torch.tensor(arrays["y_train"])
    layers: list[nn.Module] = [nn.BatchNorm1d(INPUTS)]
    for _ in range(HIDDEN):
        layers += [nn.Linear(WIDTH, WIDTH), nn.BatchNorm1d(WIDTH)]
        layers += [nn.LeakyReLU(config.negative_slope), nn.Dropout(config.dropout)]
    network = nn.Sequential(*layers, nn.Linear(WIDTH, CLASSES))
    optimiser = torch.optim.Adam(network.parameters(), lr=config.learning_rate)
    q, spread = config.data_noise, inputs.std()
    for _ in range(config.epochs):
        for batch in torch.randperm(len(labels)).split(config.batch_size or len(labels)):
            x, y = inputs[batch], labels[batch]
            if q > 0.0:
                y = torch.where(torch.rand(len(y)) < q, torch.randint(CLASSES, y.shape), y)
                x = x + q * spread * torch.randn(x.shape)
            optimiser.zero_grad()
            loss = functional.cross_entropy(network(x), y)
            loss.item()
            loss.backward()
            optimiser.step()


def ours(config: TrainingConfig) -> None:
    """The same network as a sweep trains it."""
    run = CompiledRun(config)
    while run.epoch < config.epochs:
        run.advance_epoch()


# --- figures -----------------------------------------------------------------------------


def noise_cells(path: str, pool: ProcessPoolExecutor, options: argparse.Namespace) -> None:
    """Three cells of the data-noise diagram, full batch."""
    common = {"dataset": path, "epochs": options.epochs}
    networks = [
        TrainingConfig(data_noise=q, negative_slope=slope, seed=seed, **common)
        for q, slope in ((0.0, 0.0), (0.4, 0.4), (0.8, 1.0))
        for seed in range(options.seeds)
    ]
    pairs = [seconds_of_both(networks, pool) for _ in range(options.rounds)]
    show(f"data noise, 3 cells × {options.seeds} seeds", pairs)


def batch_axis(folder: Path, pool: ProcessPoolExecutor, options: argparse.Namespace) -> None:
    """An epoch of all seeds at each batch size."""
    total = np.zeros((options.rounds, 2))
    for size in BATCHES:
        samples = min(SAMPLES, MOST_STEPS * size)
        path, epochs = write_clusters(folder, samples), 3 if size == SAMPLES else 1
        cell = [
            TrainingConfig(dataset=path, batch_size=size, epochs=epochs, seed=seed)
            for seed in range(options.seeds)
        ]
        pairs = [seconds_of_both(cell, pool) for _ in range(options.rounds)]
        epoch = np.array(pairs) * (SAMPLES / samples / epochs)
        show(f"batches of {size}", epoch)
        total += epoch
    show("the batch-size axis in all", total)


def seconds_of_both(networks: Sequence[TrainingConfig], pool: ProcessPoolExecutor) -> list[float]:
    """Of the plain loop, and of ours."""
    return [
        timed(lambda: [plain(config) for config in networks]),
        timed(lambda: list(pool.map(ours, networks))),
    ]


def show(name: str, pairs: Any) -> None:
    """Seconds of both and the median ratio with its range."""
    ratios = [left / right for left, right in pairs]
    left, right = (statistics.median(side) for side in zip(*pairs, strict=True))
    spread = f"{min(ratios):.2f} … {max(ratios):.2f}"
    print(
        f"{name:34s} plain {left:7.2f} s  ours {right:7.2f} s  "
        f"{statistics.median(ratios):6.2f} times   ({spread})",
        flush=True,
    )


def print_products(path: str) -> None:
    """How near to their peak the products of a full batch run, and their share of a step."""
    big = torch.randn(1024, 1024)
    peak = 2 * 1024**3 / best(lambda: torch.mm(big, big))
    rows, weight = torch.randn(WIDTH, BLOCK).numpy(), torch.randn(WIDTH, WIDTH).numpy()
    out, blocks = torch.randn(WIDTH, BLOCK).numpy(), SAMPLES // BLOCK
    through = best(lambda: [product(weight, rows, out) for _ in range(100)]) / 100 * blocks
    gradient = best(lambda: [product(rows, out.T, weight, 1.0) for _ in range(100)]) / 100 * blocks
    run = CompiledRun(TrainingConfig(dataset=path, data_noise=0.4))
    run.advance_epoch()
    step = best(run.advance_epoch)
    for name, seconds in (("by weights", through), ("for their gradient", gradient)):
        speed = 2 * SAMPLES * WIDTH**2 / seconds
        print(f"product {name}: {speed / 1e9:.0f} GFLOP/s, {speed / peak:.2f} of a large one's")
    products = (2 * HIDDEN - 1) * through + HIDDEN * gradient
    print(f"products in a full-batch step: {products / step:.2f} of {step * 1e3:.1f} ms")


def best(run: Callable[[], object], times: int = 20) -> float:
    """The shortest of some runs, in seconds."""
    return min(timed(run) for _ in range(times))


def timed(run: Callable[[], object]) -> float:
    """Seconds that it takes."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
