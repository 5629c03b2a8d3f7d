"""The command ``sweep chain``: what it writes, what it refuses, and that a kill loses nothing."""

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
from physics.chain.parameters import ChainParameters
from physics.many.diagram_file import read_diagram, write_diagram
from physics.many.phase_diagram import Axis, DiagramPlan, empty_result, refine

ROOT = Path(__file__).resolve().parents[1]
AXES = ["--x", "friction=0.01:0.1:4", "--y", "noise=log:0.001:0.02:3"]


def sweep(*arguments, axes=AXES):
    return main.main(
        ["sweep", "chain", *axes, "--steps", "60", "--seeds", "2", *map(str, arguments)]
    )


def test_it_computes_what_the_plan_says(tmp_path, capsys):
    out, table, text = (tmp_path / name for name in ("d.h5", "d.csv", "d.json"))
    options = ["--blocks", "3", "--preset", "notebook-1", "--time-step", "0.02"]
    options += ["--csv-separator", "semicolon"]
    assert sweep("--out", out, "--csv", table, "--json", text, *options) == 0
    assert not capsys.readouterr().err
    result = read_diagram(out)
    plan = result.plan
    assert (plan.x.name, plan.y.name, plan.seeds, plan.steps) == ("friction", "noise", 2, 60)
    assert plan.x.values == tuple(np.linspace(0.01, 0.1, 4))
    assert plan.y.values == tuple(np.geomspace(0.001, 0.02, 3))
    assert (plan.base.blocks, plan.base.time_step) == (3, 0.02)
    *_, expected = refine(plan)
    assert np.array_equal(result.curves, expected.curves)
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 12
    curve = [float(rows[5][f"curve_{i}"].replace(",", ".")) for i in range(4)]
    assert curve == result.curves[1, 1].tolist()
    assert rows[5]["regime"] == result.regime[1, 1]
    plain = json.loads(text.read_text())
    assert plain["load_curves"] == result.curves.tolist()
    assert plain["parameters"]["blocks"] == 3
    assert plain["layers"] == [0, 1, 2, 3]
    assert plain["x"] == {"name": "friction", "values": list(plan.x.values)}


def test_a_person_reads_shares_of_the_regimes(tmp_path, capsys):
    assert sweep("--out", tmp_path / "d.h5") == 0
    output = capsys.readouterr().out
    assert "4 × 3 cells over friction and noise, 2 seeds of 60 steps" in output
    assert "%" in output
    assert output.count("\n") == 2


def test_cells_that_would_diverge_are_marked(tmp_path, capsys):
    axes = ["--x", "time-step=0.01:1:5", "--y", "friction-left=0:0.1:2"]
    assert sweep("--out", tmp_path / "d.h5", axes=axes) == 0
    assert "40% diverged" in capsys.readouterr().out
    result = read_diagram(tmp_path / "d.h5")
    assert result.done.all()
    assert result.diverged.tolist() == [[False, False, False, True, True]] * 2


