"""The scene of a film at each moment: one chain, or two twins one above the other."""

from __future__ import annotations

from dataclasses import replace

from gui.film.cues import Cue
from gui.film.layout import Box
from gui.film.scenes import Asked, Scenes
from gui.look.theme import Theme
from gui.models.twins import twin_words, twins_differ
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.moment import Moment
from gui.scene.framing import EasedSpan, frame_of
from gui.scene.resolve import SceneState, resolve
from physics.chain.state import ChainSnapshot


class Stage:
    """Asks for the scenes of moments, in one part of a frame.

    Parameters
    ----------
    scenes : who draws.
    box : the part.
    between : what two twins leave free between them, of the same width.
    ratio : pixels per logical pixel.
    rate : frames a second.
    """

    def __init__(
        self, scenes: Scenes, box: Box, between: Box, ratio: float, theme: Theme, rate: float
    ) -> None:
        self._scenes, self._theme, self._ratio = scenes, theme, ratio
        tall = between.y - box.y
        below = Box(box.x, box.y + box.height - tall, box.width, tall)
        self._boxes = {1: (box,), 2: (Box(box.x, box.y, box.width, tall), below)}
        self._span = EasedSpan(rate)
        self._shown: ChainSnapshot | None = None
        self._twin = ChainRecord()

    def ask(self, moment: Moment, cue: Cue) -> Asked:
        """Ask for a moment's scenes: of its chain, and of a twin under it."""
        if self._shown is None or can_be_drawn(moment.snapshot):
            self._shown = moment.snapshot
        shown, twin = self._shown, self._shown.twin
        if twin is not None and not can_be_drawn(twin):
            twin = None
        boxes = self._boxes[1 if twin is None else 2]
        self._span.follow_recorded(shown)
        state = self._ask_for(boxes[0], replace(moment, snapshot=shown), cue)
        if twin is not None:
            self._twin.add(twin)
            self._ask_for(boxes[1], moment.of_twin(twin, self._twin), cue)
        return Asked(state, boxes, _words(moment.snapshot))

    def _ask_for(self, box: Box, moment: Moment, cue: Cue) -> SceneState:
        size = box.width / self._ratio, box.height / self._ratio
        state = resolve(moment, frame_of(size, self._theme, self._span.value, cue.highlight))
        self._scenes.ask((box.width, box.height), state, cue.view)
        return state


def _words(snapshot: ChainSnapshot) -> str:
    """What is said between twins; "" for one chain."""
    if snapshot.twin is None:
        return ""
    above, below = snapshot.parameters, snapshot.twin.parameters
    return twin_words(above, below, twins_differ(above, below))
