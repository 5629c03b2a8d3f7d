"""The viewer's own data as NumPy arrays in a NPZ file; pickles are never read."""

from __future__ import annotations

import struct
import tokenize
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nets.config import MOST_CLASSES, TrainingConfig
from nets.data.own_arrays import Shape, arrays_of
from nets.data.own_columns import Piece, columns_of, some
from nets.data.own_inputs import asked_left_out, is_count, telling
from nets.data.own_labels import MOST_TEXT
from nets.data.own_table import dataset_of, table_of
from nets.data.samples import (
    MOST_ENTRIES,
    TEST_SHARE,
    Array,
    Choice,
    Dataset,
    DatasetError,
    Preview,
    dataset_from,
    preview_of,
    require,
    require_classes,
    split,
)
from nets.data.scaling import brought_to_scale
from physics.wording import Words, message_of

MOST_ARRAYS = 1000
KINDS = "biufUS"
LARGEST = float(np.finfo(np.float32).max)
FEW = 50
"""Columns among which one may choose."""
DAMAGES = (
    OSError, ValueError, EOFError, KeyError, RuntimeError, SyntaxError, MemoryError,
    zipfile.BadZipFile, zlib.error, struct.error, tokenize.TokenError,
)  # fmt: skip
"""What NumPy and ZIP raise for a file that is damaged."""


@dataclass(frozen=True, slots=True)
class Part:
    """Samples to train or to test on, and the names of their arrays."""

    inputs: Array
    labels: Array
    inputs_name: str
    labels_name: str
    remarks: tuple[str, ...]

    @property
    def features(self) -> int:
        """Numbers in a sample."""
        return int(np.prod(self.inputs.shape[1:]))


def is_npz(path: Path) -> bool:
    """Whether a file is to be read as NPZ: by its ending, or as it begins as a ZIP archive."""
    if path.suffix.lower() == ".npz":
        return True
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def load_npz(path: Path, config: TrainingConfig) -> Dataset:
    """The data set in a file with arrays of inputs and labels.

    Raises
    ------
    DatasetError
        With one sentence, if the file cannot be used.
    """
    return _read(path, config)[0]


def describe_npz(path: Path, config: TrainingConfig) -> Preview:
    """What to show of such a file, checked as `load_npz` checks it."""
    data, shape, choices = _read(path, config)
    return preview_of(data, shape, choices)


