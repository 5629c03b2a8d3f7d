"""The parameters of the training response, each declared once (nets/README 5)."""

from __future__ import annotations

from typing import Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from physics.wording import Words

Output = Literal["linear", "sigmoid"]
Loss = Literal["squared", "cross_entropy"]
Activation = Literal["relu", "tanh", "sigmoid"]
Noise = Literal["drawn_anew", "normal"]

MOST_STEPS: Final = 10_000_000
MOST_WORK: Final = 20_000_000
"""Weights times points that one look at a network may take."""
NO_PROBABILITY: Final = Words(
    "cross-entropy is that of a probability, which a linear output is not: choose the sigmoid"
)
TOO_FEW_POINTS: Final = Words(
    "a batch of {batch} points needs as many: there are {points}", batch="", points=""
)
NO_CHANCE: Final = Words(
    "the chance that a label is drawn anew is at most 1, not {chance}: add normal noise instead",
    chance="",
)
TOO_LARGE: Final = Words(
    "a network of {weights} weights and {points} points takes too long: choose fewer units, "
    "layers or points",
    weights="",
    points="",
)


class ResponseSettings(BaseModel):
    """All that determines a run: points on a sphere, labels, a network, and how it trains."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    output: Output = Field(
        "linear",
        title=Words("Output"),
        description=Words("As it is, or through a sigmoid: then it is a probability."),
    )
    loss: Loss = Field(
        "squared",
        title=Words("Loss"),
        description=Words("Half the squared error, or cross-entropy, which needs the sigmoid."),
    )
    activation: Activation = Field(
        "relu", title=Words("Activation"), description=Words("What a hidden unit does to its sum.")
    )
    points: int = Field(
        8,
        ge=2,
        le=1000,
        title=Words("Points"),
        description=Words("How many points of the sphere have a label, 0 or 1."),
        json_schema_extra={"symbol": "M", "slider": [2, 40]},
    )
    dimension: int = Field(
        10,
        ge=2,
        le=1000,
        title=Words("Dimension"),
        description=Words("Of the space in which the unit sphere lies; 2 is a circle."),
        json_schema_extra={"symbol": "d", "slider": [2, 40]},
    )
    width: int = Field(
        200,
        ge=1,
        le=4096,
        title=Words("Units"),
        description=Words("In each hidden layer."),
        json_schema_extra={"symbol": "H", "slider": [4, 400]},
    )
    depth: int = Field(
        1,
        ge=1,
        le=32,
        title=Words("Hidden layers"),
        description=Words("With more than one it is a deep network."),
        json_schema_extra={"symbol": "L", "slider": [1, 8]},
    )
    steps: int = Field(
        40_000,
        ge=10,
        le=MOST_STEPS,
        title=Words("Steps"),
        description=Words("Of training, until the course ends."),
        json_schema_extra={"slider": [1000, 100_000], "scale": "log"},
    )
    rate: float = Field(
        0.5,
        gt=0.0,
        le=1000.0,
        title=Words("Learning rate"),
        description=Words(
            "Size of a step; times the kernel it has to stay below 2, or training runs away."
        ),
        json_schema_extra={"symbol": "η", "slider": [0.01, 4.0], "scale": "log"},
    )
    batch: int = Field(
        1,
        ge=0,
        le=1000,
        title=Words("Batch"),
        description=Words("Points that a step is taken on, drawn anew each time; 0 takes all."),
        json_schema_extra={
            "symbol": "B",
            "slider": [0, 40],
            "means": {"0": Words("all points: gradient descent")},
        },
    )
    label_noise: float = Field(
        0.0,
        ge=0.0,
        le=10.0,
        title=Words("Label noise"),
        description=Words(
            "Chance that a label is drawn anew at a step, or the spread of what is added to it."
        ),
        json_schema_extra={"symbol": "q", "slider": [0.0, 1.0]},
    )
    noise: Noise = Field(
        "drawn_anew",
        title=Words("Kind of noise"),
        description=Words(
            "Labels drawn anew, as 0 or 1 alike, or a normal number added to each of them."
        ),
    )
    seed: int = Field(
        1,
        ge=0,
        le=2**63 - 1,
        title=Words("Seed"),
        description=Words("Of points, labels, weights and all that is drawn on the way."),
    )

    @property
    def batch_size(self) -> int:
        """Points of a step."""
        return self.batch or self.points

    @property
    def theory_exponent(self) -> int:
        """With which power of time the raw response ages in the end, without noise."""
        return 0 if self.output == "linear" else -1

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.loss == "cross_entropy" and self.output == "linear":
            raise ValueError(NO_PROBABILITY)
        if self.batch > self.points:
            raise ValueError(TOO_FEW_POINTS.filled(batch=self.batch, points=self.points))
        if self.noise == "drawn_anew" and self.label_noise > 1.0:
            raise ValueError(NO_CHANCE.filled(chance=f"{self.label_noise:g}"))
        if self.weights * self.points > MOST_WORK:
            raise ValueError(TOO_LARGE.filled(weights=f"{self.weights:,}", points=self.points))
        return self

    @property
    def weights(self) -> int:
        """How many there are."""
        return self.width * (self.dimension + 1 + (self.depth - 1) * self.width)
