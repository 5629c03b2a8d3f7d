"""What keyframes ask for at each moment of a film: where the eye is led, what is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from gui.canvas.view import WHOLE, View
from gui.film.clock import FilmClock
from gui.film.keyframes import Keyframes, eased, smooth
from gui.scene.resolve import NOTHING, Highlight

FADE: Final = 0.4
"""Seconds of film in which captions and pointed-out layers come and go."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is asked for in one frame.

    Attributes
    ----------
    opacity : of the caption, 0 … 1.
    """

    view: View = WHOLE
    highlight: Highlight = NOTHING
    caption: str = ""
    opacity: float = 1.0


class Cues:
    """The keyframes of a film against its clock.

    Parameters
    ----------
    caption : what is said where keyframes have said nothing yet.
    """

    def __init__(self, keyframes: Keyframes, clock: FilmClock, caption: str) -> None:
        self._clock = clock
        seconds, zooms = keyframes.told("zoom", WHOLE.zoom)
        self._zoom = eased(seconds, [float(np.log(one)) for one in zooms], 0.0)
        seconds, middles = keyframes.told("pan", (WHOLE.x, WHOLE.y))
        self._x = eased(seconds, [x for x, _ in middles], WHOLE.x)
        self._y = eased(seconds, [y for _, y in middles], WHOLE.y)
        self._captions = _Switch(keyframes, "caption", clock, caption)
        self._layers = _Switch(keyframes, "layer", clock, 0)
        self.speaks = bool(caption) or any(one.caption for one in keyframes.keyframe)

    def at(self, frame: int) -> Cue:
        """The cue of a frame."""
        return self._at(self._clock.film_time(frame), self._clock.recording_time(frame))

    def at_second(self, recording: float) -> Cue:
        """The cue when a second of the recording is first seen."""
        return self._at(self._clock.film_time_of(recording), recording)

    def _at(self, film: float, recording: float) -> Cue:
        zoom = float(np.exp(self._zoom(recording)))
        caption, opacity = self._captions.at(film)
        layer, strength = self._layers.at(film)
        return Cue(
            View(zoom, float(self._x(recording)), float(self._y(recording))),
            Highlight(layer, strength if layer else 0.0),
            caption,
            opacity if caption else 0.0,
        )


class _Switch:
    """Something that holds until the next keyframe names another, and fades in between."""

    def __init__(self, keyframes: Keyframes, name: str, clock: FilmClock, first: Any) -> None:
        seconds, values = keyframes.named(name)
        times = [clock.film_time_of(one) for one in seconds]
        self._times = np.array([-np.inf, *times])
        self._values = [first, *values]

    def at(self, film: float) -> tuple[Any, float]:
        """What holds at a second of film, and how strongly."""
        index = int(np.searchsorted(self._times, film, side="right")) - 1
        value, strength = self._values[index], 1.0
        if index and self._values[index - 1] != value:
            strength = float(smooth((film - self._times[index]) / FADE))
        later = index + 1
        if later < len(self._values) and self._values[later] != value:
            strength = min(strength, float(smooth((self._times[later] - film) / FADE)))
        return value, strength
