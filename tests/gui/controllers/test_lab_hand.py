"""The mouse in a lab's scene asks for what the lab says, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from vispy.util.event import EmitterGroup
from vispy.util.keys import CONTROL, SHIFT

from gui.controllers.editing import EditController
from gui.controllers.lab_hand import EVENTS, LabHand
from gui.intents.desk import Desk
from gui.intents.intent import ActInLab, SetInLab
from gui.labs.act import Asked, Pointer
from gui.labs.bench import Bench
from gui.models.laboratory import Laboratory
from gui.models.session import ViewOptions
from tests.gui.labs.added.bell import LAB as BELL
from tests.gui.labs.added.bell import Scene

MIDDLE, RIM = (100.0, 50.0), (190.0, 90.0)


class Case:
    """A lab that is open over a canvas, and what is asked for at its desk."""

    def __init__(self, native: QWidget) -> None:
        self.asked: list[Asked] = []
        desk = Desk()
        for kind in (ActInLab, SetInLab):
            desk.answer(kind, lambda intent: self.asked.append(intent) or "")
        bench = Bench(BELL, ViewOptions, lambda *_: None, pytest.fail)
        scene = Scene((200.0, 100.0), 20.0)
        self.show: Any = SimpleNamespace(lab=BELL, scene=scene, moment=bench.moment(()))
        self.frames: Any = SimpleNamespace(lab=self.show)
        self.canvas: Any = SimpleNamespace(native=native)
        self.canvas.events = EmitterGroup(**dict.fromkeys(EVENTS))
        self.edits = EditController(Laboratory())
        self.hand = LabHand(desk, self.edits, self.frames, self.canvas)

    def mouse(self, kind: str, at: tuple[float, float], *held: Any, **more: Any) -> list[Asked]:
        """What is asked for then."""
        self.asked.clear()
        event = {"pos": at, "modifiers": held, "button": 1} | more
        self.canvas.events[f"mouse_{kind}"](**event)
        return list(self.asked)


@pytest.fixture
def case(qtbot: QtBot) -> Iterator[Case]:
    native = QWidget()
    qtbot.addWidget(native)
    case = Case(native)
    yield case
    case.hand.close()
    case.edits.close()


def test_a_press_asks_for_an_act_with_the_keys_that_are_held(case: Case) -> None:
    assert case.mouse("press", MIDDLE) == [ActInLab("strike", {"strength": 1.0})]
    assert case.mouse("release", MIDDLE) == []
    assert case.mouse("press", MIDDLE, SHIFT, CONTROL) == [ActInLab("strike", {"strength": 2.0})]
    assert case.mouse("press", RIM) == []
    assert case.mouse("press", MIDDLE, button=2) == []


def test_a_drag_knows_where_it_began_and_is_one_step_of_undo(case: Case) -> None:
    case.mouse("press", MIDDLE)
    assert case.mouse("move", RIM) == [SetInLab({"size": 1.5}, passing=True)]
    case.edits._dragged = ("bell", "size")  # as an edit on its way leaves it
    case.mouse("release", RIM)
    assert case.edits._dragged is None
    assert case.mouse("move", MIDDLE) == []


def test_the_wheel_tells_how_far_it_was_turned(case: Case) -> None:
    assert case.mouse("wheel", RIM, delta=(0.0, -2.0)) == [SetInLab({"size": 0.8})]


def test_the_pointer_tells_where_a_press_would_do_something(case: Case) -> None:
    cursor = case.canvas.native.cursor
    assert case.mouse("move", MIDDLE) == []
    assert cursor().shape() == Qt.CursorShape.PointingHandCursor
    case.mouse("move", RIM)
    assert cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_mouse_does_nothing_in_a_recording_or_without_a_lab(case: Case) -> None:
    live = case.show.moment
    case.show.moment = replace(live, origin="tape")
    assert case.mouse("press", MIDDLE) == case.mouse("wheel", MIDDLE, delta=(0.0, 1.0)) == []
    case.show.moment = live
    case.show.lab = replace(BELL, touch=None)
    assert case.mouse("press", MIDDLE) == []
    case.frames.lab = None
    assert case.mouse("press", MIDDLE) == case.mouse("move", MIDDLE) == []


def test_a_lab_is_told_the_pointer_whole(case: Case) -> None:
    told: list[Pointer] = []
    case.show.lab = replace(BELL, touch=lambda _scene, _moment, pointer: told.append(pointer))
    case.mouse("press", MIDDLE, SHIFT)
    case.mouse("move", RIM)
    case.mouse("release", RIM)
    assert told == [
        Pointer(*MIDDLE, "press", modifiers=frozenset({"shift"}), begin=MIDDLE),
        Pointer(*RIM, "drag", begin=MIDDLE),
        Pointer(*RIM, "release", begin=MIDDLE),
    ]
