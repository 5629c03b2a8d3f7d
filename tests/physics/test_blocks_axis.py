"""A diagram whose cells differ in their number of blocks: curves are compared by ℓ/L."""

from __future__ import annotations

import csv
from pathlib import Path

import h5py
import numpy as np
import pytest

from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from physics.load_curve import RELATIVE_STRETCHES, concavity, normalised, relative
from physics.many.diagram_file import read_diagram, write_csv, write_diagram
from physics.many.phase_diagram import Axis, DiagramPlan, DiagramResult, refine

BLOCKS = Axis("blocks", (1.0, 3.0, 4.0, 100.0))


def plan(**base: object) -> DiagramPlan:
    usual = ChainParameters.model_validate({"time_step": 0.05, "seed": 3, **base})
    return DiagramPlan(usual, BLOCKS, Axis("friction", (0.0, 0.05, 0.1)), 1, 300)


def complete(wanted: DiagramPlan, begun: DiagramResult | None = None) -> DiagramResult:
    *_, last = refine(wanted, begun)
    return last


def alone(wanted: DiagramPlan, ix: int, iy: int) -> np.ndarray:
    chain = Simulation(wanted.first(ix, iy))
    chain.advance(wanted.steps)
    return chain.snapshot().load_curve


@pytest.mark.parametrize("ix", range(4))
def test_each_cell_is_the_chain_of_its_length(ix: int) -> None:
    result = complete(plan())
    curve = alone(result.plan, ix, 1)
    assert result.curves.shape == (3, 4, RELATIVE_STRETCHES + 1)
    np.testing.assert_allclose(
        result.curves[1, ix],
        np.interp(result.plan.layers, np.linspace(0.0, 1.0, curve.size), normalised(curve)),
        atol=2e-3 if curve.size > RELATIVE_STRETCHES else 1e-12,  # a long one is kept in part
    )
    assert result.concavity[1, ix] == pytest.approx(concavity(curve), abs=1e-12, nan_ok=True)
    if curve.size <= RELATIVE_STRETCHES:
        np.testing.assert_allclose(result.curve_of(ix, 1), normalised(curve), atol=1e-12)


def test_one_block_has_no_shape_and_no_regime() -> None:
    result = complete(plan())
    assert np.isnan(result.concavity[:, 0]).all()
    assert (result.regime[:, 0] == "undetermined").all() and not result.diverged.any()


def test_curves_of_equal_shape_are_equal_whatever_their_length() -> None:
    straight = [relative(np.linspace(1.0, 0.0, size)) for size in (2, 5, 65, 200)]
    for one in straight:
        np.testing.assert_allclose(one, np.linspace(1.0, 0.0, RELATIVE_STRETCHES + 1), atol=1e-14)


def test_the_base_says_nothing_where_an_axis_does() -> None:
    one, other = complete(plan(blocks=2)), complete(plan(blocks=50))
    assert one.plan.same_cells(other.plan)
    assert one.curves.tobytes() == other.curves.tobytes()


def test_it_goes_on_from_its_file_and_is_the_same(tmp_path: Path) -> None:
    whole, path = complete(plan()), tmp_path / "d.h5"
    parts = (one for one in refine(plan()) if one.done.any())
    write_diagram(next(parts), path)
    begun = read_diagram(path)
    assert 0.0 < begun.fraction < 1.0
    write_diagram(complete(plan(), begun), path)
    again = read_diagram(path)
    assert again.plan == whole.plan and again.kept.tobytes() == whole.kept.tobytes()
    with h5py.File(path) as file:
        assert file["curves"].shape == (3, 4, 65)
        assert np.isnan(file["curves"][0, 1, 4:]).all() and np.isfinite(file["curves"][0, 3]).all()


def test_a_table_names_its_curves_by_their_place(tmp_path: Path) -> None:
    result = complete(plan())
    write_csv(result, tmp_path / "d.csv")
    rows = list(csv.DictReader((tmp_path / "d.csv").read_text("utf-8-sig").splitlines()))
    assert [row["blocks"] for row in rows[:4]] == ["1", "3", "4", "100"]
    assert float(rows[2]["curve_at_0.25"]) == result.curves[0, 2, 16]
