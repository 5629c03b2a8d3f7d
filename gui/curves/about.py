"""What is known of the numbers of a running app, for headers and metadata."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from gui.curves.readings import Readings, read_in_words
from gui.models.training_record import TrainingRecord
from physics.load_curve import LoadCurve
from physics.state import ChainSnapshot


def about_now(
    snapshot: ChainSnapshot, chain: LoadCurve | None, training: TrainingRecord | None
) -> dict[str, Any]:
    """Version, parameters, where the chain and the training are, and what is read of both."""
    about: dict[str, Any] = {
        "app": version("springblock-lab"),
        "step": snapshot.step,
        "t": snapshot.time,
        "chain": snapshot.parameters.model_dump(mode="json"),
    }
    if training is not None:
        epoch = None if training.latest is None else training.latest.epoch
        about |= {"epoch": epoch, **trained_with(training)}
    return about | {"readings": read_in_words(Readings(snapshot, chain, training))}


def trained_with(training: TrainingRecord) -> dict[str, Any]:
    """The settings that a network is of, and since which epoch those that were changed hold."""
    told: dict[str, Any] = {"network": training.settings.model_dump(mode="json")}
    return told | ({"changed_since_epoch": training.changed} if training.changed else {})
