"""Tables of a lab's recording: its single values in time, or one of its arrays at a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from gui.curves.table import Curve, Table
from gui.moments.lab_tape import LabTape

COURSE: Final = "course"
"""All single values over the lab's time."""
MOST_CURVES: Final = 256


def lab_tables(tape: LabTape) -> tuple[str, ...]:
    """What tables a recording has: the course, and those of its arrays that are no single values.

    Raises ValueError if the recording is damaged.
    """
    values = tape.at_frame(tape.frames - 1).state.values
    return (COURSE, *(name for name, array in values.items() if array.ndim in (1, 2)))


def lab_table(
    tape: LabTape, which: str, seconds: float, progress: Callable[[int], object] = id
) -> Table:
    """A table of a recording.

    Parameters
    ----------
    which : one of `lab_tables`.
    seconds : of the recording; the course goes to there, from where it last began anew.
    progress : called with the number of frames read since it was last called.

    Raises
    ------
    ValueError
        If there is no such table, or the recording is damaged.
    """
    frame = tape.frame_at(seconds)
    about = _about(tape, frame)
    if which == COURSE:
        return Table(COURSE, "t", tuple(_course(tape, frame, progress)), about=about)
    array = tape.at_frame(frame).state.values.get(which)
    if array is None or array.ndim not in (1, 2):
        raise ValueError(f"no table {which!r}: there are {', '.join(lab_tables(tape))}")
    rows = np.atleast_2d(array)[:MOST_CURVES]
    index = np.arange(1.0, rows.shape[1] + 1.0)
    names = [which] if array.ndim == 1 else [f"{which} {row}" for row in range(1, len(rows) + 1)]
    curves = (Curve(name, index, row, which) for name, row in zip(names, rows, strict=True))
    return Table(which, "index", tuple(curves), about=about)


def _course(tape: LabTape, frame: int, progress: Callable[[int], object]) -> list[Curve]:
    epochs = tape.recording.columns["epoch"]
    times, rows = [], []
    for index in np.flatnonzero(epochs[: frame + 1] == epochs[frame]):
        state = tape.recording.state(int(index))
        times.append(state.time)
        rows.append({name: one.item() for name, one in state.values.items() if one.ndim == 0})
        progress(1)
    return [
        Curve(name, np.array(times), np.array([row[name] for row in rows]), name)
        for name in rows[-1]
    ]


def _about(tape: LabTape, frame: int) -> dict[str, Any]:
    """Where the numbers come from, for headers and metadata."""
    recording, moment = tape.recording, tape.at_frame(frame)
    return {
        "recording": recording.path.name,
        "recorded by": recording.version,
        "begun": recording.begun,
        "lab": recording.lab,
        "second": moment.seconds,
        "t": moment.state.time,
        "settings": moment.settings.model_dump(mode="json"),
    }
