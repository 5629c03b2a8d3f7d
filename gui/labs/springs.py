"""A load curve as a small chain in the scene of any lab: springs as long as the layers' loads.

The wall is the input, the blocks are the hidden layers, and where the logits are known a last
spring leads to them: the load that is left to the readout.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Label
from gui.canvas.label_room import width_of
from gui.canvas.sketch import Sketch, rgba
from gui.canvas.spring_colours import diverging
from gui.look.curve_words import bare_concavity, meaning_words, short_meaning
from gui.look.letters import letters_wide
from gui.look.regimes import NAMES
from gui.look.theme import Theme
from gui.look.words import say, shown
from gui.scene.resolve import LETTER, stretch_of
from physics.load_curve import LoadCurve

Vector = NDArray[np.float64]

FULL: Final = 4.0
"""Load that fills the width, unless there is more: so that a small one is seen to be small."""
PUSHED: Final = 0.4
"""Least length of a spring over that without load, however much a layer undoes."""
SIZE: Final = 13.0
"""Of the type, usually."""
ROW: Final = 1.6
"""From one line of words to the next, over the size of the type."""
LEAST: Final = 9.0
"""Units from one block to the next below which nothing would be seen."""
COILED: Final = 24.0
"""Units from one block to the next below which turns would be a blot: springs are bars then."""


@dataclass(frozen=True, slots=True)
class Springs:
    """What is drawn, in logical pixels, y downwards.

    Attributes
    ----------
    left, top, floor : of the wall and of the words; the surface that blocks stand on.
    wall : its face.
    block, tall : width and height of a block.
    block_x : (L,) middles.
    start, end : (L,), or (L + 1,) with a spring to the logits.
    stretch : as the springs: −1 nothing, 0 an even share, 1 three times it.
    are_coiled : whether there is room for turns.
    caption : over them, where there is room.
    word, detail : the verdict.
    is_low : there is room for springs and one row of words, in which the verdict stands.
    """

    left: float
    top: float
    floor: float
    wall: float
    block: float
    tall: float
    block_x: Vector
    start: Vector
    end: Vector
    stretch: Vector
    are_coiled: bool
    caption: str
    word: str
    detail: str
    unit: float
    type_unit: float
    is_low: bool = False

    @property
    def bottom(self) -> float:
        """Where the words end."""
        rows = 1.6 if self.is_low else 2.6
        return self.floor + rows * ROW * SIZE * self.type_unit

    @property
    def has_readout(self) -> bool:
        """Whether a spring leads to the logits."""
        return self.start.size > self.block_x.size


def springs_in(
    curve: LoadCurve,
    box: tuple[float, float, float, float],
    unit: float,
    type_unit: float,
    logits: float | None = None,
) -> Springs | None:
    """The springs of a load curve in a part of a scene; None where there is no room.

    Of a curve that is not known the words alone are left.

    Parameters
    ----------
    curve : of input and hidden layers.
    box : left, top, right, bottom of that part.
    unit, type_unit : of the frame.
    logits : their separation, if the load of the readout is to be seen.
    """
    left, top, right, bottom = box
    loads = curve.loads if logits is None else np.append(curve.loads, curve.separation[-1] - logits)
    layers, size = curve.loads.size, SIZE * type_unit
    wall, end = left + 15.0 * unit, right - (16.0 * unit if logits is not None else 0.0)
    pitch = (end - wall) / loads.size
    block = float(np.clip(0.3 * pitch, 1.0, 30.0 * unit))
    tall = float(np.clip(block, 22.0 * unit, 30.0 * unit))
    # Under a caption if there is room for that and two rows of words.
    high, low = top + 1.7 * ROW * size + 12.0 * unit + tall, top + 14.0 * unit + tall
    is_low = high + 2.4 * ROW * size > bottom
    floor = low if is_low else high
    is_wide = (
        pitch >= LEAST * unit and width_of(words_of(curve, 0)[0], size, bold=True) <= right - left
    )
    if not is_wide or floor + (1.5 if is_low else 2.4) * ROW * size > bottom:
        return None
    if not np.isfinite(loads).all():
        loads, layers = loads[:0], 0
    lengths = _lengths(loads, end - wall - layers * block)
    stop = wall + np.cumsum(lengths) + block * np.minimum(np.arange(loads.size), layers)
    even = float(np.abs(loads).sum()) / max(loads.size, 1) or 1.0
    room, caption = right - left, say("the layers' loads, as springs")
    if is_low or width_of(caption, size) > room:
        caption = ""
    if is_low:
        room -= _beside(words_of(curve, 0)[0], size)
    word, detail = words_of(curve, max(0, int(room / (LETTER * size))))
    return Springs(
        left=left,
        top=top,
        floor=floor,
        wall=wall,
        block=block,
        tall=tall,
        block_x=stop[:layers] + 0.5 * block,
        start=stop - lengths,
        end=stop,
        stretch=stretch_of(loads / even),
        are_coiled=pitch >= COILED * unit,
        caption=caption,
        word=word,
        detail=detail,
        unit=unit,
        type_unit=type_unit,
        is_low=is_low,
    )


def _lengths(loads: Vector, room: float) -> Vector:
    """(n,) of the springs, linear in their loads; one that is pushed together still has some."""
    tight = 0.1 * room / max(loads.size, 1)
    scale = (room - tight * loads.size) / max(float(loads.clip(min=0.0).sum()), FULL)
    return np.maximum(tight + scale * loads, PUSHED * tight)


def words_of(curve: LoadCurve, letters: int) -> tuple[str, str]:
    """Regime of a load curve; its concavity and what it means, as far as there is room."""
    word = shown(NAMES[curve.regime]).partition(" ")[2]  # the scene's font has no such signs
    number = "" if curve.loads.size == 1 else bare_concavity(curve)
    versions = [
        " · ".join(part for part in (number and f"A {number}", meaning) if part)
        for meaning in (meaning_words(curve), short_meaning(curve))
    ]
    fitting = (one for one in (*versions, short_meaning(curve)) if letters_wide(one) <= letters)
    return word, next(fitting, "")


def draw_springs(sketch: Sketch, springs: Springs, theme: Theme) -> None:
    """Add the wall, the springs, the blocks and the words."""
    if springs.start.size:
        _ground(sketch, springs, theme)
        _coils(sketch, springs, theme)
        _blocks(sketch, springs, theme)
    if springs.has_readout:
        _readout(sketch, springs, theme)
    size, row = SIZE * springs.type_unit, SIZE * ROW * springs.type_unit
    left, low = springs.left, springs.floor + row
    beside = (left + _beside(springs.word, size), low)
    said = (
        (springs.caption, (left, springs.top + 0.5 * size), theme.muted, False),
        (springs.word, (left, low), theme.network, True),
        (springs.detail, beside if springs.is_low else (left, low + row), theme.text, False),
    )
    for words, place, colour, bold in said:
        if words:
            sketch.labels.append(Label(words, *place, size, rgba(colour), bold, align=-1))


def _beside(word: str, size: float) -> float:
    """From the begin of the verdict's word to what is said in the same row."""
    return width_of(word, size, bold=True) + size


