"""Makes samples of what is heard: a slip clicks, the tension hums, a new verdict is a chord."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from gui.sound.heard import CHORDS, FIRST, LOWEST, NOBODY, Heard, pitches
from gui.sound.samples import add_hum, add_tones

RATE: Final = 44_100
"""Samples a second."""
FADE: Final = 0.15
"""Seconds in which what lasts comes and goes."""
CLICK, ATTACK = 0.25, 0.004
"""Seconds of a slip, and until it is loudest."""
CHORD: Final = 1.2
"""Seconds of a verdict."""
SLIP_LEVEL, HUM_LEVEL, CHORD_LEVEL = 0.45, 0.12, 0.36
"""Of all slips that sound at once, of the hum, and of a chord: together below one."""
MOST_SLIPS: Final = 24
"""That sound at once; of more the newest."""
MOST_CHORDS: Final = 1

Samples = NDArray[np.float32]


class Voice:
    """The chain's voice: the same samples for the same moments, and nothing of the clock.

    It is asked for the samples of one moment after the other, each as long as it lasts.
    """

    def __init__(self) -> None:
        self._slides = NOBODY
        self._course = -1
        self._verdict = ""
        self._slips = np.zeros((0, 6))
        self._chord = np.zeros((0, 6))
        self._hum = np.array([0.0, LOWEST, 0.0])

    def samples(self, heard: Heard, count: int) -> Samples:
        """(count,) samples between −1 and 1 of a moment that lasts so many."""
        self._begin_slips(heard)
        self._begin_chord(heard)
        out = np.zeros(count)
        add_tones(out, self._slips, float(RATE))
        out = SLIP_LEVEL * np.tanh(out / SLIP_LEVEL)  # many at once are hardly louder than a few
        add_tones(out, self._chord, float(RATE))
        pitch = LOWEST + heard.tension * (FIRST - LOWEST)
        add_hum(out, self._hum, pitch, HUM_LEVEL * heard.tension, float(RATE), FADE)
        self._slips = self._slips[self._slips[:, 2] < self._slips[:, 3]]
        self._chord = self._chord[self._chord[:, 2] < self._chord[:, 3]]
        return out.astype(np.float32)

    def _begin_slips(self, heard: Heard) -> None:
        """A block that has rested begins to slide."""
        before, now = self._slides, heard.slides
        if heard.course == self._course and before.size == now.size:
            begun = np.flatnonzero(now & ~before)
            room = MOST_SLIPS - len(self._slips)
            tones = [
                (pitch, SLIP_LEVEL / MOST_SLIPS**0.5, 0.0, CLICK, ATTACK, CLICK)
                for pitch in pitches(now.size)[begun][-max(room, 0) :]
            ]
            if room > 0 and tones:
                self._slips = np.concatenate((self._slips, tones))
        self._slides, self._course = now, heard.course

    def _begin_chord(self, heard: Heard) -> None:
        """Another verdict than the last one; one that sounds is heard to its end."""
        if heard.verdict in ("", self._verdict) or len(self._chord):
            return
        self._verdict = heard.verdict
        chord = CHORDS.get(heard.verdict, ())
        if chord:
            level = CHORD_LEVEL / len(chord)
            self._chord = np.array([(pitch, level, 0.0, CHORD, FADE, FADE) for pitch in chord])
