"""Makes an HDF5 file of the log of a recording."""

from __future__ import annotations

import sys
from contextlib import closing
from errno import ENOSPC
from os import strerror
from pathlib import Path
from shutil import disk_usage

from physics.files.file_lock import owned
from physics.files.whole_file import whole_path
from physics.recording.followed_log import FollowedLog
from physics.recording.pieces import is_running_log
from physics.recording.remarks import missing_words
from physics.recording.running_log import RunningLog
from physics.recording.state_file import write_states
from physics.recording.writer import RecordingWriter
from physics.wording import Words

MARGIN = 1 << 24
"""Bytes."""
PORTION = 32
"""Frames that are written at once."""


class Damaged(ValueError):
    """A log of which something cannot be read: it is not replaced."""


def finish_own(log: RunningLog) -> Path:
    """Put an HDF5 file in the place of a log, by who owns it; where it is.

    Raises
    ------
    OSError
        If there is no room for it, or it may not be written there.
    Damaged
        If something of it cannot be read again; it stays.
    """
    log.flush()
    path = log.path
    with closing(FollowedLog(path)) as whole:
        _refuse_damage(whole)
        with whole_path(path, is_mine=True) as part:
            _write(whole, part)
            if sys.platform == "win32":  # there, no file is replaced that is open
                log.close()
                whole.close()
    return path


def finish(path: Path) -> None:
    """Put an HDF5 file in the place of a log that nobody records to any more.

    Raises
    ------
    OSError
        If it is in use, there is no room, or it may not be written there.
    Damaged
        If something of it cannot be read; it stays.
    ValueError
        If it is no log.
    """
    _refuse_others(path)
    with owned(path) as mine, closing(FollowedLog(path)) as whole:
        _refuse_damage(whole)
        with whole_path(path, is_mine=True) as part:
            _write(whole, part)
            if sys.platform == "win32":
                mine.close()
                whole.close()


def save_as(path: Path, to: Path) -> str:
    """Write an HDF5 file of what a log holds by now; what of it is missing, in words.

    Raises
    ------
    OSError
        If there is no room, or it may not be written there.
    ValueError
        If it is no log.
    """
    _refuse_others(path)
    with closing(FollowedLog(path)) as log, whole_path(to) as part:
        _write(log, part)
        return missing_words(log.broken)


def _refuse_others(path: Path) -> None:
    if not is_running_log(path):
        raise ValueError(Words("{path} is not a recording that is still to be finished", path=path))


def _refuse_damage(log: FollowedLog) -> None:
    missing = missing_words(log.broken)
    if missing:
        raise Damaged(missing)


def _write(log: FollowedLog, target: Path) -> None:
    """All that a log holds, as HDF5."""
    if disk_usage(target.parent).free < log.path.stat().st_size + MARGIN:
        # HDF5 does not survive a full disk: it is not tried.
        raise OSError(ENOSPC, strerror(ENOSPC), str(log.path))
    if log.lab:
        write_states(target, log, missing_words(log.broken))
        return
    blocks = log.frame(0).blocks if log.frames else 1
    writer = RecordingWriter(target, log.version, log.begun, blocks, missing_words(log.broken))
    try:
        for begin in range(0, log.frames, PORTION):
            end = min(begin + PORTION, log.frames)
            writer.add_frames([log.frame(index) for index in range(begin, end)])
        for name in ("events", "measurements"):
            writer.add_lines(name, [log.text(name).tobytes().decode()])
        for index in range(len(log.kept)):
            writer.add_arrays(log.kept_piece(index))
    finally:
        writer.close()
