"""Attached trainings of a folder: listed, watched, their curves laid over each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.controllers.attach_controller import AttachController
from gui.controllers.file_controller import ATTACHED, kind_meant
from gui.intents.intent import Do, HoldFile, Intent, Open
from gui.look.language import speak_chosen
from gui.look.theme import load_theme, style_sheet
from gui.panels.controls import ElidedLabel
from gui.window.attached_card import AttachedCard
from physics.recording.record_still import StillRecording
from tests.gui.at_desk import attended
from tests.gui.attached_script import Script
from tests.gui.person import Person


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Of two trainings, the newer one running, and of a recording of another kind."""
    older = Script(tmp_path / "older.h5", begun="2026-01-01T10:00:00+00:00")
    older.event("failed", {"why": "KeyError"})
    older.log.close()
    newer = Script(tmp_path / "newer.h5", 5, begun="2026-01-02T09:00:00+00:00")
    newer.look()
    StillRecording(tmp_path / "still.h5", "1", 2).close()
    yield tmp_path
    newer.log.close()


class Asked:
    """Who opens and holds what is asked for, at a desk."""

    def __init__(self) -> None:
        self.ground = QWidget()
        self.desk, self.sitter = attended(self.ground)
        self.controller = AttachController(self.desk)
        self.intents: list[Intent] = []
        self.complaint = ""
        for kind in (Open, HoldFile):
            self.desk.answer(kind, self._take)

    def _take(self, intent: Intent) -> str:
        self.intents.append(intent)
        return self.complaint

    @property
    def card(self) -> AttachedCard:
        return self.ground.findChildren(AttachedCard)[-1]


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    asked = Asked()
    qtbot.addWidget(asked.ground)
    return asked


def test_they_are_listed_newest_first_with_how_they_stand(asked: Asked, folder: Path) -> None:
    assert asked.controller.open(folder) == ""
    card = asked.card
    assert list(card.watches) == ["newer.h5", "older.h5"]
    told = "\n".join(card.told.values())
    assert "My net · step 20, running · ▬ BALANCED 0.00" in told.replace("+", "")
    assert "step 10, ended with KeyError" in told
    card.reject()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["en", "tr", "zh_CN"])
def test_what_is_read_of_them_is_seen_whole(
    asked: Asked, folder: Path, language: str, scale: float
) -> None:
    """On a usual screen, in each language and in large type."""
    speak_chosen(language)
    try:
        asked.ground.setStyleSheet(style_sheet(load_theme("dark").enlarged(scale)))
        asked.controller.open(folder)
        card = asked.card
        card.show()
        QApplication.processEvents()
        assert card.width() <= card.screen().availableGeometry().width()
        words = [one for one in card.findChildren(ElidedLabel) if one.isVisible()]
        assert len(words) == 2 and not any(one.text().endswith("…") for one in words)
        card.reject()
    finally:
        speak_chosen("en")


def test_one_is_held_and_another_watched(asked: Asked, folder: Path) -> None:
    asked.controller.open(folder)
    card = asked.card
    card.holds["older.h5"].click()
    assert card.holds["older.h5"].text() == "Held"
    assert not card.holds["older.h5"].isEnabled()
    assert card.isVisible()
    card.watches["newer.h5"].click()
    assert asked.intents == [HoldFile(folder / "older.h5"), Open(folder / "newer.h5")]
    assert not card.isVisible()


def test_what_is_refused_is_said_in_the_card(asked: Asked, folder: Path) -> None:
    asked.controller.open(folder)
    asked.complaint = "there are eight already"
    asked.card.holds["older.h5"].click()
    assert asked.card.complaint.text() == "there are eight already"
    assert asked.card.holds["older.h5"].isEnabled()
    asked.card.reject()


def test_files_and_folders_are_asked_for(asked: Asked, folder: Path) -> None:
    asked.sitter.answers = [folder / "newer.h5", folder, None]
    assert asked.desk.ask(Do("attach")) == ""
    assert asked.intents == [Open(folder / "newer.h5")]
    assert asked.desk.ask(Do("attach_folder")) == ""
    asked.card.reject()
    assert asked.desk.ask(Do("attach_folder")) == ""


def test_where_nobody_chooses_the_newest_is_watched(asked: Asked, folder: Path) -> None:
    asked.desk.answer(Do, lambda _: asked.controller.open(folder))
    assert asked.desk.ask_unattended(Do("x")) == ""
    assert asked.intents == [Open(folder / "newer.h5")]


def test_a_folder_of_recordings_is_known_as_such(
    asked: Asked, folder: Path, tmp_path: Path
) -> None:
    assert kind_meant(folder).name == ATTACHED
    empty = tmp_path / "cats"
    empty.mkdir()
    assert kind_meant(empty).name != ATTACHED
    StillRecording(empty / "still.h5", "1", 2).close()
    assert asked.controller.open(empty) == (
        "cats holds no recording of a training that was attached"
    )


@pytest.mark.slow
def test_two_lie_over_each_other_in_the_window(person: Person, folder: Path) -> None:
    app = person.app
    assert app.desk.ask(Open(folder)) == ""
    card = app.window.findChildren(AttachedCard)[-1]
    card.holds["older.h5"].click()
    card.watches["newer.h5"].click()
    person.wait(lambda: app.replay.tape is not None)
    person.wait_frames(12)
    moment = app.frames.moment
    assert moment is not None and moment.origin == "tape"
    assert [one.name for one in moment.held] == ["older"]
    assert moment.network_curve is not None and moment.network_curve.separation.size == 6
    assert moment.load_curve is None  # its chain only lies there
    drawn = app.window.docks.plots.load_curve.curves()
    assert set(drawn) == {"network", "older", "uniform"}
    assert app.window.scene.verdicts.chain.words.whole == "nothing to read yet"
