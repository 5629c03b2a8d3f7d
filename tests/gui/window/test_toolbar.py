"""The bar at the top: what there is room for, and what its signs say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from gui.app import add_fonts
from gui.intents.desk import Desk
from gui.labs.spring_block import LAB
from gui.look.theme import load_theme, style_sheet
from gui.models.presets import read_presets
from gui.window.actions import Actions
from gui.window.pictures import laid_out
from gui.window.toolbar import TopBar


class Window(QMainWindow):
    """Nothing but the bar."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.setStyleSheet(style_sheet(load_theme(theme)))
        presets = list(read_presets().by_name.values())
        desk = Desk()
        self.bar = TopBar(Actions(self, presets, desk), presets, desk, self)
        self.bar.apply_theme(load_theme(theme))
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.bar)

    def fit(self, width: int) -> list[str]:
        """The pills that are seen in a window so wide."""
        self.resize(width, 200)
        for _ in range(5):
            QApplication.processEvents()
        return [name for name, pill in self.bar.pills.items() if pill.isVisible()]


@pytest.fixture
def _four_labs(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as there will be."""
    titles = ("Springs", "Linear", "Response", "Scale")
    labs = {title: replace(LAB, name=title, short=title) for title in titles}
    for room in ("actions", "toolbar"):
        monkeypatch.setattr(f"gui.window.{room}.all_labs", lambda: labs)


@pytest.fixture(params=["dark", "projector"])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, _four_labs: None
) -> Iterator[Window]:
    qapp.setStyle("Fusion")
    add_fonts()
    window = Window(request.param)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    yield window
    window.bar.menus.clear()


def test_pills_without_room_are_in_the_list(window: Window) -> None:
    """And the bar never has a part that is pushed out of it."""
    every = list(window.bar.pills)
    assert window.fit(1700) == every and not window.bar._all_presets.isVisible()
    some = window.fit(1200)
    assert 0 < len(some) < len(every) and some == every[: len(some)]
    assert window.bar._all_presets.isVisible()
    for width in (1440, 1280, 1150, 1024):
        window.fit(width)
        right = window.bar._menu_button.geometry().right()
        assert window.bar._menu_button.isVisible() and right <= window.bar.width() == width
        assert all(one.isVisible() for one in window.bar.switch.segments.values())


def test_where_a_lab_is_open_nothing_of_the_chain_is_in_the_bar(window: Window) -> None:
    window.bar.show_chain(False)
    assert window.fit(1440) == [] and not window.bar._all_presets.isVisible()
    assert not window.bar._speed_field.isVisible()
    window.bar.show_chain(True)
    assert window.fit(1440) and window.bar._speed_field.isVisible()


def test_in_larger_type_all_of_it_is_seen_at_once(window: Window) -> None:
    window.setStyleSheet(style_sheet(load_theme("dark")))
    window.fit(1280)
    window.setStyleSheet(style_sheet(load_theme("projector")))
    laid_out(window)  # as before a picture: no time has passed
    bar = window.bar
    for part in (bar._menu_button, bar._speed_field, bar._slider):
        assert part.isVisible() and part.visibleRegion().boundingRect().size() == part.size()
    assert 1 <= sum(pill.isVisible() for pill in bar.pills.values()) < len(bar.pills)


def test_a_sign_says_the_same_in_another_theme(window: Window) -> None:
    for playing, sign in ((True, "pause"), (False, "play")):
        window.bar.show_playing(playing)
        window.bar.apply_theme(load_theme("light"))
        shown = window.bar._buttons["play"].icon().cacheKey()
        assert shown == window.bar._icons[sign].cacheKey()
