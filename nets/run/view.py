"""A training run as those see it who keep, save or examine it."""

from __future__ import annotations

from typing import Any, Protocol

import torch

from nets.config import TrainingConfig
from nets.data.datasets import Dataset
from nets.model.network import Network
from nets.model.optimisers import FlatParameters, Optimiser
from nets.run.stopping import StopRules


class Watch(Protocol):
    """Seconds spent training."""

    seconds: float


class Run(Protocol):
    """A training run as those see it who keep, save or examine it.

    Attributes
    ----------
    run : its number.
    begun_with, config : settings at its begin, and now.
    data : it learns from.
    epoch, steps, last_loss : how far it has come.
    changes : of live parameters, each with the step from which it holds.
    streams : of random numbers, by what they are drawn for.
    """

    run: int
    begun_with: TrainingConfig
    config: TrainingConfig
    data: Dataset
    epoch: int
    steps: int
    last_loss: float
    changes: list[tuple[int, dict[str, Any]]]
    network: Network
    parameters: FlatParameters
    optimiser: Optimiser
    streams: dict[str, torch.Generator]


class LongRun(Run, Protocol):
    """A run that may be kept whole, and taken up again.

    Attributes
    ----------
    untrained_loss : before the first step.
    rules : by which it ends early, with what they remember.
    """

    untrained_loss: float
    rules: StopRules

    @property
    def watch(self) -> Watch:
        """How long it has trained."""
