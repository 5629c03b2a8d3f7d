"""What may be an axis of a diagram of networks, and how such a diagram is called."""

from __future__ import annotations

import math
from dataclasses import replace

from pydantic import BaseModel, ConfigDict, Field

from gui.diagram.choices import RELATIVE, AxisChoice, seeds_words
from gui.diagram.readout import BETWEEN, curve_words
from gui.look.choice_words import value_words
from gui.look.letters import capital, small
from gui.look.numbers import number_text
from gui.look.words import say, shown
from gui.models.declared import declared
from nets.config import ACTIVATIONS, DATASETS, GENERATED, TrainingConfig
from nets.sweep.plan import CHOICES, SweepPlan, SweepResult, axis_names
from physics.wording import Words

NETWORK_AXES = ("data_noise", "negative_slope")
"""As in the authors' figure."""
FALLING = ("negative_slope",)
"""The less of it, the more nonlinear is a network, as a chain is with more friction."""
CELLS = 6


class NetworkOptions(BaseModel):
    """What each cell holds."""

    model_config = ConfigDict(frozen=True)

    seeds: int = Field(
        3,
        ge=1,
        le=100,
        title=Words("Seeds"),
        description=Words(
            "Networks in each cell; their mean is shown, their scatter is its error."
        ),
        json_schema_extra={"slider": [1, 10]},
    )


def network_axes() -> dict[str, AxisChoice]:
    """Everything that can be an axis, by its name."""
    return {name: _choice(name) for name in axis_names()}


NAMED = {"dataset": DATASETS, "activation": ACTIVATIONS}
"""What those may be that are declared as text."""
ASKED = (*GENERATED, *ACTIVATIONS)
"""Of these, what is chosen at first: data that are there."""


def _choice(name: str) -> AxisChoice:
    known = declared(TrainingConfig, name)
    if name in CHOICES:
        names = NAMED.get(name, known.choices)
        asked = tuple(one for one in names if one in ASKED) if name in NAMED else names
        return AxisChoice(name, known.title, known.symbol, known, names=names, asked=asked)
    if known.slider is None:
        least = 0.0 if known.minimum is None else known.minimum
        known = replace(known, slider=(least, max(10.0 * least, float(known.default), 1.0)))
    return AxisChoice(name, known.title, known.symbol, known, falls=name in FALLING)


def network_value_on(axis: str, config: TrainingConfig) -> float | str:
    """Where a network lies on an axis."""
    value = getattr(config, axis)
    return value if isinstance(value, str) else float(value)


def network_plan_words(plan: SweepPlan) -> list[str]:
    """What a diagram shows, long and short."""
    axes = network_axes()
    names = " × ".join(small(axes[axis.name].title) for axis in (plan.x, plan.y))
    what = []
    if plan.axis_of("dataset") is None:
        what.append(value_words(plan.base.dataset))
    if plan.axis_of("epochs") is None:
        what.append(say("after {n:,} epochs", "after {n:,} epoch", plan.base.epochs))
    what += [shown(RELATIVE)] if plan.relative else []
    seeds = seeds_words(plan.seeds, plan.base.seed)
    last = [shown(RELATIVE)] if plan.relative else []
    versions = ([names, *what, seeds], [names, *what], [names, seeds, *last], [names, *last])
    lines = [BETWEEN.join(parts) for parts in versions]
    return [capital(line) for line in lines]


def network_cell_words(result: SweepResult, column: int, row: int) -> list[str]:
    """Both parameters, accuracy, concavity and regime, from the longest to the shortest."""
    axes, cell = network_axes(), (row, column)
    places = [
        f"{axes[axis.name].symbol or axes[axis.name].title} = {value_words(value)}"
        for axis, value in (
            (result.plan.x, result.plan.x.values[column]),
            (result.plan.y, result.plan.y.values[row]),
        )
    ]
    failure = result.failures.get(cell, "")
    if not result.done[cell]:
        return [BETWEEN.join([*places, say("not trained yet")])]
    if result.diverged[cell]:
        return [BETWEEN.join([*places, say("failed: {why}", why=failure)])]
    accuracy, error = (100.0 * float(a[cell]) for a in (result.accuracy, result.accuracy_error))
    spread = f" ± {error:.1f}" if math.isfinite(error) else ""
    right = say("{accuracy:.1f}{spread} % right", accuracy=accuracy, spread=spread)
    long, short = curve_words(
        result.curves[cell],
        float(result.concavity[cell]),
        float(result.concavity_error[cell]),
        str(result.regime[cell]),
    )
    failed = [say("failed: {why}", why=failure)] if failure else []
    more = _more_words(result, cell)
    return [
        BETWEEN.join([*places, right, *long, *more, *failed]),
        BETWEEN.join([*places, right, *long, *failed]),
        BETWEEN.join([*places, right, *long[:-1]]),
        " · ".join([*places, right, *short]),
    ]


def _more_words(result: SweepResult, cell: tuple[int, int]) -> list[str]:
    """The authors' own pair of the load curves, and the sharpness where it was measured."""
    named = {"std d": result.load_deviation, "d₁ − d_L": result.load_difference}
    if result.plan.base.sharpness:
        named |= {"λ₁": result.top_eigenvalue, "tr H": result.hessian_trace}
    known = {name: float(values[cell]) for name, values in named.items()}
    return [
        f"{name} = {number_text(value, 3)}" for name, value in known.items() if math.isfinite(value)
    ]
