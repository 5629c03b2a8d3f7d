"""Tables as CSV: names in the first row, numbers below, and what is known of them at the right."""

from __future__ import annotations

import math
from itertools import zip_longest

from gui.curves.table import METADATA, Column, Table
from physics.files.csv_rows import USUAL, Cell, csv_file, csv_rows


def csv_bytes(table: Table, separator: str = USUAL) -> bytes:
    """What a file holds, with which ``pandas.read_csv(file)`` needs no further word.

    The last column, `METADATA`, has in its first cell what is known of the table, the text of
    JSON that NPZ and Parquet have, too. `numpy.loadtxt` is to be told ``skiprows=1`` and
    ``usecols``. Shorter curves end in cells that are not a number.

    Parameters
    ----------
    separator : a name of `SEPARATORS`.
    """
    head, *rows = _rows(table.columns, math.nan)
    # Some readers take what follows such a mark for a remark, even between quotes.
    known = table.metadata_text.replace("#", r"\u0023")
    rows = rows or [[math.nan] * len(head)]
    said = [known, *[""] * (len(rows) - 1)]
    beside = [[*row, cell] for row, cell in zip(rows, said, strict=True)]
    return csv_file([[*head, METADATA], *beside], separator)


def clipboard_text(table: Table) -> str:
    """The text that a spreadsheet is to be given: names and numbers, empty cells for none."""
    return csv_rows(_rows(table.columns, "")) if table.curves else ""


def _rows(columns: list[Column], missing: Cell) -> list[list[Cell]]:
    cells = ([_known(value, missing) for value in c.values.tolist()] for c in columns)
    names: list[Cell] = [column.name for column in columns]
    return [names, *map(list, zip_longest(*cells, fillvalue=missing))]


def _known(value: float, missing: Cell) -> Cell:
    return value if math.isfinite(value) or missing else missing
