"""One recording after the other: each is finished, and none is lost sight of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gui.controllers.record_controller import RecordController
from gui.intents.desk import Desk
from gui.intents.intent import Record
from gui.models.laboratory import Laboratory
from physics.chain.parameters import ChainParameters
from physics.chain.runner import SimulationThread
from physics.recording.log_thread import LogThread
from physics.recording.reader import Recording
from physics.recording.recorder import Recorder
from physics.recording.state_frame import StateFrame
from physics.recording.state_recording import StateRecording


class Frames(QObject):
    """Frames that come when the test says so."""

    ticked = Signal()


class Case:
    """A recorder at its desk, beside a chain that runs."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.desk, self.frames = qtbot, Desk(), Frames()
        self.thread = SimulationThread(ChainParameters())
        self.thread.start()
        training: Any = SimpleNamespace(measured=Silent(), changed=Silent(), record=None)
        chain: Any = SimpleNamespace(record=lambda path, by: Recorder(self.thread, path, by))
        frames: Any = self.frames
        self.recorder = RecordController(self.desk, Laboratory(), chain, training, frames)

    def wait(self, condition: Any) -> None:
        def frame() -> bool:
            self.frames.ticked.emit()
            return bool(condition())

        self.qtbot.waitUntil(frame, timeout=60_000)

    def open_lab(self) -> None:
        """One whose states go on with the frames."""
        settings = SimpleNamespace(model_dump=lambda **_: {"damping": 0.1})
        bench: Any = Bench(SimpleNamespace(name="pendulum"), settings)
        self.recorder.bench = bench

    def close(self) -> None:
        self.recorder.close()
        self.thread.close(None)


class Silent:
    """A signal that nobody emits."""

    def connect(self, _slot: object) -> None: ...

    def disconnect(self, _slot: object) -> None: ...


class Bench(SimpleNamespace):
    """A lab that is in another state whenever somebody looks."""

    def __init__(self, lab: object, settings: object) -> None:
        super().__init__(lab=lab, settings=settings)
        self._number = 0

    @property
    def state(self) -> StateFrame:
        self._number += 1
        return StateFrame(self._number, 1, 0.1 * self._number, 0.0, {"angle": np.zeros(3)})


@pytest.fixture
def case(qtbot: QtBot) -> Iterator[Case]:
    case = Case(qtbot)
    yield case
    case.close()


def test_a_recording_is_ended_before_another_begins(case: Case, tmp_path: Path) -> None:
    one, other = tmp_path / "one.h5", tmp_path / "other.h5"
    assert case.desk.ask(Record(one)) == ""
    case.wait(lambda: case.recorder._recorder.frames > 3)  # type: ignore[union-attr]
    complaint = case.desk.ask(Record(other))
    assert complaint == ("other.h5 cannot be written: one.h5 is being recorded: end that first")
    assert case.recorder.recording and case.recorder.path == one and not other.exists()
    case.recorder.end()
    case.wait(lambda: "in one.h5" in case.desk.words)
    with Recording(one) as recording:
        assert recording.frames > 3 and recording.log is None


def test_a_lab_is_recorded_while_the_chains_file_is_still_finished(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain, lab = tmp_path / "chain.h5", tmp_path / "lab.h5"
    assert case.desk.ask(Record(chain)) == ""
    case.wait(lambda: case.recorder._recorder.frames > 3)  # type: ignore[union-attr]
    finished = False
    with monkeypatch.context() as patch:
        patch.setattr(LogThread, "finished", property(lambda one: finished))
        case.recorder.end()
        case.open_lab()
        assert case.desk.ask(Record(lab)) == ""
        case.wait(lambda: case.recorder._of_lab.frames > 3)  # type: ignore[union-attr]
        finished = True
        case.wait(lambda: "in chain.h5" in case.desk.words)
    assert case.recorder.recording and case.recorder.path == lab
    case.recorder.end()
    case.wait(lambda: "in lab.h5" in case.desk.words)
    with Recording(chain) as recording:
        assert recording.log is None
    with StateRecording(lab) as states:
        assert states.log is None and states.frames > 3


def test_a_recording_whose_end_fails_leaves_the_next_its_journal(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert case.desk.ask(Record(tmp_path / "one.h5")) == ""
    first = case.recorder._recorder
    assert first is not None
    case.wait(lambda: first.frames > 3)
    sent: list[object] = []
    monkeypatch.setattr(case.thread, "send", sent.append)
    case.recorder.end()
    first._give_up("no space left")
    assert len(sent) == 1  # it let go once, when it was ended
