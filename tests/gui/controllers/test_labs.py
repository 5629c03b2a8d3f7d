"""Labs are opened and left at their desk, without a window around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.controllers.lab_controller import LabController
from gui.intents.desk import Desk
from gui.intents.intent import Go, SetInLab
from gui.labs import all_labs
from gui.labs.lab import Lab
from gui.look.theme import load_theme
from gui.models.laboratory import Laboratory
from physics.wording import Words


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


class Case:
    """The desk, with notes of what is shown and what the chain is told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk, self.told, self.pages = Desk(), list[str](), list[QWidget]()
        self.experiment = Experiment()
        chain: Any = SimpleNamespace(plays=True, pause=self._note("pause"), play=self._note("play"))
        self.transport: Any = SimpleNamespace(moved=chain)
        recorder: Any = SimpleNamespace(bench=None, end=self._note("end"), note_lab=lambda *_: None)
        self.frames: Any = SimpleNamespace(theme=load_theme("dark"), lab=None)
        self.frames.show_lab = lambda lab: setattr(self.frames, "lab", lab)
        places: Any = SimpleNamespace(show_lab=self._show, leave_lab=self._note("leave"))
        face: Any = SimpleNamespace(scene=None, show_status=None)
        self.labs = LabController(
            self.desk, Laboratory(), chain, self.transport, recorder, self.frames, places, face
        )
        self._qtbot = qtbot

    def _note(self, word: str) -> Callable[[], None]:
        return lambda: self.told.append(word)

    def _show(self, _lab: Lab, page: QWidget, _theme: Any) -> Any:
        self._qtbot.addWidget(page)
        return SimpleNamespace(plots={})


@pytest.fixture
def case(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    case = Case(qtbot)
    chain = all_labs()["spring-block"]
    still = replace(
        chain, name="still", title="Still", settings=Settings, begin=lambda _: case.experiment
    )
    broken = replace(still, name="broken", title="Broken", begin=refuse)
    labs = {one.name: one for one in (chain, still, broken)}
    monkeypatch.setattr("gui.labs.all_labs", lambda: labs)
    monkeypatch.setattr("gui.controllers.lab_controller.all_labs", lambda: labs)
    yield case
    case.labs.close()


def test_a_lab_that_cannot_begin_leaves_what_was_open(case: Case) -> None:
    complaint = "Broken cannot be opened: no process can be started"
    assert case.desk.ask(Go("broken")) == complaint
    assert case.labs.bench is None and case.frames.lab is None and case.told == []
    assert case.desk.ask(Go("still")) == ""
    open_now = case.labs.bench
    assert open_now is not None and open_now.playing and case.told == ["pause", "end"]
    assert case.desk.ask(Go("broken")) == complaint
    assert case.labs.bench is open_now and not case.experiment.closed
    assert case.transport.moved is open_now and open_now.playing
    assert case.desk.ask(SetInLab("length", 1.0)) == "this lab has no parameter length"
    assert case.desk.ask(Go("spring-block")) == ""
    assert case.experiment.closed and case.told[-1] == "play" and case.frames.lab is None
