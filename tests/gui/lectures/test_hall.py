"""A lecture is given in the real window, by keys alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from gui.intents.intent import Open
from gui.lectures.controller import LectureController
from tests.gui.person import Person

EXAMPLE = Path(__file__).parent / "example"
KEY = Qt.Key


def test_a_lecture_is_given_by_keys_alone(open_window: Callable[..., Person]) -> None:
    person = open_window()
    lectures: LectureController = person.app.lectures
    lectures.full = False
    two = [QRect(0, 0, 800, 600), QRect(800, 0, 960, 540)]
    lectures.screens, lectures.of_app = lambda: two, lambda: 0
    assert person.app.desk.ask(Open(EXAMPLE)) == ""
    talk, audience, lecturer = lectures.talk, lectures.audience, lectures.lecturer
    assert talk is not None and audience is not None and lecturer is not None
    audience.resize(QSize(960, 540))
    person.wait(lambda: audience.isVisible() and lecturer.isVisible())
    # A question is open: nothing of the answer is seen, and a click takes what is answered.
    person.wait(lambda: talk.waits_for_click)
    card = person.app.predictions.card
    assert card.window() is audience and card.isVisible()
    person.wait(lambda: audience.verdicts.isHidden())
    person.wait(lambda: audience.state is not None and np.isnan(audience.state.share).all())
    person.qtbot.keyClick(audience, KEY.Key_Escape)  # left and gone on with, it is asked again
    assert not audience.isVisible() and card.isHidden()
    person.key(KEY.Key_F5)
    person.wait(lambda: talk.waits_for_click and card.isVisible())
    person.qtbot.keyClick(audience, KEY.Key_PageDown)
    person.wait(lambda: not talk.plays)
    person.wait(lambda: person.app.chain.settled and not person.chain.playing)
    assert person.app.predictions.asked.asked[0].truth is not None
    stood = person.chain
    assert stood.parameters.friction_right == 0.2

    def press(key: Qt.Key, widget: QWidget | None = None) -> None:
        person.qtbot.keyClick(widget or person.window, key)

    press(KEY.Key_PageDown)
    assert talk.index == 1 and audience.step is lecturer.step is talk.step
    person.wait(lambda: talk.waits_for_click)
    press(KEY.Key_Space)
    person.wait(lambda: not talk.plays)
    assert talk.index == 1 and audience.staging.plots == ("load_curve",)
    person.wait(lambda: audience.plots.names == ("load_curve",))

    # Back to the very state.
    assert card.isHidden()
    press(KEY.Key_PageUp)
    assert talk.index == 0
    person.wait(lambda: card.isVisible() and person.app.predictions.state == "revealed")
    person.wait(lambda: person.app.chain.settled and person.chain.epoch == stood.epoch)
    assert np.array_equal(person.chain.positions, stood.positions)
    assert np.array_equal(person.chain.velocities, stood.velocities)
    assert person.chain.step == stood.step and not person.chain.playing
    assert person.session.chain.friction_right == 0.2

    # No key steps the chain, whatever has the focus.
    for widget in (person.window, audience, lecturer, person.canvas):
        press(KEY.Key_Period, widget)
        assert audience.blank == "black"
        press(KEY.Key_Period, widget)
        assert audience.blank == ""
    press(KEY.Key_Z)
    assert lecturer.line.text() == "key z is not bound"
    person.wait_frames(3)
    assert person.chain.step == stood.step

    press(KEY.Key_3)
    press(KEY.Key_Return)
    assert talk.index == 2
    press(KEY.Key_Home)
    chance = random.Random(7)
    for _ in range(200):
        lectures.go_to(chance.randrange(3))
        assert audience.step is lecturer.step is talk.step
        assert talk.step.title in audience.words.text
    press(KEY.Key_Escape)
    assert not audience.isVisible() and not lecturer.isVisible()
    person.key(KEY.Key_F5)
    assert audience.isVisible() and lectures.talk is talk
