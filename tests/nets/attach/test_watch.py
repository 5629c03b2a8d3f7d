"""A training that is watched is the same training, and what was seen can be read."""

from __future__ import annotations

import ast
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from springblock_attach import Watch, attach, separations
from springblock_attach.growing_log import GrowingLog, RestingChain, frame, lines
from springblock_attach.watch import VERSION
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from nets.attached import Attached, attached_measurement
from physics.recording.followed_log import FollowedLog
from physics.recording.reader import Recording
from physics.recording.record_still import StillRecording
from physics.recording.replay import computed_at
from physics.recording.snapshots import Snapshots
from tests.nets.attach.models import (
    Functional,
    ResidualNetwork,
    Transformer,
    Twice,
    clusters,
    plain_mlp,
)

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "nets" / "attach"
Made = tuple[nn.Module, TensorDataset]


def flat(model: Callable[[], nn.Module]) -> Callable[[], Made]:
    return lambda: (model(), TensorDataset(*clusters()))


def pictures(**options: Any) -> Callable[[], Made]:
    inputs, labels = clusters(30, 36)
    return lambda: (ResidualNetwork(**options), TensorDataset(inputs.reshape(-1, 1, 6, 6), labels))


def letters() -> Made:
    tokens = torch.randint(0, 12, (24, 9), generator=torch.Generator().manual_seed(2))
    return Transformer(), TensorDataset(tokens[:, :-1], tokens[:, 1:])


KINDS: dict[str, Callable[[], Made]] = {
    "activations in place, batch norm, dropout": flat(plain_mlp),
    "no parts for activations": flat(Functional),
    "a part called twice": flat(Twice),
    "residual blocks": pictures(),
    "checkpoints": pictures(checkpointed=True),
    "tokens": letters,
}


def trained(made: Callable[[], Made], path: Path | None) -> tuple[list[Any], Watch | None]:
    """Everything that a training leaves, watched at each step if there is a path."""
    torch.manual_seed(1)
    np.random.seed(1)  # noqa: NPY002 - as scripts do
    random.seed(1)
    model, data = made()
    loader = DataLoader(data, 10, shuffle=True)
    optimiser = torch.optim.Adam(model.parameters(), 1e-2)
    watch = None if path is None else attach(model, loader, path, count=24, budget=1e9)
    for _ in range(2):
        for inputs, labels in loader:
            optimiser.zero_grad()
            loss = functional.cross_entropy(model(inputs).flatten(0, -2), labels.flatten())
            loss.backward()
            optimiser.step()
            if watch is not None:
                watch.step(loss=loss)
        if watch is not None:
            watch.epoch(accuracy=0.5)
    if watch is not None:
        watch.close()
    left = [*model.state_dict().values(), *(p.grad for p in model.parameters())]
    left += [torch.rand(3), torch.tensor(np.random.rand()), torch.tensor(random.random())]  # noqa: NPY002
    left += [torch.tensor(part.training) for part in model.modules()]
    left += [torch.tensor(len(part._forward_hooks)) for part in model.modules()]
    return left, watch


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.filterwarnings("ignore:.*(nested tensor|is_causal|mask).*:UserWarning")
def test_a_watched_training_is_the_same_to_the_last_bit(kind: str, tmp_path: Path) -> None:
    alone, _ = trained(KINDS[kind], None)
    watched, watch = trained(KINDS[kind], tmp_path / "run.h5")
    assert watch is not None and watch.looks > watch.steps
    assert len(alone) == len(watched)
    for one, other in zip(alone, watched, strict=True):
        assert (one is None) == (other is None)
        assert one is None or torch.equal(one, other)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.filterwarnings("ignore:.*(nested tensor|is_causal|mask).*:UserWarning")
