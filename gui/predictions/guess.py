"""What one of the audience answers; what a phone sends is read by the same declarations."""

from __future__ import annotations

from typing import Annotated, Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from gui.predictions.prediction import MOST_LAYERS, MOST_NAMES, Prediction

Vote = Literal["lazy", "balanced", "active"]
VOTES: Final[tuple[Vote, ...]] = get_args(Vote)
Height = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Place = Annotated[int, Field(ge=0, lt=MOST_NAMES)]


class _Guess(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class CurveGuess(_Guess):
    """A load curve as it was drawn.

    Attributes
    ----------
    heights : D̂ at even places from the first layer to the last, 1 … 0 at its ends.
    """

    kind: Literal["load_curve"] = "load_curve"
    heights: Annotated[tuple[Height, ...], Field(min_length=2, max_length=MOST_LAYERS + 1)]

    def at(self, layers: int) -> NDArray[np.float64]:
        """(layers + 1,) the drawing at the layers, with the ends that every load curve has."""
        drawn = np.linspace(0.0, 1.0, len(self.heights))
        curve: NDArray[np.float64] = np.interp(
            np.linspace(0.0, 1.0, layers + 1), drawn, self.heights
        )
        curve[0], curve[-1] = 1.0, 0.0
        return curve


class VoteGuess(_Guess):
    """A vote for a regime."""

    kind: Literal["regime"] = "regime"
    vote: Vote


class ValueGuess(_Guess):
    """A number on a scale."""

    kind: Literal["value"] = "value"
    value: Annotated[float, Field(allow_inf_nan=False)]


class OrderGuess(_Guess):
    """An order: the numbers of the things, counted from 0, the first one first."""

    kind: Literal["order"] = "order"
    order: Annotated[tuple[Place, ...], Field(min_length=2, max_length=MOST_NAMES)]


Guess = Annotated[CurveGuess | VoteGuess | ValueGuess | OrderGuess, Field(discriminator="kind")]


def answers(guess: CurveGuess | VoteGuess | ValueGuess | OrderGuess, to: Prediction) -> bool:
    """Whether it is an answer to that question."""
    if guess.kind != to.kind:
        return False
    if isinstance(guess, ValueGuess):
        return to.low <= guess.value <= to.high
    if isinstance(guess, OrderGuess):
        return sorted(guess.order) == list(range(to.places))
    return True
