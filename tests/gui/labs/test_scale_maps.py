"""The maps of the output-scale lab: diagrams of one's own, the way back, films and halls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from gui.film.board import Board
from gui.film.layout import Box, Layout
from gui.intents.intent import Open
from gui.labs import all_labs, lab_named
from gui.labs.scale.maps.controls import DiagramBox
from gui.labs.scale.maps.quantities import QUANTITIES, crossing, sides
from gui.labs.scale.maps.shown import SETUPS, SHIPPED, SHOWN
from gui.lectures.hall.plots import HallPlots
from gui.look.theme import load_theme
from nets.sweep.scale_file import write_scales
from nets.sweep.scale_plan import ScaleAxis, ScaleResult, empty_scales
from nets.sweep.scale_shipped import shipped
from tests.gui.person import Person

LAB = lab_named("scale")
MAPS = ("scale_map", "scale_plane", "scale_powers")


class Standing(dict[str, Any]):
    """What the maps need of a moment."""

    settings: Any = LAB.settings()


@pytest.fixture(autouse=True)
def _as_it_ships() -> Iterator[None]:
    yield
    SHOWN.choose(SHIPPED)
    SHOWN._known.clear()


def part_of_shipped(widths: tuple[int, ...] = (0, 2), scales: slice = slice(None)) -> ScaleResult:
    """A diagram of one's own: some rows and columns of the one that ships."""
    whole, rows = shipped(), list(widths)
    x = ScaleAxis("alpha_root_width", whole.plan.x.values[scales])
    y = ScaleAxis("width", tuple(whole.plan.y.values[row] for row in rows))
    return replace(
        whole,
        plan=replace(whole.plan, x=x, y=y),
        numbers={name: one[rows][:, scales] for name, one in whole.numbers.items()},
        **{
            name: getattr(whole, name)[rows][:, scales]
            for name in ("separation", "products", "ensemble_error", "errors_without")
        },
    )


def unfinished() -> ScaleResult:
    """One whose upper row is not trained yet."""
    part = part_of_shipped()
    each = {name: untrained(getattr(part, name)) for name in ("separation", "products")}
    numbers = {name: untrained(one) for name, one in part.numbers.items()}
    return replace(part, numbers=numbers, **each)


def untrained(values: Any) -> Any:
    """Without the second row."""
    return np.concatenate([values[:1], np.full_like(values[1:], np.nan)])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "mine.h5"
    write_scales(part_of_shipped(), path)
    return path


def made(name: str, qtbot: QtBot) -> tuple[Any, Callable[[], None]]:
    """A map of the lab, and what brings it up to date."""
    reading = next(one for one in LAB.readings() if one.name == name)
    plot = reading.make(None)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    moment: Any = Standing(kernel_change=np.array([0.0, 40.0]))
    return plot, lambda: reading.feed(plot, moment, None)


def test_a_diagram_of_ones_own_is_shown_and_there_is_a_way_back(
    qapp: QApplication, qtbot: QtBot, own: Path
) -> None:
    plots = [made(name, qtbot) for name in MAPS]
    boxes = [plot.diagrams for plot, _ in plots]
    for _, feed in plots:
        feed()
    assert all(box.count() == 2 and box.currentIndex() == 0 for box in boxes)
    before = [plot.curves() for plot, _ in plots]
    SHOWN.open(own)
    for _, feed in plots:
        feed()
    assert all(box.isVisible() and box.currentText() == "mine.h5" for box in boxes)
    widths, plane, powers = (plot for plot, _ in plots)
    names = [name for name in widths.own_curves() if name.startswith("h =")]
    assert names == ["h = 16", "h = 64"]
    np.testing.assert_allclose(10.0 ** widths.own_curves()["h = 64"][1], shipped().kernel_change[2])
    assert len(plane._item.tall) == 2
    assert not np.array_equal(powers.curves()["seen"][1], before[2]["seen"][1])
    assert "Loss: soft_hinge" in widths.diagrams.toolTip()
    widths.diagrams.activated.emit(0)  # as a person chooses the one that ships
    for (plot, feed), curves in zip(plots, before, strict=True):
        feed()
        assert plot.curves().keys() == curves.keys()
        for name, (x, y) in plot.curves().items():
            np.testing.assert_array_equal((x, y), curves[name])
    assert [box.currentIndex() for box in boxes] == [0, 0, 0]


def test_the_convolutional_one_that_ships_can_be_chosen(qapp: QApplication, qtbot: QtBot) -> None:
    SHOWN.choose("convolutional")
    plots = [made(name, qtbot) for name in MAPS]
    for plot, feed in plots:
        feed()
        qapp.processEvents()
        assert plot.diagrams.currentText() == "convolutional"
    assert SHOWN.now.result is shipped("conv")
    asked = plots[1][0]._settings_of((0, 0))
    assert asked["setup"] == "conv" and asked["width"] == SHOWN.now.result.plan.y.values[0]