@contextmanager
def _headers_of_any_age() -> Iterator[None]:
    """Python 2 wrote lengths as 20L, which NumPy reads as well, and warns that it takes longer."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*created on Python 2", UserWarning)
        yield


@_headers_of_any_age()
def _read(path: Path, config: TrainingConfig) -> tuple[Dataset, Shape, tuple[Choice, ...]]:
    shapes = _shapes(path)
    if len(shapes) == 1 and len(next(iter(shapes.values()))) == 2:
        return _read_table(path, next(iter(shapes)), config)
    options = tuple((name, name) for name in shapes)
    try:
        arrays = arrays_of(shapes, config.label_column)
    except DatasetError as error:
        raise DatasetError(message_of(error), (Choice("label_column", options, ()),)) from None
    train = _part(path, *arrays.train)
    test = _part(path, *arrays.test) if arrays.test else None
    _require_alike(train, test)
    left, said = _left_out(train, test, config)
    data = _dataset(path.stem, train, test, left, config.seed)
    shown = Choice("label_column", options, (arrays.train[1],))
    shape = (data.train_inputs.shape[1],) if left else train.inputs.shape[1:]
    remarks = (*arrays.remarks, *train.remarks, *said, *data.remarks)
    return replace(data, remarks=remarks), shape, (shown, *_columns_choice(train, left))


def _read_table(
    path: Path, name: str, config: TrainingConfig
) -> tuple[Dataset, Shape, tuple[Choice, ...]]:
    """A single array: a table, of which one column has the labels."""
    cells = _array(path, name)
    require(
        cells.dtype.kind in "biuf",
        Words("{name} holds {dtype} instead of real numbers", name=name, dtype=cells.dtype),
    )
    names = list(map(str, range(1, cells.shape[1] + 1)))
    piece = Piece(np.arange(1, len(cells) + 1), cells.astype(np.float64), {})
    table = table_of(columns_of(name, names, [piece], is_named=False), config)
    return dataset_of(path.stem, table, config.seed), table.inputs.shape[1:], table.choices


def _dataset(name: str, train: Part, test: Part | None, left: list[int], seed: int) -> Dataset:
    """Flat, without the columns that are left out, split if there is no test part, and scaled."""
    classes, places = np.unique(train.labels, return_inverse=True)
    flat = [_flat(part, left) for part in (train, test) if part]
    if test is None:
        require_classes([str(one) for one in classes], places, train.labels_name)
        chosen = split(train.labels, seed)
        inputs, labels = [flat[0][at] for at in chosen], [train.labels[at] for at in chosen]
        how: str = Words(
            "no test part: {share:.0%}, drawn by the seed, are kept for testing",
            share=TEST_SHARE,
        )
    else:
        inputs, labels, how = flat, [train.labels, test.labels], ""
    require(
        bool(np.ptp(inputs[0]) > 0),
        Words(
            "{inputs_name} is constant: there is nothing to learn from",
            inputs_name=train.inputs_name,
        ),
    )
    is_table = train.inputs.ndim == 2
    used = [str(at + 1) for at in range(train.features) if at not in left]
    warned = telling(flat[0], places, used) if is_table else []
    names = (train.inputs_name, test.inputs_name if test else train.inputs_name)
    scaled = brought_to_scale(inputs[0], inputs[1], separately=is_table, names=names)
    remarks = (*warned, *scaled[2], *filter(None, [how]))
    return dataset_from(name, scaled[0], labels[0], scaled[1], labels[1], remarks)


def _flat(part: Part, left: list[int]) -> Array:
    flat = part.inputs.reshape(len(part.inputs), -1)
    return np.delete(flat, left, axis=1) if left else flat


def _left_out(
    train: Part, test: Part | None, config: TrainingConfig
) -> tuple[list[int], tuple[str, ...]]:
    """Columns of rows of numbers that are no inputs, and what is said of them."""
    if train.inputs.ndim != 2:
        return [], ()
    names = list(map(str, range(1, train.features + 1)))
    wanted = config.left_out
    left = asked_left_out(names, wanted) if wanted else _counting(train, test)
    require(
        len(left) < train.features,
        Words("{inputs_name} has no column that is left as input", inputs_name=train.inputs_name),
    )
    if not left:
        return left, ()
    values = {"shown": some([names[at] for at in left]), "array": train.inputs_name}
    if config.left_out:
        return left, (Words("column {shown} of {array} left out, as asked for", **values),)
    words = Words("column {shown} of {array} left out, as it only counts the rows", **values)
    return left, (words,)


def _counting(train: Part, test: Part | None) -> list[int]:
    """Columns that count the samples: of both parts together, or of those to train on."""
    parts = [part.inputs for part in (train, test) if part]
    spans = [one.max(axis=0).astype(np.float64) - one.min(axis=0) for one in parts]
    few = np.flatnonzero(spans[0] <= sum(map(len, parts)) - 1)
    return [
        int(at)
        for at in few
        if is_count(parts[0][:, at]) or is_count(np.concatenate([one[:, at] for one in parts]))
    ]


def _columns_choice(train: Part, left: list[int]) -> tuple[Choice, ...]:
    """Which columns are left out may be chosen where they are few, or some are."""
    if train.inputs.ndim != 2 or (train.features > FEW and not left):
        return ()
    options = tuple((str(at + 1), str(at + 1)) for at in range(train.features))
    return (Choice("left_out", options, tuple(str(at + 1) for at in left)),)


# --- arrays ------------------------------------------------------------------------------


def _shapes(path: Path) -> dict[str, Shape]:
    """Shapes of all arrays, by their headers alone."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [name for name in archive.namelist() if name.endswith(".npy")]
            require(
                len(members) <= MOST_ARRAYS,
                Words(
                    "{name} has {count:,} arrays, where {most:,} is the most",
                    name=path.name,
                    count=len(members),
                    most=MOST_ARRAYS,
                ),
            )
            return {name.removesuffix(".npy"): _header(archive, name)[0] for name in members}
    except DatasetError:
        raise
    except FileNotFoundError:
        raise DatasetError(Words("there is no file {path}", path=path)) from None
    except zipfile.BadZipFile:
        raise DatasetError(
            Words("{name} is not a NPZ file, or is broken", name=path.name)
        ) from None
    except DAMAGES:
        raise DatasetError(
            Words("{name} cannot be read: an array in it is damaged", name=path.name)
        ) from None


