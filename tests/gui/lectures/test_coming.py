"""The next step as a picture: what its lines come to, and what is seen of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.intents.intent import Do, Go, LoadPreset, Only, Predict, Set, Show, Wait
from gui.lectures.hall.coming import WIDE, Coming, ComingPicture, picture_of, staged_after
from gui.lectures.hall.foreseen import foreseen, moment_of
from gui.lectures.hall.room import room_theme
from gui.lectures.lecture import Block, Line, Span, Step
from gui.lectures.talk import Staging
from gui.look.theme import load_theme
from gui.models.presets import presets
from gui.models.session import ViewOptions
from gui.moments.moment import CHAIN
from physics.chain.parameters import ChainParameters

SIZE = (1280, 720)


def step_of(*intents: object) -> Step:
    lines = tuple(Line(number, "", intent) for number, intent in enumerate(intents))  # type: ignore[arg-type]
    return Step("one", "A title", 1, (Block("text", (Span("Read this."),)),), (), lines)


def test_what_a_step_comes_to_is_what_its_lines_say() -> None:
    chain, view = ChainParameters(), ViewOptions()
    step = step_of(LoadPreset("ruler"), Set("chain", "friction_right", 0.2), Wait("rest"))
    found = foreseen(step, CHAIN, chain, view)
    assert found.chain == presets()["ruler"].chain.model_copy(update={"friction_right": 0.2})
    assert found.view.appearance == "ruler" and found.lab == CHAIN and not found.pulled
    wrong = foreseen(step_of(Set("chain", "blocks", -1), LoadPreset("none")), CHAIN, chain, view)
    assert (wrong.chain, wrong.view) == (chain, view)
    assert foreseen(step_of(Go("linear"), LoadPreset("lazy")), CHAIN, chain, view).lab == "linear"
    assert foreseen(step_of(Do("pull_jerky")), CHAIN, chain, view).pulled


def test_a_chain_is_foreseen_as_it_rests_and_a_pull_is_not() -> None:
    found = foreseen(step_of(LoadPreset("lazy")), CHAIN, ChainParameters(), ViewOptions())
    moment = moment_of(found)
    assert moment.load_curve is not None and moment.load_curve.regime == "lazy"
    assert moment.training is None and not moment.view.show_network
    by_hand = foreseen(step_of(LoadPreset("ruler")), CHAIN, ChainParameters(), ViewOptions())
    assert moment_of(by_hand).snapshot.step == 1


def test_what_is_seen_follows_the_lines() -> None:
    begun = Staging("scene", ())
    assert staged_after(step_of(Show(("shares",))), begun) == Staging("all", ("shares",))
    assert staged_after(step_of(Only("text")), Staging("all", ("shares",))) == Staging("text")


def ink(image: QImage, top: float, low: float) -> float:
    """The part of a band of it that is not ground."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    band = rows[int(top * len(rows)) : int(low * len(rows)), : 3 * image.width()]
    return float(np.mean(band != 255))


def test_words_scene_question_and_plots_have_their_places(qtbot: QtBot) -> None:
    theme = room_theme(load_theme("projector"), SIZE[1])
    rooms: list[tuple[float, float]] = []

    def scene(room: tuple[float, float], scale: float) -> QImage:
        rooms.append(room)
        image = QImage(round(room[0] * scale), round(room[1] * scale), QImage.Format.Format_RGB32)
        image.fill(QColor("#00ff00"))
        return image

    def drawn(*intents: object) -> QImage:
        plots = {"shares": "Shares by layer"}
        step = step_of(*intents)
        return picture_of(Coming(step, theme, SIZE, Staging("scene"), plots, 7, scene))

    alone = drawn()
    assert (alone.width(), alone.height()) == (WIDE, WIDE * SIZE[1] // SIZE[0])
    assert 0.005 < ink(alone, 0.0, 0.2) < 0.5, "its words"
    assert QColor(alone.pixel(WIDE // 2, alone.height() // 2)).green() == 255
    asking = drawn(Predict("regime", "Which?"))
    assert rooms[1][1] < rooms[0][1] - 0.4 * SIZE[1]
    assert 0.002 < ink(asking, 0.6, 1.0) < 0.5  # whatever font the words are in
    plotted = drawn(Show(("shares",)))
    assert rooms[2][1] < 0.5 * rooms[0][1] and ink(plotted, 0.6, 1.0) > 0.002
    assert ink(drawn(Only("text")), 0.5, 1.0) == 0.0 and len(rooms) == 3

    shown = ComingPicture()
    qtbot.addWidget(shown)
    shown.wear(theme)
    shown.show_picture(asking, "A title")
    shown.resize(320, 180)
    assert shown.heightForWidth(320) == 180 and shown.accessibleDescription() == "A title"
    assert ink(shown.grab().toImage(), 0.0, 0.2) > 0.005


def test_nothing_of_this_needs_a_window() -> None:
    source = Path(__file__).parents[3] / "gui" / "lectures" / "hall" / "foreseen.py"
    assert "PySide6" not in source.read_text(encoding="utf-8")
