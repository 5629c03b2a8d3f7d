"""A session: everything the viewer set, as one frozen value.

A preset is a session file too; what it leaves out keeps its default.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails

from gui.look.words import say, shown
from gui.models.held import MOST_HELD, Held, Kept, twice
from gui.models.held_run import HeldInLabs, HeldRuns
from nets.config import MOST_LAYERS, TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.wording import Words

SCHEMA_VERSION = 1

Appearance = Literal["chain", "ruler"]
ThemeChoice = Literal["system", "dark", "light", "projector"]


LabSettings = dict[str, dict[str, JsonValue]]
"""Of each lab that was open, what a person has set in it; replaced, and never changed."""
FEWEST_CHAINS, MOST_CHAINS = 2, 4096
"""Of an ensemble."""


class ViewOptions(BaseModel):
    """What is shown and how fast it plays; never part of the physics."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    appearance: Appearance = Field(
        "chain",
        title=Words("Appearance"),
        description=Words("Blocks and springs, or the folding ruler."),
    )
    theme: ThemeChoice = Field(
        "system",
        title=Words("Theme"),
        description=Words("Dark, light, projector, or as the system has it."),
    )
    speed: float = Field(
        4.0,
        gt=0.0,
        le=1e6,
        title=Words("Speed"),
        description=Words("Simulated time that passes in one second."),
        json_schema_extra={"symbol": "×", "slider": [0.1, 1000.0], "scale": "log"},
    )
    epochs_per_second: float = Field(
        20.0,
        ge=0.0,
        le=1e6,
        title=Words("Training pace"),
        description=Words(
            "At most so many epochs a second, so that one can watch; 0 is full speed."
        ),
        json_schema_extra={
            "symbol": "1/s",
            "slider": [0.0, 60.0],
            "means": {"0": Words("full speed")},
        },
    )
    show_forces: bool = Field(
        False,
        title=Words("Forces"),
        description=Words("Arrows for friction and the shaking of noise."),
    )
    show_network: bool = Field(
        True, title=Words("Layers"), description=Words("The network's layers under the blocks.")
    )
    show_rest_state: bool = Field(
        False,
        title=Words("Rest state"),
        description=Words("Where a chain pulled from rest stops without noise."),
    )
    show_mean_field: bool = Field(
        False,
        title=Words("Mean-field course"),
        description=Words("Mean course in time: each block drifts by the effective friction law."),
    )
    show_stationary: bool = Field(
        False,
        title=Words("Stationary state"),
        description=Words(
            "Where a noisy chain stays on average in the end, however strong the noise."
        ),
    )
    show_ensemble: bool = Field(
        False,
        title=Words("Ensemble"),
        description=Words("Many chains beside the live one, alike in all but the noise."),
    )
    ensemble_size: int = Field(
        64,
        ge=FEWEST_CHAINS,
        le=MOST_CHAINS,
        title=Words("Chains"),
        description=Words("Chains of the ensemble: of the live chain's seed and those after it."),
        json_schema_extra={"symbol": "N", "slider": [FEWEST_CHAINS, MOST_CHAINS], "scale": "log"},
    )
    keep_weights: bool = Field(
        False,
        title=Words("Weights in recordings"),
        description=Words(
            "While a recording is made, it also keeps the network's weights about once a second, "
            "with its optimiser and random numbers, so that training goes on from there: with "
            "Adam 12 bytes a parameter each time."
        ),
    )
    tie_depth: bool = Field(
        True,
        title=Words("Depth tied"),
        description=Words("The network has one hidden layer for each block."),
    )


