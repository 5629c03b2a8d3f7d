"""A recording in the window: opened, played, scrubbed, checked, gone on from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from gui.intents.intent import Open
from gui.models.presets import presets
from gui.models.session_file import read_session
from gui.moments.tape import Tape
from gui.replay.replay_bar import ReplayBar
from physics.chain.commands import SetTwin
from physics.chain.parameters import ChainParameters
from physics.files.seal import seal
from physics.recording.layout import POSITION
from physics.recording.reader import Recording
from physics.recording.record_run import record_run
from physics.recording.replay import computed_at, replay
from tests.gui.person import CONTROL, SHIFT, Person
from tests.gui.test_tape import CHORES, Chore, film

NOISY = ChainParameters(noise=0.01, friction_right=0.05, friction_left=0.02, seed=5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record_run(NOISY, 3000, tmp_path / "run.h5", "1")
    return tmp_path / "run.h5"


def bar(person: Person) -> ReplayBar:
    return person.app.replay.bar


def watch(person: Person, path: Path) -> None:
    person.app.desk.please(Open(path))
    person.wait(lambda: person.app.frames.moment.origin == "tape")


def still(person: Person, frame: int) -> None:
    """Stand at a frame."""
    if person.app.replay.player.playing:
        person.key(Qt.Key.Key_Space)
    assert person.app.replay.tape is not None
    person.app.replay.seek(float(person.app.replay.tape.seconds[frame]))
    person.wait(lambda: person.app.frames.moment.frame == frame)  # type: ignore[union-attr]


def test_it_plays_and_is_found_the_same_to_the_last_bit(person: Person, path: Path) -> None:
    live = person.chain
    watch(person, path)
    assert bar(person).isVisible()
    assert person.app.replay.player.playing
    person.wait(lambda: person.app.replay.player.position > 0.3)
    person.wait(lambda: "all 601 frames the same to the last bit" in bar(person).check.whole)
    person.wait_frames(12)
    assert "replay" in person.status
    shown = person.app.frames.moment.snapshot
    with Tape(path) as tape:
        wanted = tape.recording.positions(shown.number - 1)  # type: ignore[union-attr]
    np.testing.assert_array_equal(shown.positions, wanted)  # type: ignore[union-attr]
    assert not person.chain.playing  # the live chain waits
    bar(person).buttons["close"].click()
    assert not bar(person).isVisible()
    person.wait_steps(5)
    assert person.chain.epoch == live.epoch
    assert person.app.frames.moment.snapshot.step >= live.step  # type: ignore[union-attr]


def test_keys_move_the_recording_and_not_the_chain(person: Person, path: Path) -> None:
    watch(person, path)
    still(person, 100)
    step = person.chain.step
    for key, frame in ((".", 101), (".", 102), (",", 101)):
        person.qtbot.keyClicks(person.window, key)
        person.wait(lambda frame=frame: person.app.frames.moment.frame == frame)  # type: ignore[union-attr]
    person.key(Qt.Key.Key_Left, widget=person.window)
    person.wait(lambda: person.app.frames.moment.frame == 100)  # type: ignore[union-attr]
    person.key(Qt.Key.Key_Space)
    assert person.app.replay.player.playing
    person.key(Qt.Key.Key_Space)
    person.key(Qt.Key.Key_R, CONTROL)
    person.key(Qt.Key.Key_3)
    person.press(person.handle())
    assert person.app.chain.held == 0
    person.release(person.handle())
    person.wait_frames(6)
    assert person.chain.step == step
    assert bar(person).isVisible()


def test_a_click_on_the_timeline_goes_there(person: Person, path: Path) -> None:
    watch(person, path)
    timeline = bar(person).timeline
    middle = QPoint(timeline.width() // 2, timeline.height() // 2)
    person.qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=middle)
    person.wait_frames(2)
    moment = person.app.frames.moment
    assert moment is not None
    assert 0.3 < moment.seconds / 10.0 < 0.8


def test_a_recording_goes_on_live_from_a_frame(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.h5"
    seen = film(path, CHORES, 60)
    watch(person, path)
    still(person, 33)
    bar(person).buttons["fork"].click()
    assert not bar(person).isVisible()
    person.wait(lambda: person.chain.step == seen[33].step)
    np.testing.assert_array_equal(person.chain.positions, seen[33].positions)
    assert not person.chain.playing
    assert person.chain.parameters == seen[33].parameters == person.session.chain
    parent = person.session.parent
    assert parent is not None
    assert (parent.recording, parent.frame, parent.step) == ("mine.h5", 34, seen[33].step)
    assert "goes on from frame 34 of mine.h5" in person.notice
    saved = tmp_path / "fork.toml"
    person.app.files.save_path(saved)
    assert read_session(saved).parent == parent
    # Unchanged, it does what was recorded; the course begins before the frame.
    with Tape(path) as tape:
        alike = computed_at(tape.recording, 33)
    person.qtbot.keyClicks(person.window, ".")
    alike.advance(1)
    person.wait(lambda: person.chain.step == seen[33].step + 1)
    np.testing.assert_array_equal(person.chain.positions, alike.state.positions[1:-1])
    assert person.app.frames.moment.chain.times[0] == seen[0].time
    # With other parameters, it goes its own way; from rest it has no parent.
    person.type_value("chain", "stiffness", "3")
    person.key(Qt.Key.Key_Space)
    person.wait_steps(50)
    assert person.chain.parameters.stiffness == 3.0
    assert person.session.parent == parent
    person.key(Qt.Key.Key_R, CONTROL)
    assert person.session.parent is None


def test_a_fork_is_recorded_with_its_parent(
    person: Person, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(person, path)
    still(person, 50)
    bar(person).buttons["fork"].click()
    fork = tmp_path / "fork.h5"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(fork), ""))
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.key(Qt.Key.Key_Space)
    person.wait_steps(50)
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.wait(lambda: "Recorded" in person.notice)
    with Recording(fork) as recording:
        assert [one.difference for one in replay(recording)] == [""] * recording.frames
        (told,) = [event.values for event in recording.events if event.what == "fork"]
        assert told["recording"] == "run.h5"
        assert told["frame"] == 51
    with Tape(fork) as tape:
        assert tape.marks[0].words == "Went on from run.h5"


def test_forking_while_recording_is_recorded(
    person: Person, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = tmp_path / "both.h5"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(both), ""))
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.wait_steps(50)
    watch(person, path)
    still(person, 400)
    bar(person).buttons["fork"].click()
    person.key(Qt.Key.Key_Space)
    person.wait_steps(50)
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.wait(lambda: "Recorded" in person.notice)
    with Recording(both) as recording:
        assert "restored" in [event.what for event in recording.events]
        assert [one.difference for one in replay(recording)] == [""] * recording.frames


def test_a_difference_is_reported(person: Person, path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file[f"{POSITION}/value"][20, 2, 0] += 1e-15
    seal(path)
    watch(person, path)
    person.wait(lambda: "frame 21: the position of block 3 differs" in bar(person).check.whole)
    still(person, 20)
    bar(person).buttons["fork"].click()
    assert "cannot go on from here" in person.notice
    assert bar(person).isVisible()


def test_panels_show_what_was_set_and_then_the_live_chain(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.h5"
    film(path, CHORES, 120)
    before = person.session
    watch(person, path)
    row = person.row("chain", "stiffness")
    for frame, text in ((5, "1"), (25, "2"), (5, "1")):
        still(person, frame)
        person.wait_frames(2)
        assert row.field is not None
        assert float(row.field.text()) == float(text)
    assert not person.window.side.chain.isEnabled()
    assert person.app.replay.bar.timeline.isEnabled()
    still(person, 45)
    person.wait_frames(8)
    assert person.app.frames.moment.training.latest.epoch == 4  # type: ignore[union-attr]
    bar(person).buttons["close"].click()
    assert person.window.side.chain.isEnabled()
    assert person.session == before
    person.wait_frames(1)
    assert person.app.frames.moment.training is None


def test_twins_are_drawn_again(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "twins.h5"
    chores: dict[int, list[Chore]] = {5: [SetTwin({"friction_right": 0.2})], 40: [SetTwin(None)]}
    film(path, chores, 60, steps=30)
    watch(person, path)
    still(person, 30)
    person.wait(lambda: person.window.scene.twin_canvas is not None)
    person.wait(lambda: person.window.scene.twin_canvas.native.isVisible())  # type: ignore[union-attr]
    still(person, 50)
    person.wait_frames(2)
    assert not person.window.scene.twin_canvas.native.isVisible()  # type: ignore[union-attr]
    assert person.notice == ""


def test_a_range_is_looped(person: Person, path: Path) -> None:
    watch(person, path)
    bar(person).timeline.range_changed.emit(2.0, 2.2)
    person.app.replay.seek(2.1)
    person.app.replay.player.speed = 10.0
    seen: set[float] = set()
    for _ in range(30):
        person.wait_frames(1)
        seen.add(person.app.replay.player.position)
    assert len(seen) > 10
    assert all(2.0 <= one <= 2.2 for one in seen)


def test_keyframes_are_set_on_the_timeline(person: Person, path: Path) -> None:
    watch(person, path)
    script = person.app.replay.keyframing
    for frame in (60, 300):
        still(person, frame)
        bar(person).buttons["keyframe"].click()
    assert bar(person).card.isVisible()
    assert script.script.seconds == (1.0, 5.0)
    bar(person).card.edited.emit({"caption": "Here friction holds it", "zoom": 2.0})
    assert script.script.keyframes.keyframe[1].caption == "Here friction holds it"
    person.wait(lambda: bar(person).check.text() == "“Here friction holds it”")
    still(person, 10)
    person.wait(lambda: "bit" in bar(person).check.text())
    bar(person).timeline.keyframe_chosen.emit(1)
    bar(person).timeline.keyframe_moved.emit(1, 0.5)
    assert script.script.seconds == (0.5, 1.0)
    assert script.script.keyframes.keyframe[0].zoom == 2.0
    bar(person).card.edited.emit({"zoom": -3.0})  # is not permitted
    assert script.script.keyframes.keyframe[0].zoom == 2.0
    bar(person).timeline.keyframe_removed.emit(0)
    assert script.script.seconds == (1.0,)
    assert not bar(person).card.isVisible()


@pytest.mark.parametrize("theme", ["dark", "projector"])
def test_a_small_window_does_not_grow_for_a_keyframe(
    person: Person, path: Path, theme: str
) -> None:
    person.app.edits.edit("view", {"theme": theme})
    person.window.resize(1280, 720)
    watch(person, path)
    still(person, 60)
    bar(person).buttons["keyframe"].click()
    person.wait_frames(5)
    assert bar(person).card.isVisible()
    assert person.window.minimumSizeHint().height() <= 720
    assert person.window.size().toTuple() == (1280, 720)


def test_keyframes_lead_the_eye_in_the_window_too(person: Person, path: Path) -> None:
    watch(person, path)
    for frame, values in ((60, {"zoom": 1.0}), (180, {"zoom": 3.0, "pan": (0.2, 0.7), "layer": 4})):
        still(person, frame)
        bar(person).buttons["keyframe"].click()
        bar(person).card.edited.emit(values)
    frames = person.app.frames
    still(person, 30)
    assert (frames.lead.view.zoom, person.scene.highlight.layer) == (1.0, 0)
    still(person, 120)
    assert 1.5 < frames.lead.view.zoom < 2.0
    still(person, 400)
    assert frames.lead.view.zoom == pytest.approx(3.0)
    assert (frames.lead.view.x, frames.lead.view.y) == (0.2, 0.7)
    person.wait_frames(2)
    assert (person.scene.highlight.layer, person.scene.highlight.strength) == (4, 1.0)
    bar(person).buttons["close"].click()
    person.wait_frames(2)
    assert frames.lead.view.zoom == 1.0
    assert person.scene.highlight.layer == 0


@pytest.mark.parametrize("content", [b"", b"nothing", b"\x89HDF\r\n\x1a\n" + bytes(600)])
def test_what_is_no_recording_is_refused_in_one_line(
    person: Person, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "bad.h5"
    path.write_bytes(content)
    person.app.desk.please(Open(path))
    assert person.notice.startswith("Not opened: ")
    assert "\n" not in person.notice
    assert not bar(person).isVisible()
    step = person.chain.step
    person.wait_steps(10)
    assert person.chain.step > step


def test_what_is_damaged_in_the_middle_is_told_where_it_comes(person: Person, path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file["frames/blocks"][300] = 3
    seal(path)
    watch(person, path)
    still(person, 200)
    person.app.replay.seek(5.0)
    person.wait(lambda: "frame 301 cannot be read" in person.notice)
    assert person.app.frames.moment.frame == 200  # type: ignore[union-attr]
    still(person, 100)


def test_the_window_closes_in_the_middle(
    open_window: Callable[..., Person], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = open_window(presets()["lazy"])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    person.key(Qt.Key.Key_O, CONTROL | SHIFT)
    person.wait(lambda: person.app.frames.moment.origin == "tape")
    before = person.app.replay._view_before
    person.app.edits.set_view(show_forces=not before["show_forces"])  # as the recording may
    person.window.close()
    assert person.app.replay.tape is None
    assert person.session.view.show_forces == before["show_forces"]  # the person's own


def test_watch_what_was_just_recorded(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.h5"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.wait_steps(20)
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)
    person.wait(lambda: "Recorded" in person.notice)
    person.click(person.window.scene.notice.offers[0])
    person.wait(lambda: person.app.frames.moment.origin == "tape")
    assert bar(person).name.whole == "mine.h5"
