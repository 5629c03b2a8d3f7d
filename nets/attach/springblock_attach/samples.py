"""The fixed samples that each look at a network takes, out of what it is trained on.

By this rule. Of a set whose labels are known at once (`targets`, `labels` or `y` of a data set,
the last tensor of a TensorDataset, also behind a Subset), samples with the classes in proportion,
evenly spaced within each. Of any other set that has a length, evenly spaced samples. Of batches
that only come one after the other, the first ones. The loader itself is not asked for batches where
its set can be: its order, its workers and its random numbers stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Subset, TensorDataset, default_collate

from springblock_attach.randomness import untouched_randomness

LABEL_NAMES = ("labels", "label", "targets", "target", "y")
"""Under which a batch that is a mapping has them."""
IGNORED = -100
"""Label of a token that does not count, as torch's cross-entropy has it."""
MOST_BATCHES = 10_000


@dataclass(frozen=True, slots=True)
class Samples:
    """A batch with labels.

    Attributes
    ----------
    inputs : as the model takes them: a tensor, a tuple of arguments, or a mapping of them by name.
    labels : (n,) of each sample, or (n, t) of each token.
    population : of how many they were taken; as many as they are if nobody knows.
    """

    inputs: Any
    labels: NDArray[Any]
    population: int


def samples_of(source: Any, count: int = 512) -> Samples:
    """Samples out of a loader, a data set, a pair (inputs, labels), or `Samples` as they are.

    Raises
    ------
    ValueError
        If there are none, or they have no labels.
    """
    if isinstance(source, Samples):
        return source
    if isinstance(source, tuple) and len(source) == 2:
        return _of_pair(*source, count)
    with untouched_randomness(getattr(source, "generator", None)):
        if isinstance(source, DataLoader) and _has_length(source.dataset):
            return _of_set(source.dataset, source.collate_fn, count)
        if isinstance(source, Dataset) and _has_length(source):
            return _of_set(source, default_collate, count)
        return _of_batches(source, count)


def _of_pair(inputs: Any, labels: Any, count: int) -> Samples:
    inputs, labels = torch.as_tensor(inputs), _labels(labels)
    if len(inputs) != len(labels):
        raise ValueError(f"{len(labels)} labels for {len(inputs)} inputs: give one for each")
    chosen = in_proportion(labels, count)
    return Samples(inputs[torch.as_tensor(chosen)].clone(), labels[chosen], len(labels))


def _of_set(data: Any, collate: Callable[[list[Any]], Any], count: int) -> Samples:
    size = len(data)
    if not size:
        raise ValueError("the data set is empty")
    known = _known_labels(data)
    if known is None:
        chosen = np.unique(np.linspace(0, size - 1, min(count, size)).round().astype(int))
    else:
        chosen = in_proportion(known, count)
    return replace(_of_batch(collate([data[int(one)] for one in chosen])), population=size)


def _of_batches(source: Iterable[Any], count: int) -> Samples:
    if isinstance(source, DataLoader):  # workers would be forked, and would live on
        source = DataLoader(source.dataset, source.batch_size, collate_fn=source.collate_fn)
    elif iter(source) is source:
        raise ValueError(
            "what is given can be gone through only once, and the training needs it: "
            "give a loader, a data set, or (inputs, labels)"
        )
    found: list[Samples] = []
    for batch in islice(source, MOST_BATCHES):
        found.append(_of_batch(batch))
        if sum(len(one.labels) for one in found) >= count:
            break
    if not found:
        raise ValueError("the loader gives no batch")
    labels = np.concatenate([one.labels for one in found])[:count]
    return Samples(_joined([one.inputs for one in found], count), labels, 0)


def _joined(parts: Sequence[Any], count: int) -> Any:
    first = parts[0]
    if isinstance(first, Mapping):
        return {name: _joined([part[name] for part in parts], count) for name in first}
    if isinstance(first, tuple):
        return tuple(_joined(one, count) for one in zip(*parts, strict=True))
    return torch.cat(list(parts))[:count] if isinstance(first, Tensor) else first


def _of_batch(batch: Any) -> Samples:
    """Inputs and labels of a batch: the last of a sequence, or by its name in a mapping."""
    if isinstance(batch, Mapping):
        name = next((name for name in LABEL_NAMES if batch.get(name) is not None), None)
        if name is None:
            raise ValueError(
                f"a batch has no labels, only {', '.join(map(str, batch))}: "
                f"name them {LABEL_NAMES[0]}, or give (inputs, labels)"
            )
        labels = _labels(batch[name])
        return Samples(dict(batch), labels, len(labels))
    if isinstance(batch, Sequence) and not isinstance(batch, str) and len(batch) >= 2:
        *inputs, labels = batch
        plain = _labels(labels)
        return Samples(inputs[0] if len(inputs) == 1 else tuple(inputs), plain, len(plain))
    raise ValueError(
        f"a batch is {type(batch).__name__} and has no labels: give (inputs, labels) of samples"
    )


def _labels(given: Any) -> NDArray[Any]:
    """Numbers or words; of one-hot rows and shares the largest."""
    labels = given.detach().cpu().numpy() if isinstance(given, Tensor) else np.asarray(given)
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim == 2 and (np.issubdtype(labels.dtype, np.floating) or _is_one_hot(labels)):
        labels = labels.argmax(1)
    if labels.ndim not in (1, 2):
        raise ValueError(f"labels of shape {labels.shape}: give a class for each sample or token")
    many = max(2, labels.size // 2)
    if np.issubdtype(labels.dtype, np.floating) and np.unique(labels).size > many:
        raise ValueError("the labels are no classes but numbers: separation needs classes")
    return labels


def _is_one_hot(labels: NDArray[Any]) -> bool:
    return bool(np.isin(labels, (0, 1)).all() and (labels.sum(1) == 1).all())


def _known_labels(data: Any) -> NDArray[Any] | None:
    """(N,) of a data set, where it has them without its samples being read."""
    if isinstance(data, Subset):
        known = _known_labels(data.dataset)
        return None if known is None else known[np.asarray(data.indices)]
    if isinstance(data, TensorDataset):
        given: Any = data.tensors[-1]
    else:
        given = next((g for n in LABEL_NAMES if (g := getattr(data, n, None)) is not None), None)
    try:
        labels = None if given is None else _labels(given)
    except (TypeError, ValueError):
        return None
    return labels if labels is not None and labels.shape == (len(data),) else None


def in_proportion(labels: NDArray[Any], count: int) -> NDArray[np.int64]:
    """Places of `count` samples, classes in proportion, evenly spaced within each; in order.

    Each class keeps one at least, so that there may be a few more than `count`.
    """
    if labels.ndim != 1:
        return np.unique(np.linspace(0, len(labels) - 1, min(count, len(labels))).astype(np.int64))
    _, of_sample, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    wanted = np.minimum(1.0, count / labels.size) * sizes
    shares = np.maximum(1, np.floor(wanted)).astype(int)
    for number in np.argsort(np.floor(wanted) - wanted, kind="stable"):
        if shares.sum() < min(count, labels.size) and shares[number] < sizes[number]:
            shares[number] += 1
    chosen = []
    for number, share in enumerate(shares):
        places = np.flatnonzero(of_sample == number)
        chosen.append(places[np.linspace(0, places.size - 1, share).round().astype(int)])
    return np.sort(np.concatenate(chosen)).astype(np.int64)


def _has_length(data: Any) -> bool:
    try:
        return len(data) >= 0
    except TypeError:
        return False
