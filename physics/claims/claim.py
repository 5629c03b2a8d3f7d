"""A claim of a paper that a number can test, as a file of ``resources/claims`` declares it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from physics.claims.quantities import Quantity
from physics.wording import Words

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "claims"
_STRICT: Final = ConfigDict(frozen=True, extra="forbid")


class Bounds(BaseModel):
    """Between which the quantity lies if the claim holds; open where nothing is said."""

    model_config = _STRICT

    above: float = -float("inf")
    below: float = float("inf")

    @model_validator(mode="after")
    def _leave_room(self) -> Self:
        if not self.above < self.below:
            raise ValueError(Words("nothing lies above {above} and below {below}", **dict(self)))
        return self


class Measure(BaseModel):
    """How a claim is measured: a command of the app, and what is made of its JSON.

    Attributes
    ----------
    command : its line; ``{seed}``, ``{x}``, powers such as ``{x^-0.5}`` and ``{folder}`` (for
        files that it must write) are put in.
    read : which value of the JSON: names and places, joined by dots.
    against : a second one, where the quantity compares two.
    x : values for ``{x}``; the command is run with each. None: it is run once.
    quantity : what one seed's results are brought down to.
    interval : paths to both ends of an interval of 95 %, where the command itself works it out: it
        is run once.
    """

    model_config = _STRICT

    command: str
    read: str
    against: str = ""
    x: tuple[float | str, ...] = ()
    quantity: Quantity = "value"
    interval: tuple[str, str] | None = None

    @model_validator(mode="after")
    def _run_once(self) -> Self:
        if self.interval is not None and (self.x or "{seed}" in self.command):
            raise ValueError(Words("a command that works out an interval is run once"))
        return self

    @property
    def numbers(self) -> list[float]:
        """The values of x, or their places where they are words."""
        words = any(isinstance(one, str) for one in self.x)
        return [float(place if words else one) for place, one in enumerate(self.x)]


class Claim(BaseModel):
    """One entry of the ledger.

    Attributes
    ----------
    name : of its file, without the number that orders it.
    title, statement, source : for a person.
    refuted : what would refute it, in words.
    lab : in which it is seen.
    measure, holds : the quantity, and where it lies if the claim holds.
    seeds, quick : how many seeds are measured in full, and quickly; 0 for not at all quickly.
    exact : nothing in it is drawn by chance: one run says all.
    light : its commands take seconds; the tests run it.
    show : lines of text that bring that lab to where it is seen.
    remark : what whoever reads the verdict should know.
    """

    model_config = _STRICT

    name: str
    title: str
    statement: str
    source: str
    refuted: str
    lab: str
    measure: Measure
    holds: Bounds
    seeds: int = Field(10, ge=1)
    quick: int = Field(5, ge=0)
    exact: bool = False
    light: bool = False
    show: tuple[str, ...] = ()
    remark: str = ""

    def seeds_of(self, *, full: bool) -> int:
        """How many are measured."""
        asked = self.seeds if full else self.quick
        return min(asked, 1) if self.runs_once else asked

    @property
    def runs_once(self) -> bool:
        """Whether one run says all."""
        return self.exact or self.measure.interval is not None


def read_claims(folder: Path = FOLDER) -> dict[str, Claim]:
    """All claims by name, in the order of their files; ValueError names a file that is none."""
    found: dict[str, Claim] = {}
    for path in sorted(folder.glob("*.toml")):
        name = path.stem.partition("-")[2]
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
            found[name] = Claim.model_validate({**values, "name": name})
        except ValueError as error:
            raise ValueError(
                Words("{file} is no claim: {why}", file=path.name, why=error)
            ) from error
    return found
