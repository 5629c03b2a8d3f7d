"""The diagrams that ship: the authors' four, training noise of one kind against nonlinearity
(nets/README 1.6), and one of the app's own, data noise against skip strength (1.8).
"""

from __future__ import annotations

from typing import Any, Final

from nets.config import TrainingConfig
from nets.sweep.plan import SweepAxis, SweepPlan

SLOPES: Final = SweepAxis("negative_slope", (0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
SEEDS: Final = 10
OWN_SEEDS: Final = 5
"""Of a cell of the app's own diagram."""

NOISES: Final = {
    "data-noise": SweepAxis("data_noise", tuple(round(0.1 * k, 1) for k in range(9))),
    "learning-rate": SweepAxis(
        "learning_rate",
        (1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5),
    ),
    "dropout": SweepAxis("dropout", tuple(round(0.02 * k, 2) for k in range(16))),
    "batch-size": SweepAxis("batch_size", tuple(5.0 * 2**k for k in range(10))),
}
"""What is varied, by the name of the authors' protocol."""
OWN_AXES: Final = (
    SweepAxis("data_noise", (0.0, 0.2, 0.4, 0.6, 0.8)),
    SweepAxis("skip_strength", SLOPES.values),
)
PROTOCOLS: Final = (*NOISES, "skip-strength")

SETTINGS: Final[dict[str, Any]] = {
    "depth": 8, "width": 100, "optimiser": "adam", "learning_rate": 1e-3, "loss": "cross_entropy",
    "epochs": 100, "batch_size": 0, "dropout": 0.0, "data_noise": 0.0, "initialisation": "default",
    "stop_loss": 1e-4, "seed": 1,
}  # fmt: skip
"""What the rest is, but for `LONGER`."""
LONGER: Final = {"learning-rate": {"epochs": 200}}


def protocol(name: str, **values: Any) -> SweepPlan:
    """The plan of a diagram that ships, on the digits unless `values` say otherwise.

    Parameters
    ----------
    name : of `PROTOCOLS`.
    values : parameters that differ from the protocol's, such as the data set.
    """
    own: dict[str, Any]
    if name in NOISES:
        noise, upwards, seeds, own = NOISES[name], SLOPES, SEEDS, LONGER.get(name, {})
    else:
        noise, upwards, seeds, own = *OWN_AXES, OWN_SEEDS, {"architecture": "residual"}
    config = TrainingConfig.model_validate(SETTINGS | own | values)
    return SweepPlan(config, noise, upwards, seeds)
