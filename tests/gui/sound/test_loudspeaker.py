"""Playing: to no device at its pace, and one sentence where nothing can be played."""

from __future__ import annotations

import sys
import threading
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gui.controllers.sound_controller import SoundController
from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.sound.heard import Heard
from gui.sound.loudspeaker import Loudspeaker
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from tests.gui.moments import moment_of

miniaudio = pytest.importorskip("miniaudio")


class Frames(QObject):
    drawn = Signal(object)


def test_it_plays_until_it_is_closed_and_leaves_no_thread(qtbot: QtBot) -> None:
    loudspeaker = Loudspeaker(silent=True)
    try:
        loudspeaker.hear(Heard(np.ones(3, bool), 0.5, "lazy", 1))
        qtbot.waitUntil(lambda: loudspeaker.played > 4410, timeout=60_000)
    finally:
        loudspeaker.close()
    assert not any(one.name == "sound" for one in threading.enumerate())


def test_without_the_package_one_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    desk = Desk()
    SoundController(desk, Frames())  # type: ignore[arg-type]
    assert "pip install" in desk.ask(Do("sound")) and not desk.deeds.face("sound").on


def test_without_a_device_one_sentence_and_no_trace(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def none(**_: Any) -> None:
        raise miniaudio.MiniaudioError("failed to init device", -401)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", none)
    desk = Desk()
    SoundController(desk, Frames())  # type: ignore[arg-type]
    told = desk.ask(Do("sound"))
    assert told == "No sound can be played here: there is no device for it"
    assert capfd.readouterr() == ("", "")


def test_the_action_turns_sound_on_and_off() -> None:
    heard: list[Heard] = []

    class Quiet:
        def hear(self, one: Heard) -> None:
            heard.append(one)

        def close(self) -> None:
            heard.clear()

    desk, frames = Desk(), Frames()
    controller = SoundController(desk, frames, Quiet)  # type: ignore[arg-type]
    moment = moment_of(Simulation(ChainParameters()).snapshot())
    frames.drawn.emit(moment)
    assert heard == [] and desk.ask(Do("sound")) == "" and desk.deeds.face("sound").on
    frames.drawn.emit(moment)
    frames.drawn.emit(moment)
    assert len(heard) == 1  # what stands still is told once
    assert desk.ask(Do("sound")) == "" and not desk.deeds.face("sound").on
    assert controller.loudspeaker is None
