"""The exponential of the annealing, against the library's."""

from __future__ import annotations

import math

import numba
import numpy as np
import pytest

from physics.chain import decay


@numba.njit(error_model="numpy")
def decays(x, out):
    for i in range(x.size):
        out[i] = decay.decay(x[i])


def values(x):
    out = np.empty(len(x))
    decays(np.asarray(x, float), out)
    return out


def test_it_is_the_exponential_to_two_last_places():
    rng = np.random.default_rng(3)
    small, large = np.exp(rng.uniform(-40.0, 0.0, 20_000)), rng.uniform(0.0, 708.0, 20_000)
    x = np.concatenate((small, large, np.arange(0.0, 700.0, 0.5) * math.log(2.0)))
    expected = np.array([math.exp(-one) for one in x])
    assert np.all(np.abs(values(x) - expected) <= 2.0 * np.spacing(expected))


@pytest.mark.parametrize("x", [0.0, 5e-324, 1e-300])
def test_nothing_decays_in_no_time(x):
    assert values([x])[0] == 1.0


@pytest.mark.parametrize("x", [708.1, 1e9, 1e300, math.inf])
def test_after_very_long_nothing_is_left(x):
    assert values([x])[0] == 0.0


def test_it_never_rises():
    found = values(np.linspace(0.0, 3.0, 200_001))
    assert np.all(np.diff(found) <= 0.0)
