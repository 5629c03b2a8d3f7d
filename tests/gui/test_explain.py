"""Explain this: a click on a reading or a curve opens its card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.moments.explanations import explanations
from tests.gui.person import PLAIN, Person


def card_text(person: Person) -> str:
    card = person.app.explain.card
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def close_card(person: Person) -> None:
    card = person.app.explain.card
    assert card is not None
    person.qtbot.keyClick(card, Qt.Key.Key_Escape)
    person.wait(lambda: person.app.explain.card is None)


def readings(person: Person) -> dict[str, QWidget]:
    plots = person.window.docks.plots
    assert plots is not None
    return {
        "chain_concavity": person.window.scene.verdicts.chain.pill,
        "pull": person.window.side.chain.pull.readings["noise"],
        "pull_motion": person.window.side.chain.pull.readings["largest_jerk"],
        "load_curve": plots.load_curve.canvas.viewport(),
        "shares": plots.shares.canvas.viewport(),
        "overdamped": plots.course.chain.canvas.viewport(),
        "network_course": plots.course.network.canvas.viewport(),
        "training": plots.training.canvas.viewport(),
    }


def test_a_click_explains_what_is_read(person: Person) -> None:
    person.wait(lambda: person.window.docks.plots is not None)
    person.wait(lambda: person.window.scene.verdicts.chain.pill.isVisible())
    for topic, widget in readings(person).items():
        person.click(widget)
        words = explanations()[topic]
        text = card_text(person)
        assert words.title in text, topic
        assert words.formula in text
        assert words.source in text
        close_card(person)


def test_the_card_holds_the_numbers_of_the_moment(person: Person) -> None:
    person.type_value("chain", "friction_right", "0.0625")
    shown = person.app.frames
    person.wait(lambda: shown.moment.snapshot.parameters.friction_right == 0.0625)
    person.app.explain.show("overdamped", QPoint(100, 100))
    assert "0.0625" in card_text(person)
    close_card(person)


def test_a_drag_and_the_right_button_explain_nothing(person: Person) -> None:
    person.wait(lambda: person.window.docks.plots is not None)
    plots = person.window.docks.plots
    assert plots is not None
    view = plots.shares.canvas.viewport()
    at = view.rect().center()
    person.qtbot.mousePress(view, Qt.MouseButton.LeftButton, PLAIN, at)
    person.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, PLAIN, at + QPoint(40, 0))
    assert person.app.explain.card is None


@pytest.mark.parametrize("theme", ["dark", "projector"])
@pytest.mark.parametrize("topic", ["friction_law", "energy", "langevin"])
def test_a_card_stays_on_the_screen(person: Person, theme: str, topic: str) -> None:
    person.app.edits.set_view(theme=theme)
    room = person.window.screen().availableGeometry()
    person.app.explain.show(topic, room.bottomRight())
    card = person.app.explain.card
    assert card is not None
    assert room.contains(card.geometry())
    for label in card.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
    close_card(person)


def test_the_menu_lists_all_formulas(person: Person) -> None:
    menu = person.window.top_bar.menus["Help"]
    formulas = next(action.menu() for action in menu.actions() if action.text() == "Formulas")
    assert formulas is not None
    titles = [action.text() for action in formulas.actions()]
    assert titles == [words.title for words in explanations().values()]
    formulas.actions()[0].trigger()
    assert titles[0] in card_text(person)
    close_card(person)
