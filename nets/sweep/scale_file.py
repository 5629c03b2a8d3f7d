"""Diagrams of output scales on disk: HDF5 for programs and for going on later, CSV for tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np

from nets.scale.settings import ScaleSettings
from nets.sweep.failures import failures_as_data, failures_in
from nets.sweep.scale_plan import NUMBERS, Network, ScaleAxis, ScalePlan, ScaleResult
from physics.files.csv_rows import Cell
from physics.files.seal import OF_SCALES
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

KIND: Final = "springblock-lab output scale diagram"
MEANS: Final = (
    *("linear_until", "kernel_moves", "train_error", "test_error", "steps", "time", "ended"),
)
"""Numbers of which the table has mean and standard error."""
MOST_TESTED: Final = 2000


def _rows(result: ScaleResult) -> Iterator[list[Cell]]:
    plan = result.plan
    names = [f"{name}{end}" for name in MEANS for end in ("", "_error")]
    yield [
        *(plan.x.name, plan.y.name, "networks", "kernel_change", "kernel_change_mean"),
        *("kernel_change_mean_error", *names),
        *("output_deviation", "ensemble_error", "ensemble_error_error"),
        *("load", "concavity", "concavity_error", "readout_share", "regime", "remark"),
        *curve_names(plan.layers, relative=False),
    ]
    for iy, ix in np.argwhere(result.done).tolist():
        cell = (iy, ix)
        means = [read(name)[cell] for name in MEANS for read in (result.mean, result.error)]
        of_all = (result.mean("kernel_change")[cell], result.error("kernel_change")[cell])
        yield [
            *(plan.x.values[ix], plan.y.values[iy], int(result.known[cell].sum())),
            *number_cells((result.kernel_change[cell], *of_all, *means)),
            *number_cells((result.output_deviation[cell], result.ensemble_error[cell])),
            *number_cells((result.ensemble_spread[cell],)),
            *number_cells((_middle(result.load[cell]), result.concavity[cell])),
            *number_cells((result.concavity_error[cell], _middle(result.readout_share[cell]))),
            *(str(result.regime[cell]), result.remark(cell)),
            *number_cells(result.curves[cell]),
        ]


def _middle(values: Any) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else float("nan")


def _plan_to_plain(plan: ScalePlan) -> dict[str, Any]:
    return {"base": plan.base.model_dump(), "seeds": plan.seeds} | plain_axes(plan.x, plan.y)


def _plan_from_plain(plain: dict[str, Any]) -> ScalePlan:
    x, y = axes_of_plain(plain, ScaleAxis)
    return ScalePlan(ScaleSettings.model_validate(plain["base"]), x, y, int(plain["seeds"]))


def _shapes(plan: ScalePlan) -> dict[str, tuple[int, ...]]:
    """Of the arrays that are not one number a network."""
    each = (*plan.shape, plan.seeds)
    return {
        "separation": (*each, plan.base.layers + 2),
        "products": (*each, plan.seeds),
        "ensemble_error": plan.shape,
        "errors_without": each,
    }


def _fill(file: h5py.File, result: ScaleResult) -> None:
    for name in NUMBERS:
        _pack(file, name, result.numbers[name])
    for name in _shapes(result.plan):
        _pack(file, name, getattr(result, name))
    networks = sorted(result.outputs)
    file["networks"] = np.array(networks, np.int64).reshape(-1, 3)
    tested = [result.outputs[at] for at in networks]
    _pack(file, "outputs", np.array(tested, np.float64).reshape(len(tested), result.right.size))
    _pack(file, "right", result.right)
    _pack(file, "failures", failures_as_data(result.failures, result.plan.shape))


def _pack(file: h5py.File, name: str, values: Any) -> None:
    packing = {"compression": "gzip", "shuffle": True} if values.size else {}
    file.create_dataset(name, data=values, **packing)


def _read(file: h5py.File) -> ScaleResult:
    plan = _plan_from_plain(plan_in(file))
    each = (*plan.shape, plan.seeds)
    numbers = {name: array_of(dataset(file, name, each, np.float64)) for name in NUMBERS}
    arrays = {
        name: array_of(dataset(file, name, shape, np.float64))
        for name, shape in _shapes(plan).items()
    }
    right = _known(file, "right", MOST_TESTED)
    networks = _networks(file, plan)
    tested = array_of(dataset(file, "outputs", (len(networks), right.size), np.float64))
    outputs = dict(zip(networks, tested, strict=True))
    return ScaleResult(
        plan,
        numbers,
        **arrays,
        outputs=outputs,
        right=right,
        failures=failures_in(file, plan.shape),
    )


def _known(file: h5py.File, name: str, most: int) -> Any:
    """A list of numbers that is not too long."""
    length = int(file[name].shape[0])
    return array_of(dataset(file, name, (min(length, most),), np.float64))


def _networks(file: h5py.File, plan: ScalePlan) -> list[Network]:
    ny, nx = plan.shape
    length = min(int(file["networks"].shape[0]), ny * nx * plan.seeds)
    listed = array_of(dataset(file, "networks", (length, 3), np.int64))
    if ((listed < 0) | (listed >= (ny, nx, plan.seeds))).any():
        raise ValueError(Words("{name} is of another shape", name="networks"))
    return [(int(iy), int(ix), int(k)) for iy, ix, k in listed]


def _refusal(path: Path, why: BaseException | str) -> Words:
    return Words("{path} is not a diagram of scales that can be read: {why}", path=path, why=why)


FILE: Final = GridFile(
    kind=KIND,
    version=1,
    refusal=_refusal,
    mark=OF_SCALES,
    plan=_plan_to_plain,
    fill=_fill,
    read_out=_read,
    rows=_rows,
)
write_scales, read_scales, write_scales_csv = FILE.write, FILE.read, FILE.write_csv
is_scales = FILE.says_so
