"""A question in the real window: nothing tells the answer meanwhile; then it is revealed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from gui.audience.controller import BEGINS
from gui.audience.curve_pad import CurvePad
from gui.audience.forms import VoteForm
from gui.audience.phones.address import LOOPBACK
from gui.intents.intent import Do, LoadPreset, Predict, Reveal, Set
from gui.look.regimes import MEANING, NAMES, SHORT
from gui.predictions.guess import CurveGuess
from gui.predictions.kept import read_asked
from gui.readings import all_readings
from physics.chain.state import ChainSnapshot
from tests.gui.person import Person
from tests.gui.words_seen import _of_widget


def seen(person: Person) -> str:
    """All words in all windows that can be seen, but for those of the question itself."""
    card = person.app.predictions.card
    found = []
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        found.append(window.windowTitle())
        for one in (window, *window.findChildren(QWidget)):
            if one.isVisible() and one is not card and not card.isAncestorOf(one):
                found += _of_widget(one)
    return "\n".join(found)


def telling() -> list[str]:
    """Words of verdicts, and of the presets that are called after them."""
    return [
        *(str(words) for known in (NAMES, MEANING, SHORT) for words in known.values()),
        "concavity",
        "Lazy",
    ]


def left_its_wall(snapshot: ChainSnapshot) -> bool:
    """Whether the chain, which is on its way, is seen to have moved."""
    return bool(abs(snapshot.positions[-1]) > 2.0 * BEGINS * abs(snapshot.end_position))


def test_nothing_tells_the_answer_until_it_is_revealed_and_it_is_kept(
    person: Person, tmp_path: Path
) -> None:
    app, desk = person.app, person.app.desk
    predictions = app.predictions
    path = tmp_path / "predictions.json"
    assert predictions.open_kept(path) == ""
    assert desk.ask(Do("phones")) == "no prediction is open"
    desk.please(LoadPreset("lazy"))
    desk.please(Set("view", "show_rest_state", True))
    person.window.show_name("Lazy")
    person.wait(lambda: person.scene.theory)
    person.wait(lambda: str(NAMES["lazy"]) in seen(person))
    person.wait(lambda: left_its_wall(app.frames.moment.snapshot))
    before = {dock for dock in person.window.findChildren(QDockWidget) if dock.isVisible()}

    assert desk.ask(Predict("load_curve", "Which springs open?")) == ""
    assert predictions.state == "open"
    person.wait(lambda: not person.chain.playing)
    person.wait_frames(14)
    words = seen(person)
    assert [one for one in telling() if one in words] == []
    assert not any(dock.isVisible() for dock in telling_docks(person))
    assert not person.canvas.isVisible(), "the chain has moved already, so it tells, too"
    state = person.scene
    assert np.isnan(state.share).all() and not state.theory and not state.stretch.any()
    assert not state.ghost_x.size and not state.network_share.size
    draw_and_take(person)

    person.wait(lambda: person.chain.playing and person.canvas.isVisible())
    person.wait_frames(14)
    words = seen(person)
    assert [one for one in telling() if one in words] == [], "it comes, and is not told"
    assert not any(dock.isVisible() for dock in telling_docks(person))

    assert desk.ask(Reveal()) == ""
    asked = predictions.asked.asked[0]
    assert asked.truth is not None and asked.words[0] in predictions.card.words.text()
    assert before == {d for d in person.window.findChildren(QDockWidget) if d.isVisible()}
    person.wait(lambda: str(NAMES["lazy"]) in seen(person) and person.scene.theory)
    assert person.window.windowTitle().startswith("Lazy")

    votes_by_keys(person)
    phones_are_let_in_and_stay(person)
    assert desk.ask(Do("predictions_page")) == ""
    page = predictions._page
    assert page is not None and page.isVisible()
    *revealed, left = predictions.asked.asked
    assert [one.asked for one in page._pictures] == revealed and left.truth is None
    predictions.close_kept()
    assert read_asked(path) == predictions.asked, "killed now, they are there again"
    predictions.asked = type(predictions.asked)()
    assert predictions.open_kept(path) == "" and len(predictions.asked.asked) == 4


def telling_docks(person: Person) -> list[QDockWidget]:
    names = [one.name for one in all_readings() if "load_curve" in one.tells]
    return [person.window.docks.docks[name] for name in names]


def draw_and_take(person: Person) -> None:
    """With the mouse, from high at the left to low at the right."""
    card = person.app.predictions.card
    pad = card.form
    assert isinstance(pad, CurvePad) and pad.guesses == ()
    wide, tall = pad.width(), pad.height()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(wide // 10, tall // 10))
    for part in range(1, 9):
        QTest.mouseMove(pad, QPoint(wide // 10 + part * wide // 10, tall // 10 + part * part))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(9 * wide // 10, tall // 2))
    (guess,) = pad.guesses
    curve = guess.at(4)
    assert curve[0] == 1.0 and curve[-1] == 0.0 and curve[2] > 0.6, "lazier than a line"
    assert "1" in card.count.text()
    person.click(card.take_button)
    assert person.app.predictions.state == "taken"
    assert isinstance(person.app.predictions.asked.asked[0].guesses[0], CurveGuess)


def phones_are_let_in_and_stay(person: Person) -> None:
    """Off until the click; the address stays from question to question."""
    predictions, desk = person.app.predictions, person.app.desk
    assert not predictions.phones.open
    predictions.phones.address_of = lambda: ""
    desk.ask(Predict("regime", "Which?"))
    person.click(predictions.card.phones_button)
    assert desk.words == "This machine is on no network, so phones cannot come."
    predictions.phones.address_of = lambda: LOOPBACK
    assert desk.ask(Do("phones")) == ""  # by a line or a key, as by the button
    person.wait(lambda: predictions.phones.address)
    assert predictions.phones.panel.isVisible()
    assert desk.ask(Reveal()) == "" and not predictions.phones.panel.isVisible()
    desk.ask(Predict("regime", "And now?"))
    assert predictions.phones.panel.isVisible() and predictions.phones.open
    assert predictions.phones._phones is not None
    predictions.phones._phones._process.kill()
    person.wait(lambda: not predictions.phones.open)
    assert desk.words.endswith("The lecture goes on without it.")

    # They are sent away at any time, and let in only while something is asked.
    assert desk.ask(Do("phones")) == "" and predictions.phones.open
    predictions.leave()
    assert desk.ask(Do("phones")) == "" and not predictions.phones.open
    assert desk.ask(Do("phones")) == "no prediction is open" and not predictions.phones.open


def votes_by_keys(person: Person) -> None:
    """The lecturer types the counts of hands."""
    predictions, desk = person.app.predictions, person.app.desk
    assert desk.ask(Predict("regime", "Lazy?")) == ""
    form = predictions.card.form
    assert isinstance(form, VoteForm)
    for vote, count in (("lazy", "12"), ("active", "3")):
        box = form.counts[vote]  # type: ignore[index]
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, count)
    assert len(predictions.asked.asked[1].guesses) == 15
    assert desk.ask(Reveal()) == ""
    assert "(12 of 15)" in predictions.card.words.text()
