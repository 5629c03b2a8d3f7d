"""How fast training is, and what watching it costs, at the authors' size.

    python -m tests.benchmarks.bench_training

2,560 samples × 100 inputs, depth 8, width 100, full batch, one thread. Both figures
are ratios within the same run: the seconds spent measuring over those spent training,
and the rate of `nets.run.training.train` over that of a plain torch loop. Plain loop and
run take turns, and the median of the ratios counts, so that a busy machine moves
both alike. A measurement is the trace ratio of all layers on a hundred training samples, with
its errors, and their accuracy; after every fifth step also those of a hundred test samples.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when NumPy is imported

import numpy as np
import torch
from torch import nn

from nets.config import TrainingConfig
from nets.messages import Measurement
from nets.run.training import train

SAMPLES, TEST_SAMPLES, INPUTS, CLASSES = 2560, 10_000, 100, 10


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = folder  # torch's optimisers import its compiler
        path = Path(folder) / "clusters.npz"
        write_clusters(path)
        config = TrainingConfig(dataset=str(path), epochs=options.epochs)
        list(train(TrainingConfig(dataset=str(path), epochs=1)))  # all that is compiled is there
        rounds = [one_round(config) for _ in range(options.rounds)]
    for name in rounds[0]:
        values = [figures[name] for figures in rounds]
        spread = f"{min(values):.3f} … {max(values):.3f}"
        print(f"{name:42s} {statistics.median(values):8.3f}   ({spread})")


def write_clusters(path: Path) -> None:
    """A Gaussian cloud for each class."""
    generator = np.random.default_rng(0)
    centres = generator.normal(size=(CLASSES, INPUTS))
    arrays = {}
    for part, count in (("train", SAMPLES), ("test", TEST_SAMPLES)):
        labels = np.arange(count) % CLASSES
        noise = 2.0 * generator.normal(size=(count, INPUTS))
        arrays[f"X_{part}"] = (centres[labels] + noise).astype(np.float32)
        arrays[f"y_{part}"] = labels
    np.savez(path, **arrays)


def one_round(config: TrainingConfig) -> dict[str, float]:
    """The figures of one plain loop followed by one run."""
    plain = plain_seconds(config)
    measurements = [m for m in train(config) if isinstance(m, Measurement)]
    # The last measurement is of all samples, once in a run: it is reported apart.
    during, last = measurements[-2], measurements[-1]
    epochs = config.epochs
    return {
        "measuring / training": during.measuring_seconds / last.seconds * epochs / (epochs - 1),
        "plain loop / train (1 = as fast)": plain / last.seconds,
        "plain loop / train with measuring": plain / (last.seconds + during.measuring_seconds),
        "training, epochs per second": epochs / last.seconds,
        "one measurement, ms": 1e3 * during.measuring_seconds / epochs,
        "measuring everything once, ms": 1e3 * (last.measuring_seconds - during.measuring_seconds),
    }


def plain_seconds(config: TrainingConfig) -> float:
    """Seconds of a plain sequential loop of the same length and size."""
    with np.load(config.dataset) as arrays:
        inputs, labels = torch.tensor(arrays["X_train"]), torch.tensor(arrays["y_train"])
    layers: list[nn.Module] = [nn.BatchNorm1d(INPUTS)]
    fan_in = INPUTS
    for _ in range(config.depth - 1):
        layers += [nn.Linear(fan_in, config.width), nn.BatchNorm1d(config.width)]
        layers += [nn.LeakyReLU(config.negative_slope), nn.Dropout(config.dropout)]
        fan_in = config.width
    network = nn.Sequential(*layers, nn.Linear(fan_in, CLASSES))
    optimiser = torch.optim.Adam(network.parameters(), lr=config.learning_rate)
    begun = time.perf_counter()
    for _ in range(config.epochs):
        optimiser.zero_grad()
        loss = nn.functional.cross_entropy(network(inputs), labels)
        loss.item()
        loss.backward()
        optimiser.step()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
