"""Makes an HDF5 file of the log of a recording."""

from __future__ import annotations

import json
from errno import ENOSPC
from os import strerror
from pathlib import Path
from shutil import disk_usage

from physics.recording.running_log import (
    ABOUT,
    EVENTS,
    FRAMES,
    LARGE_FRAMES,
    MEASUREMENTS,
    frames_of,
    pieces,
)
from physics.recording.writer import RecordingWriter
from physics.whole_file import whole_path

MARGIN = 1 << 24
"""Bytes."""
LOGS = {EVENTS: "events", MEASUREMENTS: "measurements"}


def finish(path: Path) -> None:
    """Put an HDF5 file with all that a running log holds in its place.

    It stays until the HDF5 file is whole, so that nothing is lost whatever happens.

    Raises
    ------
    OSError
        If there is no room for it, or it may not be written there.
    ValueError
        If it does not begin as a log does, or holds something else.
    """
    content = pieces(path)
    kind, about = next(content, (b"", b""))
    if kind != ABOUT:
        raise ValueError(f"{path} is not the log of a recording")
    plain = json.loads(about)
    if disk_usage(path.parent).free < path.stat().st_size + MARGIN:
        # HDF5 does not survive a full disk: it is not tried.
        raise OSError(ENOSPC, strerror(ENOSPC), str(path))
    with whole_path(path) as part:
        writer = RecordingWriter(part, plain["version"], plain["begun"], plain["blocks"])
        try:
            for kind, piece in content:
                if kind in (FRAMES, LARGE_FRAMES):
                    writer.add_frames(frames_of(kind, piece))
                elif kind in LOGS:
                    writer.add_lines(LOGS[kind], [piece.decode()])
        finally:
            writer.close()
