"""Paints sketches into the current framebuffer, live or offscreen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from vispy import gloo

from gui.canvas.boxes import BoxesVisual
from gui.canvas.coils import CoilsVisual
from gui.canvas.glyphs import GlyphsVisual
from gui.canvas.gradients import GradientsVisual
from gui.canvas.points import PointsVisual
from gui.canvas.sketch import Shapes, Sketch
from gui.canvas.strokes import StrokesVisual


class Painter:
    """Owns the visuals; `show` hands them a sketch, `paint` draws it.

    Attributes
    ----------
    ground : of the sketch that is shown, as bytes, by which it can be told from another.
    """

    def __init__(self) -> None:
        self._ground = GradientsVisual()
        self._backdrop = BoxesVisual()
        self._ties = StrokesVisual()
        self._coils = CoilsVisual()
        self._points = PointsVisual()
        self._bodies = BoxesVisual()
        self._marks = StrokesVisual()
        self._text = GlyphsVisual()
        self._size = (1.0, 1.0)
        self._ratio = 1.0
        self.ground = b""

    def show(self, sketch: Sketch, ratio: float) -> None:
        """Take a sketch to paint; `ratio` is device pixels per logical pixel."""
        self._size, self._ratio = sketch.size, ratio
        ground = _joined(sketch.ground)
        self.ground = ground.tobytes()
        self._ground.set_data(ground)
        self._backdrop.set_data(_joined(sketch.backdrop))
        self._ties.set_data(_joined(sketch.ties))
        self._bodies.set_data(_joined(sketch.bodies))
        self._marks.set_data(_joined(sketch.marks))
        self._coils.set_data(*sketch.coils)
        self._points.set_data(sketch.points)
        self._text.set_labels(sketch.labels, ratio)

    def paint(self) -> None:
        """Draw into the current framebuffer, whose viewport is set."""
        self.paint_ground()
        self.paint_things()

    def paint_ground(self) -> None:
        """Draw what lies behind everything."""
        _blend()
        gloo.clear(color=(0.0, 0.0, 0.0, 1.0))
        self._ground.draw(self._size, self._ratio)

    def paint_things(self) -> None:
        """Draw all but the ground."""
        _blend()
        layers = (
            self._backdrop,
            self._ties,
            self._coils,
            self._points,
            self._bodies,
            self._marks,
            self._text,
        )
        for visual in layers:
            visual.draw(self._size, self._ratio)


def _blend() -> None:
    gloo.set_state(
        blend=True,
        depth_test=False,
        cull_face=False,
        blend_func=("src_alpha", "one_minus_src_alpha", "one", "one_minus_src_alpha"),
    )


def _joined(parts: Shapes) -> NDArray[np.void]:
    return np.concatenate(parts) if parts else np.zeros(0, np.void)
