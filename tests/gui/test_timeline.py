"""The timeline of a replay: what it shows, and what a person does on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.app import add_fonts
from gui.look.theme import Theme, load_theme, style_sheet
from gui.moments.marks import Kind, Mark
from gui.replay.mark_lane import GLYPH, kind_words, marks_near, runs_of, words_of
from gui.replay.timeline import Timeline
from gui.replay.track_scale import TrackScale, clock_text

THEMES = ("dark", "light", "projector")
KINDS: tuple[Kind, ...] = ("change", "pull", "reset", "train", "twin", "view", "fork")
MARKS = tuple(Mark(2.0 + 6.0 * place, kind, f"It was {kind}") for place, kind in enumerate(KINDS))
DURATION = 65.0
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Told = list[tuple[str, tuple[Any, ...]]]


@pytest.fixture(scope="module", autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    """The app's type and style while these tests run."""
    qapp.setStyle("Fusion")
    add_fonts()
    qapp.setStyleSheet(style_sheet(load_theme("dark")))
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def track(qtbot: QtBot) -> Timeline:
    """A minute with one mark of each kind, 900 pixels wide, with the focus."""
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(900, timeline.sizeHint().height())
    timeline.show_tape(DURATION, MARKS)
    timeline.show()
    timeline.activateWindow()
    qtbot.waitUntil(timeline.isActiveWindow)
    timeline.setFocus()
    qtbot.waitUntil(timeline.hasFocus)
    return timeline


@pytest.fixture
def told(track: Timeline) -> Told:
    """What the timeline tells, in order."""
    heard: Told = []
    for name in ("sought", "stepped", "range_changed"):
        getattr(track, name).connect(lambda *values, name=name: heard.append((name, values)))
    for name in ("keyframe_chosen", "keyframe_moved", "keyframe_removed"):
        getattr(track, name).connect(lambda *values, name=name: heard.append((name, values)))
    return heard


def at(track: Timeline, seconds: float, row: str = "groove") -> QPoint:
    """Where a second lies on a row."""
    state = track.state
    rows = {"marks": 8.0, "groove": state.rows.groove, "tabs": state.rows.groove + 8.0}
    rows["keyframes"] = state.rows.keyframes or 0.0
    return QPoint(round(state.scale.x(seconds)), round(rows[row]))


def drag(qtbot: QtBot, track: Timeline, begin: QPoint, end: QPoint, keys: Any = PLAIN) -> None:
    """Press, move in three pieces, let go."""
    qtbot.mousePress(track, LEFT, keys, begin)
    for part in (1, 2, 3):
        qtbot.mouseMove(track, begin + (end - begin) * part / 3)
    qtbot.mouseRelease(track, LEFT, keys, end)


def wait_for_tip(qtbot: QtBot, track: Timeline, point: QPoint, words: str) -> None:
    """Until the tip under the mouse says it; a window that comes up late puts tips away."""

    def says() -> bool:
        qtbot.mouseMove(track, point + QPoint(1, 0))
        qtbot.mouseMove(track, point)
        return QToolTip.text() == words

    qtbot.waitUntil(says)


# --- seconds, pixels, words ------------------------------------------------------------------


@pytest.mark.parametrize("duration", [0.4, 3.0, 65.0, 3600.0, 1e6])
def test_ticks_are_tidy_and_apart(duration: float) -> None:
    scale = TrackScale(12.0, 888.0, duration)
    ticks = scale.ticks(60.0)
    assert 2 <= len(ticks) <= 15
    places = np.array([scale.x(seconds) for seconds, _label in ticks])
    assert np.diff(places).min() >= 60.0 - 1e-9
    assert len({label for _seconds, label in ticks}) == len(ticks)
    for place in np.linspace(12.0, 888.0, 17):
        assert scale.x(scale.seconds(place)) == pytest.approx(place)
    assert (scale.seconds(-5.0), scale.seconds(1e4)) == (0.0, duration)
    assert (scale.x(-1.0), scale.x(2.0 * duration)) == (12.0, 888.0)


def test_times_are_written_as_a_person_reads_them() -> None:
    texts = [clock_text(seconds) for seconds in (0.0, 12.34, 59.96, 3599.99, 7384.5)]
    assert texts == ["0:00.0", "0:12.3", "1:00.0", "1:00:00.0", "2:03:04.5"]
    assert [text for _at, text in TrackScale(0, 900, 65.0).ticks(120.0)][:3] == [
        "0:00",
        "0:10",
        "0:20",
    ]
    assert TrackScale(0, 900, 0.5).ticks(150.0)[1] == (0.1, "0.1 s")
    assert TrackScale(0, 900, 0.0).ticks(60.0) == ((0.0, "0 s"),)


