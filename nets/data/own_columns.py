"""The columns of a table that was read: numbers and texts, not yet judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nets.data.samples import Array, Choice, DatasetError, require
from physics.wording import Words

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 500_000
MOST_NUMBERS = 50_000_000
"""In all rows together: 400 megabytes while they are read."""
SHOWN = 8
"""Columns, or rows, that a sentence names."""

Numbers = NDArray[np.float64]
Texts = NDArray[np.object_]
Spelling = Callable[["pd.Series[Any]"], "pd.Series[Any]"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows, all columns.

    Attributes
    ----------
    rows : (n,) their numbers in the file, from 1.
    numbers : (n, columns), NaN where there is a text or nothing.
    texts : by column, (n,) the texts; None where there is a number or nothing.
    """

    rows: NDArray[np.int64]
    numbers: Numbers
    texts: dict[int, Texts]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table that was read, not yet judged; attributes as in `Piece` and `Writing`."""

    source: str
    names: list[str]
    is_named: bool
    remarks: tuple[str, ...]
    choices: tuple[Choice, ...]
    rows: NDArray[np.int64]
    numbers: Numbers
    texts: dict[int, Texts]


def piece_of(
    columns: Sequence[pd.Series[Any]], rows: Array, spelled: Spelling = lambda words: words
) -> Piece:
    """Some rows as numbers and texts.

    Parameters
    ----------
    columns : (n,) each; rows : (n,) numbers.
    spelled : gives texts that may be numbers as Python spells them.
    """
    numbers = np.full((len(rows), len(columns)), np.nan)
    texts: dict[int, Texts] = {}
    for at, cells in enumerate(columns):
        if cells.dtype.kind in "iuf":
            numbers[:, at] = cells.to_numpy(np.float64, na_value=np.nan)
        else:
            numbers[:, at], found = _parted(cells, spelled)
            if found is not None:
                texts[at] = found
    return Piece(np.asarray(rows, dtype=np.int64), numbers, texts)


def _parted(cells: pd.Series[Any], spelled: Spelling) -> tuple[Numbers, Texts | None]:
    """Numbers, and texts if there are any; a truth is a text."""
    import pandas as pd

    words = cells.astype(str).str.strip().where(cells.notna())
    numbers = pd.to_numeric(spelled(words), errors="coerce").to_numpy(np.float64, na_value=np.nan)
    is_text = words.notna().to_numpy() & np.isnan(numbers) & (words != "").to_numpy()
    if not is_text.any():
        return numbers, None
    texts = np.full(len(cells), None, dtype=object)
    texts[is_text] = words.to_numpy(dtype=object)[is_text]
    return numbers, texts


def columns_of(
    source: str,
    names: list[str],
    pieces: Sequence[Piece],
    *,
    is_named: bool,
    remarks: tuple[str, ...] = (),
    choices: tuple[Choice, ...] = (),
) -> Columns:
    """One table of its pieces, without rows and unnamed columns that hold nothing."""
    empty = (
        Words("{source} has a header, but no rows", source=source)
        if is_named
        else Words("{source} has no rows", source=source)
    )
    require(bool(pieces), empty)
    rows = np.concatenate([piece.rows for piece in pieces])
    numbers = np.concatenate([piece.numbers for piece in pieces])
    texts = {at: _joined(at, pieces) for at in sorted({at for one in pieces for at in one.texts})}
    is_there = ~np.isnan(numbers)
    for at, column in texts.items():
        is_there[:, at] |= column != None  # noqa: E711, entry by entry
    filled = is_there.any(axis=1)
    require(bool(filled.any()), empty)
    kept = [at for at, name in enumerate(names) if name or is_there[:, at].any()]
    return Columns(
        source,
        [names[at].strip() for at in kept],
        is_named,
        remarks,
        choices,
        rows[filled],
        numbers[np.ix_(filled, np.isin(np.arange(len(names)), kept))],
        {new: texts[at][filled] for new, at in enumerate(kept) if at in texts},
    )


def require_room(name: str, rows: int, columns: int) -> None:
    """Refuse a table that is too big."""
    require(
        rows <= MOST_ROWS,
        Words("{name} has too many rows: {most:,} is the most", name=name, most=MOST_ROWS),
    )
    require(
        rows * columns <= MOST_NUMBERS,
        Words(
            "{name} has too many numbers: {most:,} in all is the most",
            name=name,
            most=MOST_NUMBERS,
        ),
    )


def _joined(at: int, pieces: Sequence[Piece]) -> Texts:
    return np.concatenate(
        [piece.texts.get(at, np.full(len(piece.rows), None, dtype=object)) for piece in pieces]
    )


def column_called(names: list[str], wanted: str, what: str) -> int:
    """Index of the column of that name, or number."""
    lower, asked = [name.lower() for name in names], wanted.strip().lower()
    if asked in lower:
        return lower.index(asked)
    if asked.isdecimal() and 1 <= int(asked) <= len(names):
        return int(asked) - 1
    raise DatasetError(
        Words(
            "there is no column {name} for {what}; there are {names}",
            name=quoted(wanted),
            what=what,
            names=some(names),
        )
    )


def some(names: Sequence[str]) -> str:
    """The first of some names, in one line."""
    return ", ".join(map(quoted, names[:SHOWN])) + (", …" if len(names) > SHOWN else "")


def quoted(text: str) -> str:
    """A text from a file, short."""
    text = " ".join(text.split())
    return f"“{text[:40]}”"


def place_of(columns: Columns, row: int, at: int) -> str:
    """Where a cell is, in words."""
    return Words(
        "row {row}, column {column}", row=columns.rows[row], column=quoted(columns.names[at])
    )
