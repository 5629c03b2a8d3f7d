"""Phase diagrams as tables: a row for each cell that is computed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np

from gui.curves.table import Curve, Table, Vector
from gui.look.words import say
from gui.models.declared import declared
from nets.config import TrainingConfig
from nets.sweep.file import is_sweep, read_sweep
from nets.sweep.plan import SweepResult
from physics.chain.parameters import ChainParameters
from physics.files.boundary import one_sentence
from physics.files.hdf5 import is_plain, kind_of_plain
from physics.files.kinds import require_file
from physics.files.seal import is_sealed
from physics.grids.axis import GridAxis
from physics.grids.file import curve_names
from physics.many.diagram_file import KIND, read_diagram
from physics.many.phase_diagram import FRICTION, DiagramResult

Diagram = DiagramResult | SweepResult
REGIMES: Final = {"active": -1.0, "balanced": 0.0, "lazy": 1.0}
"""As numbers, which all kinds of files hold; undetermined and diverged ones are none."""
OF_NETWORKS: Final = {
    "accuracy": "mean accuracy on test samples, 0 to 1",
    "load_deviation": "standard deviation of the loads d_l of a network, mean over networks",
    "load_difference": "d_1 - d_L, mean over networks",
}
SHARPNESS: Final = {
    "top_eigenvalue": "largest eigenvalue of the Hessian of the training loss, mean over networks",
    "hessian_trace": "trace of the Hessian of the training loss, mean over networks",
}
REGIME_WORDS: Final = "regime: -1 active, 0 balanced, 1 lazy, not a number where undetermined"


def read_any_diagram(path: Path) -> Diagram:
    """A diagram of chains or of networks, whichever the file holds.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it holds neither.
    """
    return read_sweep(path) if is_sweep(path) else read_diagram(path)


def is_diagram(path: Path) -> bool:
    """Whether a file is a diagram, whole or damaged, rather than a recording or anything else.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is no file, but a device or the like.
    """
    require_file(path)
    if is_sweep(path):
        return True
    if is_plain(path):
        return kind_of_plain(path) == KIND
    if not is_sealed(path):  # HDF5's library might hang
        return False
    refused = one_sentence(
        lambda why: ValueError(say("{path} cannot be read: {why}", path=path, why=why))
    )
    with refused, h5py.File(path, "r") as file:
        return bool(file.attrs.get("kind") == KIND)


def axis_title(diagram: Diagram, name: str) -> str:
    """The title of an axis, with its symbol if it has one."""
    if name == FRICTION:
        return "Friction μ"
    known = declared(
        ChainParameters if isinstance(diagram, DiagramResult) else TrainingConfig, name
    )
    return f"{known.title} {known.symbol}".strip()


def diagram_table(diagram: Diagram, about: dict[str, Any] | None = None) -> Table:
    """A row for each cell: where it is, what is read there, and its load curve."""
    plan, done = diagram.plan, diagram.done
    row, column = np.nonzero(done)
    x = np.arange(float(row.size))
    places = [
        Curve(axis.name, x, _numbers(axis)[index], _title(diagram, axis))
        for axis, index in ((plan.x, column), (plan.y, row))
    ]
    regime = np.array([REGIMES.get(str(name), np.nan) for name in diagram.regime[done]])
    read = [
        _read(diagram, "concavity", "concavity A of the mean load curve"),
        Curve("regime", x, regime, REGIME_WORDS),
    ]
    if isinstance(diagram, SweepResult):
        wanted = OF_NETWORKS | (SHARPNESS if diagram.plan.base.sharpness else {})
        read += [_read(diagram, name, words) for name, words in wanted.items()]
    where = "at l/L =" if plan.relative else "after layer"
    names = curve_names(plan.layers, relative=plan.relative)
    curves = [
        Curve(name, x, values, f"normalised data separation {where} {layer:g}")
        for name, layer, values in zip(names, plan.layers, diagram.curves[done].T, strict=True)
    ]
    return Table("phase-diagram", "cell", (*places, *read, *curves), about=_about(diagram, about))


def _numbers(axis: GridAxis) -> Vector:
    """The values of an axis; of names their places, counted from 0."""
    return np.array(range(len(axis.values)) if axis.named else axis.values, np.float64)


def _title(diagram: Diagram, axis: GridAxis) -> str:
    """The title of an axis, and what the numbers of names mean."""
    title = axis_title(diagram, axis.name)
    names = ", ".join(f"{number} {name}" for number, name in enumerate(axis.values))
    return f"{title}: {names}" if axis.named else title


def _read(diagram: Diagram, name: str, words: str) -> Curve:
    values: Vector = getattr(diagram, name)[diagram.done]
    error: Vector = getattr(diagram, f"{name}_error")[diagram.done]
    x = np.arange(float(values.size))
    return Curve(name, x, values, words, error=error, error_name=f"{name}_error")


def _about(diagram: Diagram, more: dict[str, Any] | None) -> dict[str, Any]:
    plan = diagram.plan
    about: dict[str, Any] = {"x": plan.x.name, "y": plan.y.name, "seeds": plan.seeds}
    if isinstance(diagram, DiagramResult):
        about |= {"steps": diagram.plan.steps}
    kind = "chain" if isinstance(diagram, DiagramResult) else "network"
    return {**(more or {}), **about, kind: plan.base.model_dump(mode="json")}
