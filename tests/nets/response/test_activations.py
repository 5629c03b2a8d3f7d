"""The activations of the compiled step, against the library's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.special import expit

from nets.response.step import SIGMOID, TANH, _activate

ULPS = 4.0
"""Units of the last place: ours are off by two at most, the library's by one or so."""


def computed(kind: int, sums: Any) -> tuple[Any, Any]:
    """Outputs and slopes."""
    outputs, slopes = np.array(sums), np.empty(len(sums))
    _activate(kind, 1.0, outputs, slopes)
    return outputs, slopes


def sums() -> Any:
    draws = np.random.default_rng(1)
    small = 10.0 ** draws.uniform(-300.0, 0.0, 500) * draws.choice([-1.0, 1.0], 500)
    return np.concatenate([3.0 * draws.standard_normal(2000), draws.uniform(-40, 40, 500), small])


@pytest.mark.parametrize(("kind", "library"), [(TANH, np.tanh), (SIGMOID, expit)])
def test_activations_have_all_their_digits(kind: int, library: Any) -> None:
    expected = library(sums())
    off = np.abs(computed(kind, sums())[0] - expected) / np.spacing(np.abs(expected))
    assert off.max() < ULPS


def test_what_is_far_or_no_number_stays_so() -> None:
    far = [0.0, -0.0, 25.0, -25.0, 1e30, -1e30, np.inf, -np.inf, np.nan]
    outputs, slopes = computed(TANH, far)
    np.testing.assert_array_equal(outputs, [0.0, -0.0, 1, -1, 1, -1, 1, -1, np.nan])
    assert np.signbit(outputs[1]) and slopes[:2].tolist() == [1.0, 1.0]
    outputs, slopes = computed(SIGMOID, far)
    assert outputs[:2].tolist() == [0.5, 0.5] and outputs[4] == outputs[6] == 1.0
    assert 0.0 <= outputs[5] == outputs[7] < 1e-300 and np.isnan(outputs[8])
    assert slopes[4:6] == pytest.approx([0.0, 0.0], abs=1e-300)


def test_slopes_are_those_of_the_outputs() -> None:
    at = sums()
    outputs, slopes = computed(TANH, at)
    np.testing.assert_allclose(slopes, 1.0 - outputs * outputs, atol=1e-15)
    outputs, slopes = computed(SIGMOID, at)
    np.testing.assert_allclose(slopes, outputs * (1.0 - outputs), atol=1e-15)
