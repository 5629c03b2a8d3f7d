"""One keyframe of a film, to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.film.keyframes import Keyframe
from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import button, word_label
from gui.panels.parameter_form import column
from gui.replay.keyframe_value import KeyframeValue
from gui.replay.track_scale import clock_text

WORDS: Final = ("caption", "hold")
NUMBERS: Final = ("zoom", "pan", "layer", "speed")


class KeyframeCard(QFrame):
    """Its words on one line, its numbers with their sliders beneath it.

    Attributes
    ----------
    values : by name, everything that can be set.

    Signals
    -------
    edited(values) : by name, what the person changed, within a drag of a slider too;
        None is for what the keyframe does not set any more.
    removed() : the keyframe is not wanted any more.
    closed() : it is edited.
    """

    edited = Signal(dict)
    removed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = word_label(say("Keyframe"), "title")
        self.remove_button = _link(
            say("Remove"), say("Take this keyframe off the timeline (Delete)")
        )
        self.remove_button.clicked.connect(lambda: self.removed.emit())
        self.done_button = _link(say("Done"), say("Put this row away (Esc)"))
        self.done_button.clicked.connect(lambda: self.closed.emit())
        self.values = {name: self._new(name) for name in (*WORDS, *NUMBERS)}
        above, below = _line(3 * GRID), _line(2 * GRID)
        above.addWidget(self.title)
        above.addWidget(self.values["caption"], 1)
        for widget in (self.values["hold"], self.remove_button, self.done_button):
            above.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        for name in NUMBERS:
            below.addWidget(self.values[name], len(self.values[name].rows))
        lines = column(self, GRID // 2)
        lines.setContentsMargins(GRID, 0, GRID, 0)
        lines.addLayout(above)
        lines.addLayout(below)

    def _new(self, name: str) -> KeyframeValue:
        value = KeyframeValue(name)
        value.edited.connect(lambda wanted: self.edited.emit({name: wanted}))
        return value

    def show_keyframe(
        self, keyframe: Keyframe, index: int, before: Mapping[str, Any] | None = None
    ) -> None:
        """Show a keyframe.

        Parameters
        ----------
        index : from 0, among all of them.
        before : by name, what holds there of that which it does not set; the usual if unknown.
        """
        self.title.setText(
            say(
                "Keyframe {number} at {clock}", number=index + 1, clock=clock_text(keyframe.seconds)
            )
        )
        for name, value in self.values.items():
            value.show_value(getattr(keyframe, name), (before or {}).get(name))


def _link(text: str, tip: str) -> QPushButton:
    made = button(text, "link")
    made.setToolTip(tip)
    return made


def _line(gap: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(gap)
    return line
