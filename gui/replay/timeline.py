"""The track of a recording: its seconds, what was done, the range, the keyframes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from gui.look.fonts import font_of
from gui.look.plain_text import as_tip
from gui.look.theme import Theme, load_theme
from gui.look.words import say, shown
from gui.moments.marks import Mark
from gui.replay.mark_lane import words_of
from gui.replay.timeline_keys import action_of
from gui.replay.track_paint import paint_ground, paint_moving, paint_pointer
from gui.replay.track_scale import TrackScale, clock_text
from gui.replay.track_state import SIDE, Grasp, Rows, TrackState
from physics.wording import Words

CLICK: Final = 3.0
"""Pixels within which a press and its release are a click on a keyframe, not a drag."""
MILLISECONDS: Final = 1000.0
HELP: Final = Words(
    "Arrows step, Page keys go to marks, Home and End to the ends, [ and ] set the range, "
    "up and down choose a keyframe, Delete removes it."
)


@dataclass(frozen=True, slots=True)
class Drag:
    """Something held by the mouse: what, where it was pressed, and where it is now."""

    grasp: Grasp
    pressed: float
    seconds: float
    moved: bool = False


class Timeline(QAbstractSlider):
    """A recording's seconds from left to right; to readers of the screen it is a slider in ms.

    Signals
    -------
    sought(seconds) : the playhead is wanted there; again and again while it is dragged.
    stepped(frames) : so many frames on, or back.
    range_changed(begin, end) : of the loop, in seconds, begin < end, when an end is let go.
    keyframe_chosen(index) : −1 if none is to be chosen any more.
    keyframe_moved(index, seconds) : when it is let go.
    keyframe_removed(index) : by Delete.
    """

    sought = Signal(float)
    stepped = Signal(int)
    range_changed = Signal(float, float)
    keyframe_chosen = Signal(int)
    keyframe_moved = Signal(int, float)
    keyframe_removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("dark")
        rows = Rows.of(self._theme, 0.0, keyframes=False)
        self._state = TrackState(TrackScale(0.0, 1.0, 0.0), rows)
        self._drag: Drag | None = None
        self._pointer: float | None = None
        self._ground: QPixmap | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(say("Timeline"))
        self.setAccessibleDescription(shown(HELP))
        self.valueChanged.connect(lambda value: self.sought.emit(value / MILLISECONDS))
        self.apply_theme(self._theme)

    # --- what others tell it ---------------------------------------------------------------

    @property
    def state(self) -> TrackState:
        """What is shown, with what is being dragged where the mouse has it."""
        return self._state if self._drag is None else _dragged(self._state, self._drag)

    def show_tape(self, duration: float, marks: Sequence[Mark]) -> None:
        """Show another recording, of so many seconds; what was shown of the last one goes."""
        self._drag = None
        ordered = tuple(sorted(marks, key=lambda mark: mark.seconds))
        scale = replace(self._state.scale, duration=duration)
        self._state = TrackState(scale, self._state.rows, ordered)
        with QSignalBlocker(self):
            self.setRange(0, round(duration * MILLISECONDS))
            self.setValue(0)
        self._lay_out()

    def show_position(self, seconds: float) -> None:
        """Put the playhead there without telling; while it is dragged it follows the mouse."""
        before = self._state.scale.x(self._state.position)
        self._state = replace(self._state, position=seconds)
        with QSignalBlocker(self):
            self.setValue(round(seconds * MILLISECONDS))
        if abs(self._state.scale.x(seconds) - before) > 0.1:
            self.update()

    def show_range(self, begin: float | None, end: float | None = None) -> None:
        """Show a range in seconds; None for the whole recording without one."""
        span = None if begin is None or end is None else (min(begin, end), max(begin, end))
        self._state = replace(self._state, span=span)
        self.update()

    def show_keyframes(self, seconds: Sequence[float], chosen: int = -1) -> None:
        """Show keyframes in order of time, the one with the index `chosen` marked."""
        self._state = replace(self._state, keyframes=tuple(seconds), chosen=chosen)
        self._lay_out()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and type from `theme`."""
        self._theme = theme
        self.setFont(font_of(theme))
        self._lay_out()

    # --- room --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(480, round(self._state.rows.height + 1.0))

    def minimumSizeHint(self) -> QSize:
        """Still of use at this width."""
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The seconds spread over the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        state, theme = self._state, self._theme
        text_height = QFontMetricsF(font_of(theme)).height()
        rows = Rows.of(theme, text_height, keyframes=bool(state.keyframes))
        side = SIDE * rows.unit
        scale = replace(state.scale, left=side, right=max(side + 1.0, self.width() - side))
        if rows != state.rows:
            self.updateGeometry()
        self._state = replace(state, rows=rows, scale=scale)
        self._ground = None
        self.update()

    # --- the mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what lies there; on the bare track the playhead comes to the mouse."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        seconds = self._state.scale.seconds(at.x())
        grasp = self._state.under(at.x(), at.y())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drag = Drag(Grasp("end"), seconds, seconds)
        elif grasp.part == "mark":
            self.sought.emit(grasp.marks[0].seconds)
        elif grasp.part == "track":
            self._drag = Drag(Grasp("playhead"), seconds, seconds, moved=True)
            self.sought.emit(seconds)
        else:
            self._drag = Drag(grasp, seconds, seconds)
        if grasp.part == "keyframe" and grasp.index != self._state.chosen:
            self.keyframe_chosen.emit(grasp.index)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is held follows; else say what lies there."""
        at = event.position()
        if self._drag is None:
            self._point_at(at)
            return
        seconds = self._state.scale.seconds(at.x())
        far = abs(at.x() - self._state.scale.x(self._drag.pressed)) > CLICK
        self._drag = replace(self._drag, seconds=seconds, moved=self._drag.moved or far)
        if self._drag.grasp.part == "playhead":
            self.sought.emit(seconds)
        elif self._drag.moved:
            self._say(at, clock_text(seconds))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, and tell where it has come to."""
        if event.button() != Qt.MouseButton.LeftButton or self._drag is None:
            return
        drag, span = self._drag, self.state.span
        self._drag = None
        if drag.moved and drag.grasp.part == "keyframe":
            self.keyframe_moved.emit(drag.grasp.index, drag.seconds)
        elif drag.moved and drag.grasp.part in ("begin", "end") and span is not None:
            self._tell_range(*span)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No line where no mouse is."""
        super().leaveEvent(event)
        self._pointer = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for what can be scrolled."""
        event.ignore()

    def _point_at(self, at: QPointF) -> None:
        scale = self._state.scale
        grasp = self._state.under(at.x(), at.y())
        self._pointer = min(max(at.x(), scale.left), scale.right)
        takes = grasp.part in ("playhead", "begin", "end", "keyframe")
        shape = Qt.CursorShape.SizeHorCursor if takes else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self._say(at, self._words(grasp, scale.seconds(at.x())))
        self.update()

    def _words(self, grasp: Grasp, seconds: float) -> str:
        state = self._state
        if grasp.part == "mark":
            return words_of(grasp.marks)
        if grasp.part == "keyframe":
            return say(
                "{clock}  Keyframe {number}",
                clock=clock_text(state.keyframes[grasp.index]),
                number=grasp.index + 1,
            )
        if grasp.part in ("begin", "end") and state.span is not None:
            clock = clock_text(state.span[grasp.part == "end"])
            if grasp.part == "end":
                return say("{clock}  end of the range", clock=clock)
            return say("{clock}  begin of the range", clock=clock)
        return clock_text(state.position if grasp.part == "playhead" else seconds)

    def _say(self, at: QPointF, words: str) -> None:
        """A tip under the mouse, at once: it follows from place to place."""
        point = QPoint(round(at.x()), self.height())
        near = QRect(round(at.x()) - 1, 0, 3, self.height())
        QToolTip.showText(self.mapToGlobal(point), as_tip(words), self, near)

    # --- the keys ----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the window's while it has the focus."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def _knows(self, event: QKeyEvent) -> bool:
        return action_of(event, self.state, held=self._drag is not None) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, jump, set the range, choose and remove keyframes; Esc lets go."""
        action = action_of(event, self.state, held=self._drag is not None)
        if action is None:
            event.ignore()
            return
        name, *values = action
        if name == "let_go":
            self._drag = None
            self.update()
        elif name == "range_changed":
            self._tell_range(*values)
        else:
            getattr(self, name).emit(*values)

    def _tell_range(self, begin: float, end: float) -> None:
        if begin < end:
            self.range_changed.emit(begin, end)

    # --- painting ----------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The playhead is ringed."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what stays from a kept picture, then what moves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._kept_ground())
        if self._pointer is not None and self._drag is None:
            paint_pointer(painter, self._state, self._pointer, self._theme)
        paint_moving(painter, self.state, self._theme, focused=self.hasFocus())

    def _kept_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        kept = self._ground
        if kept is None or kept.devicePixelRatio() != ratio:
            kept = QPixmap((self.size().toSizeF() * ratio).toSize())
            kept.setDevicePixelRatio(ratio)
            kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(kept)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font_of(self._theme))
            paint_ground(painter, self._state, self._theme)
            painter.end()
            self._ground = kept
        return kept


def _dragged(state: TrackState, drag: Drag) -> TrackState:
    """The state with what is held where the mouse has it."""
    part, seconds = drag.grasp.part, drag.seconds
    if part == "playhead":
        return replace(state, position=seconds) if drag.moved else state
    if not drag.moved:
        return state
    if part == "keyframe":
        moved = list(state.keyframes)
        moved[drag.grasp.index] = seconds
        return replace(state, keyframes=tuple(moved), chosen=drag.grasp.index)
    # An end that is dragged past the other one takes its place.
    fixed = drag.pressed
    if state.span is not None and drag.grasp.part in ("begin", "end"):
        fixed = state.span[part == "begin"]
    return replace(state, span=(min(fixed, seconds), max(fixed, seconds)))
