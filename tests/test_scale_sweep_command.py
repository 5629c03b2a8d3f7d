"""The command ``sweep scale``: what it writes, tells and refuses, and that a kill loses little."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import main
from nets.sweep.scale_file import read_scales

ROOT = Path(__file__).resolve().parents[1]
AXES = ["--x", "alpha-root-width=0.1,10,1e12", "--y", "width=8,16"]
QUICK = ["--seeds", "2", "--samples", "32", "--loss", "soft-hinge", "--processes", "1"]
pytestmark = pytest.mark.timeout(300)


def sweep(*arguments: object, axes: list[str] = AXES) -> int:
    return main.main(["sweep", "scale", *axes, *QUICK, *map(str, arguments)])


def test_it_trains_what_the_plan_says(tmp_path, capsys):
    out, table, text = (tmp_path / name for name in ("d.h5", "d.csv", "d.json"))
    assert sweep("--out", out, "--csv", table, "--json", text) == 0
    result, plain = read_scales(out), json.loads(text.read_text())
    assert result.done.all() and result.plan.base.loss == "soft_hinge"
    assert np.shape(plain["kernel_change_of_each"]) == (2, 3, 2)
    assert plain["output_deviation"][0][0] == result.output_deviation[0, 0]
    assert plain["kernel_change"][1][1] == result.mean("kernel_change")[1, 1]
    assert plain["remarks"][0]["ix"] == 2 and "cannot hold" in plain["remarks"][0]["remark"]
    assert {one["name"] for one in plain["exponents"]} >= {"crossover_by_width", "kernel_moves"}
    assert len(table.read_text("utf-8-sig").splitlines()) == 7
    before = out.read_bytes()
    assert sweep("--out", out) == 0  # nothing is left to do
    said = capsys.readouterr().out
    assert "3 × 2 cells over alpha_root_width and width, 2 networks each" in said
    assert "alpha_root_width = 1e+12, width = 8: at α√h" in said and before == out.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_killed_half_way_it_loses_the_networks_under_way_alone(tmp_path):
    out, undisturbed = tmp_path / "d.h5", tmp_path / "undisturbed.h5"
    line = [sys.executable, str(ROOT / "main.py"), "sweep", "scale", *AXES[2:], *QUICK]
    line += ["--x", "alpha-root-width=log:0.01:100:5", "--seeds", "6", "--out"]
    running = subprocess.Popen([*line, str(out)], stdin=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 200.0
        while not (out.exists() and read_scales(out).known.any()):
            assert time.monotonic() < until and running.poll() is None
            time.sleep(0.002)
    finally:
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert not read_scales(out).known.all()
    for path in (out, undisturbed):
        subprocess.run([*line, str(path)], check=True, capture_output=True, timeout=500)
    assert out.read_bytes() == undisturbed.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("--x depth=1:9:3", ["--x", "no axis 'depth'", "alpha-root-width"]),
        ("--width 3", ["--width", "axis"]),
        ("--loss round", ["--loss", "soft_hinge"]),
        ("--seeds 0", ["--seeds", "1 to 1000"]),
        ("--shipped", ["--x", "--shipped"]),
        ("--y width=4,4", ["--y", "rise"]),
        ("--csv d.h5", ["--csv", "--out"]),
    ],
)
def test_a_wrong_argument_is_named(arguments, named, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        sweep("--out", "d.h5", *arguments.split(" "))
    assert end.value.code == 2
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert all(part in complaint for part in named), complaint
    assert not (tmp_path / "d.h5").exists()


def test_axes_are_required(tmp_path, capsys):
    with pytest.raises(SystemExit):
        sweep("--out", tmp_path / "d.h5", axes=[])
    assert "--x and --y, or --shipped" in capsys.readouterr().err


def test_a_scheduler_that_does_not_answer_leaves_no_file(tmp_path, capsys):
    assert sweep("--scheduler", "tcp://127.0.0.1:1", "--out", tmp_path / "d.h5") == 1
    assert "no Dask scheduler answers" in capsys.readouterr().err
    assert not (tmp_path / "d.h5").exists()
