"""Separations against the textbook, errors against the bootstrap."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nets.measures.data_separation import MEASURES, Separations, separations
from nets.measures.moments import Members
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


def textbook(features, labels, cutoff=1e-10) -> dict[str, float]:
    """The three measures, with the pseudo-inverses of the whole covariances."""
    within, between = covariances(features, labels)
    pinv = functools.partial(np.linalg.pinv, rcond=cutoff, hermitian=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        return {
            "trace_ratio": np.log(np.trace(within) / np.trace(between)),
            "mahalanobis": np.log(np.trace(within @ pinv(between))),
            "inverse": np.log(np.trace(between @ pinv(within))),
        }


def example(seed=0, n=120, f=9, classes=4, spread=1.0, offset=0.0):
    generator = np.random.default_rng(seed)
    labels = generator.integers(classes, size=n)
    centres = generator.normal(size=(classes, f)) + offset
    features = centres[labels] + spread * generator.normal(size=(n, f)) * (0.3 + np.arange(f) / f)
    return features.astype(np.float32), labels


def measured(features, labels, **options) -> Separations:
    return separations([features], Members.of(labels), **options)


def assert_agrees(features, labels, tolerance: float) -> None:
    """All measures, in the order of the textbook's formulae."""
    seen, expected = measured(features, labels), textbook(features, labels)
    for name, value in expected.items():
        assert getattr(seen, name).values[0] == pytest.approx(value, abs=tolerance), name


def clear_of_the_cutoff(features, labels) -> bool:
    """Whether no eigenvalue lies where the two might count differently."""
    shares = [np.linalg.eigvalsh(part) for part in covariances(features, labels)]
    return all(not np.any((one > 1e-14 * one[-1]) & (one < 1e-8 * one[-1])) for one in shares)


@given(
    seed=st.integers(0, 10_000),
    n=st.integers(12, 80),
    f=st.integers(1, 40),
    classes=st.integers(2, 8),
    spread=st.sampled_from([0.01, 1.0, 10.0]),
)
def test_all_measures_agree_with_the_textbook(seed, n, f, classes, spread) -> None:
    features, labels = example(seed, n, f, classes, spread)
    labels[:classes] = np.arange(classes)
    if clear_of_the_cutoff(features, labels):
        assert_agrees(features.astype(np.float64), labels, 1e-6)
        quick = measured(features, labels, measures={"trace_ratio"}).trace_ratio.values[0]
        assert quick == pytest.approx(textbook(features, labels)["trace_ratio"], abs=1e-4)
    seen = measured(features, labels)
    assert seen.mahalanobis.rank[0] <= min(classes - 1, f)
    assert seen.inverse.rank[0] <= min(n - classes, f)


def test_random_features_agree_to_the_last_digits() -> None:
    features, labels = example(n=200)
    assert_agrees(features.astype(np.float64), labels, 1e-11)


DEGENERATE = {
    "one sample in a class": lambda h, y: (h, np.where(np.arange(len(y)) == 7, 9, y % 2)),
    "one sample in each class but one": lambda h, y: (h, np.maximum(np.arange(len(y)) - 90, 0)),
    "a constant feature": lambda h, y: (np.where(np.arange(9) == 4, 0.7, h), y),
    "a feature twice": lambda h, y: (np.concatenate([h, h[:, :1]], axis=1), y),
    "a class on one point": lambda h, y: (np.where((y == 1)[:, None], 0.3, h), y),
    "a single feature": lambda h, y: (h[:, :1], y),
    "more classes than features": lambda h, y: (h[:, :2], y + 4 * (h[:, 0] > 0)),
    "no two classes": lambda h, y: (h, np.zeros_like(y)),
}


@pytest.mark.parametrize("case", DEGENERATE)
def test_degenerate_features_agree_with_the_textbook(case: str) -> None:
    features, labels = DEGENERATE[case](*example())
    if case == "no two classes":
        seen = measured(features.astype(np.float64), labels)
        assert seen.trace_ratio.values[0] == np.inf and seen.inverse.values[0] == -np.inf
        assert np.isnan(seen.mahalanobis.values[0])  # nothing to be inverted
        return
    assert_agrees(features.astype(np.float64), labels, 1e-9)
    for name in MEASURES:
        assert np.isfinite(getattr(measured(features, labels), name).errors).all()


@pytest.mark.parametrize("f", [60, 300])
def test_more_features_than_samples_agree_with_the_textbook(f: int) -> None:
    features, labels = example(n=40, f=f, classes=3)
    assert_agrees(features.astype(np.float64), labels, 1e-8)
    seen = measured(features, labels)
    assert seen.mahalanobis.rank[0] == 2 and seen.inverse.rank[0] == 37
    assert seen.warnings["inverse"].endswith("The inverse needs more samples at the input.")


def test_the_cutoff_decides_what_counts() -> None:
    """A direction of a millionth of the variance is there for one cut-off, not for another."""
    features, labels = example(f=6)
    features = features.astype(np.float64) * np.array([1.0, 1.0, 1.0, 1.0, 1.0, 1e-3])
    for cutoff, rank in ((1e-10, 6), (1e-3, 5)):
        seen = measured(features, labels, rank_cutoff=cutoff).inverse
        assert seen.rank[0] == rank
        expected = textbook(features, labels, cutoff)["inverse"]
        assert seen.values[0] == pytest.approx(expected, abs=1e-9)
        assert (seen.condition[0] > cutoff) and (seen.condition[0] < 1e-4) == (rank == 6)


