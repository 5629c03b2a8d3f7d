"""Labs are opened and left at their desk, without a window around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.controllers.editing import EditController
from gui.controllers.lab_controller import LabController
from gui.controllers.preset_controller import PresetController
from gui.intents.desk import Desk
from gui.intents.intent import ActInLab, Go, LoadPreset, SetInLab
from gui.labs import all_labs
from gui.labs.lab import Lab
from gui.look.theme import load_theme
from gui.models.laboratory import Laboratory
from gui.models.session import Session
from gui.models.session_file import parse_session, session_text
from physics.wording import Words
from tests.gui.labs.added.bell import LAB as BELL


class Settings(BaseModel):
    """Nothing can be set."""


class Experiment:
    """One that stands still, and tells whether it was closed."""

    time = 0.0
    closed = False

    def values(self) -> dict[str, Any]:
        return {}

    def advance(self, _seconds: float) -> None: ...

    def close(self) -> None:
        self.closed = True


def refuse(_settings: Any) -> Any:
    raise OSError(Words("no process can be started"))


class Frames(QObject):
    """Frames that never come."""

    ticked = Signal()
    theme = load_theme("dark")
    lab: Any = None

    def show_lab(self, lab: Any) -> None:
        self.lab = lab


class Picture(QWidget):
    """A plot that can be clicked."""

    picked = Signal(dict)


class Case:
    """The desk, with notes of what is shown and what the chain is told.

    Attributes
    ----------
    plot : of the lab that is shown.
    """

    def __init__(self, qtbot: QtBot, session: Session | None = None) -> None:
        self.desk, self.told, self.pages = Desk(), list[str](), list[QWidget]()
        self.experiment = Experiment()
        chain: Any = SimpleNamespace(
            plays=True, pause=self._note("pause"), toggle=self._note("toggle")
        )
        self.transport: Any = SimpleNamespace(moved=chain)
        recorder: Any = SimpleNamespace(bench=None, end=self._note("end"), note_lab=lambda *_: None)
        self.frames: Any = Frames()
        self.menu = QMenu()
        qtbot.addWidget(self.menu)
        places: Any = SimpleNamespace(
            show_lab=self._show,
            leave_lab=self._note("leave"),
            menu=lambda _: self.menu,
            addAction=lambda _: None,
            offer_of_lab=self._bind,
            actions_of=lambda menu: ["train"] if menu == "Network" else [],
        )
        self.laboratory = Laboratory(session)
        self.edits = EditController(self.laboratory)
        presets = PresetController(self.desk, self.edits, chain, {})
        self.said: list[str] = []
        scene = SimpleNamespace(show_sentence=self.said.append)
        face: Any = SimpleNamespace(scene=scene, show_status=None)
        self.labs = LabController(
            self.desk,
            self.laboratory,
            self.edits,
            chain,
            self.transport,
            recorder,
            presets,
            self.frames,
            places,
            face,
        )
        self._qtbot = qtbot

    def _note(self, word: str) -> Callable[[], None]:
        return lambda: self.told.append(word)

    def _show(self, lab: Lab, page: QWidget) -> Any:
        self._qtbot.addWidget(page)
        self.plot = Picture(page)
        plots = {one.name: self.plot for one in lab.readings()}
        return SimpleNamespace(plots=None, fill=lambda _theme: plots)

    @staticmethod
    def _bind(made: Any) -> str:
        for spec, action in made:
            action.setShortcuts(list(spec.keys))
        return ""

    @property
    def offered(self) -> dict[str, str]:
        """The presets in the menu that can be seen, and their keys."""
        seen = [one for one in self.menu.actions() if one.isVisible()]
        return {one.text(): one.shortcut().toString() for one in seen}

    @property
    def settings(self) -> dict[str, Any]:
        assert self.labs.bench is not None
        return self.labs.bench.settings.model_dump()


@pytest.fixture
def case(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    case = Case(qtbot)
    chain = all_labs()["spring-block"]
    still = replace(
        chain, name="still", title="Still", settings=Settings, begin=lambda _: case.experiment
    )
    broken = replace(still, name="broken", title="Broken", begin=refuse)
    labs = {one.name: one for one in (chain, still, broken, BELL)}
    monkeypatch.setattr("gui.labs.all_labs", lambda: labs)
    monkeypatch.setattr("gui.controllers.lab_controller.all_labs", lambda: labs)
    yield case
    case.edits.close()


def test_a_lab_that_cannot_begin_leaves_what_was_open(case: Case) -> None:
    for intent in (ActInLab("tap"), SetInLab({"length": 1.0})):
        assert case.desk.ask(intent) == "no lab is open"
    complaint = "Broken cannot be opened: no process can be started"
    assert case.desk.ask(Go("broken")) == complaint
    assert case.labs.bench is None and case.frames.lab is None and case.told == []
    assert case.desk.ask(Go("still")) == ""
    open_now = case.labs.bench
    assert open_now is not None and open_now.playing and case.told == ["end", "pause"]
    assert case.desk.ask(Go("broken")) == complaint
    assert case.labs.bench is open_now and not case.experiment.closed
    assert case.transport.moved is open_now and open_now.playing
    for action in ("train", "hold_chain", "show_ruler"):
        assert not case.desk.deeds.face(action).allowed  # neither chain nor network is seen
    assert case.desk.ask(SetInLab({"length": 1.0})) == "this lab has no parameter length"
    assert case.desk.ask(ActInLab("tap")) == "tap cannot be done here: nothing can"
    assert case.desk.ask(Go("spring-block")) == ""
    assert not case.experiment.closed and not open_now.playing and case.frames.lab is None
    assert case.told[-1] == "toggle" and case.desk.deeds.face("train").allowed
    case.labs.close()
    assert case.experiment.closed


@pytest.fixture
def presets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of the bell's."""
    monkeypatch.setattr("gui.models.presets.FOLDER", tmp_path)
    folder = tmp_path / "bell"
    folder.mkdir()
    (folder / "1_long.toml").write_text('title = "Long"\n[settings]\ndecay = 0.25\n')
    (folder / "2_large-one.toml").write_text("[settings]\nsize = 2\n")
    return folder


