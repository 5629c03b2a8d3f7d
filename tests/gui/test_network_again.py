"""A network's weights in a recording: asked for in the window, and gone on from there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from safetensors.numpy import load_file

import main
from gui.controllers.editing import EditController
from gui.controllers.training_controller import TrainingController
from gui.controllers.weights_keeper import WeightsKeeper
from gui.intents.desk import Desk
from gui.intents.intent import Open, Record
from gui.models.laboratory import Laboratory
from gui.models.session import Parent, Session
from gui.moments.network_kept import NetworkKept
from gui.moments.tape import Tape
from gui.replay.network_again import network_again
from nets.config import TrainingConfig
from nets.messages import AMID, Kept
from nets.model.state_file import KeptRun, write_state
from nets.protocol import Message
from physics.chain.parameters import ChainParameters
from physics.recording.reader import Recording
from tests.gui.person import Person

pytestmark = pytest.mark.timeout(400)
NETWORK = {"dataset": "two_moons", "depth": 4, "width": 8, "epochs": 6, "seed": 3, "dropout": 0.1}
STARTING = 300_000
"""Milliseconds in which a training process imports torch."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a recording that keeps weights, one that does not, and the weights of the end."""
    folder = tmp_path_factory.mktemp("recorded")
    options = [f"--{name}={value}" for name, value in NETWORK.items()]
    line = ["train", *options, "--record", str(folder / "net.h5"), "--keep-weights", "2"]
    assert main.main([*line, "--save-weights", str(folder / "end.safetensors")]) == 0
    assert main.main(["train", *options, "--record", str(folder / "bare.h5")]) == 0
    return folder


def frame_of(tape: Tape, epoch: int) -> int:
    """The first that shows an epoch."""
    for frame in range(tape.frames):
        record = tape.at_frame(frame).training
        if record is not None and record.epoch == epoch:
            return frame
    raise AssertionError(epoch)


# --- at a recording's instant ---------------------------------------------------------------


@pytest.mark.parametrize(("epoch", "kept"), [(0, 0), (3, 2), (4, 4), (6, 6)])
def test_the_newest_weights_by_then_are_found(epoch: int, kept: int, folder: Path) -> None:
    with Tape(folder / "net.h5") as tape:
        found = network_again(tape, tape.at_frame(frame_of(tape, epoch)))
    assert found.kept is not None and found.kept.about.epoch == kept
    assert found.words == f"Train goes on with its network from epoch {kept}"
    assert [one.epoch for one in found.kept.before] == list(range(kept))
    assert found.kept.about.config == TrainingConfig.model_validate(NETWORK)


def test_where_none_were_kept_it_is_said(folder: Path) -> None:
    with Tape(folder / "bare.h5") as tape:
        last = network_again(tape, tape.at_frame(tape.frames - 1))
        first = network_again(tape, tape.at_frame(0))
    assert last.kept is None and last.words.endswith("not kept, so that Train begins anew")
    assert first == (None, "")


# --- taken up -------------------------------------------------------------------------------


class Worker:
    """Hears what is asked of the training process."""

    def __init__(self) -> None:
        self.state, self.running, self.process_id = "idle", False, 1
        self.started: list[dict[str, str]] = []
        self.changed: list[dict[str, Any]] = []
        self.coming: list[Message] = []
        self.asked: list[Any] = []

    @property
    def run(self) -> int:
        return len(self.started)

    def start(self, _config: TrainingConfig, _pace: float, **files: str) -> int:
        self.running, self.state = True, "training"
        self.started.append(files)
        return self.run

    def change(self, **values: Any) -> None:
        self.changed.append(values)

    def ask(self, request: Any) -> bool:
        self.asked.append(request)
        return True

    def poll(self) -> list[Message]:
        coming, self.coming = self.coming, []
        return coming

    def close(self) -> None: ...


class Bench:
    """A laboratory with its training, and what is kept of it."""

    def __init__(self, folder: Path) -> None:
        with Tape(folder / "net.h5") as tape:
            found = network_again(tape, tape.at_frame(frame_of(tape, 4)))
        assert found.kept is not None
        self.kept: NetworkKept = found.kept
        parent = Parent(recording="net.h5", digest="0", frame=5, step=0)
        chain = ChainParameters(blocks=3)
        self.laboratory = Laboratory(
            Session(chain=chain, network=self.kept.about.config, parent=parent)
        )
        self.edits, self.worker = EditController(self.laboratory), Worker()
        self.training = TrainingController(self.laboratory, self.edits, self.worker)  # type: ignore[arg-type]
        self.anew: list[tuple[str, ...]] = []
        self.training.began_anew.connect(self.anew.append)

    def train(self) -> str:
        """From which file the run goes on."""
        self.worker.state = "idle"
        self.training.train()
        return self.worker.started[-1]["goes_on_from"]

    def set(self, **values: Any) -> None:
        assert not self.edits.edit("network", values)


