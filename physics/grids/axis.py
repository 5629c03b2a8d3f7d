"""A parameter along one side of a grid, and what is computed over two of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

from physics.wording import Words


@dataclass(frozen=True)
class GridAxis:
    """A parameter and its values along one side of a grid.

    Attributes
    ----------
    name : one of `names`.
    values : at least one, rising.

    Raises
    ------
    ValueError
        For an unknown name, values that do not rise, or values that are not permitted.
    """

    name: str
    values: tuple[float, ...]

    model: ClassVar[Any]
    """Declares the parameters, and validates them."""
    names: ClassVar[Callable[[], tuple[str, ...]]]
    """What an axis may be."""

    def __post_init__(self) -> None:
        names = type(self).names()
        if self.name not in names:
            raise ValueError(
                Words("no axis {name!r}; there are {names}", name=self.name, names=", ".join(names))
            )
        finite = all(math.isfinite(value) for value in self.values)
        if not self.values or not finite or sorted(set(self.values)) != list(self.values):
            raise ValueError(Words("the values of {name} must be finite and rise", name=self.name))
        for value in self.values:
            self._check(value)

    def _check(self, value: float) -> None:
        try:
            self.model.model_validate(self.setting(value))
        except ValueError as refusal:
            error: Any = refusal
            item = error.errors(include_url=False)[0]
            if item["loc"]:  # else it is about all of them, and for each cell to say
                text = item["msg"][0].lower() + item["msg"][1:]
                raise ValueError(
                    Words("{name}: {text}, not {value:g}", name=self.name, text=text, value=value)
                ) from None

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the parameters that it sets."""
        return (self.name,)

    def setting(self, value: float) -> dict[str, float]:
        """The parameters at one of its values."""
        return dict.fromkeys(self.parameters, value)


Axis = TypeVar("Axis", bound=GridAxis)
Result = TypeVar("Result", bound=Any)


def plain_axes(x: GridAxis, y: GridAxis) -> dict[str, dict[str, Any]]:
    """Both axes as JSON has them."""
    return {
        side: {"name": axis.name, "values": list(map(float, axis.values))}
        for side, axis in (("x", x), ("y", y))
    }


def axes_of_plain(
    plain: Mapping[str, Any], kind: Callable[[str, tuple[float, ...]], Axis]
) -> tuple[Axis, Axis]:
    """What `plain_axes` was made of."""
    x, y = (
        kind(plain[side]["name"], tuple(map(float, plain[side]["values"]))) for side in ("x", "y")
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

    def setting(self, ix: int, iy: int) -> dict[str, float]:
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