def test_inverse_is_invariant_under_linear_maps_and_mahalanobis_is_not() -> None:
    """tr(Σ_W Σ_B⁺) is not invariant where Σ_B has less than full rank, as it always has here."""
    features, labels = example(n=300, f=9, classes=4)
    mapped = features.astype(np.float64) @ np.random.default_rng(1).normal(size=(9, 9))
    before, after = measured(features, labels), measured(mapped, labels)
    assert after.inverse.values == pytest.approx(before.inverse.values, abs=1e-6)
    assert abs(after.mahalanobis.values - before.mahalanobis.values)[0] > 0.1
    low, labels = example(n=300, f=2, classes=4)  # as many directions as features: now it is
    turned = low.astype(np.float64) @ np.array([[2.0, 1.0], [0.5, -3.0]])
    same = measured(turned, labels).mahalanobis.values
    assert same == pytest.approx(measured(low, labels).mahalanobis.values, abs=1e-6)


@pytest.mark.parametrize("offset", [0.0, 100.0])
def test_collapsed_classes_keep_their_digits(offset: float) -> None:
    features, labels = example(spread=1e-3, offset=offset)
    assert_agrees(features, labels, 1e-5)


def test_classes_on_single_points_are_no_finite_distance_apart() -> None:
    points = np.random.default_rng(6).normal(size=(5, 9))
    labels = np.arange(60) % 5
    seen = measured(points[labels], labels)
    for one in (seen.trace_ratio, seen.mahalanobis):  # what is left is rounding
        assert one.values[0] == -np.inf and np.isnan(one.errors[0])
    assert "within the classes" in seen.warnings["trace_ratio"]


def test_constant_features_padding_and_absent_classes_change_nothing() -> None:
    features, labels = (part for part in example())
    features = features.astype(np.float64)
    expected = textbook(features, labels)
    padded = np.concatenate([features, np.zeros((120, 5))], axis=1)
    constant = np.concatenate([features, np.full((120, 2), 0.7)], axis=1)
    for other, which in ((padded, labels), (constant, labels), (features, 3 * labels + 1)):
        seen = measured(other, which)
        for name in MEASURES:
            assert getattr(seen, name).values[0] == pytest.approx(expected[name], abs=1e-9)


def test_features_that_do_not_vary_are_said_so() -> None:
    features, labels = example()
    dead = np.full_like(features, 0.3)
    stack = np.stack([features, dead, features, features])
    seen = separations([stack], Members.of(labels))
    assert np.isnan(seen.trace_ratio.values[1]) and np.isnan(seen.mahalanobis.values[1])
    assert np.isfinite(seen.trace_ratio.values[[0, 2, 3]]).all()
    expected = "No separation can be measured at layer 1: within the classes"
    assert seen.warnings["trace_ratio"].startswith(expected)
    assert np.isnan(seen.inverse.values[1]) and np.isnan(seen.inverse.condition[1])
    assert np.isnan(seen.trace_ratio.concavity_error)


def test_class_means_in_a_line_are_warned_of() -> None:
    generator = np.random.default_rng(0)
    labels = np.arange(200) % 3
    features = np.zeros((200, 5))
    features[:, 0] = labels
    features += 1e-3 * generator.normal(size=features.shape)
    seen = separations([np.stack([features, features, features])], Members.of(labels))
    assert seen.warnings == {
        "trace_ratio": "",
        "mahalanobis": (
            "Mahalanobis is ill-conditioned at the input, layer 1, the logits: "
            "the class means nearly lack a dimension."
        ),
        "inverse": "",
    }
    assert (seen.mahalanobis.condition < 1e-6).all() and (seen.mahalanobis.rank == 2).all()


def test_classes_that_hardly_vary_in_some_direction_are_warned_of() -> None:
    features, labels = example(f=5)
    features = features.astype(np.float64) * np.array([1.0, 1.0, 1.0, 1.0, 1e-4])
    seen = separations([np.stack([features, features, features])], Members.of(labels))
    assert seen.warnings["mahalanobis"] == ""
    assert seen.warnings["inverse"] == (
        "The inverse is ill-conditioned at the input, layer 1, the logits: "
        "the classes hardly vary in some direction."
    )


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
    times, h = 400, features.astype(np.float64)
    seen = measured(h, labels)
    base = textbook(h, labels)
    for sample in (0, 17, 42):
        more = np.concatenate([np.tile(h, (times, 1)), h[[sample]]])
        which = np.concatenate([np.tile(labels, times), labels[[sample]]])
        weight = 1.0 / (times * 60 + 1)
        for name, expected in textbook(more, which).items():
            derivative = (expected - base[name]) / weight
            influence = getattr(seen, name).influence[0, sample]
            assert influence == pytest.approx(derivative, rel=0.02, abs=0.02), name


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


def test_what_is_not_asked_for_is_not_a_number_and_changes_nothing() -> None:
    features, labels = example()
    every, without = measured(features, labels), measured(features, labels, errors=False)
    for name in MEASURES:
        assert np.array_equal(getattr(every, name).values, getattr(without, name).values)
        assert np.isnan(getattr(without, name).errors).all()
        only = measured(features, labels, measures={name})
        assert getattr(only, name).values == pytest.approx(getattr(every, name).values, abs=1e-6)
        assert getattr(only, name).errors == pytest.approx(getattr(every, name).errors, rel=1e-5)
        for other in set(MEASURES) - {name}:
            nothing = getattr(only, other)
            assert np.isnan([*nothing.values, *nothing.errors, *nothing.rank]).all()


def test_features_without_a_finite_separation_have_no_error_of_range() -> None:
    features, labels = example()
    constant = np.ones_like(features)
    seen = separations([np.stack([constant, features, features])], Members.of(labels))
    assert not np.isfinite(seen.trace_ratio.values[0])
    assert np.isnan(seen.trace_ratio.range_error)
