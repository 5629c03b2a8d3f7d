"""Separations against the textbook, errors against the bootstrap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nets.data_separation import Members, Separations, inverse_separation, separations
from physics.load_curve import concavity


def covariances(features, labels):
    """Σ_W and Σ_B, written as in a textbook, in double precision."""
    h = np.asarray(features, dtype=np.float64)
    mean, n = h.mean(axis=0), len(h)
    within = np.zeros((h.shape[1], h.shape[1]))
    between = np.zeros_like(within)
    for label in np.unique(labels):
        members = h[labels == label]
        about = members - members.mean(axis=0)
        within += about.T @ about / n
        step = members.mean(axis=0) - mean
        between += len(members) / n * np.outer(step, step)
    return within, between


def textbook(features, labels):
    within, between = covariances(features, labels)
    inverse = np.linalg.pinv(between, rcond=1e-10, hermitian=True)
    return np.log(np.trace(within) / np.trace(between)), np.log(np.trace(within @ inverse))


def example(seed=0, n=120, f=9, classes=4, spread=1.0, offset=0.0):
    generator = np.random.default_rng(seed)
    labels = generator.integers(classes, size=n)
    centres = generator.normal(size=(classes, f)) + offset
    features = centres[labels] + spread * generator.normal(size=(n, f)) * (0.3 + np.arange(f) / f)
    return features.astype(np.float32), labels


def measured(features, labels, **options) -> Separations:
    return separations([features], Members.of(labels), **options)


@given(
    seed=st.integers(0, 10_000),
    n=st.integers(12, 80),
    f=st.integers(1, 40),
    classes=st.integers(2, 8),
    spread=st.sampled_from([0.01, 1.0, 10.0]),
)
def test_both_measures_agree_with_the_textbook(seed, n, f, classes, spread) -> None:
    features, labels = example(seed, n, f, classes, spread)
    labels[:classes] = np.arange(classes)
    seen = measured(features, labels)
    # In single precision a class-mean axis may lie at the cut-off; the textbook's would too.
    if seen.condition[0] > 1e-8:
        trace, mahalanobis = textbook(features, labels)
        assert seen.trace_ratio.values[0] == pytest.approx(trace, abs=1e-8)
        assert seen.mahalanobis.values[0] == pytest.approx(mahalanobis, abs=1e-6)
    assert seen.rank[0] <= min(classes - 1, f)


def test_inverse_separation_agrees_with_the_textbook() -> None:
    features, labels = example(n=200)
    within, between = covariances(features, labels)
    expected = np.log(np.trace(between @ np.linalg.inv(within)))
    assert inverse_separation(features, Members.of(labels)) == pytest.approx(expected, abs=1e-10)


def test_inverse_is_invariant_under_linear_maps_and_mahalanobis_is_not() -> None:
    """tr(Σ_W Σ_B⁺) is not invariant where Σ_B has less than full rank, as it always has here."""
    features, labels = example(n=300, f=9, classes=4)
    members = Members.of(labels)
    mapped = features.astype(np.float64) @ np.random.default_rng(1).normal(size=(9, 9))
    before, after = inverse_separation(features, members), inverse_separation(mapped, members)
    assert after == pytest.approx(before, abs=1e-9)
    moved = (
        measured(mapped, labels).mahalanobis.values - measured(features, labels).mahalanobis.values
    )
    assert abs(moved[0]) > 0.1
    low, labels = example(n=300, f=2, classes=4)  # as many directions as features: now it is
    turned = low.astype(np.float64) @ np.array([[2.0, 1.0], [0.5, -3.0]])
    same = measured(turned, labels).mahalanobis.values
    assert same == pytest.approx(measured(low, labels).mahalanobis.values, abs=1e-9)


@pytest.mark.parametrize("offset", [0.0, 100.0])
def test_collapsed_classes_keep_their_digits(offset: float) -> None:
    features, labels = example(spread=1e-3, offset=offset)
    seen, expected = measured(features, labels), textbook(features, labels)
    assert seen.trace_ratio.values[0] == pytest.approx(expected[0], abs=1e-6)
    assert seen.mahalanobis.values[0] == pytest.approx(expected[1], abs=1e-5)


def test_constant_features_padding_and_absent_classes_change_nothing() -> None:
    features, labels = example()
    padded = np.concatenate([features, np.zeros((120, 5), np.float32)], axis=1)
    constant = np.concatenate([features, np.full((120, 2), 0.7, np.float32)], axis=1)
    expected = textbook(features, labels)
    for other in (padded, constant):
        seen = measured(other, labels)
        assert seen.trace_ratio.values[0] == pytest.approx(expected[0], abs=1e-9)
        assert seen.mahalanobis.values[0] == pytest.approx(expected[1], abs=1e-9)
    absent = measured(features, 3 * labels + 1)
    assert absent.trace_ratio.values[0] == pytest.approx(expected[0], abs=1e-12)


def test_more_features_than_samples_and_a_class_of_one() -> None:
    features, labels = example(n=20, f=60, classes=3)
    labels[labels == 2] = 0
    labels[5] = 2
    seen, expected = measured(features, labels), textbook(features, labels)
    assert seen.trace_ratio.values[0] == pytest.approx(expected[0], abs=1e-9)
    assert seen.mahalanobis.values[0] == pytest.approx(expected[1], abs=1e-7)
    assert seen.rank[0] == 2 and np.isfinite(seen.trace_ratio.errors).all()


def test_features_that_do_not_vary_are_said_so() -> None:
    features, labels = example()
    dead = np.full_like(features, 0.3)
    stack = np.stack([features, dead, features, features])
    seen = separations([stack], Members.of(labels))
    assert np.isnan(seen.trace_ratio.values[1]) and np.isnan(seen.mahalanobis.values[1])
    assert np.isfinite(seen.trace_ratio.values[[0, 2, 3]]).all()
    assert seen.warning == ("No separation can be measured at layer 1: its features do not vary.")
    assert np.isnan(seen.trace_ratio.concavity_error)


def test_class_means_in_a_line_are_warned_of() -> None:
    generator = np.random.default_rng(0)
    labels = np.arange(200) % 3
    features = np.zeros((200, 5))
    features[:, 0] = labels
    features += 1e-3 * generator.normal(size=features.shape)
    seen = separations([np.stack([features, features, features])], Members.of(labels))
    assert "Mahalanobis is ill-conditioned at the input, layer 1, the logits" in seen.warning


def test_layers_in_a_stack_and_apart_measure_the_same() -> None:
    features, labels = example()
    other = example(seed=1)[0]
    apart = separations([features, other], Members.of(labels))
    stacked = separations([np.stack([features, other])], Members.of(labels))
    assert np.allclose(apart.trace_ratio.values, stacked.trace_ratio.values, atol=1e-12)
    assert np.allclose(apart.mahalanobis.influence, stacked.mahalanobis.influence, atol=1e-6)


def test_influences_are_the_derivatives_by_a_sample_s_weight() -> None:
    """Double every sample but one more often: a finite difference of the measure itself."""
    features, labels = example(n=60, f=6, classes=3)
    seen = measured(features.astype(np.float64), labels)
    times, h = 400, features.astype(np.float64)
    base = textbook(h, labels)
    for sample in (0, 17, 42):
        more = np.concatenate([np.tile(h, (times, 1)), h[[sample]]])
        which = np.concatenate([np.tile(labels, times), labels[[sample]]])
        weight = 1.0 / (times * 60 + 1)
        for measure, expected, start in zip(
            (seen.trace_ratio, seen.mahalanobis), textbook(more, which), base, strict=True
        ):
            derivative = (expected - start) / weight
            assert measure.influence[0, sample] == pytest.approx(derivative, rel=0.02, abs=0.02)


def test_errors_agree_with_the_bootstrap() -> None:
    generator = np.random.default_rng(3)
    labels = np.arange(800) % 4
    first = (1.5 * generator.normal(size=(4, 6)))[labels] + generator.normal(size=(800, 6))
    layers = [first]
    for _ in range(3):
        mixed = layers[-1] @ generator.normal(size=(6, 6))
        layers.append(np.tanh(mixed / mixed.std()))
    stack = np.stack(layers)
    seen = separations([stack], Members.of(labels))
    curves = []
    for _ in range(600):
        drawn = generator.integers(800, size=800)
        again = separations([stack[:, drawn]], Members.of(labels[drawn]))
        curves.append([again.trace_ratio.values, again.mahalanobis.values])
    trace, mahalanobis = np.moveaxis(np.array(curves), 1, 0)
    # The bootstrap's own error is 1/√(2·600) = 3 %.
    assert seen.trace_ratio.errors == pytest.approx(trace.std(axis=0), rel=0.12)
    assert seen.mahalanobis.errors == pytest.approx(mahalanobis.std(axis=0), rel=0.12)
    bends = [concavity(curve[:-1]) for curve in trace]
    assert seen.trace_ratio.concavity_error == pytest.approx(np.std(bends), rel=0.15)
    spans = trace[:, 0] - trace[:, 2]
    assert seen.trace_ratio.range_error == pytest.approx(np.std(spans), rel=0.12)


def test_without_errors_the_values_stay_the_same() -> None:
    features, labels = example()
    with_errors, without = (
        measured(features, labels),
        measured(features, labels, mahalanobis_errors=False),
    )
    assert np.array_equal(with_errors.mahalanobis.values, without.mahalanobis.values)
    assert np.isnan(without.mahalanobis.errors).all()
    assert np.array_equal(with_errors.trace_ratio.errors, without.trace_ratio.errors)


def test_features_without_a_finite_separation_have_no_error_of_range() -> None:
    features, labels = example()
    constant = np.ones_like(features)
    seen = separations([np.stack([constant, features, features])], Members.of(labels))
    assert not np.isfinite(seen.trace_ratio.values[0])
    assert np.isnan(seen.trace_ratio.range_error)