def test_marks_that_touch_become_a_band_of_columns() -> None:
    scale = TrackScale(0.0, 900.0, 90.0)  # ten pixels a second
    many = [Mark(30.0 + 0.05 * index, "change", "Noise") for index in range(100)]
    runs = runs_of([*many, Mark(32.0, "reset", "Back to rest"), Mark(80.0, "train", "")], scale)
    assert [len(run.marks) for run in runs] == [101, 1]
    band, alone = runs
    assert [kind for _x, kind in band.signs] == ["reset"]
    assert sum(1 for _column in band.columns) >= 10
    assert max(column.full for column in band.columns) == 1.0
    assert all(band.left - 2.0 <= column.x <= band.right for column in band.columns)
    assert alone.columns == () and alone.signs == ((800.0, "train"),)


def test_two_marks_that_overlap_by_half_both_show_their_sign() -> None:
    scale = TrackScale(0.0, 900.0, 90.0)
    (run,) = runs_of([Mark(30.0, "change", ""), Mark(30.6, "train", "")], scale)
    assert run.signs == ((300.0, "change"), (306.0, "train"))  # what matters more lies on top
    (hidden,) = runs_of([Mark(30.0, "change", ""), Mark(30.1, "train", "")], scale)
    assert [kind for _x, kind in hidden.signs] == ["train"]
    assert [column.kind for column in hidden.columns] == ["change"]


def test_many_marks_are_counted_where_they_cannot_be_told() -> None:
    scale = TrackScale(0.0, 900.0, 90.0)
    crowd = [Mark(30.0 + 0.01 * index, "change", f"Noise: {index}") for index in range(20)]
    crowd.append(Mark(30.2, "twin", "A twin began"))
    lines = words_of(marks_near(crowd, scale, 300.0)).splitlines()
    assert lines[0] == "0:30.0  Noise: 0" and len(lines) == 7
    assert lines[-1] == "and 1 twin, 14 changes more"
    assert not marks_near(crowd, scale, 300.0 + 3.0 * GLYPH)
    assert kind_words("view", 1) == "1 change of view"


# --- the mouse -------------------------------------------------------------------------------


def test_a_click_on_the_track_jumps_there(qtbot: QtBot, track: Timeline, told: Told) -> None:
    qtbot.mouseClick(track, LEFT, PLAIN, at(track, 30.0))
    ((name, (seconds,)),) = told
    assert name == "sought" and seconds == pytest.approx(30.0, abs=0.05)


def test_the_playhead_follows_a_drag_and_not_what_it_is_told_meanwhile(
    qtbot: QtBot, track: Timeline, told: Told
) -> None:
    track.show_position(10.0)
    qtbot.mousePress(track, LEFT, PLAIN, at(track, 10.0))
    assert told == []  # taken hold of, not moved
    qtbot.mouseMove(track, at(track, 20.0))
    track.show_position(19.0)
    assert track.state.position == pytest.approx(20.0, abs=0.05)
    qtbot.mouseMove(track, at(track, 500.0))
    qtbot.mouseRelease(track, LEFT, PLAIN, at(track, 500.0))
    assert track.state.position == 19.0
    assert [name for name, _values in told] == ["sought", "sought"]
    assert told[-1][1] == (DURATION,)


def test_a_mark_is_told_under_the_mouse_and_jumped_to(
    qtbot: QtBot, track: Timeline, told: Told
) -> None:
    for mark in MARKS:
        words = f"{clock_text(mark.seconds)}  {mark.words}"
        wait_for_tip(qtbot, track, at(track, mark.seconds, "marks"), words)
        qtbot.mouseClick(track, LEFT, PLAIN, at(track, mark.seconds, "marks") + QPoint(3, 1))
        assert told.pop() == ("sought", (mark.seconds,))
    wait_for_tip(qtbot, track, at(track, 50.0, "marks"), "0:50.0")


def test_the_ends_of_the_range_are_dragged(qtbot: QtBot, track: Timeline, told: Told) -> None:
    track.show_range(40.0, 10.0)
    assert track.state.span == (10.0, 40.0)
    drag(qtbot, track, at(track, 10.0, "tabs"), at(track, 20.0, "tabs"))
    ((name, (begin, end)),) = told
    assert (name, end) == ("range_changed", 40.0) and begin == pytest.approx(20.0, abs=0.05)
    assert track.state.span == (10.0, 40.0)  # until it is told otherwise
    drag(qtbot, track, at(track, 10.0, "tabs"), at(track, 50.0, "tabs"))  # past the other end
    assert told[-1][1] == pytest.approx((40.0, 50.0), abs=0.05)
    qtbot.mouseClick(track, LEFT, PLAIN, at(track, 40.0, "tabs"))
    assert len(told) == 2  # nothing moved


