"""A person goes to another lab by keys, is told what to press, acts, asks why, and is back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.film.tapes import tape_of
from gui.intents.intent import LoadPreset, Open
from gui.labs import lab_named
from gui.labs.bench import Bench
from gui.models.session import Session, ViewOptions
from gui.models.session_file import write_session
from gui.panels.verdict_pill import TURN
from physics.recording.state_recorder import StateRecorder
from tests.gui.person import CONTROL, PLAIN, Person


@pytest.fixture
def presets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One for the bell, with the key that has one of the chain's, too."""
    (tmp_path / "bell").mkdir()
    (tmp_path / "1_smooth.toml").write_text("[chain]\nfriction_right = 0.25\n")
    (tmp_path / "bell" / "1_long.toml").write_text("[settings]\ndecay = 0.25\n")
    monkeypatch.setattr("gui.models.presets.FOLDER", tmp_path)


def explained(person: Person) -> list[str]:
    card = person.app.explain.card
    assert card is not None
    words = [label.text() for label in card.findChildren(QLabel)]
    person.qtbot.keyClick(card, Qt.Key.Key_Escape)
    person.wait(lambda: person.app.explain.card is None)
    return words


def go_by_key(person: Person, lab: str) -> None:
    """Control and its place among the labs."""
    place = list(person.window.top_bar.switch.segments).index(lab)
    person.key(Qt.Key(Qt.Key.Key_1 + place), CONTROL)


def test_a_person_goes_to_a_lab_and_back(
    bell: str, presets: None, open_window: Callable[..., Person], tmp_path: Path
) -> None:
    person = open_window()
    person.wait(lambda: person.app.ready)
    window, labs = person.window, person.app.labs
    scene, segments = window.scene, window.top_bar.switch.segments
    assert [name for name, one in segments.items() if one.isChecked()] == ["spring-block"]
    go_by_key(person, bell)
    assert labs.bench is not None and labs.bench.lab.name == bell
    assert [name for name, one in segments.items() if one.isChecked()] == [bell]
    person.wait(lambda: scene.lab_strip.pill.face.text() == "◇ QUIET")
    assert scene.sentence.isVisible() and scene.sentence.text() == labs.bench.lab.says
    middle = QPoint(person.canvas.width() // 2, person.canvas.height() // 2)
    person.wait(lambda: person.app.frames.lab.scene is not None)  # type: ignore[union-attr]
    person.qtbot.mouseClick(person.canvas, Qt.MouseButton.LeftButton, PLAIN, middle)
    person.wait(lambda: scene.lab_strip.pill.face.text() == "◆ LOUD")
    assert not scene.sentence.isVisible()
    labs.bench.pause()
    person.wait(scene.lab_strip.pill.face.isVisible, 1000 * TURN)
    person.click(scene.lab_strip)
    assert f"{float(labs.bench.moment(())['loudness']):.2f}" in explained(person)
    plot = window._lab_docks.plots["loudness"]  # type: ignore[union-attr,index]
    person.click(plot.legend)
    assert "loud" in explained(person)
    person.click(plot.canvas.viewport())  # which asks for settings instead
    assert person.app.explain.card is None
    assert ("1", "long") in window.actions_.key_table()
    assert ("1", "smooth") not in window.actions_.key_table()
    person.key(Qt.Key.Key_1)
    assert labs.bench.settings.model_dump()["decay"] == 0.25
    assert person.session.labs == {"bell": {"decay": 0.25, "size": 1.0}}
    person.key(Qt.Key.Key_Z, CONTROL)
    assert labs.bench.settings.model_dump()["decay"] == 1.0
    person.click(segments["spring-block"])
    assert labs.bench is None and segments["spring-block"].isChecked()
    assert scene.verdicts.isVisible() and not scene.lab_strip.isVisible()
    person.key(Qt.Key.Key_1)
    assert person.session.chain.friction_right == 0.25
    assert window.top_bar.pills["smooth"].isChecked()
    go_by_key(person, bell)
    session = tmp_path / "mine.toml"
    write_session(Session().with_lab(bell, {"decay": 5.0}), session)
    assert person.app.desk.ask(Open(session)) == ""  # the chain of it is shown
    assert labs.bench is None and person.session.chain == Session().chain
    go_by_key(person, bell)
    assert labs.bench.settings.model_dump()["decay"] == 5.0  # type: ignore[union-attr]
    person.click(segments["spring-block"])
    assert not window.top_bar.pills["smooth"].isChecked()
    person.app.desk.ask(LoadPreset("smooth"))
    go_by_key(person, bell)
    person.click(segments["spring-block"])
    assert window.top_bar.pills["smooth"].isChecked()


def test_the_verdict_of_a_lab_stands_in_its_films(bell: str, tmp_path: Path) -> None:
    path = tmp_path / "bell.h5"
    recorder = StateRecorder(bell, path, "1")
    bench = Bench(lab_named(bell), ViewOptions, recorder.note, pytest.fail)
    for _ in range(40):
        bench.step()
        bench.moment(())
        assert bench.state is not None
        recorder.add(bench.state)
        if bench.state.number == 20:
            bench.act("strike", {})
    recorder.stop()
    with tape_of(path) as tape:
        plan = FilmPlan(tape, tmp_path / "f-%d.png", FilmOptions(width=480, height=360, fps=60.0))
        with plan.picture() as picture:
            box = picture.layout.verdicts
            assert box is not None
            quiet = box.of(picture.frame(tape.at_frame(0), plan.cues.at(0), 0)).copy()
            loud = box.of(picture.frame(tape.at_frame(30), plan.cues.at(0), 60)).copy()
    assert len(np.unique(quiet.reshape(-1, 4), axis=0)) > 10
    assert not np.array_equal(quiet, loud)
