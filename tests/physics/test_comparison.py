"""Simulation beside theory in standard errors, and in words."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from physics.theory.comparison import CHANCE, compare, distance, largest_by_chance

BLOCKS = np.arange(1, 8)
ONES = np.ones(7)


@pytest.mark.parametrize("samples", [16, 64, 4096])
@pytest.mark.parametrize("values", [1, 7, 64])
def test_the_limit_is_student_s_quantile(values, samples):
    exact = stats.t.ppf(1.0 - 0.5 * CHANCE / values, samples - 1)
    assert largest_by_chance(values, samples) == pytest.approx(exact, rel=5e-3)


@pytest.mark.parametrize("samples", [8, 64])
def test_a_theory_that_is_true_is_seldom_said_to_differ(samples):
    draws = np.random.default_rng(5).normal(size=(4000, samples, 7))
    means, errors = draws.mean(axis=1), draws.std(axis=1, ddof=1) / samples**0.5
    said = [
        compare(mean, 0.0 * ONES, error, BLOCKS, samples=samples).sentence
        for mean, error in zip(means, errors, strict=True)
    ]
    wrong = sum(text.startswith("Differs") for text in said)
    assert stats.binomtest(wrong, len(said), CHANCE, alternative="greater").pvalue > 1e-4


def test_what_differs_is_named():
    mean = np.array([0.0, 0.0, 0.5, 0.0, -0.1, 0.0, 0.0])
    found = compare(mean, 0.0 * ONES, 0.1 * ONES, BLOCKS)
    assert (found.largest, found.block, found.in_errors) == (pytest.approx(5.0), 3, True)
    assert found.rms == pytest.approx(np.sqrt((25.0 + 1.0) / 7.0))
    assert found.sentence == "Differs by 5.0 standard errors at block 3: 0.5 more than theory."
    less = compare(-mean, 0.0 * ONES, 0.1 * ONES, BLOCKS)
    assert "0.5 less than theory" in less.sentence


def test_a_known_correction_explains_a_difference_and_nothing_else():
    mean = np.linspace(0.4, 0.6, 7)
    known = {"correction": mean, "cause": "the time step"}
    told = compare(mean, 0.0 * ONES, 0.1 * ONES, BLOCKS, **known)
    assert told.sentence.endswith("as is to be expected from the time step.")
    told = compare(mean + 1.0, 0.0 * ONES, 0.1 * ONES, BLOCKS, **known)
    assert told.sentence.endswith("than theory.")


def test_few_samples_have_no_verdict():
    found = compare(9.0 * ONES, 0.0 * ONES, ONES, BLOCKS, samples=4)
    assert "at least 8" in found.sentence


def test_no_difference_without_an_error_is_agreement():
    assert compare(ONES, ONES, 0.0 * ONES, BLOCKS).sentence == "Agrees within its error."
    assert np.isinf(compare(2 * ONES, ONES, 0.0 * ONES, BLOCKS).largest)


def test_a_distance_has_no_errors():
    found = distance(np.array([0.0, -0.3]), np.array([0.1, 0.1]), np.array([4, 9]))
    assert (found.largest, found.block, found.in_errors) == (pytest.approx(0.4), 9, False)
    assert found.rms == pytest.approx(np.sqrt((0.01 + 0.16) / 2.0))
