"""The line under the scene while a film is made: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import ElidedLabel, button, word_label
from gui.panels.progress_line import ProgressLine
from gui.replay.films.words import progress_words

BAR_WIDTH = 30 * GRID
NAME_LETTERS = 40
"""Of a file's name that are shown."""


class FilmStrip(QFrame):
    """Name, progress and time left; hidden until a film is made.

    Signals
    -------
    cancelled() : the film is not wanted any more.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.label = word_label("", "title")
        self.words = ElidedLabel()
        self.progress = ProgressLine()
        self.progress.setProperty("accent", "chain")
        self.progress.setMaximumWidth(BAR_WIDTH)
        self.progress.setAccessibleName(say("Frames of the film that are made"))
        self.cancel = button(say("Cancel"), "link")
        self.cancel.setToolTip(say("Make no film: nothing of it is left"))
        self.cancel.clicked.connect(lambda: self.cancelled.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        row.setSpacing(2 * GRID)
        row.addWidget(self.label)
        row.addWidget(self.words, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.hide()

    def show_beginning(self, name: str) -> None:
        """A film of that name is begun."""
        short = name if len(name) <= NAME_LETTERS else f"{name[: NAME_LETTERS - 1]}…"
        self.label.setText(say("Film {short}", short=short))
        self.label.setToolTip(name)
        self.words.show_text(say("getting ready"))
        self.progress.show_part(0.0)
        self.cancel.setEnabled(True)

    def show_progress(self, frame: int, frames: int, seconds_left: float) -> None:
        """So many frames are made."""
        self.words.show_text(*progress_words(frame, frames, seconds_left))
        self.progress.show_part(frame / max(1, frames))

    def show_ending(self) -> None:
        """It was cancelled, and its process takes a moment to end."""
        self.words.show_text("stopping")
        self.cancel.setEnabled(False)
