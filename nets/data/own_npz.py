"""The viewer's own data as NumPy arrays in a NPZ file; pickles are never read."""

from __future__ import annotations

import struct
import tokenize
import zipfile
import zlib
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


def _read(path: Path, config: TrainingConfig) -> tuple[Dataset, Shape, tuple[Choice, ...]]:
    shapes = _shapes(path)
    if len(shapes) == 1 and len(next(iter(shapes.values()))) == 2:
        return _read_table(path, next(iter(shapes)), config)
    options = tuple((name, name) for name in shapes)
    try:
        arrays = arrays_of(shapes, config.label_column)
    except DatasetError as error:
        raise DatasetError(str(error), (Choice("label_column", options, ()),)) from None
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
    require(cells.dtype.kind in "biuf", f"{name} holds {cells.dtype} instead of real numbers")
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
        how = f"no test part: {TEST_SHARE:.0%}, drawn by the seed, are kept for testing"
    else:
        inputs, labels, how = flat, [train.labels, test.labels], ""
    require(
        bool(np.ptp(inputs[0]) > 0),
        f"{train.inputs_name} is constant: there is nothing to learn from",
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
    if config.left_out:
        left = asked_left_out(names, config.left_out)
        why = ", as asked for"
    else:
        left = _counting(train, test)
        why = ", as it only counts the rows"
    require(len(left) < train.features, f"{train.inputs_name} has no column that is left as input")
    shown = some([names[at] for at in left])
    return left, (f"column {shown} of {train.inputs_name} left out{why}",) if left else ()


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
                f"{path.name} has {len(members):,} arrays, where {MOST_ARRAYS:,} is the most",
            )
            return {name.removesuffix(".npy"): _header(archive, name)[0] for name in members}
    except DatasetError:
        raise
    except FileNotFoundError:
        raise DatasetError(f"there is no file {path}") from None
    except zipfile.BadZipFile:
        raise DatasetError(f"{path.name} is not a NPZ file, or is broken") from None
    except DAMAGES:
        raise DatasetError(f"{path.name} cannot be read: an array in it is damaged") from None


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
        raise DatasetError(f"{path.name} cannot be read: the array {name} is damaged") from None


def _check_header(name: str, shape: Shape, dtype: np.dtype[Any]) -> None:
    """Refuse an array by its header alone: of objects, or too big."""
    require(
        not dtype.hasobject,
        f"{name} holds Python objects instead of numbers; save it as {name}.astype(float), or "
        "labels as astype(str)",
    )
    require(dtype.kind in KINDS, f"{name} holds {dtype} instead of real numbers")
    require(
        dtype.kind not in "US" or dtype.itemsize <= 4 * MOST_TEXT,
        f"{name} has labels longer than {MOST_TEXT} characters",
    )
    entries = int(np.prod(shape, dtype=object)) if shape else 1
    require(
        entries <= MOST_ENTRIES,
        f"{name} is too big: {entries:,} entries, where {MOST_ENTRIES:,} is the most",
    )


def _part(path: Path, inputs_name: str, labels_name: str) -> Part:
    inputs, labels = _array(path, inputs_name), _array(path, labels_name)
    _check_inputs(inputs_name, inputs)
    labels, remarks = _checked_labels(labels_name, labels)
    require(
        len(inputs) == len(labels),
        f"{inputs_name} has {len(inputs)} samples but {labels_name} has {len(labels)} labels",
    )
    return Part(inputs, labels, inputs_name, labels_name, remarks)


def _check_inputs(name: str, inputs: Array) -> None:
    require(inputs.dtype.kind in "biuf", f"{name} holds {inputs.dtype} instead of real numbers")
    require(
        inputs.ndim >= 2,
        f"{name} must have one row for each sample, but has {inputs.ndim} dimension(s)",
    )
    require(inputs.size > 0, f"{name} is empty")
    if inputs.dtype.kind == "f":
        problem = f"{name} has values that are not finite (NaN or infinity)"
        _refuse_rows(~np.isfinite(inputs), problem, name)
        large = np.abs(inputs) > LARGEST
        _refuse_rows(large, f"{name} has values too large for single precision", name)


def _refuse_rows(bad: NDArray[np.bool_], problem: str, name: str) -> None:
    """Refuse samples, or labels, of which any entry is bad, and name the first."""
    rows = np.flatnonzero(bad.reshape(len(bad), -1).any(axis=1))
    require(rows.size == 0, f"{problem}, first in {name}[{rows[0] if rows.size else ''}]")


def _checked_labels(name: str, labels: Array) -> tuple[Array, tuple[str, ...]]:
    """(n,) whole numbers or words; a column counts as a vector, 3.0 as 3, one-hot as its class."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if _is_one_hot(labels):
        return labels.argmax(axis=1), (f"{name} is one-hot: its columns are the classes",)
    require(
        labels.ndim == 1,
        f"{name} must be one label for each sample, or one-hot, but has shape {labels.shape}",
    )
    require(labels.size > 0, f"{name} is empty")
    if labels.dtype.kind in "US":
        words = labels if labels.dtype.kind == "U" else np.char.decode(labels, "utf-8", "replace")
        _refuse_rows(np.char.strip(words) == "", f"{name} has labels that are empty", name)
        return words, ()
    if labels.dtype.kind == "f":
        _refuse_rows(~np.isfinite(labels), f"{name} has labels that are not finite", name)
        whole = (labels == np.round(labels)) & (np.abs(labels) < 2**53)
        _refuse_rows(~whole, f"{name} has labels that are not integers", name)
    elif labels.dtype.kind == "u":
        large = labels >= np.uint64(2**63)
        _refuse_rows(large, f"{name} has labels too large for 64-bit integers", name)
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
    require(classes.size > 1, f"{train.labels_name} has one class only ({classes[0]})")
    require(
        classes.size <= MOST_CLASSES,
        f"{train.labels_name} has {classes.size} different labels, where {MOST_CLASSES} is the "
        "most",
    )
    if test is None:
        return
    shapes = train.inputs.shape[1:], test.inputs.shape[1:]
    require(
        shapes[0] == shapes[1],
        f"{test.inputs_name} has samples of shape {shapes[1]} but {train.inputs_name} of "
        f"{shapes[0]}",
    )
    unknown = np.isin(test.labels, classes, invert=True)
    problem = (
        f"{test.labels_name} has label {test.labels[unknown.argmax()]} that {train.labels_name} "
        "lacks"
    )
    _refuse_rows(unknown, problem, test.labels_name)
