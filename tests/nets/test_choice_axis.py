"""Choices along an axis of a network's diagram: names beside numbers."""

from __future__ import annotations

import csv
from pathlib import Path

import h5py
import numpy as np
import pytest

from nets.config import TrainingConfig
from nets.sweep.cell import train_cell
from nets.sweep.file import read_sweep, write_csv, write_sweep
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, Trained, empty_sweep
from physics.files.seal import OF_NETWORKS, seal

OPTIMISERS = SweepAxis("optimiser", ("sgd", "adam"))
SLOPE = SweepAxis("negative_slope", (0.0, 0.5, 1.0))


def plan(x: SweepAxis = OPTIMISERS, y: SweepAxis = SLOPE, **base: object) -> SweepPlan:
    return SweepPlan(TrainingConfig.model_validate({"depth": 4, **base}), x, y, 1)


def filled(wanted: SweepPlan) -> SweepResult:
    result = empty_sweep(wanted)
    for number, (iy, ix) in enumerate(np.ndindex(*wanted.shape)):
        curve = np.linspace(1.0, 0.0, 4) ** (1 + number)
        result = result.with_cell((iy, ix), [Trained(curve, 0.5 + 0.01 * number, 0.1)])
    return result


def test_names_stand_in_the_order_in_which_they_are_named() -> None:
    assert OPTIMISERS.named and not SLOPE.named
    wanted = plan()
    assert [wanted.first(ix, 0).optimiser for ix in range(2)] == ["sgd", "adam"]
    assert wanted.first(1, 2).negative_slope == 1.0
    assert wanted.values_of("optimiser") == ("sgd", "adam")
    assert wanted.values_of("width") == (100,)


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("optimiser", (), "names that differ"),
        ("optimiser", ("adam", "adam"), "names that differ"),
        ("optimiser", (1.0, 2.0), "names that differ"),
        ("optimiser", ("adam", 2.0), "names that differ"),
        ("optimiser", ("adam", "newton"), "optimiser: input should be .*, not newton"),
        ("activation", ("relu", "step"), "there is no activation 'step'"),
        ("dataset", ("",), "dataset: .*at least 1 character"),
        ("data_noise", ("adam",), "must be finite and rise"),
        ("separation", ("inverse",), "no axis 'separation'"),
    ],
)
def test_names_that_cannot_be_are_refused(name: str, values: tuple[str, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        SweepAxis(name, values)


@pytest.mark.parametrize("name", ["width", "channels"])
def test_no_kind_of_network_may_lack_what_the_other_axis_sets(name: str) -> None:
    kinds = SweepAxis("architecture", ("mlp", "cnn"))
    with pytest.raises(ValueError, match=f"no {name}, so it cannot be an axis"):
        plan(kinds, SweepAxis(name, (2.0, 4.0)))
    assert plan(kinds, architecture="cnn").shape == (3, 2)


def test_a_file_holds_the_names_and_a_table_tells_them(tmp_path: Path) -> None:
    result = filled(plan(SweepAxis("activation", ("tanh", "relu, 0.5", "gelu"))))
    write_sweep(result, tmp_path / "d.h5")
    again = read_sweep(tmp_path / "d.h5")
    assert again.plan == result.plan
    assert again.separation.tobytes() == result.separation.tobytes()
    write_csv(result, tmp_path / "d.csv")
    rows = list(csv.DictReader((tmp_path / "d.csv").read_text("utf-8-sig").splitlines()))
    assert [row["activation"] for row in rows[:3]] == ["tanh", "relu, 0.5", "gelu"]
    with h5py.File(tmp_path / "d.h5") as file:
        assert file["x"][:].tolist() == [b"tanh", b"relu, 0.5", b"gelu"]


def test_names_that_a_damaged_file_tells_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.h5"
    write_sweep(filled(plan()), path)
    with h5py.File(path, "r+") as file:
        file.attrs["plan"] = file.attrs["plan"].replace('"sgd"', '["sgd"]')
    seal(path, OF_NETWORKS)
    with pytest.raises(ValueError, match=r"d\.h5 is not a network diagram"):
        read_sweep(path)


def test_a_base_that_an_axis_overrules_does_not_matter() -> None:
    assert plan(optimiser="sgd").same_cells(plan(optimiser="noisy_rms"))
    assert not plan().same_cells(plan(SweepAxis("optimiser", ("adam", "sgd"))))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("dataset", ("two_moons", "gaussian_mixture")),
        ("activation", ("leaky_relu", "tanh")),
        ("architecture", ("mlp", "cnn")),
        ("architecture", ("mlp", "residual")),
        ("optimiser", ("adam", "noisy_rms")),
    ],
)
def test_each_cell_is_trained_as_a_single_network_is(name: str, values: tuple[str, ...]) -> None:
    dataset = "two_moons" if name != "architecture" else "digits"
    wanted = plan(
        SweepAxis(name, values), dataset=dataset, width=6, channels=2, epochs=1, gradient_noise=1e-5
    )
    for ix, value in enumerate(values):
        cell = wanted.cell(ix, 1)
        alone = wanted.base.model_copy(update={name: value, "negative_slope": 0.5})
        assert cell == (alone,)
    curves = [train_cell(wanted.cell(ix, 1))[0] for ix in range(2)]
    assert all(isinstance(one, Trained) for one in curves), curves
    one, other = (np.asarray(getattr(curve, "separation")) for curve in curves)  # noqa: B009
    assert not np.array_equal(one, other)
