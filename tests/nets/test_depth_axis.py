"""A diagram whose networks differ in their depth: curves are compared by ℓ/L."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from nets.config import TrainingConfig
from nets.sweep.cell import train_cell
from nets.sweep.file import read_sweep, write_csv, write_sweep
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, Trained, empty_sweep
from physics.load_curve import RELATIVE_STRETCHES, concavity, normalised

SLOPE = SweepAxis("negative_slope", (0.0, 1.0))
DEPTH = SweepAxis("depth", (2.0, 4.0, 9.0))
PLAN = SweepPlan(TrainingConfig(), DEPTH, SLOPE, 2)


def of_depth(depth: int, bend: float = 2.0) -> Trained:
    return Trained(3.0 * np.linspace(1.0, 0.0, depth) ** bend, 0.9, 0.1)


def filled() -> SweepResult:
    result = empty_sweep(PLAN)
    for ix, depth in enumerate((2, 4, 9)):
        result = result.with_cell((0, ix), [of_depth(depth), of_depth(depth)])
    return result


def test_the_curves_of_all_depths_have_the_same_places() -> None:
    result = filled()
    assert result.separation.shape == (2, 3, 2, 9)
    assert result.curves.shape == (2, 3, RELATIVE_STRETCHES + 1)
    assert PLAN.layers[0] == 0.0 and PLAN.layers[-1] == 1.0
    for ix, depth in enumerate((2, 4, 9)):
        own = normalised(of_depth(depth).separation)
        np.testing.assert_allclose(result.curve_of(ix, 0), own, atol=1e-15)
        expected = np.interp(PLAN.layers, np.linspace(0.0, 1.0, depth), own)
        np.testing.assert_allclose(result.curves[0, ix], expected, atol=1e-12)


def test_what_is_read_of_a_cell_is_of_its_own_layers() -> None:
    result = filled()
    for ix, depth in enumerate((2, 4, 9)):
        curve = of_depth(depth).separation
        loads = -np.diff(curve)
        np.testing.assert_allclose(result.load_deviation[0, ix], loads.std())
        np.testing.assert_allclose(result.load_difference[0, ix], loads[0] - loads[-1])
        np.testing.assert_allclose(result.concavity[0, ix], concavity(curve))
    assert result.regime[0].tolist() == ["undetermined", "active", "active"]
    assert np.isnan(result.load_deviation[1]).all()


def test_a_layer_without_separation_is_not_taken_for_the_end() -> None:
    torn = Trained(np.array([3.0, np.nan, 1.0, 0.0]), 0.9, 0.1)
    result = empty_sweep(PLAN).with_cell((0, 1), [torn, torn])
    assert np.isnan(result.load_deviation[0, 1]) and np.isnan(result.concavity[0, 1])
    assert result.done[0, 1] and not result.diverged[0, 1]


def test_file_and_table_hold_it(tmp_path: Path) -> None:
    result = filled()
    write_sweep(result, tmp_path / "d.h5")
    again = read_sweep(tmp_path / "d.h5")
    assert again.plan == PLAN and again.separation.tobytes() == result.separation.tobytes()
    write_csv(result, tmp_path / "d.csv")
    rows = list(csv.DictReader((tmp_path / "d.csv").read_text("utf-8-sig").splitlines()))
    assert [row["depth"] for row in rows] == ["2", "4", "9"]
    assert float(rows[2]["curve_at_0.5"]) == result.curves[0, 2, 32]


def test_the_networks_of_a_cell_are_those_of_a_single_run() -> None:
    plan = SweepPlan(
        TrainingConfig(dataset="two_moons", width=8, epochs=2), DEPTH, SLOPE, 1
    )  # fmt: skip
    cell = plan.cell(2, 0)
    (outcome,) = train_cell(cell)
    assert cell[0].depth == 9 and isinstance(outcome, Trained)
    kept = empty_sweep(plan).with_cell((0, 2), [outcome])
    assert np.array_equal(kept.separation[0, 2, 0], outcome.separation)
    assert plan.work[0, 2] > plan.work[0, 1] > plan.work[0, 0]
