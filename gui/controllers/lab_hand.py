"""The mouse in a lab's scene: asks for what the lab says that it means there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import Qt

from gui.controllers.editing import EditController
from gui.intents.desk import Desk
from gui.labs.act import Asked, Pointer, PointerKind
from gui.labs.lab import Lab
from gui.moments.lab_moment import LabMoment
from gui.scene.scene import Scene

if TYPE_CHECKING:
    from gui.canvas.scene_canvas import SceneCanvas

EVENTS: Final = ("mouse_press", "mouse_move", "mouse_release", "mouse_wheel")


class ShowsLab(Protocol):
    """What is known of a lab that is shown."""

    @property
    def lab(self) -> Lab:
        """Its declaration."""

    @property
    def moment(self) -> LabMoment | None:
        """That is shown; None before the first frame."""

    @property
    def scene(self) -> Scene | None:
        """Of that moment."""


@dataclass(frozen=True, slots=True)
class SceneOfLab:
    """The scene of a lab in some window."""

    lab: Lab
    moment: LabMoment | None
    scene: Scene | None


class LabInHand(Protocol):
    """Where the mouse is."""

    @property
    def lab(self) -> ShowsLab | None:
        """The lab that is open there, if any is."""


class LabHand:
    """Follows the pointer over the canvas while a lab is open.

    Parameters
    ----------
    edits : is told when a drag is over.
    """

    def __init__(
        self, desk: Desk, edits: EditController, frames: LabInHand, canvas: SceneCanvas | None
    ) -> None:
        self._desk, self._edits, self._frames, self._canvas = desk, edits, frames, canvas
        self._begin: tuple[float, float] | None = None
        if canvas is not None:
            for name in EVENTS:
                canvas.events[name].connect(getattr(self, f"_{name}"))

    def close(self) -> None:
        """Follow no more."""
        if self._canvas is not None:
            for name in EVENTS:
                self._canvas.events[name].disconnect(getattr(self, f"_{name}"))

    def _mouse_press(self, event: Any) -> None:
        if event.button == 1 and self._touches:
            self._begin = _place(event)
            self._ask(self._pointer(event, "press"))

    def _mouse_move(self, event: Any) -> None:
        if self._begin is not None:
            self._ask(self._pointer(event, "drag"))
        elif self._touches:
            pointer = self._pointer(event, "hover")
            self._ask(pointer)
            self._show_cursor(self._asked(replace(pointer, kind="press")))

    def _mouse_release(self, event: Any) -> None:
        if self._begin is not None:
            self._ask(self._pointer(event, "release"))
            self._begin = None
            self._edits.finish()

    def _mouse_wheel(self, event: Any) -> None:
        if self._touches:
            self._ask(replace(self._pointer(event, "wheel"), amount=float(event.delta[1])))

    @property
    def _touches(self) -> bool:
        """Whether a lab is open that the mouse can act on."""
        show = self._frames.lab
        if show is None or show.lab.touch is None or show.scene is None:
            return False
        return show.moment is not None and show.moment.is_live

    def _pointer(self, event: Any, kind: PointerKind) -> Pointer:
        at = _place(event)
        held = frozenset(str(one.name).lower() for one in event.modifiers)
        return Pointer(*at, kind, modifiers=held, begin=self._begin or at)

    def _asked(self, pointer: Pointer) -> Asked | None:
        show = self._frames.lab
        if show is None or show.lab.touch is None or show.moment is None or show.scene is None:
            return None
        return show.lab.touch(show.scene, show.moment, pointer)

    def _ask(self, pointer: Pointer) -> None:
        if (asked := self._asked(pointer)) is not None:
            self._desk.please(asked)

    def _show_cursor(self, asked: Asked | None) -> None:
        """Whether a press would do something."""
        shape = Qt.CursorShape.ArrowCursor if asked is None else Qt.CursorShape.PointingHandCursor
        canvas = self._canvas
        if canvas is not None and canvas.native.cursor().shape() != shape:
            canvas.native.setCursor(shape)


def _place(event: Any) -> tuple[float, float]:
    x, y = event.pos[:2]
    return float(x), float(y)
