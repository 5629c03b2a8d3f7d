"""The parameters of a training run, each declared once; imports without torch.

The conventions of the fields are those of the chain's parameters: limits in
``ge``/``le``, texts in ``title``/``description``, symbol, unit and slider in
``json_schema_extra``; ``live`` marks what may change while a network trains.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final, Literal, Self

from pydantic import Field, field_validator, model_validator

from nets.runs import RunConfig
from physics.wording import Words

Optimiser = Literal["adam", "sgd", "noisy_sgd", "noisy_rms"]
Architecture = Literal["mlp", "residual", "cnn"]
FULLY_CONNECTED: Final = ("mlp", "residual")
"""Networks of linear layers of one width."""
Loss = Literal["cross_entropy", "mean_squared_error", "squared_difference", "squared_probability"]
Order = Literal["shuffled", "drawn_anew"]
OF_TWO: Final = ("squared_difference", "squared_probability")
"""Losses of two classes."""
Initialisation = Literal[
    "default", "orthogonal", "kaiming", "normal", "ntk", "identity", "response"
]
SCALED: Final = ("ntk", "response")
"""Initialisations whose layers multiply their sums by a number that is not learned."""
Separation = Literal["trace_ratio", "mahalanobis", "inverse"]
Place = Literal["after_activation", "after_norm", "before_norm"]
RISING: Final = frozenset[Separation](("inverse",))
"""Measures that are larger where classes are better separated."""

GENERATED = ("digits", "gaussian_mixture", "two_moons", "shells", "random_labels", "encoding")
"""Data sets that need neither a file nor a network."""
ONLINE = ("mnist", "fashion_mnist", "cifar_10", "cifar_10_colour")
"""Data sets that are fetched from OpenML once."""
DATASETS = (*GENERATED, *ONLINE)
"""All that are known by name."""
ACTIVATIONS = ("leaky_relu", "relu", "tanh", "sigmoid", "gelu", "elu", "silu", "linear")
"""What a hidden layer may do to each of its numbers."""
Separator = Literal["guessed", "comma", "semicolon", "tab", "pipe", "space"]
DecimalMark = Literal["guessed", "point", "comma"]
FirstRow = Literal["guessed", "names", "data"]
Encoding = Literal["guessed", "utf_8", "utf_16", "windows_1252"]
OWN_FIELDS = ("label_column", "left_out", "separator", "decimal_mark", "first_row", "encoding")
"""Parameters that say how the viewer's own data are read."""

MOST_LAYERS = 65
MOST_CLASSES = 1000


