"""Phase diagrams of networks on disk: HDF5 for programs and for going on later, CSV for tables.

Both are written whole or not at all: an appended HDF5 file does not survive a kill.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np

from nets.config import TrainingConfig
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, empty_sweep
from physics.files.apart import made_apart
from physics.files.boundary import one_sentence
from physics.files.csv_rows import USUAL, Cell, csv_file
from physics.files.hdf5 import is_plain, kind_of_plain
from physics.files.kinds import Unsuitable, require_file
from physics.files.seal import OF_NETWORKS, ROOM, has_seal, is_sealed, sealed
from physics.files.whole_file import write_whole
from physics.wording import Words

KIND: Final = "springblock-lab network diagram"
VERSION: Final = 1
SHARP: Final = ("top_eigenvalues", "hessian_traces")
"""Arrays of the networks' sharpness."""
REASON: Final = 300
"""Bytes of the reason why a cell failed."""
COLUMNS: Final = (
    "seeds", "regime", "concavity", "concavity_error", "accuracy", "accuracy_error",
    "load_deviation", "load_deviation_error", "load_difference", "load_difference_error", "failure",
)  # fmt: skip
SHARP_COLUMNS: Final = (
    "top_eigenvalue", "top_eigenvalue_error", "hessian_trace", "hessian_trace_error",
)  # fmt: skip
"""Where the sharpness was measured."""
MOST_BYTES: Final = 1 << 33
"""Of a file; the largest plan has arrays of a quarter as much."""


def write_sweep(result: SweepResult, path: Path) -> None:
    """Write a diagram as HDF5, complete or not.

    The file holds the datasets x, y, separation, test_accuracy, train_loss and failures
    (empty texts where there is none), top_eigenvalues and hessian_traces where the sharpness is
    measured, and the plan as JSON in the attribute ``plan``.

    Raises
    ------
    OSError
        If it cannot be written there.
    """
    content = io.BytesIO()
    with h5py.File(content, "w", userblock_size=ROOM) as file:
        file.attrs["kind"], file.attrs["version"] = KIND, VERSION
        file.attrs["plan"] = json.dumps(_plan_to_plain(result.plan))
        for axis, name in ((result.plan.x, "x"), (result.plan.y, "y")):
            file[name] = axis.values
            file[name].attrs["name"] = axis.name
        for name in _shapes(result.plan):
            file[name] = getattr(result, name)
        reasons = np.full(result.plan.shape, b"", f"S{REASON}")
        for cell, reason in result.failures.items():
            reasons[cell] = reason.encode()[:REASON]
        file.create_dataset("failures", data=reasons, compression="gzip")
    write_whole(path, sealed(content.getvalue(), OF_NETWORKS))


def read_sweep(path: Path) -> SweepResult:
    """Read what `write_sweep` wrote, to the last bit.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is something else.
    """
    require_file(path, MOST_BYTES)
    plain = is_plain(path)  # an error of the system's is none of the file's
    with one_sentence(
        lambda why: ValueError(
            Words("{path} is not a network diagram that can be read: {why}", path=path, why=why)
        )
    ):
        if not plain:
            return _read_sealed(path)
        with made_apart(_seal_again, path) as copy:
            return _read_sealed(copy)


def is_sweep(path: Path) -> bool:
    """Whether a file says that it is a network diagram, whole or damaged.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    """
    try:
        require_file(path, MOST_BYTES)
    except Unsuitable:
        return False
    return has_seal(path, OF_NETWORKS) or (is_plain(path) and kind_of_plain(path) == KIND)


def _seal_again(source: Path, target: Path) -> None:
    """Write a file without a seal anew; may crash or hang."""
    write_sweep(_open(source), target)


def _read_sealed(path: Path) -> SweepResult:
    if not is_sealed(path, OF_NETWORKS):  # HDF5's library might hang
        raise ValueError(Words("it is damaged, or of another kind"))
    return _open(path)


def _open(path: Path) -> SweepResult:
    with h5py.File(path, "r") as file:
        if file.attrs.get("kind") != KIND or file.attrs["version"] != VERSION:
            raise ValueError(Words("it is of another kind, or of a later version"))
        return _read(file)


def write_csv(result: SweepResult, path: Path, separator: str = USUAL) -> None:
    """Write the cells that are done, a row for each; what is not a number stays empty.

    Raises
    ------
    OSError
        If it cannot be written there.
    """
    write_whole(path, csv_file(_rows(result), separator))


def _rows(result: SweepResult) -> Iterator[list[Cell]]:
    plan = result.plan
    curve = [f"curve_{layer:g}" for layer in plan.layers]
    sharp = SHARP_COLUMNS if plan.base.sharpness else ()
    names = (*COLUMNS[:-1], *sharp, COLUMNS[-1])
    yield [plan.x.name, plan.y.name, *names, *curve]
    for iy, ix in np.argwhere(result.done).tolist():
        cell = (iy, ix)
        read = [getattr(result, name)[cell] for name in names[2:-1]]
        numbers: list[Cell] = [
            float(n) if np.isfinite(n) else "" for n in (*read, *result.curves[cell])
        ]
        said: list[Cell] = [
            plan.x.values[ix],
            plan.y.values[iy],
            plan.seeds,
            str(result.regime[cell]),
        ]
        failure = result.failures.get(cell, "")
        yield [*said, *numbers[: len(read)], failure, *numbers[len(read) :]]


def _plan_to_plain(plan: SweepPlan) -> dict[str, Any]:
    axes = {
        name: {"name": axis.name, "values": list(map(float, axis.values))}
        for name, axis in (("x", plan.x), ("y", plan.y))
    }
    return {"base": plan.base.model_dump(mode="json"), "seeds": plan.seeds} | axes


def _plan_from_plain(plain: dict[str, Any]) -> SweepPlan:
    x, y = (
        SweepAxis(plain[name]["name"], tuple(map(float, plain[name]["values"]))) for name in "xy"
    )
    return SweepPlan(TrainingConfig.model_validate(plain["base"]), x, y, int(plain["seeds"]))


def _shapes(plan: SweepPlan) -> dict[str, tuple[int, ...]]:
    """Of the arrays of numbers, by their names here and in a result."""
    each = (*plan.shape, plan.seeds)
    shapes = {"separation": (*each, plan.base.depth), "test_accuracy": each, "train_loss": each}
    return shapes | (dict.fromkeys(SHARP, each) if plan.base.sharpness else {})


def _read(file: h5py.File) -> SweepResult:
    plan = _plan_from_plain(json.loads(file.attrs["plan"]))
    arrays = {
        name: _array(file, name, shape, np.dtype(np.float64))
        for name, shape in _shapes(plan).items()
    }
    reasons = _array(file, "failures", plan.shape, np.dtype(f"S{REASON}"))
    failures = {
        (iy, ix): reasons[iy, ix].decode(errors="replace")
        for iy, ix in np.argwhere(reasons != b"").tolist()
    }
    unknown = empty_sweep(plan).top_eigenvalues
    sharp = {name: arrays.pop(name, unknown) for name in SHARP}
    return SweepResult(plan, **arrays, **sharp, failures=failures)


def _array(file: h5py.File, name: str, shape: tuple[int, ...], kind: np.dtype[Any]) -> Any:
    """An array, of which nothing is read if it is not as large as the plan has it."""
    entry = file[name]
    if not isinstance(entry, h5py.Dataset) or (entry.shape, entry.dtype) != (shape, kind):
        raise ValueError(Words("{name} is of another shape", name=name))
    values = entry[()]
    values.flags.writeable = False
    return values
