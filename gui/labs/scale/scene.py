"""The scene: hidden units' weights, the kernel before and now, springs, and a ruler of scales."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from gui.intents.intent import SetInLab
from gui.labs.act import Asked, Pointer
from gui.labs.scale.verdict import curve_of, is_known
from gui.labs.springs import Springs, springs_in
from gui.look.numbers import number_text
from gui.look.words import say
from gui.moments.lab_moment import LabMoment
from gui.scene.resolve import Frame

Array = NDArray[np.float64]
Box = tuple[float, float, float, float]

ENDS: Final = (0.01, 1000.0)
"""Scales at the ends of the ruler."""
CROSSES: Final = (10.0, 30.0)
"""Scales between which the regimes cross, with some three layers."""
USUAL: Final = 3.0
"""Length of a unit's two weights that is as long as the picture is wide, or more if one is."""
NEAR: Final = 22.0
"""Units from the ruler at which a press is on it."""
UNITS_WIDE, KERNELS_WIDE = 0.22, 0.42
"""Parts of the width."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """The scales, evenly in their logarithm; y is that of its line."""

    left: float
    right: float
    y: float
    scale: float

    def at(self, scale: float) -> float:
        """Where a scale is; one beyond an end is at it."""
        low, high = (math.log10(one) for one in ENDS)
        part = (math.log10(scale) - low) / (high - low)
        return self.left + float(np.clip(part, 0.0, 1.0)) * (self.right - self.left)

    def scale_at(self, x: float) -> float:
        """The scale at a place, to three digits."""
        low, high = (math.log10(one) for one in ENDS)
        part = float(np.clip((x - self.left) / (self.right - self.left), 0.0, 1.0))
        return float(f"{10.0 ** (low + part * (high - low)):.3g}")


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
    words : what stands under the matrices.
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
    words: tuple[str, ...]
    springs: Springs | None
    ruler: Ruler
    waits: bool


def resolve(moment: LabMoment, frame: Frame) -> ScaleScene:
    """The scene of a moment."""
    (width, height), u, letters = frame.size, frame.unit, 13.0 * frame.type_unit
    settings: Any = moment.settings
    edge, top = 26.0 * u, 40.0 * u
    ruler = Ruler(edge, width - edge, height - 2.7 * letters, settings.alpha_root_width)
    bottom = ruler.y - 2.3 * letters
    radius = 0.5 * min(UNITS_WIDE * width, bottom - top - 2.2 * letters)
    level = 0.5 * (top + bottom)
    middle = (edge + radius, level - 1.1 * letters)
    left = edge + 2.0 * radius + 30.0 * u
    gap = 12.0 * u
    side = min((KERNELS_WIDE * width - 2.0 * gap) / 3.0, bottom - top - 5.4 * letters)
    high = level - 0.5 * (side + 5.4 * letters)
    beyond = left + 3.0 * side + 2.0 * gap + 34.0 * u
    longest = np.linalg.norm(np.concatenate([moment["units_begun"], moment["units"]]), axis=1)
    scale = radius / max(USUAL, float(longest.max(initial=0.0)))
    return ScaleScene(
        size=frame.size,
        unit=u,
        type_unit=frame.type_unit,
        middle=middle,
        radius=radius,
        begun=_places(moment["units_begun"], middle, scale),
        now=_places(moment["units"], middle, scale),
        matrices=tuple((left + number * (side + gap), high) for number in range(3)),
        side=side,
        shades=_shades(moment["kernel_begun"], moment["kernel"]),
        of_first=int(np.nan_to_num(moment["of_first"])),
        words=_words(moment),
        springs=_springs(moment, (beyond, high - 8.0 * u, width - edge, bottom), frame),
        ruler=ruler,
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


def _words(moment: LabMoment) -> tuple[str, ...]:
    if not is_known(moment):
        return (say("not trained yet"), "")
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
