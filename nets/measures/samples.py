"""The samples that one look at a network takes: all, or some with the classes in proportion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor

from nets.data.samples import stratified_subset
from nets.measures.moments import Members

Array = NDArray[Any]
Labels = NDArray[np.int64]


class Split(Protocol):
    """Labelled samples, those to learn from and those to test by, which may be none."""

    @property
    def train_inputs(self) -> Array:
        """(N, …), as the network takes them."""

    @property
    def train_labels(self) -> Labels:
        """(N,)."""

    @property
    def test_inputs(self) -> Array:
        """As those to learn from."""

    @property
    def test_labels(self) -> Labels:
        """As those to learn from."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A split of samples from anywhere; see `labelled`."""

    train_inputs: Array
    train_labels: Labels
    test_inputs: Array
    test_labels: Labels


def labelled(
    inputs: ArrayLike | Tensor,
    labels: ArrayLike | Tensor,
    test_inputs: ArrayLike | Tensor | None = None,
    test_labels: ArrayLike | Tensor | None = None,
) -> Labelled:
    """Samples with labels as they are: numbers or words, in arrays, tensors or lists.

    Raises
    ------
    ValueError
        If there are not as many labels as inputs.
    """
    train = _paired(inputs, labels)
    test = (train[0][:0], train[1][:0])
    if test_inputs is not None and test_labels is not None:
        test = _paired(test_inputs, test_labels)
    numbers = np.unique(np.concatenate([train[1], test[1]]), return_inverse=True)[1]
    n = train[1].size
    return Labelled(train[0], numbers[:n], test[0], numbers[n:])


def _paired(inputs: ArrayLike | Tensor, labels: ArrayLike | Tensor) -> tuple[Array, Array]:
    ours, names = (
        np.asarray(given.detach().cpu() if isinstance(given, Tensor) else given)
        for given in (inputs, labels)
    )
    if names.shape != ours.shape[:1]:
        raise ValueError(
            f"labels of shape {names.shape} for inputs of shape {ours.shape}: give one for each"
        )
    return ours, names


@dataclass(frozen=True, slots=True)
class Samples:
    """What one forward pass looks at: training samples first, then test samples."""

    inputs: Tensor  # (n + n_test, …)
    labels: Tensor  # (n + n_test,)
    train: Members
    test: Members

    @property
    def training(self) -> int:
        """How many are training samples."""
        return self.train.of_sample.size

    @property
    def testing(self) -> int:
        """How many are test samples."""
        return self.test.of_sample.size


def all_samples_of(data: Split) -> Samples:
    """All training and all test samples."""
    return samples_of(data, max(len(data.train_labels), len(data.test_labels)), 0)


def samples_of(data: Split, count: int, seed: int) -> Samples:
    """A stratified subset of `count` training and as many test samples; all if they are fewer."""
    train = stratified_subset(data.train_labels, count, seed)
    test = stratified_subset(data.test_labels, count, seed)
    inputs = np.concatenate([data.train_inputs[train], data.test_inputs[test]])
    labels = np.concatenate([data.train_labels[train], data.test_labels[test]])
    return Samples(
        torch.from_numpy(inputs),
        torch.from_numpy(labels),
        Members.of(data.train_labels[train], len(data.train_labels)),
        Members.of(data.test_labels[test], len(data.test_labels)),
    )
