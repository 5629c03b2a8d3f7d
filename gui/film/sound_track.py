"""The sound track of a film: as many samples for each frame as it lasts."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av
import numpy as np

from gui.moments.moment import Moment
from gui.sound.heard import SILENCE, Heard, heard_of
from gui.sound.voice import FADE, RATE, Samples, Voice


class SoundTrack:
    """Samples of one frame after the other; the last ones fade away.

    Parameters
    ----------
    frames : of the film.
    rate : frames a second.
    """

    def __init__(self, frames: int, rate: Fraction) -> None:
        self._voice = Voice()
        self._frames, self._rate, self._number = frames, rate, 0

    def next(self, moment: Any) -> Samples:
        """(n,) samples of the next frame, which shows a moment; labs are silent."""
        begin, end = self._place(self._number), self._place(self._number + 1)
        self._number += 1
        heard = _heard(moment)
        left = self._place(self._frames) - np.arange(begin, end)
        fading = np.clip(left / (FADE * RATE), 0.0, 1.0)
        samples: Samples = (self._voice.samples(heard, end - begin) * fading).astype(np.float32)
        return samples

    def _place(self, frame: int) -> int:
        """Samples before a frame begins: rounded of the whole, so that sound and picture agree."""
        return round(frame * RATE / self._rate)


def _heard(moment: Any) -> Heard:
    return heard_of(moment.snapshot, moment.load_curve) if isinstance(moment, Moment) else SILENCE


def sound_frame(samples: Samples) -> av.AudioFrame:
    """Samples as the encoder takes them."""
    frame = av.AudioFrame.from_ndarray(samples[np.newaxis], format="fltp", layout="mono")
    frame.sample_rate = RATE
    return frame
