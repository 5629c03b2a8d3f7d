"""Twin runs in the window: started from card and row, drawn one above the other, ended."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from gui.window.twin_card import TwinCard
from gui.window.twin_strip import parting_words
from physics.chain.state import ChainSnapshot
from physics.load_curve import normalised
from tests.gui.person import CONTROL, Person


def card_of(person: Person) -> TwinCard:
    person.wait(lambda: any(card.isVisible() for card in person.window.findChildren(TwinCard)))
    return next(card for card in person.window.findChildren(TwinCard) if card.isVisible())


def compare(person: Person, name: str = "friction_right", value: str = "0.1") -> None:
    """Ask for a twin by the keys, as a person does."""
    person.key(Qt.Key.Key_T, CONTROL)
    card = card_of(person)
    card.parameter.show_choice(name)
    card.parameter.chosen.emit(name)
    card.field.setText(value)
    person.click(card.compare)
    person.wait(lambda: person.chain.twin is not None)
    person.wait_frames(8)


def twin_of(person: Person) -> ChainSnapshot:
    assert person.chain.twin is not None
    return person.chain.twin


def test_two_chains_stand_one_above_the_other(person: Person) -> None:
    person.app.edits.edit("chain", {"noise": 0.01})
    compare(person)
    scene = person.window.scene
    assert scene.twin_canvas is not None and scene.twin_canvas.native.isVisible()
    above, below = person.canvas, scene.twin_canvas.native
    assert above.geometry().bottom() < scene.twin_strip.y() < below.y()
    assert abs(above.height() - below.height()) <= 1
    assert scene.twin_strip.label.text() == "above μ→ = 0.03, below μ→ = 0.1"
    person.wait(lambda: person.chain.parted is not None)
    person.wait_frames(8)
    assert "parted at t =" in scene.twin_strip.words.whole
    upper, lower = scene.canvas.state, scene.twin_canvas.state  # type: ignore[union-attr]
    assert upper is not None and lower is not None
    assert upper.projection.span == lower.projection.span
    assert upper.projection.width == lower.projection.width
    # The one with more friction lags behind.
    person.wait_steps(300)
    assert twin_of(person).positions.sum() < person.chain.positions.sum()


def test_later_changes_reach_both_and_the_twin_keeps_its_own(person: Person) -> None:
    compare(person)
    person.type_value("chain", "stiffness", "2")
    person.wait(lambda: twin_of(person).parameters.stiffness == 2.0)
    assert twin_of(person).parameters.friction_right == 0.1
    person.type_value("chain", "friction_right", "0.05")
    person.wait(lambda: person.chain.parameters.friction_right == 0.05)
    assert twin_of(person).parameters.friction_right == 0.1
    person.action("reset")
    person.wait(lambda: person.chain.step < 2000 and twin_of(person).step == person.chain.step)
    person.pill("balanced")
    person.wait(lambda: twin_of(person).parameters.noise == person.session.chain.noise > 0.0)
    assert twin_of(person).parameters.friction_right == 0.1


def test_the_lower_chain_is_in_the_plot_and_in_the_picture(person: Person) -> None:
    person.wait(lambda: person.window.docks.plots is not None)
    compare(person)
    person.action("play")
    person.wait(lambda: not person.chain.playing)
    person.wait_frames(12)
    plots = person.window.docks.plots
    assert plots is not None
    curve = plots.load_curve.curves()["lower chain"][1]
    assert curve == pytest.approx(normalised(twin_of(person).load_curve))
    both = person.window.pictures.of_scene()
    canvases = person.window.scene.canvases
    assert both.height() == round(2.0 * sum(one.state.projection.height for one in canvases))  # type: ignore[union-attr]
    # One is not the other: the lower half shows other places.
    half = both.height() // 2
    upper = both.copy(0, 0, both.width(), half)
    assert upper != both.copy(0, half, both.width(), half)
    person.action("play")
    person.click(person.window.scene.twin_strip.end_button)
    person.wait(lambda: "lower chain" not in plots.load_curve.curves())


def test_pause_and_step_are_in_lock_step(person: Person) -> None:
    compare(person)
    person.action("play")
    person.wait(lambda: not person.chain.playing)
    begin = person.chain.step
    person.action("step")
    person.wait(lambda: person.chain.step == begin + 1)
    assert twin_of(person).step == begin + 1


def test_ended_the_single_scene_is_back(person: Person) -> None:
    person.wait_frames(12)  # the verdict strip has its pill, and its height
    height = person.canvas.height()
    compare(person)
    assert person.window.actions_["end_compare"].isEnabled()
    person.click(person.window.scene.twin_strip.end_button)
    person.wait(lambda: person.chain.twin is None)
    person.wait(lambda: not person.window.scene.twin_strip.isVisible())
    person.wait(lambda: person.canvas.height() == height)
    assert not person.window.actions_["end_compare"].isEnabled()
    assert person.notice == ""
    compare(person, "noise", "0.02")  # and again, with the same canvas
    assert person.window.scene.twin_strip.label.text() == "above ε = 0, below ε = 0.02"


def test_a_right_click_on_a_row_offers_the_comparison(person: Person) -> None:
    row = person.row("chain", "stiffness")
    row.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    card = card_of(person)
    assert card.parameter.currentData() == "stiffness"
    assert float(card.field.text()) == 2.0  # twice what it is
    person.click(card.cancel)
    assert person.chain.twin is None


def test_what_cannot_be_is_refused_in_the_card(person: Person) -> None:
    person.key(Qt.Key.Key_T, CONTROL)
    card = card_of(person)
    names = [card.parameter.itemData(i) for i in range(card.parameter.count())]
    assert not {"seed", "blocks", "time_step", "mass", "jerk_size"} & set(names)
    for name, text, words in (
        ("friction_right", "-1", "0 to 10⁹"),
        ("stiffness", "1000", "time step must be at most"),
    ):
        card.parameter.show_choice(name)
        card.field.setText(text)
        person.click(card.compare)
        assert card.isVisible() and words in card.complaint.text()
    person.click(card.cancel)
    assert person.chain.twin is None


def test_a_twin_that_cannot_follow_ends_and_says_so(person: Person) -> None:
    compare(person, "stiffness", "20")
    person.type_value("chain", "time_step", "0.1")  # too long for the stiffer chain
    person.wait(lambda: person.chain.twin is None)
    person.wait(lambda: "comparison ended" in person.notice)
    assert not person.window.scene.twin_strip.isVisible()


def test_the_words_of_chains_that_have_not_parted(person: Person) -> None:
    compare(person, "noise", "0")
    snapshot = person.chain
    twin = twin_of(person)
    np.testing.assert_array_equal(snapshot.positions, twin.positions)
    assert "not parted yet" in parting_words(snapshot, twin)[0]
