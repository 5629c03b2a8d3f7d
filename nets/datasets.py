"""Training data: scikit-learn's digits, or the viewer's own NPZ file; no torch.

Everything that a file can get wrong is refused here with one sentence that names
the array and the problem; what passes is float32 inputs and labels 0 … C−1.
"""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
Array = NDArray[Any]

NPZ_ARRAYS = ("X_train", "y_train", "X_test", "y_test")
MOST_ENTRIES = 250_000_000
"""Largest number of entries of one array (a gigabyte of float32)."""
MOST_CLASSES = 1000
DIGITS_SIDE = 10
"""Side of the digits after resizing, so that there are as many inputs as neurons."""
DIGITS_TEST_SHARE = 0.2


class DatasetError(ValueError):
    """The data cannot be used; the message is one sentence for the viewer."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Training and test samples.

    Attributes
    ----------
    name : what the viewer calls it.
    train_inputs : (n, f) float32; train_labels : (n,) int64, 0 … classes − 1.
    test_inputs, test_labels : the same for the test set.
    classes : number of classes C.
    spread : standard deviation of all entries of `train_inputs`, the unit of data noise.
    class_names : the labels as they were in the source.
    """

    name: str
    train_inputs: Floats
    train_labels: Labels
    test_inputs: Floats
    test_labels: Labels
    classes: int
    spread: float
    class_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NpzDescription:
    """What a preview shows before a file is used.

    Attributes
    ----------
    sample_shape : shape of one sample as stored, such as (28, 28).
    features : number of inputs once flattened.
    class_counts : training samples of each class, by its label.
    samples : (k, *sample_shape) the first sample of up to ten classes.
    sample_labels : their labels.
    """

    train_samples: int
    test_samples: int
    sample_shape: tuple[int, ...]
    features: int
    class_counts: dict[int, int]
    samples: Array
    sample_labels: tuple[int, ...]

    @property
    def classes(self) -> int:
        """Number of classes."""
        return len(self.class_counts)


def load(name_or_path: str, seed: int) -> Dataset:
    """The data set of that name, or in that NPZ file.

    Parameters
    ----------
    name_or_path : "digits", or the path of a file with X_train, y_train, X_test, y_test.
    seed : draws the split into training and test samples, where the source has none.

    Raises
    ------
    DatasetError
        With one sentence, if the data cannot be used.
    """
    if name_or_path == "digits":
        return _digits(seed)
    return _from_npz(Path(name_or_path).expanduser())


def stratified_subset(labels: Labels, count: int, seed: int) -> NDArray[np.intp]:
    """Indices of a random subset with the classes in proportion, sorted by class.

    Systematic sampling of the shuffled samples in the order of their class: every
    class has its share of the subset to within one sample.

    Parameters
    ----------
    labels : (n,).
    count : size of the subset; all samples if there are no more.
    """
    shuffled = np.random.default_rng(seed).permutation(labels.size)
    by_class = shuffled[np.argsort(labels[shuffled], kind="stable")]
    count = min(count, labels.size)
    positions = ((np.arange(count) + 0.5) * labels.size / count).astype(np.intp)
    return by_class[positions]


# --- digits ---------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _digits_images() -> tuple[Floats, Labels]:
    from sklearn.datasets import load_digits  # takes a second to import

    bunch = load_digits()
    images = resized(bunch.images / 16.0, DIGITS_SIDE)
    inputs = images.reshape(len(images), -1).astype(np.float32)
    labels = bunch.target.astype(np.int64)
    for array in (inputs, labels):
        array.setflags(write=False)  # shared by every later caller
    return inputs, labels


def resized(images: NDArray[np.float64], side: int) -> NDArray[np.float64]:
    """Images brought to side×side, bilinear between pixel centres, edges held.

    Parameters
    ----------
    images : (n, s, s).
    """
    matrix = _bilinear(images.shape[-1], side)
    return np.asarray(matrix @ images @ matrix.T)


def _bilinear(source: int, target: int) -> NDArray[np.float64]:
    """(target, source) matrix that interpolates a row of pixels."""
    centres = np.clip((np.arange(target) + 0.5) * source / target - 0.5, 0, source - 1)
    return np.maximum(0.0, 1.0 - np.abs(centres[:, None] - np.arange(source)))


def _digits(seed: int) -> Dataset:
    inputs, labels = _digits_images()
    test = stratified_subset(labels, round(DIGITS_TEST_SHARE * labels.size), seed)
    train = np.setdiff1d(np.arange(labels.size), test)
    return _dataset("digits", inputs[train], labels[train], inputs[test], labels[test])


