"""The plots: what they draw, read, copy and export, and at what cost."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.curves.csv_text import clipboard_text, csv_bytes
from gui.curves.plotted import table_of
from gui.look.numbers import (
    MOST_CURVES,
    MOST_POINTS,
    number_text,
    points_each,
    spread,
    thinned,
    tidy_above,
    tidy_span,
)
from gui.look.theme import load_theme
from gui.moments.friction_law import FrictionLaw
from gui.plots.axes import TidyAxis
from gui.plots.bands import Bands
from gui.plots.course_plot import CoursePlot, mixed
from gui.plots.friction_law_plot import FrictionLawPlot
from gui.plots.items import Stroke
from gui.plots.layers_plot import LayersPlot
from gui.plots.legend import Entry, Legend
from gui.plots.load_curve_plot import LoadCurvePlot
from gui.plots.plot_base import Plot
from gui.plots.shares_plot import SharesPlot
from gui.plots.training_plot import TrainingPlot
from gui.window.plot_menu import Exports, offer_exports

THEMES = ("dark", "light", "projector")
CURVE = np.array([1.0, 0.97, 0.9, 0.77, 0.58, 0.33, 0.15, 0.0])
P = TypeVar("P", bound=QWidget)
EPOCHS = np.arange(65.0)


def placed(qtbot: QtBot, plot: P, width: int = 330, height: int = 260) -> P:
    qtbot.addWidget(plot)
    plot.resize(width, height)
    plot.setVisible(True)
    QApplication.processEvents()
    return plot


def table(text: str) -> tuple[list[str], list[list[str]]]:
    header, *rows = csv.reader(io.StringIO(text))
    return header, rows


def pointer(plot: Plot, x: float, y: float) -> None:
    """Move the pointer to (x, y) in the coordinates of the plot."""
    plot.canvas.scene().sigMouseMoved.emit(plot.view.mapViewToScene(QPointF(x, y)))


def has_colour(picture: QImage, colour: str, tolerance: int = 12) -> bool:
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1].astype(int)
    wanted = np.array(QColor(colour).getRgb()[:3])
    return bool((np.abs(pixels - wanted).max(axis=1) <= tolerance).any())


# --- numbers -----------------------------------------------------------------------------


@pytest.mark.parametrize("length", [0, 1, 2, 255, 256, 257, 5000, 10**6])
def test_thinning_keeps_the_ends_and_is_bounded(length: int) -> None:
    chosen = thinned(length)
    assert chosen.size <= MOST_POINTS + 1
    if length:
        assert chosen[0] == 0
        assert chosen[-1] == length - 1
        assert np.all(np.diff(chosen) > 0)


def test_a_growing_history_keeps_showing_the_same_points() -> None:
    before, after = set(thinned(3000)[:-1].tolist()), set(thinned(3001)[:-1].tolist())
    assert before <= after


def test_many_curves_have_fewer_points_each() -> None:
    assert points_each(1) == points_each(8) == MOST_POINTS
    assert points_each(MOST_CURVES) == MOST_CURVES
    assert spread(7).tolist() == list(range(7))
    assert spread(1000).size == MOST_CURVES
    assert spread(1000)[[0, -1]].tolist() == [0, 999]


@pytest.mark.parametrize(("value", "above"), [(0.97, 1.0), (1.3, 1.5), (41.0, 50.0), (0.3, 0.3)])
def test_tidy_limits(value: float, above: float) -> None:
    assert tidy_above(value) == pytest.approx(above)


def test_tidy_span_contains_the_data_and_survives_none() -> None:
    low, high = tidy_span(-1.27, 1.7)
    assert low <= -1.27 < 1.7 <= high
    assert tidy_span(2.0, 2.0) == (1.5, 2.5)
    assert all(np.isfinite(tidy_span(float("nan"), float("nan"))))


def test_csv_with_a_common_x_is_exact() -> None:
    x = np.array([0.0, 1.0, 2.0])
    columns = {"a": (x, np.array([0.1, 1 / 3, np.nan])), 'b, "c"': (x, x)}
    text = clipboard_text(table_of(columns, "layer"))
    header, rows = table(text)
    assert header == ["layer", "a", 'b, "c"']
    assert [float(row[1]) for row in rows[:2]] == [0.1, 1 / 3]
    assert rows[2] == ["2", "", "2"]


def test_csv_with_different_x_gives_each_its_own() -> None:
    columns = {"a": (np.arange(3.0), np.arange(3.0)), "b": (np.arange(2.0), np.ones(2))}
    text = clipboard_text(table_of(columns, "x"))
    header, rows = table(text)
    assert header == ["x (a)", "a", "x (b)", "b"]
    assert rows[2] == ["2", "2", "", ""]
    assert clipboard_text(table_of({}, "x")) == ""


def test_ticks_are_few_round_and_whole_where_asked(qtbot: QtBot) -> None:
    axis = TidyAxis("bottom", whole=True)
    assert axis.tickSpacing(-0.2, 7.2, 250) == [(1.0, 0.0)]
    assert axis.tickSpacing(0.0, 1.0, 250) == [(1.0, 0.0)]
    assert axis.tickStrings([0.0, 5.0], 1.0, 5.0) == ["0", "5"]
    left = TidyAxis("left")
    assert left.tickStrings([-0.5, 0.0, 0.25], 1.0, 0.25) == ["−0.50", "0.00", "0.25"]


@pytest.mark.parametrize("half", [0.0105, 0.084, 0.42, 1.05, 8.4])
@pytest.mark.parametrize("height", [60, 90, 140])
def test_an_axis_has_two_numbers_at_least(qtbot: QtBot, half: float, height: int) -> None:
    axis = TidyAxis("left")
    [(step, _)] = axis.tickSpacing(-half, half, height)
    ticks = 2 * int(half / step + 1e-9) + 1
    assert ticks >= 2
    assert step / (2.0 * half) * height >= 16.0  # apart, in pixels


# --- load curve --------------------------------------------------------------------------


def test_load_curves_are_copied_as_csv_text(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE, CURVE**2)
    Exports(plot).copy_csv()
    header, rows = table(QGuiApplication.clipboard().text())
    assert header == ["layer", "chain", "network", "uniform"]
    assert [float(row[1]) for row in rows] == CURVE.tolist()
    assert [float(row[2]) for row in rows] == (CURVE**2).tolist()
    assert [float(row[3]) for row in rows] == pytest.approx(np.linspace(1, 0, 8))


def test_the_crosshair_reads_the_nearest_layer(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE, CURVE**2)
    reading = plot.reading_at(2.8, 0.5)
    assert reading is not None
    assert reading.x == 3.0
    assert {value.name: value.value for value in reading.values} == pytest.approx(
        {"chain": CURVE[3], "network": CURVE[3] ** 2, "uniform": 1 - 3 / 7}
    )
    pointer(plot, 2.8, 0.5)
    assert plot.tip.isVisible()
    assert "layer 3" in plot.tip.text()
    assert "0.77" in plot.tip.text()
    plot.canvas.scene().sigMouseMoved.emit(QPointF(-50, -50))
    assert not plot.tip.isVisible()


def test_the_reading_stays_inside_the_plot(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE)
    for x, y in ((0.0, 1.0), (7.0, 1.0), (0.0, 0.0), (7.0, 0.0)):
        pointer(plot, x, y)
        assert plot.canvas.rect().contains(plot.tip.geometry())


def test_different_depths_are_drawn_over_relative_layer(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE, np.linspace(1.0, 0.0, 4))
    assert plot.item.getAxis("bottom").labelText == "layer ℓ / L"
    assert plot.curves()["network"][0].tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1])
    plot.show_data(CURVE, CURVE)
    assert plot.item.getAxis("bottom").labelText == "layer ℓ"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.0, 3, "0"),
        (-0.5, 3, "−0.5"),
        (12.345, 3, "12.3"),
        (999.6, 3, "1,000"),
        (2560.0, 3, "2,560"),
        (-1234.5, 4, "−1,234"),
        (123456.7, 3, "123,457"),
        (2e6, 3, "2e+06"),
        (float("nan"), 3, "–"),
    ],
)
def test_numbers_are_written_to_be_read(value: float, digits: int, text: str) -> None:
    assert number_text(value, digits) == text


def test_a_title_is_shorter_where_the_axis_is(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot(), height=180)
    left = plot.item.getAxis("left")
    for height, title in ((300, "D, normalised"), (130, "D"), (300, "D, normalised")):
        plot.resize(330, height)
        QApplication.processEvents()
        label = left.label.sceneBoundingRect()
        own = left.parentItem().mapRectToScene(left.geometry())
        assert left.labelText == title
        assert abs(label.center().y() - own.center().y()) < 2.0


@pytest.mark.parametrize("theme", ["dark", "projector"])
@pytest.mark.parametrize("size", [(300, 220), (260, 110), (190, 150), (190, 110)])
def test_no_title_of_an_axis_is_cut(qtbot: QtBot, size: tuple[int, int], theme: str) -> None:
    plot = placed(qtbot, LayersPlot(), height=size[1])
    plot.apply_theme(load_theme(theme))
    plot.resize(*size)
    plot.show_data(CURVE, CURVE, 30.0 * CURVE)
    QApplication.processEvents()
    seen = plot.item.sceneBoundingRect()
    for side in ("left", "right", "bottom"):
        axis = plot.item.getAxis(side)
        place = axis.label.sceneBoundingRect()
        across = (place.left(), place.right()), (seen.left(), seen.right())
        up = (place.top(), place.bottom()), (seen.top(), seen.bottom())
        (low, high), (least, most) = across if side == "bottom" else up
        # Around the words are Qt's margin and the space that pyqtgraph puts before a unit.
        rim = axis.label.document().documentMargin()
        rim += QFontMetricsF(axis.label.font()).horizontalAdvance(" ")
        assert not axis.labelText or (low + rim >= least and high - rim <= most)
    assert size != (300, 220) or plot.item.getAxis("right").labelText


def test_the_limits_follow_curves_that_leave_the_unit_square(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(np.array([1.0, 1.4, -0.3, 0.0]))
    (_, _), (bottom, top) = plot.view.viewRange()
    assert bottom < -0.3
    assert top > 1.4


def test_the_legend_names_what_is_shown(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE, None, {"rest_state": CURVE}, ensemble=(CURVE, 0.1 * CURVE, 64))
    names = ["chain", "64 chains", "rest state", "uniform"]
    assert [entry.name for entry in plot.legend.entries] == names
    plot.clear()
    assert plot.legend.entries == ()
    assert plot.curves() == {}
    assert plot.csv() == ""


# --- shares ------------------------------------------------------------------------------


def test_shares_are_kept_whole_and_drawn_spread(qtbot: QtBot) -> None:
    plot = placed(qtbot, SharesPlot())
    shares = np.full(1000, 1e-3)
    plot.show_data(shares, shares[:7])
    assert plot.curves()["chain"][1].size == 1000
    assert plot._bars["chain"]._x.size <= MOST_CURVES
    plot.grab()


def test_shares_count_layers_from_one(qtbot: QtBot) -> None:
    plot = placed(qtbot, SharesPlot())
    plot.show_data(np.array([0.2, 0.8]))
    reading = plot.reading_at(2.2, 0.1)
    assert reading is not None
    assert reading.x == 2.0
    assert [(value.name, value.value) for value in reading.values] == [
        ("chain", 0.8),
        ("uniform", 0.5),
    ]


def test_negative_shares_are_in_view(qtbot: QtBot) -> None:
    plot = placed(qtbot, SharesPlot())
    plot.show_data(np.array([-0.2, 0.4, 0.8]))
    (_, _), (bottom, top) = plot.view.viewRange()
    assert bottom <= -0.2
    assert top >= 0.8


# --- course and training -----------------------------------------------------------------


def test_test_samples_stand_beside_the_network(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE, CURVE**2, test=CURVE**3)
    assert list(plot.curves()) == ["chain", "network", "on test data", "uniform"]
    assert np.array_equal(plot.curves()["on test data"][1], CURVE**3)
    assert plot.colours()["on test data"] == plot.colours()["network"]
    header, rows = table(plot.csv())
    assert "on test data" in ",".join(header) and len(rows) == CURVE.size
    plot.show_data(CURVE, CURVE**2)
    assert "on test data" not in plot.curves()


def test_the_course_reads_the_nearest_curve(qtbot: QtBot) -> None:
    plot = placed(qtbot, CoursePlot(), 480)
    times = np.linspace(0.0, 10.0, 101)
    plot.show_chain(times, np.stack([times * 0.1, times * 0.2, times * 0.3], axis=1))
    reading = plot.chain.reading_at(5.02, 1.1)
    assert reading is not None
    assert reading.x == pytest.approx(5.0)
    assert [(value.name, value.value) for value in reading.values] == [("block 2", 1.0)]


def test_the_course_of_both_halves_is_exported(qtbot: QtBot) -> None:
    plot = placed(qtbot, CoursePlot(), 480)
    plot.show_chain(np.arange(5.0), np.ones((5, 2)))
    plot.show_network(np.arange(3.0), np.ones((3, 3)))
    assert list(plot.curves()) == ["block 1", "block 2", "layer 0", "layer 1", "layer 2"]
    assert [len(x) for x, _ in plot.curves().values()] == [5, 5, 3, 3, 3]
    plot.clear()
    assert plot.curves() == {}


def test_the_course_of_a_long_chain_is_bounded(qtbot: QtBot) -> None:
    plot = placed(qtbot, CoursePlot(), 480)
    plot.show_chain(np.arange(5000.0), np.zeros((5000, 1000)))
    drawn = plot.chain._lines._ys
    assert drawn.shape[0] == MOST_CURVES
    assert drawn.size < 6000
    assert list(plot.chain.curves())[-1] == "block 1000"


@pytest.mark.parametrize(
    ("begin", "end", "shown"), [(0.0, 90.0, (0.0, 100.0)), (630.0, 642.0, (630.0, 642.0))]
)
def test_a_course_is_shown_from_where_it_begins(
    qtbot: QtBot, begin: float, end: float, shown: tuple[float, float]
) -> None:
    """A recording may begin late: its course is all of the plot then, and no sliver of it."""
    plot = placed(qtbot, CoursePlot(), 480)
    times = np.linspace(begin, end, 50)
    plot.show_chain(times, np.ones((50, 2)))
    plot.show_network(times, np.ones((50, 3)))
    training = placed(qtbot, TrainingPlot(), 480)
    training.show_data(times, times / end, *(np.full(50, 0.5) for _ in range(2)))
    for one in (plot.chain, plot.network, training):
        left, right = one.view.viewRange()[0]
        assert left == pytest.approx(shown[0]) and right == pytest.approx(shown[1], rel=0.01)


def test_layers_go_from_pale_to_full() -> None:
    assert mixed("#000000", "#ff8040", 1.0) == "#ff8040"
    assert mixed("#000000", "#ff8040", 0.5) == "#804020"


def test_training_reads_loss_and_accuracy_each_on_its_axis(qtbot: QtBot) -> None:
    plot = placed(qtbot, TrainingPlot())
    loss = 2.3 * np.exp(-EPOCHS / 20)
    plot.show_data(EPOCHS, loss, EPOCHS / 64, EPOCHS / 128, 100)
    reading = plot.reading_at(32.3, 0.0)
    assert reading is not None
    values = {value.name: value for value in reading.values}
    assert values["loss"].value == pytest.approx(loss[32])
    assert values["test"].value == 0.25
    # Its ring stands where the right axis has 0.25.
    scene = plot.view.mapViewToScene(QPointF(32.0, values["test"].height))
    assert plot._right.mapSceneToView(scene).y() == pytest.approx(0.25, abs=0.01)
    assert plot.view.viewRange()[0] == [0.0, 100.0]
    assert plot.legend.entries[-1].text == "test 0.500"


def test_test_samples_are_read_where_they_were_measured(qtbot: QtBot) -> None:
    plot = placed(qtbot, TrainingPlot())
    test = np.where(EPOCHS % 5 == 0, EPOCHS / 128, np.nan)
    plot.show_data(EPOCHS, np.exp(-EPOCHS), EPOCHS / 64, test)
    epochs, accuracies = plot.curves()["test"]
    assert (epochs % 5 == 0).all() and accuracies == pytest.approx(epochs / 128)
    assert plot.legend.entries[-1].text == f"test {accuracies[-1]:.3f}"


def test_diverged_values_are_left_out(qtbot: QtBot) -> None:
    plot = placed(qtbot, TrainingPlot())
    loss = np.array([2.0, np.nan, np.inf])
    plot.show_data(np.arange(3.0), loss, np.full(3, np.nan), np.full(3, 0.1))
    assert np.isfinite(plot.view.viewRange()).all()
    plot.grab()
    course = placed(qtbot, CoursePlot(), 480)
    course.show_chain(np.arange(3.0), np.full((3, 2), np.nan))
    assert course.chain.reading_at(1.0, 0.0) is None
    course.grab()


# --- the friction law --------------------------------------------------------------------


def friction_law(noisy: bool = True) -> FrictionLaw:
    force = np.linspace(-0.2, 0.2, 41)
    bare = np.sign(force) * np.maximum(np.abs(force) - 0.05, 0.0)
    drift = 0.8 * force if noisy else bare
    blocks = np.arange(1, 4)
    at = np.array([-0.1, 0.0, 0.1])
    slides = np.array([True, False, True])
    return FrictionLaw(force, drift, bare, noisy, 0.01, blocks, at, 0.8 * at, slides)


def test_the_friction_law_reads_curves_and_blocks(qtbot: QtBot) -> None:
    plot = placed(qtbot, FrictionLawPlot(), 480)
    plot.show_data(friction_law())
    names = ["g(F)", "without noise", "slides", "rests"]
    assert [entry.name for entry in plot.legend.entries] == names
    pointer(plot, 0.1, 0.081)
    assert "block 3, slides" in plot.tip.text()
    pointer(plot, 0.0, 0.0)
    assert "block 2, rests" in plot.tip.text()
    pointer(plot, 0.15, -0.05)
    assert "with noise" in plot.tip.text() and "0.12" in plot.tip.text()
    header, _ = table(plot.csv())
    assert "blocks" in header
    plot.show_data(friction_law(noisy=False))
    assert [entry.name for entry in plot.legend.entries] == names[1:]


def test_the_friction_law_draws_blocks_by_shape(qtbot: QtBot) -> None:
    plot = placed(qtbot, FrictionLawPlot(), 480)
    pictures = []
    for slides in (True, False):
        law = replace(friction_law(), slides=np.full(3, slides))
        plot.show_data(law)
        QApplication.processEvents()
        pictures.append(plot.grab().toImage())
    assert pictures[0] != pictures[1]
    assert has_colour(pictures[0], load_theme("dark").chain)
    plot.show_data(None)
    assert plot.curves() == {} and plot.legend.entries == ()
    plot.grab()


# --- bands and dashes ------------------------------------------------------------------------


def test_bands_and_theory_are_drawn_exported_and_taken_away(qtbot: QtBot) -> None:
    plot = placed(qtbot, CoursePlot(), 700)
    times, values = np.linspace(0.0, 9.0, 50), np.linspace(0.0, 1.0, 50)[:, None] * np.ones(3)
    plain = shown_by(plot, times, values)
    with_band = shown_by(plot, times, values, None, (times, values, values, 16))
    assert with_band != plain
    (_, _), (_, top) = plot.chain.view.viewRange()
    assert top >= 2.0  # one deviation above the mean is in view
    header, _ = table(plot.chain.csv())
    assert "block 1, mean of chains" in header and "block 3, deviation of chains" in header
    dashed = shown_by(plot, times, values, (times, 0.5 * values))
    assert dashed != plain
    assert "block 2, mean field" in table(plot.chain.csv())[0]
    assert shown_by(plot, times, values) == plain


def test_the_narrow_band_of_few_chains_covers_as_much_as_of_many() -> None:
    bands, x = Bands(), np.arange(3.0)
    for members, reach in ((2, 13.97), (5, 2.87), (1000, 2.0)):
        bands.set_data(x, np.zeros((1, 3)), np.ones((1, 3)), members)
        assert bands._error[0] == pytest.approx(reach / np.sqrt(members), rel=2e-3)


def shown_by(plot: CoursePlot, *data: Any) -> QImage:
    """The picture of it, once everything has found its place."""
    plot.show_chain(*data)
    before, now = None, plot.grab().toImage()
    while now != before:
        QApplication.processEvents()
        before, now = now, plot.grab().toImage()
    return now


def test_a_long_legend_takes_more_lines_and_loses_nothing(qtbot: QtBot) -> None:
    legend = Legend()
    placed(qtbot, legend)
    entries = tuple(Entry(f"entry {number}", Stroke("#ffffff")) for number in range(6))
    legend.resize(900, 30)
    legend.show_entries(entries)
    one = legend.sizeHint().height()
    legend.resize(220, 30)
    assert legend.sizeHint().height() > one
    assert sum(legend._lines, ()) == entries
    legend.resize(900, 30)
    assert legend.sizeHint().height() == one


# --- all plots ---------------------------------------------------------------------------


def load_curve(plot: LoadCurvePlot, number: int) -> None:
    theories = {"mean_field": CURVE, "stationary": CURVE**2}
    band = (CURVE, 0.05 * CURVE, 64)
    plot.show_data(CURVE ** (1 + number / 1000), CURVE, theories, ensemble=band)


def shares(plot: SharesPlot, number: int) -> None:
    plot.show_data(np.diff(-CURVE) ** (1 + number / 1000), np.diff(-CURVE))


def course(plot: CoursePlot, number: int) -> None:
    times = np.linspace(0.0, 40.0, 5000)
    theory = (times[::10], LONG[::10])
    plot.show_chain(times, LONG, theory, (*theory, 0.1 * LONG[::10], 64))
    plot.show_network(times, LONG)


def training(plot: TrainingPlot, number: int) -> None:
    plot.show_data(EPOCHS, 2.0 - EPOCHS / 64, EPOCHS / 64, EPOCHS / 70 + number * 1e-5, 100)


LONG = np.linspace(0.0, 1.0, 5000)[:, None] * np.arange(1, 9)
ALL = [
    (LoadCurvePlot, load_curve),
    (SharesPlot, shares),
    (CoursePlot, course),
    (TrainingPlot, training),
]


@pytest.mark.parametrize(("kind", "fill"), ALL)
def test_new_data_costs_less_than_half_a_millisecond(
    qtbot: QtBot, kind: type, fill: Callable[[QWidget, int], None]
) -> None:
    plot = placed(qtbot, kind())
    fill(plot, 0)
    seconds = []
    for number in range(200):
        start = time.perf_counter()
        fill(plot, number)
        seconds.append(time.perf_counter() - start)
    assert np.median(seconds) < 0.5e-3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("kind", "fill"), ALL)
def test_every_theme_draws_its_own_colours(
    qtbot: QtBot, kind: type, fill: Callable[[QWidget, int], None], name: str, tmp_path: Path
) -> None:
    plot = placed(qtbot, kind(), 480)
    fill(plot, 0)
    theme = load_theme(name)
    plot.apply_theme(theme)
    QApplication.processEvents()
    picture = plot.grab()
    picture.save(str(tmp_path / f"{kind.__name__}_{name}.png"))
    image = picture.toImage()
    assert has_colour(image, theme.surface)
    assert has_colour(image, theme.network)


def test_all_that_is_visible_is_repainted(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    for layers in (7, 30, 3):
        plot.show_data(np.linspace(1.0, 0.0, layers + 1))

        def all_is_bounded() -> None:
            bounds = plot._lines["chain"].boundingRect()
            (left, right), (bottom, top) = plot.view.viewRange()
            assert (bounds.left(), bounds.right()) == pytest.approx((left, right), rel=1e-6)
            assert (bounds.top(), bounds.bottom()) == pytest.approx((bottom, top), rel=1e-6)

        qtbot.waitUntil(all_is_bounded)


def test_the_window_shows_what_a_fresh_picture_shows(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    areas = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                areas.append(event.rect())
            return False

    plot.show_data(CURVE)
    QApplication.processEvents()
    watch = Watch()
    plot.canvas.viewport().installEventFilter(watch)
    plot.show_data(CURVE**2)
    inside = plot.canvas.mapFromScene(plot.view.sceneBoundingRect()).boundingRect()
    whole = inside.adjusted(2, 2, -2, -2)
    qtbot.waitUntil(lambda: any(area.contains(whole) for area in areas), timeout=60_000)


@pytest.mark.parametrize(("kind", "fill"), ALL)
def test_empty_and_cleared_plots_are_drawn(
    qtbot: QtBot, kind: type, fill: Callable[[QWidget, int], None]
) -> None:
    plot = placed(qtbot, kind())
    plot.grab()
    fill(plot, 0)
    plot.clear()
    plot.grab()
    plot.resize(40, 30)
    plot.grab()
    assert plot.curves() == {}


def test_the_menu_copies_and_exports(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    offer_exports([plot])
    assert not any(action.isEnabled() for action in plot.menu().actions() if action.text())
    plot.show_data(CURVE)
    actions = {action.text(): action for action in plot.menu().actions()}
    for words, file in (("Export data…", "curve.csv"), ("Save picture…", "curve.png")):
        path = tmp_path / file
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        actions[words].trigger()
        assert path.stat().st_size > 0
    assert (tmp_path / "curve.csv").read_bytes() == csv_bytes(plot.table())
    actions["Copy picture"].trigger()
    assert QGuiApplication.clipboard().image().width() == plot.width()


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    offer_exports([plot])
    plot.show_data(CURVE)
    missing = str(tmp_path / "missing" / "curve.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (missing, ""))
    actions = {action.text(): action for action in plot.menu().actions()}
    actions["Export data…"].trigger()
    assert plot.tip.isVisible()
    assert "Not saved" in plot.tip.text()


def test_the_wheel_and_the_drag_change_nothing(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(CURVE)
    before = plot.view.viewRange()
    viewport = plot.canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(viewport, plot.canvas.rect().topLeft())
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert plot.view.viewRange() == before
