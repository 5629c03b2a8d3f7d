"""Numbers at the axes never touch, in any type; and two are there wherever two have room."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.intents.intent import Do, Go, Set
from gui.labs import all_labs
from gui.look.theme import load_theme
from gui.plots.axes import GAP, LEAST_GAP, TidyAxis
from gui.plots.plot_base import Plot
from tests.gui.person import Person

RANGES = (
    (0.0, 1.0),
    (-1.05, 1.05),
    (-2.31, -0.02),
    (0.3, 0.9),
    (-0.0105, 0.0105),
    (0.0, 4300.0),
    (-12.5, 250000.0),
    (3.1e6, 9.7e6),
    (2.0e-7, 9.0e-7),
    (-0.2, 7.2),
    (99.2, 100.7),
)
SCALES = (0.8, 1.0, 1.5, 2.0, 3.0)
"""Of the theme's type; the last is that of a hall."""
SIZES = ((150, 110), (190, 150), (330, 220), (700, 300), (1200, 120))


def drawn(axis: TidyAxis) -> list[tuple[QRectF, str]]:
    """What stands at an axis: where, and its words."""
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    specs = axis.generateDrawSpecs(painter)
    painter.end()
    return [] if specs is None else [(rect, text) for rect, _flags, text in specs[2]]


def settle(plot: Any) -> None:
    """Until the axes are as wide as their numbers: each is made wider once it was drawn."""
    for _ in range(3):
        QApplication.processEvents()
        for side in ("left", "bottom", "right"):
            if isinstance(axis := plot.item.getAxis(side), TidyAxis):
                drawn(axis)
    QApplication.processEvents()


def ink(axis: TidyAxis, rect: QRectF, text: str) -> QRectF:
    """The box of the digits themselves, on the plot's canvas."""
    metrics = QFontMetricsF(axis.style["tickFont"])
    tall, wide = metrics.capHeight(), metrics.horizontalAdvance(text)
    line = metrics.height()
    top = rect.top() if axis.orientation == "bottom" else rect.center().y() - 0.5 * line
    left = {"left": rect.right() - wide, "right": rect.left()}.get(
        axis.orientation, rect.center().x() - 0.5 * wide
    )
    box = QRectF(left, top + metrics.ascent() - tall, wide, tall)
    return QRectF(axis.mapRectToScene(box))


def assert_clear(plot: Any) -> int:
    """No number of a plot lies on another, or beyond the canvas; how many there are."""
    boxes = []
    for side in ("left", "bottom", "right"):
        axis = plot.item.getAxis(side)
        if isinstance(axis, TidyAxis) and axis.isVisible():
            boxes += [(ink(axis, rect, text), text) for rect, text in drawn(axis)]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not one.intersects(other), (first, second)
    around = plot.item.sceneBoundingRect().adjusted(-1, -1, 1, 1)
    for box, text in boxes:
        assert around.contains(box), (text, "is cut")
    return len(boxes)


def room_for_two(axis: TidyAxis, low: float, high: float, size: float, *, whole: bool) -> bool:
    """Whether two numbers have a place at some round step, found by trying each."""
    metrics = QFontMetricsF(axis.style["tickFont"])
    before, after = axis._beyond
    scale, em = size / (high - low), axis.style["tickFont"].pixelSize()
    for power in range(math.floor(math.log10(high - low)) - 3, math.ceil(math.log10(high - low))):
        for step in (one * 10.0**power for one in (1.0, 2.0, 2.5, 5.0)):
            if whole and (step < 1.0 or step % 1.0):
                continue
            first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
            if not 2 <= last - first + 1 <= 200:
                continue
            values = [n * step for n in range(first, last + 1)]
            texts = axis.tickStrings(values, 1.0, step)
            wide = [
                metrics.horizontalAdvance(text)
                if axis.orientation == "bottom"
                else metrics.capHeight()
                for text in texts
            ]
            clear = all(
                (b - a) * scale >= 0.5 * (v + w) + LEAST_GAP * em
                for (a, b), (v, w) in zip(pairwise(values), pairwise(wide), strict=True)
            )
            seen = sum(
                (v - low) * scale + before >= 0.5 * w and (high - v) * scale + after >= 0.5 * w
                for v, w in zip(values, wide, strict=True)
            )
            if clear and seen >= 2:
                return True
    return False


