"""What keys and screen readers find: names, values, and an order that the eye would take."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QScrollBar,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.claims.entries import Ledger
from gui.claims.window import ClaimsWindow
from gui.diagram.window import DiagramWindow
from gui.film.keyframes import Keyframes
from gui.film.options import FilmOptions
from gui.intents.desk import Desk
from gui.intents.intent import LoadPreset
from gui.intents.line import Line
from gui.look.theme import load_theme
from gui.models.held import HeldCurve
from gui.models.presets import read_presets
from gui.panels.parameter_form import ParameterForm
from gui.replay.films.card import FilmCard, FilmSource
from gui.replay.replay_bar import ReplayBar
from gui.window.about_card import AboutCard
from gui.window.actions import Actions
from gui.window.data_card import DataCard
from gui.window.focus_line import FocusLine
from gui.window.held_card import HeldCard
from gui.window.keys_card import KeysCard
from gui.window.main_window import MainWindow
from gui.window.notice import Notice
from gui.window.twin_card import TwinCard
from nets.data.samples import Choice, Preview
from physics.chain.parameters import ChainParameters

TEXT = QAccessible.Text
NAMELESS = (QAccessible.Role.Window, QAccessible.Role.Pane)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window with its plots, and nobody behind it."""
    made = MainWindow(load_theme("dark"), read_presets().by_name.values(), Desk())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.docks.fill(load_theme("dark"))
    made.order_focus()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    vars(made).clear()  # pytest holds it until the test's very end, and with it the plots' menus
    gc.collect()


