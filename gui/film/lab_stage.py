"""The scene of a lab's film at each moment."""

from __future__ import annotations

from gui.film.cues import Cue
from gui.film.layout import Box
from gui.film.scenes import Asked, Scenes
from gui.labs.lab import Lab
from gui.look.theme import Theme
from gui.moments.lab_moment import LabMoment
from gui.scene.framing import frame_of


class LabStage:
    """Asks for the scenes of a lab's moments, in one part of a frame.

    Parameters
    ----------
    scenes : who draws.
    box : the part.
    ratio : pixels per logical pixel.
    """

    def __init__(self, lab: Lab, scenes: Scenes, box: Box, ratio: float, theme: Theme) -> None:
        self._lab, self._scenes, self._box, self._theme = lab, scenes, box, theme
        self._size = box.width / ratio, box.height / ratio

    def ask(self, moment: LabMoment, cue: Cue) -> Asked:
        """Ask for a moment's scene."""
        state = self._lab.resolve(moment, frame_of(self._size, self._theme, 1.0, cue.highlight))
        self._scenes.ask((self._box.width, self._box.height), state, cue.view)
        return Asked(state, (self._box,))
