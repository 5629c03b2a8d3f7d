"""A lecture goes on where the app was killed, and a step comes back with its network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt

from gui.app import session_path
from gui.intents.intent import Do, Set
from gui.lectures.last_lecture import LastLecture, LectureLeft
from tests.gui.at_desk import take
from tests.gui.person import Person

EXAMPLE = Path(__file__).parent / "example"
KEY = Qt.Key


def test_a_killed_lecture_goes_on_and_its_steps_keep_their_networks(
    open_window: Callable[..., Person],
) -> None:
    kept = LastLecture(session_path().with_name("last_lecture.toml"))
    kept.keep(LectureLeft(folder=EXAMPLE, step="noise", used={"slowly": 61.0}))
    person = open_window()
    lectures, desk = person.app.lectures, person.app.desk
    lectures.full, lectures.screens = False, lambda: [QRect(0, 0, 900, 600)]
    assert "was not ended" in person.notice
    take(desk, "Go on")
    talk, audience, lecturer = lectures.talk, lectures.audience, lectures.lecturer
    assert talk is not None and audience is not None and lecturer is not None
    assert talk.step.id == "noise" and lectures.clock.of_step("slowly") == 61.0
    left = kept.left()
    assert left is not None and left.step == "noise"
    assert not lecturer.isVisible()  # one screen: it comes when it is asked for
    lectures.do("notes")
    assert lecturer.isVisible()

    # Whatever has the focus, keys are the lecture's; but what is typed into a field is typed.
    person.wait(lambda: talk.waits_for_click)
    field = person.row("chain", "noise").field
    person.turn_to("chain")
    person.window.activateWindow()
    person.wait(person.window.isActiveWindow)
    field.setFocus()
    before = person.chain.epoch
    person.qtbot.keyClick(field, KEY.Key_Period)
    assert audience.blank == ""
    person.qtbot.keyClick(field, KEY.Key_PageDown)
    person.wait(lambda: not talk.plays)
    assert talk.index == 1 and audience.staging.plots == ("load_curve",)
    menu = person.window.menu("Chain")
    menu.popup(QPoint(10, 10))
    person.wait(menu.isVisible)
    person.qtbot.keyClick(menu, KEY.Key_Period)
    assert audience.blank == "black" and person.chain.epoch == before and person.chain.playing
    menu.hide()
    lectures.do("black")

    # The network of a step: what was measured, and the weights from which it goes on.
    training = person.app.training
    for name, value in (("epochs", 2), ("width", 16)):
        assert desk.ask(Set("network", name, value)) == ""
    assert desk.ask(Do("train")) == ""
    person.wait(lambda: training.state == "idle" and training.record is not None)
    record = training.record
    assert record is not None and record.load_curve is not None
    measured, epoch = record.load_curve.separation.copy(), record.epoch
    lectures.go_to(2)
    person.wait(lambda: not person.app.steps._asked)  # its weights have come
    assert desk.ask(Set("network", "seed", 7)) == ""
    assert desk.ask(Do("train")) == ""
    person.wait(lambda: training.state == "idle" and training.record is not record)
    lectures.go_to(1)
    back = training.record
    assert back is not None and back.epoch == epoch and person.session.network.seed != 7
    assert back.load_curve is not None
    assert np.array_equal(back.load_curve.separation, measured)
    assert training.waiting is not None and training.waiting.about.epoch == epoch

    # One that trains is left at an epoch, and goes on from there when its step comes back.
    for name, value in (("epochs", 100_000), ("batch_size", 50)):
        assert desk.ask(Set("network", name, value)) == ""
    assert desk.ask(Do("train_again")) == ""
    person.wait(lambda: training.record is not None and training.record.epoch >= 2)
    first = training.record
    assert first is not None
    lectures.go_to(2)
    seen = [(one.epoch, one.train_loss) for one in first.copied(0).measurements]
    assert desk.ask(Set("network", "seed", 8)) == ""
    assert desk.ask(Do("train_again")) == ""  # at once, before the other could be kept
    person.wait(lambda: training.record is not first and training.record.epoch >= 1)
    lectures.go_to(1)
    back = training.record
    assert back is not None and back.epoch == seen[-1][0]
    assert person.session.network.seed != 8
    person.wait(lambda: training.state == "training" and training.record.epoch > seen[-1][0])
    again = {one.epoch: one.train_loss for one in training.record.measurements}
    assert [(epoch, again[epoch]) for epoch, _ in seen[:-1]] == seen[:-1]
    training.stop()

    # Edited while it is given, and ended.
    lectures.leave()
    assert kept.left() is None and not audience.isVisible()
