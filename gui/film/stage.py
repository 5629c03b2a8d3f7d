"""The scene of a film at each moment: one chain, or two twins one above the other."""

from __future__ import annotations

from dataclasses import replace

from gui.film.colour import Bytes, unmultiply
from gui.film.cues import Cue
from gui.film.layout import Box
from gui.film.scene import FilmScene
from gui.look.theme import Theme
from gui.models.twins import twin_words, twins_differ
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.moment import Moment
from gui.scene.framing import EasedSpan, frame_of
from gui.scene.resolve import SceneState, resolve
from physics.chain.state import ChainSnapshot


class Stage:
    """Draws moments into one part of a frame.

    Parameters
    ----------
    box : the part.
    between : what two twins leave free between them, of the same width.
    ratio : pixels per logical pixel.
    rate : frames a second.

    Raises
    ------
    NoOpenGL
        If it cannot be drawn here.
    """

    def __init__(
        self, box: Box, between: Box, ratio: float, theme: Theme, *, transparent: bool, rate: float
    ) -> None:
        self._theme, self._ratio, self._transparent = theme, ratio, transparent
        tall = between.y - box.y
        below = Box(box.x, box.y + box.height - tall, box.width, tall)
        self._boxes = {1: (box,), 2: (Box(box.x, box.y, box.width, tall), below)}
        self._scenes: dict[int, FilmScene] = {}
        self._span = EasedSpan(rate)
        self._shown: ChainSnapshot | None = None
        self._twin = ChainRecord()
        self._chains = 1
        self._scene(1)

    def _scene(self, chains: int) -> FilmScene:
        """What draws so many chains: each is as large as the other."""
        if chains not in self._scenes:
            box = self._boxes[chains][0]
            self._scenes[chains] = FilmScene(
                (box.width, box.height), self._ratio, self._theme, transparent=self._transparent
            )
        return self._scenes[chains]

    def draw(self, moment: Moment, cue: Cue) -> SceneState:
        """Begin to draw a moment; returns what is seen of the first chain."""
        if self._shown is None or can_be_drawn(moment.snapshot):
            self._shown = moment.snapshot
        twin = self._shown.twin
        self._chains = 2 if twin is not None and can_be_drawn(twin) else 1
        scene = self._scene(self._chains)
        self._span.follow_recorded(self._shown)
        state = self._state(replace(moment, snapshot=self._shown), cue, scene.logical_size)
        scene.draw(state, cue.view)
        return state

    def put_into(self, frame: Bytes, moment: Moment, cue: Cue) -> None:
        """Put what was drawn, and a twin under it, into a frame (h, w, 4)."""
        scene, boxes = self._scene(self._chains), self._boxes[self._chains]
        self._put(scene.pixels(), boxes[0], frame)
        twin = self._shown.twin if self._shown is not None else None
        if self._chains == 2 and twin is not None:
            scene.draw(self._state_of_twin(twin, moment, cue, scene.logical_size), cue.view)
            self._put(scene.pixels(), boxes[1], frame)

    def words(self, moment: Moment) -> str:
        """What is said between twins; "" for one chain."""
        snapshot = moment.snapshot
        if snapshot.twin is None:
            return ""
        above, below = snapshot.parameters, snapshot.twin.parameters
        return twin_words(above, below, twins_differ(above, below))

    def _put(self, pixels: Bytes, box: Box, frame: Bytes) -> None:
        if self._transparent:
            unmultiply(pixels)
        box.of(frame)[:] = pixels

    def _state(self, moment: Moment, cue: Cue, size: tuple[float, float]) -> SceneState:
        return resolve(moment, frame_of(size, self._theme, self._span.value, cue.highlight))

    def _state_of_twin(
        self, twin: ChainSnapshot, moment: Moment, cue: Cue, size: tuple[float, float]
    ) -> SceneState:
        self._twin.add(twin)
        return self._state(moment.of_twin(twin, self._twin), cue, size)

    def close(self) -> None:
        """Give back what OpenGL holds."""
        for scene in self._scenes.values():
            scene.close()
        self._scenes.clear()
