"""What is known of the numbers of a running app, for headers and metadata."""

from __future__ import annotations

from typing import Any

import main
from gui.curves.readings import CurveSource, read_in_words
from gui.moments.held import held_words
from gui.moments.moment import Moment
from gui.moments.training_record import TrainingRecord


def about_now(moment: Moment) -> dict[str, Any]:
    """Version, parameters, where the chain and the training are, and what is read of both."""
    snapshot, training = moment.snapshot, moment.training
    about: dict[str, Any] = {
        "app": main.__version__,
        "step": snapshot.step,
        "t": snapshot.time,
        "chain": snapshot.parameters.model_dump(mode="json"),
    }
    if training is not None:
        epoch = None if training.latest is None else training.latest.epoch
        about |= {str(training.unit): epoch, **trained_with(training)}
    source = CurveSource(snapshot, moment.load_curve, training, held=moment.held)
    held = {"held": held_words(moment.held)} if moment.held else {}
    return about | held | {"readings": read_in_words(source)}


def trained_with(training: TrainingRecord) -> dict[str, Any]:
    """The settings that a network is of, and since which epoch those that were changed hold."""
    settings = training.settings
    told: dict[str, Any] = {settings.section: settings.model_dump(mode="json")}
    return told | ({"changed_since_epoch": training.changed} if training.changed else {})
