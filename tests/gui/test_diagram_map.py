"""Of what the map is made: scales, tiles, shades, and its picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.diagram.map_view import MapView
from gui.diagram.marks_legend import SIGN, MarksLegend
from gui.diagram.picture import MOST_POINTS, CellPicture
from gui.diagram.readout import cell_words
from gui.diagram.tiles import tiles_of
from gui.look.axis_scale import AxisScale
from gui.look.shades import FULL, shades
from gui.look.theme import load_theme
from physics.chain.parameters import ChainParameters
from physics.load_curve import concavity
from physics.many.phase_diagram import Axis, DiagramPlan, DiagramResult

THEMES = ("dark", "light", "projector")


def result_of(done: np.ndarray, places: int = 8) -> DiagramResult:
    """A diagram whose curves are powers, lazy at the left and active at the right."""
    rows, columns = done.shape
    powers = np.tile(np.geomspace(4.0, 0.25, columns), (rows, 1))
    curves = 1.0 - np.linspace(0.0, 1.0, places) ** powers[..., None]
    curves[~done] = np.nan
    bend = np.array([[concavity(curve) for curve in row] for row in curves])
    regime = np.where(bend > 0.05, "lazy", np.where(bend < -0.05, "active", "balanced"))
    plan = DiagramPlan(
        ChainParameters(),
        Axis("noise", tuple(np.linspace(0.0, 0.03, columns))),
        Axis("friction", tuple(np.linspace(0.0, 0.1, rows))),
        1,
        100,
    )
    none = np.zeros_like(done)
    unknown = np.where(done, regime, "")
    return DiagramResult(plan, curves, bend, 0.0 * bend, unknown, done, none, 1)


SCALES = [
    AxisScale(tuple(np.linspace(0.0, 0.03, 24))),
    AxisScale(tuple(np.geomspace(0.001, 1.0, 13))),
    AxisScale((0.5, 1.0)),
    AxisScale(tuple(np.linspace(-2.0, 2.0, 9))),
]


@pytest.mark.parametrize("scale", SCALES)
def test_places_and_values_are_inverse(scale: AxisScale) -> None:
    for place in np.linspace(0.5, scale.count - 0.5, 31):
        assert scale.place(scale.value(place)) == pytest.approx(place, abs=1e-9)
    for index, value in enumerate(scale.values):
        assert scale.value(index + 0.5) == value
        assert scale.cell(scale.place(value)) == index
    assert scale.value(-3.0) == scale.values[0] and scale.value(99.0) == scale.values[-1]
    assert np.isnan(scale.place(scale.values[-1] * 3.0))


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("most", [2, 4, 7, 12])
def test_ticks_are_few_and_on_the_axis(scale: AxisScale, most: int) -> None:
    ticks = scale.ticks(most)
    assert 2 <= len(ticks) <= max(most + 1, 3)
    texts = [text for _, text in ticks]
    assert len(set(texts)) == len(texts)
    for place, text in ticks:
        assert 0.0 <= place <= scale.count
        assert scale.value(place) == pytest.approx(
            float(text.replace("−", "-")), rel=1e-2, abs=1e-9
        )


def test_coarse_cells_stand_for_all_cells_and_finer_ones_replace_them() -> None:
    done = np.zeros((20, 24), dtype=bool)
    rows, columns = np.union1d(np.arange(0, 20, 8), 19), np.union1d(np.arange(0, 24, 8), 23)
    done[np.ix_(rows, columns)] = True
    coarse = tiles_of(done)
    assert (coarse.owner >= 0).all()
    sizes = (coarse.right - coarse.left) * (coarse.top - coarse.bottom)
    assert sizes.sum() == done.size  # they cover the map, and do not overlap
    done[9, 10] = True
    finer = tiles_of(done)
    assert finer.owner[9, 10] == 9 * 24 + 10
    assert (finer.owner != coarse.owner).sum() == 1
    whole = tiles_of(np.ones((5, 6), dtype=bool))
    np.testing.assert_array_equal(whole.owner.ravel(), np.arange(30))
    assert (tiles_of(np.zeros((5, 6), dtype=bool)).owner == -1).all()


@pytest.mark.parametrize("name", THEMES)
def test_shades_part_from_the_ground_to_either_side(name: str) -> None:
    theme = load_theme(name)
    low, middle, high, unknown = shades([-FULL, 0.0, FULL, np.nan], theme).astype(int)
    assert unknown.tolist() == [0, 0, 0, 0]
    assert high[2] - high[0] > 60 > 0 > low[2] - low[0]  # blue against amber
    assert np.abs(low - middle).max() > 60 and np.abs(high - middle).max() > 60


@pytest.mark.parametrize("name", THEMES)
def test_the_curve_can_be_read_over_every_shade(name: str) -> None:
    theme = load_theme(name)
    text = _luminance(np.array(_bytes(theme.text)))
    for value in np.linspace(-1.0, 1.0, 21):
        ground = _luminance(shades(value, theme)[:3].astype(float))
        low, high = sorted((text, ground))
        assert (high + 0.05) / (low + 0.05) >= 3.0


def _bytes(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _luminance(colour: np.ndarray) -> float:
    part = colour / 255.0
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def test_the_picture_has_shade_curve_and_boundary_where_they_belong(qtbot: QtBot) -> None:
    theme = load_theme("dark")
    done = np.ones((4, 8), dtype=bool)
    done[0] = False
    result = result_of(done)
    image = CellPicture(result, theme, (240, 120)).image()
    assert (image.width(), image.height()) == (240, 120)
    for row, column in ((1, 0), (3, 7), (2, 3)):
        corner = image.pixelColor(30 * column + 3, 120 - 30 * row - 3)
        wanted = shades(result.concavity[row, column], theme)
        assert max(abs(a - int(b)) for a, b in zip(corner.getRgb(), wanted, strict=True)) <= 1
    edge = int(np.argmax(result.regime[3] != "lazy"))
    assert image.pixelColor(30 * edge, 15).name() == theme.text
    middle = [image.pixelColor(30 * 2 + 15, y) for y in range(4, 26)]
    ground = max(shades(result.concavity[3, 2], theme)[:3].astype(int))
    assert max(max(colour.getRgb()[:3]) for colour in middle) > ground + 40  # the curve


def test_of_many_curves_each_has_few_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """65 of the curve of a long chain; but all together are painted without a pause."""
    painted = []
    path_of = pg.functions.arrayToQPath

    def count(x: np.ndarray, *rest: Any, **options: Any) -> Any:
        painted.append(x.size)
        return path_of(x, *rest, **options)

    monkeypatch.setattr(pg.functions, "arrayToQPath", count)
    for cells in (20, 120):
        result = result_of(np.ones((cells, cells), dtype=bool), places=65)
        CellPicture(result, load_theme("dark"), (300, 300)).image()
    assert painted[0] == 20 * 20 * 65
    assert 120 * 120 * 8 <= painted[1] <= MOST_POINTS


def test_the_concavity_that_is_read_is_that_of_all_layers() -> None:
    result = result_of(np.ones((2, 2), dtype=bool))
    whole = replace(result, concavity=np.full((2, 2), 0.37))
    assert "concavity +0.37" in cell_words(whole, 0, 1)[0]


@pytest.mark.parametrize("falls", [(False, False), (False, True), (True, False), (True, True)])
def test_an_axis_that_falls_is_turned_in_all_that_is_seen(
    qtbot: QtBot, falls: tuple[bool, bool]
) -> None:
    result, theme = result_of(np.ones((4, 8), dtype=bool)), load_theme("dark")
    bends = result.concavity + 0.1 * np.arange(4)[:, None]  # each row has its shade, too
    result = replace(result, concavity=bends)
    plain, view = MapView(), MapView()
    for one, how in ((plain, (False, False)), (view, falls)):
        qtbot.addWidget(one)
        one.resize(700, 500)
        one.show_result(result, "x", "y", how)
    picture, area = view.grab().toImage(), view.area()
    for column, row in ((0, 0), (7, 0), (2, 3), (5, 1)):
        seen = (7 - column if falls[0] else column, 3 - row if falls[1] else row)
        box = view.cell_rect((column, row))
        assert box == plain.cell_rect(seen)
        assert view._cell_at(box.center().toPointF()) == (column, row)
        wanted = shades(result.concavity[row, column], theme)[:3]
        found = picture.pixelColor(box.left() + 4, box.bottom() - 4).getRgb()[:3]
        assert max(abs(a - int(b)) for a, b in zip(found, wanted, strict=True)) <= 2
        value = (result.plan.x.values[column], result.plan.y.values[row])
        assert view._mark_at(*value) == plain.point_of(seen[0] + 0.5, seen[1] + 0.5)
    view.show_cursor((0.01, 0.99))  # the upper left corner of another map
    assert view.cell == (7 if falls[0] else 0, 0 if falls[1] else 3)
    view._point_at((3, 2))
    across, upwards = view.pointed_place or (0.0, 0.0)
    middle = view.cell_rect((3, 2)).center()
    assert across == pytest.approx((middle.x() - area.left()) / area.width(), abs=0.01)
    assert upwards == pytest.approx((area.bottom() - middle.y()) / area.height(), abs=0.01)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.cell == (3, 1 if falls[1] else 3)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.cell == (2 if falls[0] else 4, 1 if falls[1] else 3)


def test_the_live_one_leaves_its_way(qtbot: QtBot) -> None:
    view, result = MapView(), result_of(np.ones((8, 8), dtype=bool))
    qtbot.addWidget(view)
    view.resize(600, 600)
    view.show_result(result, "x", "y")
    bare = view.grab().toImage()
    for place in ((0.005, 0.02), (0.025, 0.02), (0.025, 0.09)):
        view.show_chain(*place)
    drawn = view.grab().toImage()
    corners = [view._mark_at(x, y) for x, y in view._trail]
    assert len(corners) == 3
    halfway = [0.5 * (a + b) for a, b in pairwise(corners)]  # type: ignore[operator]
    for at in halfway:
        assert drawn.pixelColor(at.toPoint()) != bare.pixelColor(at.toPoint())
    view.show_result(replace(result), "x", "y")  # as while a diagram fills
    assert len(view._trail) == 3
    other = replace(result.plan, x=Axis("stiffness", tuple(np.linspace(0.5, 2.0, 8))))
    view.show_result(replace(result, plan=other), "k", "y")
    assert not view._trail


@pytest.mark.parametrize("theme", THEMES)
def test_the_line_between_regimes_is_in_the_legend_as_it_is_drawn(qtbot: QtBot, theme: str) -> None:
    legend = MarksLegend(pulled=True)
    qtbot.addWidget(legend)
    legend.apply_theme(load_theme(theme))
    legend.resize(legend.sizeHint())
    assert "border between regimes" in legend.accessibleName()
    image = legend.grab().toImage()
    line = image.pixelColor(SIGN // 4, image.height() // 2)
    ink = QColor(load_theme(theme).text)
    assert max(abs(a - b) for a, b in zip(line.getRgb(), ink.getRgb(), strict=True)) < 80
    legend.resize(legend.minimumSizeHint())
    narrow = legend.grab().toImage()
    assert narrow.pixelColor(SIGN // 4, narrow.height() // 2) == line


def test_sixty_by_sixty_is_one_picture_kept_until_something_changes(qtbot: QtBot) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(800, 800)
    view.show_result(result_of(np.ones((60, 60), dtype=bool)), "x", "y")
    view.grab()
    kept = view._image
    view.show_chain(0.01, 0.05)
    view.grab()
    assert view._image is kept and kept is not None
    view.apply_theme(load_theme("light"))
    view.grab()
    assert view._image is not kept
