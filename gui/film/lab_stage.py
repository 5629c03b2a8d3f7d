"""The scene of a lab's film at each moment."""

from __future__ import annotations

from gui.film.colour import Bytes, unmultiply
from gui.film.cues import Cue
from gui.film.layout import Box
from gui.film.scene import FilmScene
from gui.labs.lab import Lab
from gui.look.theme import Theme
from gui.moments.lab_moment import LabMoment
from gui.scene.framing import frame_of
from gui.scene.scene import Scene


class LabStage:
    """Draws moments of a lab into one part of a frame.

    Parameters
    ----------
    box : the part.
    ratio : pixels per logical pixel.

    Raises
    ------
    NoOpenGL
        If it cannot be drawn here.
    """

    def __init__(
        self, lab: Lab, box: Box, ratio: float, theme: Theme, *, transparent: bool
    ) -> None:
        self._lab, self._box, self._theme = lab, box, theme
        self._transparent = transparent
        self._scene = FilmScene(
            (box.width, box.height), ratio, theme, transparent=transparent, draw=lab.draw
        )

    def draw(self, moment: LabMoment, cue: Cue) -> Scene:
        """Begin to draw a moment; returns what is seen."""
        size = self._scene.logical_size
        state = self._lab.resolve(moment, frame_of(size, self._theme, 1.0, cue.highlight))
        self._scene.draw(state, cue.view)
        return state

    def put_into(self, frame: Bytes, moment: LabMoment, cue: Cue) -> None:  # noqa: ARG002
        """Put what was drawn into a frame (h, w, 4)."""
        pixels = self._scene.pixels()
        if self._transparent:
            unmultiply(pixels)
        self._box.of(frame)[:] = pixels

    def words(self, moment: LabMoment) -> str:  # noqa: ARG002 - a chain's twins have some
        """Nothing is said across the scene."""
        return ""

    def close(self) -> None:
        """Give back what OpenGL holds."""
        self._scene.close()
