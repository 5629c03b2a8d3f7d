"""The scene of the output-scale lab, drawn in a theme."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Colour, Label
from gui.canvas.gradients import gradient
from gui.canvas.label_room import clear_ones, is_within, width_of
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.strokes import strokes
from gui.labs.scale.arrangement import ENDS, LETTERS, SMALL, Ruler
from gui.labs.scale.scene import CROSSES, Array, ScaleScene
from gui.labs.springs import draw_springs
from gui.look.theme import Theme
from gui.look.words import say

BARB: Final = 4.5
"""Units of an arrow's head."""
DECADES: Final = ((0.01, 0.1, 1.0, 10.0, 100.0, 1000.0), (0.01, 1.0, 100.0), ENDS)
"""That are named at the ruler: the first of these that have room."""


def draw(scene: ScaleScene, theme: Theme) -> Sketch:
    """All of it, from back to front."""
    sketch = Sketch(scene.size)
    upper, lower = rgba(theme.sky_top), rgba(theme.sky_bottom)
    sketch.ground.append(gradient(0, 0, *scene.size, upper=upper, lower=lower))
    _ruler(sketch, scene, theme)
    if scene.waits:
        size = 15.0 * scene.type_unit
        middle = (0.5 * scene.size[0], 0.45 * scene.size[1])
        sketch.labels.append(Label(say("reading the data …"), *middle, size, rgba(theme.muted)))
        return sketch
    _units(sketch, scene, theme)
    _matrices(sketch, scene, theme)
    if scene.springs is not None:
        draw_springs(sketch, scene.springs, theme)
    return sketch


def _units(sketch: Sketch, scene: ScaleScene, theme: Theme) -> None:
    """A dot where each unit began, and an arrow to where it is."""
    u, (x, y), r = scene.unit, scene.middle, scene.radius
    quiet = rgba(theme.muted, 0.35)
    for ends in ((x - r, y, x + r, y), (x, y - r, x, y + r)):
        sketch.backdrop.append(_bar(ends, u, quiet))
    dot = 2.0 * u
    begun = rgba(theme.muted, 0.9)
    begun_x, begun_y = scene.begun.T
    sketch.bodies.append(boxes(begun_x, begun_y, dot, dot, radius=dot, top=begun))
    moved = scene.now - scene.begun
    length = np.linalg.norm(moved, axis=1)
    colour = rgba(theme.network)
    sketch.ties.append(strokes(*scene.begun.T, *scene.now.T, width=1.6 * u, colour=colour))
    along = moved / np.maximum(length, 1e-9)[:, None]
    head = np.minimum(BARB * u, 0.6 * length)[:, None]
    for turn in (0.6, -0.6):
        side = turn * np.stack([-along[:, 1], along[:, 0]], axis=1)
        barb = scene.now - head * (along + side)
        sketch.ties.append(strokes(*barb.T, *scene.now.T, width=1.6 * u, colour=colour))
    size = SMALL * scene.type_unit
    words = say("the first layer's weights")
    name = Label(words, x - r, y + r + 1.2 * size, size, rgba(theme.muted), align=-1)
    if is_within(name, (scene.matrices[0][0], scene.size[1])):
        sketch.labels.append(name)


def _bar(ends: tuple[float, float, float, float], u: float, colour: Colour) -> NDArray[np.void]:
    x0, y0, x1, y1 = ends
    wide, tall = 0.5 * abs(x1 - x0) or 0.5 * u, 0.5 * abs(y1 - y0) or 0.5 * u
    return boxes(0.5 * (x0 + x1), 0.5 * (y0 + y1), wide, tall, top=colour)


