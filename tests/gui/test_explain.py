"""Explain this: a click on a reading or a curve opens its card."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.app import add_fonts
from gui.controllers.explain_controller import ExplainController
from gui.look.theme import load_theme, style_sheet
from gui.moments.explanations import Facts, explanations, numbers_of
from gui.moments.training_record import TrainingRecord
from gui.window.explain_card import ExplainCard
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
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
        "chain_concavity": person.window.scene.verdicts.chain.pill.face,
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
    person.window.side.open_page("chain")
    person.window.docks.docks["training"].show()
    person.app.training.record = TrainingRecord(1, person.session.network)  # it has begun
    person.wait(lambda: all(widget.isVisible() for widget in readings(person).values()))
    for topic, widget in readings(person).items():
        person.click(widget)
        words = explanations()[topic]
        text = card_text(person)
        assert words.title in text, topic
        assert words.formula in text
        assert words.source in text
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


# --- at its desk ----------------------------------------------------------------------------


class Desktop:
    """What explains, over a plain widget, and the menu that lists all formulas."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, theme: str) -> None:
        qapp.setStyle("Fusion")
        add_fonts()
        self._qtbot = qtbot
        self.over, self.word = QWidget(), QLabel("0.25")
        self.over.setStyleSheet(style_sheet(load_theme(theme)))
        self.word.setParent(self.over)
        qtbot.addWidget(self.over)
        self.menu = QMenu(self.over)
        self.menu.addAction("About")
        facts = Facts(Simulation(ChainParameters(friction_right=0.0625)).snapshot())
        words = [(self.word, "pull")]
        self.explain = ExplainController(
            self.over, words, self.menu, lambda: facts, lambda topic: numbers_of(topic, facts)
        )
        self.over.resize(800, 600)
        self.over.show()
        qtbot.waitExposed(self.over)

    @property
    def card(self) -> ExplainCard:
        assert self.explain.card is not None
        return self.explain.card

    @property
    def text(self) -> str:
        return "\n".join(label.text() for label in self.card.findChildren(QLabel))

    def close_card(self) -> None:
        self._qtbot.keyClick(self.card, Qt.Key.Key_Escape)
        self._qtbot.waitUntil(lambda: self.explain.card is None, timeout=60_000)


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, getattr(request, "param", "dark"))
    yield made
    vars(made).clear()


def test_a_click_on_a_word_explains_it(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.word.cursor().shape() == Qt.CursorShape.WhatsThisCursor
    qtbot.mouseClick(desktop.word, Qt.MouseButton.LeftButton)
    assert explanations()["pull"].title in desktop.text
    desktop.close_card()
    qtbot.mouseClick(desktop.word, Qt.MouseButton.RightButton)
    assert desktop.explain.card is None


def test_the_card_holds_the_numbers_of_the_moment(desktop: Desktop) -> None:
    desktop.explain.show("overdamped", QPoint(100, 100))
    assert "0.0625" in desktop.text
    desktop.close_card()


@pytest.mark.parametrize("desktop", ["dark", "projector"], indirect=True)
@pytest.mark.parametrize("topic", ["friction_law", "energy", "langevin"])
def test_a_card_stays_on_the_screen(desktop: Desktop, topic: str) -> None:
    room = desktop.over.screen().availableGeometry()
    desktop.explain.show(topic, room.bottomRight())
    assert room.contains(desktop.card.geometry())
    for label in desktop.card.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()
    desktop.close_card()


def test_the_menu_lists_all_formulas(desktop: Desktop) -> None:
    formulas = next(one.menu() for one in desktop.menu.actions() if one.text() == "Formulas")
    assert isinstance(formulas, QMenu)
    titles = [action.text() for action in formulas.actions()]
    assert titles == [words.title for words in explanations().values()]
    formulas.actions()[0].trigger()
    assert titles[0] in desktop.text
    desktop.close_card()
