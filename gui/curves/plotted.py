"""Tables of what a plot shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from gui.curves.table import DIMENSIONLESS, EPOCHS, Curve, Table, Vector

MEAN: Final = ", mean of chains"
DEVIATION: Final = ", deviation of chains"
"""Columns of these names belong together: the second is the uncertainty of the first."""
X_UNITS: Final = {"epoch": EPOCHS}

Columns = Mapping[str, tuple[Vector, Vector]]
"""(x, y) of each curve, by its name."""


def table_of(
    columns: Columns,
    x_name: str,
    which: str = "plot",
    *,
    quantity: Callable[[str], str] = str,
    x_title: str = "",
    about: Mapping[str, Any] | None = None,
) -> Table:
    """The table of some curves.

    Parameters
    ----------
    quantity : what y of a curve is, by its name.
    x_title : what x is, in words.
    """
    curves = []
    for name, (x, y) in columns.items():
        if name.endswith(DEVIATION):
            continue
        error = f"{name.removesuffix(MEAN)}{DEVIATION}" if name.endswith(MEAN) else ""
        known = columns[error][1] if error in columns else None
        curves.append(
            Curve(name, x, y, quantity(name), DIMENSIONLESS, error=known, error_name=error)
        )
    unit = X_UNITS.get(x_name, DIMENSIONLESS)
    return Table(which, x_name, tuple(curves), unit, about or {}, x_title=x_title)
