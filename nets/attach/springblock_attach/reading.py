"""Files of springblock-lab as arrays and data frames: recordings and phase diagrams.

A recording that grows, or was left as a log, is read with NumPy alone; a finished one and a diagram
are HDF5 and need h5py. Nothing in a file is run or unpickled.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from springblock_attach.curve import LoadCurve, frame_of, load_curve
from springblock_attach.growing_log import CHECKSUM, EVENTS, MAGIC, MEASUREMENTS, STATED

ENDS = ("ended", "failed")
DIAGRAM = "diagram"
"""In the kinds of all of them."""


@dataclass(frozen=True)
class ReadRecording:
    """The last run that a recording tells of: an attached one, or one of the app's own.

    Attributes
    ----------
    name : of the run.
    layers : names of the input, of each layer, and of the output.
    steps : (T,) at which the network was looked at; epochs of the app's own.
    separation, error : (T, L + 2) of each of `layers`, with standard errors; NaN if not known.
    loss, accuracy : (T,) of training and of test, as they were told; NaN if not known.
    state : "ended", "failed", or "unfinished" if nothing says that it is over.
    why : the error by which it failed.
    """

    path: Path
    name: str
    layers: tuple[str, ...]
    steps: NDArray[np.int64]
    separation: NDArray[np.float64]
    error: NDArray[np.float64]
    loss: NDArray[np.float64]
    accuracy: NDArray[np.float64]
    state: str
    why: str

    def load_curve(self, look: int = -1) -> LoadCurve:
        """Of one look, the last by default: from the input to the last layer."""
        return load_curve(self.separation[look, :-1])

    def frame(self) -> Any:
        """A row for each look, with a column for each layer; needs pandas."""
        columns = {f"D {name}": self.separation[:, at] for at, name in enumerate(self.layers)}
        told = {"step": self.steps, "loss": self.loss, "accuracy": self.accuracy}
        return frame_of(told | columns, "look")


@dataclass(frozen=True)
class ReadDiagram:
    """A phase diagram.

    Attributes
    ----------
    kind : of chains, of networks, or over output scales, in words.
    plan : all that it was computed with.
    x_name, y_name : of the parameters along its sides.
    x, y : their values, (X,) and (Y,).
    arrays : by name, (Y, X, …) of each cell; what comes behind are seeds, and layers of curves.
    """

    path: Path
    kind: str
    plan: dict[str, Any]
    x_name: str
    y_name: str
    x: NDArray[Any]
    y: NDArray[Any]
    arrays: dict[str, NDArray[Any]]

    def frame(self) -> Any:
        """A row for each cell and seed, with the numbers that there is one of; needs pandas."""
        cells = (self.y.size, self.x.size)
        each = {name: a for name, a in self.arrays.items() if a.shape[:2] == cells}
        seeds = max((a.shape[2] for a in each.values() if a.ndim == 3), default=1)
        shape = (*cells, seeds)
        row, column, seed = np.indices(shape).reshape(3, -1)
        columns = {self.x_name: self.x[column], self.y_name: self.y[row], "seed": seed}
        for name, array in each.items():
            if array.shape == shape:
                columns[name] = array.reshape(-1)
            elif array.shape == cells:
                columns[name] = np.repeat(array.reshape(-1), seeds)
        return frame_of(columns, "row")


def read_recording(path: str | Path) -> ReadRecording:
    """Read a recording, also one that still grows.

    Raises
    ------
    OSError
        If it cannot be read.
    ValueError
        If it is none, or tells of no network; in one sentence.
    ModuleNotFoundError
        If it is finished, and there is no h5py.
    """
    path = Path(path)
    with path.open("rb") as file:
        grows = file.read(len(MAGIC)) == MAGIC
    events, told = _of_log(path.read_bytes()) if grows else _of_finished(path)
    try:
        return _last_run(path, events, told)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise ValueError(f"{path} tells of no network that can be read") from error


def read_diagram(path: str | Path) -> ReadDiagram:
    """Read a phase diagram; needs h5py.

    Raises
    ------
    OSError
        If it cannot be read.
    ValueError
        If it is none; in one sentence.
    """
    path = Path(path)
    with import_module("h5py").File(path, "r") as file:
        kind = str(file.attrs.get("kind", ""))
        if DIAGRAM not in kind:
            raise ValueError(f"{path} is no phase diagram")
        arrays = {name: file[name][()] for name in file if name not in ("x", "y")}
        x, y = file["x"], file["y"]
        return ReadDiagram(
            path,
            kind,
            json.loads(file.attrs["plan"]),
            str(x.attrs["name"]),
            str(y.attrs["name"]),
            x[()],
            y[()],
            arrays,
        )


def _of_log(content: bytes) -> tuple[list[Any], list[Any]]:
    """Events and measurements of a log, as far as its pieces are whole."""
    found: dict[bytes, list[Any]] = {EVENTS: [], MEASUREMENTS: []}
    at, head = len(MAGIC), STATED.size + CHECKSUM.size
    while at + head <= len(content):
        kind, size = STATED.unpack_from(content, at)
        piece = content[at + head : at + head + size]
        stated = content[at : at + STATED.size]
        (checksum,) = CHECKSUM.unpack_from(content, at + STATED.size)
        if len(piece) < size or zlib.crc32(piece, zlib.crc32(stated)) != checksum:
            break
        if kind in found:
            found[kind] += map(json.loads, piece.decode().split("\n")[:-1])
        at += head + size
    return found[EVENTS], found[MEASUREMENTS]


def _of_finished(path: Path) -> tuple[list[Any], list[Any]]:
    try:
        with import_module("h5py").File(path, "r") as file:
            texts = [file[name][()].tobytes().decode() for name in ("events", "measurements")]
    except (KeyError, OSError) as error:
        raise ValueError(f"{path} is not a recording that can be read") from error
    events, told = ([json.loads(line) for line in text.split("\n")[:-1]] for text in texts)
    return events, told


def _last_run(path: Path, events: list[Any], told: list[Any]) -> ReadRecording:
    looks = [line.get("attached") or _own(line["measured"]) for line in told]
    looks = [look for look in looks if look["run"] == looks[-1]["run"]]
    told_of = [one["values"] for one in events if one["what"] == "attach"]
    about: dict[str, Any] = told_of[-1] if told_of else {}
    count = len(looks[-1]["separation"])
    usual = ("input", *(f"layer {number}" for number in range(1, count - 1)), "output")
    over = events[-1]["what"] in ENDS
    end: dict[str, Any] = events[-1] if over else {"what": "unfinished", "values": {}}
    return ReadRecording(
        path,
        str(about.get("name", "network")),
        tuple(about.get("layers", usual)),
        np.array([look["step"] for look in looks], np.int64),
        _numbers([look["separation"] for look in looks]),
        np.sqrt(_numbers([_diagonal(look) for look in looks])),
        _numbers([look["loss"] for look in looks]),
        _numbers([look["accuracy"] for look in looks]),
        str(end["what"]),
        str(end["values"].get("why", "")),
    )


def _own(measured: dict[str, Any]) -> dict[str, Any]:
    """What the app measures of its own networks, called as an attached one's."""
    return {
        "run": measured["run"],
        "step": measured["epoch"],
        "separation": measured["trace_ratio"],
        "errors": measured["trace_ratio_error"],
        "loss": measured["train_loss"],
        "accuracy": measured["test_accuracy"],
    }


def _diagonal(look: dict[str, Any]) -> list[float | None]:
    """The variances, without the covariances of layers."""
    if "errors" in look:
        return [None if one is None else one * one for one in look["errors"]]
    return [row[-1] for row in look["covariance"]]


def _numbers(plain: list[Any]) -> NDArray[np.float64]:
    return np.array(plain, dtype=np.float64)  # what is not known is None, which becomes NaN