def test_shift_and_a_drag_make_a_range(qtbot: QtBot, track: Timeline, told: Told) -> None:
    drag(qtbot, track, at(track, 45.0), at(track, 15.0), SHIFT)
    ((name, values),) = told
    assert name == "range_changed" and values == pytest.approx((15.0, 45.0), abs=0.05)


def test_a_range_of_no_length_can_be_pulled_open_at_either_end(
    qtbot: QtBot, track: Timeline, told: Told
) -> None:
    for place, goal in ((DURATION, 30.0), (0.0, 30.0)):
        track.show_range(place, place)
        drag(qtbot, track, at(track, place, "tabs"), at(track, goal, "tabs"))
        wanted = (min(place, goal), max(place, goal))
        assert told.pop()[1] == pytest.approx(wanted, abs=0.05)


def test_keyframes_are_chosen_and_dragged(qtbot: QtBot, track: Timeline, told: Told) -> None:
    low = track.sizeHint().height()
    track.show_keyframes((5.0, 20.0, 50.0))
    assert track.sizeHint().height() > low
    track.resize(900, track.sizeHint().height())
    qtbot.mouseClick(track, LEFT, PLAIN, at(track, 20.0, "keyframes"))
    assert told == [("keyframe_chosen", (1,))]
    track.show_keyframes((5.0, 20.0, 50.0), 1)
    drag(qtbot, track, at(track, 20.0, "keyframes"), at(track, 30.0, "keyframes"))
    name, (index, seconds) = told[-1]
    assert (name, index, len(told)) == ("keyframe_moved", 1, 2)
    assert seconds == pytest.approx(30.0, abs=0.05)
    wait_for_tip(qtbot, track, at(track, 50.0, "keyframes"), "0:50.0  Keyframe 3")


def test_escape_lets_go_of_what_is_dragged(qtbot: QtBot, track: Timeline, told: Told) -> None:
    track.show_keyframes((5.0, 20.0), 1)
    track.resize(900, track.sizeHint().height())
    qtbot.mousePress(track, LEFT, PLAIN, at(track, 20.0, "keyframes"))
    qtbot.mouseMove(track, at(track, 40.0, "keyframes"))
    assert track.state.keyframes[1] == pytest.approx(40.0, abs=0.05)
    qtbot.keyClick(track, Qt.Key.Key_Escape)
    qtbot.mouseRelease(track, LEFT, PLAIN, at(track, 40.0, "keyframes"))
    assert track.state.keyframes == (5.0, 20.0) and told == []


def test_the_wheel_and_other_buttons_do_nothing(qtbot: QtBot, track: Timeline, told: Told) -> None:
    where = QPointF(at(track, 30.0))
    wheel = QWheelEvent(
        where,
        track.mapToGlobal(where),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(track, wheel)
    qtbot.mouseClick(track, Qt.MouseButton.RightButton, PLAIN, at(track, 30.0))
    assert told == [] and not wheel.isAccepted()


# --- the keys --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "shift", "wanted"),
    [
        (Qt.Key.Key_Left, False, ("stepped", (-1,))),
        (Qt.Key.Key_Right, False, ("stepped", (1,))),
        (Qt.Key.Key_Right, True, ("stepped", (10,))),
        (Qt.Key.Key_Home, False, ("sought", (0.0,))),
        (Qt.Key.Key_End, False, ("sought", (DURATION,))),
        (Qt.Key.Key_PageUp, False, ("sought", (14.0,))),
        (Qt.Key.Key_PageDown, False, ("sought", (26.0,))),
        (Qt.Key.Key_Up, False, ("keyframe_chosen", (2,))),
        (Qt.Key.Key_Down, False, ("keyframe_chosen", (0,))),
        (Qt.Key.Key_Delete, False, ("keyframe_removed", (1,))),
        (Qt.Key.Key_Backspace, False, ("keyframe_removed", (1,))),
        (Qt.Key.Key_Escape, False, ("keyframe_chosen", (-1,))),
        (Qt.Key.Key_BracketLeft, False, ("range_changed", (20.0, 40.0))),
        (Qt.Key.Key_BracketRight, False, ("range_changed", (10.0, 20.0))),
    ],
)
def test_keys(
    qtbot: QtBot, track: Timeline, told: Told, key: Any, shift: bool, wanted: tuple[Any, ...]
) -> None:
    track.show_position(20.0)  # on the mark of a training
    track.show_range(10.0, 40.0)
    track.show_keyframes((5.0, 20.0, 50.0), 1)
    qtbot.keyClick(track, key, SHIFT if shift else PLAIN)
    assert told == [wanted]