@pytest.fixture
def desk(folder: Path, qapp: Any) -> Any:
    desk = Bench(folder)
    yield desk
    desk.training.close()
    desk.edits.close()


def test_train_takes_up_what_was_kept_and_remembers_its_course(desk: Bench) -> None:
    assert desk.train() == ""
    desk.training.go_on_from(desk.kept)
    path = Path(desk.train())
    arrays = load_file(path)
    assert arrays.keys() == desk.kept.arrays.keys()
    for name, values in arrays.items():
        assert values.tobytes() == np.asarray(desk.kept.arrays[name]).tobytes()
    assert desk.training.record is not None
    assert [one.epoch for one in desk.training.record.measurements] == [0, 1, 2, 3]
    assert {one.run for one in desk.training.record.measurements} == {desk.training.record.run}
    desk.training.close()
    assert not path.exists()


def test_what_may_change_on_the_way_may_be_changed_before(desk: Bench) -> None:
    desk.training.go_on_from(desk.kept)
    desk.set(epochs=20, learning_rate=0.01, stop_loss=0.1)
    assert desk.train() and desk.anew == []


def test_another_network_begins_anew_and_says_why(desk: Bench) -> None:
    desk.training.go_on_from(desk.kept)
    desk.set(width=9, seed=4)
    assert desk.train() == "" and desk.anew == [("width", "seed")]
    desk.set(width=8, seed=3)
    assert desk.train() and len(desk.anew) == 1


def test_again_and_a_new_seed_begin_at_the_start(desk: Bench) -> None:
    desk.training.go_on_from(desk.kept)
    desk.training.train_again()
    assert desk.worker.started[-1]["goes_on_from"] == ""
    assert not desk.training.train_new_seed()
    assert desk.worker.started[-1]["goes_on_from"] == "" and desk.anew == []


def test_another_session_knows_nothing_of_it(desk: Bench) -> None:
    desk.training.go_on_from(desk.kept)
    session = desk.laboratory.session
    other = session.network.model_copy(update={"width": 30})
    desk.laboratory.replace(session.model_copy(update={"parent": None, "network": other}))
    desk.laboratory.replace(session)
    assert desk.train() == "" and desk.anew == []


def test_the_way_back_is_the_way_back_also_where_the_settings_are_the_same(desk: Bench) -> None:
    recorded = desk.laboratory.session
    desk.laboratory.replace(recorded.model_copy(update={"parent": None}))
    assert not desk.edits.load(recorded, "go on from a recording")
    desk.training.go_on_from(desk.kept)
    assert desk.train()
    assert not desk.edits.undo()
    assert desk.laboratory.session.parent is None
    assert desk.train() == ""


def test_a_chain_that_begins_anew_leaves_the_network_where_it_goes_on(desk: Bench) -> None:
    desk.training.go_on_from(desk.kept)
    desk.edits.forget_parent()
    assert desk.laboratory.session.parent is None
    assert desk.train()


# --- kept -----------------------------------------------------------------------------------


class Records(QObject):
    """Recordings that begin and end when the test says so."""

    turned = Signal(object)


class Recorder:
    """Takes weights, and loads them at once."""

    def __init__(self) -> None:
        self.kept: list[tuple[int, int, list[str]]] = []

    def keep(self, run: int, epoch: int, load: Any) -> None:
        self.kept.append((run, epoch, sorted(load())))


