"""Recording from the window: one button; the run goes on whatever the disk does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

import main
from gui.controllers.chain_controller import ChainController
from gui.controllers.frames import FrameController
from gui.controllers.picture_controller import tried
from gui.controllers.training_controller import TrainingController
from gui.intents.desk import Desk
from gui.intents.intent import Open, Record
from gui.look.numbers import clock_text, size_text
from gui.look.words import say
from gui.models.held import SECTION as HELD
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.moments.held_in_lab import EVENT, told
from gui.moments.measured import TURNED
from gui.moments.training_record import TrainingRecord
from nets.config import TrainingConfig
from nets.measures.measured_values import plain_measurement
from nets.messages import Measurement
from physics.wording import Words

if TYPE_CHECKING:
    from gui.labs.bench import Bench
    from physics.recording.log_thread import LogThread
    from physics.recording.recorder import Recorder
    from physics.recording.state_recorder import StateRecorder

CLOSING = 10.0
"""Seconds that a closing window waits for the file; one that is not finished is read as well."""


class RecordController(QObject):
    """Starts and ends recordings, and tells them what the chain does not know.

    Parameters
    ----------
    laboratory, chain, training : what is recorded.

    Attributes
    ----------
    bench : the lab that is recorded in place of them, as long as it is open.

    Signals
    -------
    grown(words) : how long and large the recording is by now; "" when there is none.
    turned(recorder) : what records the chain from now on, or None.
    """

    grown = Signal(str)
    turned = Signal(object)

    def __init__(
        self,
        desk: Desk,
        laboratory: Laboratory,
        chain: ChainController,
        training: TrainingController,
        frames: FrameController,
    ) -> None:
        super().__init__()
        self._laboratory, self._chain, self._training = laboratory, chain, training
        self._desk = desk
        self.bench: Bench | None = None
        self._recorder: Recorder | None = None
        self._of_lab: StateRecorder | None = None
        self._ending: list[LogThread] = []
        self._run = self._second = 0
        desk.deeds.add("record", self.toggle)
        desk.answer(Record, lambda intent: tried(intent.path, self.start))
        laboratory.replaced.connect(self._follow)
        training.measured.connect(self._take)
        training.changed.connect(self._note_change)
        frames.ticked.connect(self._watch)
        self._show()

    @property
    def recording(self) -> bool:
        """Whether a recording is under way."""
        return self._log is not None and self._log.running

    @property
    def path(self) -> Path | None:
        """Of the recording that is under way, or the last one that is still being finished."""
        logs = [*self._ending, self._log]
        return next((one.path for one in reversed(logs) if one is not None), None)

    @property
    def _log(self) -> LogThread | None:
        """The recording that is under way, of whatever it is."""
        return self._recorder or self._of_lab

    def toggle(self) -> None:
        """Ask where to record, or end the recording."""
        if self._log is not None:
            self.end()
            return
        try:
            path = self._desk.questions.where_to_save(
                say("Record"), "run.h5", say("Recordings (*.h5)")
            )
            if path is not None:
                self.start(path)
        except OSError as error:
            self._desk.tell(say("Nothing is recorded: {why}", why=error.strerror or error))
            self._show()

    def start(self, path: Path) -> None:
        """Record from now on.

        Raises
        ------
        OSError
            If it cannot be written there.
        ValueError
            If a recording is under way: it would go on for ever, and nobody could end it.
        """
        if self._log is not None:
            raise ValueError(
                Words("{name} is being recorded: end that first", name=self._log.path.name)
            )
        if self.bench is not None:
            self._record_lab(self.bench, path)
            return
        self._recorder = self._chain.record(path, main.__version__)
        session = self._laboratory.session
        self._recorder.note("session", _sections(session, None))
        if session.parent is not None:
            self._recorder.note("fork", session.parent.model_dump())
        self._run = 0
        self._take_what_is_there()
        self._show()
        self.turned.emit(self._recorder)

    def _record_lab(self, bench: Bench, path: Path) -> None:
        # Late: HDF5 takes its time and memory, for the few who record.
        from physics.recording.state_recorder import StateRecorder

        self._of_lab = StateRecorder(bench.lab.name, path, main.__version__)
        self._of_lab.note("begin", bench.settings.model_dump(mode="json"))
        if runs := self._laboratory.session.held_in_labs.get(bench.lab.name):
            self._of_lab.note(EVENT, told(runs))
        self._show()

    def note_lab(self, what: str, values: Mapping[str, Any]) -> None:
        """Something was done in the lab that is open."""
        if self._of_lab is not None:
            self._of_lab.note(what, values)

    def end(self) -> None:
        """End the recording that is under way, if there is one."""
        log = self._log
        if log is not None:
            log.stop(timeout=0.0)
            self._recorder = self._of_lab = None
            self._ending.append(log)
            self._show()
            self.turned.emit(None)

    def close(self) -> bool:
        """Finish what there is to finish, or leave it as it was written; whether all has ended."""
        self._laboratory.replaced.disconnect(self._follow)
        self._training.measured.disconnect(self._take)
        self._training.changed.disconnect(self._note_change)
        self.end()
        for one in self._ending:
            one.stop(CLOSING)
        return all(one.finished for one in self._ending)

    def note_preset(self, title: str) -> None:
        """A preset was chosen: what it sets is told by chain and session."""
        if self.recording and self._recorder is not None:
            self._recorder.note("preset", {"title": title})

    # --- while it runs -------------------------------------------------------------------

    def _follow(self, new: Session, old: Session) -> None:
        changed = _sections(new, old)
        if self.recording and self._recorder is not None and changed:
            self._recorder.note("session", changed)
        if self._of_lab is not None and self.bench is not None:
            runs, before = (one.held_in_labs.get(self.bench.lab.name, ()) for one in (new, old))
            if runs != before:
                self._of_lab.note(EVENT, told(runs))

    def _watch(self) -> None:
        if self._of_lab is not None and self.bench is not None and self.bench.state is not None:
            self._of_lab.add(self.bench.state)
        if self._log is not None and not self._log.running:  # the disk failed
            self.end()
        if self._log is not None:
            self._tell_growth(self._log)
        for one in [one for one in self._ending if one.finished]:
            self._ending.remove(one)
            self._tell_end(one)

    def _tell_growth(self, recorder: LogThread) -> None:
        """Once a second."""
        second = int(recorder.seconds)
        if second != self._second:
            self._second = second
            self.grown.emit(f"{clock_text(second)}   {size_text(recorder.size)}")

    def _tell_end(self, recorder: LogThread) -> None:
        if recorder.failure:
            self._desk.tell(recorder.failure)
            return
        words = say(
            "Recorded {n:,} frames in {name}",
            "Recorded {n:,} frame in {name}",
            recorder.frames,
            name=recorder.path.name,
        )
        watch = partial(self._desk.please, Open(recorder.path))
        self._desk.tell(words, {say("Watch it"): watch}, kind="told")

    def _take_what_is_there(self) -> None:
        """What a run has measured before the recording began."""
        record = self._training.record
        if record is None or record.latest is None:
            return
        for measurement in record.measurements:
            self._take(measurement)
        if record.latest is not record.measurements[-1]:  # the last epoch, of all samples
            self._take(record.latest)

    def _take(self, measurement: Measurement, back: bool = False) -> None:
        """Record what was measured; `back` if a diverged run went back to it."""
        recorder, record = self._recorder, self._training.record
        if recorder is None or record is None or not self.recording:
            return
        if record.run != self._run:
            self._run = record.run
            recorder.note("train", {"run": record.run, **record.config.model_dump(mode="json")})
            for name, epoch in record.changed.items():
                self._note_turned(record, {name: getattr(record.settings, name)}, epoch)
        recorder.measure({"back": back, "measured": plain_measurement(measurement)})

    def _note_change(self, values: dict[str, Any]) -> None:
        record = self._training.record
        if record is not None and record.run == self._run:
            self._note_turned(record, values, record.epoch)

    def _note_turned(self, record: TrainingRecord, values: dict[str, Any], epoch: int) -> None:
        """The running network has had other live parameters since an epoch."""
        if self.recording and self._recorder is not None:
            told = {"run": record.run, "epoch": epoch, "parameters": values}
            self._recorder.note(TURNED, told)

    def _show(self) -> None:
        recording = self._log is not None
        self._second = -1
        if not recording:
            self.grown.emit("")
        self._desk.deeds.check("record", recording)
        self._desk.deeds.call("record", say("End the recording") if recording else "")


def _sections(new: Session, old: Session | None) -> dict[str, Any]:
    """What of network, view and held curves has changed; the chain tells of itself."""
    changed: dict[str, Any] = {}
    for name in (TrainingConfig.section, "view"):
        section = getattr(new, name).model_dump(mode="json")
        before = {} if old is None else getattr(old, name).model_dump(mode="json")
        differ = {key: value for key, value in section.items() if before.get(key, ...) != value}
        if differ:
            changed[name] = differ
    if new.held != (() if old is None else old.held):
        changed[HELD] = [one.model_dump(mode="json") for one in new.held]
    return changed
