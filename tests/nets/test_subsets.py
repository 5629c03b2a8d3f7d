"""Curves of a subset are those of all samples: bias and coverage over many subsets.

Of trained networks in each regime, on digits and on drawn pictures with as many samples,
classes and pixels as the authors' MNIST.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from nets.config import TrainingConfig
from nets.data.generated import generate
from nets.data.samples import Dataset, split_dataset, stratified_subset
from nets.measures.data_separation import Separation, separations
from nets.measures.moments import Members
from nets.sweep.compiled_run import CompiledRun
from physics.load_curve import concavity

REGIMES: dict[str, dict[str, float]] = {
    "lazy": {"negative_slope": 0.0},
    "balanced": {"negative_slope": 0.0, "data_noise": 0.4},
    "active": {"negative_slope": 0.2, "data_noise": 0.8},
}
SUBSETS = {"trace_ratio": 200, "mahalanobis": 40}
SAMPLES = {"trace_ratio": 100, "mahalanobis": 1000}


def pictures() -> Dataset:
    """Ten classes of smooth strokes on an empty ground, four ways to write each."""
    draws = np.random.default_rng(3)
    blur = np.exp(-(np.subtract.outer(np.arange(10), np.arange(10)) ** 2) / 3.4)

    def smooth(count: int) -> NDArray[np.float64]:
        return np.asarray(blur @ draws.normal(size=(count, 10, 10)) @ blur)

    labels = np.arange(3200) % 10
    ways = 4 * labels + draws.integers(4, size=3200)
    strokes = smooth(10)[labels] + 1.1 * smooth(40)[ways] + smooth(3200)
    inputs = np.maximum(strokes, 0.0).reshape(3200, 100).astype(np.float32)
    return split_dataset("pictures", inputs, labels, 0)


@cache
def trained(name: str, regime: str) -> tuple[list[NDArray[np.float32]], NDArray[np.int64]]:
    """Features of all training samples after each layer, logits too, and labels."""
    config = TrainingConfig(dataset="digits", epochs=60, seed=1, **REGIMES[regime])
    run = CompiledRun(config, generate(config) if name == "digits" else pictures())
    for _ in range(config.epochs):
        run.advance_epoch()
    with torch.inference_mode():
        features = run.run.network.evaluated_features(run.run.inputs)
    return [h.numpy() for h in features], run.run.data.train_labels


def curve(measure: str, name: str, regime: str, which: Any = slice(None)) -> Separation:
    layers, labels = trained(name, regime)
    found = separations(
        [h[which] for h in layers],
        Members.of(labels[which], labels.size),
        measures={measure},
    )
    return getattr(found, measure)  # type: ignore[no-any-return]


def of_subsets(measure: str, name: str, regime: str) -> list[Separation]:
    labels = trained(name, regime)[1]
    seeds = range(100, 100 + SUBSETS[measure])
    which = (stratified_subset(labels, SAMPLES[measure], seed) for seed in seeds)
    return [curve(measure, name, regime, one) for one in which]


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("name", ["digits", "pictures"])
@pytest.mark.parametrize("measure", SUBSETS)
def test_two_errors_hold_the_curve_of_all_samples(measure: str, name: str, regime: str) -> None:
    truth, found = curve(measure, name, regime), of_subsets(measure, name, regime)
    assert not any(one.unknown.any() for one in found)
    off = np.array([one.values - truth.values for one in found])[:, :-1]
    errors = np.array([one.errors for one in found])[:, :-1]
    held = (np.abs(off) <= 2.0 * errors).mean(axis=0)
    bend = np.array([concavity(one.values[:-1]) for one in found]) - concavity(truth.values[:-1])
    bend_errors = np.array([one.concavity_error for one in found])
    bend_held = (np.abs(bend) <= 2.0 * bend_errors).mean()
    print(f"{measure}, {name}, {regime}: D {np.round(held, 2)}, A {bend_held:.2f}; bias of D "
          f"{np.round(off.mean(axis=0), 3)}, of A {bend.mean():+.4f}")  # fmt: skip
    assert held.min() >= 0.9 and bend_held >= 0.9
    assert (np.abs(off.mean(axis=0)) <= 0.7 * errors.mean(axis=0)).all()
    assert abs(bend.mean()) <= 0.7 * bend_errors.mean()


def test_the_plain_formula_of_a_subset_misses() -> None:
    """What the correction is for: of a hundred digits D_0 read 0.2 too low."""
    layers, labels = trained("digits", "lazy")
    truth, off = curve("trace_ratio", "digits", "lazy").values[0], []
    for seed in range(60):
        which = stratified_subset(labels, 100, 100 + seed)
        plain = separations([layers[0][which]], Members.of(labels[which]), errors=False)
        off.append(plain.trace_ratio.values[0] - truth)
    assert np.mean(off) < -0.15


def test_traces_of_a_subset_are_those_of_all_on_average() -> None:
    """Without the logarithm the correction is exact, up to what the mean over subsets tells."""
    layers, labels = trained("digits", "balanced")

    def traces(which: Any) -> tuple[float, float, Members]:
        h, of = layers[3][which].astype(np.float64), labels[which]
        members = Members.of(of, labels.size)
        means = np.stack([h[of == c].mean(axis=0) for c in range(10)])
        within = np.square(h - means[of]).sum(axis=1).mean()
        between = members.shares @ np.square(means - h.mean(axis=0)).sum(axis=1)
        return float(within), float(between), members

    whole, apart = [], traces(slice(None))
    assert (apart[2].within, apart[2].noise) == (1.0, 0.0)
    for seed in range(400):
        within, between, members = traces(stratified_subset(labels, 100, seed))
        whole.append((members.within * within, between - 9.0 * members.noise * within))
    error = np.std(whole, axis=0) / np.sqrt(len(whole))
    assert (np.abs(np.mean(whole, axis=0) - apart[:2]) < 3.0 * error).all()
    assert (error < 0.02 * np.array(apart[:2])).all()


def test_all_samples_are_measured_as_they_are() -> None:
    """Of a whole set nothing is estimated, and of nearly all of it hardly anything."""
    layers, labels = trained("digits", "lazy")
    for measure in ("trace_ratio", "mahalanobis"):
        whole = curve(measure, "digits", "lazy")
        nearly = curve(measure, "digits", "lazy", np.arange(labels.size - 1))
        assert nearly.values == pytest.approx(whole.values, abs=0.02)
        assert nearly.errors == pytest.approx(whole.errors, rel=0.1)
    assert np.isfinite(curve("inverse", "digits", "lazy").values).all()
    assert len(layers) == 9


def test_too_few_samples_tell_nothing_and_that_is_said() -> None:
    """Labels that mean nothing, and class means in more directions than samples can tell."""
    draws = np.random.default_rng(0)
    features, labels = draws.normal(size=(3, 100, 40)), np.arange(100) % 10
    found = separations([features], Members.of(labels, 2000))
    for name, words in {
        "trace_ratio": "The trace ratio is not known yet at the input, layer 1, the logits: in 100 "
        "of 2,000 samples the classes do not clearly differ.",
        "mahalanobis": "Mahalanobis is not known yet at the input, layer 1, the logits: 100 of "
        "2,000 samples are too few.",
        "inverse": "The inverse is not known yet at the input, layer 1, the logits: 100 of 2,000 "
        "samples do not do, it takes them all.",
    }.items():
        one = getattr(found, name)
        assert np.isnan(one.values).all() and np.isnan(one.errors).all() and one.unknown.all()
        assert np.isnan(one.concavity_error) and found.warnings[name] == words
    one_of_each = separations([features[:, :10]], Members.of(labels[:10], 2000))
    assert one_of_each.trace_ratio.unknown.all() and one_of_each.mahalanobis.unknown.all()
