"""A running recording, read as it stands and followed as it grows; nothing is written.

What is broken is skipped, and said.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from physics.files.file_lock import watch
from physics.recording.frame import Frame
from physics.recording.kept_arrays import KeptHead, arrays_of, head_of_arrays
from physics.recording.layout import COLUMNS
from physics.recording.packed_frames import frames_of
from physics.recording.pieces import (
    ABOUT,
    ENDS,
    EVENTS,
    FRAMES,
    LARGE_FRAMES,
    MEASUREMENTS,
    STATES,
    WEIGHTS,
    Piece,
    Pieces,
)
from physics.recording.state_frame import StateFrame, states_of

LOGS: Final = {EVENTS: "events", MEASUREMENTS: "measurements"}
ROW: Final = np.dtype(list(COLUMNS.items()))
Gap = tuple[float | None, float | None]
KEPT: Final = 4
"""Pieces of frames whose content is kept for the next frame."""


class FollowedLog:
    """The log of a recording, as far as it is written.

    Parameters
    ----------
    path : of the file.

    Attributes
    ----------
    version, begun : of the app that writes it, and when it began; "unknown" if that is broken.
    lab : whose states it holds, "unknown" if that is broken; "" for the frames of a chain.
    frames : how many are read; `look` takes those that came since.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("rb")
        self._nobody_writes = watch(self._file)
        self.version = self.begun = "unknown"
        self.lab = ""
        self._pieces = Pieces(self._file)
        self._held: list[tuple[bytes, int, int]] = []
        self._first: list[int] = []
        self._rows = np.empty(0, ROW)
        self._new: list[NDArray[np.void]] = []
        self.frames = 0
        self._texts = {log: bytearray() for log in LOGS.values()}
        self._gaps: list[int] = []
        self._kept: list[tuple[KeptHead, int, int]] = []
        self._piece = lru_cache(KEPT)(self._read_piece)
        self.look()

    def look(self) -> int:
        """Take what was added since the last look; how many frames there are by now."""
        for piece in self._pieces.new():
            try:
                self._take(piece)
            except (ArithmeticError, KeyError, TypeError, ValueError):
                self._gaps.append(self.frames)  # sound bytes that say nothing
        if self._new:
            self._rows = np.concatenate([self._rows, *self._new])
            self._new.clear()
        return self.frames

    def _take(self, piece: Piece) -> None:
        if piece.kind == ABOUT:
            about = json.loads(piece.content)
            self.version, self.begun = str(about["version"]), str(about["begun"])
            self.lab = str(about.get("lab", ""))
        elif piece.kind in (FRAMES, LARGE_FRAMES, STATES):
            frames = _in_piece(piece.kind, piece.content)
            if piece.kind == STATES:  # what says of which lab may be broken
                self.lab = self.lab or "unknown"
            rows = [tuple(getattr(frame, name, 0) for name in COLUMNS) for frame in frames]
            self._new.append(np.array(rows, ROW))
            self._held.append((piece.kind, piece.at, len(piece.content)))
            self._first.append(self.frames)
            self.frames += len(frames)
        elif piece.kind == WEIGHTS:
            self._kept.append((head_of_arrays(piece.content), piece.at, len(piece.content)))
        elif piece.kind in LOGS:
            self._texts[LOGS[piece.kind]] += piece.content
        else:
            self._gaps.append(self.frames)

    # --- what is there ---------------------------------------------------------------------

    @property
    def columns(self) -> dict[str, NDArray[Any]]:
        """(frames,) each of `COLUMNS`; 0 for what the states of a lab do not have."""
        return {name: self._rows[name].copy() for name in COLUMNS}

    def frame(self, index: int) -> Frame:
        """A frame of a chain, from 0; ValueError if it can no longer be read."""
        found = self._known(index)
        if not isinstance(found, Frame):
            raise ValueError("a frame of no chain")
        return found

    def state(self, index: int) -> StateFrame:
        """A lab's, from 0; ValueError if it can no longer be read."""
        found = self._known(index)
        if not isinstance(found, StateFrame):
            raise ValueError("a frame of no lab")
        return found

    def _known(self, index: int) -> Frame | StateFrame:
        piece = bisect_right(self._first, index) - 1
        return self._piece(piece)[index - self._first[piece]]

    def _read_piece(self, piece: int) -> Sequence[Frame | StateFrame]:
        kind, at, size = self._held[piece]
        self._file.seek(at)
        return _in_piece(kind, self._file.read(size))

    def positions(self, index: int) -> NDArray[np.float64]:
        """(L,) of a frame."""
        return self.frame(index).positions.copy()

    def velocities(self, index: int) -> NDArray[np.float64]:
        """(L,) of a frame."""
        return self.frame(index).velocities.copy()

    def text(self, log: str) -> NDArray[np.uint8]:
        """One of `LOGS` as it is in the file."""
        return np.frombuffer(bytes(self._texts[log]), np.uint8)

    @property
    def size(self) -> int:
        """Bytes that are read."""
        return self._pieces.at

    @property
    def kept(self) -> tuple[KeptHead, ...]:
        """The weights that were kept, in order."""
        return tuple(head for head, _, _ in self._kept)

    def kept_piece(self, index: int) -> bytes:
        """The piece that holds the index-th."""
        _, at, size = self._kept[index]
        self._file.seek(at)
        return self._file.read(size)

    def kept_arrays(self, index: int) -> dict[str, NDArray[Any]]:
        """The index-th of them; ValueError if they can no longer be read."""
        return arrays_of(self.kept_piece(index))

    @property
    def digest(self) -> str:
        """Of the file as it is now, in hexadecimal."""
        self._file.seek(0)
        return file_digest(self._file, "blake2b").hexdigest()

    # --- what is not -----------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether somebody still records to it."""
        if not self._nobody_writes:
            self._nobody_writes = watch(self._file)
        return not self._nobody_writes

    @property
    def has_ended(self) -> bool:
        """Whether its last event says that nothing more comes."""
        last = self._texts["events"].removesuffix(b"\n").rpartition(b"\n")[2]
        try:
            return json.loads(last or b"{}").get("what") in ENDS
        except (AttributeError, ValueError):
            return False

    @property
    def is_torn(self) -> bool:
        """Whether its end is no whole piece (yet)."""
        return self._pieces.unread > 0

    @property
    def broken(self) -> list[Gap]:
        """The seconds of the frames around each broken part, None where it has no such frame."""
        wall = self._rows["wall"]
        return [
            (wall[gap - 1] if gap else None, wall[gap] if gap < len(wall) else None)
            for gap in self._gaps
        ]

    def close(self) -> None:
        """Let go of the file."""
        self._piece.cache_clear()
        self._file.close()


def _in_piece(kind: bytes, content: bytes) -> Sequence[Frame | StateFrame]:
    return states_of(content) if kind == STATES else frames_of(kind, content)
