"""The viewer's own data as a table: a sample in each row, its label in one column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nets.config import TrainingConfig
from nets.data.own_columns import SHOWN, Columns, Numbers, Texts, quoted, some
from nets.data.own_csv import read_csv
from nets.data.own_inputs import counts_rows, inputs_of, left_out, telling
from nets.data.own_labels import as_whole_numbers, label_column, label_texts, suiting
from nets.data.own_parquet import MAGIC, read_parquet
from nets.data.samples import (
    TEST_SHARE,
    Array,
    Choice,
    Dataset,
    DatasetError,
    Preview,
    Progress,
    dataset_from,
    preview_of,
    require,
    require_classes,
    split,
)
from nets.data.scaling import brought_to_scale
from physics.wording import Words, message_of

MOST_MISSING = 0.2
"""Share of the rows that may be left out because a value is missing."""


@dataclass(frozen=True, slots=True)
class Table:
    """Inputs and labels.

    Attributes
    ----------
    inputs : (n, f) float64; names : (f,) of their columns.
    labels : (n,) whole numbers, or texts.
    remarks : how the table was understood.
    choices : what can be said instead.
    """

    inputs: Numbers
    names: list[str]
    labels: Array
    remarks: tuple[str, ...]
    choices: tuple[Choice, ...]


def load_table(path: Path, config: TrainingConfig, progress: Progress) -> Dataset:
    """The data set in a table of text or a Parquet file, split by the seed."""
    return dataset_of(_name(path), table_of(_columns(path, config, progress), config), config.seed)


def describe_table(path: Path, config: TrainingConfig, progress: Progress) -> Preview:
    """What to show of such a file, checked as `load_table` checks it."""
    table = table_of(_columns(path, config, progress), config)
    data = dataset_of(_name(path), table, config.seed)
    return preview_of(data, table.inputs.shape[1:], table.choices, table.names)


def _columns(path: Path, config: TrainingConfig, progress: Progress) -> Columns:
    if is_parquet(path):
        return read_parquet(path, progress)
    return read_csv(path, config, progress)


def is_parquet(path: Path) -> bool:
    """Whether a file begins as Parquet does."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def dataset_of(name: str, table: Table, seed: int) -> Dataset:
    """A table split by the seed, brought to scale."""
    train, test = split(table.labels, seed)
    train_inputs, test_inputs, scaled = brought_to_scale(
        table.inputs[train], table.inputs[test], separately=True
    )
    share = Words(
        "{share:.0%} of the rows, drawn by the seed, are kept for testing",
        share=TEST_SHARE,
    )
    return dataset_from(
        name,
        train_inputs,
        table.labels[train],
        test_inputs,
        table.labels[test],
        (*table.remarks, *scaled, share),
    )


def _name(path: Path) -> str:
    """Without the ending, or both of a packed file."""
    packed = path.suffix.lower() in (".gz", ".bz2", ".xz")
    return Path(path.stem).stem if packed else path.stem


def table_of(columns: Columns, config: TrainingConfig) -> Table:
    """Inputs and labels as the configuration wants them, or as they suit.

    Raises
    ------
    DatasetError
        With one sentence, and with the choices by which it may be mended.
    """
    counting = [at for at in range(len(columns.names)) if counts_rows(columns, at)]
    try:
        label, why = label_column(columns, config.label_column, counting)
        left = left_out(columns, config.left_out, counting, label)
    except DatasetError as error:
        label = suiting(columns, counting)[0]
        raise _with(error, _choices(columns, label, counting)) from None
    choices = _choices(columns, label, left)
    try:
        return _judged(columns, label, why, left, counting, choices)
    except DatasetError as error:
        raise _with(error, choices) from None


def _with(error: DatasetError, choices: tuple[Choice, ...]) -> DatasetError:
    return DatasetError(message_of(error), choices)


