"""What is measured is of the settings that it was measured with, whatever is set since."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gui.controllers.editing import EditController
from gui.controllers.training_controller import LOWER, TrainingController
from gui.curves.about import trained_with
from gui.models.laboratory import Laboratory
from gui.models.presets import presets
from gui.models.session import Session
from gui.models.settings import difference_words, differing
from gui.moments.training_record import TrainingRecord
from gui.panels.network_panel import NetworkPanel
from gui.panels.verdict_strip import FORMER, Verdict
from gui.readings import all_readings
from nets.config import TrainingConfig
from nets.messages import Divergence
from nets.protocol import PACE
from physics.load_curve import read_load_curve
from tests.gui.test_records import measurement


class Deaf:
    """A training process that only notes what it is told."""

    def __init__(self) -> None:
        self.state, self.runs = "idle", 0
        self.told: list[dict[str, Any]] = []

    @property
    def running(self) -> bool:
        return self.state == "training"

    def start(self, _config: TrainingConfig, _pace: float, **_files: str) -> int:
        self.state, self.runs = "training", self.runs + 1
        return self.runs

    def change(self, **values: Any) -> None:
        self.told.append(values)

    def resume(self) -> None:
        self.state = "training"

    def close(self) -> None:
        self.state = "closed"


class Bench:
    """A network that trains, and the hand that sets parameters."""

    def __init__(self) -> None:
        self.laboratory = Laboratory(Session())
        self.edits = EditController(self.laboratory)
        self.worker = Deaf()
        self.training = TrainingController(self.laboratory, self.edits, self.worker)  # type: ignore[arg-type]
        self.training.train()

    @property
    def record(self) -> TrainingRecord:
        assert self.training.record is not None
        return self.training.record

    @property
    def differs(self) -> str:
        return self.record.differs_from(self.laboratory.session.network)

    def measure(self, epoch: int) -> None:
        self.record.add(measurement(self.worker.runs, epoch))


@pytest.fixture
def bench() -> Any:
    made = Bench()
    yield made
    made.training.close()
    made.edits.close()


def other_preset() -> Session:
    """With other live parameters, and another that is not."""
    network = {"learning_rate": 0.25, "dropout": 0.125, "width": 40}
    preset = presets()["active"].model_dump(exclude_defaults=True)
    return Session.model_validate(preset | {"network": preset.get("network", {}) | network})


# --- a running network keeps its own settings ----------------------------------------------


def test_a_preset_leaves_a_running_network_alone(bench: Bench) -> None:
    bench.measure(3)
    bench.edits.load_preset(other_preset(), "preset")
    assert bench.laboratory.session.network.learning_rate == 0.25
    assert bench.worker.told == []
    assert bench.record.settings == TrainingConfig()
    assert "learning rate" not in bench.record.words
    for step in (bench.edits.undo, bench.edits.redo):
        step()
        assert bench.worker.told == []


def test_what_is_taken_over_from_a_diagram_leaves_it_alone(bench: Bench) -> None:
    bench.edits.edit("network", {"learning_rate": 0.25, "width": 40}, whole=True)
    bench.edits.undo()
    bench.edits.redo()
    assert bench.worker.told == []


def test_what_is_turned_by_hand_reaches_it_once_also_by_undo(bench: Bench) -> None:
    bench.measure(3)
    bench.edits.edit("network", {"learning_rate": 0.25})
    bench.edits.edit("network", {"width": 40})
    assert bench.worker.told == [{"learning_rate": 0.25}]
    assert bench.record.settings.learning_rate == 0.25 and bench.record.settings.width == 100
    assert bench.differs == "width 100, now 40"
    assert "learning rate 0.25 since epoch 3" in bench.record.words
    bench.edits.undo()
    bench.edits.undo()
    assert bench.worker.told[1:] == [{"learning_rate": 1e-3}]
    assert bench.differs == ""


def test_what_a_preset_shows_can_be_turned_on_as_it_is(bench: Bench) -> None:
    bench.edits.load_preset(other_preset(), "preset")
    bench.edits.edit("network", {"learning_rate": 0.25})  # set so already, but not trained with
    assert bench.worker.told == [{"learning_rate": 0.25}]
    differ = differing(bench.record.settings, bench.laboratory.session.network)
    assert "dropout" in differ and "learning_rate" not in differ


def test_the_pace_is_no_setting_of_the_network(bench: Bench) -> None:
    bench.edits.set_view(epochs_per_second=7.0)
    assert bench.worker.told == [{PACE: 7.0}]
    assert bench.differs == ""


def test_a_tenth_of_the_rate_is_of_the_rate_that_diverged(bench: Bench) -> None:
    bench.edits.edit("network", {"learning_rate": 5.0})
    bench.edits.load_preset(other_preset(), "preset")
    bench.training.divergence = Divergence(1, 2, 9, "layer 1", measurement(1, 1))
    bench.training.resume_at_lower_rate()
    assert bench.worker.told[-1] == {"learning_rate": pytest.approx(LOWER * 5.0)}


# --- what is said ---------------------------------------------------------------------------


def test_only_what_has_an_effect_differs() -> None:
    plain = TrainingConfig()
    assert differing(plain, plain.model_copy(update={"channels": 7, "momentum": 0.5})) == ()
    cnn = plain.model_copy(update={"architecture": "cnn", "channels": 7})
    assert differing(plain, cnn) == ("architecture", "channels")
    many = plain.model_copy(update={"seed": 2, "depth": 5, "learning_rate": 0.1})
    words = difference_words(plain, many)
    assert words == "depth 8, now 5; learning rate 0.001, now 0.1; and 1 more"


def test_a_change_before_the_first_epoch_is_no_mixture() -> None:
    record = TrainingRecord(1, TrainingConfig())
    record.change({"dropout": 0.5}, record.epoch)
    record.add(measurement(1, 4))
    assert "dropout" not in record.words and record.settings.dropout == 0.5
    record.change({"dropout": 0.25}, record.epoch)
    assert record.words.startswith("epoch 4 of 10 · dropout 0.25 since epoch 4")
    told = trained_with(record)
    assert told["network"]["dropout"] == 0.25
    assert told["changed_since_epoch"] == {"dropout": 4}
    record.go_back(measurement(1, 2))
    assert "dropout 0.25 since epoch 2" in record.words


@pytest.mark.parametrize("width", [60, 140, 300, 900])
def test_a_verdict_of_other_settings_is_marked_in_any_room(qtbot: QtBot, width: int) -> None:
    verdict = Verdict("Network", "network")
    qtbot.addWidget(verdict)
    verdict.words.resize(width, 20)
    curve = read_load_curve([3.0, 2.0, 1.5, 1.2])
    verdict.show_curve(curve, "epoch 4 of 10", "depth 8, now 5")
    assert verdict.pill.face.property("former") is True
    assert "of depth 8, now 5" in verdict.words.whole
    assert verdict.words.text().startswith("of ")
    verdict.show_curve(curve, "epoch 4 of 10")
    assert verdict.pill.face.property("former") is False
    assert "of" not in verdict.words.text().split()[:1]


def test_every_plot_of_the_network_is_marked() -> None:
    marked = {one.name for one in all_readings() if one.title_where("depth 8, now 5") != one.title}
    learned = {"training", "layers", "alignment", "kernel"}
    assert marked == {"load_curve", "shares", "course", *learned}
    assert all(one.title_where("") == one.title for one in all_readings())
    assert "settings" in FORMER


def test_the_panel_says_what_the_run_is_of(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    run = TrainingConfig(dataset="two_moons")
    panel.show_training("training", 0.5, None, "")
    panel.show_trained(run, "")
    panel.show_parameters(TrainingConfig(learning_rate=0.25), tie=True)
    panel.show_trained(run, difference_words(run, TrainingConfig(learning_rate=0.25)))
    assert panel.card.title.whole == "Network on two moons"
    assert "of data set two moons, now digits" in panel.card.other_settings.text()
    quiet = {name for name, row in panel.form.rows.items() if row.label.property("quiet")}
    assert "learning_rate" in quiet and "dropout" not in quiet
    panel.show_trained(TrainingConfig(learning_rate=0.25), "")
    assert panel.card.title.whole == "Network on digits"
    assert not panel.form.rows["learning_rate"].label.property("quiet")
    assert panel.card.other_settings.isHidden()


def test_what_is_measured_besides_makes_no_other_settings() -> None:
    plain, sharp = TrainingConfig(), TrainingConfig(sharpness=True, bias=False)
    assert differing(plain, sharp) == ("bias",)
    assert difference_words(plain, sharp) == "bias on, now off"
