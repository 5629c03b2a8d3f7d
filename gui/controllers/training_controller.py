"""Training runs: starts them, collects what they measure, follows live changes."""

from __future__ import annotations

import secrets
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from psygnal import Signal

from gui.controllers.editing import EditController
from gui.look.words import say
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.network_kept import NetworkKept
from gui.moments.training_record import TrainingRecord
from nets.config import TrainingConfig
from nets.messages import (
    Divergence,
    Examination,
    Examine,
    Keep,
    Kept,
    Measurement,
    NotExamined,
    Saved,
    Started,
)
from nets.model.state_file import write_state
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
    kept(message) : the whole run was written to a file.
    began_anew(names) : a run could not go on from what was kept, as these settings are others.
    """

    saved = Signal(Saved)
    measured = Signal(Measurement, bool)
    changed = Signal(dict)
    kept = Signal(Kept)
    began_anew = Signal(tuple)

    def __init__(
        self,
        laboratory: Laboratory,
        edits: EditController,
        worker: TrainingWorker | None = None,
    ) -> None:
        self._laboratory, self._edits = laboratory, edits
        self.worker = worker or TrainingWorker(SILENCE_TIMEOUT, NICENESS)
        self.record: TrainingRecord | None = None
        self._keep = ""
        self._waiting: NetworkKept | None = None
        self._source: TemporaryDirectory[str] | None = None
        self._forget()
        laboratory.replaced.connect(self._keep_pace)
        laboratory.replaced.connect(self._forget_what_waits)
        edits.turned.connect(self._turn)

    @property
    def state(self) -> str:
        """idle, starting, training, paused, silent, failed or closed."""
        return self.worker.state

    def close(self) -> None:
        """End the process."""
        self._laboratory.replaced.disconnect(self._keep_pace)
        self._laboratory.replaced.disconnect(self._forget_what_waits)
        self._edits.turned.disconnect(self._turn)
        self.worker.close()
        if self._source is not None:
            self._source.cleanup()

    # --- what the person asks for -------------------------------------------------------

    def train(self) -> None:
        """Start a run with the parameters as they are; a held one goes on, a silent one ends."""
        if self.state == "paused":
            self.resume()
            return
        self.go_on()

    def go_on(self) -> None:
        """Start a run from what waits, whatever is under way."""
        self._start(self._taken_up())

    def train_again(self) -> None:
        """The same seed from the start."""
        self._start()

    def train_new_seed(self) -> str:
        """Another seed, then from the start; why it cannot be, or ""."""
        refusal = self._edits.edit("network", {"seed": secrets.randbelow(MOST_SEED) + 1})
        if not refusal:
            self._start()
        return refusal

    # --- what is kept, and gone on from -------------------------------------------------

    def keep(self, folder: str) -> None:
        """Have the states of this run and of those to come written to a folder; "" for none."""
        if folder != self._keep:
            self._keep = folder
            if self.worker.running:
                self.worker.change(keep=folder)

    def keep_now(self, path: str) -> None:
        """Have the network written as it stands, if it does."""
        if self.stands:
            self.worker.ask(Keep(path))

    def keep_as_begun(self, path: str) -> bool:
        """Have the network written, too, while it trains: as its epoch began; whether it will be.

        What is under way then may be ended, and another run begin.
        """
        record = self.record
        there = record is not None and record.run == self.worker.run
        return there and self.worker.ask(Keep(path, as_begun=True))

    @property
    def stands(self) -> bool:
        """Whether the network that is shown is in the process, and does not train."""
        record = self.record
        there = record is not None and record.latest is not None and record.run == self.worker.run
        return there and self.state in ("idle", "paused")

    def go_on_from(self, network: NetworkKept | None) -> None:
        """Let the next runs begin where a network was kept; None lets them begin anew."""
        self._waiting = network

    def bring_back(self, record: TrainingRecord | None, network: NetworkKept | None) -> None:
        """Show what had been measured of a network; the next run goes on from it, if it was kept.

        A run that is under way is ended.
        """
        if self.worker.running:
            self.worker.stop()
        self._forget()
        self.record = record
        self.go_on_from(network)

    @property
    def waiting(self) -> NetworkKept | None:
        """From which the next run goes on, if its settings let it."""
        return self._waiting

    def _forget_what_waits(self, new: Session, old: Session) -> None:
        """Another session is opened, or the way back is taken, to before it was to go on."""
        if new.parent != old.parent and not self._edits.chain_begins_anew:
            self._waiting = None

    def _taken_up(self) -> NetworkKept | None:
        """What a run goes on from with the settings of now."""
        if self._waiting is None:
            return None
        others = self._waiting.about.other_settings(self._laboratory.session.network)
        if others and self._waiting.shown is None:  # else nobody was told that it would go on
            self.began_anew.emit(others)
        return None if others else self._waiting

    def _written(self, network: NetworkKept) -> str:
        """The file of what is gone on from; raises OSError if it cannot be written."""
        if self._source is None:
            self._source = TemporaryDirectory(prefix="springblock-", ignore_cleanup_errors=True)
        path = Path(self._source.name) / "go-on.safetensors"
        write_state(network.arrays, path)
        return str(path)

    def _forget(self) -> None:
        self.failure = self.loading = self.ended = ""
        self.started: Started | None = None
        self.divergence: Divergence | None = None
        self.examining, self.not_examined = False, ""

    def _start(self, network: NetworkKept | None = None) -> None:
        session = self._laboratory.session
        self._forget()
        try:
            source = "" if network is None else self._written(network)
            run = self.worker.start(
                session.network,
                session.view.epochs_per_second,
                keep=self._keep,
                goes_on_from=source,
            )
        except OSError as error:
            self.failure = say(
                "the training process could not be started: {why}", why=error.strerror
            )
            return
        before = () if network is None else network.before
        self.record = TrainingRecord(run, session.network, before)
        if network is not None and network.shown is not None:
            self.record.show(network.shown)

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
        assert self.record is not None and self.record.own is not None
        rate = LOWER * self.record.own.learning_rate
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
                if message.run == self.worker.run:
                    self._take_look(message)
            elif isinstance(message, Saved | Kept):
                self._tell_of_file(message)
            else:
                self._take(message)
        if self.examining and (self.worker.process_id is None or self.state == "failed"):
            self.examining, self.not_examined = False, GONE
        return bool(messages) or self.state != before

    # --- a closer look ------------------------------------------------------------------

    @property
    def can_be_examined(self) -> bool:
        """Whether there is a network that stands still, and nobody looks at it already."""
        return self.stands and not self.examining

    def look_closer(self) -> None:
        """Have probes and dimensions measured of a network that stands still, once."""
        record = self.record
        if record is None or not self.can_be_examined or record.is_examined or self.not_examined:
            return
        self._examine(sharp=record.own is not None and record.own.sharpness)

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

    def _tell_of_file(self, message: Saved | Kept) -> None:
        if isinstance(message, Saved):
            self.saved.emit(message)
        else:
            self.kept.emit(message)

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
