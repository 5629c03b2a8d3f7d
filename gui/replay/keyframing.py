"""Keyframes on the timeline: what the bar asks for is done in the film's script, and shown."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from gui.film.clock import FilmClock
from gui.film.cues import Cue, Cues
from gui.film.keyframes import Keyframes
from gui.replay.replay_bar import ReplayBar
from gui.replay.script import FilmScript


class Keyframing:
    """Joins the bar to the script of the film.

    Parameters
    ----------
    now : gives the second at which the replay stands.
    """

    def __init__(self, bar: ReplayBar, now: Callable[[], float]) -> None:
        self._bar, self._now = bar, now
        self.script = FilmScript()
        self._cues: tuple[Keyframes, Cues] | None = None
        bar.keyframe_added.connect(self.add)
        bar.timeline.keyframe_chosen.connect(self.choose)
        bar.timeline.keyframe_moved.connect(self.move)
        bar.timeline.keyframe_removed.connect(self.remove)
        bar.card.edited.connect(self.edit)

    def cue(self, seconds: float, duration: float) -> Cue:
        """Where the film that is to be made leads the eye at a second of the recording."""
        keyframes = self.script.keyframes
        if not keyframes.keyframe:
            return Cue()
        if self._cues is None or self._cues[0] is not keyframes:
            clock = FilmClock(0.0, duration, 1.0, Fraction(60), keyframes)
            self._cues = (keyframes, Cues(keyframes, clock, ""))
        return self._cues[1].at_second(seconds)

    def begin(self, script: FilmScript | None = None) -> None:
        """Begin with a script; with an empty one by default."""
        self.script = script or FilmScript()
        self._show()

    def add(self) -> None:
        """A keyframe where the replay stands."""
        self.script.add(self._now())
        self._show()

    def choose(self, index: int) -> None:
        """Show a keyframe to be edited; −1 puts it away."""
        self.script.choose(index)
        self._show()

    def move(self, index: int, seconds: float) -> None:
        """To another second."""
        self.script.move(index, seconds)
        self._show()

    def remove(self, index: int) -> None:
        """Off the timeline."""
        self.script.remove(index)
        self._show()

    def edit(self, values: dict[str, Any]) -> None:
        """Change the chosen one; what is not permitted is not taken."""
        self.script.edit(values)
        self._show()

    def _show(self) -> None:
        script = self.script
        self._bar.timeline.show_keyframes(script.seconds, script.chosen)
        before = script.held_before(script.chosen) if script.chosen >= 0 else {}
        self._bar.show_keyframe(script.keyframe, script.chosen, before)
