"""The predictions of a lecture, kept: what was asked, answered, and came."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gui.look.words import say
from gui.models.session import complaint
from gui.predictions.crowd import MOST
from gui.predictions.distance import distance_words
from gui.predictions.guess import Guess
from gui.predictions.prediction import Prediction
from physics.files.whole_file import whole_text

MOST_ASKED = 200
"""Questions in one lecture."""
MOST_BYTES = 40_000_000
"""Of a file of predictions; one that is larger is none."""


class Asked(BaseModel):
    """A question, what was answered, and what came.

    Attributes
    ----------
    step : of the lecture, by its id.
    truth : None as long as it is not revealed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    prediction: Prediction
    step: str = Field("", max_length=200)
    guesses: Annotated[tuple[Guess, ...], Field(max_length=MOST)] = ()
    truth: Guess | None = None

    @property
    def words(self) -> list[str]:
        """How far they were from it; nothing before it is revealed."""
        if self.truth is None:
            return []
        return distance_words(self.prediction, self.guesses, self.truth)


class AllAsked(BaseModel):
    """All of a lecture, in the order in which they were asked first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    asked: Annotated[tuple[Asked, ...], Field(max_length=MOST_ASKED)] = ()

    def with_one(self, one: Asked) -> AllAsked:
        """The same with this one, in the place of what was asked before at the same step."""
        places = [n for n, old in enumerate(self.asked) if _same(old, one)]
        if not places:
            return AllAsked(asked=(*self.asked, one)[-MOST_ASKED:])
        asked = list(self.asked)
        asked[places[0]] = one
        return AllAsked(asked=tuple(asked))

    def find(self, prediction: Prediction, step: str) -> Asked | None:
        """What was answered to a question at a step."""
        wanted = Asked(prediction=prediction, step=step)
        return next((one for one in self.asked if _same(one, wanted)), None)

    def revealed_in(self, step: str) -> Asked | None:
        """What was revealed last at a step."""
        found = [one for one in self.asked if one.step == step and one.truth is not None]
        return found[-1] if found else None


def _same(one: Asked, other: Asked) -> bool:
    return (one.step, one.prediction) == (other.step, other.prediction)


def write_asked(asked: AllAsked, path: Path) -> None:
    """Write them whole, or not at all; OSError if they cannot be."""
    with whole_text(path) as file:
        file.write(asked.model_dump_json(indent=1))


def read_asked(path: Path) -> AllAsked:
    """What was kept; none where there is no file.

    Raises
    ------
    OSError, ValueError
        If the file cannot be read, or is none; in words.
    """
    if not path.exists():
        return AllAsked()
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(say("{name} holds no predictions", name=path.name))
    try:
        return AllAsked.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise ValueError(f"{path.name}: {complaint(error)}") from None
