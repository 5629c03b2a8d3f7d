"""Moments between two recorded frames: the chain on its straight way from one to the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gui.moments.moment import Moment
from gui.moments.tape import Tape

LONGEST_GAP: Final = 0.1
"""Seconds between two frames beyond which the chain stood still, or nobody knows its way."""
NOTHING: Final = 1e-4
"""Part of the way that cannot be seen."""


def between(tape: Tape, moment: Moment, seconds: float) -> Moment:
    """The moment at a second, which is after the frame of `moment` and before the next one.

    Velocities, course, network and view are those of the frame. Where the chain begins anew, or
    changes its length, or a twin runs beside it, nothing is between.
    """
    frame, later = moment.frame, moment.frame + 1
    if later >= tape.frames or moment.snapshot.twin is not None:
        return moment
    columns = tape.recording.columns
    if any(columns[name][frame] != columns[name][later] for name in ("epoch", "blocks")):
        return moment
    gap = float(tape.seconds[later] - tape.seconds[frame])
    if not 0.0 < gap <= LONGEST_GAP:
        return moment
    part = min((seconds - float(tape.seconds[frame])) / gap, 1.0)
    return moment if part < NOTHING else _on_its_way(tape, moment, part)


def _on_its_way(tape: Tape, moment: Moment, part: float) -> Moment:
    """`part` of the way to the next frame."""
    later, snapshot = moment.frame + 1, moment.snapshot
    columns = tape.recording.columns
    there = tape.recording.positions(later)
    end, time = float(columns["end_position"][later]), float(columns["time"][later])
    positions = snapshot.positions + part * (there - snapshot.positions)
    positions.flags.writeable = False
    moved = replace(
        snapshot,
        positions=positions,
        end_position=snapshot.end_position + part * (end - snapshot.end_position),
        time=snapshot.time + part * (time - snapshot.time),
    )
    return replace(moment, snapshot=moved)