class Parent(BaseModel):
    """The frame of a recording from which a chain goes on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    recording: str = Field(title=Words("Recording"), description=Words("Name of the file."))
    digest: str = Field(title=Words("Digest"), description=Words("Of all that is in it, BLAKE2b."))
    frame: int = Field(ge=1, title=Words("Frame"), description=Words("Counted from one."))
    step: int = Field(
        ge=0, title=Words("Step"), description=Words("Steps that the chain had done.")
    )


class Session(BaseModel):
    """The chain, the network and the view that a person has set.

    `parent` says where the chain comes from, if it did not start at rest; `held` are the curves
    that stay beside those of now; `labs` are the settings of other labs by their names, which
    those know and look at, and `held_in_labs` what stays in their plots.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    title: str = ""
    description: str = ""
    chain: ChainParameters = Field(default_factory=lambda: ChainParameters())
    network: TrainingConfig = Field(default_factory=lambda: TrainingConfig())
    view: ViewOptions = Field(default_factory=lambda: ViewOptions())
    parent: Parent | None = None
    held: Held = Field((), max_length=MOST_HELD)
    labs: LabSettings = Field(default_factory=dict)
    held_in_labs: HeldInLabs = Field(default_factory=dict)

    @model_validator(mode="after")
    def _held_have_names(self) -> Self:
        every: tuple[Sequence[Kept], ...] = (self.held, *self.held_in_labs.values())
        for held in every:
            if name := twice(held):
                raise ValueError(say("two held curves are called {name}", name=name))
            if len(held) > MOST_HELD:
                raise ValueError(say("at most {most} curves are held", most=MOST_HELD))
        return self

    @model_validator(mode="after")
    def _tied_depth_agrees(self) -> Self:
        if self.view.tie_depth and self.network.depth != self.chain.blocks + 1:
            raise ValueError(
                say(
                    "depth is tied to the chain: {blocks} blocks need depth {needed}, not {depth}",
                    blocks=self.chain.blocks,
                    needed=self.chain.blocks + 1,
                    depth=self.network.depth,
                )
            )
        return self

    def with_lab(self, lab: str, values: dict[str, JsonValue]) -> Session:
        """A copy with the settings of a lab."""
        return self.model_copy(update={"labs": {**self.labs, lab: values}})

    def with_held_in(self, lab: str, runs: HeldRuns) -> Session:
        """A copy with these runs held in a lab, and no others there; checked."""
        held = {**self.held_in_labs, lab: runs}
        kept = {name: some for name, some in held.items() if some}
        return Session.model_validate(self.sections | {"held_in_labs": kept})

    @property
    def sections(self) -> dict[str, Any]:
        """All of it as plain values, but for the held curves, which nothing edits."""
        held = {"held": self.held, "held_in_labs": self.held_in_labs}
        return {**self.model_dump(exclude=set(held)), **held}

    def edited(self, section: str, **values: Any) -> Session:
        """A copy with `values` set in `section`; depth follows blocks where tied.

        Raises
        ------
        ValidationError
            If a value is out of its range; nothing is changed then.
        """
        data = self.sections
        data[section].update(values)
        _follow_the_tie(data, section, values)
        return Session.model_validate(data)


def _follow_the_tie(data: dict[str, Any], section: str, values: dict[str, Any]) -> None:
    """Keep depth = blocks + 1 while tied; too long a chain unties itself."""
    if not data["view"]["tie_depth"]:
        return
    if section == "network" and "depth" in values:
        data["chain"]["blocks"] = data["network"]["depth"] - 1
    elif data["chain"]["blocks"] + 1 > MOST_LAYERS:
        data["view"]["tie_depth"] = False
    else:
        data["network"]["depth"] = data["chain"]["blocks"] + 1


_PLAIN = {
    "extra_forbidden": Words("is not a known name"),
    "model_type": Words("must be a section with names and values"),
    "int_type": Words("must be a whole number"),
    "float_type": Words("must be a number"),
    "bool_type": Words("must be true or false"),
    "string_type": Words("must be text in quotes"),
    "greater_than": Words("must be greater than {limit}"),
    "greater_than_equal": Words("must be greater than or equal to {limit}"),
    "less_than": Words("must be less than {limit}"),
    "less_than_equal": Words("must be less than or equal to {limit}"),
    "literal_error": Words("must be {limit}"),
    "finite_number": Words("must be a finite number"),
}
"""What is said of kinds of values, in place of the validator's own words."""


def complaint(error: ValidationError | ValueError) -> str:
    """One line for a person: which value is wrong, why, and its range."""
    if not isinstance(error, ValidationError):
        return str(shown(error))
    lines = []
    for item in error.errors(include_url=False):
        name = ".".join(str(part) for part in item["loc"])
        text = _problem(item)
        lines.append(f"{name}: {text}" if name else text)
    return "; ".join(lines)


def _problem(item: ErrorDetails) -> str:
    """What the validator found, in our words as far as there are any."""
    if refusal := item.get("ctx", {}).get("error"):
        return str(shown(refusal))
    text = item["msg"].replace("Input should be", "must be")
    words = _PLAIN.get(item["type"])
    if words is None:
        return text
    begin, placeholder, _ = words.partition("{")
    return shown(words.filled(limit=text.removeprefix(begin)) if placeholder else words)
