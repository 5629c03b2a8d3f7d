"""The viewer's own data as a CSV table: a sample in each row, its label in one column."""

from __future__ import annotations

import csv
import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nets.config import TrainingConfig
from nets.samples import (
    TEST_SHARE,
    Array,
    Dataset,
    DatasetError,
    Preview,
    Progress,
    preview_of,
    require,
    require_classes,
    split_dataset,
)

LABEL_NAMES = ("label", "class", "target", "y")
DELIMITERS = ",;\t"
MOST_BYTES = 500_000_000
MOST_ROWS = 500_000
MOST_NUMBERS = 50_000_000
"""In all rows together: 400 megabytes while they are read."""
MOST_TEXT = 100
"""Characters of a class name."""
TOLD_EVERY = 1000
"""Rows between two words of progress."""
LARGEST = float(np.finfo(np.float32).max)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read and checked.

    Attributes
    ----------
    inputs : (n, f) float32; labels : (n,) whole numbers, or texts.
    remarks : how it was understood.
    """

    inputs: Array
    labels: Array
    remarks: tuple[str, ...]


def load_table(path: Path, config: TrainingConfig, progress: Progress) -> Dataset:
    """The data set in a CSV file, split by the seed."""
    table = _read(path, config.label_column, progress)
    return split_dataset(path.stem, table.inputs, table.labels, config.seed)


def describe_table(path: Path, config: TrainingConfig, progress: Progress) -> Preview:
    """What to show of a CSV file, checked as `load_table` checks it."""
    table = _read(path, config.label_column, progress)
    data = split_dataset(path.stem, table.inputs, table.labels, config.seed)
    return preview_of(data, table.inputs.shape[1:], table.remarks)


def _read(path: Path, label_column: str, progress: Progress) -> Table:
    try:
        require(
            path.stat().st_size <= MOST_BYTES,
            f"{path.name} is too big: {path.stat().st_size:,} bytes, where {MOST_BYTES:,} "
            "is the most",
        )
        with path.open(encoding="utf-8-sig", newline="") as file:
            delimiter = _delimiter(file.readline())
            file.seek(0)
            rows = csv.reader(file, delimiter=delimiter, strict=True)
            filled = ((number, row) for number, row in enumerate(rows, 1) if any(row))
            return _table(path.name, filled, label_column, progress)
    except DatasetError:
        raise
    except FileNotFoundError:
        raise DatasetError(f"there is no file {path}") from None
    except UnicodeDecodeError:
        raise DatasetError(f"{path.name} is not text in UTF-8") from None
    except (OSError, csv.Error) as error:
        raise DatasetError(f"{path.name} cannot be read: {error}") from error


def _delimiter(line: str) -> str:
    """Comma, semicolon or tab: whichever the first row has most of."""
    return max(DELIMITERS, key=line.count)


def _table(
    name: str, rows: Iterator[tuple[int, list[str]]], label_column: str, progress: Progress
) -> Table:
    """Check every row, and take its numbers and its label."""
    first = next(rows, None)
    require(first is not None, f"{name} is empty")
    assert first is not None
    header = _is_header(first[1], label_column)
    names = [cell.strip() for cell in first[1]] if header else _numbered(len(first[1]))
    column, why = _label_column(names, label_column, header)
    require(len(names) > 1, f"{name} has a single column: there is nothing to learn from")
    numbers, labels = array("d"), []
    for number, row in rows if header else _again(first, rows):
        require(
            len(row) == len(names),
            f"row {number} has {len(row)} columns, where the first row has {len(names)}",
        )
        labels.append(_label(row.pop(column).strip(), number, names[column]))
        numbers.extend(_numbers(row, number, names[:column] + names[column + 1 :]))
        _require_room(len(labels), len(numbers))
        if len(labels) % TOLD_EVERY == 0:
            progress(f"reading {name}: {len(labels):,} rows")
    require(bool(labels), f"{name} has a header, but no rows")
    inputs = np.frombuffer(numbers).reshape(len(labels), -1).astype(np.float32)
    require(bool(np.ptp(inputs) > 0.0), f"{name} has the same number everywhere")
    values = _as_whole_numbers(labels)
    classes, places = np.unique(values, return_inverse=True)
    require_classes([str(item) for item in classes], places, f"the column {_quoted(names[column])}")
    first_row = "names of columns in the first row" if header else "no names of columns"
    share = f"{TEST_SHARE:.0%} of the rows, drawn by the seed, are kept for testing"
    return Table(inputs, values, (f"labels: {why}; {first_row}", share))


def _again(
    first: tuple[int, list[str]], rows: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    yield first
    yield from rows


def _is_header(row: list[str], label_column: str) -> bool:
    """Whether the first row names the columns: one is the labels', or none is a number.

    A "y" beside numbers may just as well be a label, of yes and no.
    """
    known = {*LABEL_NAMES, label_column.lower()} - {"", "y"}
    cells = [cell.strip().lower() for cell in row]
    named = any(cell in known and not _is_number(cell) for cell in cells)
    return named or not any(_is_number(cell) for cell in cells)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _numbered(columns: int) -> list[str]:
    return [str(number) for number in range(1, columns + 1)]


def _label_column(names: list[str], wanted: str, header: bool) -> tuple[int, str]:
    """Index of the labels' column, and how it was found."""
    lower = [name.lower() for name in names]
    if wanted:
        if wanted.lower() in lower:
            return lower.index(wanted.lower()), f"column {_quoted(wanted)}, as asked for"
        if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
            return int(wanted) - 1, f"column {wanted}, as asked for"
        known = ", ".join(names[:8]) + (", …" if len(names) > 8 else "")
        raise DatasetError(
            f"there is no column {_quoted(wanted)} for the labels; there are {known}"
        )
    for name in LABEL_NAMES:
        if name in lower:
            return lower.index(name), f"column {_quoted(names[lower.index(name)])}"
    last = f" {_quoted(names[-1])}" if header else ""
    return len(names) - 1, f"the last column{last}"


