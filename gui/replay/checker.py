"""Computes a recording again beside the window, and says whether it is the same to the last bit."""

from __future__ import annotations

import threading
import time
from itertools import islice
from pathlib import Path
from typing import Final

from gui.look.words import say
from physics.wording import message_of

REST_EVERY: Final = 16
REST: Final = 0.002
"""Seconds in which the window gets its turn, after so many frames."""


class Checker:
    """Computes all frames of a recording again, in a thread of its own.

    Parameters
    ----------
    path : of the recording.
    frames : how many of them; it may be recorded on meanwhile.

    Attributes
    ----------
    checked : frames that were computed again.
    frames : how many there are.
    difference : the first one that was found, with its frame, in words; "" if there is none.
    failed : why it could not be computed again; "" otherwise.
    """

    def __init__(self, path: Path, frames: int) -> None:
        self._path, self.frames = path, frames
        self.checked = 0
        self.difference = self.failed = ""
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, name="replay", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Give up what is not done yet."""
        self._cancelled.set()
        self._thread.join()

    @property
    def done(self) -> bool:
        """Whether there is nothing more to come."""
        return not self._thread.is_alive()

    @property
    def words(self) -> str:
        """How far it is, and what it found."""
        if self.failed:
            return say("cannot be computed again: {why}", why=self.failed)
        if self.difference:
            return self.difference
        if self.done and self.checked == self.frames:
            return say(
                "computed again: all {n:,} frames the same to the last bit",
                "computed again: all {n:,} frames the same to the last bit",
                self.frames,
            )
        return say(
            "computing again: {checked:,} of {n:,} frames",
            "computing again: {checked:,} of {n:,} frames",
            self.frames,
            checked=self.checked,
        )

    @property
    def short(self) -> str:
        """The same in few words."""
        if self.done and self.checked == self.frames and not self.wrong:
            return say("the same to the last bit")
        return say("computing {checked:,} of {frames:,}", checked=self.checked, frames=self.frames)

    @property
    def wrong(self) -> bool:
        """Whether the recording is not what is computed."""
        return bool(self.difference or self.failed)

    def _run(self) -> None:
        # Late: HDF5 and the kernels take their time to load.
        from physics.recording.damage import DAMAGES

        try:
            self._compare()
        except DAMAGES as error:
            self.failed = message_of(error) or type(error).__name__

    def _compare(self) -> None:
        from physics.recording.reader import Recording
        from physics.recording.replay import replay

        with Recording(self._path) as recording:
            for replayed in islice(replay(recording), self.frames):
                if self._cancelled.is_set():
                    return
                if replayed.difference:
                    self.difference = say(
                        "frame {frame:,}: {difference}",
                        frame=replayed.frame + 1,
                        difference=replayed.difference,
                    )
                    return
                self.checked = replayed.frame + 1
                if self.checked % REST_EVERY == 0:
                    time.sleep(REST)