class TrainingConfig(RunConfig):
    """All that determines a training run (nets/README 1)."""

    run_by: ClassVar[str] = "nets.run.training:train"
    section: ClassVar[str] = "network"

    dataset: str = Field(
        "digits",
        min_length=1,
        title=Words("Data set"),
        description=Words(
            "{datasets}, or the path of your own data: an NPZ file with X_train, "
            "y_train, X_test, y_test, a table (CSV or Parquet), or a folder of pictures for each "
            "class.",
            datasets=", ".join(DATASETS),
        ),
    )
    label_column: str = Field(
        "",
        max_length=100,
        title=Words("Label column"),
        description=Words(
            "Name or number of a table's column with the labels, or name of a NPZ file's array; "
            "if empty, one called label, class, target or y, else the one that suits."
        ),
    )
    most_classes: int = Field(
        MOST_CLASSES,
        ge=2,
        le=MOST_CLASSES,
        title=Words("Classes at most"),
        description=Words("Of a data set with more, only the first so many are kept."),
        json_schema_extra={"slider": [2, 20]},
    )
    left_out: str = Field(
        "",
        max_length=10_000,
        title=Words("Left out"),
        description=Words(
            "Names or numbers of a table's columns that are no inputs, with commas; if empty, "
            "those that only count the rows; none leaves out none."
        ),
    )
    separator: Separator = Field(
        "guessed",
        title=Words("Separator"),
        description=Words("What stands between a table's cells."),
    )
    decimal_mark: DecimalMark = Field(
        "guessed", title=Words("Decimal mark"), description=Words("Of a table's numbers.")
    )
    first_row: FirstRow = Field(
        "guessed",
        title=Words("First row"),
        description=Words("Whether a table begins with names or data."),
    )
    encoding: Encoding = Field(
        "guessed", title=Words("Letters"), description=Words("Of a table of text.")
    )
    signal_strength: float = Field(
        2.0,
        ge=0.0,
        le=1000.0,
        title=Words("Signal strength"),
        description=Words(
            "Distance of each class mean from the middle in standard deviations of the noise "
            "(Gaussian mixture only)."
        ),
        json_schema_extra={"symbol": "s", "slider": [0.0, 10.0]},
    )
    shell_dimensions: int = Field(
        3,
        ge=2,
        le=100,
        title=Words("Dimensions"),
        description=Words(
            "Of the space in which the shells lie, among the 100 inputs (shells only)."
        ),
        json_schema_extra={"symbol": "d", "slider": [2, 20]},
    )
    sphere_points: int = Field(
        8,
        ge=2,
        le=1000,
        title=Words("Points"),
        description=Words(
            "On the unit sphere, with random labels, 0 or 1; all are learned and all are tested "
            "(encoding only)."
        ),
        json_schema_extra={"symbol": "M", "slider": [2, 40]},
    )
    sphere_dimensions: int = Field(
        10,
        ge=2,
        le=1000,
        title=Words("Dimension"),
        description=Words("Of the space in which the sphere lies (encoding only)."),
        json_schema_extra={"symbol": "d", "slider": [2, 40]},
    )
    architecture: Architecture = Field(
        "mlp",
        title=Words("Network"),
        description=Words(
            "Fully connected (mlp), the same with skip connections (residual), or convolutional "
            "(cnn): 3×3 filters and 2×2 pooling in each hidden layer, on square pictures, grey or "
            "in three colours."
        ),
    )
    skip_strength: float = Field(
        1.0,
        ge=0.0,
        le=1.0,
        title=Words("Skip strength"),
        description=Words(
            "What of its input each block adds to what it gives (residual network only): 0 is "
            "the plain network, 1 the usual residual one."
        ),
        json_schema_extra={
            "symbol": "s",
            "slider": [0.0, 1.0],
            "means": {
                "0": Words("no skip: the plain network"),
                "1": Words("the whole input passes by"),
            },
        },
    )
    depth: int = Field(
        8,
        ge=2,
        le=MOST_LAYERS,
        title=Words("Depth"),
        description=Words("Layers in all: one hidden layer for each block, and the classifier."),
        json_schema_extra={"symbol": "L+1", "slider": [2, 21]},
    )
    width: int = Field(
        100,
        ge=1,
        le=4096,
        title=Words("Width"),
        description=Words("Neurons in each hidden layer."),
        json_schema_extra={"symbol": "h", "slider": [10, 400]},
    )
    channels: int = Field(
        20,
        ge=1,
        le=128,
        title=Words("Channels"),
        description=Words("Filters in each hidden layer (convolutional network only)."),
        json_schema_extra={"symbol": "c", "slider": [4, 64]},
    )
    activation: str = Field(
        "leaky_relu",
        min_length=1,
        max_length=1000,
        title=Words("Activation"),
        description=Words(
            "One of {activations}, or a negative slope of its own; or several with "
            "commas, from the first hidden layer on, of which the last holds for all deeper ones.",
            activations=", ".join(ACTIVATIONS),
        ),
    )
    negative_slope: float = Field(
        0.0,
        ge=0.0,
        le=1.0,
        title=Words("Negative slope"),
        description=Words(
            "Slope of LeakyReLU below zero: 0 is ReLU (most friction), 1 is linear (none)."
        ),
        json_schema_extra={
            "symbol": "α",
            "slider": [0.0, 1.0],
            "means": {
                "0": Words("ReLU: nothing negative passes"),
                "1": Words("linear: all passes"),
            },
        },
    )
    batch_norm: bool = Field(
        True,
        title=Words("Batch norm"),
        description=Words(
            "Input and hidden layers are normalised over the batch, before the activation."
        ),
    )
    bias: bool = Field(
        True,
        title=Words("Bias"),
        description=Words("Each layer adds a bias to what its weights give."),
    )
    dropout: float = Field(
        0.0,
        ge=0.0,
        le=0.95,
        title=Words("Dropout"),
        description=Words("Chance that a neuron is silenced at a step; acts as noise."),
        json_schema_extra={"symbol": "p", "slider": [0.0, 0.5], "live": True},
    )
    data_noise: float = Field(
        0.0,
        ge=0.0,
        le=1.0,
        title=Words("Data noise"),
        description=Words(
            "At each step every label is drawn anew with this chance (it may fall on the old "
            "one), and noise of this share of the data's spread is added to the inputs."
        ),
        json_schema_extra={"symbol": "q", "slider": [0.0, 0.8], "live": True},
    )
    learning_rate: float = Field(
        1e-3,
        gt=0.0,
        le=10.0,
        title=Words("Learning rate"),
        description=Words("Step size of the optimiser; a large one acts as noise."),
        json_schema_extra={"symbol": "η", "slider": [1e-4, 0.5], "scale": "log", "live": True},
    )
    batch_size: int = Field(
        0,
        ge=0,
        le=1_000_000,
        title=Words("Batch size"),
        description=Words("Samples per step; 0 takes all of them. A small batch acts as noise."),
        json_schema_extra={
            "symbol": "B",
            "slider": [0, 512],
            "means": {"0": Words("all samples at each step")},
        },
    )
    order: Order = Field(
        "shuffled",
        title=Words("Order"),
        description=Words(
            "Each epoch takes every sample once, shuffled; or each batch is drawn anew, as in the "
            "lab of the training response."
        ),
    )
    optimiser: Optimiser = Field(
        "adam",
        title=Words("Optimiser"),
        description=Words(
            "Adam, stochastic gradient descent, the latter with noise on the gradient, or RMS "
            "steps with noise to suit them (preconditioned Langevin dynamics)."
        ),
    )
    momentum: float = Field(
        0.0,
        ge=0.0,
        lt=1.0,
        title=Words("Momentum"),
        description=Words("Memory of past gradients (SGD only)."),
        json_schema_extra={"slider": [0.0, 0.99]},
    )
    gradient_noise: float = Field(
        0.01,
        ge=0.0,
        le=100.0,
        title=Words("Gradient noise"),
        description=Words(
            "Standard deviation of the noise on each gradient entry (noisy SGD). Noisy RMS makes "
            "far more of it: there 0.0001 is much."
        ),
        json_schema_extra={"symbol": "σ", "slider": [0.0, 0.1], "live": True},
    )
    loss: Loss = Field(
        "cross_entropy",
        title=Words("Loss"),
        description=Words(
            "Cross-entropy, mean squared error on one-hot labels, or, of two classes, half the "
            "squared error of the logits' difference or of the probability."
        ),
    )
    initialisation: Initialisation = Field(
        "default",
        title=Words("Initialisation"),
        description=Words(
            "How the weights are drawn before training: normal has a variance of 1 whatever "
            "the width, Kaiming is uniform and suits the negative slope, response begins as in "
            "the lab of the training response."
        ),
    )
    initial_scale: float = Field(
        1.0,
        gt=0.0,
        le=1000.0,
        title=Words("Initial scale"),
        description=Words("What the first weights are multiplied with once they are drawn."),
        json_schema_extra={"slider": [0.01, 100.0], "scale": "log"},
    )
    output_scale: float = Field(
        1.0,
        ge=1e-4,
        le=1e4,
        title=Words("Output scale"),
        description=Words(
            "What the logits are multiplied by, and the gradient divided by the square of: a "
            "large one is lazy, the readout learns alone; a small one learns features."
        ),
        json_schema_extra={
            "symbol": "a",
            "slider": [0.01, 100.0],
            "scale": "log",
            "live": True,
        },
    )
    weights: str = Field(
        "",
        max_length=4096,
        title=Words("Start from"),
        description=Words(
            "File of saved weights (safetensors) to start from, in place of weights that are drawn."
        ),
    )
    epochs: int = Field(
        100,
        ge=1,
        le=1_000_000,
        title=Words("Epochs"),
        description=Words("Passes over the training data."),
        json_schema_extra={"slider": [10, 500]},
    )
    stop_loss: float = Field(
        0.0,
        ge=0.0,
        le=1e6,
        title=Words("Stop at loss"),
        description=Words(
            "The run ends once the training loss of an epoch is no larger; 0: never."
        ),
        json_schema_extra={"slider": [0.0, 1.0], "means": {"0": Words("never")}},
    )
    plateau_epochs: int = Field(
        0,
        ge=0,
        le=1_000_000,
        title=Words("Stop on plateau"),
        description=Words(
            "The run ends when the training accuracy has not risen for so many epochs; 0: never."
        ),
        json_schema_extra={"slider": [0, 100], "means": {"0": Words("never")}},
    )
    separation: Separation = Field(
        "trace_ratio",
        title=Words("Separation"),
        description=Words(
            "Measure whose load curve is read: trace ratio, Mahalanobis, or inverse, which needs "
            "many more measured samples than neurons."
        ),
    )
    features: Place = Field(
        "after_activation",
        title=Words("Features"),
        description=Words(
            "Where each layer is measured: after its activation, after its batch norm, or before "
            "it; the input after its own norm, or before it."
        ),
    )
    rank_cutoff: float = Field(
        1e-10,
        ge=1e-13,
        le=1e-2,
        title=Words("Rank cut-off"),
        description=Words(
            "Mahalanobis and inverse take eigenvalues below this share of the largest for zero."
        ),
        json_schema_extra={"slider": [1e-12, 1e-4], "scale": "log"},
    )
    measured_samples: int = Field(
        100,
        ge=10,
        le=1_000_000,
        title=Words("Measured samples"),
        description=Words(
            "Training and test samples measured at each epoch; the last measures all. Curves are "
            "those of all, with an error; the inverse and, of few samples, Mahalanobis wait."
        ),
        json_schema_extra={"slider": [50, 2560]},
    )
    sharpness: bool = Field(
        False,
        title=Words("Sharpness"),
        description=Words(
            "Once a run is over, the largest eigenvalue and the trace of its loss' Hessian are "
            "measured, too, which takes some seconds a network."
        ),
    )
    seed: int = Field(
        1,
        ge=0,
        le=2**63 - 1,
        title=Words("Seed"),
        description=Words("Same seed, same curve, on the same machine."),
    )

    @field_validator("dataset")
    @classmethod
    def _as_declared(cls, value: str) -> str:
        """A name may be typed as Two-moons; a path stays as it is."""
        name = value.lower().replace("-", "_")
        return name if name in DATASETS else value

    @model_validator(mode="after")
    def _has_such_weights(self) -> Self:
        if self.initialisation == "response" and self.architecture not in FULLY_CONNECTED:
            raise ValueError(
                Words("weights as in the training response are those of a fully connected network")
            )
        return self

    @field_validator("activation")
    @classmethod
    def _known(cls, value: str) -> str:
        """Each is a name or a slope, whatever its case; spelled in one way."""
        parts = [part.strip().lower().replace("-", "_") for part in value.split(",")]
        for part in parts:
            if part not in ACTIVATIONS and not _is_slope(part):
                names = ", ".join(ACTIVATIONS)
                raise ValueError(
                    Words(
                        "there is no activation {part!r}: there are {names}, and slopes from "
                        "0 to 1",
                        part=part,
                        names=names,
                    )
                )
        return ", ".join(parts)

    @property
    def activations(self) -> tuple[tuple[str, float], ...]:
        """Name and negative slope of each hidden layer's activation, the shallowest first."""
        parts = self.activation.split(", ")
        parts += [parts[-1]] * (self.depth - 1)
        return tuple(
            ("leaky_relu", float(part)) if _is_slope(part) else (part, self.negative_slope)
            for part in parts[: self.depth - 1]
        )

    @property
    def is_plain(self) -> bool:
        """A fully connected network with LeakyReLU and the usual parts: compiled code knows it."""
        whole = self.batch_norm and self.bias and self.initialisation not in SCALED
        usual = self.activation == "leaky_relu" and self.loss not in OF_TWO
        return whole and usual and self.architecture in FULLY_CONNECTED

    @property
    def skip(self) -> float:
        """What of its input each block adds; nothing where there are no skip connections."""
        return self.skip_strength if self.architecture == "residual" else 0.0

    @property
    def fewest_samples(self) -> int:
        """In a batch: a single one has no spread for the batch norm."""
        return 2 if self.batch_norm else 1

    @property
    def slopes(self) -> tuple[float, ...]:
        """Negative slope that each layer's first weights suit; the last has that below it."""
        hidden = [slope for _, slope in self.activations]
        return (*hidden, hidden[-1])

    def uses(self, name: str) -> bool:
        """Whether a parameter has any effect beside the others."""
        return name not in _USED_WHERE or _USED_WHERE[name](self)

    @classmethod
    def rehearsal(cls) -> Self:
        """One epoch of next to nothing."""
        return cls(epochs=1, depth=2, width=2, measured_samples=10)


_USED_WHERE: Final[dict[str, Callable[[TrainingConfig], bool]]] = {
    "signal_strength": lambda config: config.dataset == "gaussian_mixture",
    "shell_dimensions": lambda config: config.dataset == "shells",
    "sphere_points": lambda config: config.dataset == "encoding",
    "sphere_dimensions": lambda config: config.dataset == "encoding",
    **dict.fromkeys(OWN_FIELDS, lambda config: config.dataset not in DATASETS),
    "order": lambda config: config.batch_size > 0,
    "width": lambda config: config.architecture in FULLY_CONNECTED,
    "skip_strength": lambda config: config.architecture == "residual",
    "channels": lambda config: config.architecture == "cnn",
    "negative_slope": lambda config: "leaky_relu" in config.activation,
    "momentum": lambda config: config.optimiser in ("sgd", "noisy_sgd"),
    "gradient_noise": lambda config: config.optimiser in ("noisy_sgd", "noisy_rms"),
    "rank_cutoff": lambda config: config.separation != "trace_ratio",
}
"""What some parameters need to have an effect; the others always have one."""


def _is_slope(text: str) -> bool:
    try:
        return 0.0 <= float(text) <= 1.0
    except ValueError:
        return False
