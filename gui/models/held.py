"""A curve that is held: the load curve of what was, kept beside what is, with its settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Final, Literal, Protocol, Self

import numpy as np
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from gui.models.declared import declared
from nets.attached import Attached
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.load_curve import LoadCurve, Regime, Vector, read_load_curve
from physics.wording import Words

Of = Literal["chain", "network"]
LAB: Final = "lab"
"""What is held of neither, but of the lab that is open."""
SECTION: Final = "held"
"""What they are called in sessions, and in what recordings tell of them."""
MOST_HELD: Final = 32
"""Curves that a session holds."""
MOST_POINTS: Final = 1025
"""Of a curve: a long chain's is read at so many places."""
MOST_LETTERS: Final = 40
BARRED: Final = (",", ";", "#", '"', " to ", "\n", "\t")
"""What lines of text and tables part their words by."""
TAKEN: Final = (
    "chain",
    "network",
    "on test data",
    "uniform",
    "rest state",
    "mean field",
    "stationary",
    "fit",
    "lower chain",
    "layer",
    "layer / L",
)
"""What the curves beside it, and the columns of tables, are called."""
WORTH_TELLING: Final[dict[type[BaseModel], tuple[str, ...]]] = {
    ChainParameters: ("friction_right", "noise", "friction_left", "blocks"),
    TrainingConfig: (
        "negative_slope",
        "data_noise",
        "dropout",
        "learning_rate",
        "batch_size",
        "depth",
    ),
}
"""Settings that a name tells when nobody gives one, in this order."""
SHORT: Final = 30
"""Letters of what was attached, so that a number goes behind."""
NAMED: Final = 3
"""As many of them."""


class Kept(Protocol):
    """What is held, of chain, network or lab: its name, and its place in the set."""

    @property
    def name(self) -> str:
        """As legends have it."""

    @property
    def colour(self) -> int:
        """Its place in the set."""


def as_tuple(value: object) -> object:
    """TOML has lists, where a frozen value has tuples."""
    return tuple(value) if isinstance(value, list) else value


Settings = ChainParameters | TrainingConfig | Attached
Numbers = Annotated[tuple[float, ...], BeforeValidator(as_tuple)]


class HeldCurve(BaseModel):
    """One load curve, what it was of, and its settings.

    Shares and concavity are read from the curve.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: str = Field(title=Words("Name"), description=Words("As legends and tables have it."))
    load_curve: Numbers = Field(
        min_length=2,
        max_length=MOST_POINTS,
        title=Words("Load curve"),
        description=Words("Normalised, from 1 to 0."),
    )
    errors: Numbers = Field(
        (),
        title=Words("Errors"),
        description=Words("Standard errors of the curve; none where they are not known."),
    )
    concavity_error: float | None = Field(
        None, ge=0.0, title=Words("Error"), description=Words("Standard error of the concavity.")
    )
    regime: Regime | None = Field(
        None,
        title=Words("Regime"),
        description=Words("As it was read, where the curve's range counted, too."),
    )
    colour: int = Field(
        0, ge=0, lt=MOST_HELD, title=Words("Colour"), description=Words("Its place in the set.")
    )
    origin: str = Field(
        "", max_length=300, title=Words("Origin"), description=Words("Where it was held.")
    )
    chain: ChainParameters | None = None
    network: TrainingConfig | None = None
    attached: Attached | None = None

    @field_validator("name")
    @classmethod
    def _can_be_said(cls, value: str) -> str:
        return said_name(value)

    @model_validator(mode="after")
    def _is_a_curve(self) -> Self:
        if [self.chain, self.network, self.attached].count(None) != 2:
            raise ValueError(Words("a held curve is of a chain or of a network"))
        if (self.load_curve[0], self.load_curve[-1]) != (1.0, 0.0):
            raise ValueError(Words("a held load curve goes from 1 to 0"))
        if self.errors and len(self.errors) != len(self.load_curve):
            raise ValueError(Words("a held curve has as many errors as values, or none"))
        return self

    @property
    def of(self) -> Of:
        """What it was read from."""
        return "network" if self.chain is None else "chain"

    @property
    def settings(self) -> Settings:
        """Of what it was read from."""
        settings = self.chain or self.network or self.attached
        assert settings is not None
        return settings

    @property
    def layers(self) -> int:
        """L; of a long chain the curve is known at fewer places."""
        return len(self.load_curve) - 1 if self.chain is None else self.chain.blocks

    @property
    def curve(self) -> Vector:
        """(L + 1,) normalised, from 1 to 0."""
        return np.array(self.load_curve)

    @property
    def error(self) -> Vector | None:
        """(L + 1,) standard errors of that, where they are known."""
        return np.array(self.errors) if self.errors else None

    @property
    def reading(self) -> LoadCurve:
        """Shares, concavity and regime."""
        error = float("nan") if self.concavity_error is None else self.concavity_error
        read = read_load_curve(self.curve, concavity_error=error)
        return read if self.regime is None else replace(read, regime=self.regime)


Held = Annotated[tuple[HeldCurve, ...], BeforeValidator(as_tuple)]


def said_name(value: str, taken: Sequence[str] = TAKEN) -> str:
    """A name as it can be said; ValueError, in words, if it cannot.

    Parameters
    ----------
    taken : what it cannot be, as others beside it are called so.
    """
    name = " ".join(value.split(" ")).strip()
    if complaint := name_complaint(name, taken):
        raise ValueError(complaint)
    return name


def name_complaint(name: str, taken: Sequence[str] = TAKEN) -> Words | None:
    """Why a curve cannot be called so; None if it can."""
    if not 0 < len(name) <= MOST_LETTERS or any(part in name for part in BARRED):
        return Words(
            "a held curve's name has 1 to {most} letters, without comma, semicolon, #, quotes "
            "or the word to",
            most=MOST_LETTERS,
        )
    if name in taken:
        return Words("another curve is called {name} already", name=name)
    return None


def twice(held: Sequence[Kept]) -> str:
    """A name that two of them have; "" if none is."""
    names = [one.name for one in held]
    return next((name for name in names if names.count(name) > 1), "")


def free_colour(held: Sequence[Kept]) -> int:
    """The first place in the set that none of them has."""
    taken = {one.colour for one in held}
    return next(place for place in range(len(held) + 1) if place not in taken)


def free_name(wanted: str, held: Sequence[Kept]) -> str:
    """The name itself, or with a number behind it if that is taken."""
    names = {*TAKEN, *(one.name for one in held)}
    numbered = (wanted if n == 1 else f"{wanted} {n}" for n in range(1, len(names) + 2))
    return next(name for name in numbered if name not in names)


def usual_name(settings: BaseModel) -> str:
    """What a curve is called when nobody says: its settings, of which the first is always told."""
    if isinstance(settings, Attached):
        return "".join(" " if letter in BARRED else letter for letter in settings.name)[:SHORT]
    first, *others = WORTH_TELLING[type(settings)]
    told = [first, *(name for name in others if _is_unusual(settings, name))][:NAMED]
    return " ".join(
        f"{declared(type(settings), name).symbol} {getattr(settings, name):.4g}" for name in told
    )


def _is_unusual(settings: BaseModel, name: str) -> bool:
    return bool(getattr(settings, name) != declared(type(settings), name).default)
