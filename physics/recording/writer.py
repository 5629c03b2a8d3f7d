"""Writes a recording as HDF5."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from physics.files.seal import ROOM, seal
from physics.recording.frame import Frame
from physics.recording.kept_arrays import put_arrays
from physics.recording.layout import (
    CHAIN,
    COLUMNS,
    DIMENSIONS,
    LOGS,
    POSITION,
    SCHEMA,
    VELOCITY,
)
from physics.recording.running_count import RunningCount

CHUNK_BYTES = 1 << 17
LOG_CHUNK = 1 << 14
LONGEST_CHUNK = 1024
"""Frames."""


class RecordingWriter:
    """An open recording.

    Parameters
    ----------
    path : replaced if it is there.
    version, begun : of the app, and when, in words.
    blocks : of the chain at first; it may change.
    missing : what could not be read of the log that it is made of, in words.

    Raises
    ------
    OSError
        If it cannot be written there, here or in any method.
    """

    def __init__(
        self, path: Path, version: str, begun: str, blocks: int, missing: str = ""
    ) -> None:
        self._path = path
        self._file = h5py.File(path, "w", userblock_size=ROOM)
        try:
            self._lay_out(version, begun, blocks)
            if missing:
                self._file["recording"].attrs["missing"] = str(missing)
        except BaseException:
            self._file.close()
            raise

    def _lay_out(self, version: str, begun: str, blocks: int) -> None:
        file = self._file
        h5md = file.create_group("h5md")
        h5md.attrs["version"] = np.array([1, 1], np.int32)
        h5md.create_group("author").attrs["name"] = "unknown"
        h5md.create_group("creator").attrs.update(name="springblock-lab", version=version)
        about = file.create_group("recording")
        about.attrs.update(schema=SCHEMA, version=version, begun=begun)
        box = file.create_group(f"{CHAIN}/box")
        box.attrs["dimension"] = DIMENSIONS
        box.attrs["boundary"] = np.array([b"none"] * DIMENSIONS)
        self._values = [self._trajectory(name, blocks) for name in (POSITION, VELOCITY)]
        for name in ("step", "time"):
            file[f"{VELOCITY}/{name}"] = file[f"{POSITION}/{name}"]  # one dataset, two names
        self._columns = {
            name: _growing(file, f"frames/{name}", kind) for name, kind in COLUMNS.items()
        }
        self._counts = [file[f"{POSITION}/{name}"] for name in ("step", "time")]
        self._running = RunningCount()
        self._logs = {name: _growing(file, name, np.dtype(np.uint8), LOG_CHUNK) for name in LOGS}

    def _trajectory(self, name: str, blocks: int) -> h5py.Dataset:
        if name == POSITION:
            _growing(self._file, f"{name}/step", np.dtype(np.int64))
            _growing(self._file, f"{name}/time", np.dtype(np.float64))
        width = min(blocks, CHUNK_BYTES // (8 * DIMENSIONS))
        frames = max(1, min(LONGEST_CHUNK, CHUNK_BYTES // (8 * DIMENSIONS * width)))
        dataset: h5py.Dataset = self._file.create_dataset(
            f"{name}/value",
            (0, blocks, DIMENSIONS),
            np.float64,
            maxshape=(None, None, DIMENSIONS),
            chunks=(frames, width, DIMENSIONS),
            compression="gzip",
            compression_opts=1,
            shuffle=True,
            fillvalue=np.nan,
        )
        return dataset

    def add_frames(self, frames: Sequence[Frame]) -> None:
        """Append frames."""
        if not frames:
            return
        begin = self._columns["number"].shape[0]
        for dataset, attribute in zip(self._values, ("positions", "velocities"), strict=True):
            _append_chains(dataset, begin, [getattr(one, attribute) for one in frames])
        for name, dataset in self._columns.items():
            _append(dataset, np.array([getattr(one, name) for one in frames], dataset.dtype))
        counts = zip(*(self._running.of(one) for one in frames), strict=True)
        for dataset, values in zip(self._counts, counts, strict=True):
            _append(dataset, np.array(values, dataset.dtype))

    def add_lines(self, log: str, lines: Sequence[str]) -> None:
        """Append lines of JSON, each with its line feed, to one of `LOGS`."""
        if lines:
            _append(self._logs[log], np.frombuffer("".join(lines).encode(), np.uint8))

    def add_arrays(self, content: bytes) -> None:
        """Append the weights that a piece holds."""
        put_arrays(self._file, content)

    def close(self) -> None:
        """Finish the file, and seal it."""
        self._file.close()
        seal(self._path)


def _growing(
    file: h5py.File, name: str, kind: np.dtype[Any], chunk: int = LONGEST_CHUNK
) -> h5py.Dataset:
    dataset: h5py.Dataset = file.create_dataset(
        name, (0,), kind, maxshape=(None,), chunks=(chunk,), compression="gzip", shuffle=True
    )
    return dataset


def _append(dataset: h5py.Dataset, values: NDArray[Any]) -> None:
    begin = dataset.shape[0]
    dataset.resize(begin + len(values), axis=0)
    dataset[begin:] = values


def _append_chains(
    dataset: h5py.Dataset, begin: int, chains: Sequence[NDArray[np.float64]]
) -> None:
    widest = max(dataset.shape[1], *(chain.size for chain in chains))
    rows = np.zeros((len(chains), widest, DIMENSIONS))
    for row, chain in zip(rows, chains, strict=True):
        row[: chain.size, 0] = chain
        row[chain.size :] = np.nan
    dataset.resize((begin + len(chains), widest, DIMENSIONS))
    dataset[begin:] = rows
