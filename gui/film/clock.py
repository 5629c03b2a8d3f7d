"""Which second of the recording each frame of a film shows."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import numpy as np

from gui.film.keyframes import Keyframes, eased

FINEST: Final = 1.0 / 240.0
"""Seconds of the recording in which the speed is taken to change evenly."""
MOST_PIECES: Final = 1_000_000


class FilmClock:
    """Film time against recording time: the speed, summed up, so that nothing ever jumps.

    Parameters
    ----------
    begin, end : seconds of the recording.
    speed : seconds of the recording in one of the film, where keyframes say nothing.
    rate : frames a second.
    """

    def __init__(
        self, begin: float, end: float, speed: float, rate: Fraction, keyframes: Keyframes
    ) -> None:
        self._rate = rate
        seconds, speeds = keyframes.told("speed", speed)
        course = eased(seconds, [float(np.log(one)) for one in speeds], float(np.log(speed)))
        count = int(min(MOST_PIECES, max(2, np.ceil((end - begin) / FINEST) + 1)))
        inside = [one.seconds for one in keyframes.keyframe if begin <= one.seconds <= end]
        places = np.union1d(np.linspace(begin, end, count), inside)
        middle = 0.5 * (places[1:] + places[:-1])
        pieces = np.diff(places) / np.exp(course(middle))
        film = np.concatenate(([0.0], np.cumsum(pieces)))
        self._recording, self._film = _with_holds(places, film, keyframes)

    @property
    def duration(self) -> float:
        """Seconds of film."""
        return float(self._film[-1])

    @property
    def frames(self) -> int:
        """How many there are: one at least."""
        return max(1, round(self.duration * self._rate))

    def film_time(self, frame: int) -> float:
        """When a frame is seen, in seconds of film."""
        return float(frame / self._rate)

    def recording_time(self, frame: int) -> float:
        """The second of the recording that a frame shows."""
        return float(np.interp(self.film_time(frame), self._film, self._recording))

    def film_time_of(self, seconds: float) -> float:
        """When a second of the recording is first seen."""
        index = min(int(np.searchsorted(self._recording, seconds)), len(self._film) - 1)
        return float(self._film[index])


def _with_holds(
    places: np.ndarray, film: np.ndarray, keyframes: Keyframes
) -> tuple[np.ndarray, np.ndarray]:
    """Where a keyframe holds, the film goes on and the recording does not."""
    recording: list[np.ndarray] = []
    held: list[np.ndarray] = []
    begin, offset = 0, 0.0
    for one in keyframes.keyframe:
        if one.hold and places[0] <= one.seconds <= places[-1]:
            at = int(np.searchsorted(places, one.seconds)) + 1
            recording += [places[begin:at], np.array([one.seconds])]
            held += [film[begin:at] + offset, film[at - 1 : at] + offset + one.hold]
            begin, offset = at, offset + one.hold
    recording.append(places[begin:])
    held.append(film[begin:] + offset)
    return np.concatenate(recording), np.concatenate(held)
