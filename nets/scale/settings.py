"""The parameters of a network with an output scale, each declared once (nets/README 6)."""

from __future__ import annotations

from typing import Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from physics.wording import Words

Activation = Literal["softplus", "relu", "tanh"]
Setup = Literal["full", "conv"]
Loss = Literal["hinge", "soft_hinge", "squared"]
Rule = Literal["parity", "halves", "one"]
Data = Literal[
    "digits",
    "gaussian_mixture",
    "two_moons",
    "shells",
    "random_labels",
    "mnist",
    "fashion_mnist",
    "cifar_10",
    "cifar_10_colour",
]

MOST_TEST: Final = 2000
"""Samples that are tested on, at most."""
MOST_WORK: Final = 2_000_000_000
"""Weights times samples of one step."""
PLACES: Final = 64
"""At which a filter is used, at most, in pictures of 32 by 32."""
MOST_MEMORY: Final = 2**30
"""Bytes that the kernel of all samples may take while it is made."""
ROUNDINGS: Final = 100.0
"""By how many times the rounding of one layer's output F may be off, after a whole course."""
PRECISE: Final = 0.001
"""How far F may be off by that."""
LARGEST: Final = 1e300
"""The square of a kernel has to stay below it."""

TOO_LARGE: Final = Words(
    "a network of {weights} weights takes too long with {samples} samples: choose fewer units, "
    "layers or samples",
    weights="",
    samples="",
)
TOO_MUCH: Final = Words(
    "the kernel of {samples} samples would take {size} GB of memory, where {most} are the most: "
    "choose {fewer} samples or fewer",
    samples="",
    size="",
    most="",
    fewer="",
)
ROUNDED: Final = Words(
    "at α√h = {scale} with {width} units and {layers} layers F is α = {alpha} times a difference "
    "that double precision cannot hold: α√h up to {most} is possible",
    scale="",
    width="",
    layers="",
    alpha="",
    most="",
)
OVERFLOWS: Final = Words(
    "at α√h = {scale} with {width} units and {layers} layers the kernel grows beyond what double "
    "precision can hold: α√h from {least} on is possible",
    scale="",
    width="",
    layers="",
    least="",
)


