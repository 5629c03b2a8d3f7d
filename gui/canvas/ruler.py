"""The folding ruler: the same state, drawn as sticks riveted at the joints.

Each spring is one fold of two sticks, and several where one would not fit under the scene's
upper edge. Joints stand where the blocks stand, so an unloaded fold is closed and a loaded one
opens.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from gui.canvas.strokes import strokes
from gui.look.theme import Theme, rgb
from gui.scene.resolve import SceneState

Points = NDArray[np.float64]
USUAL, HIGHEST = 0.52, 0.8
"""A stick's length, as a share of the floor's depth below the upper edge, and the most of it."""


def ruler_joints(state: SceneState) -> Points:
    """(2 n + 1, 2) joints and apexes of n folds, from the wall to the pulled end."""
    p = state.projection
    ends = [state.handle_x] if np.isfinite(state.handle_x) else []
    stands = np.concatenate(([p.wall], state.block_x, ends))
    widest = float(np.max(np.diff(stands)))
    folds = max(1, math.ceil(0.5 * widest / (HIGHEST * p.floor)))
    place = np.arange(folds * (len(stands) - 1) + 1) / folds
    low = np.interp(place, np.arange(len(stands)), stands)
    span = np.diff(low)
    stick = max(USUAL * p.floor, 0.5 * float(np.max(span)))
    rise = np.sqrt(np.maximum(stick**2 - (0.5 * span) ** 2, 0.0))
    points = np.empty((2 * len(span) + 1, 2))
    points[0::2, 0], points[0::2, 1] = low, p.floor
    points[1::2, 0], points[1::2, 1] = low[:-1] + 0.5 * span, p.floor - rise
    return points


def _stick_width(joints: Points, unit: float) -> float:
    closest = float(np.min(np.diff(joints[::2, 0])))
    return float(np.clip(0.3 * closest, 1.5, 17.0 * unit))


def ruler_sticks(joints: Points, theme: Theme, unit: float) -> NDArray[np.void]:
    """One stroke for each stick, every second one lying on top."""
    width = _stick_width(joints, unit)
    start, end = joints[:-1], joints[1:]
    order = np.concatenate((np.arange(0, len(start), 2), np.arange(1, len(start), 2)))
    start, end = start[order], end[order]
    return strokes(
        start[:, 0],
        start[:, 1],
        end[:, 0],
        end[:, 1],
        width=width,
        colour=(*rgb(theme.stick), 1.0),
        edge=(*rgb(theme.stick_edge), 1.0),
        edge_width=min(1.4 * unit, 0.2 * width),
    )


def ruler_rivets(joints: Points, theme: Theme, unit: float) -> NDArray[np.void]:
    """A rivet at every joint: a stroke of no length is a disc."""
    width = 0.42 * _stick_width(joints, unit)
    x, y = joints[:, 0], joints[:, 1]
    return strokes(
        x,
        y,
        x,
        y,
        width=width,
        colour=(*rgb(theme.rivet), 1.0),
        edge=(*rgb(theme.stick_edge), 1.0),
        edge_width=min(1.0 * unit, 0.25 * width),
    )
