"""A parameter along one side of a grid, and what is computed over two of them.

Its values are numbers that rise, or names in any order.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

from physics.wording import Words

Value = float | str
"""Of a parameter along an axis: a number, or the name of a choice."""


def value_text(value: Value) -> str:
    """A value as it is typed."""
    return value if isinstance(value, str) else f"{value:g}"


def plain_value(value: object) -> Value:
    """A value as JSON had it; ValueError or TypeError if it is none."""
    return value if isinstance(value, str) else float(value)  # type: ignore[arg-type]


@dataclass(frozen=True)
class GridAxis:
    """A parameter and its values along one side of a grid.

    Attributes
    ----------
    name : one of `names`.
    values : at least one; numbers rise, names differ.

    Raises
    ------
    ValueError
        For an unknown name, values that do not rise or differ, or values that are not permitted.
    """

    name: str
    values: tuple[Value, ...]

    model: ClassVar[Any]
    """Declares the parameters, and validates them."""
    names: ClassVar[Callable[[], tuple[str, ...]]]
    """What an axis may be."""
    choices: ClassVar[tuple[str, ...]] = ()
    """Those of them whose values are names."""

    def __post_init__(self) -> None:
        names = type(self).names()
        if self.name not in names:
            raise ValueError(
                Words("no axis {name!r}; there are {names}", name=self.name, names=", ".join(names))
            )
        if self.named:
            self._check_names()
        elif not _rise(self.values):
            raise ValueError(Words("the values of {name} must be finite and rise", name=self.name))
        for value in self.values:
            self._check(value)

    @property
    def named(self) -> bool:
        """Whether its values are names."""
        return self.name in self.choices

    def _check_names(self) -> None:
        names = [value for value in self.values if isinstance(value, str)]
        if not names or len(names) < len(self.values) or len(set(names)) < len(names):
            raise ValueError(
                Words("the values of {name} must be names that differ", name=self.name)
            )

    def _check(self, value: Value) -> None:
        try:
            self.model.model_validate(self.setting(value))
        except ValueError as refusal:
            error: Any = refusal
            item = error.errors(include_url=False)[0]
            if item["loc"]:  # else it is about all of them, and for each cell to say
                text = item["msg"][0].lower() + item["msg"][1:]
                raise ValueError(
                    Words(
                        "{name}: {text}, not {value}",
                        name=self.name,
                        text=text,
                        value=value_text(value),
                    )
                ) from None

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the parameters that it sets."""
        return (self.name,)

    def setting(self, value: Value) -> dict[str, Value]:
        """The parameters at one of its values."""
        return dict.fromkeys(self.parameters, value)

    def between(self, value: float) -> dict[str, Value]:
        """The parameters between two values, the nearest of those that count."""
        return self.setting(float(round(value)) if self._counts else value)

    @property
    def _counts(self) -> bool:
        """Whether its parameter is a whole number."""
        return any(self.model.model_fields[name].annotation is int for name in self.parameters)


def _rise(values: tuple[Value, ...]) -> bool:
    numbers = [value for value in values if not isinstance(value, str)]
    whole = 0 < len(numbers) == len(values) and all(map(math.isfinite, numbers))
    return whole and sorted(set(numbers)) == numbers


Axis = TypeVar("Axis", bound=GridAxis)
Result = TypeVar("Result", bound=Any)


def plain_axes(x: GridAxis, y: GridAxis) -> dict[str, dict[str, Any]]:
    """Both axes as JSON has them."""
    return {
        side: {"name": axis.name, "values": list(map(plain_value, axis.values))}
        for side, axis in (("x", x), ("y", y))
    }


def axes_of_plain(
    plain: Mapping[str, Any], kind: Callable[[str, tuple[Value, ...]], Axis]
) -> tuple[Axis, Axis]:
    """What `plain_axes` was made of."""
    x, y = (
        kind(plain[side]["name"], tuple(map(plain_value, plain[side]["values"])))
        for side in ("x", "y")
    )
    return x, y


@dataclass(frozen=True)
class GridPlan:
    """What to compute in each cell.

    Attributes
    ----------
    base : parameters of all cells but for the axes; its seed is the first of the seeds.
    seeds : members of each cell, alike in all else.
    """

    length: ClassVar[str]
    """The parameter on which the number of layers depends."""

    base: Any
    x: GridAxis
    y: GridAxis
    seeds: int

    def _check_last_seed(self) -> None:
        type(self.base).model_validate({"seed": self.base.seed + self.seeds - 1})

    @property
    def shape(self) -> tuple[int, int]:
        """(ny, nx)"""
        return len(self.y.values), len(self.x.values)

    def axis_of(self, parameter: str) -> GridAxis | None:
        """The axis that sets a parameter, if one does."""
        return next((axis for axis in (self.x, self.y) if parameter in axis.parameters), None)

    @property
    def relative(self) -> bool:
        """Whether cells differ in their number of layers: curves are then compared by ℓ/L."""
        return self.axis_of(self.length) is not None

    @property
    def longest(self) -> int:
        """The largest `length` of all cells."""
        axis = self.axis_of(self.length)
        if axis is None:
            return int(getattr(self.base, self.length))
        return max(int(value) for value in axis.values)

    def values_of(self, parameter: str) -> tuple[Any, ...]:
        """All values of a parameter in its cells."""
        axis = self.axis_of(parameter)
        return (getattr(self.base, parameter),) if axis is None else axis.values

    def setting(self, ix: int, iy: int) -> dict[str, Value]:
        """The parameters that the axes set in a cell."""
        return self.x.setting(self.x.values[ix]) | self.y.setting(self.y.values[iy])

    def first(self, ix: int, iy: int) -> Any:
        """The first member of a cell; ValueError if there can be none."""
        return type(self.base).model_validate(self.base.model_dump() | self.setting(ix, iy))

    def same_cells(self, other: GridPlan) -> bool:
        """Whether another has the same cells, wherever their bases stand on the axes."""
        return self._without_base == other._without_base and self._rest == other._rest

    @property
    def _rest(self) -> dict[str, Any]:
        """Of the base, what no axis sets."""
        rest: dict[str, Any] = self.base.model_dump(
            exclude={*self.x.parameters, *self.y.parameters}
        )
        return rest

    @property
    def _without_base(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "base"}


def begun(result: Result | None, plan: GridPlan) -> Result | None:
    """A result, if it is a part of what is wanted, which may go on from there."""
    if result is None or result.fraction >= 1.0 or not plan.same_cells(result.plan):
        return None
    return result
