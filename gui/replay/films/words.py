"""What is said of films that will be made, are being made, and are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from gui.film.clock import FilmClock
from gui.film.formats import FORMATS
from gui.film.keyframes import Keyframes
from gui.film.options import FilmOptions
from gui.replay.track_scale import clock_text

BETWEEN: Final = "  ·  "
IN_SECONDS: Final = 100.0
"""Seconds from which minutes are read more easily."""


def coming_words(options: FilmOptions, duration: float, keyframes: Keyframes) -> str:
    """How long the film will be, as "600 frames, 10.0 s", and how many keyframes it uses.

    Parameters
    ----------
    duration : of the recording, in seconds.
    """
    end = duration if options.end is None else min(options.end, duration)
    rate = FORMATS["mp4"].rate(options.fps)
    clock = FilmClock(min(options.begin, end), end, options.speed, rate, keyframes)
    count, used = clock.frames, len(keyframes.keyframe)
    words = f"{count:,} frame{'s' * (count != 1)}, {length_words(float(count / rate))}"
    if not used:
        return words
    noun = "keyframe is" if used == 1 else "keyframes are"
    return f"{words}{BETWEEN}{used:,} {noun} used"


def length_words(seconds: float) -> str:
    """How long a film is: "10.0 s", "2:05 min"."""
    if seconds < IN_SECONDS:
        return f"{seconds:.1f} s"
    return f"{clock_text(seconds, 0)} {'min' if seconds < 3600.0 else 'h'}"


def left_words(seconds: float) -> str:
    """How long it will take: "12 s left", "3 min left", "1 h 5 min left"."""
    if seconds < IN_SECONDS:
        return f"{max(1, round(seconds))} s left"
    hours, minutes = divmod(round(seconds / 60.0), 60)
    return f"{hours} h {minutes} min left" if hours else f"{minutes} min left"


def progress_words(frame: int, frames: int, seconds_left: float) -> tuple[str, ...]:
    """How far it is, from the longest to the shortest."""
    done = f"{frame:,} of {frames:,}"
    if frame >= frames:
        return f"{frames:,} frames{BETWEEN}putting them together", "putting together"
    left = left_words(seconds_left)
    return f"{done} frames{BETWEEN}{left}", f"{done}{BETWEEN}{left}", left


def made_words(told: Mapping[str, Any]) -> str:
    """A film that is there, as "MP4, 1920 × 1080, 10.0 s", from what the command tells."""
    title = FORMATS[told["format"]].title.split(" (", maxsplit=1)[0]
    size = f"{told['width']} × {told['height']}"
    return f"{title}, {size}, {length_words(told['film_seconds'])}"
