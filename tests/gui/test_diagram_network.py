"""Diagrams of networks in the window: shown, read, trained live, drawn for, beside the chain's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from scipy.stats import spearmanr

from gui.diagram.correlation import Correlation, rank_correlation
from gui.diagram.kinds import BOTH, CHAIN, NETWORK
from gui.diagram.nearest import at_layers, nearest_cells
from gui.diagram.network_choices import network_cell_words, network_plan_words
from gui.diagram.picture import NETWORK_LOOK, CellPicture
from gui.diagram.reading_page import known_cells, known_curves, which_words
from gui.diagram.tiles import single_tiles
from gui.diagram.window import DiagramWindow
from gui.look.shades import WORST, accuracy_shades, accuracy_span
from gui.look.theme import load_theme
from gui.models.presets import presets
from nets.config import TrainingConfig
from nets.sweep.file import read_sweep, write_sweep
from nets.sweep.plan import SweepAxis, SweepPlan, SweepResult, Trained, empty_sweep
from tests.gui.person import CONTROL, PLAIN, SHIFT, Person, point_at

pytestmark = pytest.mark.timeout(400)

COMPILING = 300_000
"""Milliseconds in which training processes import torch and compile their steps, once."""
FAILED = (2, 3)
"""(row, column) of the cell whose networks failed."""


def sweep(seeds: int = 3, **base: Any) -> SweepResult:
    """A diagram whose curves go from lazy to active, best where they are straight."""
    plan = SweepPlan(
        TrainingConfig(**base),
        SweepAxis("data_noise", (0.0, 0.2, 0.4, 0.6)),
        SweepAxis("negative_slope", (0.0, 0.3, 0.6)),
        seeds,
    )
    result, layers = empty_sweep(plan), np.linspace(0.0, 1.0, plan.base.depth)
    random = np.random.default_rng(1)
    for row, column in np.ndindex(3, 4):
        if (row, column) == FAILED:
            result = result.with_cell(FAILED, ["diverged at step 3"] * seeds)
            continue
        power = np.exp(0.9 - 0.4 * column - 0.3 * row + 0.02 * random.normal(size=seeds))
        accuracy = 0.95 - 0.1 * np.log(power) ** 2
        outcomes = [
            Trained(1.0 - layers**p, float(a), 0.1) for p, a in zip(power, accuracy, strict=True)
        ]
        result = result.with_cell((row, column), list(outcomes))
    return result


class NetworkPerson:
    """A person at the network's half of the diagrams' window."""

    def __init__(self, person: Person) -> None:
        self.person = person
        person.key(Qt.Key.Key_D, CONTROL | SHIFT)
        person.wait(lambda: person.app.diagram.window is not None)
        person.qtbot.waitExposed(self.window)

    @property
    def window(self) -> DiagramWindow:
        window = self.person.app.diagram.window
        assert window is not None
        return window

    @property
    def shown(self) -> Any:
        return self.window.network.result

    def open(self, result: SweepResult, folder: Path) -> None:
        path = folder / "network.h5"
        write_sweep(result, path)
        self.person.app.diagram.open_path(path)

    def centre(self, column: int, row: int) -> QPoint:
        return self.window.network.map.cell_rect((column, row)).center()

    def hover(self, column: int, row: int) -> None:
        point_at(self.window.network.map, self.centre(column, row))

    def turn_to(self, page: int) -> None:
        side: Any = self.window._sides.currentWidget()
        side.tabs.setCurrentIndex(page)

    def draw(self, power: float) -> None:
        """Draw 1 − x^power on the pad."""
        self.turn_to(1)
        pad, qtbot = self.window.page.pad, self.person.qtbot
        self.person.wait(pad.isVisible)
        area = None
        while area != pad.area():  # until the page has found its size
            area = pad.area()
            self.person.wait_frames(4)
        left, top, width, height = area.getRect()
        points = [
            QPoint(round(left + x * width), round(top + x**power * height))
            for x in np.linspace(0.0, 1.0, 40)
        ]
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, PLAIN, points[0])
        for point in points:
            qtbot.mouseMove(pad, point)
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, PLAIN, points[-1])


@pytest.fixture
def network(person: Person) -> NetworkPerson:
    return NetworkPerson(person)


# --- what is shown --------------------------------------------------------------------------


def test_the_diagrams_that_come_with_the_app_are_there_at_first(network: NetworkPerson) -> None:
    shipped = network.window.form._shipped
    if not shipped:
        assert network.shown is None
        return
    assert network.shown.fraction > 0.0 and network.shown.plan.base.dataset == "digits"
    for name, path in shipped.items():
        network.window.form.shipped.chosen.emit(name)
        known = read_sweep(path)
        np.testing.assert_array_equal(network.shown.test_accuracy, known.test_accuracy)
    assert network.window.notice.text == ""


def test_the_pointer_reads_accuracy_concavity_and_regime(
    network: NetworkPerson, tmp_path: Path
) -> None:
    network.open(sweep(), tmp_path)
    assert network.window.network.title.whole == (
        "Data noise × negative slope   ·   digits   ·   after 100 epochs   ·   3 seeds"
    )
    network.hover(1, 0)
    words = network.window.network.reading.whole
    right = 100.0 * network.shown.accuracy[0, 1]
    assert "q = 0.2" in words and "α = 0" in words and f"{right:.1f}" in words
    assert "LAZY" in words and "concavity +" in words
    network.hover(FAILED[1], FAILED[0])
    assert "failed: 3 of 3 networks: diverged at step 3" in network.window.network.reading.whole


def test_a_click_takes_the_settings_over_and_trains_them(
    network: NetworkPerson, tmp_path: Path
) -> None:
    network.open(sweep(epochs=2, batch_size=200), tmp_path)
    at = network.centre(2, 1)
    person = network.person
    person.qtbot.mouseClick(network.window.network.map, Qt.MouseButton.LeftButton, PLAIN, at)
    assert person.session.network == network.shown.plan.first(2, 1)
    assert person.app.edits.stack.count() == 1
    person.wait(lambda: person.app.training.record is not None)
    person.wait(lambda: person.app.frames.moment.network_curve is not None, COMPILING)
    record = person.app.training.record
    assert record is not None and record.config == network.shown.plan.first(2, 1)
    person.app.edits.undo()
    assert person.session.network == presets()["lazy"].network


def test_a_diagram_fills_while_it_runs_and_is_held_and_ended(network: NetworkPerson) -> None:
    person, window = network.person, network.window
    person.app.edits.edit("network", {"epochs": 2, "batch_size": 200, "width": 20})
    for form, name, cells in (
        (window.form.across, "data_noise", 2),
        (window.form.upwards, "dropout", 2),
    ):
        form.parameter.show_choice(name)
        form.parameter.chosen.emit(name)
        form.cells.setText(str(cells))
    window.form._set(seeds=1)
    person.click(window.network_run.main_button)
    assert window.network_run.main_button.text() == "Pause"
    person.click(window.network_run.main_button)
    assert window.network_run.text.whole == "paused"
    person.click(window.network_run.main_button)
    person.wait(lambda: window.network_run.text.whole == "complete", COMPILING)
    assert network.shown.fraction == 1.0 and np.isfinite(network.shown.accuracy).all()
    assert network.shown.plan.base.epochs == 2


def test_the_window_closes_while_networks_train(network: NetworkPerson) -> None:
    """The checks after each test see a thread, a process or a timer that is left."""
    network.person.app.edits.edit("network", {"epochs": 100_000})
    network.person.click(network.window.network_run.main_button)
    network.person.wait(lambda: network.window.network_run.text.whole.startswith("computing"))
    network.person.window.close()


def test_what_is_no_plan_is_refused_in_one_line(network: NetworkPerson) -> None:
    form = network.window.form
    for axis in (form.across, form.upwards):
        axis.parameter.show_choice("data_noise")
    network.person.click(network.window.network_run.main_button)
    assert "same parameter" in form.complaint.text()
    form.upwards.parameter.show_choice("dropout")
    form.upwards.high.setText("3")
    network.person.click(network.window.network_run.main_button)
    assert "0 to 0.95" in form.complaint.text()


def test_a_count_has_whole_values_and_an_opened_axis_keeps_its_own(
    network: NetworkPerson, tmp_path: Path
) -> None:
    form = network.window.form
    form.across.parameter.show_choice("batch_size")
    form.across.low.setText("5")
    form.across.high.setText("40")
    form.across.cells.setText("4")
    form.across.spacing.show_choice("evenly")
    assert form.across.axis() == ("batch_size", (5.0, 17.0, 28.0, 40.0))
    odd = SweepAxis("batch_size", (5.0, 20.0, 50.0, 2560.0))
    form.show_plan(SweepPlan(TrainingConfig(), odd, SweepAxis("dropout", (0.0, 0.3)), 2))
    assert form.plan().x == odd


# --- files -------------------------------------------------------------------------------------


def test_both_kinds_of_file_are_opened_where_they_belong(
    network: NetworkPerson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, person = network.window, network.person
    network.open(sweep(), tmp_path)
    shown, path = network.shown, tmp_path / "again.h5"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    person.click(window.network_run.save_button)
    person.click(window.kinds[CHAIN])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    person.click(window.run.open_button)
    assert window.network.isVisible() and not window.chain.isVisible()
    np.testing.assert_array_equal(network.shown.separation, shown.separation)
    path.write_text("no diagram")
    person.click(window.network_run.open_button)
    assert window.notice.text.startswith("Not opened")
    network_controller = person.app.diagram.network
    assert network_controller is not None
    network_controller.save_path(tmp_path / "table.csv")
    assert len((tmp_path / "table.csv").read_text().splitlines()) == 13
    network_controller.save_path(tmp_path / "nowhere" / "map.h5")
    assert window.notice.text.startswith("Not saved")


# --- side by side -----------------------------------------------------------------------------


def test_one_cursor_reads_both_maps(network: NetworkPerson, tmp_path: Path) -> None:
    window, person = network.window, network.person
    network.open(sweep(), tmp_path)
    person.click(window.kinds[CHAIN])
    for form, cells in ((window.plan.across, 8), (window.plan.upwards, 6)):
        form.cells.setText(str(cells))
    window.plan._set(steps=200, seeds=1)
    person.click(window.run.main_button)
    person.wait(lambda: window.run.text.whole == "complete")
    person.click(window.kinds[BOTH])
    assert window.chain.isVisible() and window.network.isVisible()
    assert not window._sides.isVisible()
    maps = window.chain.map, window.network.map
    person.wait(lambda: all(0.4 < one.width() / (0.5 * window.width()) < 1.0 for one in maps))
    person.wait_frames(3)
    network.hover(3, 0)
    # At the same place of both: the least slope is above, as the highest friction is.
    person.wait(lambda: window.chain.map.cell == (7, 5))
    assert network.centre(3, 0).y() < network.centre(3, 2).y()
    assert "μ→" in window.chain.reading.whole
    chain_map = window.chain.map
    chain_map.show_result(window.chain.result, "x", "y")  # as while a diagram fills
    assert chain_map.cell == (7, 5)
    point_at(chain_map, chain_map.cell_rect((0, 0)).center())
    assert window.network.map.cell == (0, 2)
    person.click(window.kinds[NETWORK])
    assert window.chain.map._other is None


def test_side_by_side_the_chain_s_map_fills_by_itself(network: NetworkPerson) -> None:
    window, person = network.window, network.person
    person.app.edits.edit("chain", {"drive": "hand"})
    person.click(window.kinds[BOTH])
    assert window.chain.result is None and "in the hand" in window.notice.text
    person.app.edits.edit("chain", {"drive": "held_end"})
    person.click(window.kinds[NETWORK])
    for form in (window.plan.across, window.plan.upwards):
        form.cells.setText("4")
    window.plan._set(steps=100, seeds=1)
    person.click(window.kinds[BOTH])
    person.wait(lambda: window.chain.result is not None and window.chain.result.fraction == 1.0)


# --- the whole of it -----------------------------------------------------------------------------


def test_accuracy_against_concavity_with_correlations(
    network: NetworkPerson, tmp_path: Path
) -> None:
    result = sweep()
    network.open(result, tmp_path)
    network.turn_to(1)
    page = network.window.page
    known = np.isfinite(result.accuracy)
    straight = spearmanr(-np.abs(result.concavity[known]), result.accuracy[known]).statistic
    wanted = f"(−|concavity|): {straight:+.2f}".replace("-", "−")
    network.person.wait(lambda: wanted in page.correlation.text())
    x, y = page.plot.curves()["test accuracy"]
    np.testing.assert_allclose(np.sort(y), np.sort(100.0 * result.accuracy[known]))
    assert x.size == 11 and "Fisher" in page.correlation.text()
    signed = spearmanr(result.concavity[known], result.accuracy[known]).statistic
    said = page.correlation.text().replace("−", "-")
    assert said.startswith(f"Accuracy with concavity: {signed:+.2f}") and "The best cell" in said


def test_which_of_two_correlations_is_the_closer_is_said_where_it_is_known() -> None:
    weak, strong = Correlation(0.3, 0.1, 0.5, 40), Correlation(-0.9, -0.95, -0.8, 40)
    assert which_words(strong, weak) == "The one with concavity is clearly the closer."
    assert which_words(weak, strong) == "The one with straightness is clearly the closer."
    near = Correlation(0.8, 0.7, 0.9, 40)
    assert "do not tell which" in which_words(near, strong)
    assert "do not tell which" in which_words(strong, near)


@pytest.mark.parametrize("power", [2.3, 0.8])
def test_a_drawn_curve_finds_the_cells_that_have_it(
    network: NetworkPerson, tmp_path: Path, power: float
) -> None:
    result = sweep()
    network.open(result, tmp_path)
    network.draw(power)
    window, page = network.window, network.window.page
    drawn = 1.0 - np.linspace(0.0, 1.0, 8) ** power
    away = np.sqrt(np.mean((result.curves - drawn)[..., 1:-1] ** 2, axis=-1))
    row, column = np.unravel_index(np.nanargmin(away), away.shape)
    assert page._nearest[0].cell == (column, row)
    assert page._nearest[0].distance == pytest.approx(away[row, column], abs=0.02)
    assert window.network.map._nearest[0] == (column, row)
    np.testing.assert_array_equal(page.pad._expected, result.curves[row, column])
    assert page.suggestions[0].text().startswith("1   q = ")
    network.person.click(page.suggestions[0])
    assert network.person.session.network == result.plan.first(column, row)
    network.person.click(page.clear_button)
    assert window.network.map._nearest == () and page.pad.curve is None


# --- parts ------------------------------------------------------------------------------------


def test_nearest_cells_are_those_of_a_plain_search() -> None:
    random = np.random.default_rng(3)
    curves = np.sort(random.random((5, 6, 8)))[..., ::-1].copy()
    curves[1, 2] = np.nan
    drawn = at_layers(np.linspace(1.0, 0.0, 65), 7)
    np.testing.assert_allclose(drawn, np.linspace(1.0, 0.0, 8))
    expected = sorted(
        (float(np.sqrt(np.mean((curve - drawn)[1:-1] ** 2))), (column, row))
        for row, line in enumerate(curves)
        for column, curve in enumerate(line)
        if np.isfinite(curve).all()
    )[:3]
    found = nearest_cells(curves, drawn)
    assert [near.cell for near in found] == [cell for _, cell in expected]
    assert [near.distance for near in found] == pytest.approx([far for far, _ in expected])
    assert nearest_cells(np.full((2, 2, 8), np.nan), drawn) == []


def test_a_cell_of_few_seeds_does_not_claim_that_every_layer_carries_the_same() -> None:
    layers = np.linspace(0.0, 1.0, 8)
    strays = [Trained(1.0 - layers**power, 0.9, 0.1) for power in (4.0, 0.8, 1.2)]
    result = sweep().with_cell((0, 0), list(strays))
    assert result.regime[0, 0] == "undetermined" and result.concavity[0, 0] > 0.05
    assert "too large an error to tell" in network_cell_words(result, 0, 0)[0]
    assert known_cells(result)[0, 0]  # its range is clear, so that it counts in a correlation


def test_cells_whose_curve_says_nothing_are_left_out() -> None:
    result = sweep()
    noise = np.random.default_rng(2).normal(size=(3, result.plan.base.depth))
    noise[:, -1] = noise[:, 0] - [0.3, -0.15, 0.02]
    noisy = result.with_cell((0, 0), [Trained(curve, 0.9, 0.1) for curve in noise])
    assert known_cells(result)[0, 0] and np.isfinite(noisy.concavity[0, 0])
    assert not known_cells(noisy)[0, 0] and known_cells(noisy).sum() == 10
    # A curve that rises is no answer to one that was drawn falling.
    lazy = 1.0 - np.linspace(0.0, 1.0, 8) ** 4
    rising = result.with_cell((0, 0), [Trained(0.01 * seed - lazy, 0.9, 0.1) for seed in range(3)])
    np.testing.assert_allclose(rising.curves[0, 0], lazy, atol=1e-12)
    found = nearest_cells(known_curves(rising), lazy)
    assert len(found) == 3 and (0, 0) not in [near.cell for near in found]


@pytest.mark.parametrize("mean", [0.0, 0.6, 0.95])
def test_the_correlation_is_spearman_s_and_its_interval_covers(mean: float) -> None:
    random = np.random.default_rng(4)
    covered, runs = 0, 400
    # Spearman's of a normal pair with Pearson's r is 6/π asin(r/2).
    truth = 6.0 / np.pi * np.arcsin(0.5 * mean)
    for _ in range(runs):
        one = random.normal(size=40)
        other = mean * one + np.sqrt(1.0 - mean**2) * random.normal(size=40)
        found = rank_correlation(one, other)
        assert found is not None
        assert found.value == pytest.approx(spearmanr(one, other).statistic)
        covered += found.low <= truth <= found.high
    # Of strong correlations, Pearson's interval of the ranks would cover less than 90 %.
    assert covered / runs == pytest.approx(0.95, abs=0.03)
    perfect = rank_correlation(np.arange(9.0), np.arange(9.0))
    assert perfect is not None and (perfect.low, perfect.high) == pytest.approx((1.0, 1.0))
    assert rank_correlation([1.0, 2.0], [1.0, 2.0]) is None
    assert rank_correlation(np.ones(9), np.arange(9.0)) is None


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
def test_better_cells_are_greener_and_unknown_ones_have_no_shade(theme: str) -> None:
    accuracy = np.array([0.1, 0.7, 0.8, 0.9, np.nan])
    low, high = accuracy_span(accuracy)
    assert (low, high) == (pytest.approx(0.9 - WORST), 0.9)
    colours = accuracy_shades(accuracy, load_theme(theme)).astype(int)
    ground = np.array([int(load_theme(theme).surface[i : i + 2], 16) for i in (1, 3, 5)])
    away = np.abs(colours[:4, :3] - ground).sum(axis=-1)
    assert away[0] <= 3 and (np.diff(away) > 0).all()
    assert colours[4, 3] == 0 and (colours[:4, 3] == 255).all()


def test_a_network_s_cell_stands_for_itself_alone() -> None:
    done = np.zeros((9, 9), np.bool_)
    done[0, 0] = done[8, 8] = done[3, 4] = True
    tiles = single_tiles(done)
    assert (tiles.owner >= 0).sum() == 3 and tiles.owner[3, 4] == 31
    assert ((tiles.right - tiles.left) == 1).all() and ((tiles.top - tiles.bottom) == 1).all()


def test_the_picture_of_a_part_of_a_diagram_is_empty_elsewhere() -> None:
    result = empty_sweep(sweep().plan)
    curve = 1.0 - np.linspace(0.0, 1.0, 8)
    result = result.with_cell((0, 0), [Trained(curve, 0.9, 0.1)] * 3)
    image = CellPicture(result, load_theme("dark"), (400, 300), look=NETWORK_LOOK).image()
    assert image.pixelColor(10, 290).alpha() == 255
    assert image.pixelColor(390, 10).alpha() == 0


def test_words_of_plans_and_cells() -> None:
    result = sweep(seeds=1, epochs=7)
    assert network_plan_words(result.plan)[0].endswith("after 7 epochs   ·   seed 1")
    assert "±" not in network_cell_words(result, 0, 0)[0].split("%")[0]
    said = network_cell_words(result, 0, 0)
    assert "std d = " in said[0] and "d₁ − d_L = " in said[0] and "λ₁" not in said[0]
    assert "d₁ − d_L" not in said[1]
    base = result.plan.base.model_copy(update={"sharpness": True})
    sharp = empty_sweep(replace(result.plan, base=base))
    one = Trained(result.separation[0, 0, 0], 0.9, 0.1, 7.25, 246.0)
    assert (
        "λ₁ = 7.25   ·   tr H = 246" in network_cell_words(sharp.with_cell((0, 0), [one]), 0, 0)[0]
    )
    empty = empty_sweep(result.plan)
    assert "not trained yet" in network_cell_words(empty, 0, 0)[0]