def test_every_quantity_of_an_unfinished_one_is_shown_as_far_as_it_is_known(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "half.h5"
    write_scales(unfinished(), path)
    SHOWN.open(path)
    plot, feed = made("scale_map", qtbot)
    feed()
    for place in range(len(QUANTITIES)):
        plot.choice.setCurrentIndex(place)
        qapp.processEvents()
        assert np.isfinite(plot.own_curves()["h = 16"][1]).any()
        assert not np.isfinite(plot.own_curves()["h = 64"][1]).any()
    plane, feed = made("scale_plane", qtbot)
    feed()
    qapp.processEvents()
    assert "not trained yet" in plane._words_of((1, 0))
    assert "times its size" in plane._words_of((0, 0))
    assert plane._item.crossing[0].size == 1
    powers, feed = made("scale_powers", qtbot)
    feed()
    qapp.processEvents()
    assert np.isnan(powers.curves()["seen"][1]).any()  # over one width nothing goes as a power


def test_one_cell_is_a_diagram_too(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "cell.h5"
    write_scales(part_of_shipped((1,), slice(4, 5)), path)
    SHOWN.open(path)
    for name in MAPS:
        plot, feed = made(name, qtbot)
        feed()
        qapp.processEvents()
        image = plot.grab().toImage()
        across, down = range(0, image.width(), 2), range(0, image.height(), 2)
        assert len({image.pixel(x, y) for x in across for y in down}) > 2, f"{name} is empty"


def test_what_cannot_be_shown_is_refused_in_words_and_what_was_shown_stays(tmp_path: Path) -> None:
    path, part = tmp_path / "other.h5", part_of_shipped()
    plan = replace(part.plan, x=ScaleAxis("samples", (32.0, 64.0)))
    write_scales(empty_scales(plan), path)
    with pytest.raises(ValueError, match="over samples and width: the maps show those over"):
        SHOWN.open(path)
    write_scales(empty_scales(part.plan), path)
    with pytest.raises(ValueError, match="no network of this diagram has been trained yet"):
        SHOWN.open(path)
    write_scales(part, path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ValueError, match="not a diagram of scales that can be read"):
        SHOWN.open(path)
    assert SHOWN.names == tuple(SETUPS) and SHOWN.now.result is shipped("full")


def test_a_cell_asks_for_the_network_that_it_holds(qapp: QApplication, qtbot: QtBot) -> None:
    plot, feed = made("scale_plane", qtbot)
    feed()
    wanted = LAB.settings().model_copy(update=plot._settings_of((3, 5)))
    held = shipped().plan.first(5, 3)
    assert wanted == held
    assert "loss" in plot._settings_of((3, 5)) and "layers" not in plot._settings_of((3, 5))


def test_cells_reach_halfway_to_their_neighbours() -> None:
    begin, end = sides(np.array([[0.0, 1.0, 3.0]]))
    np.testing.assert_array_equal(begin, [[-0.5, 0.5, 2.0]])
    np.testing.assert_array_equal(end, [[0.5, 2.0, 4.0]])
    np.testing.assert_array_equal(sides(np.array([2.0])), ([1.5], [2.5]))


def test_where_nothing_crosses_there_is_no_crossing() -> None:
    x = np.array([[0.0, 1.0, 2.0]] * 3)
    found = crossing(x, np.array([[1.0, -1.0, -2.0], [3.0, 2.0, 1.0], [1.0, np.nan, -1.0]]))
    np.testing.assert_array_equal(found, [0.5, np.nan, 1.0])


def pressed(widget: Any) -> list[Any]:
    """What could be pressed, and is seen."""
    kinds = (QAbstractButton, QComboBox)
    found = [one for kind in kinds for one in widget.findChildren(kind)]
    return [one for one in found if one.isVisibleTo(widget)]


def test_nothing_in_a_film_or_a_hall_looks_as_if_it_could_be_pressed(
    qapp: QApplication, qtbot: QtBot, own: Path
) -> None:
    SHOWN.open(own)  # there is a choice of diagrams, too
    theme, moment = load_theme("dark"), Standing(kernel_change=np.array([0.0, 40.0]))
    for lab in all_labs().values():
        readings = lab.film_readings()
        boxes = {one.name: Box(0, 0, 400, 300) for one in readings}
        layout = Layout(1.0, Box(0, 0, 400, 300), Box(0, 0, 400, 0), plots=boxes)
        board = Board(layout, theme, readings, lab, ground="", network=True, rate=30.0)
        for name, card in board._cards.items():
            if name in MAPS:
                next(one for one in readings if one.name == name).feed(card.widget, moment, None)
            assert pressed(card.widget) == [], (lab.name, name)
        if lab is LAB:
            assert board._cards["scale_map"].name == "All widths · kernel's change"
            assert board._cards["scale_plane"].name == "Map"
        board.close()
    hall = HallPlots()
    qtbot.addWidget(hall)
    hall.show_those(MAPS, LAB, theme)
    assert [pressed(one) for one in hall.widgets] == [[], [], []]
    assert hall._shown[0].title.text() == "All widths · kernel's change"


def test_a_dropped_diagram_opens_the_lab_and_is_shown_there(
    open_window: Callable[..., Person], own: Path, tmp_path: Path
) -> None:
    person = open_window()
    app = person.app
    assert "is over samples" in app.desk.ask(Open(of_samples(tmp_path / "other.h5")))
    assert app.labs.bench is None  # a refusal leaves everything as it is
    assert app.desk.ask(Open(own)) == ""
    bench: Any = app.labs.bench
    assert bench.lab is LAB and "mine.h5 is shown" in person.notice
    person.wait(lambda: app.frames.lab is not None and app.frames.lab.moment is not None)
    person.wait(lambda: boxes_in(app.window))
    (box,) = boxes_in(app.window)
    person.wait(lambda: box.currentText() == "mine.h5")
    assert box.focusPolicy() != Qt.FocusPolicy.NoFocus


def boxes_in(window: Any) -> list[DiagramBox]:
    """Those that are seen."""
    return [one for one in window.findChildren(DiagramBox) if one.isVisible()]


def of_samples(path: Path) -> Path:
    """A diagram over something else."""
    plan = replace(shipped().plan, x=ScaleAxis("samples", (32.0, 64.0)))
    write_scales(empty_scales(plan), path)
    return path
