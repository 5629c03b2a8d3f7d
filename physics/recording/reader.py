"""Recordings read again: frames where they are asked for, events whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from physics.recording.damage import as_damage
from physics.recording.finished_file import OF_A_LAB, FinishedFile
from physics.recording.kept_arrays import KeptHead
from physics.recording.layout import LOGS
from physics.recording.recorded_file import RecordedFile
from physics.wording import Words


class Recording(RecordedFile[FinishedFile]):
    """A recording of a chain.

    Parameters
    ----------
    path : of the file.
    """

    def __init__(self, path: Path) -> None:
        refusal = Words("{path} is not a recording that can be read", path=path)
        super().__init__(path, FinishedFile, refusal)

    def _read(self) -> None:
        if self.log is not None and self.log.lab:
            raise ValueError(OF_A_LAB)
        if np.any(self.columns["blocks"] < 1):
            raise ValueError(Words("a frame of no chain"))

    def bytes_of(self, log: str) -> NDArray[np.uint8]:
        """One of `LOGS` as it is in the file."""
        if log not in LOGS:
            raise ValueError(Words("a recording has no {log}", log=log))
        return super().bytes_of(log)

    @property
    def kept(self) -> tuple[KeptHead, ...]:
        """The weights of networks that it keeps, in order; none in most recordings."""
        return self._file.kept

    def kept_before(self, number: int, run: int) -> int | None:
        """Which weights of a run were the last before the snapshot of that number."""
        known = [
            index for index, head in enumerate(self.kept) if head.run == run and head.after < number
        ]
        return known[-1] if known else None

    def kept_arrays(self, index: int) -> dict[str, NDArray[Any]]:
        """The index-th of them.

        Raises
        ------
        ValueError
            If they cannot be read, in one sentence.
        """
        with as_damage(Words("the weights in {name} cannot be read", name=self.path.name)):
            return self._file.kept_arrays(index)

    def positions(self, frame: int) -> NDArray[np.float64]:
        """(L,) x_1 … x_L of a frame; raises IndexError if there is no such frame."""
        return self._file.positions(self._known(frame))

    def velocities(self, frame: int) -> NDArray[np.float64]:
        """(L,) of a frame; raises IndexError if there is no such frame."""
        return self._file.velocities(self._known(frame))

    def _known(self, frame: int) -> int:
        if not 0 <= frame < self.frames:
            raise IndexError(
                Words("there is no frame {frame} of {frames}", frame=frame, frames=self.frames)
            )
        return frame