def test_keys_at_the_ends_and_without_keyframes(qtbot: QtBot, track: Timeline, told: Told) -> None:
    qtbot.keyClick(track, Qt.Key.Key_PageUp)
    track.show_position(60.0)
    qtbot.keyClick(track, Qt.Key.Key_PageDown)
    assert told == [("sought", (0.0,)), ("sought", (DURATION,))]
    track.show_position(0.0)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_BracketRight, Qt.Key.Key_A):
        qtbot.keyClick(track, key)  # no keyframe, no range that has a length
    qtbot.keyClick(track, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 2


# --- readers of the screen, high density, themes -----------------------------------------------


def test_readers_of_the_screen_see_a_slider(track: Timeline, told: Told) -> None:
    track.show_position(12.5)
    reader = QAccessible.queryAccessibleInterface(track)
    assert reader.role() == QAccessible.Role.Slider
    assert reader.text(QAccessible.Text.Name) == "Timeline"
    value = reader.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 12500, 65000)
    assert told == []
    value.setCurrentValue(30_000)
    assert told == [("sought", (30.0,))]


def test_another_recording_takes_the_place_of_all(track: Timeline, told: Told) -> None:
    track.show_position(60.0)
    track.show_range(1.0, 2.0)
    track.show_keyframes((1.0,), 0)
    track.show_tape(0.0, ())
    state = track.state
    assert (state.position, state.span, state.keyframes, state.marks) == (0.0, None, (), ())
    assert track.grab().width() == 900 and told == []


def pixels(track: Timeline, theme: Theme, ratio: float = 1.0) -> np.ndarray:
    """(height, width, 3) on the theme's ground."""
    size = track.size() * ratio
    image = QImage(size, QImage.Format.Format_RGB888)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.surface))
    track.render(image)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def count_of(picture: np.ndarray, colour: str) -> int:
    """Pixels that are of a colour."""
    wanted = np.array(QColor(colour).getRgb()[:3])
    return int((np.abs(picture.astype(int) - wanted).max(axis=-1) <= 2).sum())


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_shows_marks_in_its_colours(
    qtbot: QtBot, track: Timeline, name: str, tmp_path: Path
) -> None:
    theme = load_theme(name)
    track.apply_theme(theme)
    track.resize(900, track.sizeHint().height())
    picture = pixels(track, theme)
    for colour in (theme.warning, theme.network, theme.theory, theme.line):
        assert count_of(picture, colour) > 10
    before = count_of(picture, theme.chain)
    track.show_position(40.0)
    assert count_of(pixels(track, theme), theme.chain) > before + 1500  # the part played
    track.grab().save(str(tmp_path / f"timeline_{name}.png"))


def test_marks_differ_in_shape_and_not_in_colour_alone(track: Timeline) -> None:
    theme = load_theme("light")
    shapes = set()
    for kind in KINDS:
        track.show_tape(DURATION, (Mark(30.0, kind, ""),))
        track.apply_theme(theme)
        x = round(track.state.scale.x(30.0))
        sign = pixels(track, theme, 2.0)[:32, 2 * x - 14 : 2 * x + 14].astype(int)
        drawn = np.abs(sign - sign[0, 0]).max(axis=-1) > 60
        assert drawn.sum() > 60
        shapes.add(drawn.tobytes())
    assert len(shapes) == len(KINDS)


def test_a_dense_screen_gets_finer_pixels(track: Timeline) -> None:
    """Nothing is drawn coarsely and blown up: neighbouring pixels differ within a doubled one."""
    fine = pixels(track, load_theme("dark"), 2.0).astype(int)
    pairs = np.abs(fine[:, 0::2] - fine[:, 1::2]).max(axis=-1)
    assert (pairs > 20).sum() > 100


def test_playing_on_draws_the_ground_only_once(
    track: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gui.replay.timeline as module

    drawn: list[int] = []
    paint: Callable[..., None] = module.paint_ground
    monkeypatch.setattr(module, "paint_ground", lambda *a: (drawn.append(1), paint(*a)))
    track.show_tape(DURATION, MARKS)
    for seconds in range(20):
        track.show_position(float(seconds))
        track.grab()
    assert len(drawn) == 1
