"""The layer that a film points out: a pale column behind its spring, block, shares and ghost."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.canvas.boxes import boxes
from gui.look.theme import Theme, rgb
from gui.scene.resolve import SceneState

PALE, RIM = 0.10, 0.55
"""Opacity of the column and of its rim."""


def highlight(state: SceneState, theme: Theme) -> list[NDArray[np.void]]:
    """The column; none for a layer that the chain has not."""
    p, u = state.projection, state.projection.unit
    index = int(np.searchsorted(state.number, state.highlight.layer))
    if state.highlight.layer < 1 or index >= state.number.size:
        return []
    left, right = _reach(state, index)
    top, bottom = 14.0 * u, p.floor + 84.0 * u
    if state.appearance == "ruler":
        top, bottom = 24.0 * u, p.height - 24.0 * u
    colour = rgb(theme.text)
    return [
        boxes(
            0.5 * (left + right),
            0.5 * (top + bottom),
            0.5 * (right - left),
            0.5 * (bottom - top),
            top=(*colour, PALE * state.highlight.strength),
            edge=(*colour, RIM * state.highlight.strength),
            edge_width=1.5 * u,
            radius=min(10.0 * u, 0.5 * (right - left)),
        )
    ]


def _reach(state: SceneState, index: int) -> tuple[float, float]:
    """From the block before to the far side of the layer's own, with a little room."""
    p, u = state.projection, state.projection.unit
    half, room = 0.5 * p.block, 3.0 * u
    before = float(state.spring_start[index])
    right = float(state.block_x[index]) + half + room
    if state.appearance == "ruler":
        return float(state.block_x[index]) - 16.0 * u, float(state.block_x[index]) + 16.0 * u
    return min(before, right - p.block) + room, right
