"""The bar under the scene while a recording is replayed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.film.keyframes import Keyframe
from gui.look.labels import PlainLabel
from gui.look.signs import sign_icon
from gui.look.theme import GRID, Theme, load_theme
from gui.look.words import say, shown
from gui.panels.controls import ChoiceBox, ElidedLabel, restyle, rule, word_label
from gui.replay.keyframe_card import KeyframeCard
from gui.replay.player import SPEEDS
from gui.replay.timeline import Timeline
from gui.replay.track_scale import clock_text
from physics.wording import Words

FRACTIONS: Final = {0.25: "¼", 0.5: "½"}
BUTTONS: Final = {
    "step_back": (Words("One frame back"), ""),
    "play": (Words("Play or pause"), ""),
    "step": (Words("One frame on"), ""),
    "loop": (
        Words("Play the range again and again; Shift and a drag on the timeline set it"),
        Words("Loop"),
    ),
    "keyframe": (Words("Set a keyframe of the film here"), Words("Keyframe")),
    "fork": (
        Words("Go on live from this frame, with parameters that can be changed"),
        Words("Go on from here"),
    ),
    "film": (Words("Make a film of the range or of the whole recording"), Words("Film…")),
    "close": (Words("Back to the live chain"), Words("Back to the live chain")),
}
"""What each button does, and its words where there is room."""
TRANSPORT, CHOICES = ("step_back", "play", "step"), ("loop", "keyframe", "fork", "film", "close")
FIRST_IN_WORDS: Final = ("fork", "film")
LEAST_SIZES, ROOM_FOR_SOME, ROOM_FOR_WORDS = 36, 52, 96
"""Widths of the bar in sizes of its type: the least, and those from which some choices and every
choice have words."""
GAPS: Final = 13 * GRID
"""Pixels between everything in the upper row, and at its ends."""
LONGEST_NAME: Final = 18 * GRID
"""Pixels that the file's name may have before the time becomes shorter."""
LEAST_SAID, LEAST_WARNED = 20 * GRID, 30 * GRID
"""Pixels that what is said of the check keeps, however long the name is; and if it is wrong."""


