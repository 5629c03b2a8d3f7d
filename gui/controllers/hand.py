"""The hand: mouse and arrow keys on the scene become grips of the chain."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt

from gui.controllers.chain_controller import ChainController
from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.scene.resolve import SceneState
from gui.window.places import Places

if TYPE_CHECKING:
    from gui.canvas.scene_canvas import SceneCanvas

NUDGE = 0.01
"""Share of the visible axis that one press of an arrow key pulls."""


class SceneInHand(Protocol):
    """What is shown where the hand is."""

    @property
    def state(self) -> SceneState | None:
        """The picture of the chain."""

    @property
    def is_live(self) -> bool:
        """Whether the live chain is shown, which can be acted on."""


class HandController:
    """Follows the pointer over the canvas, if there is one, and the arrow keys of a window."""

    def __init__(
        self,
        desk: Desk,
        chain: ChainController,
        frames: SceneInHand,
        canvas: SceneCanvas | None,
        places: Places | None = None,
    ) -> None:
        self._desk, self._chain, self._frames, self._canvas = desk, chain, frames, canvas
        self._offset = 0.0
        if places is not None:
            places.arrow_pressed.connect(self._nudge)
            places.arrow_released.connect(chain.end_nudges)
        if canvas is not None:
            canvas.events.mouse_press.connect(self._press)
            canvas.events.mouse_move.connect(self._move)
            canvas.events.mouse_release.connect(self._release)

    def close(self) -> None:
        """Follow no more."""
        canvas = self._canvas
        if canvas is not None:
            canvas.events.mouse_press.disconnect(self._press)
            canvas.events.mouse_move.disconnect(self._move)
            canvas.events.mouse_release.disconnect(self._release)

    def _press(self, event: Any) -> None:
        state = self._frames.state
        if state is None or event.button != 1 or not self._frames.is_live:
            return
        x, y = (float(value) for value in event.pos[:2])
        if asked := state.hint_at(x, y):
            self._desk.please(Do(asked))
            return
        grip = state.grip_at(x, y)
        if grip == 0:
            return
        blocks = len(self._chain.latest.positions)
        self._chain.grip(blocks + 1 if grip == -1 else grip)
        self._offset = x - self._place(state)
        self._set_cursor(Qt.CursorShape.ClosedHandCursor)

    def _place(self, state: Any) -> float:
        """Where the held thing is drawn."""
        shown = self._shown_index(state)
        return float(state.handle_x if shown is None else state.block_x[shown])

    def _shown_index(self, state: Any) -> int | None:
        """Which drawn block is held; None for the end."""
        if self._chain.held > len(self._chain.latest.positions):
            return None
        return int(abs(state.number - self._chain.held).argmin())

    def _move(self, event: Any) -> None:
        state = self._frames.state
        if state is None:
            return
        x, y = (float(value) for value in event.pos[:2])
        if not self._chain.held:
            self._set_cursor(self._cursor_at(state, x, y))
            return
        self._chain.move(self._position(state, x))

    def _cursor_at(self, state: Any, x: float, y: float) -> Qt.CursorShape:
        """What can be done there."""
        if state.hint_at(x, y):
            return Qt.CursorShape.PointingHandCursor
        over = state.grip_at(x, y) != 0 and self._frames.is_live
        return Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor

    def _position(self, state: Any, x: float) -> float:
        """Where on the axis the pointer is, kept within the picture."""
        p = state.projection
        inside = min(max(x - self._offset, p.wall), p.width - 12.0 * p.unit)
        shown = self._shown_index(state)
        if shown is None:
            return float(p.position_of_end(inside))
        return float(p.position_of_centre(shown + 1, inside))

    def _release(self, event: Any) -> None:
        if not self._chain.held:
            return
        state = self._frames.state
        if state is None:
            self._chain.release(None)
        else:
            at = self._position(state, float(event.pos[0]))
            self._chain.release(to_the_pixel(at, state.projection.span))
        self._set_cursor(Qt.CursorShape.OpenHandCursor)

    def _nudge(self, direction: float) -> None:
        state = self._frames.state
        if state is not None and self._frames.is_live:
            self._chain.nudge(direction * NUDGE * state.projection.span)

    def _set_cursor(self, shape: Qt.CursorShape) -> None:
        canvas = self._canvas
        if canvas is not None and canvas.native.cursor().shape() != shape:
            canvas.native.setCursor(shape)


def to_the_pixel(position: float, span: float) -> float:
    """`position` in as few digits as the picture can show: a thousandth of its span."""
    return round(position, 3 - math.floor(math.log10(span)))
