"""Phase diagrams on disk: HDF5 for programs and for going on later, CSV for spreadsheets.

Both are written whole or not at all: whoever is killed while writing leaves the file before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, get_args

import h5py
import numpy as np

from physics.chain.parameters import ChainParameters
from physics.files.apart import made_apart
from physics.files.boundary import one_sentence
from physics.files.csv_rows import USUAL, Cell, csv_file
from physics.files.hdf5 import is_plain
from physics.files.kinds import require_file
from physics.files.seal import ROOM, is_sealed, seal
from physics.files.whole_file import whole_path
from physics.load_curve import Regime, regime_of
from physics.many.phase_diagram import Axis, DiagramPlan, DiagramResult
from physics.wording import Words

KIND: Final = "springblock-lab phase diagram"
VERSION: Final = 1
COLUMNS: Final = ("steps", "seeds", "regime", "diverged", "concavity", "concavity_error")
KINDS: Final = {
    "curves": np.dtype(np.float64),
    "concavity": np.dtype(np.float64),
    "concavity_error": np.dtype(np.float64),
    "regime": np.dtype("S12"),
    "done": np.dtype(np.bool_),
    "diverged": np.dtype(np.bool_),
}
"""The arrays of a result, and what their numbers are in the file."""

REGIMES: Final = ("", *get_args(Regime))
READ: Final = ("lazy", "balanced", "active")
MOST_BYTES: Final = 1 << 33
"""Of a file; the largest plan has arrays of half as much."""


def write_diagram(result: DiagramResult, path: Path) -> None:
    """Write a diagram as HDF5, complete or not.

    The file holds the datasets x, y and those of `DiagramResult`, the layers of its curves as
    the dataset ``layers`` (at most 65 of a longer chain), and the plan as JSON in the attribute
    ``plan``.

    Raises
    ------
    OSError
        If it cannot be written there.
    """
    with whole_path(path) as part:
        with h5py.File(part, "w", userblock_size=ROOM) as file:
            file.attrs["kind"], file.attrs["version"] = KIND, VERSION
            file.attrs["plan"] = json.dumps(_plan_to_plain(result.plan))
            for axis, name in ((result.plan.x, "x"), (result.plan.y, "y")):
                file[name] = axis.values
                file[name].attrs["name"] = axis.name
            file["layers"] = result.plan.layers
            for name, kind in KINDS.items():
                file[name] = getattr(result, name).astype(kind)
        seal(part)


def read_diagram(path: Path) -> DiagramResult:
    """Read what `write_diagram` wrote, to the last bit.

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
            Words("{path} is not a phase diagram that can be read: {why}", path=path, why=why)
        )
    ):
        if not plain:
            return _read_sealed(path)
        with made_apart(_seal_again, path) as copy:
            return _read_sealed(copy)


def _seal_again(source: Path, target: Path) -> None:
    """Write a file without a seal anew; may crash or hang."""
    write_diagram(_open(source), target)


def _read_sealed(path: Path) -> DiagramResult:
    if not is_sealed(path):  # HDF5's library might hang
        raise ValueError(Words("it is damaged, or of another kind"))
    return _open(path)


def _open(path: Path) -> DiagramResult:
    with h5py.File(path, "r") as file:
        if file.attrs.get("kind") != KIND or file.attrs["version"] != VERSION:
            raise ValueError(Words("it is of another kind, or of a later version"))
        return _read(file)


def write_csv(result: DiagramResult, path: Path, separator: str = USUAL) -> None:
    """Write the cells that are done, a row for each; what is not a number stays empty.

    Raises
    ------
    OSError
        If it cannot be written there.
    """
    content = csv_file(_rows(result), separator)
    with whole_path(path) as part:
        part.write_bytes(content)


def _rows(result: DiagramResult) -> Iterator[list[Cell]]:
    plan = result.plan
    curve = [f"curve_{layer:.12g}" for layer in plan.layers]
    yield [plan.x.name, plan.y.name, *COLUMNS, *curve]
    for iy, ix in np.argwhere(result.done).tolist():
        place = (iy, ix)
        said = (plan.steps, plan.seeds, str(result.regime[place]), int(result.diverged[place]))
        read = (result.concavity[place], result.concavity_error[place], *result.curves[place])
        numbers: list[Cell] = [float(number) if np.isfinite(number) else "" for number in read]
        yield [plan.x.values[ix], plan.y.values[iy], *said, *numbers]


def _plan_to_plain(plan: DiagramPlan) -> dict[str, Any]:
    return asdict(plan) | {"base": plan.base.model_dump()}


def _plan_from_plain(plain: dict[str, Any]) -> DiagramPlan:
    x, y = (
        Axis(plain[name]["name"], tuple(map(float, plain[name]["values"]))) for name in ("x", "y")
    )
    base = ChainParameters.model_validate(plain["base"])
    return DiagramPlan(base, x, y, int(plain["seeds"]), int(plain["steps"]))


def _read(file: h5py.File) -> DiagramResult:
    plan = _plan_from_plain(json.loads(file.attrs["plan"]))
    entries = {name: _entry(file, name, plan) for name in KINDS}
    arrays = {name: entry[()] for name, entry in entries.items()}
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


def _entry(file: h5py.File, name: str, plan: DiagramPlan) -> Any:
    """An array still on disk: nothing is read that is not as large as the plan has it."""
    entry = file[name]
    shape = (*plan.shape, plan.layers.size) if name == "curves" else plan.shape
    if not isinstance(entry, h5py.Dataset) or (entry.shape, entry.dtype) != (shape, KINDS[name]):
        raise ValueError(Words("{name} is of another shape", name=name))
    return entry
