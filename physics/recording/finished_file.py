"""A finished recording: HDF5, whose seal is looked at before."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np
from numpy.typing import NDArray

from physics.files.seal import OF_LABS, has_seal, is_sealed, seal_of
from physics.recording.kept_arrays import arrays_in, heads_in
from physics.recording.layout import (
    COLUMNS,
    DIMENSIONS,
    OLDER,
    POSITION,
    SCHEMA,
    VELOCITY,
)
from physics.wording import Words

OF_A_LAB: Final = Words("it is of a lab, not of a chain")
LARGEST_LOG: Final = 1 << 30
"""Bytes of events that are read."""


class FinishedFile:
    """The file of a finished recording, open for reading.

    Parameters
    ----------
    path : of the file.

    Attributes
    ----------
    frames : how many there are.
    columns : (frames,) each of `COLUMNS`.
    version, begun : of the app that made it, and when.
    kept : the weights that were kept, in order.

    Raises
    ------
    ValueError
        If it is none, or of a later kind.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if has_seal(path, OF_LABS):
            raise ValueError(OF_A_LAB)
        if not is_sealed(path):
            raise ValueError(Words("it is none, or is damaged"))
        self.digest = seal_of(path)
        self._file = h5py.File(path, "r")
        try:
            self._read()
        except BaseException:
            self.close()
            raise

    def _read(self) -> None:
        about = self._file["recording"].attrs
        schema = int(about["schema"])
        if schema not in (OLDER, SCHEMA):
            read = Words(
                "this version reads kinds {older} and {schema}", older=OLDER, schema=SCHEMA
            )
            raise LaterSchema(
                Words(
                    "{path} is a recording of kind {schema}; {read}",
                    path=self.path,
                    schema=schema,
                    read=read,
                )
            )
        self.version, self.begun = str(about["version"]), str(about["begun"])
        self.missing = str(about.get("missing", ""))
        places = {name: f"frames/{name}" for name in COLUMNS}
        if schema == OLDER:
            places |= {name: f"{POSITION}/{name}" for name in ("step", "time")}
        columns = {name: self._column(places[name], kind) for name, kind in COLUMNS.items()}
        self._values = {name: self._trajectory(f"{name}/value") for name in (POSITION, VELOCITY)}
        everything = (*columns.values(), *self._values.values())
        self.frames = min(dataset.shape[0] for dataset in everything)
        self.columns = {name: dataset[: self.frames] for name, dataset in columns.items()}
        widest = min(dataset.shape[1] for dataset in self._values.values())
        if np.any(self.columns["blocks"] > widest):
            raise ValueError(Words("a frame of no chain"))
        self.kept = heads_in(self._file)

    def _column(self, name: str, kind: np.dtype[Any]) -> h5py.Dataset:
        dataset = self._file[name]
        if not isinstance(dataset, h5py.Dataset) or dataset.ndim != 1 or dataset.dtype != kind:
            raise ValueError(Words("{name} is of another shape", name=name))
        return dataset

    def _trajectory(self, name: str) -> h5py.Dataset:
        dataset = self._file[name]
        sound = isinstance(dataset, h5py.Dataset) and dataset.ndim == DIMENSIONS
        if not sound or dataset.shape[2] != DIMENSIONS or dataset.dtype != np.float64:
            raise ValueError(Words("{name} is of another shape", name=name))
        return dataset

    def text(self, log: str) -> NDArray[np.uint8]:
        """One of `LOGS` as it is in the file; ValueError if it is too long to be read."""
        dataset = self._column(log, np.dtype(np.uint8))
        if dataset.shape[0] > LARGEST_LOG:
            raise ValueError(Words("more {log} than can be read", log=log))
        text: NDArray[np.uint8] = dataset[()]
        return text

    def positions(self, index: int) -> NDArray[np.float64]:
        """(L,) x_1 … x_L of a frame."""
        return self._chain(POSITION, index)

    def velocities(self, index: int) -> NDArray[np.float64]:
        """(L,) of a frame."""
        return self._chain(VELOCITY, index)

    def _chain(self, name: str, index: int) -> NDArray[np.float64]:
        blocks = int(self.columns["blocks"][index])
        values: NDArray[np.float64] = self._values[name][index, :blocks, 0]
        return values

    def kept_arrays(self, index: int) -> dict[str, NDArray[Any]]:
        """The weights that were kept as the index-th."""
        return arrays_in(self._file, index)

    @property
    def remark(self) -> str:
        """What whoever reads it should know, in words; "" if nothing."""
        return f"{self.path.name}: {self.missing}" if self.missing else ""

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class LaterSchema(ValueError):
    """A recording that another version wrote."""