def test_each_lab_keeps_its_state_while_others_are_open(case: Case) -> None:
    """Also whether it played: the one that was held stays so."""
    assert case.desk.ask(Go("bell")) == "" and case.desk.ask(ActInLab("strike")) == ""
    bell = case.labs.bench
    assert bell is not None
    struck = bell.moment(()).state
    assert struck.values["loudness"] > 0.0
    assert case.desk.ask(Go("still")) == "" and not bell.playing
    assert case.labs.bench is not None and case.labs.bench.playing
    case.labs.bench.moment(())
    case.labs.bench.pause()
    assert case.desk.ask(Go("bell")) == "" and case.labs.bench is bell and bell.playing
    assert bell.state is struck
    assert case.told.count("toggle") == 0  # the chain is not shown between two labs
    assert case.desk.ask(Go("still")) == ""
    assert case.labs.bench is not None and not case.labs.bench.playing


def test_presets_of_a_lab_stand_in_the_place_of_the_chains(case: Case, presets: Path) -> None:
    case.menu.addAction("Lazy")
    assert case.desk.ask(LoadPreset("long")) == "there is no preset long"
    assert case.desk.ask(Go("bell")) == ""
    assert case.offered == {"Long": "1", "large-one": "2"}
    page = case.labs.page
    assert page is not None and [pill.text() for pill in page.pills.values()] == list(case.offered)
    assert case.desk.ask(SetInLab({"size": 0.5})) == ""
    assert case.desk.ask(LoadPreset("Long")) == ""
    assert case.settings == {"decay": 0.25, "size": 1.0}
    case.frames.ticked.emit()
    assert [pill.isChecked() for pill in page.pills.values()] == [True, False]
    assert case.desk.ask(LoadPreset("lnog")) == "there is no preset lnog; did you mean long?"
    page.pills["large_one"].click()
    assert case.settings == {"decay": 1.0, "size": 2.0}
    assert case.edits.undo() == "" and case.settings["decay"] == 0.25
    assert case.desk.ask(Go("spring-block")) == "" and case.offered == {"Lazy": ""}
    assert case.desk.ask(LoadPreset("long")) == "there is no preset long"


