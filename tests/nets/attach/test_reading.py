"""The Python way in: recordings, diagrams and load curves as arrays and data frames."""

from __future__ import annotations

import re
import shutil
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import torch
from springblock_attach import (
    attach,
    load_curve,
    read_diagram,
    read_recording,
    separations,
)

from nets.sweep.file import read_sweep
from physics.load_curve import read_load_curve
from physics.recording.finish import finish
from physics.recording.reader import Recording
from tests.gui.attached_script import Script
from tests.nets.attach.models import clusters, plain_mlp

DIAGRAMS = Path(__file__).parents[3] / "resources" / "diagrams"


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "run.h5"
    torch.manual_seed(0)
    with attach(plain_mlp(3), clusters(), path, budget=1e9, name="mine") as watch:
        watch.step(loss=2.0)
        watch.epoch(accuracy=0.25)
    return path


def test_a_load_curve_is_read_as_the_app_reads_it() -> None:
    separation = [3.0, 2.5, 1.0, 0.25, -1.0]
    mine, app = load_curve(separation), read_load_curve(separation)
    assert mine.concavity == pytest.approx(app.concavity, rel=1e-12)
    assert mine.shares == pytest.approx(app.shares)
    assert mine.loads == pytest.approx(app.loads)
    assert load_curve([4.0, 3.0, 2.0, 1.0]).straightness == pytest.approx(1.0)
    assert load_curve([1.0, 2.0, 3.0]).straightness == pytest.approx(-1.0)  # straight, and undone
    assert mine.frame()["share"].sum() == pytest.approx(1.0)
    assert list(mine.frame().columns) == ["separation", "normalised", "load", "share"]


def test_what_has_no_shape_is_not_a_number() -> None:
    assert np.isnan(load_curve([1.0, 1.0, 1.0]).concavity)
    assert np.isnan(load_curve([1.0, np.nan, 0.0]).straightness)
    assert np.isnan(load_curve([1.0, 0.0]).concavity)  # a single layer
    with pytest.raises(ValueError, match="two values at least"):
        load_curve([1.0])


def test_a_recording_is_read_as_the_app_reads_it(recording: Path) -> None:
    found = read_recording(recording)
    assert (found.name, found.state, found.why) == ("mine", "ended", "")
    assert found.layers == ("input", "2", "6", "10", "output")
    assert found.steps.tolist() == [0, 1, 1]
    assert found.loss.tolist()[1:] == [2.0, 2.0] and np.isnan(found.loss[0])
    assert found.accuracy[-1] == 0.25
    frame = found.frame()
    assert list(frame.columns[:4]) == ["step", "loss", "accuracy", "D input"]
    assert frame["D 6"].to_numpy().tolist() == found.separation[:, 2].tolist()
    expected = separations([clusters()[0]], clusters()[1])[0]
    assert found.separation[0, 0] == pytest.approx(expected.value)
    assert found.error[0, 0] == pytest.approx(expected.error, rel=1e-4)  # six figures are kept
    assert found.load_curve().separation.tolist() == found.separation[-1, :-1].tolist()


def test_a_finished_recording_tells_the_same(recording: Path) -> None:
    before = read_recording(recording)
    finish(recording)
    after = read_recording(recording)
    assert after.separation.tolist() == before.separation.tolist()
    assert (after.layers, after.state) == (before.layers, before.state)


def test_one_that_grows_and_one_that_was_cut_are_read_as_they_stand(tmp_path: Path) -> None:
    script = Script(tmp_path / "run.h5")
    once = (tmp_path / "run.h5").stat().st_size
    script.look()
    found = read_recording(tmp_path / "run.h5")
    assert (found.state, found.steps.tolist()) == ("unfinished", [10, 20])
    script.event("failed", {"why": "KeyError"})
    script.log.close()
    found = read_recording(tmp_path / "run.h5")
    assert (found.state, found.why) == ("failed", "KeyError")
    whole = (tmp_path / "run.h5").read_bytes()
    (tmp_path / "run.h5").write_bytes(whole[: once + 20])
    assert read_recording(tmp_path / "run.h5").steps.tolist() == [10]


def test_what_is_none_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "text.h5"
    path.write_text("no recording")
    with pytest.raises(ValueError, match="is not a recording that can be read"):
        read_recording(path)
    from physics.recording.record_still import StillRecording

    StillRecording(tmp_path / "still.h5", "1", 2).close()
    with pytest.raises(ValueError, match="tells of no network that can be read"):
        read_recording(tmp_path / "still.h5")
    with pytest.raises(ValueError, match="is no phase diagram"):
        read_diagram(tmp_path / "still.h5")
    with pytest.raises(FileNotFoundError):
        read_recording(tmp_path / "none.h5")


def test_a_diagram_of_networks_is_read_as_the_app_reads_it() -> None:
    path = DIAGRAMS / "digits-data-noise.h5"
    mine, app = read_diagram(path), read_sweep(path)
    assert (mine.x_name, mine.y_name) == (app.plan.x.name, app.plan.y.name)
    assert mine.x.tolist() == list(app.plan.x.values)
    np.testing.assert_array_equal(mine.arrays["test_accuracy"], app.test_accuracy)
    frame = mine.frame()
    assert len(frame) == app.test_accuracy.size
    mean = frame.groupby([mine.y_name, mine.x_name])["test_accuracy"].mean()
    assert mean.loc[(mine.y[1], mine.x[2])] == pytest.approx(app.test_accuracy[1, 2].mean())


def test_a_diagram_over_output_scales_is_read() -> None:
    found = read_diagram(DIAGRAMS / "scale.h5")
    assert (found.x_name, found.y_name) == ("alpha_root_width", "width")
    assert "kernel_change" in found.frame()


def test_torch_alone_reads_logs(recording: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("h5py", "pandas"):
        monkeypatch.setitem(sys.modules, name, None)
    found = read_recording(recording)
    assert found.load_curve().concavity == found.load_curve().concavity
    with pytest.raises(ModuleNotFoundError):
        found.frame()


def test_the_apps_own_recordings_are_read(tmp_path: Path) -> None:
    """Of a network that the command `train` recorded."""
    import main

    path = tmp_path / "own.h5"
    line = ["train", "--dataset", "two_moons", "--epochs", "2", "--depth", "3", "--width", "8"]
    assert main.main([*line, "--record", str(path), "--json", str(tmp_path / "own.json")]) == 0
    found = read_recording(path)
    assert found.layers == ("input", "layer 1", "layer 2", "output")
    with closing(Recording(path)) as recording:
        assert len(found.steps) == len(recording.lines("measurements"))


def test_the_page_of_examples_runs(
    recording: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(__file__).parents[3] / "nets" / "attach" / "README.md").read_text()
    section = page.split("## From Python")[1].split("\n## ")[0]
    blocks = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    assert len(blocks) == 3
    shutil.copy(DIAGRAMS / "digits-data-noise.h5", recording.parent)
    monkeypatch.chdir(recording.parent)
    for block in blocks:
        exec(block, {})
    said = capsys.readouterr().out
    assert "ended ('input', '2', '6', '10', 'output') [0 1 1]" in said
    assert "springblock-lab network diagram data_noise" in said
    assert said.count("D = ") == 3
