"""Lines of theory under dots, and the diagram of phases: ranges, legends, pixels, clicks."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.look.theme import load_theme
from gui.plots.phase_plot import PhasePlot, Phases
from gui.plots.theory_plot import TheoryPlot
from tests.gui.test_plots import placed

X = np.linspace(0.0, 2.0, 50)


def theory_plot(qtbot: QtBot, together: str = "") -> TheoryPlot:
    lines, dots = {"line": "theory", "edge": "-warning"}, {"dots": "network"}
    return placed(qtbot, TheoryPlot("some", "t", "y", "t", lines, dots, together))


def colours_in(plot: TheoryPlot | PhasePlot) -> set[str]:
    image = plot.canvas.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_the_range_is_that_of_the_lines_and_dots_widen_it_by_half_at_most(qtbot: QtBot) -> None:
    plot = theory_plot(qtbot)
    plot.show_curves({"line": (X, X), "dots": (X[:3], np.array([0.5, 1e9, np.nan]))})
    (left, right), (low, high) = plot.view.viewRange()
    assert (left, right) == (0.0, 2.0)
    assert low == pytest.approx(-0.18) and high == pytest.approx(3.18)
    plot.show_curves({"line": (X, 0.0 * X), "dots": (X[:1], X[:1])}, around=0.0, least=0.5)
    low, high = plot.view.viewRange()[1]
    assert low == pytest.approx(-high) and high >= 0.5


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
def test_lines_and_dots_are_seen_in_their_colours(theme: str, qtbot: QtBot) -> None:
    plot, wanted = theory_plot(qtbot), load_theme(theme)
    plot.apply_theme(wanted)
    plot.show_curves({"line": (X, X), "dots": (X[::5], 2.0 - X[::5])})
    assert {wanted.theory, wanted.network} <= colours_in(plot)
    assert wanted.warning not in colours_in(plot)


def test_the_legend_names_dots_by_their_last_value_or_all_at_once(qtbot: QtBot) -> None:
    for together, names in (("", ["line", "dots 0.25"]), ("all", ["line", "all"])):
        plot = theory_plot(qtbot, together)
        plot.show_curves({"line": (X, X), "dots": (X[:2], np.array([1.0, 0.25]))})
        assert [entry.text for entry in plot.legend.entries] == names
    plot.show_curves({})
    assert not plot.legend.entries and not plot.curves()


def phase_plot(qtbot: QtBot) -> PhasePlot:
    plot = PhasePlot(("x", "y"), ("cold", "hot"), ("chain", "network"))
    placed(qtbot, plot)
    cells = np.array([[0, 0, 1], [0, 1, 1]])
    border = {"cold | hot": (np.array([0.0, 2.0]), np.array([0.0, 2.0]))}
    phases = Phases((0.0, 1.0, 2.0), (0.0, 1.0), cells, border, {"a point": (1.0, 1.0)}, (0.0, 0.0))
    plot.show_phases(phases, "as it is", lambda x, y, name: {"x": x, "y": y, "name": name})
    return plot


def test_cells_border_point_and_place_are_seen(qtbot: QtBot) -> None:
    plot, theme = phase_plot(qtbot), load_theme("dark")
    assert {theme.text, theme.warning} <= colours_in(plot)
    pale = {QColor(one).hue() for one in colours_in(plot)}
    for colour in (theme.chain, theme.network):
        assert any(abs(hue - QColor(colour).hue()) < 12 for hue in pale)
    assert [entry.text for entry in plot.legend.entries] == ["cold", "hot", "as it is"]
    assert set(plot.curves()) == {"cold | hot", "a point"}


@pytest.mark.parametrize(("at", "name"), [((1.0, 1.0), "a point"), ((0.1, 0.2), "")])
def test_a_click_asks_for_its_place(at: tuple[float, float], name: str, qtbot: QtBot) -> None:
    plot = phase_plot(qtbot)
    pixel = plot.canvas.mapFromScene(plot.view.mapViewToScene(QPointF(*at)))
    with qtbot.waitSignal(plot.asked) as told:
        qtbot.mouseClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel)
    (asked,) = told.args
    assert asked["name"] == name
    assert (asked["x"], asked["y"]) == pytest.approx(at, abs=0.03)


def test_the_pointer_tells_the_whole_name_of_a_point(qtbot: QtBot) -> None:
    plot = phase_plot(qtbot)
    plot._pointer_moved(plot.view.mapViewToScene(QPointF(1.0, 1.0)))
    assert plot.tip.isVisible() and plot.tip.text() == "a point"
    plot._pointer_moved(plot.view.mapViewToScene(QPointF(0.2, 0.4)))
    assert not plot.tip.isVisible()
