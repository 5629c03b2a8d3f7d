"""Text size and reduced motion: chosen, kept, and given back when the window goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.controllers.eyes_controller import EyesController, see_as_kept
from gui.controllers.themes import chosen_theme, type_scale
from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.look.eyes import SIZES, motion_is_reduced, reduce_motion, text_percent
from gui.look.theme import load_theme
from gui.panels.verdict_pill import VerdictPill
from gui.scene.framing import EasedSpan, span_goal
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation


class Themes:
    of_projector = False

    def wear_again(self) -> None: ...


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def desk(settings: QSettings) -> Iterator[Desk]:
    desk = Desk()
    see_as_kept(settings)
    controller = EyesController(desk, settings, Themes())
    yield desk
    controller.close()
    assert (text_percent(), motion_is_reduced()) == (100, False)


def test_text_grows_by_steps_to_its_largest_and_is_kept(desk: Desk, settings: QSettings) -> None:
    usual = chosen_theme("dark").text_size
    assert usual == round(type_scale() * load_theme("dark").text_size)
    while desk.ask(Do("text_larger")) == "":
        pass
    assert desk.ask(Do("text_larger")) == "text has 150 % already"
    assert chosen_theme("dark").text_size == round(1.5 * type_scale() * 13)
    assert chosen_theme("projector").text_size == round(type_scale() * 17)  # that of the room
    see_as_kept(settings)
    assert text_percent() == 150
    assert desk.ask(Do("text_usual")) == "" and chosen_theme("dark").text_size == usual
    for _ in SIZES[: SIZES.index(100)]:
        assert desk.ask(Do("text_smaller")) == ""
    assert chosen_theme("dark").text_size < usual
    assert load_theme("dark").text_size == 13  # films and figures have theirs


@pytest.mark.parametrize("kept", ["nonsense", "1000", "-3", ""])
def test_a_size_that_nobody_can_choose_is_the_usual_one(settings: QSettings, kept: str) -> None:
    settings.setValue("text_percent", kept)
    see_as_kept(settings)
    assert text_percent() == 100


def test_with_reduced_motion_nothing_is_eased(
    desk: Desk, settings: QSettings, qtbot: QtBot
) -> None:
    snapshot = Simulation(ChainParameters()).snapshot()
    span, pill, over = EasedSpan(), VerdictPill("chain"), QWidget()
    qtbot.addWidget(over)
    pill.setParent(over)
    over.show()
    pill.show_word("LAZY", "chain")
    span.value = 2.0 * span_goal(snapshot)
    assert span.follow(snapshot, held=False) > 1.5 * span_goal(snapshot)
    assert desk.ask(Do("reduce_motion")) == "" and desk.deeds.face("reduce_motion").on
    assert span.follow(snapshot, held=False) == span_goal(snapshot)
    pill.show_word("ACTIVE", "chain")
    assert pill.face.isVisible() and pill.face.text() == "ACTIVE"
    reduce_motion(False)
    see_as_kept(settings)
    assert motion_is_reduced()
    desk.ask(Do("reduce_motion"))
    pill.show_word("LAZY", "chain")
    assert not pill.face.isVisible()  # it turns over


def test_the_projectors_type_is_left_as_it_is(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Themes, "of_projector", True)
    assert desk.ask(Do("text_larger")) == "the projector theme has the type of the room"
    assert text_percent() == 100
