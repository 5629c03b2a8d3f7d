"""The linear network recorded, filmed and exported, without a window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from gui.commands.command_line import run_command
from gui.film.options import FilmOptions
from gui.film.render import FilmPlan
from gui.film.tapes import tape_of
from gui.labs.linear.verdict import verdict
from physics.recording.state_recorder import StateRecorder
from tests.gui.labs.linear.test_experiment import Played


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("linear") / "linear.h5"
    recorder, played = StateRecorder("linear", path, "1"), Played()
    recorder.note("begin", played.bench.settings.model_dump(mode="json"))
    played.to_the_end()  # then the numerics are known, and each step goes on
    played.bench.reset()
    for _ in range(60):
        played.bench.step()
        recorder.add(played.moment().state)
    recorder.stop()
    played.bench.close()
    assert recorder.failure == "" and recorder.frames == 60
    return path


def test_plane_and_plots_are_filmed(recorded: Path, tmp_path: Path) -> None:
    with tape_of(recorded) as tape:
        options = FilmOptions(width=960, height=540, fps=50.0, speed=0.01)
        plan = FilmPlan(tape, tmp_path / "film-%06d.png", options)
        with plan.picture() as picture:
            first = plan.frame(picture, 0).copy()
            # Each plot has its turn in one of some frames.
            later = [plan.frame(picture, plan.frames - one).copy() for one in range(8, 0, -1)][-1]
            layout = picture.layout
        assert verdict(tape.at_frame(0)).word == "▲ ALIGNING"
    assert not np.array_equal(layout.scene.of(first), layout.scene.of(later))
    for name in ("linear_course", "linear_loss", "linear_residual"):
        plot = layout.plots[name]
        assert not np.array_equal(plot.of(first), plot.of(later))


def test_what_is_read_is_exported(recorded: Path, tmp_path: Path) -> None:
    out = tmp_path / "linear.csv"
    arguments = ["export", str(recorded), "--which", "values", "--curves", str(out)]
    assert run_command("springblock-lab", "1", arguments) == 0
    table = pd.read_csv(out)
    assert {"t", "kernel_ratio", "alignment", "size", "loss"} <= set(table.columns)
    assert len(table) == 60 and table["loss"].is_monotonic_decreasing
