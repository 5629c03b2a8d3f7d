"""The command ``sweep network``: what it writes, what it refuses, and that a kill loses little."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import main
from nets.sweep.cell import train_cell
from nets.sweep.file import read_sweep
from nets.sweep.protocols import protocol

ROOT = Path(__file__).resolve().parents[1]
AXES = ["--x", "data-noise=0:0.6:3", "--y", "negative-slope=0,1"]
QUICK = ["--depth", "4", "--width", "16", "--epochs", "3", "--seeds", "2", "--processes", "1"]
pytestmark = pytest.mark.timeout(300)


def sweep(*arguments: object, axes: list[str] = AXES) -> int:
    return main.main(["sweep", "network", *axes, *QUICK, *map(str, arguments)])


def test_it_trains_what_the_plan_says(tmp_path, capsys):
    out, table, text = (tmp_path / name for name in ("d.h5", "d.csv", "d.json"))
    assert sweep("--out", out, "--csv", table, "--json", text, "--learning-rate", "0.01") == 0
    assert not capsys.readouterr().err
    result = read_sweep(out)
    plan = result.plan
    assert plan.x.values == (0.0, 0.3, 0.6) and plan.y.values == (0.0, 1.0)
    assert (plan.base.learning_rate, plan.base.depth, plan.seeds) == (0.01, 4, 2)
    assert result.done.all() and not result.failures
    for seed, one in enumerate(train_cell(plan.cell(2, 1))):
        assert np.array_equal(result.separation[1, 2, seed], one.separation)
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 6 and rows[5]["data_noise"] == "0.6"
    assert float(rows[5]["load_difference"]) == result.load_difference[1, 2]
    plain = json.loads(text.read_text())
    assert plain["load_deviation"] == result.load_deviation.tolist()
    assert plain["load_curves"] == result.curves.tolist()
    assert plain["accuracy"] == result.accuracy.tolist()
    assert plain["x"] == {"name": "data_noise", "values": [0.0, 0.3, 0.6]}
    assert plain["failures"] == [] and plain["parameters"]["width"] == 16


def test_a_person_reads_what_came_of_it(tmp_path, capsys):
    axes = ["--x", "batch-size=1,20", "--y", "negative-slope=0:1:2"]
    assert sweep("--out", tmp_path / "d.h5", axes=axes) == 0
    said = capsys.readouterr().out
    assert "2 × 2 cells over batch_size and negative_slope, 2 networks each" in said
    assert "best test accuracy" in said and "batch_size = 20" in said
    assert "2 cells with failures, such as batch_size = 1" in said
    assert "a batch of one sample" in said


def test_data_that_cannot_be_used_are_no_failure_of_cells(tmp_path, capsys):
    out = tmp_path / "d.h5"
    assert sweep("--dataset", tmp_path / "later.npz", "--out", out) == 1
    assert "there is no file" in capsys.readouterr().err
    assert not out.exists()


def test_a_diagram_of_failures_alone_is_one(tmp_path, capsys):
    assert sweep("--batch-size", 1, "--out", tmp_path / "d.h5") == 1
    assert "nothing could be trained" in capsys.readouterr().out


def test_a_scheduler_that_does_not_answer_leaves_no_file(tmp_path, capsys):
    out = tmp_path / "d.h5"
    assert sweep("--scheduler", "tcp://127.0.0.1:1", "--out", out) == 1
    assert "no Dask scheduler answers" in capsys.readouterr().err
    assert not out.exists()


def test_a_sweep_goes_on_from_its_file(tmp_path, monkeypatch, capsys):
    import gui.commands.network_sweep as command

    def interrupted(plan, workers, result):
        for number, newer in enumerate(run_sweep(plan, workers, result)):
            yield newer
            if newer.fraction > 0.0 and number > 1:
                raise KeyboardInterrupt

    run_sweep, whole, half = command.run_sweep, tmp_path / "whole.h5", tmp_path / "half.h5"
    assert sweep("--out", whole) == 0
    monkeypatch.setattr(command, "run_sweep", interrupted)
    assert sweep("--out", half) == 130
    assert 0.0 < read_sweep(half).fraction < 1.0
    monkeypatch.setattr(command, "run_sweep", run_sweep)
    for _ in range(2):
        assert sweep("--out", half) == 0
        assert half.read_bytes() == whole.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_killed_half_way_it_loses_the_cells_under_way_alone(tmp_path):
    out, undisturbed = tmp_path / "d.h5", tmp_path / "undisturbed.h5"
    plan = [*AXES, *QUICK[:-4], "--seeds", "2", "--processes", "2", "--epochs", "30"]
    command = [sys.executable, str(ROOT / "main.py"), "sweep", "network", *plan, "--out"]
    running = subprocess.Popen([*command, str(out)], stdin=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 200.0
        while not (out.exists() and read_sweep(out).fraction > 0.0):
            assert time.monotonic() < until
            assert running.poll() is None
            time.sleep(0.002)
    finally:
        running.send_signal(signal.SIGKILL)
        running.wait()
    kept = read_sweep(out)
    assert kept.fraction < 1.0
    for path in (out, undisturbed):
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=500)
    assert out.read_bytes() == undisturbed.read_bytes()
    again = read_sweep(out)
    assert np.array_equal(again.separation[kept.done], kept.separation[kept.done])


def test_a_protocol_sets_axes_and_settings(tmp_path, monkeypatch):
    import gui.commands.network_sweep as command

    asked = []

    def noted(_kind, result, *_, **__):
        asked.append(result)
        return result

    monkeypatch.setattr("gui.commands.sweep_options._computed", noted)
    monkeypatch.setattr(command, "load_dataset", lambda _: None)
    start, out = ["sweep", "network", "--json", "-", "--protocol"], tmp_path / "d.h5"
    assert main.main([*start, "learning-rate", "--out", str(out)]) == 0
    assert asked[0].plan == protocol("learning-rate") == read_sweep(out).plan
    options = ["data-noise", "--dataset", "mnist", "--seeds", "3"]
    assert main.main([*start, *options, "--out", str(tmp_path / "m.h5")]) == 0
    assert asked[1].plan.base == protocol("data-noise", dataset="mnist").base
    assert asked[1].plan.seeds == 3


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("--x data-noise=0:1", ["--x", "name=from:to:count"]),
        ("--x data-noise=0:2:3", ["--x", "data-noise", "less than or equal to 1", "not 2"]),
        ("--x data-noise=0.5,0.1", ["--x", "rise"]),
        ("--x data-noise=a,b", ["--x", "name=value,value"]),
        ("--x batch-size=5:6:5", ["--x", "batch-size", "rise"]),
        ("--x depth=1:9:3", ["--x", "depth", "greater than or equal to 2"]),
        ("--x depth=2:9:8", ["--depth", "axis"]),
        ("--x negative-slope=0:1:3", ["both axes are negative-slope"]),
        ("--negative-slope 0.1", ["--negative-slope", "axis"]),
        ("--optimiser newton", ["--optimiser", "adam"]),
        ("--seeds 0", ["--seeds", "1 to 1000"]),
        ("--protocol heat", ["--protocol", "data-noise"]),
        ("--protocol dropout", ["--x", "--protocol"]),
        ("--preset sleepy", ["--preset", "lazy"]),
        ("--csv d.h5", ["--csv", "--out"]),
    ],
)
def test_a_wrong_argument_is_named_with_its_range(arguments, named, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        sweep("--out", "d.h5", *arguments.split(" "))
    assert end.value.code == 2
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert all(part in complaint for part in named), complaint
    assert not (tmp_path / "d.h5").exists()


def test_axes_or_a_protocol_are_required(tmp_path, capsys):
    for line in ([], AXES[:2]):
        with pytest.raises(SystemExit) as end:
            sweep("--out", tmp_path / "d.h5", axes=line)
        assert end.value.code == 2
        assert "--x and --y, or --protocol" in capsys.readouterr().err


def test_a_file_of_another_plan_is_left_alone(tmp_path, capsys):
    from nets.sweep.file import write_sweep
    from nets.sweep.plan import empty_sweep

    out = tmp_path / "d.h5"
    write_sweep(empty_sweep(protocol("dropout")), out)
    before = out.read_bytes()
    with pytest.raises(SystemExit) as end:
        sweep("--out", out)
    assert end.value.code == 2
    assert f"{out} holds a diagram of other parameters" in capsys.readouterr().err
    out.write_bytes(b"a letter")
    with pytest.raises(SystemExit):
        sweep("--out", out)
    assert "is not a network diagram" in capsys.readouterr().err
    assert before and out.read_bytes() == b"a letter"


def test_a_place_that_cannot_be_written_shows_before_anything_is_trained(tmp_path, capsys):
    assert sweep("--out", tmp_path / "gone" / "d.h5") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_networks_of_several_depths_make_one_diagram_and_go_on(tmp_path, monkeypatch, capsys):
    import gui.commands.network_sweep as command

    def interrupted(plan, workers, result):
        for newer in run_sweep(plan, workers, result):
            yield newer
            if newer.fraction > 0.0:
                raise KeyboardInterrupt

    run_sweep, out, text = command.run_sweep, tmp_path / "d.h5", tmp_path / "d.json"
    line = ["sweep", "network", "--x", "depth=2:4:3", "--y", "negative-slope=0,1"]
    line += ["--width", "8", "--epochs", "2", "--seeds", "2", "--processes", "1"]
    line += ["--dataset", "two-moons", "--out", str(out), "--json", str(text)]
    monkeypatch.setattr(command, "run_sweep", interrupted)
    assert main.main(line) == 130
    assert 0.0 < read_sweep(out).fraction < 1.0
    monkeypatch.setattr(command, "run_sweep", run_sweep)
    assert main.main(line) == 0
    plain = json.loads(text.read_text())
    assert plain["layers_relative"] and plain["layers"][32] == 0.5
    assert np.shape(plain["load_curves"]) == (2, 3, 65)
    result = read_sweep(out)
    for ix in range(3):
        (one, _) = train_cell(result.plan.cell(ix, 1))
        assert np.array_equal(result.separation[1, ix, 0, : ix + 2], one.separation)


def test_choices_are_an_axis_and_it_goes_on(tmp_path, monkeypatch, capsys):
    import gui.commands.network_sweep as command

    def interrupted(plan, workers, result):
        for newer in run_sweep(plan, workers, result):
            yield newer
            if newer.fraction > 0.0:
                raise KeyboardInterrupt

    run_sweep, out, text = command.run_sweep, tmp_path / "d.h5", tmp_path / "d.json"
    axes = ["--x", "dataset=Two-moons,gaussian-mixture", "--y", "optimiser=noisy-sgd,adam"]
    more = ["--out", out, "--json", text, "--csv", tmp_path / "d.csv"]
    monkeypatch.setattr(command, "run_sweep", interrupted)
    assert sweep(*more, axes=axes) == 130
    assert 0.0 < read_sweep(out).fraction < 1.0
    monkeypatch.setattr(command, "run_sweep", run_sweep)
    assert sweep(*more, axes=axes) == 0
    plain = json.loads(text.read_text())
    assert plain["x"] == {"name": "dataset", "values": ["two_moons", "gaussian_mixture"]}
    assert plain["y"] == {"name": "optimiser", "values": ["noisy_sgd", "adam"]}
    result = read_sweep(out)
    (one, _) = train_cell(result.plan.cell(1, 0))
    assert np.array_equal(result.separation[0, 1, 0], one.separation)
    rows = list(csv.DictReader((tmp_path / "d.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["dataset"], row["optimiser"]) for row in rows][1:3] == [
        ("gaussian_mixture", "noisy_sgd"),
        ("two_moons", "adam"),
    ]
    capsys.readouterr()
    assert sweep("--out", out, axes=axes) == 0
    said = capsys.readouterr().out
    assert "dataset = " in said and "optimiser = " in said


@pytest.mark.parametrize(
    ("axis", "named"),
    [
        ("optimiser=adam,newton", ["--x", "optimiser", "newton"]),
        ("optimiser=adam,adam", ["--x", "names that differ"]),
        ("optimiser=", ["--x", "names that differ"]),
        ("activation=relu,step", ["--x", "no activation", "step"]),
        ("loss=0:1:3", ["--x", "loss", "0:1:3"]),
    ],
)
def test_a_choice_that_is_none_is_named(axis, named, tmp_path, capsys):
    with pytest.raises(SystemExit) as end:
        sweep("--out", tmp_path / "d.h5", axes=["--x", axis, "--y", "negative-slope=0,1"])
    assert end.value.code == 2
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert all(part in complaint for part in named), complaint


def test_data_of_any_column_that_cannot_be_used_are_no_failure_of_cells(tmp_path, capsys):
    out, missing = tmp_path / "d.h5", tmp_path / "later.npz"
    axes = ["--x", f"dataset=two-moons,{missing}", "--y", "negative-slope=0,1"]
    assert sweep("--out", out, axes=axes) == 1
    assert "there is no file" in capsys.readouterr().err and not out.exists()
    with pytest.raises(SystemExit) as end:
        sweep("--out", missing, axes=axes)
    assert end.value.code == 2 and not missing.exists()
