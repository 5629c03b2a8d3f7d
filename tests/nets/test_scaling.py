"""Data of any scale are learned alike, or refused in words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.data.datasets import DatasetError, load_dataset
from nets.data.scaling import brought_to_scale
from nets.run.whole_run import run_training
from tests.nets.helpers import clouds

DRAWS = np.random.default_rng(0)
ROWS = DRAWS.normal(size=(300, 4))


def test_usual_data_keep_their_bits() -> None:
    for usual in (ROWS, ROWS * 255.0, DRAWS.integers(0, 256, (300, 4)).astype(np.uint8)):
        train, test, said = brought_to_scale(usual, usual[:9], separately=True)
        assert np.array_equal(train, usual.astype(np.float32)) and said == ()
        assert np.array_equal(test, usual[:9].astype(np.float32))


@pytest.mark.parametrize("scale", [1e30, 1e12, 1e-6, 1e-30, 1e-300])
def test_large_and_small_data_are_divided(scale: float) -> None:
    train, test, said = brought_to_scale(ROWS * scale, ROWS[:9] * scale, separately=False)
    assert np.allclose(train, ROWS / np.ptp(ROWS), rtol=1e-5)
    assert np.allclose(test, ROWS[:9] / np.ptp(ROWS), rtol=1e-5)
    assert ("very large" in said[0]) == (scale > 1.0) and "are divided by" in said[0]


def test_what_lies_far_from_zero_keeps_its_digits() -> None:
    times = 1.6e9 + ROWS
    train, _, said = brought_to_scale(times, times, separately=False)
    middle = 0.5 * (times.min() + times.max())
    assert np.allclose(train, times - middle, atol=1e-5) and "far from zero" in said[0]
    train, _, said = brought_to_scale(times, times, separately=True)
    assert np.allclose(train.mean(axis=0), 0.0, atol=1e-5) and "far from zero" in said[0]


def test_columns_of_very_different_scales_are_brought_to_one() -> None:
    units = np.array([1e-7, 1.0, 1e9, 1e30])
    train, test, said = brought_to_scale(ROWS * units, ROWS[:50] * units, separately=True)
    assert np.allclose(train, (ROWS - ROWS.mean(axis=0)) / ROWS.std(axis=0), atol=1e-4)
    assert np.allclose(test, train[:50]) and "very different scales" in said[0]
    constant = ROWS * units
    constant[:, 1] = 7.0
    train, _, _ = brought_to_scale(constant, constant, separately=True)
    assert np.isfinite(train).all() and not train[:, 1].any()


def test_pictures_of_eight_bits_are_no_columns_of_different_scales() -> None:
    pictures = DRAWS.integers(0, 256, (300, 4)).astype(float)
    pictures[:, 0] = DRAWS.integers(0, 2, 300)  # a corner that is hardly ever lit
    train, _, said = brought_to_scale(pictures, pictures, separately=True)
    assert np.array_equal(train, pictures.astype(np.float32)) and said == ()


def test_test_samples_far_outside_are_refused() -> None:
    with pytest.raises(DatasetError, match=r"X_test lie too far outside.*X_test\[0\]"):
        brought_to_scale(ROWS * 1e-30, ROWS * 1e30, separately=False, names=("X_train", "X_test"))


@pytest.mark.parametrize("scale", [1e30, 1.0, 1e-12])
def test_a_network_learns_at_every_scale(tmp_path: Path, scale: float) -> None:
    arrays = clouds()
    for name in ("X_train", "X_test"):
        arrays[name] = arrays[name] * scale
    np.savez(tmp_path / "a.npz", **arrays)
    config = TrainingConfig(dataset=str(tmp_path / "a.npz"), depth=3, width=16, epochs=30)
    assert bool(load_dataset(config).remarks) == (scale != 1.0)
    result = run_training(config)
    assert result["test_accuracy"] > 0.7
    assert all(np.isfinite(result["data_separation"]["trace_ratio"]))
