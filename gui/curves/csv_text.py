"""Tables as CSV text, from which every number comes back to the last bit."""

from __future__ import annotations

import json
import math
from typing import Final

from gui.curves.table import DIMENSIONLESS, Column, Table, plain

MISSING: Final = "nan"
"""What stands in a file where there is no number: `numpy.loadtxt` reads no empty cells."""


def csv_text(table: Table) -> str:
    """The text of a file: what is known of the table in lines that begin with ``# ``, then it.

    The first row after them names the columns.  ``pandas.read_csv(file, comment="#")`` reads
    it; for `numpy.loadtxt` the first line says how many rows are no numbers. Shorter curves end
    in cells that are not a number.
    """
    lines = _comments(table)
    lines.insert(0, f'numpy.loadtxt(file, delimiter=",", skiprows={len(lines) + 2}) reads this')
    head = "".join(f"# {line}\n" for line in lines)
    return head + _cells(table.columns, MISSING)


def clipboard_text(table: Table) -> str:
    """The text that a spreadsheet is to be given: names and numbers, empty cells for none."""
    return _cells(table.columns, "") if table.curves else ""


def _comments(table: Table) -> list[str]:
    lines = [table.which]
    lines += [f"{c.name}: {c.quantity or c.name} [{_unit(c.unit)}]" for c in table.columns]
    for name, value in plain(table.about).items():
        lines.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    lines += table.notes
    return [" ".join(line.split()) for line in lines]


def _unit(unit: str) -> str:
    return "dimensionless" if unit == DIMENSIONLESS else unit


def _cells(columns: list[Column], missing: str) -> str:
    length = max((column.values.size for column in columns), default=0)
    texts = [[_cell(value, missing) for value in c.values.tolist()] for c in columns]
    padded = [column + [missing] * (length - len(column)) for column in texts]
    rows = [[_quoted(column.name) for column in columns], *zip(*padded, strict=True)]
    return "".join(",".join(row) + "\n" for row in rows)


def _cell(value: float, missing: str) -> str:
    if not math.isfinite(value):
        return missing and repr(value)
    below_zero = value == 0.0 and math.copysign(1.0, value) < 0.0  # a sign that int would lose
    whole = value.is_integer() and abs(value) < 1e15 and not below_zero
    return str(int(value)) if whole else repr(value)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in ',"\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