def _judged(
    columns: Columns,
    label: int,
    why: str,
    left: list[int],
    counting: list[int],
    choices: tuple[Choice, ...],
) -> Table:
    names = columns.names
    require(
        len(names) > 1,
        Words(
            "{source} has a single column: there is nothing to learn from", source=columns.source
        ),
    )
    used = [at for at in range(len(names)) if at != label and at not in left]
    texts = label_texts(columns, label)
    require(
        any(texts),
        Words("the column {name} for the labels is empty", name=quoted(names[label])),
    )
    inputs = inputs_of(columns, used)
    whole = _whole_rows(columns, inputs, texts, used, label)
    inputs, labels = inputs[whole], as_whole_numbers(texts[whole].tolist())
    classes, places = np.unique(labels, return_inverse=True)
    source = Words("the column {name}", name=quoted(names[label]))
    try:
        require_classes([str(item) for item in classes], places, source)
    except DatasetError as error:
        raise DatasetError(
            Words("{why}; another column for the labels: --label-column", why=error)
        ) from None
    require(
        bool(used),
        Words(
            "{source} has no inputs: no column is left beside the labels and those that are "
            "left out",
            source=columns.source,
        ),
    )
    require(
        bool(np.ptp(inputs) > 0.0),
        Words("{source} has the same number everywhere", source=columns.source),
    )
    kept = [names[at] for at in used]
    remarks = [
        Words("labels: {why}; names of columns in the first row", why=why)
        if columns.is_named
        else Words("labels: {why}; no names of columns", why=why),
        *columns.remarks,
        *_said_left_out(columns, left, counting),
        *_said_missing(columns, whole),
        *telling(inputs, places, kept),
    ]
    return Table(inputs, kept, labels, tuple(remarks), choices)


def _whole_rows(
    columns: Columns, inputs: Numbers, labels: Texts, used: list[int], label: int
) -> NDArray[np.bool_]:
    """(n,) whether all is there; refused if too often it is not."""
    missing = np.column_stack((np.isnan(inputs), labels == None))  # noqa: E711
    torn = missing.any(axis=1)
    share = torn.mean()
    if share > MOST_MISSING:
        worst = int(missing.sum(axis=0).argmax())
        name = columns.names[[*used, label][worst]]
        raise DatasetError(
            Words(
                "{share:.0%} of the rows have no value in a column, most often in {name}: "
                "fill it in, or leave the column out by --left-out {name}",
                share=share,
                name=quoted(name),
            )
        )
    return np.asarray(~torn)


def _said_left_out(columns: Columns, left: list[int], counting: list[int]) -> list[str]:
    if not left:
        return []
    names = some([columns.names[at] or Words("without a name") for at in left])
    if set(left) <= set(counting):
        return [
            Words(
                "columns {names} left out, as they only count the rows",
                "column {names} left out, as it only counts the rows",
                len(left),
                names=names,
            )
        ]
    return [Words("columns {names} left out", "column {names} left out", len(left), names=names)]


def _said_missing(columns: Columns, whole: NDArray[np.bool_]) -> list[str]:
    rows = columns.rows[~whole]
    if rows.size == 0:
        return []
    numbers = ", ".join(map(str, rows[:SHOWN])) + (", …" if rows.size > SHOWN else "")
    which = Words("rows {numbers}", "row {numbers}", int(rows.size), numbers=numbers)
    return [
        Words(
            "{some:,} of {all:,} rows left out, as a value is missing ({which})",
            some=rows.size,
            all=whole.size,
            which=which,
        )
    ]


def _choices(columns: Columns, label: int, left: list[int]) -> tuple[Choice, ...]:
    said = columns.names if columns.is_named else [str(at + 1) for at in range(len(columns.names))]
    words = [name or Words("without a name") for name in said]
    keys = [name if said.count(name) == 1 and name else str(at + 1) for at, name in enumerate(said)]
    options = tuple(zip(keys, words, strict=True))
    return (
        Choice("label_column", options, (keys[label],)),
        Choice(
            "left_out",
            tuple(one for at, one in enumerate(options) if at != label),
            tuple(keys[at] for at in left),
        ),
        *columns.choices,
    )
