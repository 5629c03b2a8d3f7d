"""In the window, a recording that is not finished: watched while it runs, and what is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.intents.intent import Open
from gui.replay.unfinished import Unfinished
from physics.recording.pieces import is_running_log
from physics.recording.reader import Recording
from physics.recording.replay import replay
from physics.recording.running_log import RunningLog
from tests.gui.at_desk import attended, take
from tests.gui.person import CONTROL, SHIFT, Person
from tests.physics.recording.logs import ABOUT, RecordedChain, break_frames, left_log


class Teller:
    """What tells of a recording, at its desk, and what it asked for."""

    def __init__(self) -> None:
        self.desk, self.person = attended()
        self.unfinished = Unfinished(self.desk)
        self.ready: list[Path] = []
        self.released: list[Path] = []
        self.unfinished.ready.connect(self.ready.append)
        self.unfinished.released.connect(self.released.append)

    def tell(self, path: Path) -> None:
        with Recording(path) as recording:
            self.unfinished.tell(recording)

    @property
    def offers(self) -> list[str]:
        return list(self.desk.line.offers) if self.desk.line is not None else []


@pytest.fixture
def teller(qapp: QApplication) -> Iterator[Teller]:
    teller = Teller()
    yield teller
    teller.unfinished.close()


def test_nothing_is_offered_for_what_still_runs(teller: Teller, tmp_path: Path) -> None:
    with closing(RunningLog(tmp_path / "run.h5", ABOUT)) as log:
        RecordedChain(log).record(2)
        teller.tell(tmp_path / "run.h5")
    assert teller.desk.words == "run.h5 is still being recorded, and is read as it stands"
    assert not teller.offers


def test_what_was_left_is_finished_when_the_person_wants_it(
    teller: Teller, tmp_path: Path, qtbot: QtBot
) -> None:
    path = left_log(tmp_path / "run.h5")
    teller.tell(path)
    assert teller.offers == ["Finish it"]
    assert is_running_log(path)
    take(teller.desk, "Finish it")
    qtbot.waitUntil(lambda: bool(teller.ready), timeout=60_000)
    assert (teller.released, teller.ready) == ([path], [path])
    assert not is_running_log(path)
    teller.tell(path)
    assert teller.desk.words == ""


def test_what_is_damaged_is_saved_elsewhere_and_kept(
    teller: Teller, tmp_path: Path, qtbot: QtBot
) -> None:
    path, saved = left_log(tmp_path / "run.h5"), tmp_path / "run saved.h5"
    broken = break_frames(path, 2)
    teller.person.answers = [saved]
    teller.tell(path)
    assert "one part is damaged and left out, between 0.7 and 1.2 s" in teller.desk.words
    assert teller.offers == ["Save what is there…"]
    take(teller.desk, "Save what is there…")
    qtbot.waitUntil(lambda: bool(teller.ready), timeout=60_000)
    assert teller.person.asked == [("Save what is there", str(saved))]
    assert teller.ready == [saved]
    assert path.read_bytes() == broken
    teller.tell(saved)
    assert teller.desk.words.startswith("run saved.h5: one part is damaged")


def test_what_cannot_be_finished_is_told(teller: Teller, tmp_path: Path, qtbot: QtBot) -> None:
    path = left_log(tmp_path / "run.h5")
    whole = path.read_bytes()
    teller.tell(path)
    with Recording(path):  # somebody else watches it
        take(teller.desk, "Finish it")
        sentence = "run.h5 is not finished: it is open, to be watched or recorded"
        qtbot.waitUntil(lambda: teller.desk.words == sentence, timeout=60_000)
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
    person.app.desk.please(Open(path))
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
    watch: Callable[[], None] = person.window.scene.notice.offers[0].click
    watch()
    person.wait(lambda: person.app.frames.moment.origin == "tape")
    assert person.notice == ""
