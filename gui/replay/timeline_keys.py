"""What the keys do on a timeline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.replay.track_state import TrackState

MANY: Final = 10
"""Frames that an arrow steps with Shift."""
NEAR: Final = 1e-3
"""Seconds by which a mark must lie aside to be the next one: its frame may be a little off."""
STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
OTHERS: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
REMOVES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
FORBIDDEN: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

Action = tuple[Any, ...]


def action_of(event: QKeyEvent, state: TrackState, *, held: bool) -> Action | None:
    """The signal of the timeline that a key means, and its values.

    Parameters
    ----------
    held : whether the mouse holds something; Esc lets go of it ("let_go").

    Returns
    -------
    None if the key is not the timeline's.
    """
    # AltGr, with which many keyboards type brackets, comes as Ctrl and Alt.
    if event.text() in ("[", "]"):
        return ("range_changed", *_range_from(state, begins=event.text() == "["))
    if event.modifiers() & FORBIDDEN:
        return None
    key = Qt.Key(event.key())
    if key in STEPS:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return ("stepped", STEPS[key] * (MANY if shift else 1))
    if key == Qt.Key.Key_Escape and held:
        return ("let_go",)
    return _jump(key, state) or _of_keyframes(key, state)


def _jump(key: Qt.Key, state: TrackState) -> Action | None:
    match key:
        case Qt.Key.Key_Home:
            return ("sought", 0.0)
        case Qt.Key.Key_End:
            return ("sought", state.scale.duration)
        case Qt.Key.Key_PageUp:
            return ("sought", mark_before(state))
        case Qt.Key.Key_PageDown:
            return ("sought", mark_after(state))
    return None


def mark_before(state: TrackState) -> float:
    """The second of the last mark before the playhead; 0 before the first one."""
    seconds = [mark.seconds for mark in state.marks]
    place = bisect_left(seconds, state.position - NEAR)
    return seconds[place - 1] if place else 0.0


def mark_after(state: TrackState) -> float:
    """The second of the next mark after the playhead; the end after the last one."""
    seconds = [mark.seconds for mark in state.marks]
    place = bisect_right(seconds, state.position + NEAR)
    return seconds[place] if place < len(seconds) else state.scale.duration


def _range_from(state: TrackState, *, begins: bool) -> tuple[float, float]:
    """The range with one end at the playhead; the other stays where that can be."""
    begin, end = state.span or (0.0, state.scale.duration)
    if begins:
        return state.position, end if end > state.position else state.scale.duration
    return begin if begin < state.position else 0.0, state.position


def _of_keyframes(key: Qt.Key, state: TrackState) -> Action | None:
    count, chosen = len(state.keyframes), state.chosen
    if not count:
        return None
    if key in OTHERS:
        unchosen = 0 if OTHERS[key] > 0 else count - 1
        return ("keyframe_chosen", (chosen + OTHERS[key]) % count if chosen >= 0 else unchosen)
    if chosen >= 0 and key in REMOVES:
        return ("keyframe_removed", chosen)
    if chosen >= 0 and key == Qt.Key.Key_Escape:
        return ("keyframe_chosen", -1)
    return None
