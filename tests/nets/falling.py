"""A kind of run that nets knows nothing of: a ball that falls through a liquid.

Its generator is in `tests.nets.falling_run`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field

from nets.protocol import Answer, Held, Request
from nets.runs import RunConfig


class FallingConfig(RunConfig):
    """All that determines how the ball falls."""

    run_by: ClassVar[str] = "tests.nets.falling_run:fall"
    section: ClassVar[str] = "falling"

    epochs: int = Field(5, ge=1)
    weight: float = Field(1.0, gt=0.0, le=10.0, json_schema_extra={"live": True})
    lightest: float = 0.0
    breaks_at: int = Field(0, title="Epoch at which the liquid is gone; 0: never")


class HomelessConfig(RunConfig):
    """A kind whose generator is nowhere."""

    run_by: ClassVar[str] = "tests.nets.falling_run:rise"
    section: ClassVar[str] = "rising"


class SilentConfig(RunConfig):
    """A kind whose runs end without saying so."""

    run_by: ClassVar[str] = "tests.nets.falling_run:vanish"
    section: ClassVar[str] = "vanishing"


@dataclass(frozen=True, slots=True)
class Height:
    """Where the ball is after so many epochs."""

    run: int
    epoch: int
    height: float


@dataclass(frozen=True, slots=True)
class Stuck(Held):
    """The ball is too light to fall, and waits for more weight."""

    epoch: int


@dataclass(frozen=True, slots=True)
class Speed(Answer):
    """How fast the ball falls, if it does."""

    value: float | None


class HowFast(Request):
    """How fast does it fall?"""

    __slots__ = ()

    def unanswered(self, run: int) -> Speed:
        return Speed(run, None)


class HowDeep(HowFast):
    """A request that this run does not know."""

    __slots__ = ()
