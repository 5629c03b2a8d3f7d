"""Lets an ensemble follow the live chain: same parameters, same time, other seeds."""

from __future__ import annotations

import time

from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.moments.chain_record import ChainRecord, followed_blocks
from gui.moments.overlays import ensemble_obstacle, sentence
from physics.chain.state import ChainSnapshot
from physics.many.ensemble_course import EnsembleCourse
from physics.many.ensemble_runner import EnsembleThread

DEBOUNCE = 0.3
"""Seconds for which nothing must change before an ensemble begins."""


TOLD_EVERY = 0.1
"""Seconds between two orders to go on: each wakes a thread up."""


class EnsembleController:
    """Owns the ensemble's thread.

    Parameters
    ----------
    laboratory : whose view says whether an ensemble is wanted, and of how many chains.

    Attributes
    ----------
    sentence : how far the ensemble is, or why there is none.
    """

    def __init__(self, laboratory: Laboratory) -> None:
        self._laboratory = laboratory
        self._thread = EnsembleThread()
        self._key: tuple[object, ...] | None = None
        self._since = self._told = self._time = 0.0
        self._run = 0
        self.sentence = ""

    def close(self) -> bool:
        """End the thread; whether it has ended."""
        return self._thread.close()

    @property
    def course(self) -> EnsembleCourse | None:
        """The ensemble that belongs to the chain as it is; None before there is one."""
        latest = self._thread.latest
        sound = latest is not None and latest.run == self._run and not latest.failure
        return latest if sound else None

    @property
    def running(self) -> bool:
        """Whether there is an ensemble, though it may still be prepared."""
        return self._run > 0

    def follow(self, snapshot: ChainSnapshot, record: ChainRecord) -> None:
        """Begin anew where the chain did or went back, and go on to where it is."""
        view = self._laboratory.session.view
        if not view.show_ensemble:
            self._drop("")
            return
        if why_not := ensemble_obstacle(snapshot, record):
            self._drop(why_not)
            return
        key = (snapshot.parameters, snapshot.epoch, view.ensemble_size)
        if key != self._key or snapshot.time < self._time:  # as when a recording is wound back
            self._drop("")
            self._key, self._since = key, time.monotonic()
        self._time = snapshot.time
        if not self.running and not self.sentence:
            self._begin_in_time(snapshot, view.ensemble_size)
        if self._run and time.monotonic() - self._told > TOLD_EVERY:
            self._told = time.monotonic()
            self._thread.follow(snapshot.time)
            self._tell(snapshot)

    def _drop(self, why: str) -> None:
        if self._run:
            self._thread.drop()
        self._key, self._run, self.sentence = None, 0, why

    def _begin_in_time(self, snapshot: ChainSnapshot, members: int) -> None:
        if time.monotonic() - self._since < DEBOUNCE:
            return
        try:
            kept = followed_blocks(snapshot.parameters.blocks)
            self._run = self._thread.ask(snapshot.parameters, members, kept)
        except ValueError as refusal:
            self.sentence = sentence(shown(refusal))

    def _tell(self, snapshot: ChainSnapshot) -> None:
        latest = self._thread.latest
        if latest is None or latest.run != self._run:
            self.sentence = say("The chains are being prepared.")
        elif latest.failure:
            self.sentence = say("The ensemble stopped: {failure}.", failure=latest.failure)
        elif latest.time < 0.98 * snapshot.time:
            self.sentence = say(
                "{n} chains at t = {time:.1f}, catching up.",
                "{n} chain at t = {time:.1f}, catching up.",
                latest.members,
                time=latest.time,
            )
        else:
            self.sentence = say(
                "{n} chains at t = {time:.1f}.",
                "{n} chain at t = {time:.1f}.",
                latest.members,
                time=latest.time,
            )