def test_weights_are_kept_as_long_as_a_recording_and_the_view_want_them(
    desk: Bench, tmp_path: Path
) -> None:
    said, records, recorder = Desk(), Records(), Recorder()
    keeper = WeightsKeeper(said, desk.laboratory, desk.training, records)  # type: ignore[arg-type]
    records.turned.emit(recorder)
    desk.train()
    assert desk.worker.started[-1]["keep"] == "" and not desk.worker.changed
    desk.edits.set_view(keep_weights=True)
    folder = Path(desk.worker.changed[-1]["keep"])
    assert folder.is_dir()
    for epoch in (1, 2):
        path = folder / f"1-{epoch}.safetensors"
        size = write_state({"a": np.zeros(3)}, path)
        desk.worker.coming.append(Kept(1, epoch, str(path), size))
    desk.training.poll()
    assert recorder.kept == [(1, 1, ["a"]), (1, 2, ["a"])] and not list(folder.iterdir())
    assert "keeps weights" in said.words and "kB each" in said.words
    records.turned.emit(None)
    assert desk.worker.changed[-1] == {"keep": ""}
    late = folder / "late.safetensors"
    write_state({"a": np.zeros(3)}, late)
    desk.worker.coming.append(Kept(1, 3, str(late), 9))
    desk.training.poll()
    assert not late.exists() and len(recorder.kept) == 2
    records.turned.emit(recorder)
    desk.worker.coming.append(Kept(1, 4, "x", failure="No space left on device"))
    desk.training.poll()
    assert said.words == "No weights are kept: No space left on device."
    keeper.close()
    assert not folder.exists()


def _epoch_seen(app: Any) -> int | None:
    record = app.frames.moment.training
    return None if record is None else int(record.epoch)


def test_a_network_that_stands_is_kept_when_a_recording_begins(desk: Bench) -> None:
    said, records, recorder = Desk(), Records(), Recorder()
    desk.edits.set_view(keep_weights=True)
    keeper = WeightsKeeper(said, desk.laboratory, desk.training, records)  # type: ignore[arg-type]
    records.turned.emit(recorder)
    assert desk.worker.asked == []  # nothing was trained
    records.turned.emit(None)
    desk.training.go_on_from(desk.kept)
    desk.train()
    records.turned.emit(recorder)
    assert desk.worker.asked == []  # it is kept after its next epoch
    records.turned.emit(None)
    assert desk.training.record is not None
    desk.training.record.add(replace(desk.kept.before[0], run=desk.training.record.run))
    desk.worker.state, desk.worker.running = "idle", False
    records.turned.emit(recorder)
    (asked,) = desk.worker.asked
    write_state({"a": np.zeros(3)}, Path(asked.path))
    desk.worker.coming.append(Kept(1, 6, asked.path, 9))
    desk.training.poll()
    assert recorder.kept == [(1, 6, ["a"])]
    desk.worker.coming.append(Kept(1, 6, asked.path, failure=AMID))
    desk.training.poll()
    assert "amid an epoch" in said.words and len(recorder.kept) == 1
    keeper.close()


# --- in the window --------------------------------------------------------------------------


def test_a_fork_goes_on_with_the_same_network(person: Person, folder: Path, tmp_path: Path) -> None:
    app = person.app
    app.desk.please(Open(folder / "net.h5"))
    person.wait(lambda: app.replay.tape is not None)
    tape: Any = app.replay.tape
    if app.replay.player.playing:
        app.replay.toggle()
    app.replay.seek(float(tape.seconds[frame_of(tape, 4)]))
    person.wait(lambda: _epoch_seen(app) == 4)
    app.replay.bar.buttons["fork"].click()
    assert "Train goes on with its network" in person.notice and "from epoch 4" in person.notice
    app.training.train()
    person.wait(lambda: app.training.state == "idle", STARTING)
    assert app.training.record is not None and app.training.record.epoch == 6
    assert [one.epoch for one in app.training.record.measurements] == list(range(7))
    app.weights.save("weights", tmp_path / "again.safetensors")
    person.wait(lambda: (tmp_path / "again.safetensors").exists())
    wanted = load_file(folder / "end.safetensors")
    for name, values in load_file(tmp_path / "again.safetensors").items():
        assert values.tobytes() == wanted[name].tobytes(), name


def test_a_recording_of_the_window_keeps_weights(person: Person, tmp_path: Path) -> None:
    app, path = person.app, tmp_path / "run.h5"
    app.edits.edit("network", {"dataset": "two_moons", "width": 8, "epochs": 3})
    person.window.actions_["keep_weights"].trigger()
    assert person.session.view.keep_weights
    app.desk.please(Record(path))
    app.training.train()
    person.wait(lambda: app.training.state == "idle", STARTING)
    assert "The recording keeps weights" in person.notice
    app.recorder.end()
    person.wait(lambda: "Recorded" in person.notice)
    with Recording(path) as recording:
        epochs = [head.epoch for head in recording.kept]
        assert epochs[0] == 0 and epochs[-1] == 3
        about = KeptRun.of(recording.kept_arrays(len(epochs) - 1))
    assert about.config == person.session.network
