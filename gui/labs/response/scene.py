"""The circle: spokes within, the response as a wave around them, the function around all."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.canvas.label_room import lines_in, width_of
from gui.intents.intent import ActInLab
from gui.labs.act import Asked, Pointer
from gui.labs.response.verdict import curve_of, is_preparing
from gui.labs.springs import Springs, springs_in
from gui.look.words import say
from gui.moments.lab_moment import LabMoment
from gui.scene.resolve import Frame

Array = NDArray[np.float64]
Rows = tuple[str, ...]

SPOKES, WAVE, WAVE_TALL = 0.30, 0.38, 0.22
ZERO, ONE = 0.70, 0.92
"""Parts of the radius: where spokes end; where the wave is at rest, how high it can go; where the
function is 0 and 1."""
FURTHEST: Final = (0.62, 1.08)
"""Between which it is drawn, however large it is."""
SIZE: Final = 13.0
"""Of the type, in pixels of a usual scene."""
ROW, CLOSE = 1.7, 1.3
"""From one line of words to the next, over their size: usually, and at least."""
EDGE: Final = 26.0
"""Units from words to the edge."""
LEAST: Final = 0.15
"""Of height or width: radius of the circle, however large the words at its left."""
NEAR: Final = 26.0
"""Units from a point at which a press still is on it."""


@dataclass(frozen=True, slots=True)
class ResponseScene:
    """Places in logical pixels, y downwards.

    Attributes
    ----------
    size, unit, type_unit : of the scene, and what lengths and letters are multiplied by.
    middle, radius : of the circle.
    zero, one : radii at which the function is 0 and 1.
    function, before : (A, 2) the function, now and before the last tap.
    wave, wave_rest : (A, 2) the response, and its radius at rest.
    spokes, strength : (S, 2) their ends, and 0 … 1 how much each unit does.
    places, targets : (M, 2) the points at the function's height, and at that of their label.
    labels, reach : (M,) their labels, and how near to this circle they lie, 0 … 1.
    chosen : number of the point that is probed.
    words, keys : what stands at its left, and what its colours mean; lines from the top.
    row, low : from one line to the next; where the last one stands.
    springs : the load curve, of a deep network where there is room.
    """

    size: tuple[float, float]
    unit: float
    type_unit: float
    middle: tuple[float, float]
    radius: float
    zero: float
    one: float
    function: Array
    before: Array
    wave: Array
    wave_rest: float
    spokes: Array
    strength: Array
    places: Array
    targets: Array
    labels: Array
    reach: Array
    chosen: int
    words: tuple[str, ...]
    keys: tuple[str, ...]
    row: float
    low: float
    springs: Springs | None


def resolve(moment: LabMoment, frame: Frame) -> ResponseScene:
    """The scene of a moment."""
    width, height = frame.size
    size, deep = SIZE * frame.type_unit, moment["separation"].size > 3
    wide = max(width_of(one, size) for one in _widest())  # that nothing moves as numbers change
    clear = EDGE * frame.unit + wide + 0.8 * size
    least, most = (part * min(width, height) for part in (LEAST, 0.46))
    radius = max(least, min(most, 0.5 * (width - clear - 8.0 * frame.unit) / FURTHEST[1]))
    words = tuple(line for one in _words(moment) for line in lines_in(one, size, wide))
    words, row, low = _rows(frame, words, size)
    middle = (max(clear + FURTHEST[1] * radius, _aside(frame, radius, deep=deep)), 0.5 * height)
    angles = np.linspace(0.0, 2.0 * np.pi, moment["function"].size)
    spread = float(np.max(np.abs(moment["wave_begun"]), initial=1e-12))
    wave = WAVE + WAVE_TALL * np.tanh(moment["wave"] / spread)

    def at(angle: Array, part: Array) -> Array:
        x = middle[0] + radius * part * np.cos(angle)
        return np.stack([x, middle[1] - radius * part * np.sin(angle)], axis=1)

    strongest = float(np.max(moment["spokes_begun"], initial=1e-12))
    strength = np.clip(moment["spokes"] / strongest, 0.0, 1.0)
    where = moment["point_angles"]
    return ResponseScene(
        size=frame.size,
        unit=frame.unit,
        type_unit=frame.type_unit,
        middle=middle,
        radius=radius,
        zero=ZERO * radius,
        one=ONE * radius,
        function=at(angles, _height(moment["function"])),
        before=at(angles, _height(moment["before_tap"])),
        wave=at(angles, wave),
        wave_rest=WAVE * radius,
        spokes=at(moment["spoke_angles"], SPOKES * np.sqrt(strength)),
        strength=strength,
        places=at(where, _height(moment["outputs"])),
        targets=at(where, _height(moment["labels"])),
        labels=moment["labels"],
        reach=moment["point_reach"],
        chosen=int(moment["chosen"]),
        words=words,
        keys=_keys(frame, middle[0] + radius, row),
        row=row,
        low=low,
        springs=_springs(moment, frame, middle[0] - FURTHEST[1] * radius, low - len(words) * row)
        if deep
        else None,
    )


def _aside(frame: Frame, radius: float, *, deep: bool) -> float:
    """The middle of a circle; of a deep network it leaves room at its left for springs."""
    middle = 0.5 * frame.size[0]
    if not deep:
        return middle
    room = frame.size[0] - EDGE * frame.unit - radius
    beside_keys = room - _keys_wide(frame)
    return beside_keys if beside_keys >= middle else max(middle, room)


def _rows(frame: Frame, words: Rows, size: float) -> tuple[Rows, float, float]:
    """As many lines as there is room for, from one to the next, and where the last one stands."""
    height = frame.size[1]
    free = height - 1.4 * size
    words = words[: 1 + int(free / (CLOSE * size))]
    row = min(ROW * size, free / max(1, len(words) - 1))
    under = min(EDGE * frame.unit, height - 0.7 * size - (len(words) - 1) * row)
    return words, row, height - max(under, 0.7 * size)


def _keys_wide(frame: Frame) -> float:
    size = SIZE * frame.type_unit
    return max(width_of(key, size) for key in keys_said()) + size


def _keys(frame: Frame, right: float, row: float) -> Rows:
    """What colours mean, where all of it has room at the right of the circle."""
    keys, room = keys_said(), frame.size[0] - EDGE * frame.unit - right
    fit = _keys_wide(frame) <= room and len(keys) * row <= frame.size[1]
    return keys if fit else ()


def keys_said() -> Rows:
    """What colours and points mean, as the picture has them."""
    return (
        say("the function, 0 and 1 at the rings"),
        say("response to training on the marked point"),
        say("hidden units, by what they do"),
        say("full points are 1, rings 0"),
    )


def _springs(moment: LabMoment, frame: Frame, right: float, low: float) -> Springs | None:
    """Over the words, at the left of the circle; below the first sentence, where there is room."""
    unit = frame.unit
    curve, logits = curve_of(moment), float(moment["separation"][-1])
    places = ((EDGE * unit, top * unit, right - 20.0 * unit, low) for top in (46.0, 22.0))
    found = [springs_in(curve, box, unit, frame.type_unit, logits) for box in places]
    there = [one for one in found if one is not None]
    return next((one for one in there if not one.is_low), there[0] if there else None)


def _height(values: Any) -> Array:
    """Part of the radius at which a value of the function is drawn."""
    return np.clip(ZERO + (ONE - ZERO) * np.asarray(values), *FURTHEST)


def _widest() -> Rows:
    """The words with as wide numbers as there are, about."""
    return (
        say("step {n:,}", "step {n:,}", 888_888),
        say("response {value:.3g}", value=0.000888),
        say("kernel {value:.3g}", value=0.000888),
        say("{n:.0f} units active", n=888.0),
    )


def _words(moment: LabMoment) -> Rows:
    first = say("step {n:,}", "step {n:,}", int(moment.state.time))
    if is_preparing(moment):
        first = say("preparing: a minute or two")
    return (
        first,
        say("response {value:.3g}", value=float(moment["response"])),
        say("kernel {value:.3g}", value=float(moment["kernel"])),
        say("{n:.0f} units active", n=float(moment["active_units"])),
    )


def touch(scene: ResponseScene, moment: LabMoment, pointer: Pointer) -> Asked | None:
    """A press near a point trains once on it."""
    if pointer.kind != "press" or not moment.is_live:
        return None
    far = [
        min(math.dist((pointer.x, pointer.y), tuple(one)) for one in both)
        for both in zip(scene.places, scene.targets, strict=True)
    ]
    nearest = int(np.argmin(far))
    if far[nearest] > NEAR * scene.unit:
        return None
    return ActInLab("tap", {"point": nearest})
