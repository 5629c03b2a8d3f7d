"""How much of the axis is seen, and how large things are drawn; live and in films."""

from __future__ import annotations

import numpy as np

from gui.look.eyes import motion_is_reduced
from gui.look.theme import Theme
from gui.moments.chain_record import can_be_drawn
from gui.scene.resolve import NOTHING, Frame, Highlight
from physics.chain.state import ChainSnapshot

USUAL_WIDTH, USUAL_HEIGHT = 1000.0, 440.0
"""Size of a scene in which everything has its usual size, in logical pixels."""
LEAST_HEIGHT = 176.0
"""Units that floor, blocks and columns need: a lower scene has everything smaller."""
USUAL_TEXT = 13.0
ZOOM_EASE = 0.12
"""Share of the way that the visible span moves to its goal in a sixtieth of a second."""
ZOOM_JUMP = 10.0
"""From this many times too wide or too narrow the span jumps: easing would take long."""


def frame_of(
    size: tuple[float, float], theme: Theme, span: float, highlight: Highlight = NOTHING
) -> Frame:
    """Everything grows with the theme's type, and with the scene; type shrinks less."""
    dressed = theme.text_size / USUAL_TEXT
    roomy = min(size[0] / USUAL_WIDTH, size[1] / USUAL_HEIGHT)
    return Frame(
        size,
        span,
        unit=min(dressed * float(np.clip(roomy, 0.75, 2.0)), size[1] / LEAST_HEIGHT),
        type_unit=dressed * float(np.clip(roomy, 1.0, 2.0)),
        highlight=highlight,
    )


class EasedSpan:
    """The visible part of the axis, which follows the pulled end.

    Parameters
    ----------
    rate : frames a second.

    Attributes
    ----------
    value : its length; 0 before the first frame.
    """

    def __init__(self, rate: float = 60.0) -> None:
        self._part = 1.0 - (1.0 - ZOOM_EASE) ** (60.0 / rate)
        self.value = 0.0

    def follow(self, snapshot: ChainSnapshot, *, held: bool) -> float:
        """One frame on; while a hand holds something, the picture stays under it."""
        goal = span_goal(snapshot)
        near = goal / ZOOM_JUMP < self.value < goal * ZOOM_JUMP
        if not near or (motion_is_reduced() and not held):
            self.value = goal
        elif not held:
            step = self._part * (goal - self.value)
            self.value = goal if abs(step) < 1e-4 * goal else self.value + step
        return self.value

    def follow_recorded(self, snapshot: ChainSnapshot) -> float:
        """One frame of a recording on: what was held leaves the picture as it is, or widens it.

        Nobody's hand is on the picture, and a script that pulls far must not leave it.
        """
        held = bool(snapshot.grip) and span_goal(snapshot) <= self.value
        return self.follow(snapshot, held=held)


def span_goal(snapshot: ChainSnapshot) -> float:
    """Length of the axis that a chain, and the twin beside it, need to be seen whole."""
    twin = snapshot.twin
    if twin is None or not can_be_drawn(twin):
        return _reach(snapshot)
    return max(_reach(snapshot), _reach(twin))


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