def test_a_preset_of_a_lab_that_is_wrong_is_told_and_left_out(case: Case, presets: Path) -> None:
    (presets / "3_loud.toml").write_text("[settings]\ndecay = 50.0")
    (presets / "4_other.toml").write_text("[setting]\ndecay = 5.0")
    (presets / "5_odd.toml").write_text("decay == 3")
    (presets / "6_Long.toml").write_text("")
    assert case.desk.ask(Go("bell")) == "" and list(case.offered) == ["Long", "large-one"]
    assert case.desk.words == (
        "4 presets are left out: 3_loud.toml: decay: must be less than or equal to 10; "
        "4_other.toml: setting: is not a known name; "
        "5_odd.toml is not a session file: line 1 cannot be understood; "
        "6_Long.toml: another preset is called 'long', too"
    )


def test_settings_of_labs_are_in_the_session(case: Case, qtbot: QtBot) -> None:
    assert case.desk.ask(Go("bell")) == "" and case.desk.ask(SetInLab({"decay": 2.0})) == ""
    session = parse_session(session_text(case.laboratory.session))
    assert session.labs == {"bell": {"decay": 2.0, "size": 1.0}}
    again = Case(qtbot, session)
    assert again.desk.ask(Go("bell")) == "" and again.settings == {"decay": 2.0, "size": 1.0}
    assert again.desk.ask(Go("spring-block")) == ""
    assert again.edits.load(session.with_lab("bell", {"decay": 3.0}), "mine") == ""
    assert again.desk.ask(Go("bell")) == "" and again.settings == {"decay": 3.0, "size": 1.0}
    again.labs.close()
    again.edits.close()


def test_settings_that_a_lab_cannot_take_are_told_and_kept(case: Case) -> None:
    wrong = {"bell": {"decay": 50.0, "tone": 3}}
    case.laboratory.replace(case.laboratory.session.model_copy(update={"labs": wrong}))
    assert case.desk.ask(Go("bell")) == "" and case.settings == {"decay": 1.0, "size": 1.0}
    assert case.desk.words == (
        "Bell keeps its settings: decay: must be less than or equal to 10; "
        "tone: is not a known name"
    )
    assert case.laboratory.session.labs == wrong


def test_what_is_set_in_a_lab_has_an_undo_of_its_own(case: Case) -> None:
    assert case.edits.edit("chain", {"noise": 0.5}) == ""
    assert case.desk.ask(Go("bell")) == "" and not case.edits.history.stack.canUndo()
    for decay in (1.5, 1.75):
        assert case.desk.ask(SetInLab({"decay": decay}, passing=True)) == ""
    assert case.desk.ask(SetInLab({"decay": 2.0})) == ""
    assert case.desk.ask(SetInLab({"size": 0.5})) == ""
    assert case.edits.history.stack.count() == 2  # a drag is one step
    assert case.edits.undo() == "" and case.settings == {"decay": 2.0, "size": 1.0}
    assert case.edits.undo() == "" and case.settings == {"decay": 1.0, "size": 1.0}
    assert case.edits.redo() == "" and case.settings["decay"] == 2.0
    assert case.desk.ask(Go("spring-block")) == ""
    case.edits.live = lambda: True
    assert case.edits.undo() == "" and case.laboratory.session.chain.noise == 0.0
    assert case.desk.ask(Go("bell")) == "" and case.settings["decay"] == 2.0


def test_a_click_in_a_plot_sets_what_it_asks_for(case: Case) -> None:
    assert case.desk.ask(Go("bell")) == ""
    case.labs._join_plots(case.frames.lab._docks.fill(None))
    case.plot.picked.emit({"decay": 3.0, "size": 0.25})
    assert case.settings == {"decay": 3.0, "size": 0.25}
    case.plot.picked.emit({"decay": 30.0, "size": 0.5})
    assert case.settings == {"decay": 3.0, "size": 0.25}
    assert case.desk.words == "decay: must be less than or equal to 10"


def test_a_button_of_the_page_does_what_it_says(case: Case) -> None:
    assert case.desk.ask(Go("bell")) == ""
    assert case.labs.page is not None and case.labs.bench is not None
    case.labs.page.acts["strike"].click()
    assert float(case.labs.bench.moment(())["loudness"]) > 0.9


def test_a_sentence_says_what_to_press_until_something_is_done(case: Case) -> None:
    assert case.desk.ask(Go("bell")) == "" and case.said == [BELL.says]
    assert case.desk.ask(ActInLab("ring")) != "" and case.said[-1] == BELL.says
    assert case.desk.ask(ActInLab("strike")) == "" and case.said[-1] == ""
    assert case.desk.ask(Go("still")) == "" and case.desk.ask(Go("bell")) == ""
    assert case.said[-1] == ""
