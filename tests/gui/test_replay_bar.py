"""The bar of a replay and the card of a keyframe: what they show, tell and refuse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.app import add_fonts
from gui.film.keyframes import Keyframe
from gui.look.theme import load_theme, style_sheet
from gui.moments.marks import Mark
from gui.replay.keyframe_value import USUAL
from gui.replay.player import SPEEDS
from gui.replay.replay_bar import ReplayBar

THEMES = ("dark", "light", "projector")
SAME = "computed again: all 3,900 frames the same to the last bit"
DIFFERS = "frame 73: position of block 3 is 0.25 in the file and 0.5 when computed again"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle("Fusion")
    add_fonts()
    qapp.setStyleSheet(style_sheet(load_theme("dark")))
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page with room for a bar."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    return made


@pytest.fixture
def bar(page: QWidget) -> ReplayBar:
    """A bar of 900 pixels in the middle of a recording."""
    made = ReplayBar()
    column: Any = page.layout()
    column.addWidget(made)
    column.addStretch(1)
    assert made.isHidden()
    made.show_name("lazy-to-active.h5")
    made.timeline.show_tape(65.0, (Mark(3.0, "change", "Noise: 0.2"), Mark(40.0, "train", "")))
    made.show_time(12.34, 65.0, 736, 3900)
    made.show_check(SAME, False, "same to the last bit")
    made.show()
    page.show()
    widen(made, 900)
    return made


def widen(bar: ReplayBar, width: int) -> None:
    """Give the page under the bar a width, and the bar what it wants of its height."""
    bar.window().resize(width, 400)
    for _turn in range(3):
        QApplication.processEvents()


def dress(bar: ReplayBar, name: str, width: int) -> None:
    theme = load_theme(name)
    QApplication.instance().setStyleSheet(style_sheet(theme))
    bar.apply_theme(theme)
    widen(bar, width)


def told_by(source: Any, *names: str) -> list[tuple[str, tuple[Any, ...]]]:
    heard: list[tuple[str, tuple[Any, ...]]] = []
    for name in names:
        getattr(source, name).connect(lambda *values, name=name: heard.append((name, values)))
    return heard


# --- the bar ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("step_back", ("stepped", (-1,))),
        ("play", ("play_toggled", ())),
        ("step", ("stepped", (1,))),
        ("loop", ("loop_toggled", (True,))),
        ("keyframe", ("keyframe_added", ())),
        ("fork", ("forked", ())),
        ("film", ("film_asked", ())),
        ("close", ("closed", ())),
    ],
)
def test_every_button_tells_what_it_is_for(
    qtbot: QtBot, bar: ReplayBar, name: str, wanted: tuple[str, tuple[Any, ...]]
) -> None:
    signals = ("play_toggled", "stepped", "loop_toggled", "keyframe_added", "forked")
    heard = told_by(bar, *signals, "film_asked", "closed")
    button = bar.buttons[name]
    assert button.toolTip() and button.accessibleName()
    qtbot.mouseClick(button, LEFT)
    assert heard == [wanted]


def test_the_speed_is_chosen_and_shown(qtbot: QtBot, bar: ReplayBar) -> None:
    heard = told_by(bar, "speed_chosen")
    assert bar.speed.currentText() == "1×"
    bar.speed.setFocus()
    qtbot.keyClick(bar.speed, Qt.Key.Key_Down)
    qtbot.keyClick(bar.speed, Qt.Key.Key_Home)
    assert heard == [("speed_chosen", (2.0,)), ("speed_chosen", (SPEEDS[0],))]
    bar.show_speed(0.25)
    assert bar.speed.currentText() == "¼×" and len(heard) == 2


def test_play_and_loop_are_shown_without_telling(bar: ReplayBar) -> None:
    heard = told_by(bar, "play_toggled", "loop_toggled")
    bar.show_playing(True)
    bar.show_loop(True)
    assert bar.buttons["play"].accessibleName() == "Pause" and bar.buttons["loop"].isChecked()
    bar.show_playing(False)
    assert bar.buttons["play"].accessibleName() == "Play" and heard == []


def test_the_time_says_what_there_is_room_for(bar: ReplayBar) -> None:
    whole = "0:12.3 / 1:05.0 · frame 737 of 3,900"
    dress(bar, "dark", 900)
    assert bar.time.text() == whole and bar.check.text() == "same to the last bit"
    dress(bar, "dark", 1400)
    assert bar.time.text() == whole and bar.check.text() == SAME
    widen(bar, 720)
    assert bar.time.text() == "0:12.3 / 1:05.0" and bar.time.toolTip() == whole
    assert bar.timeline.state.position == 12.34


def test_what_differs_is_said_in_warning_and_has_room_before_the_time(bar: ReplayBar) -> None:
    assert bar.sign.isHidden() and bar.check.property("role") == "note"
    bar.show_check("frame 73: position of block 3 differs", True)
    QApplication.processEvents()
    assert bar.sign.isVisible() and bar.check.property("role") == "complaint"
    assert bar.check.text() == bar.check.whole
    assert bar.time.text() == "0:12.3 / 1:05.0"
    bar.show_check(DIFFERS, True)
    QApplication.processEvents()
    assert bar.check.text().endswith("…") and bar.check.toolTip() == DIFFERS


def test_the_time_keeps_its_place_while_it_counts(bar: ReplayBar) -> None:
    places = set()
    for tenth in range(30):
        bar.show_time(10.0 + 0.1 * tenth, 65.0, 600 + 7 * tenth, 3900)
        QApplication.processEvents()
        places.add((bar.time.x(), bar.time.width()))
    assert len(places) == 1


@pytest.mark.parametrize("width", [900, 1400])
@pytest.mark.parametrize("name", THEMES)
def test_everything_fits_in_every_theme(
    bar: ReplayBar, name: str, width: int, tmp_path: Path
) -> None:
    bar.show_check(DIFFERS, True)
    bar.timeline.show_keyframes((5.0, 30.0), 1)
    bar.show_keyframe(Keyframe(seconds=30.0, zoom=2.0, layer=5, caption="Deep layers"), 1)
    dress(bar, name, width)
    assert bar.minimumSizeHint().width() <= 900
    assert bar.width() == width and bar.height() == bar.sizeHint().height()
    inside = bar.rect()
    shown = [widget for widget in bar.findChildren(QWidget) if widget.isVisible()]
    for widget in shown:
        corner = widget.mapTo(bar, QPoint(0, 0))
        assert inside.contains(corner) and corner.x() + widget.width() <= width
    for widget in shown:
        if isinstance(widget, QLabel):
            needed = widget.fontMetrics().horizontalAdvance(widget.text())
            assert widget.width() >= needed, widget.text()
        elif isinstance(widget, (QPushButton, QToolButton)):
            assert widget.width() >= widget.minimumSizeHint().width()
    bar.grab().save(str(tmp_path / f"replay_bar_{name}_{width}.png"))


# --- the card --------------------------------------------------------------------------------


def type_into(qtbot: QtBot, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_card_has_a_place_for_all_that_a_keyframe_sets(bar: ReplayBar) -> None:
    fields = set(Keyframe.model_fields)
    assert {"seconds", *bar.card.values} == fields == {"seconds", *USUAL}
    assert Keyframe(seconds=0.0, **USUAL).zoom == 1.0  # the usual values are permitted


def test_what_is_not_set_shows_what_holds_there(bar: ReplayBar) -> None:
    values = bar.card.values
    before = {"zoom": 3.0, "pan": (0.2, 0.7), "layer": 4}
    bar.show_keyframe(Keyframe(seconds=30.0, layer=2), 0, before)
    assert bar.card.isVisible() and bar.card.title.text() == "Keyframe 1 at 0:30.0"
    assert [row.value for row in values["pan"].rows] == [0.2, 0.7]
    assert values["zoom"].rows[0].value == 3.0 and values["layer"].rows[0].value == 2
    ticks = {name: value.tick.isChecked() for name, value in values.items() if value.tick}
    assert ticks == {
        "caption": False,
        "zoom": False,
        "pan": False,
        "layer": True,
        "speed": False,
    }
    bar.show_keyframe(None)
    assert bar.card.isHidden()


def test_numbers_words_and_places_are_edited(qtbot: QtBot, bar: ReplayBar) -> None:
    values = bar.card.values
    bar.show_keyframe(Keyframe(seconds=30.0), 0)
    heard = told_by(bar.card, "edited")
    type_into(qtbot, values["zoom"].rows[0].field, "2.5")
    type_into(qtbot, values["caption"].rows[0].field, "Friction holds them")
    type_into(qtbot, values["pan"].rows[1].field, "0.75")
    type_into(qtbot, values["hold"].rows[0].field, "3")
    edits = [told for _name, (told,) in heard]
    assert edits == [
        {"zoom": 2.5},
        {"caption": "Friction holds them"},
        {"pan": (0.5, 0.75)},
        {"hold": 3.0},
    ]
    for edit in edits:
        Keyframe(seconds=30.0, **edit)  # permitted


def test_a_slider_tells_while_it_is_dragged(qtbot: QtBot, bar: ReplayBar) -> None:
    bar.show_keyframe(Keyframe(seconds=30.0), 0)
    slider = bar.card.values["layer"].rows[0].slider
    assert slider is not None
    heard = told_by(bar.card, "edited")
    qtbot.mousePress(slider, LEFT, pos=QPoint(slider.width() // 2, slider.height() // 2))
    assert heard == [("edited", ({"layer": 6},))]
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width() // 2, slider.height() // 2))
    assert heard[-1] == heard[0]


def test_a_tick_sets_what_holds_and_takes_it_away_again(qtbot: QtBot, bar: ReplayBar) -> None:
    pan = bar.card.values["pan"]
    assert pan.tick is not None and pan.tick.accessibleName() == "Middle is set here"
    bar.show_keyframe(Keyframe(seconds=30.0), 0, {"pan": (0.1, 0.9)})
    heard = told_by(bar.card, "edited")
    qtbot.mouseClick(pan.tick, LEFT)
    bar.show_keyframe(Keyframe(seconds=30.0, pan=(0.1, 0.9)), 0)
    qtbot.mouseClick(pan.tick, LEFT)
    assert [told for _name, (told,) in heard] == [{"pan": (0.1, 0.9)}, {"pan": None}]
    assert bar.card.values["hold"].tick is None  # it is nothing that goes on


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("zoom", "0.5", "Zoom must be a number from 1 to 8."),
        ("layer", "2.5", "Layer must be a whole number from 0 to 10⁶."),
        ("pan", "1.2", "Middle must be a number from 0 to 1."),
        ("speed", "fast", "Speed must be a number from 0.01 to 1000."),
    ],
)
def test_what_is_not_permitted_is_refused_where_it_is_typed(
    qtbot: QtBot, bar: ReplayBar, name: str, text: str, words: str
) -> None:
    bar.show_keyframe(Keyframe(seconds=30.0), 0)
    heard = told_by(bar.card, "edited")
    row = bar.card.values[name].rows[0]
    type_into(qtbot, row.field, text)
    assert row.complaint.text() == words and heard == []


def test_remove_and_done_are_told_by_the_timeline(qtbot: QtBot, bar: ReplayBar) -> None:
    bar.timeline.show_keyframes((5.0, 30.0), 1)
    bar.show_keyframe(Keyframe(seconds=30.0), 1)
    heard = told_by(bar.timeline, "keyframe_removed", "keyframe_chosen")
    qtbot.mouseClick(bar.card.remove_button, LEFT)
    qtbot.mouseClick(bar.card.done_button, LEFT)
    assert heard == [("keyframe_removed", (1,)), ("keyframe_chosen", (-1,))]
