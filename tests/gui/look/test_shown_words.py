"""Words stay words until they are shown: whoever hands them on loses no language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from gui.film.board import Board
from gui.film.layout import lay_out
from gui.labs.bench import Bench
from gui.look.theme import load_theme
from gui.look.words import shown, speak
from gui.models.session import ViewOptions
from gui.models.twins import twin_words
from gui.moments.explanations import Facts, numbers_of
from gui.moments.pull import PullReading
from gui.readings import film_readings
from gui.replay.unfinished import Unfinished
from nets.model.weights_file import FORMAT, WeightsError, config_of_weights
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainState, take_snapshot
from physics.recording.damage import as_damage
from physics.recording.remarks import missing_words
from physics.wording import Words
from tests.gui.at_desk import attended

CHAIN = ChainParameters()


@pytest.fixture(autouse=True)
def _another_language() -> Iterator[None]:
    """Each sentence that is looked up stands between question marks."""
    speak(lambda template, about, count: f"¿{about if count == 1 else template}?")
    yield
    speak(None)


def refused() -> None:
    raise ValueError(Words("it is full"))


def test_what_is_said_of_damage_is_looked_up_with_its_reason() -> None:
    what = Words("a frame cannot be read")
    with pytest.raises(ValueError, match="a frame cannot be read") as told, as_damage(what):
        refused()
    assert "¿a frame cannot be read?" in shown(told.value)
    assert "¿it is full?" in shown(told.value)


def test_every_gap_of_a_recording_is_looked_up() -> None:
    told = shown(missing_words([(None, 1.0), (2.0, 3.0), (4.0, None)]))
    for part in ("¿before 1.0 s?", "¿between 2.0 and 3.0 s?", "¿after 4.0 s?"):
        assert part in told


def test_why_a_recording_is_not_finished_is_looked_up(qtbot: QtBot) -> None:
    desk, _ = attended()
    unfinished = Unfinished(desk)
    unfinished._begin(Path("run.h5"), refused)
    qtbot.waitUntil(lambda: bool(desk.words), timeout=60_000)
    assert desk.words == "¿run.h5 is not finished: ¿it is full??"
    unfinished.close()


def test_why_a_lab_takes_no_value_is_looked_up() -> None:
    settings = SimpleNamespace(model_dump=dict)
    lab: Any = SimpleNamespace(
        settings=lambda: settings,
        begin=lambda _: SimpleNamespace(set=lambda _: refused()),
    )
    bench = Bench(lab, ViewOptions, lambda *_: None, pytest.fail)
    lab.settings = SimpleNamespace(model_validate=lambda _: settings)
    assert bench.set({"damping": 1.0}) == "¿it is full?"


def test_the_numbers_of_a_pull_are_named_as_its_card_names_them() -> None:
    snapshot = take_snapshot(ChainState.at_rest(CHAIN.blocks), CHAIN, playing=False)
    facts = Facts(snapshot, pull=PullReading(1.0, 2.0, 3.0, 0.1, ""))
    names = [name for name, _ in numbers_of("pull_motion", facts)]
    assert names == ["¿speed?", "¿largest speed?", "¿largest jerk?"]


def test_twins_in_a_film_are_told_apart_as_in_the_window() -> None:
    other = CHAIN.model_copy(update={"noise": 0.5})
    told = twin_words(CHAIN, other, ("noise",))
    assert told.startswith("¿above ") and "below ε = 0.5" in told


def test_the_plots_of_a_film_have_titles_in_the_language_that_is_spoken(
    qapp: QApplication,
) -> None:
    readings = film_readings()
    parts = {"title": False, "verdicts": False, "caption": False, "network": True}
    layout = lay_out((1280, 720), readings, **parts)
    board = Board(layout, load_theme("dark"), readings, ground="", network=True, rate=30.0)
    names = {name: card.name for name, card in board._cards.items()}
    board.close()
    assert names["friction_law"] == "¿Friction law?"
    assert all(name.startswith("¿") for name in names.values()) and qapp is not None


def test_weights_without_a_configuration_are_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "bare.safetensors"
    save_file({"a": np.zeros(1, np.float32)}, path, {"format": FORMAT})
    with pytest.raises(WeightsError) as told:
        config_of_weights(path)
    assert "bare.safetensors: ¿its configuration?: " in shown(told.value)