def _header(archive: zipfile.ZipFile, member: str) -> tuple[Shape, np.dtype[Any]]:
    with archive.open(member) as file:
        version = np.lib.format.read_magic(file)
        read = (
            np.lib.format.read_array_header_1_0
            if version == (1, 0)
            else np.lib.format.read_array_header_2_0
        )
        shape, _, dtype = read(file)
    return shape, dtype


def _array(path: Path, name: str) -> Array:
    """An array; its size and type are checked before it is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_header(name, *_header(archive, f"{name}.npy"))
        with np.load(path, allow_pickle=False) as arrays:
            return np.asarray(arrays[name])
    except DatasetError:
        raise
    except DAMAGES:
        raise DatasetError(
            Words("{name} cannot be read: the array {array} is damaged", name=path.name, array=name)
        ) from None


def _check_header(name: str, shape: Shape, dtype: np.dtype[Any]) -> None:
    """Refuse an array by its header alone: of objects, or too big."""
    require(
        not dtype.hasobject,
        Words(
            "{name} holds Python objects instead of numbers; save it as {name}.astype(float), or "
            "labels as astype(str)",
            name=name,
        ),
    )
    require(
        dtype.kind in KINDS,
        Words("{name} holds {dtype} instead of real numbers", name=name, dtype=dtype),
    )
    require(
        dtype.kind not in "US" or dtype.itemsize <= 4 * MOST_TEXT,
        Words("{name} has labels longer than {most} characters", name=name, most=MOST_TEXT),
    )
    entries = int(np.prod(shape, dtype=object)) if shape else 1
    require(
        entries <= MOST_ENTRIES,
        Words(
            "{name} is too big: {entries:,} entries, where {most:,} is the most",
            name=name,
            entries=entries,
            most=MOST_ENTRIES,
        ),
    )


def _part(path: Path, inputs_name: str, labels_name: str) -> Part:
    inputs, labels = _array(path, inputs_name), _array(path, labels_name)
    _check_inputs(inputs_name, inputs)
    labels, remarks = _checked_labels(labels_name, labels)
    require(
        len(inputs) == len(labels),
        Words(
            "{inputs} has {samples} samples but {labels} has {count} labels",
            inputs=inputs_name,
            samples=len(inputs),
            labels=labels_name,
            count=len(labels),
        ),
    )
    return Part(inputs, labels, inputs_name, labels_name, remarks)


def _check_inputs(name: str, inputs: Array) -> None:
    require(
        inputs.dtype.kind in "biuf",
        Words("{name} holds {dtype} instead of real numbers", name=name, dtype=inputs.dtype),
    )
    require(
        inputs.ndim >= 2,
        Words(
            "{name} must have one row for each sample, but has {ndim} dimension(s)",
            name=name,
            ndim=inputs.ndim,
        ),
    )
    require(inputs.size > 0, Words("{name} is empty", name=name))
    if inputs.dtype.kind == "f":
        problem = Words("{name} has values that are not finite (NaN or infinity)", name=name)
        _refuse_rows(~np.isfinite(inputs), problem, name)
        large = np.abs(inputs) > LARGEST
        _refuse_rows(
            large, Words("{name} has values too large for single precision", name=name), name
        )


def _refuse_rows(bad: NDArray[np.bool_], problem: str, name: str) -> None:
    """Refuse samples, or labels, of which any entry is bad, and name the first."""
    rows = np.flatnonzero(bad.reshape(len(bad), -1).any(axis=1))
    first = rows[0] if rows.size else ""
    require(
        rows.size == 0,
        Words("{problem}, first in {name}[{row}]", problem=problem, name=name, row=first),
    )


def _checked_labels(name: str, labels: Array) -> tuple[Array, tuple[str, ...]]:
    """(n,) whole numbers or words; a column counts as a vector, 3.0 as 3, one-hot as its class."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if _is_one_hot(labels):
        return labels.argmax(axis=1), (
            Words("{name} is one-hot: its columns are the classes", name=name),
        )
    require(
        labels.ndim == 1,
        Words(
            "{name} must be one label for each sample, or one-hot, but has shape {shape}",
            name=name,
            shape=labels.shape,
        ),
    )
    require(labels.size > 0, Words("{name} is empty", name=name))
    if labels.dtype.kind in "US":
        words = labels if labels.dtype.kind == "U" else np.char.decode(labels, "utf-8", "replace")
        _refuse_rows(
            np.char.strip(words) == "", Words("{name} has labels that are empty", name=name), name
        )
        return words, ()
    if labels.dtype.kind == "f":
        _refuse_rows(
            ~np.isfinite(labels), Words("{name} has labels that are not finite", name=name), name
        )
        whole = (labels == np.round(labels)) & (np.abs(labels) < 2**53)
        _refuse_rows(~whole, Words("{name} has labels that are not integers", name=name), name)
    elif labels.dtype.kind == "u":
        large = labels >= np.uint64(2**63)
        _refuse_rows(
            large, Words("{name} has labels too large for 64-bit integers", name=name), name
        )
    return labels.astype(np.int64), ()


