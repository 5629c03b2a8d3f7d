"""Tables of recordings and diagrams: every frame, and nothing but what was recorded."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.curves.courses import MEAN_FIELD
from gui.curves.diagrams import diagram_table, is_diagram, read_any_diagram
from gui.curves.plotted import MEAN
from gui.curves.readings import CHAIN, NETWORK, CurveSource, overlay_table
from gui.curves.recorded import Recorded
from gui.curves.table import Table
from gui.moments.company import Companions, Company
from gui.moments.overlays import ENSEMBLE, FIT, STATIONARY
from gui.moments.overlays import MEAN_FIELD as MEAN_FIELD_NAME
from gui.moments.tape import Tape
from gui.readings import reading, recorded_exports
from nets.sweep.plan import SweepResult
from physics.chain.parameters import ChainParameters
from physics.load_curve import normalised
from physics.many.phase_diagram import Axis, DiagramPlan, refine
from physics.recording.record_run import record_run
from tests.gui.test_company import TRAINED
from tests.gui.test_tape import CHORES, NOISY, film

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "diagrams" / "digits-data-noise.h5"


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two runs of networks, a reset, and a chain that becomes longer."""
    path = tmp_path_factory.mktemp("recorded") / "film.h5"
    film(path, CHORES, 120)
    return path


def tables(path: Path, frame: int | None = None, **options: object) -> dict[str, Table]:
    with Tape(path) as tape:
        at = tape.duration if frame is None else float(tape.seconds[frame])
        recorded = Recorded(tape, at, **options)  # type: ignore[arg-type]
        return {which: one.of(recorded) for which, one in recorded_exports().items()}


def of(recorded: Recorded, which: str) -> Table:
    return recorded_exports()[which].of(recorded)


def test_the_load_curve_is_that_of_the_moment(recording: Path) -> None:
    found = tables(recording, 45)["load-curve"]
    with Tape(recording) as tape:
        moment = tape.at_frame(45)
        assert moment.chain.load_curve is not None and moment.training is not None
        wanted = normalised(moment.chain.load_curve.separation)
        network = moment.training.load_curve
        about = found.about
        assert about["step"] == moment.snapshot.step
        assert about["chain"]["stiffness"] == 2.0
        assert about["epoch"] == 4
    chain, net = found.curve(CHAIN), found.curve(NETWORK)
    assert chain is not None and net is not None and network is not None
    np.testing.assert_array_equal(chain.y, wanted)
    np.testing.assert_array_equal(net.y, normalised(network.separation))
    assert about["readings"]["network"]["concavity"] == network.concavity


def test_errors_of_the_network_s_curve_vanish_at_its_ends(recording: Path) -> None:
    found = tables(recording, 45)["load-curve"].curve(NETWORK)
    assert found is not None and found.error is not None
    assert found.error[0] == found.error[-1] == 0.0
    assert np.all(found.error[1:-1] > 0.0)


def test_the_course_has_every_frame_since_the_chain_began_anew(recording: Path) -> None:
    found = tables(recording, 59)["course"]
    with Tape(recording) as tape:
        first = 50  # of the frames after the reset
        times = tape.recording.columns["time"][first:60]
        last = np.array([tape.recording.positions(frame)[-1] for frame in range(first, 60)])
    block = found.curve(f"block {NOISY.blocks}")
    assert block is not None
    np.testing.assert_array_equal(block.x, times)
    np.testing.assert_array_equal(block.y, last)


def test_a_longer_chain_begins_a_course_of_its_own(recording: Path) -> None:
    names = [curve.name for curve in tables(recording)["course"].curves]
    assert "block 11" in names and "block 12" not in names


def test_what_was_measured_before_a_run_went_back_is_forgotten(recording: Path) -> None:
    def epochs(frame: int) -> list[float]:
        loss = tables(recording, frame)["training"].curve("loss")
        assert loss is not None
        return loss.x.tolist()

    assert epochs(45) == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert epochs(55) == [0.0, 1.0, 2.0, 3.0]
    assert epochs(119) == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]


def test_the_overlay_is_the_network_on_the_chain_s_axis(recording: Path) -> None:
    with Tape(recording) as tape:
        moment = tape.at_frame(45)
        found = overlay_table(
            CurveSource(moment.snapshot, moment.chain.load_curve, moment.training)
        )
        training = moment.training
        assert training is not None and training.load_curve is not None
        d = training.load_curve.separation
        x = moment.snapshot.positions
    network = found.curve(NETWORK)
    assert network is not None
    np.testing.assert_allclose(network.y, x[-1] * (d[0] - d[1:]) / (d[0] - d[-1]), rtol=1e-12)


def test_theories_are_those_that_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    record_run(ChainParameters(noise=0.006), 2000, path, "1.0")
    with Tape(path) as tape:
        names = [c.name for c in of(Recorded(tape, 99.0), "load-curve").curves]
        assert names == [CHAIN, "uniform"]  # nobody had switched on any
        asked = of(Recorded(tape, 99.0, ("stationary",)), "load-curve")
        assert [c.name for c in asked.curves] == [CHAIN, "stationary", "uniform"]
        course = of(Recorded(tape, 99.0, ("mean_field",)), "course")
    theory, block = course.curve(f"block 7{MEAN_FIELD}"), course.curve("block 7")
    assert theory is not None and block is not None
    assert theory.x[-1] == pytest.approx(block.x[-1])
    assert theory.y[-1] == pytest.approx(block.y[-1], abs=0.1)


