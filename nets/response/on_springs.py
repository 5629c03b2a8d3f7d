"""A run of the training response as a run of the app's own networks, which lie on the springs.

Points, labels, first weights and steps are the same (nets/README 5.9); what is not is told.
"""

from __future__ import annotations

import math
from typing import Any, Final

from nets.config import Loss
from nets.response.settings import ResponseSettings
from physics.wording import Words

ONE_LAYER: Final = Words(
    "one hidden layer carries all of the load: choose two hidden layers or more"
)
LOSSES: Final[dict[tuple[str, str], Loss]] = {
    ("linear", "squared"): "squared_difference",
    ("sigmoid", "squared"): "squared_probability",
    ("sigmoid", "cross_entropy"): "cross_entropy",
}
MOST_EPOCHS: Final = 1_000_000
FEWEST_MEASURED: Final = 10


def network_values(settings: ResponseSettings) -> dict[str, Any]:
    """Parameters of `TrainingConfig` that make it the same run; others as they are by default.

    Raises
    ------
    ValueError
        In words, if there is one hidden layer alone.
    """
    if settings.depth == 1:
        raise ValueError(ONE_LAYER)
    return {
        "dataset": "encoding",
        "sphere_points": settings.points,
        "sphere_dimensions": settings.dimension,
        "architecture": "mlp",
        "depth": settings.depth + 1,
        "width": settings.width,
        "activation": settings.activation,
        "batch_norm": False,
        "bias": False,
        "initialisation": "response",
        "initial_scale": 1.0,
        "weights": "",
        "loss": LOSSES[settings.output, settings.loss],
        "optimiser": "sgd",
        "momentum": 0.0,
        "learning_rate": settings.rate,
        "batch_size": settings.batch,
        "order": "drawn_anew",
        "dropout": 0.0,
        "data_noise": 0.0,
        "epochs": _epochs(settings),
        "stop_loss": 0.0,
        "plateau_epochs": 0,
        "separation": "trace_ratio",
        "features": "after_activation",
        "measured_samples": max(settings.points, FEWEST_MEASURED),
        "seed": settings.seed,
    }


def what_differs(settings: ResponseSettings) -> str:
    """One sentence: what the other run has otherwise, if it is more than rounding."""
    if settings.label_noise:
        return Words("The same run, but its labels have no noise: press Train.")
    if _epochs(settings) * _steps_of_epoch(settings) != settings.steps:
        return Words("The same run, in whole epochs, a million at most: press Train.")
    return Words("The very same run, in single precision: press Train.")


def _steps_of_epoch(settings: ResponseSettings) -> int:
    return math.ceil(settings.points / settings.batch_size)


def _epochs(settings: ResponseSettings) -> int:
    return min(max(1, settings.steps // _steps_of_epoch(settings)), MOST_EPOCHS)
