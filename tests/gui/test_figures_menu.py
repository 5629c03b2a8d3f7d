"""The menu of a plot: tables and figures by their endings, and the clipboard."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.curves.files import PARQUET_KEY, table_bytes
from gui.curves.table import METADATA
from gui.diagram.writing import write_by_ending
from gui.plots.course_plot import CoursePlot
from gui.plots.layers_plot import LayersPlot
from gui.plots.layers_view import LayersView
from gui.plots.load_curve_plot import LoadCurvePlot
from gui.plots.plot_base import Plot
from gui.plots.training_plot import TrainingPlot
from gui.window.plot_menu import WINDOW, Exports, offer_exports
from gui.window.table_kinds import CSV_KINDS
from physics.chain.parameters import ChainParameters
from physics.many.diagram_file import FILE, read_diagram
from physics.many.phase_diagram import Axis, DiagramPlan, DiagramResult, refine
from tests.gui.person import Person

CURVE = np.array([1.0, 0.97, 0.9, 0.77, 0.58, 0.33, 0.15, 0.0])
TIMES = np.linspace(0.0, 9.0, 30)


def load_curve(qtbot: QtBot) -> LoadCurvePlot:
    plot = LoadCurvePlot()
    qtbot.addWidget(plot)
    plot.show_data(CURVE, CURVE**2, ensemble=(CURVE, 0.1 * CURVE, 64))
    offer_exports([plot])
    return plot


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def trigger(plot: Plot, words: str) -> None:
    offer_exports([plot], plot.about)
    next(action for action in plot.menu().actions() if action.text() == words).trigger()


def test_data_are_exported_by_the_ending_with_what_is_known_of_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = load_curve(qtbot)
    plot.about = lambda: {"chain": {"noise": 0.01}}
    for ending in ("csv", "npz", "parquet"):
        choose(monkeypatch, tmp_path / f"a.{ending}")
        trigger(plot, "Export data…")
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        np.testing.assert_array_equal(file["chain"], CURVE)
        np.testing.assert_array_equal(file["load curve, deviation of chains"], 0.1 * CURVE)
        told = json.loads(file[METADATA].item())
    assert json.loads(pd.read_csv(tmp_path / "a.csv")[METADATA][0]) == told
    assert told["about"] == {"chain": {"noise": 0.01}}
    assert told["columns"]["network"]["quantity"] == "D, normalised"
    found = pyarrow.parquet.read_table(tmp_path / "a.parquet")
    np.testing.assert_array_equal(found["network"].to_numpy(), CURVE**2)
    assert json.loads(found.schema.metadata[PARQUET_KEY]) == told


@pytest.mark.parametrize(("kind", "separator"), CSV_KINDS.items())
def test_the_kind_of_the_dialog_says_what_separates(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, separator: str
) -> None:
    plot, path = load_curve(qtbot), tmp_path / "a.csv"
    offered = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *told: offered.append(told[3]) or (str(path), kind)
    )
    trigger(plot, "Export data…")
    assert kind in offered[0].split(";;")
    assert path.read_bytes() == table_bytes(plot.table(), ".csv", separator)
    assert path.read_bytes() != table_bytes(plot.table(), ".csv")


def test_series_are_exported_smoothed_too(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = CoursePlot()
    qtbot.addWidget(plot)
    plot.show_chain(TIMES, np.outer(TIMES, [0.1, 0.2]))
    choose(monkeypatch, tmp_path / "a.csv")
    words = f"Export data, smoothed over {WINDOW}…"
    trigger(plot.chain, words)
    text = (tmp_path / "a.csv").read_text(encoding="utf-8")
    assert 't,block 1,"block 1, smoothed"' in text and "centred moving mean" in text
    assert words not in [action.text() for action in load_curve(qtbot).menu().actions()]


def test_figures_are_saved_for_papers_and_for_slides(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = load_curve(qtbot)
    for words, name in (("Save figure…", "a.pdf"), ("Save figure for a slide…", "b.svg")):
        choose(monkeypatch, tmp_path / name)
        trigger(plot, words)
    assert b"STIXGeneral" in (tmp_path / "a.pdf").read_bytes()
    assert b'width="720pt"' in (tmp_path / "b.svg").read_bytes()
    assert QGuiApplication.overrideCursor() is None


def test_a_figure_is_copied_for_whoever_asks(qtbot: QtBot) -> None:
    plot = load_curve(qtbot)
    trigger(plot, "Copy figure")
    data = QGuiApplication.clipboard().mimeData()
    assert data.data("application/pdf").startsWith(b"%PDF")
    assert b"<svg" in bytes(data.data("image/svg+xml").data())
    assert QGuiApplication.clipboard().image().width() > 1500
    QGuiApplication.clipboard().clear()


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = load_curve(qtbot)
    plot.show()
    for words, name in (("Save figure…", "a.pdf"), ("Export data…", "a.npz")):
        choose(monkeypatch, tmp_path / "missing" / name)
        trigger(plot, words)
        assert f"Not saved: {os.strerror(errno.ENOENT)}" in plot.tip.text()
        plot.tip.hide()
    assert not list(tmp_path.iterdir())


def test_every_plot_has_a_figure(qtbot: QtBot, tmp_path: Path) -> None:
    training, layers = TrainingPlot(), LayersPlot()
    course = CoursePlot()
    for plot in (training, layers, course):
        qtbot.addWidget(plot)
    training.show_data(TIMES, TIMES, TIMES / 10.0, TIMES / 11.0)
    layers.show_data(CURVE, CURVE, 9.0 * CURVE)
    course.show_network(TIMES, np.outer(TIMES, [1.0, 2.0, 3.0]))
    many = np.outer(TIMES, np.arange(1.0, 41.0))
    spread = (TIMES, many, 0.1 * many, 16)
    course.show_chain(TIMES, many, theory=(TIMES, many), ensemble=spread)
    for number, plot in enumerate((training, layers, course.network, course.chain)):
        Exports(plot).save_figure(tmp_path / f"{number}.svg")
        assert (tmp_path / f"{number}.svg").stat().st_size > 5000


def test_plots_in_other_widgets_know_whom_to_ask(qtbot: QtBot) -> None:
    widgets = (load_curve(qtbot), CoursePlot(), LayersView())
    for widget in widgets[1:]:
        qtbot.addWidget(widget)
    offer_exports(widgets, lambda: {"known": True})
    plots = (widgets[0], widgets[1].chain, widgets[1].network, widgets[2].plot)
    assert all(plot.table().about == {"known": True} for plot in plots)


def test_the_window_tells_what_its_plots_are_of(person: Person) -> None:
    plots = person.window.docks.plots
    assert plots is not None
    person.wait(lambda: bool(plots.load_curve.curves()))
    about = plots.load_curve.table().about
    assert about["chain"] == person.app.laboratory.session.chain.model_dump(mode="json")
    assert about["readings"]["chain"]["regime"]
    QApplication.processEvents()


# --- diagrams --------------------------------------------------------------------------------


def diagrams() -> list[DiagramResult]:
    x, y = Axis("noise", (0.0, 0.01)), Axis("friction", (0.0, 0.1))
    return list(refine(DiagramPlan(ChainParameters(), x, y, seeds=1, steps=100)))


def test_a_diagram_is_written_as_its_ending_says(tmp_path: Path) -> None:
    empty, *_, whole = diagrams()
    for ending in ("csv", "h5", "other", "npz", "parquet", "pdf", "svg", "png"):
        write_by_ending(whole, tmp_path / f"a.{ending}", FILE, "semicolon")
    for name in ("a.h5", "a.other"):
        assert read_diagram(tmp_path / name).plan == whole.plan
    table = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert table.startswith("noise;friction;steps")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert pyarrow.parquet.read_table(tmp_path / "a.parquet").num_rows == 4
    with pytest.raises(ValueError, match="no cell is done yet"):
        write_by_ending(empty, tmp_path / "b.pdf", FILE)
