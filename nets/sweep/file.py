"""Phase diagrams of networks on disk: HDF5 for programs and for going on later, CSV for tables.

The file holds the datasets x, y, separation, test_accuracy, train_loss and failures (empty texts
where there is none), top_eigenvalues and hessian_traces where the sharpness is measured, and the
plan as JSON in the attribute ``plan``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np

from nets.config import TrainingConfig
from nets.sweep.failures import failures_as_data, failures_in
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, empty_sweep
from physics.files.csv_rows import Cell
from physics.files.seal import OF_NETWORKS
from physics.grids.axis import axes_of_plain, plain_axes
from physics.grids.file import (
    GridFile,
    array_of,
    curve_names,
    dataset,
    number_cells,
    plan_in,
)
from physics.wording import Words

KIND: Final = "springblock-lab network diagram"
SHARP: Final = ("top_eigenvalues", "hessian_traces")
"""Arrays of the networks' sharpness."""
COLUMNS: Final = (
    "seeds", "regime", "concavity", "concavity_error", "accuracy", "accuracy_error",
    "load_deviation", "load_deviation_error", "load_difference", "load_difference_error", "failure",
)  # fmt: skip
SHARP_COLUMNS: Final = (
    "top_eigenvalue", "top_eigenvalue_error", "hessian_trace", "hessian_trace_error",
)  # fmt: skip
"""Where the sharpness was measured."""


def _rows(result: SweepResult) -> Iterator[list[Cell]]:
    plan = result.plan
    curve = curve_names(plan.layers, relative=plan.relative)
    sharp = SHARP_COLUMNS if plan.base.sharpness else ()
    names = (*COLUMNS[:-1], *sharp, COLUMNS[-1])
    yield [plan.x.name, plan.y.name, *names, *curve]
    for iy, ix in np.argwhere(result.done).tolist():
        cell = (iy, ix)
        read = [getattr(result, name)[cell] for name in names[2:-1]]
        numbers = number_cells((*read, *result.curves[cell]))
        said: list[Cell] = [
            plan.x.values[ix],
            plan.y.values[iy],
            plan.seeds,
            str(result.regime[cell]),
        ]
        failure = result.failures.get(cell, "")
        yield [*said, *numbers[: len(read)], failure, *numbers[len(read) :]]


def _plan_to_plain(plan: SweepPlan) -> dict[str, Any]:
    base = plan.base.model_dump(mode="json")
    return {"base": base, "seeds": plan.seeds} | plain_axes(plan.x, plan.y)


def _plan_from_plain(plain: dict[str, Any]) -> SweepPlan:
    x, y = axes_of_plain(plain, SweepAxis)
    return SweepPlan(TrainingConfig.model_validate(plain["base"]), x, y, int(plain["seeds"]))


def _shapes(plan: SweepPlan) -> dict[str, tuple[int, ...]]:
    """Of the arrays of numbers, by their names here and in a result."""
    each = (*plan.shape, plan.seeds)
    shapes = {"separation": (*each, plan.longest), "test_accuracy": each, "train_loss": each}
    return shapes | (dict.fromkeys(SHARP, each) if plan.base.sharpness else {})


def _fill(file: h5py.File, result: SweepResult) -> None:
    for name in _shapes(result.plan):
        file[name] = getattr(result, name)
    data = failures_as_data(result.failures, result.plan.shape)
    file.create_dataset("failures", data=data, compression="gzip")


def _read(file: h5py.File) -> SweepResult:
    plan = _plan_from_plain(plan_in(file))
    arrays = {
        name: array_of(dataset(file, name, shape, np.float64))
        for name, shape in _shapes(plan).items()
    }
    unknown = empty_sweep(plan).top_eigenvalues
    sharp = {name: arrays.pop(name, unknown) for name in SHARP}
    return SweepResult(plan, **arrays, **sharp, failures=failures_in(file, plan.shape))


def _refusal(path: Path, why: BaseException | str) -> Words:
    return Words("{path} is not a network diagram that can be read: {why}", path=path, why=why)


FILE: Final = GridFile(
    kind=KIND,
    version=1,
    refusal=_refusal,
    mark=OF_NETWORKS,
    plan=_plan_to_plain,
    fill=_fill,
    read_out=_read,
    rows=_rows,
)
write_sweep, read_sweep, write_csv = FILE.write, FILE.read, FILE.write_csv
is_sweep = FILE.says_so
