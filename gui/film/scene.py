"""The scene of a film: drawn by OpenGL without a window, as large as the film wants it."""

from __future__ import annotations

import os
import sys
from typing import Any, Final

import numpy as np
from vispy import app, gloo

from gui.canvas.chain_picture import draw_chain
from gui.canvas.painter import Painter
from gui.canvas.sketch import Draw
from gui.canvas.view import WHOLE, View, viewport
from gui.film.colour import Bytes
from gui.film.gl_copy import bound, can_copy, copy_framebuffer, read_into
from gui.look.theme import Theme
from gui.scene.scene import Scene
from physics.wording import Words

NO_OPENGL: Final = Words(
    "the scene cannot be drawn without a screen, as OpenGL by EGL is missing; install Mesa "
    "(Debian, Ubuntu: libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri)"
)
MOST_PIXELS: Final = 16_384
"""Of a picture that OpenGL draws, in each direction, also where most of it lies outside."""


class NoOpenGL(RuntimeError):
    """The scene cannot be drawn; the text says what to install."""


class FilmScene:
    """Draws states of the scene, all of one size.

    Parameters
    ----------
    size : width and height in pixels.
    ratio : pixels per logical pixel.
    transparent : leave the ground out.
    draw : how states of this kind are drawn.

    Raises
    ------
    NoOpenGL
        If it cannot be drawn here.
    """

    def __init__(
        self,
        size: tuple[int, int],
        ratio: float,
        theme: Theme,
        *,
        transparent: bool = False,
        draw: Draw = draw_chain,
    ) -> None:
        self._size, self._ratio, self._draw = size, ratio, draw
        self._theme, self._transparent = theme, transparent
        self._canvas = _context()
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        width, height = self._size
        self._canvas.set_current()
        self._painter = Painter()
        self._target, self._ground = _framebuffer(self._size), _framebuffer(self._size)
        with self._ground:
            self._ground_number = bound()
        with self._target:
            self._target_number = bound()
        self._ground_of: tuple[object, ...] = ()
        self._pixels = np.zeros((height, width, 4), np.uint8)

    @property
    def logical_size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
        return self._size[0] / self._ratio, self._size[1] / self._ratio

    def draw(self, state: Scene, view: View = WHOLE) -> None:
        """Begin to draw a state: OpenGL goes on beside whatever is done before it is read."""
        box = viewport(self._size, view)
        self._canvas.set_current()
        sketch = self._draw(state, self._theme)
        self._painter.show(sketch, self._ratio * box[2] / self._size[0])
        with self._target:
            gloo.set_viewport(*box)
            self._lay_ground(box)
            self._painter.paint_things()
            gloo.flush()

    def pixels(self) -> Bytes:
        """(h, w, 4) of what was drawn last, valid until they are read again.

        Where the ground is left out, colours are multiplied by their opacity.
        """
        self.read(self._pixels)
        return self._pixels[::-1]

    def read(self, pixels: Bytes) -> None:
        """Wait for what was drawn last, and read it into (h, w, 4), the lowest row first."""
        self._canvas.set_current()
        with self._target:
            read_into(pixels)

    def picture(self, state: Scene, view: View = WHOLE) -> Bytes:
        """Draw a state, and wait for its `pixels`."""
        self.draw(state, view)
        return self.pixels()

    def _lay_ground(self, box: tuple[int, ...]) -> None:
        """The ground seldom changes, and filling it takes longest of all: it is kept."""
        if self._transparent:
            gloo.clear(color=(0.0, 0.0, 0.0, 0.0))
            return
        if not can_copy():
            self._painter.paint_ground()
            return
        ground = (self._painter.ground, box)
        if ground != self._ground_of:
            self._ground_of = ground
            with self._ground:
                gloo.set_viewport(*box)
                self._painter.paint_ground()
                gloo.flush()
            gloo.set_viewport(*box)
        copy_framebuffer(self._ground_number, self._target_number, self._size)

    def close(self) -> None:
        """Give back what OpenGL holds."""
        surface = self._canvas.native
        self._canvas.close()
        _let_go(surface)


def most_zoom(size: tuple[int, int]) -> float:
    """How far the scene of a film can be magnified."""
    return MOST_PIXELS / max(size)


def _framebuffer(size: tuple[int, int]) -> gloo.FrameBuffer:
    return gloo.FrameBuffer(gloo.Texture2D((size[1], size[0], 4)))


def _context() -> app.Canvas:
    """A context of OpenGL without a window."""
    if sys.platform != "linux":  # there a hidden window does it
        return app.Canvas(show=False, app=app.Application("pyside6"))
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("EGL_PLATFORM", "surfaceless")
    try:
        canvas = app.Canvas(show=False, size=(1, 1), app=app.Application("egl"))
        canvas.set_current()
        gloo.flush()
    except Exception as error:
        raise NoOpenGL(NO_OPENGL) from error
    return canvas


def _let_go(surface: Any) -> None:
    """Destroy the context that was drawn with: vispy keeps it, with all its pictures.

    A thread cannot have a context of EGL and one of a window at the same time, either.
    """
    backend: Any = sys.modules.get("vispy.app.backends._egl")
    if backend is None:
        return
    egl, display, known = backend.egl, backend._EGL_DISPLAY, backend._VP_EGL_ALL_WINDOWS  # noqa: SLF001
    egl.eglMakeCurrent(display, None, None, None)
    if surface in known:
        known.remove(surface)
        egl._lib.eglDestroyContext(display, surface._native_context)  # noqa: SLF001
