"""A recording as a film: what the app showed at each of its seconds."""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, TypeAdapter

from gui.look.words import say, shown
from gui.models.held import SECTION as HELD
from gui.models.held import Held
from gui.models.session import ViewOptions
from gui.moments.any_tape import AnyTape
from gui.moments.chain_record import DRIFT_FRAMES, ChainRecord
from gui.moments.marks import Mark, marks_of
from gui.moments.measured import MeasuredLog
from gui.moments.moment import CHAIN, Moment
from gui.moments.training_record import NOT_TRAINED
from nets.config import TrainingConfig
from physics.chain.state import ChainSnapshot
from physics.files.boundary import one_sentence
from physics.files.kinds import require_file
from physics.recording.damage import as_damage
from physics.recording.reader import Recording
from physics.recording.snapshots import Snapshots

FORWARD: Final = 64
"""So many frames ahead are taken one by one; beyond them the course is read anew."""
COURSE_FRAMES: Final = 240
"""Frames from which a course that is read anew is drawn."""
SKETCH_BYTES: Final = 1 << 26
"""Memory for a course that is kept for the next time."""

Section = TypeVar("Section", bound=BaseModel)
Told = TypeVar("Told")
_HELD: Final[TypeAdapter[Held]] = TypeAdapter(Held)