def test_what_was_seen_is_a_recording(kind: str, tmp_path: Path) -> None:
    _, watch = trained(KINDS[kind], tmp_path / "run.h5")
    assert watch is not None
    with closing(Recording(tmp_path / "run.h5")) as recording:
        about = Attached.model_validate(recording.events[1].values)
        blocks = recording.positions(0).size
        assert about.depth == blocks + 1
        looks = [
            attached_measurement(json.loads(line)["attached"], about)
            for line in recording.lines("measurements")
        ]
        assert len(looks) == watch.looks == recording.frames - 1
        assert [look.epoch for look in looks][-1] == watch.steps
        assert all(np.isfinite(look.trace_ratio).any() for look in looks)
        assert looks[-1].test_accuracy == 0.5
        assert recording.events[-1].what == "ended"
        last = recording.frames - 1
        again = computed_at(recording, last).snapshot().positions
        assert np.array_equal(again, recording.positions(last))


def test_a_part_that_is_called_often_is_a_layer_each_time(tmp_path: Path) -> None:
    trained(KINDS["a part called twice"], tmp_path / "run.h5")
    with closing(Recording(tmp_path / "run.h5")) as recording:
        assert recording.events[1].values["layers"] == [
            "input",
            "act",
            "act (2)",
            "act (3)",
            "output",
        ]


def test_tokens_are_samples_and_the_most_frequent_ones_classes(tmp_path: Path) -> None:
    model, data = letters()
    with attach(model, data, tmp_path / "run.h5", count=50) as watch:
        assert watch.path == (tmp_path / "run.h5").resolve()
    with closing(Recording(tmp_path / "run.h5")) as recording:
        about = recording.events[1].values
    assert about["layers"][0] == "embedding"
    assert set(about["features"]) == {"tokens"}
    assert about["classes"] <= 12
    assert about["samples"] <= 192


def test_the_chain_is_the_one_that_a_training_without_a_window_has(tmp_path: Path) -> None:
    with closing(StillRecording(tmp_path / "still.h5", "1", 4)):
        pass
    with closing(Recording(tmp_path / "still.h5")) as still:
        theirs = Snapshots(still).parameters(0)
        at_rest = still.positions(0)
    model, data = flat(plain_mlp)()
    with attach(model, data, tmp_path / "run.h5"):
        pass
    with closing(Recording(tmp_path / "run.h5")) as mine:
        assert Snapshots(mine).parameters(0) == theirs
        assert mine.positions(0) == pytest.approx(at_rest, abs=1e-6)


# --- what can go wrong ------------------------------------------------------------------------


SCRIPT = """
import sys, torch
sys.path[:0] = [{folder!r}, {root!r}]
from springblock_attach import attach
from tests.nets.attach.models import clusters, plain_mlp
watch = attach(plain_mlp(), clusters(), sys.argv[1], budget=1e9)
print("looked", flush=True)
while True:
    watch.step()
"""


def test_a_kill_costs_nothing_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    script = SCRIPT.format(folder=str(FOLDER), root=str(ROOT))
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with closing(FollowedLog(path)) as log:
            before = log.frames
            while log.look() < before + 3:
                assert process.poll() is None
            assert log.is_running
            with pytest.raises(OSError, match="written to by another"):
                GrowingLog(path, {})
            process.send_signal(signal.SIGKILL)
            process.wait()
            log.look()
            assert not log.is_running
            assert not log.broken
    with closing(Recording(path)) as recording:
        assert recording.events[-1].what == "attach"  # neither ended nor failed


def test_an_error_of_the_script_is_told(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    with pytest.raises(KeyError), attach(model, data, tmp_path / "run.h5"):
        raise KeyError("mine")
    with closing(Recording(tmp_path / "run.h5")) as recording:
        assert (recording.events[-1].what, recording.events[-1].values) == (
            "failed",
            {"why": "KeyError"},
        )


def test_a_full_disk_ends_the_watching_and_not_the_training(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    watch = attach(model, data, tmp_path / "run.h5", budget=1e9)
    size = (tmp_path / "run.h5").stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, before[1]))
        with pytest.warns(UserWarning, match="the training goes on unwatched"):
            watch.step()
        watch.step()
        watch.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)
    with closing(FollowedLog(tmp_path / "run.h5")) as log:
        assert log.frames == 2
        assert not log.is_torn


