"""What it costs a training to be watched: its time with `attach` over that without.

    python -m tests.benchmarks.bench_attach

Processor time of the steps alone, and with what the watch takes between them, so that a busy
machine slows both alike. The looks that the budget lets through are counted, and what one costs is
told.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

sys.path.insert(0, str(Path(__file__).parents[2] / "nets" / "attach"))

from springblock_attach import Watch, attach

from tests.nets.attach.models import Transformer, plain_mlp


class Block(nn.Module):
    """Of a ResNet-18."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.second = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.norms = nn.ModuleList([nn.BatchNorm2d(outputs) for _ in range(2)])
        same = inputs == outputs and stride == 1
        self.skip = None if same else nn.Conv2d(inputs, outputs, 1, stride, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """The block with its skip."""
        skip = x if self.skip is None else self.skip(x)
        y = functional.relu(self.norms[0](self.first(x)))
        return functional.relu(self.norms[1](self.second(y)) + skip)


def resnet18() -> nn.Module:
    """For pictures of 32×32, ten classes."""
    stages: list[nn.Module] = []
    inputs = 64
    for outputs, stride in ((64, 1), (128, 2), (256, 2), (512, 2)):
        stages.append(nn.Sequential(Block(inputs, outputs, stride), Block(outputs, outputs, 1)))
        inputs = outputs
    stem = [nn.Conv2d(3, 64, 3, 1, 1, bias=False), nn.BatchNorm2d(64), nn.ReLU()]
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10)]
    return nn.Sequential(*stem, *stages, *head)


def numbers(count: int, *shape: int) -> TensorDataset:
    """Samples of ten classes."""
    labels = torch.arange(count) % 10
    return TensorDataset(
        torch.randn(count, *shape) + labels.reshape(-1, *(1 for _ in shape)), labels
    )


def tokens() -> TensorDataset:
    """Sequences of 64 tokens, each with the next one."""
    drawn = torch.randint(0, 60, (1024, 65))
    return TensorDataset(drawn[:, :-1], drawn[:, 1:])


MODELS: dict[str, tuple[Callable[[], nn.Module], Callable[[], TensorDataset], int]] = {
    "MLP, 8 × 256": (lambda: plain_mlp(8, 256, 100), lambda: numbers(4096, 100), 64),
    "ResNet-18, 32 × 32": (resnet18, lambda: numbers(1024, 3, 32, 32), 32),
    "transformer, 6 × 128": (lambda: Transformer(60, 128, 6), tokens, 32),
}


def step_of(model: nn.Module, data: TensorDataset, batch: int) -> Callable[[], None]:
    """A step of a training."""
    optimiser = torch.optim.Adam(model.parameters())
    loader = DataLoader(data, batch, shuffle=True)
    batches = iter(loader)

    def step() -> None:
        nonlocal batches
        try:
            inputs, labels = next(batches)
        except StopIteration:
            batches = iter(loader)
            inputs, labels = next(batches)
        optimiser.zero_grad()
        given = model(inputs).flatten(0, -2)
        functional.cross_entropy(given, labels.flatten() % given.shape[1]).backward()
        optimiser.step()

    return step


def ratio(name: str, seconds: float, folder: Path) -> None:
    """Print what watching costs a model."""
    make, draw, batch = MODELS[name]
    torch.manual_seed(0)
    model, data = make(), draw()
    step = step_of(model, data, batch)
    step()
    watch = attach(model, data, folder / "run.h5")
    alone, watching, steps = 0.0, watch._spent, 0
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        begun = time.process_time()
        step()
        stepped = time.process_time()
        watch.step()
        alone, watching = alone + stepped - begun, watching + time.process_time() - stepped
        steps += 1
    look = one_look(watch)
    watch.close()
    print(
        f"{name:22} watched / alone {1.0 + watching / alone:.3f}; {watch.looks} looks in "
        f"{steps:,} steps, one costs {look / alone * steps:.1f} steps ({1e3 * look:.0f} ms)",
        flush=True,
    )


def one_look(watch: Watch) -> float:
    """Processor seconds, the median of a few."""

    def seconds() -> float:
        begun = time.process_time()
        watch._looker.look()
        return time.process_time() - begun

    return statistics.median(seconds() for _ in range(3))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = folder
        for name in MODELS:
            ratio(name, options.seconds, Path(folder))


if __name__ == "__main__":
    main()
