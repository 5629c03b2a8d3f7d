"""The app's data sets with two classes, as whitened components or as pixels (nets/README 6.1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from nets.config import TrainingConfig
from nets.data.datasets import load_dataset
from nets.data.samples import Dataset, DatasetError, Progress, unwatched
from nets.scale.settings import MOST_TEST, Rule, ScaleSettings
from physics.wording import Words

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be learned.

    Attributes
    ----------
    inputs, labels : (n, d) and (n,) of the training samples, labels ±1.
    test_inputs, test_labels : (m, d) and (m,) likewise.
    """

    inputs: Array
    labels: Array
    test_inputs: Array
    test_labels: Array


def load_task(settings: ScaleSettings, progress: Progress = unwatched) -> Task:
    """Samples that the settings' seed draws from their data set.

    Raises
    ------
    DatasetError
        With one sentence, if there are too few of them, or of one class alone.
    """
    config = TrainingConfig(dataset=settings.data, seed=settings.seed)
    data = load_dataset(config, progress)
    _check(settings, data)
    draws = np.random.default_rng([settings.seed, 0])
    train = draws.permutation(len(data.train_labels))[: settings.samples]
    test = draws.permutation(len(data.test_labels))[:MOST_TEST]
    components = settings.components if settings.setup == "full" else 0
    inputs, test_inputs = _inputs(components, data, train, test)
    labels = two_classes(settings, data.train_labels[train], data.classes)
    if (labels == labels[0]).all():
        raise DatasetError(
            Words(
                "all {samples} samples are of one class: choose more samples or another rule",
                samples=f"{settings.samples:,}",
            )
        )
    test_labels = two_classes(settings, data.test_labels[test], data.classes)
    return Task(inputs, labels, test_inputs, test_labels)


def two_classes(settings: ScaleSettings, labels: NDArray[np.int64], classes: int) -> Array:
    """±1 by the rule: +1 are even numbers, the first half, or the one class."""
    rule: Rule = settings.rule
    of_first = {
        "parity": labels % 2 == 0,
        "halves": labels < classes / 2,
        "one": labels == settings.one_class,
    }
    return np.where(of_first[rule], 1.0, -1.0)


def _check(settings: ScaleSettings, data: Dataset) -> None:
    there, inputs = data.train_inputs.shape
    if settings.samples > there:
        raise DatasetError(Words("there are {there:,} samples to train on", there=there))
    if settings.components > inputs:
        raise DatasetError(Words("there are {inputs:,} components", inputs=inputs))
    if settings.rule == "one" and settings.one_class >= data.classes:
        raise DatasetError(
            Words(
                "there is no class {number}: the last is {last}",
                number=settings.one_class,
                last=data.classes - 1,
            )
        )


def _inputs(
    components: int, data: Dataset, train: NDArray[np.int64], test: NDArray[np.int64]
) -> tuple[Array, Array]:
    """(n, d) and (m, d) of the chosen samples; no test sample says how they are scaled."""
    whole = data.train_inputs.astype(np.float64)
    ours, tested = whole[train], data.test_inputs[test].astype(np.float64)
    if not components:
        return _as_long(ours), _as_long(tested)
    mean = whole.mean(axis=0)
    with threadpool_limits(limits=1):  # the last bits are the same, whatever else computes
        variances, axes = np.linalg.eigh(np.cov(whole, rowvar=False, bias=True))
    chosen = axes[:, ::-1][:, :components]
    scale = np.sqrt(np.maximum(variances[::-1][:components], 1e-12 * variances[-1]))
    return (ours - mean) @ chosen / scale, (tested - mean) @ chosen / scale


def _as_long(inputs: Array) -> Array:
    """Each sample with the length √d; one without any stays nil."""
    lengths = np.linalg.norm(inputs, axis=1, keepdims=True)
    return np.asarray(inputs * (inputs.shape[1] ** 0.5 / np.where(lengths > 0.0, lengths, 1.0)))
