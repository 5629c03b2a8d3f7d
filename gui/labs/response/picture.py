"""The circle of the training response, drawn in a theme."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Colour, Label
from gui.canvas.gradients import gradient
from gui.canvas.label_room import is_within
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.strokes import strokes
from gui.labs.response.scene import EDGE, SIZE, Array, ResponseScene
from gui.labs.springs import draw_springs
from gui.look.theme import Theme

RING = 90
"""Strokes of which a ring is made."""


def draw(scene: ResponseScene, theme: Theme) -> Sketch:
    """All of it, from back to front."""
    sketch = Sketch(scene.size)
    upper, lower = rgba(theme.sky_top), rgba(theme.sky_bottom)
    sketch.ground.append(gradient(0, 0, *scene.size, upper=upper, lower=lower))
    _rings(sketch, scene, theme)
    _spokes(sketch, scene, theme)
    _curves(sketch, scene, theme)
    _points(sketch, scene, theme)
    _words(sketch, scene, theme)
    if scene.springs is not None:
        draw_springs(sketch, scene.springs, theme)
    return sketch


def _ring(scene: ResponseScene, radius: float, colour: Colour, dash: int) -> NDArray[np.void]:
    """A thin circle; of a dashed one every other stroke is left out."""
    angle = np.linspace(0.0, 2.0 * np.pi, RING + 1)
    x = scene.middle[0] + radius * np.cos(angle)
    y = scene.middle[1] + radius * np.sin(angle)
    kept = slice(None, None, dash)
    ends = (x[:-1][kept], y[:-1][kept], x[1:][kept], y[1:][kept])
    return strokes(*ends, width=1.0 * scene.unit, colour=colour)


def _rings(sketch: Sketch, scene: ResponseScene, theme: Theme) -> None:
    quiet, fainter = rgba(theme.muted, 0.45), rgba(theme.muted, 0.28)
    size, (x, y) = 11.0 * scene.type_unit, scene.middle
    for radius, name in ((scene.zero, "0"), (scene.one, "1")):
        sketch.ties.append(_ring(scene, radius, quiet, 1))
        place = (x + 0.707 * radius + 0.5 * size, y + 0.707 * radius + 0.6 * size)
        number = Label(name, *place, size, rgba(theme.muted))
        # Between the rings only where it touches neither.
        if (radius == scene.one or scene.one - scene.zero > size) and is_within(number, scene.size):
            sketch.labels.append(number)
    sketch.ties.append(_ring(scene, 0.5 * (scene.zero + scene.one), fainter, 2))
    sketch.ties.append(_ring(scene, scene.wave_rest, fainter, 2))


def _spokes(sketch: Sketch, scene: ResponseScene, theme: Theme) -> None:
    count = len(scene.strength)
    colour = np.tile(np.array(rgba(theme.theory)), (count, 1))
    colour[:, 3] = 0.08 + 0.82 * np.sqrt(scene.strength)
    ends = (*scene.middle, scene.spokes[:, 0], scene.spokes[:, 1])
    sketch.ties.append(strokes(*ends, width=1.6 * scene.unit, colour=colour))
    r = 3.0 * scene.unit
    sketch.bodies.append(boxes(*scene.middle, r, r, radius=r, top=rgba(theme.theory)))


def _line(places: Array, width: float, colour: Colour) -> NDArray[np.void]:
    x, y = places.T
    return strokes(x[:-1], y[:-1], x[1:], y[1:], width=width, colour=colour)


def _curves(sketch: Sketch, scene: ResponseScene, theme: Theme) -> None:
    unit = scene.unit
    sketch.ties.append(_line(scene.wave, 2.6 * unit, rgba(theme.network)))
    sketch.ties.append(_line(scene.before, 1.6 * unit, rgba(theme.chain, 0.4)))
    sketch.ties.append(_line(scene.function, 2.8 * unit, rgba(theme.chain)))


def _points(sketch: Sketch, scene: ResponseScene, theme: Theme) -> None:
    """A full disc is labelled 1, a ring 0; those that lie off this circle are faint."""
    unit = scene.unit
    for number, (target, place) in enumerate(zip(scene.targets, scene.places, strict=True)):
        seen = 0.25 + 0.75 * float(scene.reach[number]) ** 2
        chosen, colour = number == scene.chosen, rgba(theme.text, seen)
        sketch.ties.append(
            strokes(*target, *place, width=1.2 * unit, colour=rgba(theme.muted, 0.8 * seen))
        )
        r = (9.0 if chosen else 7.0) * unit
        ground = rgba(theme.sky_bottom, seen)
        edge = rgba(theme.network) if chosen else colour
        top, wide = colour if scene.labels[number] > 0.5 else ground, 3.0 if chosen else 1.8
        x, y = float(target[0]), float(target[1])
        sketch.bodies.append(
            boxes(x, y, r, r, top=top, radius=r, edge=edge, edge_width=wide * unit)
        )


def _words(sketch: Sketch, scene: ResponseScene, theme: Theme) -> None:
    size, left = SIZE * scene.type_unit, EDGE * scene.unit
    right, row = scene.size[0] - left, scene.row
    of_words = (theme.text, theme.network, theme.muted, theme.theory)
    of_keys = (theme.chain, theme.network, theme.theory, theme.muted)
    for x, align, lines, colours in (
        (left, -1, scene.words, (theme.text,) * (len(scene.words) - 4) + of_words),
        (right, 1, scene.keys, of_keys),
    ):
        for number, (words, colour) in enumerate(zip(lines, colours, strict=False)):
            y = scene.low - (len(lines) - 1 - number) * row
            sketch.labels.append(Label(words, x, y, size, rgba(colour), align=align))