def test_a_model_that_can_no_longer_be_looked_at_goes_on_unwatched(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    watch = attach(model, data, tmp_path / "run.h5", budget=1e9)
    model[2] = nn.Identity()
    with pytest.warns(UserWarning, match="can no longer be looked at"):
        watch.step()
    assert not any(part._forward_hooks for part in model.modules())


class Broken(nn.Module):
    """Gives features of no samples in its second layer."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(8, 8), nn.Linear(8, 8)])

    def forward(self, x: Tensor) -> Tensor:
        return self.layers[1](self.layers[0](x).mean(0, keepdim=True)).expand(len(x), 8)


def test_features_of_no_samples_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    model = Broken()
    with pytest.raises(ValueError, match=r"layers.1 gives \(1, 8\) for 90 samples"):
        attach(model, clusters(), tmp_path / "run.h5", layers=["layers.0", "layers.1"])
    assert not any(part._forward_hooks for part in model.modules())
    assert model.training
    assert not list(tmp_path.iterdir())


def test_looks_keep_within_their_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("springblock_attach.watch.time.perf_counter", lambda: now[0])
    model, data = flat(plain_mlp)()
    watch = attach(model, data, tmp_path / "run.h5", budget=0.05)
    look = watch._looker.look

    def slow() -> Any:
        now[0] += 1.0
        return look()

    monkeypatch.setattr(watch._looker, "look", slow)
    for _ in range(1000):
        now[0] += 1.0
        watch.step()
    assert 40 <= watch.looks - 1 <= 53  # seconds, of 1,000 of training
    watch.close()


def test_another_process_of_a_training_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("springblock_attach.watch._rank", lambda: 1)
    monkeypatch.chdir(tmp_path)
    model, data = flat(plain_mlp)()
    with attach(model, data) as watch:
        watch.step(loss=1.0)
    assert watch.path is None
    assert not list(tmp_path.iterdir())


def recorded(path: Path) -> list[dict[str, Any]]:
    """What each look told."""
    with closing(Recording(path)) as recording:
        return [json.loads(line)["attached"] for line in recording.lines("measurements")]


def test_a_loss_that_is_no_number_is_not_known(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    with attach(model, data, tmp_path / "run.h5", budget=1e9) as watch:
        watch.step(loss={"a": 1}, accuracy=torch.ones(2))
    assert [one["loss"] for one in recorded(tmp_path / "run.h5")] == [None, None]


def test_a_script_that_tells_epochs_alone_has_a_step_for_each(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    with attach(model, data, tmp_path / "run.h5", budget=0.0) as watch:
        for _ in range(3):
            watch.epoch()
    assert [one["step"] for one in recorded(tmp_path / "run.h5")] == [0, 3]  # and a last look


def test_a_recording_is_over_though_a_forked_process_has_it_open(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    watch = attach(model, data, tmp_path / "run.h5")
    there, here = os.pipe()
    child = os.fork()
    if not child:  # as a loader's worker that lives on
        os.read(there, 1)
        os._exit(0)
    try:
        watch.close()
        with closing(FollowedLog(tmp_path / "run.h5")) as log:
            assert not log.is_running
        attach(model, data, tmp_path / "run.h5").close()
    finally:
        os.write(here, b"x")
        os.waitpid(child, 0)
        os.close(here)
        os.close(there)


def test_whoever_watches_keeps_what_was_there(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    attach(model, data, tmp_path / "run.h5").close()
    with closing(FollowedLog(tmp_path / "run.h5")) as old:
        attach(model, data, tmp_path / "run.h5").close()
        assert old.frames == 2
        assert json.loads(old.text("events").tobytes().decode().split("\n")[-2])["what"] == "ended"


def test_a_run_that_was_broken_off_ends_when_the_next_one_begins(tmp_path: Path) -> None:
    model, data = flat(plain_mlp)()
    first = attach(model, data, tmp_path / "run.h5")
    attach(model, data, tmp_path / "run.h5").close()
    first.step()
    assert len(recorded(tmp_path / "run.h5")) == 1


class Counting(nn.Module):
    """Puts another buffer in the place of one, and calls a part more often with time."""

    count: Tensor

    def __init__(self, *, more: bool = False) -> None:
        super().__init__()
        self.register_buffer("count", torch.zeros(()))
        self.act, self.first, self.out = nn.ReLU(), nn.Linear(8, 8), nn.Linear(8, 3)
        self.more, self.calls = more, 0

    def forward(self, x: Tensor) -> Tensor:
        self.count = self.count + 1
        self.calls += self.more
        for _ in range(1 + max(0, self.calls - 1)):
            x = self.act(self.first(x))
        return self.out(x)


def test_a_buffer_that_is_bound_anew_comes_back(tmp_path: Path) -> None:
    model = Counting()
    before = model.count
    attach(model, clusters(), tmp_path / "run.h5", layers=["act"]).close()
    assert model.count is before and before == 0


def test_a_model_that_calls_its_parts_more_often_is_given_up(tmp_path: Path) -> None:
    watch = attach(Counting(more=True), clusters(), tmp_path / "run.h5", layers=["act"], budget=1e9)
    with pytest.warns(UserWarning, match="more often, than at first"):
        watch.step()


@pytest.mark.parametrize("shape", [(8, 4, 6), (8, 6, 6)], ids=["signal", "grey picture"])
def test_signals_and_grey_pictures_are_flattened(shape: tuple[int, ...], tmp_path: Path) -> None:
    inputs, labels = clusters(30, int(np.prod(shape[1:])))
    inputs = inputs.reshape(30, *shape[1:])
    model = nn.Sequential(
        nn.Conv1d(shape[1], 5, 3),
        nn.ReLU(),
        nn.Conv1d(5, 5, 3),
        nn.ReLU(),
        nn.Flatten(),
        nn.LazyLinear(3),
    )
    model(inputs[:2])
    with attach(model, (inputs, labels), tmp_path / "run.h5"):
        pass
    with closing(Recording(tmp_path / "run.h5")) as recording:
        assert recording.events[1].values["features"] == ["flattened"] * 3 + ["as it is"]
    first = recorded(tmp_path / "run.h5")[0]["separation"][0]
    assert first == pytest.approx(separations([inputs], labels)[0].value)


# --- what it is ---------------------------------------------------------------------------------


def test_torch_and_numpy_are_all_that_a_script_installs() -> None:
    known = {*sys.stdlib_module_names, "torch", "numpy", "springblock_attach"}
    for file in (FOLDER / "springblock_attach").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [str(node.module)]
            assert {name.split(".")[0] for name in names} <= known, file.name


def test_its_version_is_stated_once_for_both() -> None:
    project = tomllib.loads((FOLDER / "pyproject.toml").read_text())["project"]
    assert project["version"] == VERSION


@pytest.mark.parametrize(
    "change",
    [
        {"separation": None},
        {"separation": [1.0, 2.0]},
        {"separation": [1.0, 2.0, 3.0, 4.0]},
        {"covariance": [[1.0], [1.0]]},
        {"covariance": [1.0, 2.0, 3.0]},
        {"step": "many"},
        {"loss": []},
        {"run": None},
    ],
)
def test_a_line_that_tells_no_measurement_is_refused(change: dict[str, Any]) -> None:
    good = {
        "run": 1,
        "step": 3,
        "separation": [1.0, 0.0, -1.0],
        "covariance": [[1.0], [0.0, 1.0], [0.0, 0.0, 1.0]],
        "loss": 1.0,
        "accuracy": None,
        "seconds": 1.0,
        "measuring_seconds": 0.1,
    }
    layers = ["input", "layer", "output"]
    about = Attached(run=1, name="x", layers=layers, samples=9, population=9, classes=3)
    assert attached_measurement(good, about).epoch == 3
    with pytest.raises(ValueError, match="no measurement"):
        attached_measurement(good | change, about)


def test_a_frame_is_read_as_it_was_written(tmp_path: Path) -> None:
    log = GrowingLog(tmp_path / "log", {"version": "1", "begun": "now"})
    chain = RestingChain(300)
    log.add(lines(b"E", {"after": 0}), frame(7, 1.5, chain))
    log.close()
    with closing(FollowedLog(tmp_path / "log")) as read:
        one = read.frame(0)
        assert (one.number, one.wall, one.end_position) == (7, 1.5, 1.0)
        assert one.positions.tolist() == chain.positions
        assert os.fspath(read.path) == str(tmp_path / "log")