def test_a_base_that_diverges_does_not_matter_where_an_axis_sets_it_right(tmp_path):
    axes = ["--x", "mass=0.0001:2:3", "--y", "noise=0:0.1:2"]
    assert sweep("--out", tmp_path / "d.h5", "--dynamics", "langevin", axes=axes) == 0
    assert read_diagram(tmp_path / "d.h5").diverged.tolist() == [[True, False, False]] * 2


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("--x noise=0:1", ["--x", "name=from:to:count"]),
        ("--x noise=a:1:3", ["--x", "name=from:to:count"]),
        ("--x noise=1:0:3", ["--x", "rise"]),
        ("--x noise=0:1:0", ["--x", "1 to 1000"]),
        ("--x noise=0:1:1001", ["--x", "1 to 1000"]),
        ("--x noise=log:0:1:3", ["--x", "logarithmic", "0 < from"]),
        ("--x noise=-1:1:3", ["--x", "noise", "greater than or equal to 0", "-1"]),
        ("--x noise=0:1e10:3", ["--x", "noise", "less than or equal to"]),
        ("--x noise=0:nan:3", ["--x", "name=log:from:to:count"]),
        ("--x noise=0:inf:3", ["--x", "name=log:from:to:count"]),
        ("--x noise=log:1:inf:3", ["--x", "name=log:from:to:count"]),
        ("--x blocks=0:8:3", ["--x", "blocks", "greater than or equal to 1", "0"]),
        ("--x blocks=1:2:3", ["--x", "blocks", "rise"]),
        ("--x blocks=1:9:3 --blocks 4", ["--blocks", "axis"]),
        ("--x blocks=1,1000000 --seeds 21", ["at most 20,000,000 blocks times seeds"]),
        ("--x colour=1:9:3", ["--x", "colour", "friction"]),
        ("--y friction-left=0:1:3", ["friction", "friction-left", "same parameter"]),
        ("--friction-right 0.1", ["--friction-right", "axis"]),
        ("--drive hand", ["hand", "another drive"]),
        ("--drive rope", ["--drive", "rope", "held_end"]),
        ("--seeds 0", ["--seeds", "1 to 10000"]),
        ("--seeds 2 --seed 9223372036854775807", ["seed"]),
        ("--seeds 21 --blocks 1000000", ["at most 20,000,000 blocks times seeds"]),
        ("--steps 1e-3", ["--steps", "1e-3", "1 to 1e+15"]),
        ("--blocks 0", ["--blocks", "1 to 1e+06"]),
        ("--stiffness 1000 --time-step 1", ["would diverge", "at most"]),
        ("--preset sleepy", ["--preset", "lazy"]),
    ],
)
def test_a_wrong_argument_is_named_with_its_range(arguments, named, tmp_path, capsys):
    out = tmp_path / "d.h5"
    with pytest.raises(SystemExit) as end:
        sweep("--out", out, *arguments.split(" "))
    assert end.value.code == 2
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert all(part in complaint for part in named), complaint
    assert not out.exists()


def test_axes_and_file_are_required(capsys):
    for line in ("sweep", "sweep chain", "sweep chain --x noise=0:1:2 --out d.h5", "sweep rope"):
        with pytest.raises(SystemExit) as end:
            main.main(line.split(" "))
        assert end.value.code == 2


def test_a_file_of_another_plan_is_left_alone(tmp_path, capsys):
    out = tmp_path / "d.h5"
    assert sweep("--out", out) == 0
    before = out.read_bytes()
    for other in (["--seed", "2"], ["--blocks", "3"], ["--x", "friction=0.01:0.1:5"]):
        with pytest.raises(SystemExit) as end:
            sweep("--out", out, *other)
        assert end.value.code == 2
        assert f"{out} holds a diagram of other parameters" in capsys.readouterr().err
    assert out.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"a letter", b"\x89HDF\r\n\x1a\n"])
