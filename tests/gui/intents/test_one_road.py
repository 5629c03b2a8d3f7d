"""By hand, by key, by drop and by a line of text: one and the same intent, with one effect."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.controllers.pull_controller import PullController
from gui.intents.intent import Do, Intent, LoadPreset, Open, Set
from gui.intents.text import read_line
from gui.models.presets import presets
from gui.models.session_file import write_session
from gui.window.actions import SPECS, of_preset
from tests.gui.at_panels import AtPanels
from tests.gui.person import CONTROL

ACTIONS = [spec.name for spec in SPECS]


class Heard(list[Intent]):
    """What is done at a desk."""


@pytest.fixture
def heard(panels: AtPanels) -> Heard:
    heard = Heard()
    panels.app.desk.done.connect(heard.append)
    return heard


def say(panels: AtPanels, line: str) -> str:
    """A step of a lecture: one line."""
    return str(panels.app.desk.ask_unattended(read_line(line, ACTIONS)))


def test_a_parameter_is_set_alike(panels: AtPanels, heard: Heard) -> None:
    panels.type_value("chain", "noise", "0.0125")
    typed = panels.session
    panels.app.edits.undo()
    assert say(panels, "set chain.noise 0.0125") == ""
    assert heard == [Set("chain", "noise", 0.0125)] * 2
    assert panels.session == typed
    assert panels.row("chain", "noise").value == 0.0125
    assert panels.app.edits.stack.count() == 1


def test_what_is_wrong_is_said_alike(panels: AtPanels, heard: Heard) -> None:
    panels.type_value("chain", "time_step", "0.9")
    under = panels.row("chain", "time_step").complaint.text()
    told = say(panels, "set time-step 0.9")
    assert "diverge" in under and told.split(": ", 1)[1].lower().rstrip(".") in under.lower()
    assert heard == []


def test_the_depth_is_tied_alike(panels: AtPanels, heard: Heard) -> None:
    """Tying sets the depth, too, and can be undone: by text as by hand."""
    tie = panels.window.side.network.card.tie
    panels.turn_to("network")
    panels.click(tie)
    assert say(panels, "set depth 4") == ""
    panels.click(tie)
    tied = panels.session
    panels.app.edits.undo()
    assert panels.session.network.depth == 4 and not panels.session.view.tie_depth
    assert say(panels, "set tie-depth on") == ""
    assert panels.session == tied and tie.isChecked() and tied.network.depth == 8
    assert heard[0] == Set("view", "tie_depth", False)
    assert heard[2:] == [Set("view", "tie_depth", True)] * 2


def test_a_preset_is_taken_over_alike(panels: AtPanels, heard: Heard) -> None:
    roads = (
        lambda: panels.pill("active"),
        lambda: panels.key(Qt.Key.Key_3),
        lambda: panels.action(of_preset("active")),
        lambda: say(panels, "preset active"),
    )
    for road in roads:
        say(panels, "preset lazy")
        heard.clear()
        road()
        assert heard == [LoadPreset("active")]
        assert panels.session.chain == presets()["active"].chain
        assert panels.window.top_bar.pills["active"].isChecked()


def test_a_file_is_opened_alike(panels: AtPanels, heard: Heard, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    write_session(presets()["balanced"], path)
    panels.app.person.answers = [path]
    panels.key(Qt.Key.Key_O, CONTROL)
    assert heard == [Open(path), Do("open")]
    by_hand = panels.session
    assert by_hand.chain == presets()["balanced"].chain
    panels.app.edits.undo()
    heard.clear()
    assert say(panels, f"open {path}") == ""
    assert heard == [Open(path)] and panels.session == by_hand
    path.write_text("[chain")
    assert say(panels, f"open {path}").startswith("Not opened: mine.toml is not a session file")
    assert panels.session == by_hand


def test_an_action_is_done_alike(panels: AtPanels, heard: Heard) -> None:
    process = panels.app.process
    roads = (
        lambda: panels.key(Qt.Key.Key_T),
        lambda: panels.action("train"),
        lambda: say(panels, "train"),
    )
    for road in roads:
        heard.clear()
        process.told.clear()
        road()
        assert heard == [Do("train")] and [what for what, _ in process.told] == ["start"]
        assert say(panels, "stop") == ""
    panels.turn_to("network")
    heard.clear()
    panels.window.side.network.pause.emit()
    assert heard == [Do("hold_training")] and process.told[-1][0] == "pause"


def test_a_switch_of_the_view_is_the_setting_of_its_option(panels: AtPanels, heard: Heard) -> None:
    entry = panels.window.actions_["show_forces"]
    before = panels.session.view.show_forces
    panels.key(Qt.Key.Key_F)
    assert heard == [Set("view", "show_forces", not before), Do("show_forces")]
    assert entry.isChecked() is not before
    assert say(panels, f"set show-forces {'on' if before else 'off'}") == ""
    assert entry.isChecked() is before


def test_while_a_recording_is_watched_no_road_leads_to_the_chain(
    panels: AtPanels, heard: Heard
) -> None:
    panels.app.live = False
    panels.app.desk.deeds.hold(["reset", "undo", of_preset("active")], by="recording")
    before = panels.session
    for line in ("set noise 0.1", "preset active", "set tie-depth off", "new-seed"):
        assert say(panels, line) == "leave the recording or the lab first", line
    assert say(panels, "reset") == "it cannot be done now"
    assert not panels.window.top_bar.pills["active"].isEnabled()
    assert panels.session == before and heard == []
    assert say(panels, "set show-forces on") == ""  # what is looked at is free


def test_neither_files_nor_pulls_nor_steps_turn_a_chain_that_is_not_seen(
    panels: AtPanels, tmp_path: Path
) -> None:
    """Behind a recording or a lab it would go on, unseen, as somebody else's."""
    app, file = panels.app, tmp_path / "mine.toml"
    write_session(panels.session.edited("chain", noise=0.25), file)
    pull = PullController(
        app.desk, app.laboratory, app.edits, app.chain, panels.window.side.chain.pull
    )
    assert say(panels, "set noise 0.1") == ""
    panels.wait_steps(3)
    panels.action("play")
    panels.wait(lambda: not panels.chain.playing)
    before, epoch = panels.session, panels.chain.epoch
    app.live = False
    first = "leave the recording or the lab first"
    assert say(panels, f"open {file}") == f"Not opened: mine.toml: {first}"
    assert say(panels, "pull-steady") == say(panels, "undo") == first
    assert app.edits.tie(None) == pull.pull("jerky") == app.training.train_new_seed() == first
    app.live = True
    panels.action("step")
    panels.wait_steps(0)
    assert panels.session == before and panels.chain.epoch == epoch
    assert not panels.chain.playing and app.process.told == []
    assert say(panels, f"open {file}") == ""
    assert panels.session.chain.noise == 0.25


def test_nobody_is_asked_by_a_line(panels: AtPanels) -> None:
    for line in ("open", "save-as", "open-data"):
        assert say(panels, line) == "it would ask a person for more", line
    assert panels.app.person.asked == []
