"""Choices as axes of diagrams in the window: ticked, shown, read, clicked and tabled."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.curves.diagrams import diagram_table
from gui.diagram.accuracy_legend import AccuracyLegend
from gui.diagram.axis_form import AxisForm
from gui.diagram.network_choices import network_axes, network_cell_words, network_plan_words
from gui.diagram.network_form import NetworkForm
from gui.diagram.pane import DiagramPane
from gui.diagram.window import NETWORK_WORDS
from gui.figures.diagrams import Picture, draw_diagram
from gui.figures.style import Style
from gui.look.axis_scale import AxisScale, NameScale, scale_of
from nets.config import ACTIVATIONS, GENERATED, TrainingConfig
from nets.sweep.plan import CHOICES, SweepAxis, SweepPlan, SweepResult, Trained, empty_sweep

DATA = ("digits", "two_moons", "/far/away/my data.csv")
PLAN = SweepPlan(
    TrainingConfig(depth=4), SweepAxis("dataset", DATA), SweepAxis("optimiser", ("sgd", "adam")), 1
)


def filled() -> SweepResult:
    result = empty_sweep(PLAN)
    for iy, ix in np.ndindex(2, 3):
        curve = np.linspace(1.0, 0.0, 4) ** (1 + ix)
        result = result.with_cell((iy, ix), [Trained(curve, 0.6 + 0.1 * ix + 0.05 * iy, 0.1)])
    return result


def choose(form: AxisForm, name: str) -> None:
    """As a person does."""
    box = form.parameter
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


@pytest.fixture
def form(qtbot: QtBot) -> NetworkForm:
    form = NetworkForm()
    qtbot.addWidget(form)
    form.show()
    return form


# --- the form -------------------------------------------------------------------------------


def test_boxes_stand_where_numbers_had_their_ends(form: NetworkForm) -> None:
    across = form.across
    assert across.low.isVisible() and not across.names.isVisible()
    choose(across, "activation")
    assert across.names.isVisible() and not across.low.isVisible()
    assert not across.spacing.isVisible()
    assert list(across.names.boxes) == list(ACTIVATIONS)
    across.names.boxes["gelu"].click()
    expected = tuple(name for name in ACTIVATIONS if name != "gelu")
    assert form.plan().x == SweepAxis("activation", expected)
    choose(across, "data_noise")
    assert across.low.isVisible() and not across.names.isVisible()
    assert form.plan().x.name == "data_noise"


def test_data_that_are_there_are_ticked_and_ones_own_are_offered(form: NetworkForm) -> None:
    choose(form.across, "dataset")
    assert form.across.names.chosen == GENERATED
    assert form.rest.text().startswith(
        "Each network has 7 hidden layers and trains for 100 epochs."
    )
    form.show_base(TrainingConfig(dataset="/far/away/my data.csv"))
    box = form.across.names.boxes["/far/away/my data.csv"]
    assert box.text() == "my data.csv" and not box.isChecked()
    box.click()
    assert form.plan().x.values[-1] == "/far/away/my data.csv"


def test_an_axis_without_a_name_is_refused(form: NetworkForm) -> None:
    choose(form.upwards, "loss")
    for box in form.upwards.names.boxes.values():
        box.setChecked(False)
    with pytest.raises(ValueError, match="Loss: choose at least one"):
        form.plan()


def test_an_opened_diagram_shows_its_names_and_comes_back(form: NetworkForm) -> None:
    form.show_plan(PLAN)
    assert form.across.names.chosen == DATA and form.upwards.names.chosen == ("sgd", "adam")
    assert form.plan() == PLAN
    activations = SweepAxis("activation", ("relu, 0.5", "tanh"))
    form.show_plan(SweepPlan(TrainingConfig(), activations, SweepAxis("dropout", (0.0, 0.1)), 1))
    assert set(form.plan().x.values) == {"relu, 0.5", "tanh"}
    assert form.plan().y.values == (0.0, 0.1)


def test_every_choice_is_offered_with_its_names() -> None:
    axes = network_axes()
    for name in CHOICES:
        assert axes[name].names and set(axes[name].asked) <= set(axes[name].names)
        assert SweepAxis(name, axes[name].names).named
    assert not axes["dropout"].names


# --- scale and map --------------------------------------------------------------------------


def test_each_name_has_the_middle_of_its_cell() -> None:
    scale = scale_of(DATA)
    assert isinstance(scale, NameScale) and isinstance(scale_of((1.0, 2.0)), AxisScale)
    assert [scale.place(name) for name in DATA] == [0.5, 1.5, 2.5]
    assert math.isnan(scale.place("mnist")) and math.isnan(scale.place(0.5))
    assert math.isnan(AxisScale((0.0, 1.0)).place("digits"))
    assert [scale.value(place) for place in (0.2, 1.0, 9.0)] == [DATA[0], DATA[1], DATA[2]]
    expected = [(0.5, "digits"), (1.5, "two moons"), (2.5, "my data.csv")]
    assert scale.ticks(2) == expected


def test_the_map_marks_the_live_choice_and_reads_cells(qtbot: QtBot) -> None:
    pane = DiagramPane(NETWORK_WORDS, AccuracyLegend(), leads=False)
    qtbot.addWidget(pane)
    pane.show_result(filled())
    pane.show_live(TrainingConfig(dataset="two_moons", optimiser="adam"))
    marked = pane.map._mark_at(*pane.map._chain)
    assert marked == pane.map.point_of(1.5, 1.5)
    pane.show_live(TrainingConfig(dataset="mnist"))
    assert pane.map._mark_at(*pane.map._chain) is None
    pane.show_cursor((0.5, 0.1))
    assert pane.reading.whole.startswith("Data set = two moons   ·   Optimiser = SGD   ·   70.0 %")
    assert not pane.map.grab().isNull()


def test_words_name_the_choice_and_no_data_beside_their_axis() -> None:
    assert network_plan_words(PLAN)[0].startswith("Data set × optimiser   ·   after 100 epochs")
    assert "my data.csv" in network_cell_words(filled(), 2, 0)[0]
    assert "/far/away" not in network_cell_words(filled(), 2, 0)[0]


def test_a_click_takes_the_cells_choices() -> None:
    first = PLAN.first(1, 0)
    assert (first.dataset, first.optimiser, first.depth) == ("two_moons", "sgd", 4)


# --- tables and figures ---------------------------------------------------------------------


def test_a_table_counts_the_names_and_says_which_is_which() -> None:
    table = diagram_table(filled())
    data, optimiser = table.curves[:2]
    assert data.y.tolist() == [0.0, 1.0, 2.0] * 2 and optimiser.y.tolist() == [0.0] * 3 + [1.0] * 3
    assert data.quantity == f"Data set: 0 digits, 1 two_moons, 2 {Path(DATA[2])}"
    assert optimiser.quantity == "Optimiser: 0 sgd, 1 adam"


def test_a_figure_names_every_cell() -> None:
    with Style().applied():
        panel = draw_diagram(Picture(filled(), "accuracy"), Style()).axes[0]
    assert [tick.get_text() for tick in panel.get_xticklabels()] == [
        "digits",
        "two moons",
        "my data.csv",
    ]
    assert [tick.get_text() for tick in panel.get_yticklabels()] == ["SGD", "Adam"]


def test_many_names_stand_aslant_and_apart() -> None:
    activations = SweepAxis("activation", ACTIVATIONS)
    result = empty_sweep(
        SweepPlan(TrainingConfig(), activations, SweepAxis("dropout", (0.0, 0.1)), 1)
    )
    with Style().applied():
        figure = draw_diagram(Picture(result, "concavity"), Style())
        figure.canvas.draw()
        labels = figure.axes[0].get_xticklabels()
        assert {label.get_rotation() for label in labels} == {30.0}
        boxes = [label.get_window_extent() for label in labels]
        ends = [box.x1 for box in boxes]
        assert ends == sorted(ends) and min(np.diff(ends)) > 1.2 * labels[0].get_fontsize()
