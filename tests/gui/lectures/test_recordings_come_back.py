"""A recording that a step opened comes back with it, at its place; what waited behind it, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect

from gui.intents.intent import Go, Open, SetInLab
from gui.lectures.talk import Talk
from gui.models.presets import presets
from gui.moments.lab_tape import LabTape
from physics.chain.parameters import ChainParameters
from physics.recording.record_run import record_run
from tests.gui.person import Person

LECTURE = """\
+++
title = "With recordings"
minutes = 1
+++
## The chain {#chain}
Live.
```do
preset balanced
play
```
## What was recorded {#film}
Of a chain.
```do
open chain.h5
seek 1
```
## A lab {#lab}
Live, too.
```do
go linear
```
## Its recording {#learned}
Of a lab.
```do
open lab.h5
```
## The end {#end}
Words.
"""


@pytest.fixture
def given(
    open_window: Callable[..., Person], tmp_path: Path
) -> Callable[[], tuple[Person, Talk, Path]]:
    """Opens the lecture, whose second recording the app itself has made."""

    def give() -> tuple[Person, Talk, Path]:
        person, folder = open_window(presets()["lazy"]), tmp_path / "talk"
        folder.mkdir()
        (folder / "lecture.md").write_text(LECTURE, encoding="utf-8")
        record_run(ChainParameters(blocks=5), 4000, folder / "chain.h5", "1")
        desk, recorder = person.app.desk, person.app.recorder
        assert person.app.labs.go("linear") == ""
        recorder.start(folder / "lab.h5")
        bench = person.app.labs.bench
        assert bench is not None
        person.wait(lambda: bench.state is not None and bench.state.time > 0.0)
        person.wait_frames()
        recorder.end()
        person.wait(lambda: not recorder.recording and "Recorded" in person.notice)
        assert person.app.labs.go("spring-block") == ""
        lectures = person.app.lectures
        lectures.full, lectures.screens = False, lambda: [QRect(0, 0, 900, 600)]
        assert desk.ask(Open(folder)) == ""
        assert lectures.talk is not None
        return person, lectures.talk, folder

    return give


def test_a_recording_comes_back_where_it_stood(
    given: Callable[[], tuple[Person, Talk, Path]],
) -> None:
    person, talk, folder = given()
    lectures, replay, chain = person.app.lectures, person.app.replay, person.app.chain
    person.wait(lambda: not talk.plays)
    person.wait_steps(50)
    lectures.go_to(1)
    person.wait(lambda: not talk.plays)
    assert replay.tape is not None and replay.tape.path == folder / "chain.h5"
    replay.toggle()
    replay.player.speed = 0.25
    replay.step(3)
    person.wait_frames()
    stood, shown = replay.player.position, person.app.frames.moment
    assert shown is not None and shown.snapshot.positions.size == 5
    positions, behind = shown.snapshot.positions.copy(), chain.latest.positions.copy()

    # The way back leads to the live chain, which played; and the way on to the recording again.
    lectures.go_to(0)
    assert replay.tape is None and chain.plays and person.app.frames.is_live
    person.wait_steps(200)
    lectures.go_to(1)
    assert replay.tape is not None and replay.tape.path == folder / "chain.h5"
    assert (replay.player.position, replay.player.speed) == (stood, 0.25)
    assert not replay.player.playing and not chain.plays
    person.wait_frames()
    back = person.app.frames.moment
    assert back is not None and np.array_equal(back.snapshot.positions, positions)
    person.wait(lambda: chain.settled)
    assert np.array_equal(chain.latest.positions, behind)

    # Left, it is as it would have been without the lecture: the chain behind it goes on.
    replay.close_tape()
    assert chain.plays and person.session.chain.blocks == presets()["balanced"].chain.blocks
    lectures.do("return_to_step")
    assert replay.tape is not None


def test_a_lab_s_recording_comes_back_and_so_does_the_lab_behind_it(
    given: Callable[[], tuple[Person, Talk, Path]],
) -> None:
    person, talk, folder = given()
    lectures, replay, labs = person.app.lectures, person.app.replay, person.app.labs
    for step in (2, 3):
        lectures.go_to(step)
        person.wait(lambda: not talk.plays)
    assert isinstance(replay.tape, LabTape) and labs.bench is not None
    assert not labs.bench.playing
    lectures.go_to(0)  # from a recording of a lab to the chain
    assert replay.tape is None and person.app.frames.is_live
    lectures.go_to(3)
    assert isinstance(replay.tape, LabTape) and replay.tape.path == folder / "lab.h5"
    assert labs.bench is not None and not labs.bench.playing
    assert "leave the recording first" in person.app.desk.ask(SetInLab({"depth": 2}))
    replay.close_tape()
    assert labs.bench.playing
    lectures.go_to(2)
    assert replay.tape is None and labs.bench is not None and labs.bench.playing

    # One that is gone is told, and all else is there.
    lectures.go_to(3)
    assert replay.tape is None  # as it was left
    lectures.do("return_to_step")
    assert isinstance(replay.tape, LabTape)
    lectures.go_to(0)
    (folder / "lab.h5").unlink()
    lectures.go_to(3)
    assert replay.tape is None and labs.bench is not None
    assert lectures.lecturer is not None and "lab.h5" in lectures.lecturer.line.text()


def test_a_chain_s_recording_is_seen_whichever_lab_is_open(
    given: Callable[[], tuple[Person, Talk, Path]],
) -> None:
    person, _, folder = given()
    person.app.lectures.leave()
    replay, labs, desk = person.app.replay, person.app.labs, person.app.desk
    assert desk.ask(Go("linear")) == ""
    bench = labs.bench
    assert bench is not None and bench.playing
    assert desk.ask(Open(folder / "chain.h5")) == ""
    person.wait_frames()
    shown = person.app.frames.moment
    assert person.app.frames.lab is None and not bench.playing
    assert shown is not None and not shown.is_live and shown.snapshot.positions.size == 5
    replay.close_tape()
    assert person.app.frames.lab is not None and labs.bench is bench and bench.playing
    # To go somewhere leaves the recording; to go on from one leaves the lab.
    assert desk.ask(Open(folder / "chain.h5")) == ""
    assert desk.ask(Go("linear")) == ""
    assert replay.tape is None and labs.bench is bench and bench.playing
    assert desk.ask(Open(folder / "chain.h5")) == ""
    person.wait_frames()
    replay.fork()
    assert labs.bench is None and person.app.frames.is_live and not bench.playing
    assert person.session.chain.blocks == 5
