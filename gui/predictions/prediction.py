"""A question that is answered before the thing is seen."""

from __future__ import annotations

import math
from typing import Annotated, Final, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from gui.look.words import say, spoken_language
from gui.models.held import Of

Kind = Literal["load_curve", "regime", "value", "order"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
MOST_LAYERS, MOST_NAMES = 64, 12
"""Layers of a load curve that a hand can draw, and things that anybody can put in order."""
LONGEST: Final = 400
"""Characters of a question."""


class Prediction(BaseModel):
    """What is asked.

    Attributes
    ----------
    kind : how it is answered: with a drawn load curve, a vote for a regime, a number, an order.
    question : in the words of the lecture, by language; "" for the first of them.
    of : whose load curve is meant.
    layers : springs or layers of a load curve or an order, 1 … L.
    quantity, called : which number a value is, by its name and in words.
    low, high : limits of its scale.
    log : whether the scale is logarithmic.
    names : of what is put in order: curves that are held, the laziest first; without any, layers,
        first the one that carries most.

    Raises
    ------
    ValueError
        If that cannot be asked, in words.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    question: dict[str, Annotated[str, Field(max_length=LONGEST)]] = Field(default_factory=dict)
    of: Of = "chain"
    layers: int = Field(default=7, ge=1, le=MOST_LAYERS)
    quantity: str = Field(default="concavity", max_length=100)
    called: str = Field(default="concavity", max_length=100)
    low: float = Field(default=-1.0, allow_inf_nan=False)
    high: float = Field(default=1.0, allow_inf_nan=False)
    log: bool = False
    names: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        if self.kind == "value":
            self._has_a_scale()
        if self.kind == "order" and not 2 <= self.places <= MOST_NAMES:
            raise ValueError(
                say(
                    "2 to {most} things can be put in order, not {found}",
                    most=MOST_NAMES,
                    found=self.places,
                )
            )
        if len(set(self.names)) < len(self.names):
            raise ValueError(say("two things to put in order have the same name"))
        return self

    def _has_a_scale(self) -> None:
        if self.low >= self.high:
            raise ValueError(say("the scale of a value must end above its begin"))
        if self.log and self.low <= 0.0:
            raise ValueError(say("a logarithmic scale begins above zero"))

    @property
    def places(self) -> int:
        """How many things are put in order."""
        return len(self.names) or self.layers

    def part(self, value: float) -> float:
        """Where a value stands on the scale, 0 … 1 within it."""
        if self.log:
            return math.log(max(value, 1e-300) / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def value_at(self, part: float) -> float:
        """The value that stands there."""
        if self.log:
            return float(self.low * (self.high / self.low) ** part)
        return self.low + part * (self.high - self.low)

    @property
    def asked_now(self) -> str:
        """The question in the language that is spoken."""
        return self.asked_in(spoken_language().partition("_")[0])

    def asked_in(self, language: str) -> str:
        """The question in a language, or as the lecture itself has it."""
        return self.question.get(language) or self.question.get("", "")
