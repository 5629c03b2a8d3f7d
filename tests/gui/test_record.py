"""Recording through the window: one button, events and measurements, and what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gui.models.presets import presets
from nets.run.worker import TrainingWorker
from physics.chain.parameters import ChainParameters
from physics.recording.reader import Recording
from physics.recording.record_run import record_run
from physics.recording.replay import replay
from tests.gui.person import CONTROL, SHIFT, Person


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The person will choose this path in the dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def record(person: Person) -> None:
    person.key(Qt.Key.Key_R, CONTROL | SHIFT)


def test_what_a_person_does_is_recorded_and_computed_again(
    open_window: Callable[..., Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.h5"
    choose(monkeypatch, path)
    network = {"epochs": 3, "measured_samples": 100, "batch_size": 500}
    session = presets()["balanced"].edited("network", **network)
    person = open_window(session, worker=TrainingWorker(niceness=0))
    person.wait_steps(50)
    record(person)
    assert person.app.recorder.recording
    assert person.window.actions_["record"].text() == "End the recording"
    grown = person.window.top_bar.grown
    person.wait(lambda: grown.isVisible() and grown.text().endswith("B"))
    person.type_value("chain", "friction_right", "0.08")
    person.wait_steps(50)
    at = person.handle()
    person.press(at)
    person.move(at + person.handle() * 0.02)
    person.wait(lambda: person.chain.grip == 8)
    person.release(at)
    person.wait(lambda: person.chain.grip == 0)
    person.key(Qt.Key.Key_T)
    training = person.app.training
    person.wait(lambda: training.record and training.record.latest, 120_000)
    person.wait(lambda: training.state == "idle", 120_000)
    person.wait_frames(8)
    record(person)
    person.wait(lambda: "Recorded" in person.notice)
    assert not person.app.recorder.recording
    assert person.window.actions_["record"].text() == "Record…"
    assert not grown.isVisible()
    with Recording(path) as recording:
        assert f"{recording.frames:,} frames in mine.h5" in person.notice
        assert recording.frames > 10
        assert [frame.difference for frame in replay(recording)] == [""] * recording.frames
        told: list[Any] = [(event.what, event.values) for event in recording.events]
        measured = [json.loads(line)["measured"] for line in recording.lines("measurements")]
    kinds = [what for what, _ in told]
    assert kinds[0] in ("begin", "session")
    assert {"begin", "session", "SetParameters", "Grip", "Release", "train"} <= set(kinds)
    changed = next(values for what, values in told if what == "SetParameters")
    assert changed["parameters"]["friction_right"] == 0.08
    assert next(values for what, values in told if what == "train")["epochs"] == 3
    latest = training.record.latest  # type: ignore[union-attr]
    assert latest is not None
    epochs = [one["epoch"] for one in measured]
    assert epochs == sorted(epochs)
    assert set(epochs) == {0, 1, 2, 3}
    assert measured[-1]["test_accuracy"] == latest.test_accuracy
    assert measured[-1]["samples"] == latest.samples


def test_closing_the_window_finishes_the_recording(
    open_window: Callable[..., Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.h5"
    choose(monkeypatch, path)
    person = open_window(presets()["lazy"])
    record(person)
    person.wait(lambda: person.app.recorder._recorder.frames > 5)  # type: ignore[union-attr]
    person.window.close()
    with Recording(path) as recording:
        assert recording.frames > 5


def test_a_preset_is_told_by_its_name(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.h5"
    choose(monkeypatch, path)
    record(person)
    person.pill("active")
    person.wait_steps(20)
    record(person)
    person.wait(lambda: "Recorded" in person.notice)
    with Recording(path) as recording:
        told = [event.values for event in recording.events if event.what == "preset"]
        assert [frame.difference for frame in replay(recording)] == [""] * recording.frames
    assert told == [{"title": "Active"}]


def test_a_recording_that_is_watched_is_not_recorded_over(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.h5"
    record_run(ChainParameters(), 100, path, "1")
    whole = path.read_bytes()
    choose(monkeypatch, path)
    person.app.replay.open(path)
    record(person)
    assert person.notice == f"Nothing is recorded: {path} is what is read: choose another name"
    assert not person.app.recorder.recording
    assert path.read_bytes() == whole
    person.app.replay.close_tape()
    record(person)  # now it may
    assert person.app.recorder.recording
    record(person)
    person.wait(lambda: "Recorded" in person.notice)


def test_a_place_that_cannot_be_written_is_told(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "gone" / "mine.h5")
    record(person)
    assert person.notice.startswith("Nothing is recorded: ")
    assert not person.app.recorder.recording
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    record(person)  # a change of mind
    assert not person.app.recorder.recording
