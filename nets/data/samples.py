"""What every data set is once it is read: samples, labels, a split, a preview; no torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nets.config import MOST_CLASSES
from nets.data.histograms import Histogram, histograms
from physics.wording import Words

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
Array = NDArray[Any]
Progress = Callable[[str], None]
"""Told in a few words how far reading is; raises `Cancelled` if it is no longer wanted."""

SIDE = 10
"""Side of pictures after resizing, so that there are as many inputs as neurons."""
TEST_SHARE = 0.2
"""Share kept for testing where the source has no split of its own."""
MOST_ENTRIES = 250_000_000
"""Largest number of entries of one array (a gigabyte of float32)."""
SHOWN, SHOWN_EACH = 10, 5
"""Classes in a preview, and samples of each."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something about the viewer's own data that was guessed, and can be said instead.

    Attributes
    ----------
    field : the parameter that says it.
    options : what it may be set to, each with the words for it.
    chosen : which of them hold now.
    """

    field: str
    options: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]


class DatasetError(ValueError):
    """The data cannot be used; the message is one sentence for the viewer.

    Parameters
    ----------
    problem : the sentence.
    choices : by which it may be mended.
    """

    def __init__(self, problem: str, choices: tuple[Choice, ...] = ()) -> None:
        super().__init__(problem)
        self.choices = choices


class Cancelled(Exception):
    """Nobody waits for the data any more."""


def unwatched(_: str) -> None:
    """The progress that nobody looks at."""


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
    remarks : how the source was understood, a sentence each.
    """

    name: str
    train_inputs: Floats
    train_labels: Labels
    test_inputs: Floats
    test_labels: Labels
    classes: int
    spread: float
    class_names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of a data set before it is used.

    Attributes
    ----------
    sample_shape : shape of one sample, such as (28, 28).
    features : number of inputs once flattened.
    class_counts : training samples of each class, by its label.
    samples : (k, m, *sample_shape) the first samples of up to ten classes, of each as many.
    sample_labels : (k,) their labels.
    remarks : how the source was understood, a sentence each.
    choices : what of it can be said instead.
    names : (features,) of the inputs, where they have any.
    spread : how the values of the first inputs are spread, as the network gets them.
    """

    train_samples: int
    test_samples: int
    sample_shape: tuple[int, ...]
    features: int
    class_counts: dict[str, int]
    samples: Array
    sample_labels: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    names: tuple[str, ...] = ()
    spread: tuple[Histogram, ...] = ()

    @property
    def classes(self) -> int:
        """Number of classes."""
        return len(self.class_counts)


def require(condition: bool, problem: str) -> None:
    """Refuse the data with `problem` unless the condition holds."""
    if not condition:
        raise DatasetError(problem)


def dataset_from(
    name: str,
    train_inputs: Floats,
    train: Array,
    test_inputs: Floats,
    test: Array,
    remarks: tuple[str, ...] = (),
) -> Dataset:
    """A data set with its labels, of any sort that can be ordered, renumbered from 0."""
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
        remarks=remarks,
    )


def first_classes(data: Dataset, count: int) -> Dataset:
    """The samples of the first so many classes, or all if there are no more."""
    if count >= data.classes:
        return data
    train, test = data.train_labels < count, data.test_labels < count
    inputs = data.train_inputs[train]
    return replace(
        data,
        train_inputs=inputs,
        train_labels=data.train_labels[train],
        test_inputs=data.test_inputs[test],
        test_labels=data.test_labels[test],
        classes=count,
        spread=float(np.std(inputs, dtype=np.float64)),
        class_names=data.class_names[:count],
    )


def split_dataset(name: str, inputs: Floats, labels: Array, seed: int) -> Dataset:
    """A data set of which a share is kept for testing, in proportion for each class.

    Parameters
    ----------
    inputs : (n, f); labels : (n,).
    seed : draws the samples that are kept.
    """
    train, test = split(labels, seed)
    return dataset_from(name, inputs[train], labels[train], inputs[test], labels[test])


def split(labels: Array, seed: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Which samples are trained on, and which are kept for testing; see `split_dataset`."""
    _, numbers = np.unique(labels, return_inverse=True)
    test = stratified_subset(numbers, round(TEST_SHARE * labels.size), seed)
    return np.setdiff1d(np.arange(labels.size), test), test


def require_classes(names: Sequence[str], numbers: Labels, source: str) -> None:
    """Refuse labels that cannot be learned and tested.

    Parameters
    ----------
    names : of the classes; numbers : (n,) of the samples' classes in `names`.
    source : what has them, such as "the column “kind”".
    """
    require(
        len(names) > 1,
        Words(
            "{source} has one class only ({name})",
            source=source,
            name=names[0] if names else Words("none"),
        ),
    )
    require(
        len(names) <= MOST_CLASSES,
        Words(
            "{source} has {count:,} different labels, where {most:,} is the most",
            source=source,
            count=len(names),
            most=MOST_CLASSES,
        ),
    )
    counts = np.bincount(numbers, minlength=len(names))
    lonely = names[int(counts.argmin())]
    require(
        int(counts.min()) > 1,
        Words(
            "{source} has a single sample of class {lonely}: one to train and one to test are "
            "needed",
            source=source,
            lonely=lonely,
        ),
    )


def preview_of(
    data: Dataset,
    sample_shape: tuple[int, ...],
    choices: tuple[Choice, ...] = (),
    names: Sequence[str] = (),
) -> Preview:
    """The preview of a data set whose samples have that shape, and whose inputs have names."""
    counts = np.bincount(data.train_labels, minlength=data.classes)
    each = min(SHOWN_EACH, int(counts[:SHOWN].min()))
    first = [
        np.flatnonzero(data.train_labels == one)[:each] for one in range(min(SHOWN, data.classes))
    ]
    features = data.train_inputs.shape[1]
    called = names or [str(number) for number in range(1, features + 1)]
    return Preview(
        train_samples=len(data.train_labels),
        test_samples=len(data.test_labels),
        sample_shape=sample_shape,
        features=features,
        class_counts={
            name: int(count) for name, count in zip(data.class_names, counts, strict=True)
        },
        samples=data.train_inputs[np.array(first)].reshape(-1, each, *sample_shape),
        sample_labels=data.class_names[:SHOWN],
        remarks=data.remarks,
        choices=choices,
        names=tuple(names),
        spread=histograms(data.train_inputs, called),
    )


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


def resized(images: Array, side: int) -> Array:
    """Images brought to side×side: bilinear between pixel centres, edges held.

    A picture that shrinks is averaged under a triangle as wide as two of the new pixels,
    so that nothing finer than they are is left to alias.

    Parameters
    ----------
    images : (n, h, w).
    """
    down, across = (_bilinear(size, side).astype(images.dtype) for size in images.shape[-2:])
    return np.asarray(down @ images @ across.T)


def _bilinear(source: int, target: int) -> NDArray[np.float64]:
    """(target, source) matrix that interpolates, or averages, a row of pixels."""
    centres = np.clip((np.arange(target) + 0.5) * source / target - 0.5, 0, source - 1)
    width = max(1.0, source / target)
    weights = np.maximum(0.0, 1.0 - np.abs(centres[:, None] - np.arange(source)) / width)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))