def test_a_file_that_is_no_diagram_is_left_alone(tmp_path, capsys, content):
    out = tmp_path / "letter.txt"
    out.write_bytes(content)
    with pytest.raises(SystemExit):
        sweep("--out", out)
    assert "is not a phase diagram" in capsys.readouterr().err
    assert out.read_bytes() == content


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--csv", "d.h5"], "argument --csv: d.h5 is the file of --out"),
        (["--json", "sub/../d.h5"], "argument --json: sub/../d.h5 is the file of --out"),
        (["--csv", "link.h5"], "argument --csv: link.h5 is the file of --out"),
        (["--csv", "t", "--json", "t"], "argument --json: t is the file of --csv"),
    ],
)
def test_one_file_for_two_is_refused_before_anything_is_computed(
    options, said, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "d.h5"
    assert sweep("--out", out) == 0
    before = out.read_bytes()
    (tmp_path / "sub").mkdir()
    (tmp_path / "link.h5").symlink_to(out)
    with pytest.raises(SystemExit) as end:
        sweep("--out", "d.h5", *options)
    assert end.value.code == 2
    assert said in capsys.readouterr().err
    assert out.read_bytes() == before
    assert not (tmp_path / "t").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such device there")
def test_a_table_goes_to_a_device_and_the_summary_is_no_file(tmp_path, monkeypatch):
    """A device is written to, never replaced."""
    device = tmp_path / "null"
    device.symlink_to("/dev/null")
    replaced = []
    monkeypatch.setattr(Path, "replace", lambda _, target: replaced.append(target))
    assert sweep("--out", tmp_path / "d.h5", "--csv", device, "--json", "-") == 0
    assert {path.name for path in replaced} == {"d.h5"}


def test_a_place_that_cannot_be_written_shows_in_one_line(tmp_path, capsys):
    assert sweep("--out", tmp_path / "gone" / "d.h5") == 1
    message = capsys.readouterr().err
    assert "gone" in message
    assert message.count("\n") == 1


def test_it_goes_on_from_what_the_file_holds(tmp_path):
    """Two runs to a whole file, and one of them from a half: the very same bytes."""
    whole, half = tmp_path / "whole.h5", tmp_path / "half.h5"
    big = ["--x", "friction=0.01:0.1:20", "--y", "noise=0:0.02:10"]
    assert sweep("--out", whole, axes=big) == 0
    results = list(refine(read_diagram(whole).plan))
    assert 0.0 < results[2].fraction < 1.0
    write_diagram(results[2], half)
    assert sweep("--out", half, axes=big) == 0
    assert half.read_bytes() == whole.read_bytes()
    assert sweep("--out", half, axes=big) == 0
    assert half.read_bytes() == whole.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_killed_half_way_it_goes_on_and_comes_to_the_same_bytes(tmp_path):
    out, undisturbed = tmp_path / "d.h5", tmp_path / "undisturbed.h5"
    plan = ["--x", "friction=0:0.15:24", "--y", "noise=0:0.03:24", "--steps", "6000"]
    command = [sys.executable, str(ROOT / "main.py"), "sweep", "chain", *plan, "--out"]
    running = subprocess.Popen([*command, str(out)], stdin=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60.0
        while not (out.exists() and read_diagram(out).fraction > 0.0):
            assert time.monotonic() < until
            assert running.poll() is None
            time.sleep(0.002)
    finally:
        running.send_signal(signal.SIGKILL)
        running.wait()
    kept = read_diagram(out)
    assert kept.fraction < 1.0
    for path in (out, undisturbed):
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=500)
    assert out.read_bytes() == undisturbed.read_bytes()
    again = read_diagram(out)
    assert np.array_equal(again.curves[kept.done], kept.curves[kept.done])


def test_an_interrupted_sweep_keeps_what_it_has(tmp_path, monkeypatch):
    import gui.commands.sweep

    def interrupted(plan, result, *, threads):
        results = refine(plan, result, threads=threads)
        yield next(results)
        yield next(results)
        raise KeyboardInterrupt

    monkeypatch.setattr(gui.commands.sweep, "refine", interrupted)
    assert sweep("--out", tmp_path / "d.h5") == 130
    assert read_diagram(tmp_path / "d.h5").fraction > 0.0
    assert [path.name for path in tmp_path.iterdir()] == ["d.h5"]


def test_an_unfinished_file_reads_to_the_last_bit(tmp_path):
    base = ChainParameters(noise=0.1 / 3.0, annealing=1e-7)
    plan = DiagramPlan(base, Axis("mass", (0.1, 0.3)), Axis("friction", (1 / 3,)), 3, 7)
    write_diagram(empty_result(plan), tmp_path / "d.h5")
    again = read_diagram(tmp_path / "d.h5")
    assert again.plan == plan
    assert again.fraction == 0.0
    assert np.isnan(again.curves).all()
    assert not again.curves.flags.writeable