def _is_one_hot(labels: Array) -> bool:
    """Whether each row is of zeros but for a single one."""
    if (
        labels.ndim != 2
        or labels.shape[1] < 2
        or not labels.size
        or labels.dtype.kind not in "biuf"
    ):
        return False
    is_one = labels == 1
    return bool((is_one | (labels == 0)).all() and (is_one.sum(axis=1) == 1).all())


def _require_alike(train: Part, test: Part | None) -> None:
    """Refuse parts that do not belong together, and labels that cannot be learned."""
    classes = np.unique(train.labels)
    require(
        classes.size > 1,
        Words(
            "{labels_name} has one class only ({classes})",
            labels_name=train.labels_name,
            classes=classes[0],
        ),
    )
    require(
        classes.size <= MOST_CLASSES,
        Words(
            "{labels_name} has {size} different labels, where {most} is the most",
            labels_name=train.labels_name,
            size=classes.size,
            most=MOST_CLASSES,
        ),
    )
    if test is None:
        return
    shapes = train.inputs.shape[1:], test.inputs.shape[1:]
    require(
        shapes[0] == shapes[1],
        Words(
            "{tested} has samples of shape {shape} but {trained} of {other}",
            tested=test.inputs_name,
            shape=shapes[1],
            trained=train.inputs_name,
            other=shapes[0],
        ),
    )
    unknown = np.isin(test.labels, classes, invert=True)
    problem = Words(
        "{tested} has label {label} that {trained} lacks",
        tested=test.labels_name,
        label=test.labels[unknown.argmax()],
        trained=train.labels_name,
    )
    _refuse_rows(unknown, problem, test.labels_name)
