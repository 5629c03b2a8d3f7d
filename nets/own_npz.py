"""The viewer's own data as NumPy arrays in a NPZ file; pickles are never read."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nets.config import MOST_CLASSES
from nets.samples import (
    MOST_ENTRIES,
    SHOWN,
    Array,
    Dataset,
    DatasetError,
    Floats,
    Labels,
    Preview,
    dataset_from,
    require,
)

NPZ_ARRAYS = ("X_train", "y_train", "X_test", "y_test")


def describe_npz(path: Path) -> Preview:
    """Shape, classes and a few samples, checked as `load_npz` checks them.

    Raises
    ------
    DatasetError
        With one sentence, if the file cannot be used.
    """
    arrays = _checked_arrays(path)
    images, labels = arrays["X_train"], arrays["y_train"]
    values, first, counts = np.unique(labels, return_index=True, return_counts=True)
    return Preview(
        train_samples=len(images),
        test_samples=len(arrays["X_test"]),
        sample_shape=images.shape[1:],
        features=int(np.prod(images.shape[1:])),
        class_counts={str(v): int(c) for v, c in zip(values, counts, strict=True)},
        samples=images[first[:SHOWN]],
        sample_labels=tuple(str(v) for v in values[:SHOWN]),
    )


def load_npz(path: Path) -> Dataset:
    """The data set in a file with X_train, y_train, X_test and y_test."""
    arrays = _checked_arrays(path)
    flat = {name: _flat(name, arrays[name]) for name in ("X_train", "X_test")}
    data = dataset_from(
        path.stem, flat["X_train"], arrays["y_train"], flat["X_test"], arrays["y_test"]
    )
    require(data.spread > 0.0, "X_train is constant: there is nothing to learn from")
    return data


def _flat(name: str, inputs: Array) -> Floats:
    """(n, f) float32."""
    with np.errstate(over="ignore"):
        flat = inputs.reshape(len(inputs), -1).astype(np.float32)
    _refuse_rows(~np.isfinite(flat), f"{name} has values too large for single precision", name)
    return flat


def _checked_arrays(path: Path) -> dict[str, Array]:
    """The four arrays of a file, every one of them usable; labels as int64."""
    arrays = _read(path)
    for name in ("X_train", "X_test"):
        _check_inputs(name, arrays[name])
    for name in ("y_train", "y_test"):
        arrays[name] = _checked_labels(name, arrays[name])
    for part in ("train", "test"):
        inputs, labels = arrays[f"X_{part}"], arrays[f"y_{part}"]
        require(
            len(inputs) == len(labels),
            f"X_{part} has {len(inputs)} samples but y_{part} has {len(labels)} labels",
        )
    train, test = arrays["X_train"], arrays["X_test"]
    require(
        train.shape[1:] == test.shape[1:],
        f"X_test has samples of shape {test.shape[1:]} but X_train of {train.shape[1:]}",
    )
    _check_classes(arrays["y_train"], arrays["y_test"])
    return arrays


def _read(path: Path) -> dict[str, Array]:
    """The four arrays; sizes and types are checked before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in NPZ_ARRAYS:
                _check_header(archive, name)
        with np.load(path, allow_pickle=False) as archive:
            return {name: np.asarray(archive[name]) for name in NPZ_ARRAYS}
    except DatasetError:
        raise
    except FileNotFoundError:
        raise DatasetError(f"there is no file {path}") from None
    except zipfile.BadZipFile:
        raise DatasetError(f"{path.name} is not a NPZ file, or is broken") from None
    except (OSError, ValueError, EOFError, KeyError, zlib.error, NotImplementedError) as error:
        raise DatasetError(f"{path.name} cannot be read: {error}") from error


def _check_header(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an array by its header alone: missing, of objects, or too big."""
    require(f"{name}.npy" in archive.namelist(), f"{name} is missing from the file")
    with archive.open(f"{name}.npy") as file:
        version = np.lib.format.read_magic(file)
        read = (
            np.lib.format.read_array_header_1_0
            if version == (1, 0)
            else np.lib.format.read_array_header_2_0
        )
        shape, _, dtype = read(file)
    require(not dtype.hasobject, f"{name} holds Python objects instead of numbers")
    require(dtype.kind in "biuf", f"{name} holds {dtype} instead of real numbers")
    entries = int(np.prod(shape, dtype=object)) if shape else 1
    require(
        entries <= MOST_ENTRIES,
        f"{name} is too big: {entries:,} entries, where {MOST_ENTRIES:,} is the most",
    )


def _check_inputs(name: str, inputs: Array) -> None:
    require(
        inputs.ndim >= 2,
        f"{name} must have one row for each sample, but has {inputs.ndim} dimension(s)",
    )
    require(inputs.size > 0, f"{name} is empty")
    if inputs.dtype.kind == "f":
        problem = f"{name} has values that are not finite (NaN or infinity)"
        _refuse_rows(~np.isfinite(inputs), problem, name)


def _refuse_rows(bad: NDArray[np.bool_], problem: str, name: str) -> None:
    """Refuse samples, or labels, of which any entry is bad, and name the first."""
    rows = np.flatnonzero(bad.reshape(len(bad), -1).any(axis=1))
    require(rows.size == 0, f"{problem}, first in {name}[{rows[0] if rows.size else ''}]")


def _checked_labels(name: str, labels: Array) -> Labels:
    """(n,) int64; a single column counts as a vector, 3.0 as 3."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    require(
        labels.ndim == 1, f"{name} must be one label for each sample, but has shape {labels.shape}"
    )
    require(labels.size > 0, f"{name} is empty")
    if labels.dtype.kind == "f":
        _refuse_rows(~np.isfinite(labels), f"{name} has labels that are not finite", name)
        whole = (labels == np.round(labels)) & (np.abs(labels) < 2**53)
        _refuse_rows(~whole, f"{name} has labels that are not integers", name)
    elif labels.dtype.kind == "u":
        large = labels >= np.uint64(2**63)
        _refuse_rows(large, f"{name} has labels too large for 64-bit integers", name)
    return labels.astype(np.int64)


def _check_classes(train: Labels, test: Labels) -> None:
    classes = np.unique(train)
    require(classes.size > 1, f"y_train has one class only ({classes[0]})")
    require(
        classes.size <= MOST_CLASSES,
        f"y_train has {classes.size} different labels, where {MOST_CLASSES} is the most",
    )
    unknown = np.isin(test, classes, invert=True)
    label = test[unknown.argmax()]
    _refuse_rows(unknown, f"y_test has label {label} that y_train lacks", "y_test")
