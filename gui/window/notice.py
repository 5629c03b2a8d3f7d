"""One line that says what happened and what can be done; the window stays usable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.look.labels import PlainLabel
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import ElidedLabel, restyle
from physics.wording import Words

Kind = Literal["told", "warning", "failure"]
SIGNS: Final[dict[Kind, str]] = {"told": "✓", "warning": "!", "failure": "!"}
KINDS: Final[dict[Kind, str]] = {
    "told": Words("told"),
    "warning": Words("warning"),
    "failure": Words("failure"),
}
READING_TIME = 9000
"""Milliseconds that a line without an action stays."""


class Notice(QFrame):
    """A line over the scene, with at most two actions and a cross to close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        self._sign = PlainLabel()
        self._sign.setProperty("role", "notice-sign")
        self._text = ElidedLabel()
        self._action, self._other = QPushButton(), QPushButton()
        self._action.clicked.connect(lambda: self._act(self._then))
        self._other.clicked.connect(lambda: self._act(self._otherwise))
        close = QPushButton("×")
        close.setProperty("role", "link")
        close.setAccessibleName(say("Close this line"))
        close.clicked.connect(self.hide)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._other)
        row.addWidget(close)
        self._then: Callable[[], None] | None = None
        self._otherwise: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=READING_TIME)
        self._timer.timeout.connect(self.hide)
        self.kind: Kind = "failure"
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return self._text.whole if not self.isHidden() else ""

    def tell(
        self,
        text: str,
        action: str = "",
        then: Callable[[], None] | None = None,
        other: str = "",
        otherwise: Callable[[], None] | None = None,
        kind: Kind = "failure",
    ) -> None:
        """Say one line; with an action, or a choice of two, it stays until it is closed.

        Parameters
        ----------
        kind : a failure, a warning that something is to be done or known first, or "told":
            something that went well.
        """
        self.kind = kind
        restyle(self, "kind", kind)
        restyle(self._sign, "kind", kind)
        self._sign.setText(SIGNS[kind])
        self._sign.setAccessibleName(shown(KINDS[kind]))
        self._text.show_text(text)
        self._text.setToolTip(text)
        self._action.setText(shown(action))
        self._action.setVisible(bool(action))
        self._other.setText(shown(other))
        self._other.setVisible(bool(other))
        self._then, self._otherwise = then, otherwise
        self._timer.stop() if action else self._timer.start()
        self.show()

    def refuse(self, path: Path, why: str | Exception) -> None:
        """Say that a file was not opened, and why."""
        self.tell(say("Not opened: {why}", why=reason(why, path)))

    def _act(self, what: Callable[[], None] | None) -> None:
        self.hide()
        if what is not None:
            what()


def reason(why: str | Exception, path: Path) -> str:
    """What is wrong with a file, in one line that names it."""
    system = why.strerror if isinstance(why, OSError) else None
    said = " ".join((system.lower() if system else shown(why)).split())
    return said if path.name in said else f"{path.name}: {said}"
