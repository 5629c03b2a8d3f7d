"""What may interfere with a training run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import torch

from nets.config import TrainingConfig
from nets.data.datasets import Dataset
from nets.model.network import Network
from nets.model.optimisers import FlatParameters, Optimiser


class Run(Protocol):
    """A training run as those see it who steer, keep or save it.

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


class Control(Protocol):
    """What may interfere with a training run.

    Attributes
    ----------
    stopped : the run shall end now.
    can_hold : somebody is there to let a held run go on.
    training_run : is told here once it stands.
    """

    stopped: bool
    can_hold: bool
    training_run: Run | None

    def hold(self) -> None:
        """Let the next `poll` wait until somebody lets the run go on."""
        ...

    def poll(self) -> Mapping[str, Any]:
        """New values of live parameters; called before each step, and may hold the run."""
        ...

    def epoch_done(self) -> None:
        """Called after each epoch and its measurement, and may slow the run down."""
        ...


class Undisturbed:
    """The control that never interferes."""

    stopped = False
    can_hold = False
    training_run: Run | None = None

    def hold(self) -> None:
        """Nobody would let the run go on."""

    def poll(self) -> Mapping[str, Any]:
        """No changes."""
        return {}

    def epoch_done(self) -> None:
        """No waiting."""