class Tape(AnyTape[Moment]):
    """A recording, open to be seen at any second.

    Going forward in small steps gives exactly what a window would have shown that saw every
    frame from where it began. After a jump the course is drawn through fewer frames.

    Parameters
    ----------
    path : of the file.

    Attributes
    ----------
    recording : the file, open.

    Raises
    ------
    OSError
        If there is no such file, or it may not be read.
    ValueError
        If it is no recording that can be read, or holds no frame; in one sentence.
    """

    recording: Recording

    def __init__(self, path: Path) -> None:
        require_file(path)
        with one_sentence(
            lambda why: ValueError(
                say("{path} is not a recording that can be read: {why}", path=path, why=why)
            ),
            passed=(OSError, ValueError),
        ):
            self.recording = Recording(path)
        try:
            with as_damage(say("{path} is not a recording that can be read", path=path)):
                self._begin()
        except BaseException:
            self.recording.close()
            raise

    def _begin(self) -> None:
        recording = self.recording
        if not recording.frames:
            raise ValueError(say("{path} holds no frame", path=recording.path))
        if not np.all(np.isfinite(recording.columns["wall"])):
            raise ValueError(say("{path} has frames at no time", path=recording.path))
        self._read_events()
        self._sketches: dict[int, list[ChainSnapshot]] = {}
        self._chain = ChainRecord()
        self._moment: Moment | None = None

    def _read_events(self) -> None:
        recording = self.recording
        self._snapshots = Snapshots(recording)
        self._measured = MeasuredLog(recording)
        self._views = _set_by_then(recording, "view", ViewOptions)
        self._networks = _set_by_then(recording, TrainingConfig.section, TrainingConfig)
        self._held = _held_by_then(recording)

    def look(self) -> bool:
        """Take what was added to the recording since; ValueError if it cannot be read."""
        if not self.recording.look():
            return False
        with as_damage(say("{path} is not a recording that can be read", path=self.path)):
            self._read_events()
        for name in ("marks", "_begins"):
            self.__dict__.pop(name, None)
        self._sketches.clear()
        return True

    @property
    def lab(self) -> str:
        """That it is of."""
        return CHAIN

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """What a person did, in order, with the second at which it was done.

        Raises
        ------
        ValueError
            If the events cannot be read.
        """
        with as_damage(say("the events cannot be read")):
            return marks_of(self.recording, self.seconds)

    def at_frame(self, frame: int) -> Moment:
        """What was known at a frame."""
        if not 0 <= frame < self.frames:
            raise IndexError(
                say("there is no frame {frame} of {frames}", frame=frame, frames=self.frames)
            )
        if self._moment is None or self._moment.frame != frame:
            with as_damage(say("frame {frame:,} cannot be read", frame=frame + 1)):
                self._moment = self._read(frame)
        return self._moment

    def _read(self, frame: int) -> Moment:
        last = self._moment
        if last is not None and last.frame < frame <= last.frame + FORWARD:
            for between in range(last.frame + 1, frame):
                self._chain.add(self._snapshots.at(between))
        else:
            self._read_anew(frame)
        snapshot = self._snapshots.at(frame)
        self._chain.add(snapshot)
        training = self._measured.record_at(snapshot.number)
        return Moment(
            "tape",
            snapshot,
            self._chain,
            training,
            _last_before(snapshot.number, self._views) or ViewOptions(),
            _last_before(snapshot.number, self._networks),
            held=_last_before(snapshot.number, self._held) or (),
            progress=(training.words if training is not None else "") or shown(NOT_TRAINED),
            layers_age=math.inf if training is None else self._layers_age(frame),
            seconds=float(self.seconds[frame]),
            frame=frame,
        )

    def _layers_age(self, frame: int) -> float:
        """Seconds from the first frame that the run's first measurement could be seen in."""
        numbers = self.recording.columns["number"]
        begin = self._measured.begin_before(int(numbers[frame]))
        first = int(np.searchsorted(numbers, begin, side="right"))
        return float(self.seconds[frame] - self.seconds[min(first, frame)])

    # --- the course, read anew -------------------------------------------------------------

    def _read_anew(self, frame: int) -> None:
        self._chain = ChainRecord()
        begin = self._course_begin(frame)
        sketch = self._sketch(begin) if frame > begin else []
        recent = range(max(begin, frame - DRIFT_FRAMES), frame)
        first = int(self.recording.columns["number"][recent[0]]) if recent else np.inf
        for snapshot in sketch:
            if snapshot.number >= min(first, self.recording.columns["number"][frame]):
                break
            self._chain.add(snapshot)
        for index in recent:
            self._chain.add(self._snapshots.standing(index))

    @cached_property
    def _begins(self) -> NDArray[np.int64]:
        """The first frame of every course."""
        columns = self.recording.columns
        new = (np.diff(columns["epoch"]) != 0) | (columns["time"][1:] == 0.0)
        return np.concatenate(([0], np.flatnonzero(new) + 1))

    def _course_begin(self, frame: int) -> int:
        return int(self._begins[np.searchsorted(self._begins, frame, side="right") - 1])

    def _sketch(self, begin: int) -> list[ChainSnapshot]:
        """A course, at a few frames from its begin to its end."""
        sketch = self._sketches.get(begin)
        if sketch is None:
            place = int(np.searchsorted(self._begins, begin, side="right"))
            end = self._begins[place] if place < self._begins.size else self.frames
            size = 16 * int(self.recording.columns["blocks"][begin])
            count = int(min(COURSE_FRAMES, max(2, SKETCH_BYTES // size), end - begin))
            frames = np.unique(np.linspace(begin, end - 1, count).astype(int))
            sketch = [self._snapshots.standing(int(one)) for one in frames]
            self._sketches = {begin: sketch}  # of one course at a time
        return sketch


def _set_by_then(
    recording: Recording, name: str, model: type[Section]
) -> list[tuple[int, Section]]:
    """What the person had set in a section, and after which snapshot."""
    sections: list[tuple[int, Section]] = []
    known: dict[str, Any] = {}
    for event in recording.events:
        changed = event.values.get(name) if event.what == "session" else None
        if isinstance(changed, dict):
            known |= changed
            sections.append((event.after, model.model_validate(known)))
    return sections


def _held_by_then(recording: Recording) -> list[tuple[int, Held]]:
    """The curves that the person held, and after which snapshot."""
    return [
        (event.after, _HELD.validate_python(event.values[HELD]))
        for event in recording.events
        if event.what == "session" and HELD in event.values
    ]


def _last_before(number: int, sections: list[tuple[int, Told]]) -> Told | None:
    """What held before the snapshot of that number."""
    index = bisect_left(sections, number, key=lambda item: item[0]) - 1
    return sections[index][1] if index >= 0 else None
