"""Recordings read again: frames where they are asked for, events whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import h5py
import numpy as np
from numpy.typing import NDArray

from physics.recording.events import event_of
from physics.recording.finish import finish
from physics.recording.layout import DIMENSIONS, FRAMES, LOGS, POSITION, SCHEMA, VELOCITY
from physics.recording.running_log import is_running_log
from physics.seal import is_sealed

DAMAGES: Final = (
    OSError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What comes of a damaged file, at whatever depth."""
LARGEST_LOG: Final = 1 << 30
"""Bytes of events that are read."""


@contextmanager
def as_damage(what: str) -> Iterator[None]:
    """Whatever comes of a damaged file becomes a ValueError that says what could not be read."""
    try:
        yield
    except DAMAGES as error:
        if isinstance(error, LaterSchema):
            raise
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise ValueError(f"{what}: {reason}") from error


class Recording:
    """A recording, open for reading; one that nobody has finished is finished first.

    Parameters
    ----------
    path : of the file.

    Attributes
    ----------
    frames : how many there are.
    columns : (frames,) each of ``step``, ``time`` and those of `FRAMES`.
    events : in the order in which they happened.
    version, begun : of the app that made it, and when.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is no recording, or of a later kind; in one sentence.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if is_running_log(path):
            finish(path)
        if not is_sealed(path):
            raise ValueError(f"{path} is not a recording, or is damaged")
        self._file = h5py.File(path, "r")
        try:
            with as_damage(f"{path} is not a recording that can be read"):
                self._read()
        except ValueError:
            self.close()
            raise

    def _read(self) -> None:
        about = self._file["recording"].attrs
        schema = int(about["schema"])
        if schema != SCHEMA:
            raise LaterSchema(
                f"{self.path} is a recording of kind {schema}; this version reads kind {SCHEMA}"
            )
        self.version, self.begun = str(about["version"]), str(about["begun"])
        columns = {name: self._column(f"frames/{name}", kind) for name, kind in FRAMES.items()}
        columns["step"] = self._column(f"{POSITION}/step", np.dtype(np.int64))
        columns["time"] = self._column(f"{POSITION}/time", np.dtype(np.float64))
        self._values = {name: self._trajectory(f"{name}/value") for name in (POSITION, VELOCITY)}
        everything = (*columns.values(), *self._values.values())
        self.frames = min(dataset.shape[0] for dataset in everything)
        self.columns = {name: dataset[: self.frames] for name, dataset in columns.items()}
        widest = min(dataset.shape[1] for dataset in self._values.values())
        blocks = self.columns["blocks"]
        if np.any((blocks < 1) | (blocks > widest)):
            raise ValueError("a frame of no chain")
        self.events = tuple(event_of(line) for line in self.lines("events"))

    def _column(self, name: str, kind: np.dtype[Any]) -> h5py.Dataset:
        dataset = self._file[name]
        if not isinstance(dataset, h5py.Dataset) or dataset.ndim != 1 or dataset.dtype != kind:
            raise ValueError(f"{name} is of another shape")
        return dataset

    def _trajectory(self, name: str) -> h5py.Dataset:
        dataset = self._file[name]
        sound = isinstance(dataset, h5py.Dataset) and dataset.ndim == DIMENSIONS
        if not sound or dataset.shape[2] != DIMENSIONS or dataset.dtype != np.float64:
            raise ValueError(f"{name} is of another shape")
        return dataset

    def lines(self, log: str) -> list[str]:
        """The lines of one of `LOGS`."""
        return self.bytes_of(log).tobytes().decode().split("\n")[:-1]

    def bytes_of(self, log: str) -> NDArray[np.uint8]:
        """One of `LOGS` as it is in the file."""
        if log not in LOGS:
            raise ValueError(f"a recording has no {log}")
        dataset = self._column(log, np.dtype(np.uint8))
        if dataset.shape[0] > LARGEST_LOG:
            raise ValueError(f"more {log} than can be read")
        text: NDArray[np.uint8] = dataset[()]
        return text

    def positions(self, frame: int) -> NDArray[np.float64]:
        """(L,) x_1 … x_L of a frame; raises IndexError if there is no such frame."""
        return self._chain(POSITION, frame)

    def velocities(self, frame: int) -> NDArray[np.float64]:
        """(L,) of a frame; raises IndexError if there is no such frame."""
        return self._chain(VELOCITY, frame)

    def _chain(self, name: str, frame: int) -> NDArray[np.float64]:
        if not 0 <= frame < self.frames:
            raise IndexError(f"there is no frame {frame} of {self.frames}")
        blocks = int(self.columns["blocks"][frame])
        values: NDArray[np.float64] = self._values[name][frame, :blocks, 0]
        return values

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Recording:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class LaterSchema(ValueError):
    """A recording that another version wrote."""
