"""The scene: hidden units' weights, the kernel before and now, springs, and a ruler of scales."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.canvas.label_room import TALL, Box, lines_in
from gui.intents.intent import SetInLab
from gui.labs.act import Asked, Pointer
from gui.labs.scale.arrangement import LETTERS, ROW, Ruler, arranged
from gui.labs.scale.verdict import curve_of, is_known
from gui.labs.springs import Springs, springs_in
from gui.look.numbers import number_text
from gui.look.words import say
from gui.moments.lab_moment import LabMoment
from gui.scene.resolve import Frame

Array = NDArray[np.float64]

CROSSES: Final = (10.0, 30.0)
"""Scales between which the regimes cross, with some three layers."""
USUAL: Final = 3.0
"""Length of a unit's two weights that is as long as the picture is wide, or more if one is."""
GAP: Final = 12.0
"""Units from sentences to springs beside them."""
NEAR: Final = 22.0
"""Units from the ruler at which a press is on it."""


@dataclass(frozen=True, slots=True)
class ScaleScene:
    """Places in logical pixels, y downwards.

    Attributes
    ----------
    size, unit, type_unit : of the scene, and what lengths and letters are multiplied by.
    middle, radius : of the picture of the units.
    begun, now : (U, 2) the first layer's units, at the start and now.
    matrices : left and top of each of three, and the side of all.
    shades : (3, k, k) of before, now and difference, −1 … 1.
    of_first : rows of the first class.
    sentences : what is said: left, height, words, and whether they are of less weight.
    springs : the load curve, where there is room and it is known.
    ruler : of the scales.
    waits : whether there are no data yet.
    """

    size: tuple[float, float]
    unit: float
    type_unit: float
    middle: tuple[float, float]
    radius: float
    begun: Array
    now: Array
    matrices: tuple[tuple[float, float], ...]
    side: float
    shades: Array
    of_first: int
    sentences: tuple[tuple[float, float, str, bool], ...]
    springs: Springs | None
    ruler: Ruler
    waits: bool


def resolve(moment: LabMoment, frame: Frame) -> ScaleScene:
    """The scene of a moment."""
    settings: Any = moment.settings
    found = arranged(frame)
    middle, radius, side = found.middle, found.radius, found.side
    springs = _springs(moment, found.springs, frame)
    room = found.words
    if found.beside and springs is not None:
        room = (room[0], springs.bottom, *room[2:])
    elif springs is not None:
        room = (*room[:2], min(room[2], springs.left - GAP * frame.unit), room[3])
    longest = np.linalg.norm(np.concatenate([moment["units_begun"], moment["units"]]), axis=1)
    scale = radius / max(USUAL, float(longest.max(initial=0.0)))
    return ScaleScene(
        size=frame.size,
        unit=frame.unit,
        type_unit=frame.type_unit,
        middle=middle,
        radius=radius,
        begun=_places(moment["units_begun"], middle, scale),
        now=_places(moment["units"], middle, scale),
        matrices=tuple((found.left + n * (side + found.gap), found.high) for n in range(3)),
        side=side,
        shades=_shades(moment["kernel_begun"], moment["kernel"]),
        of_first=int(np.nan_to_num(moment["of_first"])),
        sentences=_sentences(moment, room, LETTERS * frame.type_unit),
        springs=springs,
        ruler=Ruler(*found.line, settings.alpha_root_width),
        waits=not moment["time"].size,
    )


def _places(vectors: Array, middle: tuple[float, float], scale: float) -> Array:
    return np.asarray(np.array(middle) + scale * vectors * np.array([1.0, -1.0]))


def _shades(begun: Array, now: Array) -> Array:
    """Before and now over their own largest, the difference over the larger of both."""
    if not begun.size:
        return np.empty((3, 0, 0))
    first, last = (float(np.abs(one).max()) or 1.0 for one in (begun, now))
    return np.stack([begun / first, now / last, (now - begun) / max(first, last)])


def _springs(moment: LabMoment, box: Box, frame: Frame) -> Springs | None:
    curve = curve_of(moment)
    if curve is None:
        return None
    logits = float(moment["separation"][-1])
    known = logits if math.isfinite(logits) else None
    return springs_in(curve, box, frame.unit, frame.type_unit, known)


def _sentences(
    moment: LabMoment, room: Box, size: float
) -> tuple[tuple[float, float, str, bool], ...]:
    """In lines from the top of a place, those that have room there; only the first is torn."""
    left, y, right, bottom = room
    said: list[tuple[float, float, str, bool]] = []
    for number, sentence in enumerate(_words(moment)):
        lines = lines_in(sentence, size, right - left)
        is_whole = len(lines) == 1 or (bool(lines) and number == 0)
        if is_whole and y + (ROW * (len(lines) - 1) + TALL) * size <= bottom:
            rows = (y + (0.5 * TALL + ROW * row) * size for row in range(len(lines)))
            said += [(left, at, line, number > 0) for at, line in zip(rows, lines, strict=True)]
            y += ROW * size * len(lines)
    return tuple(said)


def _words(moment: LabMoment) -> tuple[str, ...]:
    if not is_known(moment):
        return (say("not trained yet"),)
    return (
        say(
            "kernel changed by {change} times its size",
            change=number_text(float(moment["kernel_change"][-1])),
        ),
        say(
            "time {time}, step {n:,}",
            "time {time}, step {n:,}",
            int(moment["steps"][-1]),
            time=number_text(moment.state.time),
        ),
    )


def touch(scene: ScaleScene, moment: LabMoment, pointer: Pointer) -> Asked | None:
    """The ruler is a slider: a press beside it or a drag along it sets the scale."""
    if not moment.is_live or pointer.kind not in ("press", "drag", "release"):
        return None
    from_y = pointer.y if pointer.kind == "press" else pointer.begin[1]
    if abs(from_y - scene.ruler.y) > NEAR * scene.unit:
        return None
    values = {"alpha_root_width": scene.ruler.scale_at(pointer.x)}
    return SetInLab(values, passing=pointer.kind != "release")
