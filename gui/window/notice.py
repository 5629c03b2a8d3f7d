"""One line that says what happened and what can be done; the window stays usable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.intents.line import Kind, Line, Offers, not_opened
from gui.look.labels import PlainLabel
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import ElidedLabel, restyle
from physics.wording import Words

SIGNS: Final[dict[Kind, str]] = {"told": "✓", "warning": "!", "failure": "!"}
KINDS: Final[dict[Kind, str]] = {
    "told": Words("told"),
    "warning": Words("warning"),
    "failure": Words("failure"),
}
READING_TIME = 9000
"""Milliseconds that a line without an action stays."""


class Notice(QFrame):
    """A line over the scene, with at most two offers and a cross to close it.

    Signals
    -------
    closed() : it was read: closed, acted on, or seen for long enough.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        self._sign = PlainLabel()
        self._sign.setProperty("role", "notice-sign")
        self._text = ElidedLabel()
        self.offers = (QPushButton(), QPushButton())
        for place, offer in enumerate(self.offers):
            offer.clicked.connect(lambda _=False, place=place: self._take(place))
        close = QPushButton("×")
        close.setProperty("role", "link")
        close.setAccessibleName(say("Close this line"))
        close.clicked.connect(self._close)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        for offer in self.offers:
            row.addWidget(offer)
        row.addWidget(close)
        self._deeds: list[Callable[[], object]] = []
        self._timer = QTimer(self, singleShot=True, interval=READING_TIME)
        self._timer.timeout.connect(self._close)
        self.kind: Kind = "failure"
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return self._text.whole if not self.isHidden() else ""

    def show_line(self, line: Line | None) -> None:
        """Say what is told; a line with offers stays until it is closed. None is nothing."""
        self._timer.stop()
        if line is None:
            self.hide()
            return
        self.kind = line.kind
        restyle(self, "kind", line.kind)
        restyle(self._sign, "kind", line.kind)
        self._sign.setText(SIGNS[line.kind])
        self._sign.setAccessibleName(shown(KINDS[line.kind]))
        self._text.show_text(line.words)
        self._text.setToolTip(line.words)
        self._show_offers(line.offers)
        if not line.offers:
            self._timer.start()
        self.show()

    def _show_offers(self, offers: Offers) -> None:
        self._deeds = list(offers.values())
        words = [*offers, "", ""]
        for button, said in zip(self.offers, words, strict=False):
            button.setText(shown(said))
            button.setVisible(bool(said))

    def tell(self, words: str) -> None:
        """Say that something failed."""
        self.show_line(Line(words))

    def refuse(self, path: Path, why: str | Exception) -> None:
        """Say that a file was not opened, and why."""
        self.tell(not_opened(path, why))

    def _take(self, place: int) -> None:
        deed = self._deeds[place]
        self._close()
        deed()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
