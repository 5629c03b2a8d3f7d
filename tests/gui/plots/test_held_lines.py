"""Held curves in plots and figures: beside those of now, in looks that nobody confuses."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.figures.looks import looks_of_held
from gui.look.theme import load_theme, rgb
from gui.models.held import HeldCurve
from gui.moments.held import held_words
from gui.plots.held_lines import held_stroke
from gui.plots.legend import Entry, Legend
from gui.plots.load_curve_plot import LoadCurvePlot
from gui.plots.shares_plot import SharesPlot
from physics.chain.parameters import ChainParameters
from tests.gui.test_figures_colours import CLEARLY, KINDS, distance
from tests.gui.test_notice import contrast
from tests.gui.test_plots import placed

EIGHT = np.linspace(1.0, 0.0, 8)
LOW = HeldCurve(
    name="low", load_curve=(1.0, 0.3, 0.1, 0.0), chain=ChainParameters(blocks=3), colour=0
)
DEEP = HeldCurve(
    name="deep",
    load_curve=(1.0, 0.9, 0.8, 0.7, 0.6, 0.4, 0.2, 0.0),
    chain=ChainParameters(blocks=7),
    colour=1,
)


def names(legend: Legend) -> list[str]:
    return [entry.name for entry in legend.entries]


def test_a_held_curve_stays_beside_the_chain_and_goes(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(EIGHT, held=(DEEP,))
    assert names(plot.legend) == ["chain", "deep", "uniform"]
    x, y = plot.curves()["deep"]
    np.testing.assert_array_equal(x, np.arange(8.0))
    np.testing.assert_array_equal(y, DEEP.curve)
    plot.show_data(EIGHT)
    assert names(plot.legend) == ["chain", "uniform"] and "deep" not in plot.curves()


def test_curves_of_other_depths_are_drawn_over_the_part_of_the_way(qtbot: QtBot) -> None:
    plot = placed(qtbot, LoadCurvePlot())
    plot.show_data(EIGHT, held=(LOW, DEEP))
    for x, _ in plot.curves().values():
        assert (x[0], x[-1]) == (0.0, 1.0)
    plot.show_data(None, held=(LOW,))
    assert plot.curves()["low"][0][-1] == 3.0 and "uniform" in plot.curves()


def test_shares_of_held_curves_are_there(qtbot: QtBot) -> None:
    plot = placed(qtbot, SharesPlot())
    plot.show_data(np.full(7, 1 / 7), held=(LOW,))
    x, y = plot.curves()["low"]
    np.testing.assert_array_equal(x, [1.0, 2.0, 3.0])
    np.testing.assert_allclose(y, [0.7, 0.2, 0.1])
    np.testing.assert_allclose(plot.curves()["uniform"][1], 1 / 7)


def test_what_a_legend_has_no_room_for_is_counted(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(150, 60)
    stroke = held_stroke(load_theme("dark"), 0)
    legend.show_entries(tuple(Entry(f"a long name {n}", stroke) for n in range(12)))
    lines = legend._lines
    shown = [entry for line in lines for entry in line]
    more = 12 - (len(shown) - 1)
    assert len(lines) == 3 and more > 1 and shown[-1].text == f"and {more} more"


@pytest.mark.parametrize("name", ["dark", "light", "projector"])
@pytest.mark.parametrize("kind", KINDS)
def test_held_colours_are_clearly_apart_from_chain_and_network(name: str, kind: str) -> None:
    theme = load_theme(name)
    for colour in theme.held:
        for other in (theme.chain, theme.network):
            assert distance(np.array(rgb(colour)), np.array(rgb(other)), kind) > CLEARLY
    for one, other in combinations(theme.held, 2):
        assert distance(np.array(rgb(one)), np.array(rgb(other)), kind) > 15.0


@pytest.mark.parametrize(("name", "least"), [("dark", 4.5), ("light", 4.5), ("projector", 7.0)])
def test_held_colours_are_seen_on_the_ground_of_plots(name: str, least: float) -> None:
    theme = load_theme(name)
    assert all(contrast(QColor(one), QColor(theme.surface)) >= least for one in theme.held)


def test_twelve_curves_have_twelve_looks() -> None:
    theme = load_theme("dark")
    strokes = [held_stroke(theme, place) for place in range(12)]
    assert len(set(strokes)) == 12
    for one, other in combinations(strokes, 2):
        if one.colour == other.colour:
            assert one.pattern != other.pattern
    looks = looks_of_held({"held": held_words((LOW, DEEP))})
    assert looks["low"].marker == "^" and looks["deep"].dashes == strokes[1].pattern