def _matrices(sketch: Sketch, scene: ScaleScene, theme: Theme) -> None:
    """The kernel of the samples, the first class first; on each its own largest is full."""
    side, count = scene.side, scene.shades.shape[1]
    cell = side / max(count, 1)
    place = cell * (np.arange(count) + 0.5)
    size = SMALL * scene.type_unit
    apart = scene.matrices[1][0] - scene.matrices[0][0]
    names = _names(size, apart - 0.5 * size)
    for (left, top), shades, name in zip(scene.matrices, scene.shades, names, strict=True):
        across, down = np.meshgrid(left + place, top + place)
        half = 0.5 * cell + 0.25  # over each other, so that no edge is seen
        colours = _colours(theme, shades.ravel())
        sketch.bodies.append(boxes(across.ravel(), down.ravel(), half, half, top=colours))
        middle, below = left + 0.5 * side, top + side + 1.2 * size
        if name:
            sketch.labels.append(Label(name, middle, below, size, rgba(theme.muted)))
    size = LETTERS * scene.type_unit
    for left, y, words, is_less in scene.sentences:
        colour = rgba(theme.muted if is_less else theme.text)
        sketch.labels.append(Label(words, left, y, size, colour, align=-1))


def _names(size: float, room: float) -> tuple[str, ...]:
    """Of the three kernels, the shortest where there is little room; none where there is less."""
    versions = (
        (say("kernel before"), say("kernel now"), say("difference")),
        (say("before"), say("now"), say("difference")),
        (say("before"), say("now"), "Δ"),
    )
    fitting = (one for one in versions if max(width_of(name, size) for name in one) <= room)
    return next(fitting, ("", "", ""))


def _colours(theme: Theme, shades: Array) -> Array:
    """(n, 4) from the ground to one accent or, below zero, to the other."""
    ground, above, below = (
        np.array(rgba(one)) for one in (theme.surface, theme.network, theme.chain)
    )
    part = np.sqrt(np.abs(shades))[:, None]  # what is faint is seen, too
    return np.asarray(ground + part * (np.where(shades[:, None] > 0.0, above, below) - ground))


def _ruler(sketch: Sketch, scene: ScaleScene, theme: Theme) -> None:
    """The slider of the scale, with where the regimes cross."""
    ruler, u, size = scene.ruler, scene.unit, SMALL * scene.type_unit
    y, middle = ruler.y, 0.5 * (ruler.left + ruler.right)
    half = 0.5 * (ruler.right - ruler.left)
    sketch.backdrop.append(boxes(middle, y, half, 2.0 * u, radius=2.0 * u, top=rgba(theme.line)))
    low, high = (ruler.at(one) for one in CROSSES)
    band = (0.5 * (low + high), y, 0.5 * (high - low), 5.0 * u)
    sketch.backdrop.append(boxes(*band, radius=5.0 * u, top=rgba(theme.theory, 0.55)))
    above, below, muted = y - 1.5 * size, y + 1.7 * size, rgba(theme.muted)
    regimes = [
        Label(say("features are learned"), ruler.left, above, size, rgba(theme.network), align=-1),
        Label(say("lazy"), ruler.right, above, size, rgba(theme.chain), align=1),
        Label(say("they cross"), 0.5 * (low + high), above, size, rgba(theme.theory)),
    ]
    rows = ([_decade(ruler, one, below, size, muted) for one in decades] for decades in DECADES)
    sketch.labels += clear_ones(one for one in regimes if is_within(one, scene.size))
    sketch.labels += next((row for row in rows if clear_ones(row) == row), [])
    x, r = ruler.at(ruler.scale), 9.0 * u
    edge = rgba(theme.text)
    sketch.bodies.append(
        boxes(x, y, r, r, radius=r, top=rgba(theme.handle), edge=edge, edge_width=1.5 * u)
    )


def _decade(ruler: Ruler, scale: float, y: float, size: float, colour: Colour) -> Label:
    """A number at the ruler; those of its ends do not stand out beyond it."""
    align = {ENDS[0]: -1, ENDS[1]: 1}.get(scale, 0)
    return Label(f"{scale:g}", ruler.at(scale), y, size, colour, align=align)