def _ground(sketch: Sketch, springs: Springs, theme: Theme) -> None:
    """The wall, and the line that the blocks stand on."""
    u, wall, floor = springs.unit, springs.wall, springs.floor
    half, right = 0.5 * (springs.tall + 12.0 * u), float(springs.end.max()) + springs.block
    place, solid = (wall - 6.0 * u, floor - half, 6.0 * u, half), rgba(theme.wall)
    sketch.backdrop += [
        boxes(0.5 * (wall + right), floor, 0.5 * (right - wall), 0.75 * u, top=solid),
        boxes(*place, top=rgba(theme.wall, 0.55), radius=2.0 * u),
        boxes(*place, top=solid, hatch=8.0 * u, radius=2.0 * u),
    ]


def _coils(sketch: Sketch, springs: Springs, theme: Theme) -> None:
    axis, radius = springs.floor - 0.5 * springs.tall, 0.32 * springs.tall
    colours = diverging(theme, springs.stretch)
    if springs.are_coiled:
        wire = 2.4 * springs.unit
        sketch.coils = (springs.start, springs.end, axis, radius, wire, colours)
        return
    middle, half = 0.5 * (springs.start + springs.end), 0.5 * (springs.end - springs.start)
    sketch.bodies.append(boxes(middle, axis, np.maximum(half, 0.75), 0.5 * radius, top=colours))


def _blocks(sketch: Sketch, springs: Springs, theme: Theme) -> None:
    x, u, half = springs.block_x, springs.unit, 0.5 * springs.block
    y = springs.floor - 0.5 * springs.tall
    look = {"edge": rgba(theme.block_edge), "edge_width": min(1.2 * u, 0.2 * springs.block)}
    colours = {"top": rgba(theme.block_top), "bottom": rgba(theme.block_bottom)}
    radius = min(5.0 * u, 0.3 * springs.block)
    sketch.bodies.append(boxes(x, y, half, 0.5 * springs.tall, radius=radius, **colours, **look))
    size = 10.5 * springs.type_unit
    if springs.block > LETTER * size * len(str(x.size)) + 3.0 * u:
        sketch.labels += [
            Label(str(n), place, y, size, rgba(theme.block_text), bold=True)
            for n, place in enumerate(x.tolist(), start=1)
        ]


def _readout(sketch: Sketch, springs: Springs, theme: Theme) -> None:
    """The handle: the logits, which stand where the hand pulls the chain."""
    u, tall = springs.unit, 0.5 * springs.tall + 6.0 * springs.unit
    x, y = float(springs.end[-1]) + 4.0 * u, springs.floor - 0.5 * springs.tall - 6.0 * u
    sketch.bodies.append(boxes(x, y, 4.0 * u, tall, top=rgba(theme.handle), radius=4.0 * u))
    if springs.is_low:
        return
    size = 11.0 * springs.type_unit
    above = y - tall - 0.8 * size
    sketch.labels.append(Label(say("logits"), x + 4.0 * u, above, size, rgba(theme.muted), align=1))
