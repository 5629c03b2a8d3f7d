"""The clock of a replay: where it stands, how fast it goes, and the range that it loops."""

from __future__ import annotations

from typing import Final

SPEEDS: Final = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 10.0, 60.0)
"""Seconds of the recording that pass in a second."""
LONGEST_GAP: Final = 0.25
"""Seconds between two frames beyond which the window was held up, and nothing is made up for."""


class Player:
    """Goes through so many seconds.

    Parameters
    ----------
    duration : of the recording, in seconds.

    Attributes
    ----------
    position : 0 … duration.
    speed : seconds of the recording in a second; 1 is as it was.
    playing : whether it goes on.
    loops : whether it begins again at the end of the range.
    range : begin and end, in seconds.
    """

    def __init__(self, duration: float) -> None:
        self.duration = duration
        self.position, self.speed = 0.0, 1.0
        self.playing = self.loops = False
        self.range = (0.0, duration)

    def toggle(self) -> None:
        """Play or pause; from the end it begins again."""
        if not self.playing and self.position >= self._end:
            self.position = self.range[0] if self.loops else 0.0
        self.playing = not self.playing

    def seek(self, seconds: float) -> None:
        """Go there, and play on from there if it plays."""
        self.position = min(max(seconds, 0.0), self.duration)

    def set_range(self, begin: float, end: float) -> None:
        """What is looped, and what a film shows; in either order."""
        low, high = sorted((begin, end))
        self.range = (max(0.0, low), min(self.duration, high))

    def go_on_as(self, other: Player) -> None:
        """Stand where another one stood, and go on as it did; at its end, at one's own."""
        self.speed, self.loops, self.playing = other.speed, other.loops, other.playing
        if other.range != (0.0, other.duration):
            self.set_range(*other.range)
        self.seek(self.duration if other.position >= other.duration else other.position)

    def grow(self, duration: float) -> None:
        """The recording is longer by now; from its end one goes on to the new one."""
        at_end = self.position >= self.duration
        whole = self.range == (0.0, self.duration)
        self.duration = duration
        if whole:
            self.range = (0.0, duration)
        if at_end:
            self.position = duration

    def advance(self, elapsed: float) -> None:
        """Let so many seconds of wall clock pass."""
        if not self.playing:
            return
        begin, end = self.range[0], self._end
        self.position += self.speed * min(elapsed, LONGEST_GAP)
        if self.position < end:
            return
        if self.loops and begin < end:
            self.position = begin + (self.position - begin) % (end - begin)
        else:
            self.position, self.playing = end, False

    @property
    def _end(self) -> float:
        """A loop ends with its range, unless it stands beyond it."""
        return self.range[1] if self.loops and self.position <= self.range[1] else self.duration
