"""One keyframe of a film, to be edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from gui.film.keyframes import Keyframe
from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import button, word_label
from gui.panels.parameter_form import column
from gui.replay.keyframe_value import KeyframeValue
from gui.replay.track_scale import clock_text

WORDS: Final = ("caption", "hold")
NUMBERS: Final = (("zoom", "pan"), ("layer", "speed"))
"""Beside each other, and where there is no room one pair under the other."""
GAP: Final = 2 * GRID


class KeyframeCard(QScrollArea):
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
        self.title = word_label("", "title")
        self.remove_button = _link(
            say("Remove"), say("Take this keyframe off the timeline (Delete)")
        )
        self.remove_button.clicked.connect(lambda: self.removed.emit())
        self.done_button = _link(say("Done"), say("Put this row away (Esc)"))
        self.done_button.clicked.connect(lambda: self.closed.emit())
        self.values = {name: self._new(name) for name in (*WORDS, *sum(NUMBERS, ()))}
        self._above, self._numbers = _line(GAP), [_line(GAP) for _ in NUMBERS]
        self._page, self._titles = QWidget(), ("", "")
        self._lay_out()

    def _lay_out(self) -> None:
        self._above.addWidget(self.title)
        self._above.addWidget(self.values["caption"], 1)
        for widget in (self.values["hold"], self.remove_button, self.done_button):
            self._above.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = column(self._page, GRID // 2)
        lines.setContentsMargins(GRID, 0, GRID, 0)
        for line in (self._above, *self._numbers):
            lines.addLayout(line)
        self._arrange()
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    # --- room ------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """All of it, as it is arranged."""
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest line must be, as high as the first: in a low window it scrolls."""
        lines = [self._above.minimumSize().width(), *map(self._least, NUMBERS)]
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(lines) + 2 * GRID + bar, self._above.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All numbers beside each other, or in a narrow window in two lines."""
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        together = self._least(sum(NUMBERS, ())) <= self.viewport().width() - 2 * GRID
        self.title.setText(self._titles[not together])
        for line, names in zip(self._numbers, NUMBERS, strict=True):
            for name in names:
                into = self._numbers[0] if together else line
                if into.indexOf(self.values[name]) < 0:
                    into.addWidget(self.values[name], len(self.values[name].rows))
        self.updateGeometry()

    def _least(self, names: Sequence[str]) -> int:
        """Pixels that these beside each other need."""
        widths = [self.values[name].minimumSizeHint().width() for name in names]
        return sum(widths) + GAP * (len(names) - 1)

    # --- what it shows ---------------------------------------------------------------------

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
        number, clock = index + 1, clock_text(keyframe.seconds)
        self._titles = (
            say("Keyframe {number} at {clock}", number=number, clock=clock),
            say("Keyframe {number}", number=number),
        )
        self._arrange()
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
