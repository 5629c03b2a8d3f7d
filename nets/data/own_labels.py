"""Which column of a table has the labels, and what they are."""

from __future__ import annotations

import math

import numpy as np

from nets.data.own_columns import Columns, Texts, column_called, place_of, quoted
from nets.data.own_text import LABEL_NAMES
from nets.data.samples import Array, require
from physics.wording import Words

MOST_TEXT = 100
"""Characters of a class name."""
MOST_GUESSED_CLASSES = 100


def label_column(columns: Columns, wanted: str, counting: list[int]) -> tuple[int, str]:
    """Index of the labels' column, and how it was found."""
    names = columns.names
    if wanted:
        at = column_called(names, wanted, Words("labels"))
        return at, Words("column {column}, as asked for", column=quoted(wanted))
    lower = [name.lower() for name in names]
    for name in LABEL_NAMES:
        if columns.is_named and name in lower:
            return lower.index(name), Words(
                "column {column}", column=quoted(names[lower.index(name)])
            )
    return suiting(columns, counting)


def suiting(columns: Columns, counting: list[int]) -> tuple[int, str]:
    """The column that suits as labels: the last of words, else the last or first of classes."""
    free = [at for at in range(len(columns.names)) if at not in counting] or [
        len(columns.names) - 1
    ]
    last, first = free[-1], free[0]
    wordy = [at for at in free if _has_words(columns, at)]
    if wordy:
        at, words = wordy[-1], Words("the last column of words")
        if len(wordy) == 1:
            words = Words("the only column of words")
    elif _has_classes(columns, last) or not _has_classes(columns, first):
        at, words = last, Words("the last column")
    else:
        at, words = first, Words("the first column")
    if at == last:
        words = Words("the last column")
    if not columns.is_named:
        return at, words
    return at, Words("{which} {name}", which=words, name=quoted(columns.names[at]))


def _has_words(columns: Columns, at: int) -> bool:
    """Whether a column holds words, at least some of which come again."""
    texts = [text for text in columns.texts.get(at, ()) if text is not None]
    return len(texts) * 2 > len(columns.rows) and len(texts) > 2 * len(set(texts))


def _has_classes(columns: Columns, at: int) -> bool:
    """Whether a column's numbers may be those of classes: whole, few, and each more than once."""
    cells = columns.numbers[:, at]
    cells = cells[np.isfinite(cells)]
    if at in columns.texts or cells.size == 0 or (cells != np.round(cells)).any():
        return False
    values, counts = np.unique(cells, return_counts=True)
    return 1 < values.size <= MOST_GUESSED_CLASSES and int(counts.min()) > 1


def label_texts(columns: Columns, label: int) -> Texts:
    """(n,) labels as texts; None where they are missing."""
    numbers = columns.numbers[:, label]
    texts = columns.texts.get(label, np.full(len(numbers), None, dtype=object)).copy()
    for row in np.flatnonzero(~np.isnan(numbers)):
        value = float(numbers[row])
        where = place_of(columns, int(row), label)
        require(
            math.isfinite(value),
            Words(
                "{where}: the label {label} is not finite", where=where, label=quoted(str(value))
            ),
        )
        texts[row] = str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    for row in columns.texts.get(label, np.empty(0)).nonzero()[0]:
        where = place_of(columns, int(row), label)
        require(
            len(texts[row]) <= MOST_TEXT,
            Words(
                "{where}: the label is longer than {most} characters",
                where=where,
                most=MOST_TEXT,
            ),
        )
    return texts


def as_whole_numbers(labels: list[str]) -> Array:
    """Labels as whole numbers if all of them are, so that 10 comes after 9; else as texts."""
    try:
        numbers = [float(label) for label in labels]
    except ValueError:
        return np.array(labels)
    if all(number.is_integer() and abs(number) < 2**53 for number in numbers):
        return np.array(numbers).astype(np.int64)
    return np.array(labels)
