"""The snapshots of a recording, in any order: from the frames, with the parameters in force."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from physics.chain.commands import SetTwin
from physics.chain.event import Event
from physics.chain.events import BEGIN, RESTORED
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from physics.recording.reader import Recording
from physics.wording import Words

if TYPE_CHECKING:
    from physics.recording.replay import Recomputed

TELLING: Final = (BEGIN, RESTORED, "SetParameters", "Reset")
"""Events that may tell of parameters."""


class Snapshots:
    """Snapshots of the recorded chain; where a twin runs beside it, both are computed again.

    Parameters
    ----------
    recording : open.

    Raises
    ------
    ValueError
        If its events tell of parameters that no chain has.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        told = [event for event in recording.events if event.what in TELLING]
        known = [(event.after, plain) for event in told if (plain := _parameters(event))]
        self._after = [after for after, _ in known]
        self._plain = [plain for _, plain in known]
        self._read: dict[int, ChainParameters] = {}
        self._twins = [
            (event.after, _has_twin(event))
            for event in recording.events
            if event.what in (BEGIN, RESTORED, SetTwin.__name__)
        ]
        self._recomputed: Recomputed | None = None

    def parameters(self, frame: int) -> ChainParameters:
        """Those in force when a frame was taken.

        Raises
        ------
        ValueError
            If no event before it tells them, or it has another number of blocks.
        """
        columns = self._recording.columns
        index = bisect_left(self._after, columns["number"][frame]) - 1
        if index < 0:
            raise ValueError(
                Words("frame {frame} was taken before anything was told of the chain", frame=frame)
            )
        parameters = self._read.get(index)
        if parameters is None:
            parameters = ChainParameters.model_validate(self._plain[index])
            self._read[index] = parameters
        if parameters.blocks != columns["blocks"][frame]:
            raise ValueError(
                Words(
                    "frame {frame} has not {blocks} blocks", frame=frame, blocks=parameters.blocks
                )
            )
        return parameters

    def at(self, frame: int) -> ChainSnapshot:
        """The snapshot of a frame; IndexError if there is none, ValueError as `parameters`."""
        if not 0 <= frame < self._recording.frames:
            raise IndexError(
                Words(
                    "there is no frame {frame} of {frames}",
                    frame=frame,
                    frames=self._recording.frames,
                )
            )
        return self._with_twin(frame) or self._alone(frame)

    def _with_twin(self, frame: int) -> ChainSnapshot | None:
        number = int(self._recording.columns["number"][frame])
        index = bisect_left(self._twins, number, key=lambda item: item[0]) - 1
        if index < 0 or not self._twins[index][1]:
            return None
        # Late: the kernels take a second to load, for the few who compare.
        from physics.recording.replay import Recomputed

        self._recomputed = self._recomputed or Recomputed(self._recording)
        simulation = self._recomputed.at(frame)
        snapshot = None if simulation is None else simulation.snapshot()
        if snapshot is None or snapshot.twin is None:
            return None
        return replace(snapshot, number=number, twin=replace(snapshot.twin, number=number))

    def standing(self, frame: int) -> ChainSnapshot:
        """The snapshot of a frame, without its velocities and the twin: read in half the time."""
        return self._alone(frame, moves=False)

    def _alone(self, frame: int, *, moves: bool = True) -> ChainSnapshot:
        recording = self._recording
        positions = recording.positions(frame)
        velocities = recording.velocities(frame) if moves else np.zeros(positions.size)
        for values in (positions, velocities):
            values.flags.writeable = False
        columns = recording.columns
        return ChainSnapshot(
            number=int(columns["number"][frame]),
            epoch=int(columns["epoch"][frame]),
            step=int(columns["step"][frame]),
            time=float(columns["time"][frame]),
            parameters=self.parameters(frame),
            positions=positions,
            velocities=velocities,
            end_position=float(columns["end_position"][frame]),
            grip=int(columns["grip"][frame]),
        )


def _has_twin(event: Event) -> bool:
    what = "changes" if event.what == SetTwin.__name__ else "other"
    return bool(event.values.get(what))


def _parameters(event: Event) -> Mapping[str, Any] | None:
    try:
        told = event.values
        plain = told["one"]["parameters"] if event.what in (BEGIN, RESTORED) else told["parameters"]
    except (KeyError, TypeError) as error:
        raise ValueError(Words("an event that is no {what}", what=event.what)) from error
    if plain is not None and not isinstance(plain, Mapping):
        raise ValueError(Words("an event that is no {what}", what=event.what))
    return plain
