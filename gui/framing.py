"""How much of the axis is seen, and how large things are drawn; live and in films."""

from __future__ import annotations

import numpy as np

from gui.theme import Theme
from physics.state import ChainSnapshot

USUAL_WIDTH, USUAL_HEIGHT = 1000.0, 440.0
"""Size of a scene in which everything has its usual size, in logical pixels."""
USUAL_TEXT = 13.0
LARGEST_DRAWN = 1e100
"""Beyond this a chain is blowing up; the picture before it stays."""


def units(size: tuple[float, float], theme: Theme) -> dict[str, float]:
    """Everything grows with the theme's type, and with the scene; type shrinks less."""
    dressed = theme.text_size / USUAL_TEXT
    roomy = min(size[0] / USUAL_WIDTH, size[1] / USUAL_HEIGHT)
    return {
        "unit": dressed * float(np.clip(roomy, 0.75, 2.0)),
        "type_unit": dressed * float(np.clip(roomy, 1.0, 2.0)),
    }


def span_goal(snapshot: ChainSnapshot) -> float:
    """Length of the axis that a chain, and the twin beside it, need to be seen whole."""
    twin = snapshot.twin
    if twin is None or not can_be_drawn(twin):
        return _reach(snapshot)
    return max(_reach(snapshot), _reach(twin))


def can_be_drawn(snapshot: ChainSnapshot) -> bool:
    """Whether every place is a number that can be drawn."""
    return bool(np.abs(snapshot.positions).max() <= LARGEST_DRAWN)


def _reach(snapshot: ChainSnapshot) -> float:
    """How far along the axis a chain stretches, with some room."""
    chain = snapshot.parameters
    reach = max(abs(float(snapshot.positions[-1])), abs(snapshot.end_position))
    if chain.drive in ("held_end", "ramp", "jerks"):
        throw = chain.jerk_size if chain.drive == "jerks" else 0.0
        reach = max(reach, abs(chain.end_position) + throw)
    else:
        reach = max(reach, 1.0)
    return 1.1 * max(reach, 1e-6)
