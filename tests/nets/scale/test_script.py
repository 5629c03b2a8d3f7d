"""The exported script, run by itself, comes to the numbers of the run.

But for rounding, which grows where it decides whether a step is refused.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nets.scale.binary import load_task
from nets.scale.course import run_scale
from nets.scale.script import save_script
from nets.scale.settings import ScaleSettings

CASES: dict[str, dict[str, Any]] = {
    "plain": {"loss": "hinge"},
    "soft": {"loss": "soft_hinge", "layers": 2, "alpha_root_width": 10.0},
    "with momentum": {"loss": "squared", "activation": "tanh", "memory": 0.3},
    "convolutional": {"setup": "conv", "activation": "relu", "batch": 16, "memory": 0.5}
    | {"loss": "soft_hinge", "width": 5},
}
IN_TURN = """
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path, run_name="__main__")
    print(end="\\0")
"""


def test_the_script_repeats_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path / "inductor"))
    paths, expected = [], []
    for number, values in enumerate(CASES.values()):
        settings = ScaleSettings(**{"width": 12, "samples": 30, "most_steps": 300, **values})
        task, path = load_task(settings), tmp_path / f"{number}.py"
        save_script(settings, task, path, tmp_path / f"{number}.npz")
        paths.append(str(path))
        expected.append(run_scale(settings, task))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-I", "-c", IN_TURN, *paths],
        capture_output=True, text=True, check=False, cwd=tmp_path, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for ours, text in zip(expected, done.stdout.split("\0")[:-1], strict=True):
        theirs = json.loads(text)
        assert theirs["steps"] == ours["steps"] > 30
        for name in ("time", "kernel_change", "train_error", "test_error"):
            assert theirs[name] == pytest.approx(ours[name], rel=1e-3, abs=1e-9)
        assert theirs["data_separation"] == pytest.approx(list(ours["data_separation"]), abs=1e-3)
