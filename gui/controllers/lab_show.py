"""Draws what a lab, or the recording of one, tells: scene, plots, status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gui.controllers.readouts import READ_EVERY, feed_those_seen, looked_at
from gui.film.cues import Cue
from gui.labs.lab import Lab
from gui.look.theme import Theme
from gui.look.words import say, say_declared
from gui.models.held_run import HeldRuns
from gui.moments.lab_moment import LabMoment
from gui.moments.source import LabSource
from gui.scene.framing import frame_of
from gui.scene.scene import Scene
from gui.window.face import ShowStatus
from gui.window.plots_area import PlotDocks, Plots
from gui.window.scene_area import SceneArea


class LabShow:
    """Shows moments of one lab, sixty times a second.

    Parameters
    ----------
    source : tells them; another one may take its place.
    docks : get the plots after the first frame, for which nobody waits so long.
    join : is told them then.
    held : tells what is held in this lab, beside whatever is shown.

    Attributes
    ----------
    moment : that is shown; None before the first frame.
    scene : of that moment, likewise.
    """

    def __init__(
        self,
        lab: Lab,
        source: LabSource,
        scene: SceneArea,
        docks: PlotDocks,
        show_status: ShowStatus,
        join: Callable[[Plots], None],
        held: Callable[[], HeldRuns] = tuple,
    ) -> None:
        self.lab, self.source, self._join, self._held = lab, source, join, held
        self._area, self._docks, self._show = scene, docks, show_status
        self.moment: LabMoment | None = None
        self.scene: Scene | None = None
        self._last_key: tuple[object, ...] = ()

    @property
    def now(self) -> LabMoment:
        """The moment that is shown, or would be in the next frame."""
        return self.moment or self.source.moment(self._wanted)

    def tick(self, turn: int, theme: Theme, lead: Cue) -> None:
        """One frame; the plots whose turn it is are brought up to date."""
        if self.moment is not None and self._docks.plots is None:
            self._join(self._docks.fill(theme))
        moment = self.moment = replace(self.source.moment(self._wanted), held=self._held())
        self._draw(moment, theme, lead)
        feed_those_seen(self.lab.readings(), self._docks.plots, turn, moment, self.scene)
        if turn == 0:
            self._area.lab_strip.show_verdict(*self.lab.verdict_words(moment))
        if turn == READ_EVERY - 1:
            self._show_status(moment)

    def _draw(self, moment: LabMoment, theme: Theme, lead: Cue) -> None:
        """Resolve the scene, and draw it, where anything of it is another."""
        size, canvas = self._area.scene_size(), self._area.canvas
        key = (moment.state, moment.settings, moment.origin, size, theme, lead)
        if _same(key, self._last_key):
            return
        self._last_key = key
        self.scene = self.lab.resolve(moment, frame_of(size, theme, 1.0, lead.highlight))
        if canvas is not None:
            canvas.show_state(self.scene, theme, lead.view, self.lab.draw)

    @property
    def _wanted(self) -> frozenset[str]:
        return looked_at(self.lab.readings(), self._docks.plots)

    def _show_status(self, moment: LabMoment) -> None:
        state = "" if moment.is_live else say("replay")
        pace = "" if moment.playing or not moment.is_live else say("paused")
        parts = (say_declared(self.lab.title), f"t = {moment.state.time:,.4g}", state, pace)
        self._show(parts, say("F1 keys"), playing=moment.playing)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two keys are of the same values: states hold arrays, and are told by themselves."""
    return len(one) == len(other) and one[0] is other[0] and one[1:] == other[1:]