def tree(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is seen, from the top."""
    if one is None or one.state().invisible:
        return
    yield one
    for index in range(one.childCount()):
        yield from tree(one.child(index))


def name_of(one: QAccessibleInterface) -> str:
    """What a screen reader calls it: its label, if it has one, else its name."""
    labels = one.relations(QAccessible.RelationFlag.Label)
    return labels[0][0].text(TEXT.Name) if labels else one.text(TEXT.Name)


def problems(root: QWidget) -> list[str]:
    """What takes the focus and says not enough of itself."""
    found = []
    for one in tree(QAccessible.queryAccessibleInterface(root)):
        if not one.state().focusable or one.role() in NAMELESS:
            continue
        told = f"{type(one.object()).__name__} {one.role().name} {name_of(one)!r}"
        if not name_of(one).strip():
            found.append(f"no name: {told}")
        if isinstance(one.object(), QComboBox) and name_of(one) == one.text(TEXT.Value):
            found.append(f"called by its value: {told}")
        if isinstance(one.object(), QSlider) and ": " not in name_of(one):
            found.append(f"no value: {told}")
    return found


def film_card(parent: QWidget) -> QWidget:
    return FilmCard(FilmSource("run.h5", 4.0, None, Keyframes()), FilmOptions(), "dark", parent)


def data_card(parent: QWidget) -> QWidget:
    choice = Choice("label_column", (("a", "column a"), ("b", "column b")), ("a",))
    pictures = np.zeros((2, 3, 8, 8))
    data = Preview(20, 10, (8, 8), 64, {"x": 10, "y": 10}, pictures, ("x", "y"), (), (choice,))
    card = DataCard("mine.csv", lambda _: data, {}, parent)
    card.show_data(data)
    return card


def keys_card(parent: QWidget) -> QWidget:
    actions = Actions(parent, read_presets().by_name.values(), Desk())
    return KeysCard(actions.bindings, actions.groups(), actions.told(), parent)


def claims_window(parent: QWidget) -> QWidget:
    window = ClaimsWindow(load_theme("dark"), parent)
    window.show_entries(Ledger(Path("nobody has measured anything")).entries)
    return window


def held_card(parent: QWidget) -> QWidget:
    curve = HeldCurve(name="a", load_curve=(1.0, 0.3, 0.0), chain=ChainParameters(), colour=0)
    return HeldCard([curve], load_theme("dark"), lambda _: "", parent)


def notice(parent: QWidget) -> QWidget:
    made = Notice(parent)
    made.show_line(Line("a line", offers={"Undo": lambda: None}))
    return made


CARDS: dict[str, Callable[[QWidget], QWidget]] = {
    "keys": keys_card,
    "film": film_card,
    "data": data_card,
    "twin": lambda parent: TwinCard(ChainParameters(), "noise", lambda *_: "", parent),
    "diagrams": lambda parent: DiagramWindow(load_theme("dark"), parent),
    "replay": ReplayBar,
    "claims": claims_window,
    "about": lambda parent: AboutCard(parent, "About", "<b>words</b>"),
    "held": held_card,
    "notice": notice,
}


def test_everything_in_the_main_window_says_what_it_is(window: MainWindow) -> None:
    for page in range(window.side.count()):
        window.side.setCurrentIndex(page)
        for form in window.side.currentWidget().findChildren(ParameterForm):
            for fold in form.folds.values():
                fold.heading.setChecked(True)
        assert problems(window) == []


@pytest.mark.parametrize("name", list(CARDS))
def test_everything_in_a_card_says_what_it_is(qtbot: QtBot, name: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = CARDS[name](parent)
    parent.show()
    card.show()
    found = problems(card)
    assert found == [], "\n".join(found)


def test_a_slider_tells_its_value_whoever_moves_it(window: MainWindow) -> None:
    row = window.side.chain.form.rows["stiffness"]
    slider = row.slider
    assert slider is not None
    told = QAccessible.queryAccessibleInterface(slider)
    row.show_value(2.5)
    assert told.text(TEXT.Name) == "Stiffness: 2.50"
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert row.field is not None
    assert told.text(TEXT.Name) == f"Stiffness: {row.field.text()}" != "Stiffness: 2.50"


def test_the_scene_and_the_plots_have_names(window: MainWindow) -> None:
    names = {name_of(one) for one in tree(QAccessible.queryAccessibleInterface(window))}
    if window.scene.canvas is not None:
        assert "The chain: drag a block or the handle" in names
    assert {"Load curve", "Shares by layer", "Training"} <= names
    assert {"position x over time t", "data separation D over epoch"} <= names


def tabbed(window: MainWindow) -> list[QWidget]:
    """What Tab comes to, one after the other, from the first lab on."""
    first = next(iter(window.top_bar.switch.segments.values()))
    first.setFocus()
    seen: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in seen:
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return seen


def test_tab_goes_as_the_eye_does(window: MainWindow) -> None:
    areas = [window.top_bar, window.scene, window.side, window.docks.docks["load_curve"]]
    areas += [window.docks.docks[name] for name in ("shares", "course", "training")]
    order = [
        next((place for place, area in enumerate(areas) if area.isAncestorOf(one)), -1)
        for one in tabbed(window)
    ]
    told = [f"{type(one).__name__} {one.accessibleName()}" for one in tabbed(window)]
    assert -1 not in order and order == sorted(order), list(zip(order, told, strict=True))
    wanted = set(range(len(areas)))
    assert set(order) == wanted if window.scene.canvas is not None else wanted - {1}


def test_every_preset_is_reached_by_tab_after_one_was_chosen(window: MainWindow) -> None:
    chosen: list[str] = []
    window._desk.answer(LoadPreset, lambda asked: chosen.append(asked.name) or "")
    pills = window.top_bar.pills
    played: list[bool] = []
    window.actions_["play"].triggered.connect(lambda: played.append(True))
    pills["balanced"].setFocus()
    QTest.keyClick(pills["balanced"], Qt.Key.Key_Tab)
    QTest.keyClick(pills["active"], Qt.Key.Key_Space)
    assert not played
    assert chosen == ["active"]
    pills["lazy"].setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(pills["lazy"], Qt.Key.Key_Space)
    assert chosen == ["active"] and len(played) == 1  # after a click it plays, as everywhere
    reached = tabbed(window)
    assert all(pill in reached for pill in pills.values())


def test_arrows_pull_from_the_scene_and_from_no_control(window: MainWindow) -> None:
    pulled: list[float] = []
    window.arrow_pressed.connect(pulled.append)
    for one in tabbed(window):
        if window.scene.isAncestorOf(one) or window.docks.docks["energy"].isAncestorOf(one):
            continue
        one.setFocus()
        QTest.keyClick(one, Qt.Key.Key_Left)
        assert pulled == [], one
    if window.scene.canvas is not None:
        window.scene.canvas.native.setFocus()
        QTest.keyClick(window.scene.canvas.native, Qt.Key.Key_Left)
        assert pulled == [-1.0]


def test_a_plot_and_the_scene_show_that_keys_go_there(window: MainWindow) -> None:
    plots = window.docks.plots
    assert plots is not None
    plot = plots.load_curve
    before = plot.grab().toImage()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert plot.hasFocus() and plot.grab().toImage() != before
    if window.scene.canvas is None:
        return
    line = window.scene.findChild(FocusLine)
    assert line is not None and line.isHidden()
    window.scene.canvas.native.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.isVisible()
    assert line.geometry().bottom() < window.scene.canvas.native.geometry().top()
    window.scene.canvas.native.clearFocus()
    window.scene.canvas.native.setFocus(Qt.FocusReason.MouseFocusReason)
    assert line.isHidden()


# --- Tab, in every window ------------------------------------------------------------------------


def missed(root: QWidget) -> list[str]:
    """Controls that are seen and can be used, and that Tab does not come to."""
    begin = next(one for one in root.findChildren(QWidget) if by_tab(one))
    begin.setFocus()
    reached: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in reached:
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert now in (None, reached[0]), f"{now} keeps the focus among {len(reached)}"
    groups = [one.group() for one in reached if isinstance(one, QAbstractButton)]
    return [
        f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()!r}"
        for one in root.findChildren(QWidget)
        if can_be_used(one)
        and one not in reached
        # Of what excludes each other one has the focus, and arrows go to the others.
        and not (isinstance(one, QAbstractButton) and one.group() and one.group() in groups)
    ]


def can_be_used(one: QWidget) -> bool:
    wanted = isinstance(one, (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider)) or by_tab(
        one
    )
    # The menu View closes docks, too.
    inside = isinstance(one.parentWidget(), (QAbstractSpinBox, QTabBar, QComboBox, QDockWidget))
    seen = one.isVisible() and not one.visibleRegion().isEmpty()
    return wanted and seen and one.isEnabled() and not inside and not isinstance(one, QScrollBar)


def by_tab(one: QWidget) -> bool:
    takes = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and one.isVisible() and one.isEnabled() and one.focusProxy() is None


def test_tab_comes_to_everything_in_the_main_window(window: MainWindow) -> None:
    for page in range(window.side.count()):
        window.side.setCurrentIndex(page)
        assert missed(window) == [], window.side.tabText(page)


@pytest.mark.parametrize("name", list(CARDS))
def test_tab_comes_to_everything_in_a_card(qtbot: QtBot, name: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = CARDS[name](parent)
    parent.show()
    card.show()
    card.activateWindow()
    qtbot.waitUntil(card.window().isActiveWindow)
    assert missed(card) == []