class ScaleSettings(BaseModel):
    """All that determines a run: data, a fully connected network, and how it is trained."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    alpha_root_width: float = Field(
        1.0,
        gt=0.0,
        le=1e100,
        title=Words("Output scale"),
        description=Words(
            "α√h: what the output is multiplied by, times the root of the width. Small is feature "
            "learning, large is lazy; with three layers they cross at some 15, with more later."
        ),
        json_schema_extra={"symbol": "α√h", "slider": [0.01, 1000.0], "scale": "log"},
    )
    width: int = Field(
        64,
        ge=1,
        le=4096,
        title=Words("Units"),
        description=Words("In each hidden layer; of a convolutional one its channels."),
        json_schema_extra={"symbol": "h", "slider": [8, 256], "scale": "log"},
    )
    setup: Setup = Field(
        "full",
        title=Words("Network"),
        description=Words(
            "Fully connected (full), or convolutional (conv): 3×3 filters on square pictures, the "
            "first two layers halve them, and all their places are read; it takes the pixels."
        ),
    )
    layers: int = Field(
        3,
        ge=1,
        le=32,
        title=Words("Hidden layers"),
        description=Words("All as wide; the output follows."),
        json_schema_extra={"symbol": "L", "slider": [1, 8]},
    )
    activation: Activation = Field(
        "softplus",
        title=Words("Activation"),
        description=Words(
            "Softplus with β = 5, ReLU or tanh, each times what makes its mean square 1. ReLU can "
            "miss the margin where the scale is small."
        ),
    )
    loss: Loss = Field(
        "hinge",
        title=Words("Loss"),
        description=Words(
            "Hinge and soft hinge end once every sample is beyond its margin; squared once none is "
            "off by a tenth."
        ),
    )
    data: Data = Field(
        "digits",
        title=Words("Data set"),
        description=Words("One of the app's; its classes are made two by a rule."),
    )
    rule: Rule = Field(
        "parity",
        title=Words("Two classes"),
        description=Words(
            "Even against odd numbers, the first half of the classes against the others, or one "
            "against all."
        ),
    )
    one_class: int = Field(
        0,
        ge=0,
        le=999,
        title=Words("The one class"),
        description=Words("Number of the class that stands against all others, from 0."),
        json_schema_extra={"slider": [0, 9]},
    )
    components: int = Field(
        10,
        ge=0,
        le=10_000,
        title=Words("Components"),
        description=Words(
            "Principal components that are the inputs, each with variance 1; 0 takes the pixels, "
            "all samples as long."
        ),
        json_schema_extra={
            "symbol": "d",
            "slider": [0, 50],
            "means": {"0": Words("all pixels")},
        },
    )
    samples: int = Field(
        256,
        ge=2,
        le=100_000,
        title=Words("Samples"),
        description=Words("That are trained on, all at once."),
        json_schema_extra={"symbol": "n", "slider": [32, 512], "scale": "log"},
    )
    memory: float = Field(
        0.0,
        ge=0.0,
        le=1e9,
        title=Words("Momentum"),
        description=Words("Time over which the flow's velocity is remembered; 0 is a plain flow."),
        json_schema_extra={
            "symbol": "τ",
            "slider": [0.0, 10.0],
            "means": {"0": Words("a plain flow")},
        },
    )
    batch: int = Field(
        0,
        ge=0,
        le=100_000,
        title=Words("Batch"),
        description=Words("Samples that a step is taken on, drawn anew; 0 takes all of them."),
        json_schema_extra={
            "symbol": "B",
            "slider": [0, 256],
            "means": {"0": Words("all samples at each step")},
        },
    )
    most_steps: int = Field(
        20_000,
        ge=1,
        le=10_000_000,
        title=Words("Steps at most"),
        description=Words("After which a course ends, even if samples are still off."),
        json_schema_extra={"slider": [1000, 100_000], "scale": "log"},
    )
    seed: int = Field(
        1,
        ge=0,
        le=2**63 - 1,
        title=Words("Seed"),
        description=Words("Of the samples that are taken, and of the weights."),
    )

    @property
    def alpha(self) -> float:
        """What the output is multiplied by."""
        return float(self.alpha_root_width * self.width**-0.5)

    @property
    def weights(self) -> int:
        """How many there are, with components as inputs; a filter counts for its places."""
        if self.setup == "conv":
            return PLACES * self.width * (9 * (3 + (self.layers - 1) * self.width) + 1)
        inputs = self.components or 100
        return self.width * (inputs + 1 + (self.layers - 1) * self.width)

    @property
    def homogeneity(self) -> float:
        """a = 2L/(L + 1): as (α√h)^−a the kernel grows far on the feature side."""
        return 2.0 * self.layers / (self.layers + 1.0)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.weights * self.samples > MOST_WORK:
            raise ValueError(
                TOO_LARGE.filled(weights=f"{self.weights:,}", samples=f"{self.samples:,}")
            )
        self._check_memory()
        self._check_scale()
        return self

    def _check_memory(self) -> None:
        fewer = int((MOST_MEMORY / 24.0 + 0.25 * MOST_TEST**2) ** 0.5 - 0.5 * MOST_TEST)
        if self.samples > fewer:
            size = kernel_bytes(self.samples) / 2**30
            raise ValueError(
                TOO_MUCH.filled(
                    samples=f"{self.samples:,}",
                    size=f"{size:.1f}",
                    most=f"{MOST_MEMORY / 2**30:g}",
                    fewer=f"{fewer:,}",
                )
            )

    def _check_scale(self) -> None:
        root = self.width**0.5
        most = PRECISE / (ROUNDINGS * 2.0**-52 * (self.layers + 1)) * root
        least = LARGEST ** (-0.5 / self.homogeneity) * root
        named = {"width": f"{self.width:,}", "layers": self.layers}
        named["scale"] = f"{self.alpha_root_width:g}"
        if self.alpha_root_width > most:
            raise ValueError(ROUNDED.filled(alpha=f"{self.alpha:.3g}", most=f"{most:.2g}", **named))
        if self.alpha_root_width < least:
            raise ValueError(OVERFLOWS.filled(least=f"{least:.2g}", **named))


def kernel_bytes(samples: int) -> int:
    """Of memory that the kernel of so many samples, and those of the test, takes at most."""
    return 24 * samples * (samples + MOST_TEST)
