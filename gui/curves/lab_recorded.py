"""Tables of a lab's recording: its single values in time, or one of its arrays at a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from gui.curves.table import Curve, Table
from gui.models.held import SECTION as HELD
from gui.models.held_run import held_in_lab_words
from gui.moments.held_in_lab import held_after, held_in
from physics.recording.state_recording import StateRecording

VALUES: Final = "values"
"""All single values over the lab's time."""
MOST_CURVES: Final = 256


def lab_tables(recording: StateRecording) -> tuple[str, ...]:
    """What tables a recording has: its single values, and each array that is a row or a matrix.

    Raises ValueError if the recording is damaged.
    """
    values = recording.state(recording.frames - 1).values
    arrays = (name for name, array in values.items() if array.ndim in (1, 2))
    return (VALUES, *arrays, *((HELD,) if held_in(recording) else ()))


def lab_table(
    recording: StateRecording, which: str, seconds: float, progress: Callable[[int], object] = id
) -> Table:
    """A table of a recording.

    Parameters
    ----------
    which : one of `lab_tables`.
    seconds : of the recording; the values go to there, from where it last began anew.
    progress : called with the number of frames read since it was last called.

    Raises
    ------
    ValueError
        If there is no such table, or the recording is damaged.
    """
    frame = recording.frame_at(seconds)
    about = _about(recording, frame)
    if which == VALUES:
        return Table(VALUES, "t", tuple(_course(recording, frame, progress)), about=about)
    if which == HELD:
        return _held_table(recording, frame, about)
    array = recording.state(frame).values.get(which)
    if array is None or array.ndim not in (1, 2):
        raise ValueError(f"no table {which!r}: there are {', '.join(lab_tables(recording))}")
    rows = np.atleast_2d(array)[:MOST_CURVES]
    index = np.arange(1.0, rows.shape[1] + 1.0)
    names = [which] if array.ndim == 1 else [f"{which} {row}" for row in range(1, len(rows) + 1)]
    curves = (Curve(name, index, row, which) for name, row in zip(names, rows, strict=True))
    return Table(which, "index", tuple(curves), about=about)


def _held_table(recording: StateRecording, frame: int, about: dict[str, Any]) -> Table:
    """What was held at a frame, each curve with its own places."""
    runs = held_after(held_in(recording), recording.state(frame).number)
    curves = [
        Curve(f"{run.name}, {plot}", np.array(x), np.array(y), plot)
        for run in runs
        for plot, (x, y) in run.curves.items()
    ]
    return Table(HELD, "x", tuple(curves), about={**about, HELD: held_in_lab_words(runs)})


def _course(
    recording: StateRecording, frame: int, progress: Callable[[int], object]
) -> list[Curve]:
    epochs = recording.columns["epoch"]
    times, rows = [], []
    for index in np.flatnonzero(epochs[: frame + 1] == epochs[frame]):
        state = recording.state(int(index))
        times.append(state.time)
        rows.append({name: one.item() for name, one in state.values.items() if one.ndim == 0})
        progress(1)
    return [
        Curve(name, np.array(times), np.array([row[name] for row in rows]), name)
        for name in rows[-1]
    ]


def _about(recording: StateRecording, frame: int) -> dict[str, Any]:
    """Where the numbers come from, for headers and metadata."""
    return {
        "recording": recording.path.name,
        "recorded by": recording.version,
        "begun": recording.begun,
        "lab": recording.lab,
        "second": float(recording.seconds[frame]),
        "t": recording.state(frame).time,
        "settings": recording.settings_at(frame),
    }
