"""A recording that still grows, seen as it grows: a window's own, or an attached training's."""

from __future__ import annotations

import time
from typing import Any, Final

from gui.intents.desk import Desk
from gui.look.words import say
from gui.moments.any_tape import AnyTape
from gui.replay.player import Player
from physics.recording.pieces import ENDS, is_running_log

EVERY: Final = 0.25
"""Seconds between two looks at the file."""
RESTS: Final = 10.0
"""Times as long as a look took it rests at least: a long file costs a tenth of the time."""
MOST_AT_ONCE: Final = 256
"""Frames that come between two looks beyond which plots take some of them; the file has all."""
SILENT: Final = 60.0
"""Seconds without anything new after which that is told."""


class Following:
    """Takes what was added to a recording, and tells when nothing comes any more.

    Whoever stands at the end goes on with it.

    Parameters
    ----------
    tape : open, of a recording that somebody writes.
    """

    def __init__(self, desk: Desk, tape: AnyTape[Any]) -> None:
        self._desk, self._tape = desk, tape
        self._next = self._heard = time.monotonic()
        self.over = self._thinned = False

    def look(self, player: Player) -> bool:
        """Whether there is something new; the player then goes on to there from the end."""
        now = time.monotonic()
        if self.over or now < self._next:
            return False
        running = self._is_written  # asked first: what is written before the end is seen after it
        before = self._tape.frames
        if grown := self._tape.look():
            self._heard = now
            self._tell_thinned(self._tape.frames - before)
            player.grow(self._tape.duration)
        done = time.monotonic()
        self._next = done + max(EVERY, RESTS * (done - now))
        if not running:
            self._end()
        elif now - self._heard > SILENT:
            self._heard = now
            self._tell(say("nothing has come for {seconds:.0f} s", seconds=SILENT))
        return grown

    def _tell_thinned(self, new: int) -> None:
        """That not all of it is drawn; once."""
        if new > MOST_AT_ONCE and not self._thinned:
            self._thinned = True
            self._tell(
                say(
                    "it grows faster than it can be shown ({n:,} frames at once): plots take "
                    "some of them, the file has all",
                    n=new,
                )
            )

    @property
    def _is_written(self) -> bool:
        log = self._tape.recording.log
        return log is not None and log.is_running

    @property
    def _is_finished(self) -> bool:
        """Whether who wrote it has put a finished file in its place."""
        try:
            return not is_running_log(self._tape.path)
        except OSError:
            return False

    def _end(self) -> None:
        self.over = True
        end = next(
            (event for event in self._tape.recording.events[-1:] if event.what in ENDS), None
        )
        if end is None and self._is_finished:
            self._tell(say("it was recorded to its end"))
        elif end is None:
            self._tell(say("whoever wrote it is gone, and nothing more comes"))
        elif end.what == "failed":
            self._tell(say("the training ended with {error}", error=end.values.get("why", "")))
        else:
            self._tell(say("the training has ended"))

    def _tell(self, words: str) -> None:
        name = self._tape.path.name
        self._desk.tell(say("{name}: {words}", name=name, words=words), kind="told")
