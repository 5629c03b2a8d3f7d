"""The first window fits the screen that it opens on, with its type as large as the system says."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.look.theme import load_theme
from gui.window.placing import keep_on_screen, place_window
from tests.gui.screens import seen_on

needs_screens = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no Xvfb for screens")
SMALL = [
    pytest.param((1024, 600), {}, id="netbook"),
    pytest.param((1024, 768), {}, id="old projector"),
    pytest.param((1280, 800), {}, id="projector"),
    pytest.param((1920, 1080), {"QT_SCALE_FACTOR": "1.5"}, id="1080p at 150 %"),
]


@needs_screens
@pytest.mark.parametrize(("size", "environment"), SMALL)
@pytest.mark.parametrize("theme", ["dark", "projector"])
def test_nothing_that_is_needed_is_outside(
    size: tuple[int, int], environment: dict[str, str], theme: str
) -> None:
    told = seen_on(*size, theme, **environment)
    assert told.pop("type") == load_theme(theme).text_size
    assert told == {"plain": [], "replay": [], "full screen": []}


@needs_screens
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_no_control_of_a_dock_or_a_page_is_cut_off(size: tuple[int, int]) -> None:
    told = seen_on(*size, module="tests.gui.cut_off")
    assert len(told) > 30
    assert {state: cut for state, cut in told.items() if cut} == {}


@needs_screens
def test_no_control_is_cut_off_in_text_half_as_large_again() -> None:
    told = seen_on(1280, 720, "150", module="tests.gui.cut_off")
    assert len(told) > 12
    assert {state: cut for state, cut in told.items() if cut} == {}


@needs_screens
def test_type_is_as_large_as_the_system_wants_it() -> None:
    # By itself Qt makes everything larger; told not to, it leaves the type to the app.
    told = seen_on(1920, 1080, "dark", QT_FONT_DPI="120", QT_ENABLE_HIGHDPI_SCALING="0")
    assert told["type"] == round(1.25 * load_theme("dark").text_size)
    assert told["plain"] == []


@needs_screens
@pytest.mark.parametrize("factor", [1.25, 1.5, 2.0])
def test_nothing_is_astray_where_everything_is_larger(factor: float) -> None:
    size = round(1100 * factor), round(700 * factor)
    told = seen_on(*size, module="tests.gui.scaled", QT_SCALE_FACTOR=str(factor))
    assert told["ratio"] == factor
    assert told["astray"] < 0.006  # two pixels astray are 0.013, half a one at the rim 0.004
    assert told["taken"] == list(range(1, 9))
    assert told["diagram"] <= 2.0
    assert {*told["cut off"]} == {"window", "KeysCard", "FilmCard"}
    assert not any(told["cut off"].values()), told["cut off"]


@needs_screens
def test_a_window_led_by_lines_is_no_larger_than_its_screen() -> None:
    told = seen_on(1024, 600, "1440x900", module="tests.gui.led")
    assert told["maximised"]
    assert QRect(0, 0, 1024, 600).contains(QRect(*told["place"]))


def test_a_window_has_its_usual_size_where_there_is_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    place_window(window, QSize(300, 200))
    assert window.size() == QSize(300, 200) and room.contains(window.geometry())
    assert not window.isMaximized()
    place_window(window, room.size() + QSize(10, -100))
    assert room.contains(window.geometry()) and window.isMaximized()


@pytest.mark.parametrize("left", [QRect(-500, -50, 300, 200), QRect(9000, 9000, 9000, 200)])
def test_a_window_comes_back_from_a_screen_that_is_gone(qtbot: QtBot, left: QRect) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(left)
    keep_on_screen(window)
    assert window.screen().availableGeometry().contains(window.geometry())
    assert window.height() == 200
