"""Holding curves at the desk: by line and by action, undone, renamed, dropped, taken from files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.controllers.editing import EditController
from gui.controllers.held_controller import HeldController
from gui.intents.desk import Desk
from gui.intents.intent import Do
from gui.intents.text import read_line, write_line
from gui.look.theme import load_theme
from gui.models.laboratory import Laboratory
from gui.models.presets import presets
from gui.moments.held import held_cell
from gui.moments.moment import Moment
from gui.moments.tape import Tape
from gui.window.held_card import HeldCard
from nets.sweep.file import read_sweep
from physics.chain.parameters import ChainParameters
from physics.load_curve import normalised
from physics.recording.record_run import record_run
from tests.gui.at_desk import attended
from tests.gui.test_tape import CHORES, film

SHIPPED = Path(__file__).resolve().parents[3] / "resources/diagrams/digits-data-noise.h5"


@dataclass
class Holding:
    """A desk where curves of one moment can be held."""

    desk: Desk
    laboratory: Laboratory
    edits: EditController
    controller: HeldController
    seen: list[Moment] = field(default_factory=list)

    def say(self, line: str) -> str:
        intent = read_line(line, ())
        assert read_line(write_line(intent), ()) == intent
        return self.desk.ask_unattended(intent)

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.laboratory.session.held]


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    film(tmp_path / "run.h5", CHORES, 120)
    return tmp_path / "run.h5"


@pytest.fixture
def holding(qtbot: QtBot, recording: Path) -> Holding:
    laboratory, desk = Laboratory(), Desk()
    edits = EditController(laboratory)
    with Tape(recording) as tape:
        moment = tape.at_frame(119)
    seen = [moment]
    controller = HeldController(
        desk,
        laboratory,
        edits,
        lambda: seen[-1] if seen else None,
        lambda: "run.h5",
        lambda: load_theme("dark"),
    )
    return Holding(desk, laboratory, edits, controller, seen)


def test_curves_are_held_with_their_settings(holding: Holding) -> None:
    assert holding.say("hold network ReLU net") == "" and holding.say("hold chain") == ""
    network, chain = holding.laboratory.session.held
    moment = holding.seen[-1]
    assert moment.network_curve is not None and moment.load_curve is not None
    np.testing.assert_array_equal(network.curve, normalised(moment.network_curve.separation))
    np.testing.assert_array_equal(chain.curve, normalised(moment.load_curve.separation))
    assert network.name == "ReLU net" and chain.chain == moment.snapshot.parameters
    assert moment.training is not None and network.network == moment.training.settings
    assert network.origin == "run.h5, epoch 5" and network.colour != chain.colour


def test_three_clicks_hold_three_networks_and_undo_takes_them_back(holding: Holding) -> None:
    for count in (1, 2, 3):
        assert holding.desk.ask(Do("hold")) == ""
        assert len(set(holding.names)) == count
    assert {one.of for one in holding.laboratory.session.held} == {"network"}
    holding.edits.undo()
    assert len(holding.names) == 2
    holding.edits.redo()
    assert len(holding.names) == 3
    assert holding.desk.ask(Do("drop_all_held")) == "" and holding.names == []
    assert not holding.desk.deeds.face("held_curves").allowed


def test_a_preset_leaves_them_and_a_session_brings_its_own(holding: Holding) -> None:
    holding.say("hold chain mine")
    holding.edits.load_preset(presets()["active"], "preset")
    assert holding.names == ["mine"]
    holding.edits.load(presets()["lazy"], "open")
    assert holding.names == []


def test_they_are_renamed_and_dropped(holding: Holding) -> None:
    holding.say("hold chain one")
    holding.say("hold chain two")
    assert holding.say("rename-held one to first run") == ""
    assert holding.names == ["first run", "two"]
    assert "two held curves are called two" in holding.say("rename-held first run to two")
    assert "already" in holding.say("rename-held two to network")
    assert holding.say("drop-held one") == ("no held curve is called one: there are first run, two")
    assert holding.say("drop-held two") == "" and holding.names == ["first run"]


@pytest.mark.parametrize("line", ["hold chain a, b", "hold chain fit", "hold chain " + 41 * "x"])
def test_a_name_that_cannot_be_is_refused_and_nothing_is_held(holding: Holding, line: str) -> None:
    assert holding.say(line).startswith("name: ")
    assert holding.names == []


def test_a_recording_s_curve_is_held_by_its_name(holding: Holding, tmp_path: Path) -> None:
    record_run(ChainParameters(noise=0.006), 3000, tmp_path / "plain chain.h5", "1")
    assert holding.say(f"hold file {tmp_path / 'plain chain.h5'}") == ""
    assert holding.say(f"hold file {tmp_path / 'run.h5'}") == ""
    assert holding.names == ["plain chain", "run"]
    assert [one.of for one in holding.laboratory.session.held] == ["chain", "network"]
    (tmp_path / "none.h5").write_text("nothing")
    assert holding.say(f"hold file {tmp_path / 'none.h5'}").startswith("Not opened: ")
    assert len(holding.names) == 2


def test_without_anything_to_hold_it_says_so(holding: Holding, tmp_path: Path) -> None:
    record_run(ChainParameters(), 10, tmp_path / "still.h5", "1")
    with Tape(tmp_path / "still.h5") as tape:
        holding.seen.append(tape.at_frame(0))
    assert "train one first" in holding.say("hold network")
    assert "carries nothing yet" in holding.say("hold chain")
    holding.seen.clear()
    assert holding.say("hold chain") == "it cannot be done now"


def test_the_card_renames_and_drops(qtbot: QtBot, holding: Holding) -> None:
    holding.say("hold chain one")
    holding.say("hold network two")
    session = holding.laboratory.session
    card = HeldCard(session.held, load_theme("dark"), holding.desk.ask, None)
    qtbot.addWidget(card)
    follow: Callable[..., None] = lambda new, _old: card.show_held(new.held)  # noqa: E731
    holding.laboratory.replaced.connect(follow)
    card.show()
    card.names["one"].setText("renamed")
    card.names["one"].editingFinished.emit()
    assert holding.names == ["renamed", "two"]
    card.names["two"].setText("renamed")
    card.names["two"].editingFinished.emit()
    assert "two held curves" in card.complaint.text() and card.names["two"].text() == "two"
    for name in ("renamed", "two"):
        card.drops[name].click()
    assert holding.names == [] and not card.isVisible()


def test_files_are_asked_for(qtbot: QtBot, holding: Holding, recording: Path) -> None:
    desk, sitter = attended()
    holding.desk.questions = desk.questions
    sitter.answers = [None, recording]
    assert holding.desk.ask(Do("hold_file")) == "" and holding.names == []
    assert holding.desk.ask(Do("hold_file")) == "" and holding.names == ["run"]


def test_a_cell_of_a_diagram_is_held_as_it_is_read() -> None:
    result = read_sweep(SHIPPED)
    held = held_cell(result, 2, 1, ())
    np.testing.assert_allclose(held.curve, normalised(result.curves[1, 2]))
    assert held.reading.concavity == pytest.approx(result.concavity[1, 2])
    assert held.network == result.plan.first(2, 1) and held.concavity_error is not None
    missing = result.done.copy()
    missing[1, 2] = False
    unknown: Any = SimpleNamespace(done=missing)
    with pytest.raises(ValueError, match="not computed yet"):
        held_cell(unknown, 2, 1, ())
