"""The one type that plots, files and figures share: named curves with what they mean."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

DIMENSIONLESS: Final = "1"
"""The unit of whatever has none."""
EPOCHS: Final = "epoch"
METADATA: Final = "metadata"
"""Under which a file has what is no number of a curve: a text of JSON."""


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One curve.

    Attributes
    ----------
    name : as legends have it; no two of a table share one.
    x, y : (T,)
    quantity : what y is, in words.
    unit : of y.
    error : (T,) uncertainty of y, or None where nothing is known of it.
    error_name : the name of its column, which says what kind of uncertainty it is.
    x_name, x_unit : of x, where it is another than the table's.
    """

    name: str
    x: Vector
    y: Vector
    quantity: str = ""
    unit: str = DIMENSIONLESS
    error: Vector | None = None
    error_name: str = ""
    x_name: str = ""
    x_unit: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "x", _frozen(self.x))
        object.__setattr__(self, "y", _frozen(self.y))
        if self.error is not None:
            object.__setattr__(self, "error", _frozen(self.error))
            if not self.error_name:
                object.__setattr__(self, "error_name", f"{self.name}, error")
        others = [self.y] if self.error is None else [self.y, self.error]
        if self.x.ndim != 1 or any(values.shape != self.x.shape for values in others):
            raise ValueError(f"the curve {self.name!r} has not as many values as places")


class Column(NamedTuple):
    """One column of a table as files have it."""

    name: str
    values: Vector
    quantity: str
    unit: str


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Curves over one kind of x.

    Attributes
    ----------
    which : what is shown, such as "load-curve".
    x_name, x_unit : of all curves that do not say otherwise.
    curves : in the order of legends.
    about : parameters and whatever else is known of where it came from; JSON can hold it.
    notes : sentences that belong to the numbers, such as the formula of a smoothing.
    x_title : what x is, in words; its name where nothing else is said.
    """

    which: str
    x_name: str
    curves: tuple[Curve, ...]
    x_unit: str = DIMENSIONLESS
    about: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    x_title: str = ""

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise ValueError(f"two columns have the name {min(twice)!r}")

    @property
    def groups(self) -> list[list[Curve]]:
        """The curves that have the same places, in order."""
        groups: list[list[Curve]] = []
        for curve in self.curves:
            group = next((group for group in groups if _same_places(group[0], curve)), None)
            if group is None:
                groups.append([curve])
            else:
                group.append(curve)
        return groups

    @property
    def columns(self) -> list[Column]:
        """For each group x, then y of each curve, and its error if that is known."""
        groups, columns = self.groups, []
        names = [group[0].x_name or self.x_name for group in groups]
        for group, name in zip(groups, names, strict=True):
            first = group[0]
            alone = name if names.count(name) == 1 else f"{name} ({first.name})"
            quantity = first.x_name or self.x_title or self.x_name
            columns.append(Column(alone, first.x, quantity, first.x_unit or self.x_unit))
            for curve in group:
                columns += _columns_of(curve)
        return columns

    def curve(self, name: str) -> Curve | None:
        """The curve of that name, if there is one."""
        return next((curve for curve in self.curves if curve.name == name), None)

    @property
    def metadata(self) -> dict[str, Any]:
        """All that is not a number of a curve, as JSON has it."""
        columns = {
            column.name: {"quantity": column.quantity, "unit": column.unit}
            for column in self.columns
        }
        return {
            "which": self.which,
            "x": {"name": self.x_name, "unit": self.x_unit},
            "columns": columns,
            "about": plain(self.about),
            "notes": list(self.notes),
        }

    @property
    def metadata_text(self) -> str:
        """The same as a text that is the same for the same table."""
        return json.dumps(self.metadata, ensure_ascii=False, allow_nan=False)


def _same_places(one: Curve, other: Curve) -> bool:
    same = one.x is other.x or np.array_equal(one.x, other.x)
    return same and (one.x_name, one.x_unit) == (other.x_name, other.x_unit)


def _columns_of(curve: Curve) -> list[Column]:
    columns = [Column(str(curve.name), curve.y, curve.quantity, curve.unit)]
    if curve.error is not None:
        words = f"uncertainty of {curve.name}"
        columns.append(Column(str(curve.error_name), curve.error, words, curve.unit))
    return columns


def plain(value: Any) -> Any:
    """What JSON can hold: lists for arrays, null for what is not a number."""
    if hasattr(value, "model_dump"):
        return plain(value.model_dump(mode="json"))
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray | np.generic):
        return plain(value.tolist())
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _frozen(values: Any) -> Vector:
    """As numbers that nobody changes; copied only where somebody could."""
    array = np.asarray(values, dtype=np.float64)
    if array.flags.writeable:
        array = array.copy()
        array.flags.writeable = False
    return array
