"""How the plane of the units is drawn."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gui.canvas.glyphs import Label
from gui.canvas.gradients import gradient
from gui.canvas.label_room import clear_ones
from gui.canvas.points import Points
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.strokes import strokes
from gui.labs.linear.scene import BESIDE, LINE, SIZE, LinearScene
from gui.look.theme import Theme

DIAGONAL = math.sqrt(0.5)


def draw(scene: LinearScene, theme: Theme) -> Sketch:
    """From the ground to the words."""
    sketch = Sketch(scene.size)
    top, bottom = rgba(theme.sky_top), rgba(theme.sky_bottom)
    sketch.ground.append(gradient(0, 0, *scene.size, upper=top, lower=bottom))
    _draw_axes(sketch, scene, theme)
    _draw_paths(sketch, scene, theme)
    _draw_spread(sketch, scene, theme)
    sketch.points = _crowd(scene, theme)
    _draw_few(sketch, scene, theme)
    return sketch


def _draw_axes(sketch: Sketch, scene: LinearScene, theme: Theme) -> None:
    """U and W, and the diagonals along which the layers agree or oppose each other."""
    (width, height), (x, y) = scene.size, scene.origin
    thin = {"width": scene.unit, "colour": rgba(theme.muted, 0.5)}
    sketch.ties.append(strokes(0, y, width, y, **thin))
    sketch.ties.append(strokes(x, 0, x, height, **thin))
    half, size = 0.5 * height, SIZE * scene.type
    words = []
    for colour, sign, inset, lines in (
        # Below the sentence over the scene, which has two lines where there is little room.
        (theme.chain, -1.0, 68.0, scene.names[0]),
        (theme.network, 1.0, 16.0, scene.names[1]),
    ):
        ends = (x - half, y - sign * half, x + half, y + sign * half)
        dashed = {"width": 1.2 * scene.unit, "colour": rgba(colour, 0.6), "dash": 9.0 * scene.unit}
        sketch.ties.append(strokes(*ends, **dashed))
        begin, tall = x + half + BESIDE * scene.unit, LINE * size * (len(lines) - 1)
        at_edge = width - 0.4 * size  # a letter alone, where there is no room beside the cloud
        place, align = (begin, -1) if begin + size < width else (at_edge, 1)
        # Clear of the axis, if need be as near to the edge as it may be.
        down = max(min(inset * scene.type, half - tall - 1.2 * size), 0.7 * size)
        top = down if sign < 0.0 else height - down - tall
        words += [
            _label(line, place, top + row * LINE * size, scene, colour, align=align)
            for row, line in enumerate(lines)
        ]
    apart = 14.0 * scene.type
    words.append(_label("U", width - apart, y - apart, scene, theme.muted, align=1))
    words.append(_label("W", x - 0.7 * apart, apart, scene, theme.muted, align=1))
    sketch.labels += clear_ones(words)


def _draw_paths(sketch: Sketch, scene: LinearScene, theme: Theme) -> None:
    """Hyperbolas, faint; upon them what will be gone along, and where the numerics were."""
    thin = {"width": scene.unit, "colour": rgba(theme.muted, 0.22)}
    sketch.ties.append(_polylines(scene.hyperbolas, **thin))
    ahead = {"width": 2.2 * scene.unit, "colour": rgba(theme.theory, 0.85)}
    sketch.marks.append(_polylines(scene.paths, **ahead))


def _polylines(lines: NDArray[np.float64], **look: Any) -> NDArray[np.void]:
    """Strokes through (n, m, 2) places."""
    begin, end = lines[:, :-1].reshape(-1, 2), lines[:, 1:].reshape(-1, 2)
    return strokes(*begin.T, *end.T, **look)


def _draw_spread(sketch: Sketch, scene: LinearScene, theme: Theme) -> None:
    """Root mean squares along both diagonals: what P and Q are; at the end as a cross-bar."""
    for colour, sign, now, end in (
        (theme.chain, -1.0, scene.spread[0], scene.spread_end[0]),
        (theme.network, 1.0, scene.spread[1], scene.spread_end[1]),
    ):
        look = {"edge": rgba(theme.background), "edge_width": scene.unit}
        bar = _bar(scene, now, sign, width=9.0 * scene.unit, colour=rgba(colour), **look)
        sketch.marks.append(bar)
        for side in (-1.0, 1.0):
            sketch.marks.append(_tick(scene, side * end, sign, colour))


def _along(scene: LinearScene, length: float, sign: float) -> tuple[float, float]:
    """The place at a distance from the origin, along a diagonal."""
    return (
        scene.origin[0] + DIAGONAL * length,
        scene.origin[1] + sign * DIAGONAL * length,
    )


def _bar(scene: LinearScene, half: float, sign: float, **look: Any) -> NDArray[np.void]:
    return strokes(*_along(scene, -half, sign), *_along(scene, half, sign), **look)


def _tick(scene: LinearScene, far: float, sign: float, colour: str) -> NDArray[np.void]:
    x, y = _along(scene, far, sign)
    reach = 9.0 * DIAGONAL * scene.unit
    ends = (x - reach, y + sign * reach, x + reach, y - sign * reach)
    return strokes(*ends, width=2.4 * scene.unit, colour=rgba(colour))


def _crowd(scene: LinearScene, theme: Theme) -> Points:
    """All units; the more there are, the smaller and the fainter."""
    count = len(scene.start)
    alpha = float(np.clip(12.0 / math.sqrt(count), 0.2, 0.8))
    radius = float(np.clip(24.0 / count**0.28, 0.9, 5.0)) * scene.unit
    along, across = rgba(theme.chain, alpha), rgba(theme.network, alpha)
    return Points(scene.start, scene.map, scene.origin, scene.scale, radius, along, across)


def _draw_few(sketch: Sketch, scene: LinearScene, theme: Theme) -> None:
    """The units whose paths are drawn, and the dots of their numerics."""
    x, y = scene.marks.T
    sketch.marks.append(strokes(x, y, x, y, width=4.4 * scene.unit, colour=rgba(theme.text)))
    x, y = scene.units.T
    disc = {"edge": rgba(theme.text), "edge_width": 1.6 * scene.unit}
    fill = rgba(theme.background)
    sketch.marks.append(strokes(x, y, x, y, width=12.0 * scene.unit, colour=fill, **disc))


def _label(
    text: str,
    x: float,
    y: float,
    scene: LinearScene,
    colour: str,
    *,
    align: int,
) -> Label:
    return Label(text, x, y, SIZE * scene.type, rgba(colour), align=align)
