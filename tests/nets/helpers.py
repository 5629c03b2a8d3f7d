"""What several tests of the networks use."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from nets.config import TrainingConfig
from nets.messages import Measurement
from nets.protocol import Message
from nets.run.worker import TrainingWorker

PATIENCE = 240.0
"""Seconds a busy machine may take over anything in the training process."""


def clouds(
    seed: int = 0, train: int = 200, test: int = 60, features: int = 12, classes: int = 3
) -> dict[str, Any]:
    """Arrays of a small data set: a Gaussian cloud for each class."""
    generator = np.random.default_rng(seed)
    centres = 2.0 * generator.normal(size=(classes, features))
    arrays = {}
    for part, count in (("train", train), ("test", test)):
        labels = np.arange(count) % classes
        arrays[f"X_{part}"] = centres[labels] + generator.normal(size=(count, features))
        arrays[f"y_{part}"] = labels
    return arrays


def clouds_file(folder: Path, **options: Any) -> str:
    """Path of a NPZ file with `clouds`."""
    path = folder / "clouds.npz"
    np.savez(path, **clouds(**options))
    return str(path)


def small(path: str, **values: Any) -> TrainingConfig:
    """A configuration that trains in a fraction of a second."""
    return TrainingConfig(
        **{"dataset": path, "depth": 4, "width": 16, "epochs": 6, "measured_samples": 60} | values
    )


def same(left: Measurement, right: Measurement) -> bool:
    """Whether two measurements agree bit for bit in all but the time they took."""
    return all(
        np.array_equal(getattr(left, name), getattr(right, name), equal_nan=True)
        for name in (
            "epoch",
            "train_loss",
            "train_accuracy",
            "test_accuracy",
            "trace_ratio",
            "trace_ratio_error",
            "mahalanobis",
            "mahalanobis_error",
            "inverse",
            "inverse_error",
            "concavity_error",
        )
    )


def until(
    worker: TrainingWorker, kind: type, enough: Callable[[Any], bool] = lambda _: True
) -> list[Message]:
    """Poll until a message of a kind has come; all up to it, whatever came with it."""
    seen: list[Message] = []
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for message in worker.poll():
            seen.append(message)
            if isinstance(message, kind) and enough(message):
                return seen
        time.sleep(0.005)
    raise AssertionError(f"no {kind.__name__} in {PATIENCE} s, but {seen[-3:]}")