@pytest.mark.parametrize("theme", ["dark", "projector"])
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_numbers_never_touch(qtbot: QtBot, theme: str, scale: float, size: tuple[int, int]) -> None:
    plot = Plot("x", "y")
    qtbot.addWidget(plot)
    plot.apply_theme(load_theme(theme).enlarged(scale))
    plot.resize(*size)
    plot.show()
    for whole in (False, True):
        bottom = plot.item.getAxis("bottom")
        bottom.set_whole(whole)
        for across, up in zip(RANGES, (*RANGES[3:], *RANGES[:3]), strict=True):
            plot.set_range(*across, *up)
            settle(plot)
            assert_clear(plot)
            for axis, ends in ((bottom, across), (plot.item.getAxis("left"), up)):
                area = plot.view.sceneBoundingRect()
                length = area.width() if axis is bottom else area.height()
                is_whole = whole and axis is bottom
                if length >= 1.0 and room_for_two(axis, *ends, length, whole=is_whole):
                    assert len(drawn(axis)) >= 2, (ends, length)


@pytest.mark.parametrize("scale", SCALES)
def test_neighbours_have_the_stated_gap(qtbot: QtBot, scale: float) -> None:
    """At their ease, and nowhere less than the least."""
    theme = load_theme("light").enlarged(scale)
    plot = Plot("x", "y")
    qtbot.addWidget(plot)
    plot.apply_theme(theme)
    plot.resize(1200, 500)
    plot.show()
    for across in RANGES:
        plot.set_range(*across, 0.0, 1.0)
        QApplication.processEvents()
        places = sorted(rect.left() for rect, _ in drawn(plot.item.getAxis("bottom")))
        assert len(places) >= 3
        rects = sorted((rect for rect, _ in drawn(plot.item.getAxis("bottom"))), key=QRectF.left)
        gaps = [b.left() - a.right() for a, b in pairwise(rects)]
        assert min(gaps) >= GAP["bottom"] * theme.small - 1.0
        assert max(gaps) <= 12.0 * theme.small, "and they are not few"


def test_given_numbers_are_fewer_where_they_would_touch(qtbot: QtBot) -> None:
    plot = Plot("x", "units h")
    qtbot.addWidget(plot)
    left = plot.item.getAxis("left")
    left.show_only({float(n): f"{2**n}" for n in range(3, 11)})
    plot.set_range(0.0, 1.0, 2.5, 10.5)
    plot.show()
    counts = []
    for height, scale in ((600, 1.0), (220, 1.0), (220, 3.0)):
        plot.apply_theme(load_theme("dark").enlarged(scale))
        plot.resize(330, height)
        QApplication.processEvents()
        assert_clear(plot)
        counts.append(len(drawn(left)))
        assert drawn(left)[0][1] == "8"
    assert counts[:2] == [8, 8] and 2 <= counts[2] < 8


def test_an_axis_of_nothing_has_a_step(qtbot: QtBot) -> None:
    axis = TidyAxis("bottom")
    for ends in ((1.0, 1.0), (0.0, np.inf), (2.0, 1.0)):
        assert axis.tickSpacing(*ends, 200.0) == [(1.0, 0.0)]
    assert axis.tickSpacing(0.0, 1.0, 0.0) == [(1.0, 0.0)]


def plots_of(window: QWidget) -> list[Any]:
    return [one for one in window.findChildren(Plot) if one.isVisible() and one.height() > 0]


@pytest.mark.parametrize("dress", ["dark at 150 %", "projector"])
def test_no_numbers_of_the_real_plots_touch(open_window: Callable[..., Person], dress: str) -> None:
    """The chain's and each lab's, at large type; the docks are as wide as the window makes them."""
    person = open_window()
    app, looked = person.app, 0
    if dress == "projector":
        assert app.desk.ask(Set("view", "theme", "projector")) == ""
    else:
        for _ in range(2):
            app.desk.please(Do("text_larger"))
    for lab in all_labs():
        assert app.desk.ask(Go(lab)) == ""
        person.wait_frames(14)
        for dock in app.window.findChildren(QDockWidget):
            if dock.isHidden() and dock.objectName().startswith("dock_"):
                dock.toggleViewAction().trigger()
        person.wait_frames(14)
        for plot in plots_of(app.window):
            settle(plot)
            looked += assert_clear(plot) > 1
    assert looked >= 12
