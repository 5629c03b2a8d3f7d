"""What is said of films that will be made, are being made, and are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from gui.film.clock import FilmClock
from gui.film.formats import FORMATS
from gui.film.keyframes import Keyframes
from gui.film.options import FilmOptions
from gui.look.words import say, shown
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
    length = length_words(float(count / rate))
    words = say("{n:,} frames, {length}", "{n:,} frame, {length}", count, length=length)
    if not used:
        return words
    return BETWEEN.join((words, say("{n:,} keyframes are used", "{n:,} keyframe is used", used)))


def length_words(seconds: float) -> str:
    """How long a film is: "10.0 s", "2:05 min"."""
    if seconds < IN_SECONDS:
        return f"{seconds:.1f} s"
    clock = clock_text(seconds, 0)
    return say("{clock} min", clock=clock) if seconds < 3600.0 else say("{clock} h", clock=clock)


def left_words(seconds: float) -> str:
    """How long it will take: "12 s left", "3 min left", "1 h 5 min left"."""
    if seconds < IN_SECONDS:
        return say("{seconds} s left", seconds=max(1, round(seconds)))
    hours, minutes = divmod(round(seconds / 60.0), 60)
    return (
        say("{hours} h {minutes} min left", hours=hours, minutes=minutes)
        if hours
        else say("{minutes} min left", minutes=minutes)
    )


def progress_words(frame: int, frames: int, seconds_left: float) -> tuple[str, ...]:
    """How far it is, from the longest to the shortest."""
    done = say("{frame:,} of {frames:,}", frame=frame, frames=frames)
    if frame >= frames:
        return (
            BETWEEN.join(
                (say("{n:,} frames", "{n:,} frame", frames), say("putting them together"))
            ),
            say("putting together"),
        )
    left = left_words(seconds_left)
    long = say("{done} frames", done=done)
    return f"{long}{BETWEEN}{left}", f"{done}{BETWEEN}{left}", left


def made_words(told: Mapping[str, Any]) -> str:
    """A film that is there, as "MP4, 1920 × 1080, 10.0 s", from what the command tells."""
    title = shown(FORMATS[told["format"]].title).split(" (", maxsplit=1)[0]
    size = f"{told['width']} × {told['height']}"
    return f"{title}, {size}, {length_words(told['film_seconds'])}"
