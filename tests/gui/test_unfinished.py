"""In the window, a recording that is not finished: watched while it runs, and what is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.replay.unfinished import Unfinished
from gui.window.notice import Notice
from physics.recording.pieces import is_running_log
from physics.recording.reader import Recording
from physics.recording.replay import replay
from physics.recording.running_log import RunningLog
from tests.gui.person import CONTROL, SHIFT, Person
from tests.physics.recording.logs import ABOUT, RecordedChain, break_frames, left_log


class Teller:
    """What tells of a recording, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.notice = Notice(self.window)
        self.unfinished = Unfinished(self.window, self.notice)
        self.ready: list[Path] = []
        self.released: list[Path] = []
        self.unfinished.ready.connect(self.ready.append)
        self.unfinished.released.connect(self.released.append)

    def tell(self, path: Path) -> None:
        with Recording(path) as recording:
            self.unfinished.tell(recording)

    @property
    def offer(self) -> str:
        return self.notice._action.text()


@pytest.fixture
def teller(qtbot: QtBot) -> Iterator[Teller]:
    teller = Teller(qtbot)
    yield teller
    teller.unfinished.close()
    teller.notice._timer.stop()


def test_nothing_is_offered_for_what_still_runs(teller: Teller, tmp_path: Path) -> None:
    with closing(RunningLog(tmp_path / "run.h5", ABOUT)) as log:
        RecordedChain(log).record(2)
        teller.tell(tmp_path / "run.h5")
    assert teller.notice.text == "run.h5 is still being recorded, and is read as it stands"
    assert teller.offer == ""


def test_what_was_left_is_finished_when_the_person_wants_it(
    teller: Teller, tmp_path: Path, qtbot: QtBot
) -> None:
    path = left_log(tmp_path / "run.h5")
    teller.tell(path)
    assert teller.offer == "Finish it"
    assert is_running_log(path)
    teller.notice._action.click()
    qtbot.waitUntil(lambda: bool(teller.ready), timeout=60_000)
    assert (teller.released, teller.ready) == ([path], [path])
    assert not is_running_log(path)
    teller.notice.hide()
    teller.tell(path)
    assert teller.notice.text == ""


def test_what_is_damaged_is_saved_elsewhere_and_kept(
    teller: Teller, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, saved = left_log(tmp_path / "run.h5"), tmp_path / "run saved.h5"
    broken = break_frames(path, 2)
    proposed: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return name, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    teller.tell(path)
    assert "one part is damaged and left out, between 0.7 and 1.2 s" in teller.notice.text
    assert teller.offer == "Save what is there…"
    teller.notice._action.click()
    qtbot.waitUntil(lambda: bool(teller.ready), timeout=60_000)
    assert (proposed, teller.ready) == ([str(saved)], [saved])
    assert path.read_bytes() == broken
    teller.tell(saved)
    assert teller.notice.text.startswith("run saved.h5: one part is damaged")


def test_what_cannot_be_finished_is_told(teller: Teller, tmp_path: Path, qtbot: QtBot) -> None:
    path = left_log(tmp_path / "run.h5")
    whole = path.read_bytes()
    teller.tell(path)
    with Recording(path):  # somebody else watches it
        teller.notice._action.click()
        sentence = "run.h5 is not finished: it is open, to be watched or recorded"
        qtbot.waitUntil(lambda: teller.notice.text == sentence, timeout=60_000)
    assert path.read_bytes() == whole
    assert teller.ready == []


def test_what_this_window_records_is_watched_and_recorded_on(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.h5"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    recorder = person.app.recorder._recorder
    assert recorder is not None
    person.wait(lambda: recorder.frames > 30)
    person.app.controller.open_path(path)
    assert person.notice == "mine.h5 is still being recorded, and is read as it stands"
    tape = person.app.replay.tape
    assert tape is not None
    seen = tape.frames
    person.wait(lambda: person.app.replay._checker.done)  # type: ignore[union-attr]
    assert not person.app.replay._checker.wrong  # type: ignore[union-attr]
    person.app.replay.close_tape()
    person.wait(lambda: recorder.frames > seen + 30)
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.wait(lambda: "Recorded" in person.notice)
    with Recording(path) as recording:
        assert recording.frames == recorder.frames > seen + 30
        assert [frame.difference for frame in replay(recording)] == [""] * recording.frames
    watch: Callable[[], None] = person.window.scene.notice._action.click
    watch()
    person.wait(lambda: person.app.frames.moment.origin == "tape")
    assert person.notice == ""
