"""Two classes of the app's data sets, and settings that have no meaning."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from nets.data.samples import DatasetError
from nets.scale.binary import load_task, two_classes
from nets.scale.crossing import Crossing
from nets.scale.settings import ScaleSettings, kernel_bytes


def test_components_are_uncorrelated_with_variance_one() -> None:
    task = load_task(ScaleSettings(samples=1400))
    assert task.inputs.shape == (1400, 10) and len(task.test_labels) == 359
    covariance = np.cov(task.inputs, rowvar=False)
    np.testing.assert_allclose(covariance, np.eye(10), atol=0.06)
    assert set(task.labels) == set(task.test_labels) == {-1.0, 1.0}


def test_pixels_are_all_as_long() -> None:
    task = load_task(ScaleSettings(components=0, samples=50))
    np.testing.assert_allclose(np.linalg.norm(task.inputs, axis=1), 10.0)
    np.testing.assert_allclose(np.linalg.norm(task.test_inputs, axis=1), 10.0)


def test_the_seed_draws_the_samples() -> None:
    one, same, other = (load_task(ScaleSettings(seed=seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.inputs, same.inputs)
    assert (one.inputs != other.inputs).any()


@pytest.mark.parametrize(
    ("rule", "first"),
    [("parity", {0, 2, 4, 6, 8}), ("halves", {0, 1, 2, 3, 4}), ("one", {3})],
)
def test_rules_make_two_classes(rule: Any, first: set[int]) -> None:
    labels = two_classes(ScaleSettings(rule=rule, one_class=3), np.arange(10), 10)
    assert set(np.flatnonzero(labels > 0.0)) == first


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"samples": 2, "rule": "one", "one_class": 7}, "all 2 samples are of one class"),
        ({"samples": 3000}, "there are 1,438 samples to train on"),
        ({"components": 101}, "there are 100 components"),
        ({"rule": "one", "one_class": 10}, "there is no class 10: the last is 9"),
    ],
)
def test_data_that_cannot_be_used_are_refused(values: dict[str, Any], said: str) -> None:
    with pytest.raises(DatasetError, match=said):
        load_task(ScaleSettings(**values))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"samples": 20_000, "width": 8}, r"the kernel of 20,000 samples would take 9\.8 GB"),
        ({"width": 4096, "layers": 32}, "takes too long with 256 samples"),
        ({"alpha_root_width": 1e15}, r"at α√h = 1e\+15 with 64 units and 3 layers F is α"),
        ({"alpha_root_width": 1e-100}, "the kernel grows beyond what double precision can hold"),
        ({"alpha_root_width": 0.0}, "greater than 0"),
        ({"samples": 1}, "greater than or equal to 2"),
        ({"width": 0}, "greater than or equal to 1"),
    ],
)
def test_what_has_no_meaning_is_refused(values: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        ScaleSettings(**values)


def test_as_many_samples_as_are_named_are_let_through() -> None:
    with pytest.raises(ValidationError, match="choose 5,763 samples or fewer"):
        ScaleSettings(samples=6000, width=8)
    assert kernel_bytes(ScaleSettings(samples=5763, width=8).samples) <= 2**30 < kernel_bytes(5764)


def test_a_crossing_lies_between_two_values() -> None:
    crossing = Crossing(0.1)
    crossing.add(1.0, 0.05)
    assert not crossing.is_known
    crossing.add(2.0, 0.15)
    crossing.add(3.0, 0.01)
    assert crossing.is_known and crossing.time == pytest.approx(1.5)
