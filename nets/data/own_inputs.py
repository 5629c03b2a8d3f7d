"""Which columns of a table are inputs: not those that only count rows, or are left out."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nets.data.own_columns import Columns, Numbers, column_called, place_of, quoted, some
from nets.data.samples import Array, DatasetError
from physics.wording import Words

FEWEST_COUNTED = 3
"""Rows from which on a column may be said to count them."""
INDEX_NAMES = ("", "unnamed: 0", "id", "index", "row", "rownames", "row_names", "row_id")
LARGEST = float(np.finfo(np.float32).max)
NONE = "none"
ROWS_TRIED = 1000


def counts_rows(columns: Columns, at: int) -> bool:
    """Whether a column only says which row it is: by its name, or by consecutive numbers."""
    name = columns.names[at].lower() if columns.is_named else "-"
    cells = columns.numbers[:, at]
    if name in INDEX_NAMES:
        texts = columns.texts.get(at)
        return len(np.unique(cells)) == len(cells) or texts is not None
    return at not in columns.texts and is_count(cells)


def is_count(cells: Array) -> bool:
    """Whether numbers are consecutive whole ones, in whatever order."""
    size = len(cells)
    if size < FEWEST_COUNTED or not np.isfinite(cells).all():
        return False
    low, high = float(cells.min()), float(cells.max())
    if high - low != size - 1 or low != round(low):
        return False
    places = cells.astype(np.float64) - low
    return bool((places == np.round(places)).all() and len(np.unique(places)) == size)


def left_out(columns: Columns, wanted: str, counting: list[int], label: int) -> list[int]:
    """Indices of the columns that are left out: as asked for, else those that count rows."""
    if not wanted:
        return [at for at in counting if at != label]
    return asked_left_out(columns.names, wanted)


def asked_left_out(names: list[str], wanted: str) -> list[int]:
    """Indices of the columns that the parameter `left_out` names."""
    if wanted.strip().lower() == NONE:
        return []
    asked = next(csv.reader([wanted], skipinitialspace=True))
    return sorted({column_called(names, name, Words("leaving out")) for name in asked})


def listed(names: Sequence[str]) -> str:
    """Names of columns as the parameter `left_out` has them."""
    if not names:
        return NONE
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(names)
    return line.getvalue()


def inputs_of(columns: Columns, used: list[int]) -> Numbers:
    """(n, f) the numbers of those columns, NaN where they are missing; truths are 0 and 1."""
    inputs = columns.numbers[:, used]
    for place, at in enumerate(used):
        if at in columns.texts:
            inputs[:, place] = _without_texts(columns, at)
    bad = np.abs(inputs) > LARGEST
    if bad.any():
        row, place = np.argwhere(bad)[0]
        value = float(inputs[row, place])
        problem = (
            Words("too large for single precision") if math.isfinite(value) else Words("not finite")
        )
        raise DatasetError(
            Words(
                "{place}: {value:g} is {problem}",
                place=place_of(columns, int(row), used[place]),
                value=value,
                problem=problem,
            )
        )
    return inputs


def _without_texts(columns: Columns, at: int) -> Numbers:
    numbers = columns.numbers[:, at].copy()
    for row, text in enumerate(columns.texts[at]):
        if text is None or text.lower() in ("none", "-", ".", "nan"):
            continue
        truth = {"true": 1.0, "false": 0.0}.get(text.lower())
        if truth is None:
            name = columns.names[at] if columns.is_named else str(at + 1)
            raise DatasetError(
                Words(
                    "{place}: {text} is not a number; leave the column "
                    "out by --left-out {column}, if it is no input",
                    place=place_of(columns, row, at),
                    text=quoted(text),
                    column=quoted(name),
                )
            )
        numbers[row] = truth
    return numbers


def telling(inputs: Array, classes: NDArray[np.intp], names: list[str]) -> list[str]:
    """A warning of columns each of which alone tells the class.

    Parameters
    ----------
    inputs : (n, f); classes : (n,) from 0; names : (f,).
    """
    some_rows = np.linspace(0, len(inputs) - 1, min(len(inputs), ROWS_TRIED)).astype(np.intp)
    found = [
        name
        for at, name in enumerate(names)
        if _tells(inputs[some_rows, at], classes[some_rows]) and _tells(inputs[:, at], classes)
    ]
    if not found:
        return []
    columns = "column" if len(found) == 1 else "columns"
    each = Words("alone tells") if len(found) == 1 else Words("each alone tell")
    return [
        Words(
            "careful: {columns} {some} {each} the class",
            columns=columns,
            some=some(found),
            each=each,
        )
    ]


def _tells(cells: Array, classes: NDArray[np.intp]) -> bool:
    """Whether each class has a range of its own, or each of a few values a class."""
    order = np.lexsort((classes, cells))
    cells, classes = cells[order], classes[order]
    other_class = classes[1:] != classes[:-1]
    other_value = cells[1:] != cells[:-1]
    if (other_class & ~other_value).any():
        return False
    kinds = len(np.unique(classes))
    return bool(other_class.sum() == kinds - 1 or other_value.sum() < max(kinds, len(cells) // 10))