def test_what_stands_beside_the_chain_is_that_of_films_and_window(tmp_path: Path) -> None:
    film(tmp_path / "run.h5", TRAINED, 40)
    with Tape(tmp_path / "run.h5") as tape:
        at, names = float(tape.seconds[30]), (ENSEMBLE, FIT)
        moment = tape.at_frame(30)
        beside = Company(Companions(names), names).beside(moment)
        load, course = (
            of(Recorded(tape, at, names, looked_at=names), which)
            for which in ("load-curve", "course")
        )
        bare = of(Recorded(tape, at, names), "load-curve")  # which nobody looks at
    assert beside.band is not None and beside.course_band is not None
    band, fit = load.curve("load curve, mean of chains"), load.curve(FIT)
    assert band is not None and fit is not None
    np.testing.assert_array_equal(band.y, beside.band[0])
    np.testing.assert_array_equal(band.error, beside.band[1])
    np.testing.assert_array_equal(fit.y, beside.curves[FIT])
    assert bare.curve(FIT) is None and len(bare.curves) == len(load.curves) - 2
    last = course.curve(f"block {moment.snapshot.positions.size}, mean of chains")
    assert last is not None and last.error is not None
    np.testing.assert_array_equal(last.x, beside.course_band[0])
    np.testing.assert_array_equal(last.y, beside.course_band[1][:, -1])
    np.testing.assert_array_equal(last.error, beside.course_band[2][:, -1])


@pytest.mark.parametrize("which", ["load_curve", "shares", "course"])
def test_the_window_exports_what_the_command_exports(
    qtbot: QtBot, tmp_path: Path, which: str
) -> None:
    """The plot tells what it shows, the command what the recording holds: the same numbers."""
    film(tmp_path / "run.h5", TRAINED, 40)
    names = (MEAN_FIELD_NAME, STATIONARY, ENSEMBLE, FIT)
    with Tape(tmp_path / "run.h5") as tape:
        for frame in range(31):  # the window has seen every one
            moment = tape.at_frame(frame)
        beside = Company(Companions(names), names, reach=float).beside(moment)
        one, plot = reading(which), reading(which).make(None)
        qtbot.addWidget(plot)
        one.feed(plot, replace(moment, beside=beside), None)
        parts = (plot.chain, plot.network) if which == "course" else (plot,)
        shown = {curve.name: curve for part in parts for curve in part.table().curves}
        at = float(tape.seconds[30])
        wanted = of(Recorded(tape, at, names, looked_at=names), one.file_name)
    assert shown.keys() == {curve.name for curve in wanted.curves}
    for curve in wanted.curves:
        np.testing.assert_allclose(shown[curve.name].y, curve.y, rtol=1e-12, err_msg=curve.name)
        np.testing.assert_allclose(shown[curve.name].x, curve.x, rtol=1e-12, err_msg=curve.name)
        if curve.name.endswith(MEAN):
            np.testing.assert_array_equal(shown[curve.name].error, curve.error)


def test_a_recording_without_a_network_says_so(tmp_path: Path) -> None:
    path = tmp_path / "run.h5"
    record_run(ChainParameters(), 100, path, "1.0")
    with Tape(path) as tape:
        recorded = Recorded(tape, 99.0)
        for which in ("training", "overlay"):
            with pytest.raises(ValueError, match="no network had been measured"):
                of(recorded, which)
        with pytest.raises(ValueError, match="nothing to show"):
            of(Recorded(tape, 0.0, ()), "load-curve")


# --- diagrams --------------------------------------------------------------------------------


def test_a_diagram_is_a_row_for_each_cell() -> None:
    diagram = read_any_diagram(SHIPPED)
    assert isinstance(diagram, SweepResult)
    found = diagram_table(diagram, {"diagram": SHIPPED.name})
    slope, accuracy = found.curve("negative_slope"), found.curve("accuracy")
    assert slope is not None and accuracy is not None and accuracy.error is not None
    np.testing.assert_array_equal(np.unique(slope.y), diagram.plan.y.values)
    np.testing.assert_array_equal(accuracy.y, diagram.accuracy[diagram.done])
    np.testing.assert_array_equal(found.curves[-1].y, diagram.curves[diagram.done][:, -1])
    assert found.about["network"]["dataset"] == "digits"
    regimes = found.curve("regime")
    assert regimes is not None and set(regimes.y[np.isfinite(regimes.y)]) <= {-1.0, 0.0, 1.0}


def test_cells_that_are_not_done_have_no_row() -> None:
    x, y = Axis("noise", (0.01, 0.02)), Axis("friction", (0.01, 0.05))
    plan = DiagramPlan(ChainParameters(), x, y, seeds=2, steps=50)
    empty, *_, whole = refine(plan)
    assert diagram_table(empty).curves[0].y.size == 0
    table = diagram_table(whole)
    noise = table.curve("noise")
    assert noise is not None and sorted(noise.y.tolist()) == [0.01, 0.01, 0.02, 0.02]
    assert table.about["steps"] == 50 and table.curve("accuracy") is None


def test_a_diagram_is_told_from_a_recording(recording: Path, tmp_path: Path) -> None:
    assert is_diagram(SHIPPED) and not is_diagram(recording)
    other = tmp_path / "other.h5"
    other.write_bytes(b"\x89HDF\r\n\x1a\n and no more")
    assert not is_diagram(other)
    with pytest.raises(OSError, match=os.strerror(errno.ENOENT)):
        is_diagram(tmp_path / "missing.h5")