def _dataset(
    name: str, train_inputs: Floats, train: Array, test_inputs: Floats, test: Array
) -> Dataset:
    """A data set with labels renumbered from 0."""
    names = np.unique(train)
    return Dataset(
        name=name,
        train_inputs=train_inputs,
        train_labels=np.searchsorted(names, train).astype(np.int64),
        test_inputs=test_inputs,
        test_labels=np.searchsorted(names, test).astype(np.int64),
        classes=names.size,
        spread=float(np.std(train_inputs, dtype=np.float64)),
        class_names=tuple(str(label) for label in names),
    )


# --- the viewer's own file --------------------------------------------------------------


def describe_npz(path: str | Path) -> NpzDescription:
    """Shape, classes and a few samples of a NPZ file, checked as `load` checks it.

    Raises
    ------
    DatasetError
        With one sentence, if the file cannot be used.
    """
    arrays = _checked_arrays(Path(path).expanduser())
    images, labels = arrays["X_train"], arrays["y_train"]
    values, first, counts = np.unique(labels, return_index=True, return_counts=True)
    return NpzDescription(
        train_samples=len(images),
        test_samples=len(arrays["X_test"]),
        sample_shape=images.shape[1:],
        features=int(np.prod(images.shape[1:])),
        class_counts={int(v): int(c) for v, c in zip(values, counts, strict=True)},
        samples=images[first[:10]],
        sample_labels=tuple(int(v) for v in values[:10]),
    )


def _from_npz(path: Path) -> Dataset:
    arrays = _checked_arrays(path)
    flat = {name: _flat(name, arrays[name]) for name in ("X_train", "X_test")}
    data = _dataset(path.stem, flat["X_train"], arrays["y_train"], flat["X_test"], arrays["y_test"])
    _require(data.spread > 0.0, "X_train is constant: there is nothing to learn from")
    return data


def _flat(name: str, inputs: Array) -> Floats:
    """(n, f) float32."""
    with np.errstate(over="ignore"):
        flat = inputs.reshape(len(inputs), -1).astype(np.float32)
    _require(bool(np.isfinite(flat).all()), f"{name} has values too large for single precision")
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
        _require(
            len(inputs) == len(labels),
            f"X_{part} has {len(inputs)} samples but y_{part} has {len(labels)} labels",
        )
    train, test = arrays["X_train"], arrays["X_test"]
    _require(
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
    _require(f"{name}.npy" in archive.namelist(), f"{name} is missing from the file")
    with archive.open(f"{name}.npy") as file:
        version = np.lib.format.read_magic(file)
        read = (
            np.lib.format.read_array_header_1_0
            if version == (1, 0)
            else np.lib.format.read_array_header_2_0
        )
        shape, _, dtype = read(file)
    _require(not dtype.hasobject, f"{name} holds Python objects instead of numbers")
    _require(dtype.kind in "biuf", f"{name} holds {dtype} instead of real numbers")
    entries = int(np.prod(shape, dtype=object)) if shape else 1
    _require(
        entries <= MOST_ENTRIES,
        f"{name} is too big: {entries:,} entries, where {MOST_ENTRIES:,} is the most",
    )


def _check_inputs(name: str, inputs: Array) -> None:
    _require(
        inputs.ndim >= 2,
        f"{name} must have one row for each sample, but has {inputs.ndim} dimension(s)",
    )
    _require(inputs.size > 0, f"{name} is empty")
    finite = bool(np.isfinite(inputs).all()) if inputs.dtype.kind == "f" else True
    _require(finite, f"{name} has values that are not finite (NaN or infinity)")


def _checked_labels(name: str, labels: Array) -> Labels:
    """(n,) int64; a single column counts as a vector, 3.0 as 3."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    _require(
        labels.ndim == 1, f"{name} must be one label for each sample, but has shape {labels.shape}"
    )
    _require(labels.size > 0, f"{name} is empty")
    if labels.dtype.kind == "f":
        _require(bool(np.isfinite(labels).all()), f"{name} has labels that are not finite")
        _require(
            bool((labels == np.round(labels)).all() and np.abs(labels).max() < 2**53),
            f"{name} has labels that are not integers",
        )
    elif labels.dtype.kind == "u":
        _require(int(labels.max()) < 2**63, f"{name} has labels too large for 64-bit integers")
    return labels.astype(np.int64)


def _check_classes(train: Labels, test: Labels) -> None:
    classes = np.unique(train)
    _require(classes.size > 1, f"y_train has one class only ({classes[0]})")
    _require(
        classes.size <= MOST_CLASSES,
        f"y_train has {classes.size} different labels, where {MOST_CLASSES} is the most",
    )
    unknown = np.setdiff1d(test, classes)
    _require(
        unknown.size == 0,
        f"y_test has label {unknown[0] if unknown.size else ''} that y_train lacks",
    )


def _require(condition: bool, problem: str) -> None:
    if not condition:
        raise DatasetError(problem)
