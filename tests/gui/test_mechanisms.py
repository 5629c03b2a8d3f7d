"""By what a network learns: the verdict in words, the two readings, their tables and figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

import main
from gui.curves.recorded import Recorded
from gui.figures.output import draw
from gui.figures.style import Style
from gui.moments.mechanisms import CAVEATS, mechanism_of, versions
from gui.moments.tape import Tape
from gui.moments.training_record import TrainingRecord
from gui.plots.mechanisms_view import AlignmentView, KernelView
from gui.readings import reading, recorded_exports
from nets.config import TrainingConfig
from nets.messages import Mechanisms
from tests.gui.test_company import TRAINED
from tests.gui.test_records import measurement, mechanisms
from tests.gui.test_tape import film

STILL = mechanisms(0)


def moved(**values: object) -> Mechanisms:
    return replace(STILL, whole_kernel_change=0.5, **values)  # type: ignore[arg-type]


def test_the_verdict_names_what_moves() -> None:
    assert mechanism_of(STILL, STILL) == "kernel"
    assert mechanism_of(STILL, moved(alignment=STILL.alignment + 0.03)) == "aligning"
    assert mechanism_of(STILL, moved(alignment=STILL.alignment - 0.03)) == "dis-aligning"
    assert mechanism_of(STILL, moved(scale=np.full(8, 1.2))) == "rescaling"
    assert mechanism_of(STILL, moved(scale=np.full(8, 0.8))) == "rescaling"
    assert mechanism_of(STILL, moved()) == "else"
    grows = moved(alignment=STILL.alignment + 0.03, by_chance=STILL.by_chance + 0.03)
    assert mechanism_of(STILL, grows) == "else"  # chance does as much


def test_it_is_said_with_its_numbers_once_there_is_a_step() -> None:
    assert versions([]) == versions([STILL]) == [""]
    long, short, least = versions([STILL, mechanisms(4)])
    assert long == "▲ aligning: kernel 100%, alignment +0.06, scale ×1.15"
    assert short.startswith(least) and least == "▲ aligning +0.06"
    dead = replace(STILL, scale=np.full(8, np.nan), alignment=np.full(7, np.nan))
    assert versions([dead, dead])[0].startswith("▬ kernel still")


def test_a_run_keeps_them_with_their_epochs() -> None:
    record = TrainingRecord(3, TrainingConfig())
    for epoch in range(4):
        told = mechanisms(epoch) if epoch % 2 == 0 else None
        record.add(replace(measurement(3, epoch), mechanisms=told))
    epochs, found = record.mechanisms
    assert epochs.tolist() == [0, 2]
    assert [one.whole_kernel_change for one in found] == [0.0, 0.5]


def test_the_readings_show_each_layer(qtbot: QtBot, tmp_path: Path) -> None:
    film(tmp_path / "run.h5", TRAINED, 40)
    with Tape(tmp_path / "run.h5") as tape:
        moment = tape.at_frame(30)
    aligned, kernel = reading("alignment").make(None), reading("kernel").make(None)
    assert isinstance(aligned, AlignmentView) and isinstance(kernel, KernelView)
    for name, view in (("alignment", aligned), ("kernel", kernel)):
        qtbot.addWidget(view)
        reading(name).feed(view, moment, None)
    curves = aligned.plot.curves()
    assert list(curves) == [f"layers {n}–{n + 1}" for n in range(1, 8)]
    now = mechanisms(1)
    assert [y[-1] for _, y in curves.values()] == pytest.approx(now.alignment - now.by_chance)
    assert aligned.words.whole.startswith("▲") or aligned.words.whole.startswith("●")
    assert aligned.caveat.whole == CAVEATS[0]
    names = [f"{kind} {n}" for kind in ("kernel", "scale") for n in range(1, 9)]
    assert list(kernel.curves()) == names
    ends = [y[-1] for _, y in kernel.curves().values()]
    assert ends == pytest.approx([*now.kernel_change, *now.scale])
    for name, view in (("alignment", aligned), ("kernel", kernel)):
        reading(name).feed(view, replace(moment, training=None), None)
    assert aligned.plot.curves() == kernel.curves() == {}
    assert aligned.words.whole == "" and aligned.caveat.isHidden()


def test_tables_and_figures_are_those_of_the_recording(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    film(path, TRAINED, 40)
    for name, halves in (("alignment", ["layers 1–2"]), ("kernel", ["kernel 1", "scale 1"])):
        out, figure = tmp_path / f"{name}.csv", tmp_path / f"{name}.svg"
        files = ["--curves", str(out), "--figure", str(figure)]
        assert main.main(["export", str(path), "--which", name, *files]) == 0
        header = out.read_text(encoding="utf-8").splitlines()[0].split(",")
        assert set(halves) <= {one.strip('"') for one in header}
        assert figure.read_bytes().startswith(b"<?xml")
        with Tape(path) as tape:
            table = recorded_exports()[name].of(Recorded(tape, tape.duration))
        assert CAVEATS[0] in table.notes
        with Style().applied():
            panels = draw(table, Style()).axes
        assert len(panels) == len(halves)
        assert sum(len(panel.lines) for panel in panels) == len(table.curves)


def test_a_recording_without_them_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As one that was made before they were measured."""
    chores = {at: [_without(chore) for chore in some] for at, some in TRAINED.items()}
    film(tmp_path / "old.h5", chores, 40)
    options = ["--which", "kernel", "--curves", str(tmp_path / "out.csv")]
    assert main.main(["export", str(tmp_path / "old.h5"), *options]) == 1
    assert "was not measured" in capsys.readouterr().err
    assert main.main(["export", str(tmp_path / "old.h5"), "--curves", str(tmp_path / "o.csv")]) == 0


def _without(chore: object) -> object:
    if isinstance(chore, tuple) and chore[0] == "measure":
        values = chore[1]
        measured = {k: v for k, v in values["measured"].items() if k != "mechanisms"}
        return "measure", {**values, "measured": measured}
    return chore
