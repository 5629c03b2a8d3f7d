"""What a newcomer meets: Train where the eye is, the analogy in pairs, a calm first picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from gui.models.declared import declared
from gui.models.session import Session
from gui.panels.pairs_panel import PAIRS, PairsPanel
from gui.panels.parameter_row import ParameterRow
from gui.panels.run_corner import RunCorner
from gui.panels.verdict_pill import TURN
from gui.panels.verdict_strip import VerdictStrip, sentences
from gui.scene.resolve import BIRTH, Frame, resolve
from nets.config import TrainingConfig
from physics.chain.parameters import ChainParameters
from physics.load_curve import read_load_curve
from tests.gui.at_panels import AtPanels
from tests.gui.moments import moment_of
from tests.gui.person import Person
from tests.gui.test_resolve import lazy_chain

FRAME = Frame((1000.0, 440.0))


# --- Train, where the eye is -------------------------------------------------------------


def test_the_corner_tells_how_far_the_run_is(qtbot: QtBot) -> None:
    corner = RunCorner()
    qtbot.addWidget(corner)
    assert corner.button.text() == "Train" and corner.progress.isHidden()
    corner.show_run("training", 0.64, 41.0)
    assert corner.button.text() == "Pause" and not corner.progress.isHidden()
    assert corner.done.text() == "64 %   0:41 left"
    assert corner.progress.value() == 640
    corner.show_run("paused", 0.64, 41.0)
    assert corner.button.text() == "Resume" and corner.done.text() == "64 %"
    corner.show_run("idle", 1.0, 0.0)
    assert corner.button.text() == "Train" and corner.progress.isHidden()


def test_a_click_on_the_sentence_in_the_scene_trains(person: Person) -> None:
    middle, height, _, _ = person.scene.hint_box
    person.press(QPoint(round(middle), round(height)))
    person.wait(lambda: person.app.training.record is not None)
    assert not person.scene.held >= 0


def test_the_button_in_the_strip_trains_and_holds(person: Person) -> None:
    assert person.window.docks.docks["training"].isHidden()
    person.click(person.window.scene.run.button)
    person.wait(lambda: person.app.training.state == "training")
    person.wait(lambda: person.window.scene.run.button.text() == "Pause")
    person.wait(lambda: person.window.docks.docks["training"].isVisible())
    person.click(person.window.scene.run.button)
    person.wait(lambda: person.app.training.state == "paused")
    person.window.docks.docks["training"].close()
    person.action("train")
    person.wait(lambda: person.app.training.state == "training")
    person.wait_frames(20)
    assert person.window.docks.docks["training"].isHidden()  # who closes it knows why


def test_the_sentence_is_clicked_where_it_stands() -> None:
    state = resolve(moment_of(lazy_chain()), FRAME)
    middle, height, half, tall = state.hint_box
    assert state.hint_at(middle, height) == "train"
    assert state.hint_at(middle + half + 1.0, height) == ""
    assert state.hint_at(middle, height - tall - 1.0) == ""
    for begun in ("starting", "training"):  # another click would hold it, or do nothing
        busy = resolve(replace(moment_of(lazy_chain()), training_state=begun), FRAME)
        assert busy.hint and busy.hint_at(middle, height) == ""
    flat = read_load_curve(np.ones(8), concavity_error=0.1)
    assert resolve(moment_of(lazy_chain(), flat), FRAME).hint_at(middle, height) == ""


def test_layers_come_out_of_their_blocks() -> None:
    curve = read_load_curve(np.linspace(1.0, 0.0, 8) ** 2, concavity_error=0.01)
    moment = moment_of(lazy_chain(), curve)
    states = [
        resolve(replace(moment, layers_age=age), FRAME) for age in (0.0, 0.3 * BIRTH, BIRTH, 99.0)
    ]
    born = [state.born for state in states]
    assert born[0] == 0.0 and 0.0 < born[1] < 0.5 and born[2:] == [1.0, 1.0]
    assert states[0].birth_x == pytest.approx(states[0].block_x)


# --- the analogy -------------------------------------------------------------------------


def test_each_pair_has_both_sides_and_one_line() -> None:
    for pair in PAIRS:
        assert pair.chain and pair.network and pair.line
        assert all(name in ChainParameters.model_fields for name in pair.chain)
        assert all(name in TrainingConfig.model_fields for name in pair.network)


def test_a_knob_of_a_pair_is_the_knob_of_its_page(panels: AtPanels) -> None:
    side = panels.window.side
    side.pairs.network[1].rows["negative_slope"].edited.emit(0.25, True)
    assert panels.session.network.negative_slope == 0.25
    assert side.network.form.rows["negative_slope"].value == 0.25
    side.chain.form.rows["noise"].edited.emit(0.004, True)
    assert side.pairs.chain[2].rows["noise"].value == 0.004
    side.pairs.chain[0].rows["blocks"].edited.emit(5, True)
    assert side.pairs.network[0].rows["depth"].value == 6
    side.pairs.chain[2].rows["noise"].edited.emit(-1.0, True)
    assert side.pairs.chain[2].rows["noise"].complaint.text()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("negative_slope", 0.0, "ReLU: nothing negative passes"),
        ("negative_slope", 1.0, "linear: all passes"),
        ("negative_slope", 0.2, ""),
        ("batch_size", 0, "all samples at each step"),
        ("batch_size", 32, ""),
        ("stop_loss", 0.0, "never"),
    ],
)
def test_a_special_value_says_what_it_means(
    qtbot: QtBot, name: str, value: float, words: str
) -> None:
    row = ParameterRow(declared(TrainingConfig, name))
    qtbot.addWidget(row)
    row.show_value(value)
    assert row.meaning.text() == words and row.meaning.isHidden() == (not words)


# --- calm, and large ----------------------------------------------------------------------


def test_the_first_picture_has_neither_theory_nor_forces() -> None:
    state = resolve(moment_of(lazy_chain()), FRAME)
    assert not state.theory and not state.friction.size and not state.shaking


def test_a_verdict_turns_over_when_the_regime_does(qtbot: QtBot) -> None:
    strip = VerdictStrip()
    qtbot.addWidget(strip)
    strip.show()
    pill = strip.chain.pill
    lazy, active = ([1.0, 0.95, 0.7, 0.0], [1.0, 0.3, 0.1, 0.0])
    strip.show_chain(read_load_curve(lazy, concavity_error=0.01))
    assert pill.face.isVisible() and pill.face.text() == "◢ LAZY"
    strip.show_chain(read_load_curve(active, concavity_error=0.01))
    assert not pill.face.isVisible()  # it turns
    qtbot.waitUntil(pill.face.isVisible, timeout=100 * TURN)
    assert pill.face.text() == "◣ ACTIVE"
    strip.show_chain(None)
    strip.show_chain(read_load_curve(lazy, concavity_error=0.01))
    assert pill.face.isVisible()  # there was none to turn over from


def test_why_there_is_no_verdict_is_read_in_the_scene_alone(qtbot: QtBot) -> None:
    strip = VerdictStrip()
    qtbot.addWidget(strip)
    strip.enlarge(36)
    nothing = read_load_curve([1.0, 1.0 - 1e-9, 1.0 - 2e-9], range_error=1.0)
    strip.show_chain(nothing)
    strip.show_network(nothing, "epoch 1 of 100")
    strip.resize(1264, 70)
    strip.show()
    for half in (strip.chain, strip.network):
        assert nothing.regime == "undetermined"
        qtbot.waitUntil(lambda half=half: half.words.text() in sentences(nothing, ""))


def test_the_scene_alone_has_a_large_verdict_and_comes_back(person: Person) -> None:
    window = person.window
    person.speed(400.0)
    person.wait(lambda: window.scene.verdicts.chain.pill.face.property("regime") == "lazy")
    before = {dock: dock.isVisible() for dock in window.findChildren(QDockWidget)}
    low = window.scene.canvas.native.height()
    person.key(Qt.Key.Key_S)
    person.wait(lambda: window.scene.canvas.native.height() > 1.3 * low)
    assert not any(dock.isVisible() for dock in before)
    assert not window.top_bar.isVisible() and not window.statusBar().isVisible()
    letters = window.scene.verdicts.chain.pill.face.fontInfo().pixelSize()
    assert 0.72 * letters >= window.height() / 30  # capitals of Inter are 0.727 of its size
    person.key(Qt.Key.Key_Escape, widget=window)
    person.wait(lambda: {dock: dock.isVisible() for dock in before} == before)
    assert window.top_bar.isVisible() and window.statusBar().isVisible()


def test_the_slope_is_shown_where_it_is_one(qtbot: QtBot) -> None:
    """A network with tanh has none, and is not told that nothing negative passes."""
    page = PairsPanel()
    qtbot.addWidget(page)
    rows = page.network[1].rows
    for activation, slope in (("leaky_relu", True), ("tanh", False), ("tanh,leaky_relu", True)):
        network = TrainingConfig(activation=activation)
        page.show_session(Session(network=network))
        assert rows["negative_slope"].isVisibleTo(page) is slope
        assert rows["activation"].isVisibleTo(page) is not slope
        assert network.uses("negative_slope") is slope


# --- the first start -------------------------------------------------------------------------


def test_who_was_never_here_is_offered_the_tour(open_window: Callable[..., Person]) -> None:
    person = open_window(welcome=True)
    assert "A tour of three minutes" in person.notice
    assert person.window.scene.notice.kind == "told"  # a welcome is no failure
    person.click(person.window.scene.notice.offers[0])
    talk = person.app.lectures.talk
    assert talk is not None and talk.lecture.folder.name == "tour"
    person.app.lectures.leave()
    person.put_away()
    again = open_window(welcome=True)
    assert not again.notice