def _label(text: str, row: int, column: str) -> str:
    where = f"row {row}, column {_quoted(column)}"
    require(bool(text), f"{where}: the label is missing")
    require(len(text) <= MOST_TEXT, f"{where}: the label is longer than {MOST_TEXT} characters")
    is_finite = not _is_number(text) or math.isfinite(float(text))
    require(is_finite, f"{where}: the label {_quoted(text)} is not finite")
    return text


def _numbers(cells: list[str], row: int, names: list[str]) -> list[float]:
    """The numbers of a row; what is none is named with its place."""
    try:
        numbers = list(map(float, cells))
    except ValueError:
        at = next(place for place, cell in enumerate(cells) if not _is_number(cell))
        where = f"row {row}, column {_quoted(names[at])}"
        problem = f"{_quoted(cells[at])} is not a number" if cells[at].strip() else "it is empty"
        raise DatasetError(f"{where}: {problem}") from None
    for at, value in enumerate(numbers):
        if not abs(value) <= LARGEST:  # nor is NaN
            where = f"row {row}, column {_quoted(names[at])}"
            size = "too large for single precision" if math.isfinite(value) else "not finite"
            raise DatasetError(f"{where}: {cells[at].strip()} is {size}")
    return numbers


def _require_room(rows: int, numbers: int) -> None:
    require(rows <= MOST_ROWS, f"there are too many rows: {MOST_ROWS:,} is the most")
    require(
        numbers <= MOST_NUMBERS, f"there are too many numbers: {MOST_NUMBERS:,} in all is the most"
    )


def _as_whole_numbers(labels: list[str]) -> Array:
    """Labels as whole numbers if all of them are, so that 10 comes after 9; else as texts."""
    try:
        numbers = [float(label) for label in labels]
    except ValueError:
        return np.array(labels)
    if all(number.is_integer() and abs(number) < 2**53 for number in numbers):
        return np.array(numbers).astype(np.int64)
    return np.array(labels)


def _quoted(text: str) -> str:
    return f"“{text.strip()[:40]}”"
