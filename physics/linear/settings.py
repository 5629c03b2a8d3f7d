"""The parameters of the linear network, each declared once (physics/README 6.1)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from physics.wording import Words

Method = Literal["flow", "descent"]
LARGEST: Final = 1e9
MOST_UNITS: Final = 100_000
LARGEST_SEED: Final = 2**63 - 1
MEANINGLESS: Final = {
    "gamma": Words(
        "with γ = 0 the output is zero whatever the weights are: nothing can be learned"
    ),
    "s": Words(
        "with s = 0 every input is zero: there is no best output, and ρ = c/(γ s S) is none"
    ),
    "width": Words("with h = 0 there are no units: no kernel, and nothing that could align"),
}
"""Why a parameter cannot be zero."""


class LinearSettings(BaseModel):
    """All that determines a run: f(x) = γ Σ u_i w_i x, whose loss E(f − y)² falls."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    gamma: float = Field(
        1.0,
        ge=-LARGEST,
        le=LARGEST,
        title=Words("Output scale"),
        description=Words("What the sum over the units is multiplied by."),
        json_schema_extra={"symbol": "γ", "slider": [0.001, 10.0], "scale": "log"},
    )
    c: float = Field(
        1.0,
        ge=-LARGEST,
        le=LARGEST,
        title=Words("Correlation to learn"),
        description=Words("E x y: how strongly, and with which sign, the target goes with x."),
        json_schema_extra={"symbol": "c", "slider": [-3.0, 3.0]},
    )
    s: float = Field(
        1.0,
        ge=0.0,
        le=LARGEST,
        title=Words("Input's power"),
        description=Words("E x²: the mean square of the inputs."),
        json_schema_extra={"symbol": "s", "slider": [0.1, 10.0], "scale": "log"},
    )
    rate_u: float = Field(
        1.0,
        gt=0.0,
        le=LARGEST,
        title=Words("Rate of u"),
        description=Words("How fast the output's weights learn."),
        json_schema_extra={"symbol": "η_u", "slider": [0.01, 100.0], "scale": "log"},
    )
    rate_w: float = Field(
        1.0,
        gt=0.0,
        le=LARGEST,
        title=Words("Rate of w"),
        description=Words("How fast the input's weights learn."),
        json_schema_extra={"symbol": "η_w", "slider": [0.01, 100.0], "scale": "log"},
    )
    width: int = Field(
        400,
        ge=0,
        le=MOST_UNITS,
        title=Words("Units"),
        description=Words("How many hidden units there are."),
        json_schema_extra={"symbol": "h", "slider": [1, 100_000], "scale": "log"},
    )
    scale_u: float = Field(
        0.05,
        ge=0.0,
        le=LARGEST,
        title=Words("Size of u at the start"),
        description=Words("Standard deviation of the output's weights."),
        json_schema_extra={"symbol": "σ_u", "slider": [0.001, 10.0], "scale": "log"},
    )
    scale_w: float = Field(
        0.05,
        ge=0.0,
        le=LARGEST,
        title=Words("Size of w at the start"),
        description=Words("Standard deviation of the input's weights."),
        json_schema_extra={"symbol": "σ_w", "slider": [0.001, 10.0], "scale": "log"},
    )
    correlation: float = Field(
        0.0,
        ge=-1.0,
        le=1.0,
        title=Words("Alignment at the start"),
        description=Words("Correlation of u and w as they are drawn; at ±1 they are parallel."),
        json_schema_extra={"symbol": "κ", "slider": [-1.0, 1.0]},
    )
    seed: int = Field(
        1,
        ge=0,
        le=LARGEST_SEED,
        title=Words("Seed"),
        description=Words("Of the weights that are drawn."),
    )
    method: Method = Field(
        "flow",
        title=Words("Numerics"),
        description=Words(
            "Flow: the gradient is followed at every instant. Descent: in steps, as it is usual."
        ),
    )
    step: float = Field(
        0.01,
        gt=0.0,
        le=LARGEST,
        title=Words("Step of descent"),
        description=Words("Time of one step: a weight's learning rate is this times its rate."),
        json_schema_extra={"symbol": "ε", "slider": [0.001, 2.0], "scale": "log"},
    )

    @property
    def speed(self) -> float:
        """S = √(η_u η_w)."""
        return math.sqrt(self.rate_u) * math.sqrt(self.rate_w)

    @model_validator(mode="before")
    @classmethod
    def _refuse_the_meaningless(cls, values: Any) -> Any:
        given = values if isinstance(values, Mapping) else {}
        for name, why in MEANINGLESS.items():
            if name in given and given[name] == 0:
                raise ValueError(why)
        return values
