"""Diagrams whose cells differ in their number of layers: asked for, said, held, led and tabled."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.curves.diagrams import diagram_table
from gui.diagram.accuracy_legend import AccuracyLegend
from gui.diagram.axis_form import AxisForm
from gui.diagram.choices import plan_words
from gui.diagram.network_choices import network_plan_words
from gui.diagram.network_form import NetworkForm
from gui.diagram.pane import DiagramPane
from gui.diagram.plan_form import PlanForm
from gui.diagram.window import NETWORK_WORDS
from gui.figures.diagrams import Picture, draw_diagram
from gui.figures.style import Style
from gui.moments.held import held_cell
from nets.config import TrainingConfig
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, Trained, empty_sweep
from physics.chain.parameters import ChainParameters
from physics.load_curve import normalised
from physics.many.phase_diagram import Axis, DiagramPlan, refine

FRICTION = Axis("friction", (0.0, 0.1))
CHAINS = DiagramPlan(ChainParameters(), Axis("blocks", (2.0, 5.0)), FRICTION, 1, 200)
DEPTHS = (3, 6)


def networks() -> SweepResult:
    plan = SweepPlan(
        TrainingConfig(), SweepAxis("depth", DEPTHS), SweepAxis("dropout", (0.0, 0.1)), 1
    )
    result = empty_sweep(plan)
    for ix, depth in enumerate(DEPTHS):
        for iy in range(2):
            curve = np.linspace(1.0, 0.0, depth) ** 2
            result = result.with_cell((iy, ix), [Trained(curve, 0.8 + 0.1 * ix, 0.1)])
    return result


def choose(form: AxisForm, name: str) -> None:
    """As a person does."""
    box = form.parameter
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def test_blocks_are_asked_for_and_counted(qtbot: QtBot) -> None:
    form = PlanForm()
    qtbot.addWidget(form)
    assert "ℓ/L" not in form.rest.text()
    choose(form.across, "blocks")
    assert "Curves of unequal length are compared by ℓ/L." in form.rest.text()
    assert form.plan().x == Axis("blocks", tuple(map(float, range(1, 21))))


def test_depths_are_asked_for_and_the_base_says_no_depth(qtbot: QtBot) -> None:
    form = NetworkForm()
    qtbot.addWidget(form)
    assert form.rest.text().startswith("Each network has 7 hidden layers and trains for 100")
    choose(form.across, "depth")
    assert form.rest.text().startswith("Each network trains for 100 epochs on digits. Curves of")
    form.across.low.setText("3")
    form.across.high.setText("6")
    form.across.cells.setText("4")
    assert form.plan().x.values == (3.0, 4.0, 5.0, 6.0)


def test_it_is_said_over_the_map() -> None:
    assert all("curves over ℓ/L" in line for line in network_plan_words(networks().plan))
    assert all("curves over ℓ/L" in line for line in plan_words(CHAINS))
    same = SweepPlan(TrainingConfig(), SweepAxis("width", (4.0, 8.0)), networks().plan.y, 1)
    assert not any("ℓ/L" in line for line in network_plan_words(same))


def test_the_map_marks_the_live_depth_and_reads_cells(qtbot: QtBot) -> None:
    pane = DiagramPane(NETWORK_WORDS, AccuracyLegend(), leads=False)
    qtbot.addWidget(pane)
    pane.show_result(networks())
    pane.show_live(TrainingConfig(depth=6))
    assert pane.map._chain == (6.0, 0.0)
    pane.show_cursor((0.9, 0.1))
    assert pane.reading.whole.startswith("L+1 = 6   ·   p = 0   ·   90.0 % right")


def test_a_held_cell_has_the_layers_of_its_own() -> None:
    one = held_cell(networks(), 0, 1, ())
    assert one.layers == 2 and one.settings.depth == 3
    np.testing.assert_allclose(one.curve, [1.0, 0.25, 0.0])
    *_, chains = refine(CHAINS)
    for column, blocks in enumerate((2, 5)):
        held = held_cell(chains, column, 0, ())
        assert held.layers == blocks and len(held.load_curve) == blocks + 1
        np.testing.assert_array_equal(held.curve, normalised(chains.curve_of(column, 0)))


def test_a_path_counts_whole_blocks_on_its_way() -> None:
    assert CHAINS.x.between(3.6) == {"blocks": 4.0}
    assert FRICTION.between(0.06) == {"friction_right": 0.06, "friction_left": 0.06}


def test_tables_and_figures_say_where_the_curves_are_read() -> None:
    table = diagram_table(networks())
    half = next(curve for curve in table.curves if curve.name == "curve_at_0.5")
    assert half.quantity == "normalised data separation at l/L = 0.5"
    np.testing.assert_allclose(half.y[:2], [0.25, 0.26])  # of 5 layers: between 0.36 and 0.16
    with Style().applied():
        figure = draw_diagram(Picture(networks(), "accuracy"), Style())
    assert figure.axes[0].get_title() == r"load curves over $\ell/L$"


@pytest.mark.parametrize("blocks", [2, 5])
def test_a_click_asks_for_a_chain_of_so_many_blocks(blocks: int) -> None:
    column = CHAINS.x.values.index(blocks)
    assert CHAINS.first(column, 0).blocks == blocks
