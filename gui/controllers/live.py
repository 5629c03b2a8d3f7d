"""The live chain, and the network that trains beside it, as a source of moments."""

from __future__ import annotations

import math
import time
from collections.abc import Collection

from gui.controllers.chain_controller import ChainController
from gui.controllers.pull_controller import PullController
from gui.controllers.training_controller import TrainingController
from gui.look.words import say, shown
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.chain_record import ChainRecord, can_be_drawn
from gui.moments.energy_record import EnergyRecord
from gui.moments.moment import Examining, Moment
from gui.moments.training_record import NOT_TRAINED
from gui.readings.energy import ACCOUNT
from gui.readings.layers import EXAMINATION


class Live:
    """Tells what is known of the live chain.

    Attributes
    ----------
    record, energies : its course so far.
    """

    def __init__(
        self,
        laboratory: Laboratory,
        chain: ChainController,
        pull: PullController,
        training: TrainingController,
    ) -> None:
        self._laboratory, self._chain = laboratory, chain
        self._pull, self._training = pull, training
        self.record = ChainRecord()
        self.energies = EnergyRecord()
        self._measured_run, self._measured_since = 0, 0.0

    def moment(self, wanted: Collection[str]) -> Moment:
        """What is known now; the chain keeps its account only while somebody looks."""
        self._chain.keep_account(ACCOUNT in wanted)
        if EXAMINATION in wanted:
            self._training.look_closer()
        settled = self._chain.settled  # before the picture, which may come meanwhile
        snapshot = self._chain.latest
        if can_be_drawn(snapshot) and self.record.add(snapshot):
            self._chain.end_nudge(snapshot)
            self._pull.watch(snapshot)
            self.energies.add(snapshot)
        session, training = self._laboratory.session, self._training
        return Moment(
            "live",
            snapshot,
            self.record,
            training.record,
            session.view,
            session.network,
            settled=settled,
            energies=self.energies if ACCOUNT in wanted else None,
            progress=self._progress,
            training_state=training.state,
            examining=Examining(
                training.can_be_examined, training.examining, training.not_examined
            ),
            layers_age=self._layers_age(),
        )

    def _layers_age(self) -> float:
        record, now = self._training.record, time.monotonic()
        if record is None or record.latest is None:
            return math.inf
        if record.run != self._measured_run:
            self._measured_run, self._measured_since = record.run, now
        return now - self._measured_since

    @property
    def session(self) -> Session:
        """What the person has set and holds."""
        return self._laboratory.session

    @property
    def held(self) -> bool:
        """Whether the hand holds the chain."""
        return bool(self._chain.held)

    @property
    def _progress(self) -> str:
        record = self._training.record
        words = "" if record is None else record.words
        if self._training.state == "starting":
            return words or say("starting")
        return words or shown(NOT_TRAINED)

    def rest(self) -> None:
        """Nobody looks at the live chain for a while."""
        self._chain.keep_account(False)
