"""Rows as CSV that spreadsheets and programs open right, whatever their country's habits."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from typing import Final

SEPARATORS: Final = {"comma": ",", "semicolon": ";", "tab": "\t"}
"""What stands between cells; with semicolons the decimals have commas, as whoever uses them has."""
USUAL: Final = "comma"
MARK: Final = "\ufeff"
"""By which spreadsheets know UTF-8; pandas and numpy pass over it."""
RUN: Final = tuple("=+-@\t\r\n＝＋－＠")
"""A text that begins so would be run as a formula."""

Cell = str | float
"""A text, or a number."""


def csv_file(rows: Iterable[Sequence[Cell]], separator: str = USUAL) -> bytes:
    """What a file of such rows holds."""
    return (MARK + csv_rows(rows, separator)).encode()


def csv_rows(rows: Iterable[Sequence[Cell]], separator: str = USUAL) -> str:
    """The rows as text, from which every number comes back to the last bit."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=SEPARATORS[separator])
    point = "," if separator == "semicolon" else "."
    writer.writerows([_cell(cell, point) for cell in row] for row in rows)
    return text.getvalue()


def _cell(cell: Cell, point: str) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(RUN) else cell
    return _number(float(cell)).replace(".", point)


def _number(value: float) -> str:
    below_zero = value == 0.0 and math.copysign(1.0, value) < 0.0  # a sign that int would lose
    whole = value.is_integer() and abs(value) < 1e15 and not below_zero
    return str(int(value)) if whole else repr(value)
