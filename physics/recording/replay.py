"""Recordings computed again: from the events alone, and compared with the frames bit for bit."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from physics.chain.event import Event
from physics.chain.events import BEGIN, RESTORED, command_of
from physics.chain.state import ChainSnapshot
from physics.chain.twin import TwinSimulation
from physics.recording.damage import as_damage
from physics.recording.reader import Recording
from physics.wording import Words

FARTHEST: Final = 10**10
"""Block-steps from one frame to the next, minutes of computing: beyond them a file is damaged."""


@dataclass(frozen=True, slots=True)
class ReplayedFrame:
    """A frame, computed again.

    Attributes
    ----------
    frame : its number in the recording, from 0.
    snapshot : the chain as it was computed again.
    difference : how the recording differs from it, in words; "" if it does not.
    """

    frame: int
    snapshot: ChainSnapshot
    difference: str


class Recomputed:
    """The recorded chain, computed again to any frame; going on from the last one where it can.

    Parameters
    ----------
    recording : open.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._begin()

    def _begin(self) -> None:
        self._events = deque(self._recording.events)
        self._simulation: TwinSimulation | None = None
        self._frame = -1

    def at(self, frame: int) -> TwinSimulation | None:
        """The chain as it was at a frame; None before anything was told of it.

        Raises
        ------
        ValueError
            If the events are no chain's.
        """
        if frame < self._frame:
            self._begin()
        with as_damage(Words("the events are no chain's")):
            return self._go_to(frame)

    def _go_to(self, frame: int) -> TwinSimulation | None:
        columns, events = self._recording.columns, self._events
        while events and events[0].after < columns["number"][frame]:
            self._simulation = _obeyed(self._simulation, events.popleft())
        if self._simulation is not None:
            _advance(self._simulation, int(columns["epoch"][frame]), int(columns["step"][frame]))
        self._frame = frame
        return self._simulation


def replay(recording: Recording) -> Iterator[ReplayedFrame]:
    """Compute every frame again, one after the other.

    Raises
    ------
    ValueError
        If the events are no chain's.
    """
    recomputed = Recomputed(recording)
    for frame in range(recording.frames):
        simulation = recomputed.at(frame)
        if simulation is None:
            continue  # taken before the journal began
        snapshot = simulation.snapshot()
        yield ReplayedFrame(frame, snapshot, _difference(recording, frame, snapshot))


def computed_at(recording: Recording, frame: int) -> TwinSimulation:
    """The chain of a frame, computed again from the events alone, to go on with it.

    Raises
    ------
    ValueError
        If the events are no chain's, or what is computed is not what was recorded.
    IndexError
        If there is no such frame.
    """
    recording.positions(frame)
    simulation = Recomputed(recording).at(frame)
    if simulation is None:
        raise ValueError(Words("nothing was told of the chain before frame {frame}", frame=frame))
    difference = _difference(recording, frame, simulation.snapshot())
    if difference:
        raise ValueError(
            Words(
                "frame {frame} cannot be computed again: {difference}",
                frame=frame,
                difference=difference,
            )
        )
    return simulation


def _obeyed(simulation: TwinSimulation | None, event: Event) -> TwinSimulation | None:
    """The simulation after an event."""
    if event.what in (BEGIN, RESTORED):
        try:
            return TwinSimulation.from_plain(event.values)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(Words("an event that tells no state: {error}", error=error)) from error
    command = command_of(event)
    if command is not None and simulation is not None:
        _advance(simulation, event.epoch, event.step)
        simulation.apply(command)
    return simulation


def _advance(simulation: TwinSimulation, epoch: int, step: int) -> None:
    """To a step of the present course; one that is past, or of another, cannot be reached."""
    steps = step - simulation.state.step
    if steps * simulation.parameters.blocks > FARTHEST:
        raise ValueError(
            Words("a step so far ahead ({steps:.3g} steps) is no frame of this run", steps=steps)
        )
    if simulation.epoch == epoch:
        simulation.advance(steps)


NAMES: Final = {
    "epoch": Words("epoch"),
    "step": Words("step"),
    "position": Words("position"),
    "velocity": Words("velocity"),
}


def _difference(recording: Recording, frame: int, snapshot: ChainSnapshot) -> str:
    columns = recording.columns
    for name, value in (("epoch", snapshot.epoch), ("step", snapshot.step)):
        if columns[name][frame] != value:
            return Words(
                "{name} {was} is {value} when computed again",
                name=NAMES[name],
                was=columns[name][frame],
                value=value,
            )
    for name, old, new in (
        ("position", recording.positions(frame), snapshot.positions),
        ("velocity", recording.velocities(frame), snapshot.velocities),
    ):
        if old.size != new.size:
            return Words("{old} blocks are {new} when computed again", old=old.size, new=new.size)
        differ = np.flatnonzero(old.view(np.int64) != new.view(np.int64))
        if differ.size:
            at = int(differ[0])
            return Words(
                "the {name} of block {block} differs by {apart:g}",
                name=NAMES[name],
                block=at + 1,
                apart=new[at] - old[at],
            )
    return ""
