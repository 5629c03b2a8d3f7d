"""What is held of a lab: a curve for each plot that it suits, beside what is, with settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Self

import numpy as np
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    field_validator,
    model_validator,
)

from gui.models.declared import declared
from gui.models.held import (
    BARRED,
    MOST_HELD,
    MOST_LETTERS,
    NAMED,
    HeldCurve,
    Numbers,
    as_tuple,
    said_name,
)
from physics.load_curve import Vector
from physics.wording import Words

MOST_POINTS: Final = 257
"""Of a curve: more cannot be told apart in a plot."""

Points = Annotated[tuple[Numbers, Numbers], BeforeValidator(as_tuple)]


class HeldRun(BaseModel):
    """The curves of one moment of a lab, and its settings."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: str = Field(title=Words("Name"), description=Words("As legends and tables have it."))
    curves: dict[str, Points] = Field(
        min_length=1,
        max_length=MOST_HELD,
        title=Words("Curves"),
        description=Words("x and y of each, by the name of the plot that it suits."),
    )
    settings: dict[str, JsonValue] = Field(
        default_factory=dict, title=Words("Settings"), description=Words("Of the lab.")
    )
    colour: int = Field(
        0, ge=0, lt=MOST_HELD, title=Words("Colour"), description=Words("Its place in the set.")
    )
    origin: str = Field(
        "", max_length=300, title=Words("Origin"), description=Words("Where it was held.")
    )

    @field_validator("name")
    @classmethod
    def _can_be_said(cls, value: str) -> str:
        return said_name(value, ())  # plots tell those of theirs that are called so from it

    @model_validator(mode="after")
    def _are_curves(self) -> Self:
        for x, y in self.curves.values():
            if len(x) != len(y) or not 0 < len(x) <= MOST_POINTS:
                raise ValueError(
                    Words(
                        "a held curve has 1 to {most} points, and as many places", most=MOST_POINTS
                    )
                )
        return self

    def curve(self, plot: str) -> tuple[Vector, Vector] | None:
        """x and y in a plot; None where it has none there."""
        points = self.curves.get(plot)
        return None if points is None else (np.array(points[0]), np.array(points[1]))


HeldRuns = Annotated[tuple[HeldRun, ...], BeforeValidator(as_tuple)]
AnyHeld = HeldCurve | HeldRun
HeldInLabs = dict[str, HeldRuns]
"""Of each lab; replaced, and never changed."""


def points_of(x: Any, y: Any) -> Points | None:
    """The points of a curve that are known, few enough to be kept; None without any."""
    x, y = (np.asarray(values, np.float64).ravel() for values in (x, y))
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    if not known.size:
        return None
    chosen = known[
        np.unique(np.linspace(0, known.size - 1, min(MOST_POINTS, known.size)).astype(int))
    ]
    return tuple(x[chosen].tolist()), tuple(y[chosen].tolist())


def name_of_settings(settings: BaseModel) -> str:
    """What a run is called when nobody says: in what its settings are not the usual ones."""
    model, usual = type(settings), type(settings)()
    names = list(model.model_fields)
    differ = [name for name in names if getattr(settings, name) != getattr(usual, name)]
    told = " ".join(_told(settings, name) for name in (differ or names[:1])[:NAMED])
    for part in BARRED:
        told = told.replace(part, " ")
    return " ".join(told.split())[: MOST_LETTERS - 4].strip()


def _told(settings: BaseModel, name: str) -> str:
    value, one = getattr(settings, name), declared(type(settings), name)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"{one.symbol or one.title} {value:.4g}" if number else f"{one.title} {value}"


def held_in_lab_words(runs: tuple[HeldRun, ...]) -> dict[str, Mapping[str, Any]]:
    """What each was of, by its name, for files."""
    return {
        one.name: {"origin": one.origin, "colour": one.colour, "settings": one.settings}
        for one in runs
    }
