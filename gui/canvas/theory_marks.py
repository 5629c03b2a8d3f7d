"""Where theory has the blocks: thin outlines, and a row of marks under the floor for each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.canvas.glyphs import Colour, Label
from gui.look.theme import Theme, rgb
from gui.scene.resolve import SceneState

Boxes = list[NDArray[np.void]]


def theory_marks(state: SceneState, theme: Theme) -> tuple[Boxes, list[Label]]:
    """Outlines and marks, and the words that say which row is which."""
    p, u = state.projection, state.projection.unit
    colour = (*rgb(theme.theory), 1.0)
    bodies: Boxes = []
    labels: list[Label] = []
    ruler = state.appearance == "ruler"
    for row, marks in enumerate(state.theory):
        x = np.clip(marks.x, -60.0, p.width + 60.0)
        # A ruler's joints have numbers there, so that the second row goes below the layers.
        chain_row = 19.0 * u + max(11.0 * u, 12.0 * p.type) * row
        y = p.floor + (36.0 + 46.0 * row) * u if ruler else p.floor + chain_row
        bodies.append(_marks(marks.name, x, y, u, colour))
        labels.append(
            Label(
                marks.words,
                p.wall + (2.0 if ruler else -10.0) * u,
                y,
                11.0 * p.type,
                colour,
                align=1,
            )
        )
        if not ruler and p.block > 6.0:
            bodies.append(_outlines(state, x, 1.5 * u * (row + 1), colour))
    return bodies, labels


def _marks(
    name: str, x: NDArray[np.float64], y: float, unit: float, colour: Colour
) -> NDArray[np.void]:
    """A bar for the rest state, a disc for the mean field, a ring for the stationary state."""
    wide, tall = (1.3, 4.2) if name == "rest_state" else (3.4, 3.4)
    ring = name == "stationary"
    return boxes(
        x,
        y,
        wide * unit,
        tall * unit,
        top=(*colour[:3], 0.0 if ring else 1.0),
        edge=colour,
        edge_width=1.3 * unit if ring else 0.0,
        radius=wide * unit,
    )


def _outlines(
    state: SceneState, x: NDArray[np.float64], margin: float, colour: Colour
) -> NDArray[np.void]:
    """The blocks' contours where theory has them; several lie within each other."""
    p, u = state.projection, state.projection.unit
    half = 0.5 * p.block_height + 0.5 * margin
    return boxes(
        x,
        p.floor - half,
        0.5 * p.block + margin,
        half,
        top=(*colour[:3], 0.0),
        edge=colour,
        edge_width=1.2 * u,
        radius=min(7.0 * u, 0.3 * p.block) + margin,
    )
