"""Phase diagrams on disk: HDF5 for programs and for going on later, CSV for spreadsheets.

The file holds the datasets x, y and those of `DiagramResult`, the layers of its curves as the
dataset ``layers`` (at most 65 of a longer chain; those of the longest where the blocks are an
axis: behind the last layer of a shorter one, which has places of its own if it has more than 64
blocks, is NaN), and the plan as JSON in the attribute ``plan``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, get_args

import h5py
import numpy as np

from physics.chain.parameters import ChainParameters
from physics.files.csv_rows import Cell
from physics.files.seal import OF_CHAINS
from physics.grids.axis import axes_of_plain
from physics.grids.file import GridFile, curve_names, dataset, number_cells, plan_in
from physics.load_curve import Regime, regime_of
from physics.many.phase_diagram import Axis, DiagramPlan, DiagramResult
from physics.wording import Words

KIND: Final = "springblock-lab phase diagram"
COLUMNS: Final = ("steps", "seeds", "regime", "diverged", "concavity", "concavity_error")
KINDS: Final = {
    "kept": np.dtype(np.float64),
    "concavity": np.dtype(np.float64),
    "concavity_error": np.dtype(np.float64),
    "regime": np.dtype("S12"),
    "done": np.dtype(np.bool_),
    "diverged": np.dtype(np.bool_),
}
"""The arrays of a result, and what their numbers are in the file."""
CALLED: Final = {"kept": "curves"}
"""What some are called there."""

REGIMES: Final = ("", *get_args(Regime))
READ: Final = ("lazy", "balanced", "active")


def _rows(result: DiagramResult) -> Iterator[list[Cell]]:
    plan = result.plan
    curve = curve_names(plan.layers, relative=plan.relative)
    yield [plan.x.name, plan.y.name, *COLUMNS, *curve]
    for iy, ix in np.argwhere(result.done).tolist():
        place = (iy, ix)
        said = (plan.steps, plan.seeds, str(result.regime[place]), int(result.diverged[place]))
        read = (result.concavity[place], result.concavity_error[place], *result.curves[place])
        yield [plan.x.values[ix], plan.y.values[iy], *said, *number_cells(read)]


def _plan_to_plain(plan: DiagramPlan) -> dict[str, Any]:
    return asdict(plan) | {"base": plan.base.model_dump()}


def _plan_from_plain(plain: dict[str, Any]) -> DiagramPlan:
    x, y = axes_of_plain(plain, Axis)
    base = ChainParameters.model_validate(plain["base"])
    return DiagramPlan(base, x, y, int(plain["seeds"]), int(plain["steps"]))


def _fill(file: h5py.File, result: DiagramResult) -> None:
    plan = result.plan
    file["layers"] = np.linspace(0.0, plan.longest, plan.most_stretches + 1)
    for name, kind in KINDS.items():
        file[CALLED.get(name, name)] = getattr(result, name).astype(kind)


def _read(file: h5py.File) -> DiagramResult:
    plan = _plan_from_plain(plan_in(file))
    shapes = dict.fromkeys(KINDS, plan.shape) | {"kept": (*plan.shape, plan.most_stretches + 1)}
    entries = [
        dataset(file, CALLED.get(name, name), shapes[name], kind) for name, kind in KINDS.items()
    ]
    arrays = {name: entry[()] for name, entry in zip(KINDS, entries, strict=True)}
    arrays["regime"] = arrays["regime"].astype("<U12")
    if not np.isin(arrays["regime"], REGIMES).all():
        raise ValueError(Words("there is no such regime"))
    for place in zip(*np.nonzero(np.isin(arrays["regime"], READ)), strict=True):
        # Files from before the rule was as it is said otherwise of curves that are not known.
        arrays["regime"][place] = regime_of(
            arrays["concavity"][place], arrays["concavity_error"][place]
        )
    for values in arrays.values():
        values.flags.writeable = False
    return DiagramResult(plan, **arrays, number=0)


def _refusal(path: Path, why: BaseException | str) -> Words:
    return Words("{path} is not a phase diagram that can be read: {why}", path=path, why=why)


FILE: Final = GridFile(
    kind=KIND,
    version=1,
    refusal=_refusal,
    mark=OF_CHAINS,
    plan=_plan_to_plain,
    fill=_fill,
    read_out=_read,
    rows=_rows,
)
write_diagram, read_diagram, write_csv = FILE.write, FILE.read, FILE.write_csv
