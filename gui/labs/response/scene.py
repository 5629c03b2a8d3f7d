"""The circle: spokes within, the response as a wave around them, the function around all."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.intents.intent import ActInLab
from gui.labs.act import Asked, Pointer
from gui.labs.response.verdict import curve_of, is_preparing
from gui.labs.springs import Springs, springs_in
from gui.look.words import say
from gui.moments.lab_moment import LabMoment
from gui.scene.resolve import Frame

Array = NDArray[np.float64]

SPOKES, WAVE, WAVE_TALL = 0.30, 0.38, 0.22
ZERO, ONE = 0.70, 0.92
"""Parts of the radius: where spokes end; where the wave is at rest, how high it can go; where the
function is 0 and 1."""
FURTHEST: Final = (0.62, 1.08)
"""Between which it is drawn, however large it is."""
KEYS: Final = 20.0
"""Width of the longest key, over the size of its type."""
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
    words : what stands beside the circle.
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
    springs: Springs | None


def resolve(moment: LabMoment, frame: Frame) -> ResponseScene:
    """The scene of a moment."""
    width, height = frame.size
    radius = 0.46 * min(width, height)
    deep = moment["separation"].size > 3
    middle = (_aside(frame, radius) if deep else 0.5 * width, 0.5 * height)
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
        words=_words(moment),
        springs=_springs(moment, frame, middle[0] - FURTHEST[1] * radius) if deep else None,
    )


def _aside(frame: Frame, radius: float) -> float:
    """The middle of a circle that leaves room at its left, and for its keys if there are any."""
    room, middle = frame.size[0] - 26.0 * frame.unit - radius, 0.5 * frame.size[0]
    beside_keys = room - 13.0 * KEYS * frame.type_unit
    return beside_keys if beside_keys >= middle else max(middle, room)


def _springs(moment: LabMoment, frame: Frame, right: float) -> Springs | None:
    """Over the words, at the left of the circle; below the first sentence, where there is room."""
    size, unit = 13.0 * frame.type_unit, frame.unit
    words = frame.size[1] - 26.0 * unit - 1.7 * size * len(_words(moment))
    curve, logits = curve_of(moment), float(moment["separation"][-1])
    places = ((26.0 * unit, top * unit, right - 20.0 * unit, words) for top in (46.0, 22.0))
    found = (springs_in(curve, box, unit, frame.type_unit, logits) for box in places)
    return next((one for one in found if one is not None), None)


def _height(values: Any) -> Array:
    """Part of the radius at which a value of the function is drawn."""
    return np.clip(ZERO + (ONE - ZERO) * np.asarray(values), *FURTHEST)


def _words(moment: LabMoment) -> tuple[str, ...]:
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
