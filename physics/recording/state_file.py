"""A lab's finished recording: HDF5, sealed.

- ``/recording``: the attributes ``lab``, ``schema``, ``version``, ``begun``, and ``missing`` where
  something could not be read.
- ``/frames``: number, epoch, time and wall of each frame, as `StateFrame` has them.
- ``/states``: of each array its ``value``, one frame's after the other's, and its ``shape`` in
  each frame; unused dimensions are −1.
- ``/events``: lines of JSON as UTF-8 bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np
from numpy.typing import NDArray

from physics.files.seal import OF_LABS, ROOM, is_sealed, seal, seal_of
from physics.recording.followed_log import FollowedLog
from physics.recording.state_frame import MOST_DIMENSIONS, StateFrame, size_of
from physics.wording import Words

SCHEMA: Final = 1
COLUMNS: Final = {"number": np.int64, "epoch": np.int64, "time": np.float64, "wall": np.float64}
UNUSED: Final = -1
PACKING: Final = {"compression": "gzip", "compression_opts": 1, "shuffle": True}
PORTION: Final = 32
"""Frames that are written at once."""
CHUNK: Final = 4096
LARGEST_EVENTS: Final = 1 << 28
"""Bytes that are read."""


def write_states(target: Path, log: FollowedLog, missing: str) -> None:
    """Write all that the log of a lab holds.

    Parameters
    ----------
    missing : what of it cannot be read, in words; "" if nothing.
    """
    with h5py.File(target, "w", userblock_size=ROOM) as file:
        about = file.create_group("recording")
        told = {"version": log.version, "begun": log.begun, "lab": log.lab}
        about.attrs.update(schema=SCHEMA, **told)
        if missing:
            about.attrs["missing"] = missing
        for name in COLUMNS:
            _put(file, f"frames/{name}", log.columns[name])
        for begin in range(0, log.frames, PORTION):
            end = min(begin + PORTION, log.frames)
            _append_states(file, [log.state(index) for index in range(begin, end)])
        _put(file, "events", log.text("events"))
    seal(target, OF_LABS)


def _put(file: h5py.File, name: str, values: NDArray[Any]) -> None:
    file.create_dataset(name, data=values, **(PACKING if values.size else {}))


def _append_states(file: h5py.File, states: Sequence[StateFrame]) -> None:
    for name in states[0].values:
        arrays = [state.values[name] for state in states]
        flat = np.concatenate([np.asarray(one, np.float64).ravel() for one in arrays])
        _append(file, f"states/{name}/value", flat)
        _append(file, f"states/{name}/shape", np.array([_padded(one.shape) for one in arrays]))


def _append(file: h5py.File, name: str, values: NDArray[Any]) -> None:
    """Append rows to a dataset, which is made if there is none."""
    if name not in file:
        shape, rest = (0, *values.shape[1:]), values.shape[1:]
        file.create_dataset(
            name, shape, values.dtype, maxshape=(None, *rest), chunks=(CHUNK, *rest), **PACKING
        )
    dataset = file[name]
    begin = dataset.shape[0]
    dataset.resize(begin + len(values), axis=0)
    dataset[begin:] = values


def _padded(shape: tuple[int, ...]) -> tuple[int, ...]:
    return shape + (UNUSED,) * (MOST_DIMENSIONS - len(shape))


class FinishedStates:
    """The file of a lab's finished recording, open for reading.

    Attributes
    ----------
    lab : its name.
    frames : how many there are.
    columns : (frames,) each of `COLUMNS`.
    version, begun : of the app that made it, and when.
    missing : what could not be read when it was finished, in words.

    Raises
    ------
    ValueError
        If it is none, or of a later kind.
    """

    def __init__(self, path: Path) -> None:
        if not is_sealed(path, OF_LABS):
            raise ValueError(Words("it is none, or is damaged"))
        self.path, self.digest = path, seal_of(path, OF_LABS)
        self._file = h5py.File(path, "r")
        try:
            self._read()
        except BaseException:
            self.close()
            raise

    def _read(self) -> None:
        about = self._file["recording"].attrs
        if int(about["schema"]) != SCHEMA:
            raise ValueError(
                Words(
                    "it is of kind {kind}; this version reads {schema}",
                    kind=int(about["schema"]),
                    schema=SCHEMA,
                )
            )
        self.version, self.begun = str(about["version"]), str(about["begun"])
        self.lab, self.missing = str(about["lab"]), str(about.get("missing", ""))
        self.columns = {
            name: np.asarray(self._file[f"frames/{name}"][()], kind)
            for name, kind in COLUMNS.items()
        }
        self.frames = min(len(column) for column in self.columns.values())
        self._shapes: dict[str, list[tuple[int, ...]]] = {}
        self._begins: dict[str, NDArray[np.int64]] = {}
        for name, group in self._file["states"].items() if self.frames else ():
            shapes = [tuple(int(one) for one in row if one != UNUSED) for row in group["shape"][()]]
            sizes = [size_of(shape) for shape in shapes]
            begins = np.array([0, *np.cumsum(sizes)])
            if len(sizes) != self.frames or begins[-1] != group["value"].shape[0]:
                raise ValueError(Words("{name} is of another shape", name=name))
            self._shapes[name], self._begins[name] = shapes, begins

    def state(self, index: int) -> StateFrame:
        """A frame, from 0."""
        values = {
            name: self._values(name, int(begins[index]), int(begins[index + 1])).reshape(
                self._shapes[name][index]
            )
            for name, begins in self._begins.items()
        }
        number, epoch, time, wall = (self.columns[name][index] for name in COLUMNS)
        return StateFrame(int(number), int(epoch), float(time), float(wall), values)

    def _values(self, name: str, begin: int, end: int) -> NDArray[np.float64]:
        return np.asarray(self._file[f"states/{name}/value"][begin:end], np.float64)

    def text(self, log: str) -> NDArray[np.uint8]:
        """The events as they are in the file; ValueError if there are too many to be read."""
        dataset = self._file[log]
        if dataset.shape[0] > LARGEST_EVENTS:
            raise ValueError(Words("more {log} than can be read", log=log))
        return np.asarray(dataset[()], np.uint8)

    @property
    def remark(self) -> str:
        """What whoever reads it should know, in words; "" if nothing."""
        return f"{self.path.name}: {self.missing}" if self.missing else ""

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
