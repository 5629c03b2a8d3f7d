"""What may be an axis of a diagram, and how a diagram is called."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gui.look.letters import capital, small
from gui.look.numbers import number_text
from gui.look.words import say, shown
from gui.models.declared import Declared, declared
from gui.models.twins import applicable
from gui.panels.value_text import NotPermittedError, parse_number
from physics.chain.parameters import ChainParameters
from physics.many.phase_diagram import FRICTION, DiagramPlan, axis_names
from physics.wording import Words

DEFAULT_AXES = ("noise", "friction_right")
"""With the friction to the left as it is, all three regimes are on the map."""

RELATIVE = Words("curves over ℓ/L")
"""Said of a diagram whose cells differ in their number of layers."""
COMPARED = Words("Curves of unequal length are compared by ℓ/L.")


class DiagramOptions(BaseModel):
    """What each cell and each axis holds."""

    model_config = ConfigDict(frozen=True)

    cells: int = Field(
        24, ge=2, le=400, title=Words("Cells"), description=Words("How many values the axis has.")
    )
    seeds: int = Field(
        4,
        ge=1,
        le=1000,
        title=Words("Seeds"),
        description=Words(
            "Chains in each cell; their mean curve is shown, their scatter is its error."
        ),
        json_schema_extra={"slider": [1, 16]},
    )
    steps: int = Field(
        10_000,
        ge=1,
        le=100_000_000,
        title=Words("Steps"),
        description=Words("How long each chain runs: with noise, the regime depends on it."),
        json_schema_extra={"slider": [100, 1_000_000], "scale": "log"},
    )


@dataclass(frozen=True, slots=True)
class AxisChoice:
    """A parameter that can be an axis, as its declaration has it.

    Attributes
    ----------
    falls : whether it grows downwards or to the left, so that lazy lies where friction has it.
    names : its values, if they are names; asked : those of them that are chosen at first.
    """

    name: str
    title: str
    symbol: str
    declared: Declared
    falls: bool = False
    names: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Title and symbol, as an axis is called."""
        return f"{self.title}  {self.symbol}"


def axis_choices() -> dict[str, AxisChoice]:
    """Everything that can be an axis, by its name; the frictions to both sides also as one."""
    one = AxisChoice(FRICTION, say("Friction"), "μ", declared(ChainParameters, "friction_right"))
    return {name: one if name == FRICTION else _choice(name) for name in axis_names()}


def _choice(name: str) -> AxisChoice:
    known = declared(ChainParameters, name)
    return AxisChoice(name, known.title, known.symbol, known)


def permitted_choices(base: ChainParameters) -> list[AxisChoice]:
    """Those that make a difference to a chain with these parameters."""
    applies = applicable(base)
    return [choice for choice in axis_choices().values() if applies.get(choice.name, True)]


def axis_values(
    choice: AxisChoice, low: str, high: str, cells: str, *, factors: bool
) -> tuple[float, ...]:
    """The values of an axis as it was typed; of a parameter that counts, whole numbers.

    Raises
    ------
    NotPermittedError
        If a number is none, out of range, or the first is not below the last.
    """
    first, last = parse_number(low, choice.declared), parse_number(high, choice.declared)
    count = int(parse_number(cells, declared(DiagramOptions, "cells")))
    if first >= last:
        raise NotPermittedError(
            say("{title}: the first value must be below the last.", title=choice.title)
        )
    if factors and first <= 0.0:
        raise NotPermittedError(
            say("{title}: steps by a factor must start above 0.", title=choice.title)
        )
    values = (np.geomspace if factors else np.linspace)(first, last, count)
    if choice.declared.kind == "int":
        return tuple(float(value) for value in np.unique(np.round(values)))
    # Twelve digits are a number that a person would write.
    return tuple(float(f"{value:.12g}") for value in values)


def value_on(axis: str, parameters: ChainParameters) -> float:
    """Where a chain lies on an axis; with two different frictions, at their mean."""
    if axis == FRICTION:
        return 0.5 * (parameters.friction_right + parameters.friction_left)
    return float(getattr(parameters, axis))


def plan_words(plan: DiagramPlan) -> list[str]:
    """What a diagram shows: a state after some time, never "the" state; long and short."""
    choices = axis_choices()
    names = " × ".join(small(choices[axis.name].title) for axis in (plan.x, plan.y))
    seeds = seeds_words(plan.seeds, plan.base.seed)
    when = say(
        "after {n:,} steps ({time})",
        "after {n:,} step ({time})",
        plan.steps,
        time=_time_words(plan),
    )
    annealing = annealing_words(plan)
    what = [when, annealing] if annealing else [when]
    what += [shown(RELATIVE)] if plan.relative else []
    versions = ([names, *what, seeds], [names, *what], [*what, seeds], what)
    lines = ["   ·   ".join(parts) for parts in versions]
    return [capital(line) for line in lines]


def seeds_words(count: int, first: int) -> str:
    """How many seeds there are, or which one."""
    if count == 1:
        return say("seed {seed}", seed=first)
    return say("{n} seeds", "{n} seed", count)


def annealing_words(plan: DiagramPlan) -> str:
    """Whether the noise dies out, and how fast; empty if it does not."""
    if "annealing" in (plan.x.name, plan.y.name):
        return say("annealed noise")
    rate = plan.base.annealing
    return say("annealed noise (λ = {number})", number=number_text(rate)) if rate else ""


def _time_words(plan: DiagramPlan) -> str:
    for axis in (plan.x, plan.y):
        if axis.name == "time_step":
            first, last = (plan.steps * float(axis.values[end]) for end in (0, -1))
            return say("t = {first:,.6g} to {last:,.6g}", first=first, last=last)
    return f"t = {plan.steps * plan.base.time_step:,.6g}"
