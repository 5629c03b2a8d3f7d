"""Trains the networks of one cell of a diagram; the only part of a sweep that imports torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import torch

from nets.config import TrainingConfig
from nets.ensemble import train_together
from nets.messages import Failed, Measurement
from nets.sweep_plan import Trained

PORTION = 2000
"""Samples of all members of a step, about, above which training together does not pay."""


def train_cell(
    configs: Sequence[TrainingConfig], progress: Callable[[float], object] = lambda _: None
) -> list[Trained | str]:
    """Train networks that differ by their seeds; what came of each, or why it failed.

    The groups that train together depend on nothing but the networks, so that the numbers of a
    cell are the same wherever it is computed.

    Parameters
    ----------
    progress : called after each epoch with the share of the work that is done.
    """
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)  # dying features are slow numbers otherwise
    outcomes: list[Trained | str] = []
    for group in _groups(configs):
        before = len(outcomes) / len(configs)
        share_of_epoch = len(group) / len(configs) / group[0].epochs
        outcomes += _trained(group, partial(_tell, progress, before, share_of_epoch))
    return outcomes


def _tell(
    progress: Callable[[float], object], before: float, share_of_epoch: float, epoch: int
) -> None:
    progress(before + share_of_epoch * epoch)


def _groups(configs: Sequence[TrainingConfig]) -> list[Sequence[TrainingConfig]]:
    """Small batches together, as the cost of calling torch is shared; large ones one by one."""
    size = configs[0].batch_size
    most = max(1, PORTION // size) if size else 1
    return [configs[first : first + most] for first in range(0, len(configs), most)]


def _trained(
    group: Sequence[TrainingConfig], progress: Callable[[int], object]
) -> list[Trained | str]:
    try:
        found = train_together(group, progress)
    except Exception as error:  # noqa: BLE001, failure is a value
        return [_reason(error)] * len(group)
    return [_outcome(config, one) for config, one in zip(group, found, strict=True)]


def _outcome(config: TrainingConfig, found: Measurement | Failed) -> Trained | str:
    if isinstance(found, Failed):
        return found.reason
    curve = getattr(found, config.separation)[:-1]
    return Trained(curve, found.test_accuracy, found.train_loss)


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split()) or "no reason given"
    return text if isinstance(error, ValueError) else f"{type(error).__name__}: {text}"