class ReplayBar(QFrame):
    """Name, time and choices above; transport and timeline below; then the chosen keyframe.

    It is hidden until a recording is watched.

    Attributes
    ----------
    timeline : the track.
    card : of the chosen keyframe; hidden until `show_keyframe`.

    Signals
    -------
    play_toggled(), stepped(frames), speed_chosen(speed), loop_toggled(on) : transport.
    keyframe_added() : at the playhead.
    forked() : the person wants to go on live from here.
    film_asked() : and a film.
    closed() : the recording is to be left.
    """

    play_toggled = Signal()
    stepped = Signal(int)
    speed_chosen = Signal(float)
    loop_toggled = Signal(bool)
    keyframe_added = Signal()
    forked = Signal()
    film_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replay_bar")
        self.setProperty("role", "card")
        self._theme = load_theme("dark")
        self._playing = False
        self._check: tuple[str, ...] = ("",)
        self._caption = ""
        self.name, self.check = ElidedLabel(), ElidedLabel()
        self.sign = word_label("!", "notice-sign")
        self.time = TimeLabel()
        self.speed = _speed_box()
        self.timeline = Timeline()
        self.card = KeyframeCard()
        self.buttons = {name: _tool(name) for name in BUTTONS}
        self._lay_out()
        self._connect()
        self.show_check("", failed=False)
        self.apply_theme(self._theme)
        self.hide()

    def _lay_out(self) -> None:
        self.name.setProperty("role", "title")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.name.setMinimumWidth(6 * GRID)
        above, below = _row(GRID // 2), _row(0)
        above.setContentsMargins(GRID, 0, 0, 0)  # signs have a margin of their own
        above.addWidget(self.name)
        above.addSpacing(GRID)
        above.addWidget(self.sign)
        above.addWidget(self.check, 1)
        above.addSpacing(GRID)
        above.addWidget(self.time)
        above.addSpacing(GRID)
        for name in CHOICES:
            above.addWidget(self.buttons[name])
        for name in TRANSPORT:
            below.addWidget(self.buttons[name], 0, Qt.AlignmentFlag.AlignTop)
        below.addSpacing(GRID // 2)
        below.addWidget(self.speed, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.timeline, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        rows.setSpacing(GRID // 4)
        rows.addLayout(above)
        rows.addLayout(below)
        self._line = rule()
        for widget in (self._line, self.card):
            rows.addWidget(widget)
            widget.hide()

    def _connect(self) -> None:
        buttons = self.buttons
        buttons["step_back"].clicked.connect(lambda: self.stepped.emit(-1))
        buttons["step"].clicked.connect(lambda: self.stepped.emit(1))
        buttons["play"].clicked.connect(lambda: self.play_toggled.emit())
        buttons["loop"].setCheckable(True)
        buttons["loop"].clicked.connect(self.loop_toggled)
        for name, signal in (
            ("keyframe", self.keyframe_added),
            ("fork", self.forked),
            ("film", self.film_asked),
            ("close", self.closed),
        ):
            buttons[name].clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.speed.chosen.connect(lambda text: self.speed_chosen.emit(float(text)))
        self.card.removed.connect(
            lambda: self.timeline.keyframe_removed.emit(self.timeline.state.chosen)
        )
        self.card.closed.connect(lambda: self.timeline.keyframe_chosen.emit(-1))

    # --- what is shown -----------------------------------------------------------------------

    def show_name(self, name: str) -> None:
        """Show which recording it is."""
        self.name.show_text(name)
        self._fit_time()

    def show_check(self, words: str, failed: bool, *shorter: str) -> None:
        """Say what came of computing it again, or less where there is little room."""
        self.sign.setVisible(failed)
        # What is wrong is to be read whole; that all is well may be said shortly.
        self._check = (words,) if failed else (words, *shorter)
        self._say(failed)

    def show_caption(self, words: str) -> None:
        """Say what the film says here, in place of a check that found nothing wrong."""
        if words != self._caption:
            self._caption = words
            self._say(not self.sign.isHidden())

    def _say(self, failed: bool) -> None:
        caption = self._caption and not failed
        restyle(self.check, "role", "complaint" if failed else "" if caption else "note")
        self.check.show_text(*((f"“{self._caption}”",) if caption else self._check))
        self._fit_time()

    def show_playing(self, playing: bool) -> None:
        """Show the sign that a click would bring."""
        self._playing = playing
        name = "pause" if playing else "play"
        self.buttons["play"].setIcon(sign_icon(name, self._theme.text))
        self.buttons["play"].setAccessibleName(say("Pause") if playing else say("Play"))

    def show_speed(self, speed: float) -> None:
        """Show one of the speeds without telling."""
        self.speed.show_choice(f"{speed:g}")

    def show_loop(self, loops: bool) -> None:
        """Show whether the range is looped without telling."""
        self.buttons["loop"].setChecked(loops)

    def show_time(self, seconds: float, duration: float, frame: int, frames: int) -> None:
        """Show where the replay stands; `frame` counts from 0, a person from 1."""
        short = f"{clock_text(seconds)} / {clock_text(duration)}"
        count = say("{frame:,} of {frames:,}", frame=frame + 1, frames=frames)
        self.timeline.show_position(seconds)
        if self.time.show_text(
            say("{short} · frame {count}", short=short, count=count), f"{short} · {count}", short
        ):
            self._fit_time()

    def show_keyframe(
        self,
        keyframe: Keyframe | None,
        index: int = -1,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """Show the chosen keyframe, as `KeyframeCard.show_keyframe`; None puts the row away."""
        for widget in (self._line, self.card):
            widget.setVisible(keyframe is not None)
        if keyframe is not None:
            self.card.show_keyframe(keyframe, index, before)

    def apply_theme(self, theme: Theme) -> None:
        """Draw signs and timeline in the theme's colours."""
        self._theme = theme
        self.timeline.apply_theme(theme)
        for name, button in self.buttons.items():
            button.setIcon(sign_icon(name, theme.text))
            size = round(18 * theme.text_size / 13)
            button.setIconSize(QSize(size, size))
        self.show_playing(self._playing)
        self._fit()

    # --- room --------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """What it can do with when it says as little as it may, however much it says now."""
        hint = super().minimumSizeHint()
        least = LEAST_SIZES * self._theme.text_size
        if not self.card.isHidden():
            least = max(least, self.card.minimumSizeHint().width() + 2 * GRID)
        return QSize(min(hint.width(), least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more where there is more room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another type needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        sizes = self.width() / self._theme.text_size
        for name in CHOICES:
            wide = sizes >= (ROOM_FOR_SOME if name in FIRST_IN_WORDS else ROOM_FOR_WORDS)
            style = Qt.ToolButtonStyle
            self.buttons[name].setToolButtonStyle(
                style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
            )
        self._fit_time()

    def _fit_time(self) -> None:
        """The time says as much as leaves room for what is said of the check."""
        taken = sum(self.buttons[name].sizeHint().width() for name in CHOICES)
        taken += min(self.name.sizeHint().width(), LONGEST_NAME)
        said = self.check.fontMetrics().horizontalAdvance(self._check[-1]) + 4
        least = LEAST_WARNED if self.sign.isVisibleTo(self) else LEAST_SAID
        self.check.setMinimumWidth(min(said, least))
        taken += said
        self.time.fit(self.width() - taken - GAPS)


class TimeLabel(PlainLabel):
    """A label of changing numbers that keeps its width while they have as many digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._versions: tuple[str, ...] = ("",)
        self._pattern, self._chosen = "", 0
        self.setProperty("role", "value")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width
        self.setFont(font)

    def show_text(self, *versions: str) -> bool:
        """Show one of the versions, from the longest; whether another may fit now."""
        pattern = _digits_alike(versions[0])
        self._versions = versions
        grown, self._pattern = pattern != self._pattern, pattern
        self._write()
        return grown

    def fit(self, room: int) -> None:
        """Show the first version that fits into so many pixels, else the last."""
        widths = [self._width(text) for text in self._versions]
        fitting = (place for place, width in enumerate(widths) if width <= room)
        self._chosen = next(fitting, len(widths) - 1)
        self.setMinimumWidth(widths[self._chosen])
        self._write()

    def _write(self) -> None:
        self.setText(self._versions[min(self._chosen, len(self._versions) - 1)])
        self.setToolTip(self._versions[0] if self._chosen else "")

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(_digits_alike(text)) + 2


def _digits_alike(text: str) -> str:
    return "".join("0" if one.isdigit() else one for one in text)


def _row(gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    return row


def _tool(name: str) -> QToolButton:
    tip, words = BUTTONS[name]
    made = QToolButton()
    made.setObjectName(f"replay_{name}")
    made.setToolTip(shown(tip))
    made.setText(shown(words))
    made.setAccessibleName(shown(words or tip))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return made


def _speed_box() -> ChoiceBox:
    box = ChoiceBox([f"{speed:g}" for speed in SPEEDS])
    for index, speed in enumerate(SPEEDS):
        box.setItemText(index, f"{FRACTIONS.get(speed, f'{speed:g}')}×")
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    box.setAccessibleName(say("Speed of the replay"))
    box.setToolTip(say("Seconds of the recording that pass in a second"))
    box.show_choice("1")
    return box
