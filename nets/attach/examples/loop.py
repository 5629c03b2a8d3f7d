"""The training loop that the examples share, and what they can be asked for.

Only `attach` and `watch` are of springblock_attach: all else is as in any script.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import torch
from springblock_attach import attach
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset


class Example(NamedTuple):
    """What is trained.

    Attributes
    ----------
    model : made with a skip strength: 1 as usual, 0 without skip connections.
    train, test : samples with their labels.
    steps : of the optimiser.
    """

    model: Callable[[float], nn.Module]
    train: TensorDataset
    test: TensorDataset
    steps: int
    batch: int = 64
    learning_rate: float = 1e-3


def run(
    example: Example, to: Path, *, seed: int = 1, skip: float = 1.0, steps: int | None = None
) -> None:
    """Train it once, watched, into a recording."""
    torch.manual_seed(seed)
    model = example.model(skip)
    loader = DataLoader(example.train, example.batch, shuffle=True)
    optimiser = torch.optim.Adam(model.parameters(), example.learning_rate)
    left = example.steps if steps is None else steps
    name = f"{to.stem}, seed {seed}"
    with attach(model, loader, to, name=name) as watch:
        while left > 0:
            for inputs, labels in loader:
                if left == 0:
                    break
                optimiser.zero_grad()
                loss = loss_of(model(inputs), labels)
                loss.backward()
                optimiser.step()
                watch.step(loss=loss)
                left -= 1
            watch.epoch(accuracy=accuracy(model, example.test))


def loss_of(given: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy of each sample, or of each token."""
    return functional.cross_entropy(given.flatten(0, -2), labels.flatten())


@torch.no_grad()
def accuracy(model: nn.Module, samples: TensorDataset) -> float:
    """Share of the samples, or of the tokens, whose label is told rightly."""
    model.eval()
    inputs, labels = samples.tensors
    right = model(inputs).argmax(-1) == labels
    model.train()
    return float(right.float().mean())


def digits() -> tuple[TensorDataset, TensorDataset]:
    """The 1,797 handwritten digits that scikit-learn ships, 8×8 each, in two parts."""
    from sklearn.datasets import load_digits

    found = load_digits()
    inputs = torch.as_tensor(found.images, dtype=torch.float32).unsqueeze(1) / 8.0 - 1.0
    labels = torch.as_tensor(found.target)
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(0))
    one, other = order[:1437], order[1437:]
    return TensorDataset(inputs[one], labels[one]), TensorDataset(inputs[other], labels[other])


def asked(example: Example, about: str, argv: list[str] | None = None) -> None:
    """Train it as the command line says."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--to", type=Path, default=Path("run.h5"), help="file of the recording")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip", type=float, default=1.0, help="0: no skip connections")
    parser.add_argument("--steps", type=int, help=f"of the optimiser; by default {example.steps}")
    options = parser.parse_args(argv)
    run(example, options.to, seed=options.seed, skip=options.skip, steps=options.steps)
