"""`train --record`: what a recording holds of a network is watched, exported, filmed, held."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import main
from gui.moments.tape import Tape
from physics.recording.reader import Recording
from physics.recording.replay import replay

OPTIONS = ("--dataset", "two-moons", "--depth", "4", "--width", "8", "--epochs", "6", "--seed", "3")


def train(*more: object) -> int:
    return main.main(["train", *OPTIONS, *map(str, more)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a recording of a run, and what `--json` wrote of it."""
    folder = tmp_path_factory.mktemp("recorded")
    assert train("--record", folder / "net.h5", "--json", folder / "net.json") == 0
    return folder


def test_the_recording_holds_every_measurement_of_the_run(folder: Path) -> None:
    told = json.loads((folder / "net.json").read_text(encoding="utf-8"))
    with Tape(folder / "net.h5") as tape:
        first, last = tape.at_frame(0), tape.at_frame(tape.frames - 1)
        assert first.training is None and last.training is not None
        assert last.training.epoch == told["epochs"] == 6
        assert last.training.config.depth == 4 and last.network == last.training.config
        assert last.network_curve is not None
        np.testing.assert_allclose(last.network_curve.separation, told["load_curve"])
        assert [_epoch(tape, frame) for frame in range(1, 4)] == [0, 1, 2]


def _epoch(tape: Tape, frame: int) -> int:
    record = tape.at_frame(frame).training
    assert record is not None
    return record.epoch


def test_the_chain_beside_it_rests_evenly_pulled(folder: Path) -> None:
    with Tape(folder / "net.h5") as tape:
        for frame in (0, tape.frames - 1):
            positions = tape.at_frame(frame).snapshot.positions
            np.testing.assert_allclose(positions, np.arange(1, 4) / 4, atol=1e-6)
    with Recording(folder / "net.h5") as recording:
        assert [one.difference for one in replay(recording)] == [""] * recording.frames


def test_it_is_exported_alone_and_with_others(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main.main(["export", str(folder / "net.h5"), "--curves", str(out)]) == 0
    alone = pd.read_csv(out)["network"]
    assert train("--negative-slope", "1", "--record", tmp_path / "linear.h5") == 0
    both = [str(folder / "net.h5"), str(tmp_path / "linear.h5")]
    assert main.main(["export", *both, "--curves", str(out)]) == 0
    read = pd.read_csv(out)
    np.testing.assert_array_equal(read["net"], alone)
    about = json.loads(read["metadata"][0])["about"]
    assert about["held"]["linear"]["network"]["negative_slope"] == 1.0
    assert main.main(["export", both[0], "--which", "training", "--curves", str(out)]) == 0
    assert pd.read_csv(out)["loss"].size >= 6


def test_it_is_filmed(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "net.gif"
    options = ["--size", "160x120", "--fps", "10", "--out", str(out)]
    assert main.main(["render", str(folder / "net.h5"), *options]) == 0
    assert out.read_bytes().startswith(b"GIF")


def test_a_run_that_cannot_go_on_leaves_what_was_measured(tmp_path: Path) -> None:
    path = tmp_path / "lost.h5"
    assert train("--learning-rate", "10", "--optimiser", "sgd", "--initial-scale", "1000",
                 "--batch-norm", "no", "--epochs", "40", "--record", path) == 1  # fmt: skip
    with Tape(path) as tape:
        last = tape.at_frame(tape.frames - 1)
        assert last.training is not None and last.training.epoch < 40


def test_where_nothing_can_be_written_no_training_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train("--record", tmp_path / "no folder" / "a.h5") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "no folder" in line
