"""Samples of what sounds, in compiled code: decaying tones, a hum, and how they are added."""

from __future__ import annotations

import math
from typing import Any

from physics.chain.compiled import kernel

TURN = 2.0 * math.pi


@kernel
def ramp(part: float) -> float:
    """0 … 1 without a corner at either end: half a period of a cosine."""
    return 0.5 - 0.5 * math.cos(math.pi * min(max(part, 0.0), 1.0))


@kernel
def add_tones(out: Any, tones: Any, rate: float) -> None:
    """Add tones to `out`, and make them older.

    Parameters
    ----------
    out : (n,) samples.
    tones : (m, 6) of each: Hz, level, age, length, fade in and fade out, the last four in
        seconds. A tone whose fade out is as long as it is decays from its begin on.
    rate : samples a second.
    """
    for tone in range(tones.shape[0]):
        pitch, level, age, length, rise, fall = tones[tone]
        for index in range(out.shape[0]):
            at = age + index / rate
            if at >= length:
                break
            envelope = ramp(at / rise) * ramp((length - at) / fall)
            if fall >= length:
                envelope *= envelope
            out[index] += level * envelope * math.sin(TURN * pitch * at)
        tones[tone, 2] = age + out.shape[0] / rate


@kernel
def add_hum(out: Any, hum: Any, pitch: float, level: float, rate: float, fade: float) -> None:
    """Add a hum to `out`, which goes to another pitch and level within `fade` seconds.

    Parameters
    ----------
    hum : (3,) phase in turns, pitch and level, all three kept from one call to the next.
    """
    part = 1.0 - math.exp(-5.0 / (fade * rate))
    for index in range(out.shape[0]):
        hum[1] += part * (pitch - hum[1])
        hum[2] += part * (level - hum[2])
        hum[0] = (hum[0] + hum[1] / rate) % 1.0
        out[index] += hum[2] * math.sin(TURN * hum[0])
