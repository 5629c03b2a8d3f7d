"""Training runs: starts them, collects what they measure, follows live changes."""

from __future__ import annotations

import secrets
from typing import Any

from psygnal import Signal

from gui.controllers.editing import EditController
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.training_record import TrainingRecord
from nets.config import TrainingConfig
from nets.messages import (
    Divergence,
    Examination,
    Examine,
    Measurement,
    NotExamined,
    Saved,
    Started,
)
from nets.protocol import Failed, Finished, Loading, Message
from nets.run.worker import TrainingWorker
from physics.wording import Words

MOST_SEED = 10_000
"""New seeds are drawn below this: short enough to be read out and typed."""


NICENESS = 10
"""The window comes first; but a higher one would starve training on a busy machine."""
SILENCE_TIMEOUT = 90.0
"""Seconds without a word after which training counts as hanging; one step of the
largest network permitted takes about half of it on a slow core."""
GONE = Words("The training process has ended, and the network with it: train again")
LOWER = 0.1
"""What a rate at which a network diverged is multiplied with."""


class TrainingController:
    """Owns the training process' handle and the record of the current run.

    Parameters
    ----------
    laboratory : whose network section is trained.
    edits : writes new seeds, and tells what is turned while a network trains.
    worker : the handle; a fresh one by default.

    Attributes
    ----------
    record : what the current run has measured.
    failure : why it failed, until somebody has told it.
    divergence : where the run diverged, until it goes back.
    loading : how far its data are; ended : by which rule it ended early.
    examining : the process takes a closer look; not_examined : why it could not.

    Signals
    -------
    saved(message) : the network was written to a file, or could not be.
    measured(measurement, back) : the record took it; `back` if the run went back to it.
    changed(values) : the network trains with other live parameters from now on.
    """

    saved = Signal(Saved)
    measured = Signal(Measurement, bool)
    changed = Signal(dict)

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        worker: TrainingWorker | None = None,
    ) -> None:
        self._laboratory, self._edits = laboratory, edits
        self.worker = worker or TrainingWorker(SILENCE_TIMEOUT, NICENESS)
        self.record: TrainingRecord | None = None
        self._forget()
        laboratory.replaced.connect(self._keep_pace)
        edits.turned.connect(self._turn)

    @property
    def state(self) -> str:
        """idle, starting, training, paused, silent, failed or closed."""
        return self.worker.state

    def close(self) -> None:
        """End the process."""
        self._laboratory.replaced.disconnect(self._keep_pace)
        self._edits.turned.disconnect(self._turn)
        self.worker.close()

    # --- what the person asks for -------------------------------------------------------

    def train(self) -> None:
        """Start a run with the parameters as they are; a held one goes on, a silent one ends."""
        if self.state == "paused":
            self.resume()
            return
        self._start()

    def train_again(self) -> None:
        """The same seed from the start."""
        self._start()

    def train_new_seed(self) -> str:
        """Another seed, then from the start; why it cannot be, or ""."""
        refusal = self._edits.edit("network", {"seed": secrets.randbelow(MOST_SEED) + 1})
        if not refusal:
            self._start()
        return refusal

    def _forget(self) -> None:
        self.failure = self.loading = self.ended = ""
        self.started: Started | None = None
        self.divergence: Divergence | None = None
        self.examining, self.not_examined = False, ""

    def _start(self) -> None:
        session = self._laboratory.session
        self._forget()
        try:
            run = self.worker.start(session.network, session.view.epochs_per_second)
        except OSError as error:
            self.failure = say(
                "the training process could not be started: {why}", why=error.strerror
            )
            return
        self.record = TrainingRecord(run, session.network)

    def pause(self) -> None:
        """Hold the run."""
        self.worker.pause()
        if self.record is not None:
            self.record.clock(running=False)

    def resume(self) -> None:
        """Go on; after a divergence, from the last good state."""
        self.go_back()
        self.worker.resume()
        if self.record is not None:
            self.record.clock(running=True)

    def go_back(self) -> None:
        """Show the good state to which a diverged run went back, and where it is held."""
        if self.divergence is not None and self.record is not None:
            self.record.go_back(self.divergence.good)
            self.measured.emit(self.divergence.good, True)
        self.divergence = None

    def resume_at_lower_rate(self) -> None:
        """Go on from the last good state with smaller steps; undoable like any other edit."""
        assert self.record is not None
        rate = LOWER * self.record.settings.learning_rate
        if not self._edits.edit("network", {"learning_rate": float(f"{rate:.3g}")}):
            self.resume()

    def stop(self) -> None:
        """End the run; what it measured stays."""
        self.go_back()
        self.worker.stop()
        if self.record is not None and not self.worker.running:  # nobody answers any more
            self.record.clock(running=False)

    def toggle(self) -> None:
        """Train, or hold, or go on."""
        if self.state == "training":
            self.pause()
        elif self.state != "starting":
            self.train()

    # --- what comes back ----------------------------------------------------------------

    def poll(self) -> bool:
        """Take what the process has sent; whether anything changed."""
        before = self.state
        messages = self.worker.poll()
        for message in messages:
            if isinstance(message, Examination | NotExamined):
                self._take_look(message)
            else:
                self._take(message)
        if self.examining and (self.worker.process_id is None or self.state == "failed"):
            self.examining, self.not_examined = False, GONE
        return bool(messages) or self.state != before

    # --- a closer look ------------------------------------------------------------------

    @property
    def can_be_examined(self) -> bool:
        """Whether there is a network that stands still, and nobody looks at it already."""
        there = self.record is not None and self.record.latest is not None
        return there and self.state in ("idle", "paused") and not self.examining

    def look_closer(self) -> None:
        """Have probes and dimensions measured of a network that stands still, once."""
        record = self.record
        if record is None or not self.can_be_examined or record.is_examined or self.not_examined:
            return
        self._examine(sharp=record.config.sharpness)

    def measure_sharpness(self) -> None:
        """Have all of that measured, and the Hessian."""
        if self.can_be_examined:
            self._examine(sharp=True)

    def _examine(self, *, sharp: bool) -> None:
        self.examining = self.worker.ask(Examine(sharp))
        self.not_examined = "" if self.examining else GONE

    def _take_look(self, message: Examination | NotExamined) -> None:
        self.examining = False
        if isinstance(message, NotExamined):
            self.not_examined = message.reason
        elif self.record is not None:
            self.record.examination = message

    # --- what comes back, one by one ----------------------------------------------------

    def _take(self, message: Message) -> None:
        record = self.record
        if isinstance(message, Loading):
            self.loading = message.words
        elif isinstance(message, Started):
            self.started, self.loading = message, ""
            if record is not None:
                record.clock(running=self.state != "paused")
        elif isinstance(message, Measurement):
            self._take_measurement(message)
        elif isinstance(message, Divergence) and record is not None:
            self.divergence = message
            record.clock(running=False)
        elif isinstance(message, Saved):
            self.saved.emit(message)
        elif isinstance(message, Failed):
            self.failure = message.reason
            if record is not None:
                record.clock(running=False)
        elif isinstance(message, Finished) and record is not None:
            self.loading, self.ended = "", message.reason
            record.clock(running=False)

    def _take_measurement(self, measurement: Measurement) -> None:
        if self.record is not None and self.record.add(measurement):
            self.measured.emit(measurement, False)

    def _turn(self, values: dict[str, Any]) -> None:
        """Pass on what a person turns while a network trains, if it may change then."""
        record = self.record
        if record is None or not self.worker.running:
            return
        changed = {
            name: value
            for name, value in values.items()
            if name in TrainingConfig.live_fields() and value != getattr(record.settings, name)
        }
        if changed:
            self.worker.change(**changed)
            record.change(changed, record.epoch)
            self.changed.emit(changed)

    def _keep_pace(self, new: Session, old: Session) -> None:
        if self.worker.running and new.view.epochs_per_second != old.view.epochs_per_second:
            self.worker.change(most_epochs_per_second=new.view.epochs_per_second)
