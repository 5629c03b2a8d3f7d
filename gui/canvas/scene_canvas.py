"""The vispy canvas: shows scene states, tells where the pointer is, takes pictures."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vispy import app, gloo

from gui.canvas.chain_picture import draw_chain
from gui.canvas.painter import Painter
from gui.canvas.sketch import Draw
from gui.canvas.view import WHOLE, View, viewport
from gui.look.theme import Theme
from gui.scene.scene import Scene


class SceneCanvas(app.Canvas):
    """Draws the latest state that it was shown.

    Parameters
    ----------
    backend : vispy's application back end ("pyside6" in a window, "egl" without).

    Attributes
    ----------
    frames_drawn : how often it has painted.
    upload_seconds : what handing the last state to the visuals took.
    """

    def __init__(self, theme: Theme, *, backend: str = "pyside6") -> None:
        super().__init__(
            keys=None, size=(960, 480), show=False, autoswap=True, app=app.Application(backend)
        )
        self._theme = theme
        self._painter: Painter | None = None
        self._state: Any = None
        self._draw: Draw = draw_chain
        self._view = WHOLE
        self._stale = False
        self.frames_drawn = 0
        self.upload_seconds = 0.0

    @property
    def state(self) -> Any:
        """What is shown: of the kind that was shown last; None before the first."""
        return self._state

    def show_state(
        self, state: Scene, theme: Theme, view: View = WHOLE, draw: Draw = draw_chain
    ) -> None:
        """Show `state`, or a part of it, at the next draw, as `draw` draws its kind.

        Nothing is uploaded here: vispy keeps what is uploaded until it draws, and a
        hidden window never does.
        """
        self._state, self._theme, self._view = state, theme, view
        self._draw, self._stale = draw, True
        self.update()

    def on_draw(self, _event: object) -> None:
        """Paint the state; vispy calls this with the GL context current."""
        width, height = self.physical_size
        box = viewport((width, height), self._view)
        gloo.set_viewport(*box)
        if self._state is None:
            gloo.clear(color=self._theme.background)
            return
        self._painter = self._painter or Painter()
        if self._stale:
            begin = time.perf_counter()
            sketch = self._draw(self._state, self._theme)
            self._painter.show(sketch, self._ratio * box[2] / max(width, 1))
            self.upload_seconds = time.perf_counter() - begin
            self._stale = False
        self._painter.paint()
        self.frames_drawn += 1

    @property
    def _ratio(self) -> float:
        """Pixels per logical one; as whole sizes have it, type would jump with them."""
        of_window = getattr(self.native, "devicePixelRatioF", None)
        return float(self.pixel_scale if of_window is None else of_window())

    def picture(self, scale: float = 1.0) -> NDArray[np.uint8]:
        """The shown state as (height, width, 4) RGBA, `scale` pixels per logical pixel."""
        if self._state is None:
            raise RuntimeError("nothing has been shown yet")
        return self.picture_of(self._state, self._theme, scale, self._draw)

    def picture_of(
        self, state: Scene, theme: Theme, scale: float, draw: Draw = draw_chain
    ) -> NDArray[np.uint8]:
        """Any state in the same way; what is shown stays."""
        width, height = state.size
        shape = (round(height * scale), round(width * scale))
        self.set_current()
        self._painter = self._painter or Painter()
        target = gloo.FrameBuffer(gloo.Texture2D((*shape, 4)), gloo.RenderBuffer(shape))
        with target:
            gloo.set_viewport(0, 0, shape[1], shape[0])
            self._painter.show(draw(state, theme), scale)
            self._painter.paint()
            pixels = gloo.read_pixels((0, 0, shape[1], shape[0]), alpha=True)
        self._stale = True
        target.delete()
        return np.asarray(pixels, dtype=np.uint8)
