"""The examples run for a few steps, and so does a script that knows nothing of this project."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import torch
from springblock_attach import attach, read_recording

from nets.attached import Attached
from physics.recording.reader import Recording
from tests.nets.attach.models import clusters, plain_mlp

FOLDER = Path(__file__).parents[3] / "nets" / "attach"
EXAMPLES = {
    "residual_network": [f"blocks.{n}" for n in range(8)],
    "vision_transformer": [f"blocks.{n}" for n in range(6)],
    "characters": [f"blocks.{n}" for n in range(6)],
}


def run(script: Path, *words: str, folder: Path) -> str:
    """What a script prints, as a person starts it."""
    done = subprocess.run(
        [sys.executable, str(script), *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(FOLDER), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("skip", ["1", "0"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_runs(name: str, skip: str, tmp_path: Path) -> None:
    script = FOLDER / "examples" / f"{name}.py"
    run(script, "--steps", "3", "--skip", skip, folder=tmp_path)
    found = read_recording(tmp_path / "run.h5")
    assert list(found.layers[1:-1]) == EXAMPLES[name]
    assert (found.state, found.steps[-1]) == ("ended", 3)
    assert np.isfinite(found.separation).all()
    assert 0.0 <= found.accuracy[-1] <= 1.0
    with closing(Recording(tmp_path / "run.h5")) as recording:
        about = Attached.model_validate(recording.events[1].values)
    if name == "characters":
        assert about.classes == 32  # the most frequent letters
        assert set(about.features) == {"tokens"}
    else:
        assert about.classes == 10


@pytest.mark.slow
def test_all_are_measured_as_a_table(tmp_path: Path) -> None:
    said = run(FOLDER / "examples" / "measured.py", "--seeds", "2", "--steps", "1", folder=tmp_path)
    rows = [line for line in said.splitlines() if line.startswith("|")]
    assert len(rows) == 2 + 2 * len(EXAMPLES)
    assert all(row.count("|") == 6 for row in rows)
    assert not list(tmp_path.iterdir())


def test_a_script_that_knows_nothing_of_this_is_seen_by_two_added_lines(tmp_path: Path) -> None:
    script = Path(__file__).with_name("tutorial.py")
    added = [line for line in script.read_text().splitlines() if "attach" in line]
    assert len(added) == 2
    said = run(script, str(tmp_path / "run.h5"), "2", folder=tmp_path)
    assert said.count("accuracy") == 2
    found = read_recording(tmp_path / "run.h5")
    assert found.layers == (
        *("input", "features.1", "features.3", "features.6", "classifier.1", "output"),
    )
    assert found.state == "ended"
    assert found.steps[[0, -1]].tolist() == [0, 48]  # two epochs of 24 batches
    assert found.separation[-1, -1] < found.separation[0, -1]  # the classes were separated


def test_an_optimiser_tells_its_steps_until_the_end(tmp_path: Path) -> None:
    model = plain_mlp()
    optimiser = torch.optim.SGD(model.parameters(), 0.1)
    with attach(model, clusters(), tmp_path / "run.h5", optimiser=optimiser) as watch:
        for _ in range(3):
            optimiser.step()
        assert watch.steps == 3
    optimiser.step()
    assert watch.steps == 3
    assert not optimiser._optimizer_step_post_hooks
