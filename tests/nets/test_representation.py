"""Participation ratio and linear probe of single layers, and of a network's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nets.measures.representation import linear_probe, participation_ratio
from nets.run.examination import examine
from nets.run.training import TrainingRun, Undisturbed
from tests.nets.helpers import clouds_file, small


def turned(features: np.ndarray, seed: int = 0) -> np.ndarray:
    """The same, turned and moved."""
    generator = np.random.default_rng(seed)
    f = features.shape[1]
    axes, _ = np.linalg.qr(generator.normal(size=(f, f)))
    return features @ axes + generator.normal(size=f)


def test_the_participation_ratio_counts_dimensions() -> None:
    generator = np.random.default_rng(1)
    normal = generator.normal(size=(50_000, 6))
    assert participation_ratio(turned(normal)) == pytest.approx(6.0, rel=1e-3)
    line = np.zeros((50, 6))
    line[:, 2] = np.arange(50.0)
    assert participation_ratio(turned(line)) == pytest.approx(1.0)
    spread = normal * np.sqrt([4.0, 2.0, 1.0, 1.0, 0.0, 0.0])
    assert participation_ratio(turned(spread)) == pytest.approx(64 / 22, rel=0.02)
    assert np.isnan(participation_ratio(np.full((20, 3), 0.5)))


@pytest.mark.parametrize("shape", [(40, 9), (9, 40)])
def test_the_participation_ratio_is_that_of_the_eigenvalues(shape: tuple[int, int]) -> None:
    features = np.random.default_rng(2).normal(size=shape).astype(np.float32)
    eigenvalues = np.linalg.eigvalsh(np.cov(features.astype(np.float64), rowvar=False))
    expected = eigenvalues.sum() ** 2 / np.square(eigenvalues).sum()
    assert participation_ratio(features) == pytest.approx(expected)
    assert participation_ratio(7.0 * features) == pytest.approx(expected)


def test_the_probe_reads_what_is_linear_and_only_that() -> None:
    generator = np.random.default_rng(3)
    features = generator.normal(size=(4000, 5))
    train, test = slice(None, 2000), slice(2000, None)
    for labels, low, high in (
        ((features @ [1.0, -2.0, 0.5, 0.0, 0.0] > 0).astype(np.int64), 0.98, 1.0),
        ((features[:, 0] * features[:, 1] > 0).astype(np.int64), 0.4, 0.65),
        (generator.integers(4, size=4000), 0.2, 0.3),
    ):
        probed = linear_probe(features[train], labels[train], features[test], labels[test])
        _, accuracy = probed.accuracy
        assert low <= accuracy <= high


def test_the_probe_does_not_depend_on_the_features_units() -> None:
    generator = np.random.default_rng(4)
    labels = np.arange(300) % 3
    features = generator.normal(size=(3, 4))[labels] + generator.normal(size=(300, 4))
    features[:, 3] = 0.25  # says nothing, and has no spread
    scaled = features * [1e3, 1e-3, 1.0, 1.0] + 5.0
    given = [(h[:200], labels[:200], h[200:], labels[200:]) for h in (features, scaled)]
    one, other = (linear_probe(*part) for part in given)
    assert one.accuracy == other.accuracy
    assert one.loss == pytest.approx(other.loss) and one.error == pytest.approx(other.error)


def test_the_probe_does_not_trust_what_never_varied_in_training() -> None:
    generator = np.random.default_rng(5)
    features = generator.normal(size=(500, 4)).astype(np.float32)
    labels = (features[:, 0] > 0.0).astype(np.int64)
    features[:, 3] = 0.37  # in single precision its spread is rounding, not zero
    moved = features.copy()
    moved[::2, 3] = 1.3
    assert linear_probe(features, labels, moved, labels).accuracy[1] > 0.95


@pytest.mark.parametrize("classes", [2, 4])
def test_loss_and_error_are_those_of_scikit_learn(classes: int) -> None:
    from sklearn.linear_model import LinearRegression, LogisticRegression
    from sklearn.metrics import log_loss
    from sklearn.preprocessing import StandardScaler

    generator = np.random.default_rng(6)
    labels = np.arange(400) % classes
    features = generator.normal(size=(classes, 5))[labels] + generator.normal(size=(400, 5))
    scaler = StandardScaler().fit(features[:300])
    parts = [(scaler.transform(features[k]), labels[k]) for k in (slice(300), slice(300, None))]
    probe = LogisticRegression(C=1.0, max_iter=1000).fit(*parts[0])
    line = LinearRegression().fit(parts[0][0], np.eye(classes)[parts[0][1]])
    found = linear_probe(features[:300], labels[:300], features[300:], labels[300:])
    for k, (h, own) in enumerate(parts):
        assert found.loss[k] == pytest.approx(log_loss(own, probe.predict_proba(h)), rel=1e-4)
        error = np.sqrt(np.square(line.predict(h) - np.eye(classes)[own]).mean())
        assert found.error[k] == pytest.approx(error, rel=1e-9)


def test_a_class_that_was_never_seen_has_no_finite_loss() -> None:
    features = np.random.default_rng(7).normal(size=(60, 3))
    labels = np.arange(60) % 2
    found = linear_probe(features, labels, features, np.where(labels, 2, labels))
    assert found.loss[1] == np.inf > found.loss[0] and np.isfinite(found.error).all()


def test_a_network_is_examined_layer_by_layer(tmp_path: Path) -> None:
    run = TrainingRun(small(clouds_file(tmp_path), epochs=30), Undisturbed(), 4)
    *_, last, _ = list(run.messages())
    before = run.parameters.values.clone()
    found = examine(run)
    assert (found.run, found.epoch, found.samples) == (4, 30, 200)
    assert found.sharpness is None and before.equal(run.parameters.values)
    assert found.participation_ratio.shape == (5,)
    assert (found.participation_ratio >= 1.0).all() and found.participation_ratio[-1] <= 3.0
    # Three classes at the corners of a triangle fill two dimensions.
    assert found.participation_ratio[-2] < found.participation_ratio[0]
    for probe, accuracy in (
        (found.probe_train_accuracy, last.train_accuracy),
        (found.probe_test_accuracy, last.test_accuracy),
    ):
        assert probe.shape == (5,) and probe[-1] == pytest.approx(accuracy, abs=0.06)
    assert found.bootstrap_error == pytest.approx(last.trace_ratio_error, rel=0.35)
    low, high = found.bootstrap_concavity_interval
    assert low < high and found.bootstrap_concavity_error > 0.0 and found.replicates == 200


def test_sharpness_comes_when_it_is_asked_for(tmp_path: Path) -> None:
    run = TrainingRun(small(clouds_file(tmp_path)), Undisturbed(), 0)
    list(run.messages())
    ticks: list[None] = []
    found = examine(run, sharp=True, tick=lambda: ticks.append(None)).sharpness
    assert found is not None and found.samples == 200
    assert 0.0 < found.top_eigenvalue < found.trace + 10 * found.trace_error
    assert len(ticks) > found.products
