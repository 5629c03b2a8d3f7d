"""Seconds of a recording as pixels of its timeline, and as words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

SECOND_STEPS: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30)
MINUTE_STEPS: Final = (60, 120, 300, 600, 900, 1800)
HOUR_STEPS: Final = (3600, 7200, 14400, 21600, 43200, 86400)
STEPS: Final = (*SECOND_STEPS, *MINUTE_STEPS, *HOUR_STEPS)
"""Seconds between ticks that a person counts easily."""


@dataclass(frozen=True, slots=True)
class TrackScale:
    """A straight line from seconds to pixels.

    Attributes
    ----------
    left, right : pixels at which the recording begins and ends, left < right.
    duration : seconds; 0 for a recording of one frame, which lies at the left.
    """

    left: float
    right: float
    duration: float

    def x(self, seconds: float) -> float:
        """The pixel of a second; an end of the track for seconds beyond it."""
        if self.duration <= 0.0:
            return self.left
        part = min(max(seconds / self.duration, 0.0), 1.0)
        return self.left + part * (self.right - self.left)

    def seconds(self, x: float) -> float:
        """The second at a pixel, within the recording."""
        part = (x - self.left) / (self.right - self.left)
        return min(max(part, 0.0), 1.0) * self.duration

    def ticks(self, room: float) -> tuple[tuple[float, str], ...]:
        """Seconds and labels of ticks that stand at least `room` pixels apart."""
        if self.duration <= 0.0:
            return ((0.0, "0 s"),)
        step = self._step(room * self.duration / (self.right - self.left))
        count = math.floor(self.duration / step + 1e-9)
        return tuple((index * step, self._label(index * step, step)) for index in range(count + 1))

    def _step(self, least: float) -> float:
        days = STEPS[-1] * math.ceil(least / STEPS[-1])
        return next((step for step in STEPS if step >= least), days)

    def _label(self, seconds: float, step: float) -> str:
        if self.duration >= 60.0 and step >= 1.0:
            return clock_text(seconds, 0)
        decimals = max(0, -math.floor(math.log10(step) + 1e-9))
        return f"{seconds:.{decimals}f} s"


def clock_text(seconds: float, decimals: int = 1) -> str:
    """A time as "0:12.3", or "1:02:03.4" from an hour on."""
    unit = 10**decimals
    whole, part = divmod(round(seconds * unit), unit)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    head = f"{hours}:{minute:02d}" if hours else f"{minute}"
    tail = f".{part:0{decimals}d}" if decimals else ""
    return f"{head}:{second:02d}{tail}"
