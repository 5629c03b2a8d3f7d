"""The run of a diagram: how far it is, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import ElidedLabel, button, word_label
from gui.panels.progress_line import ProgressLine
from gui.panels.training_card import time_words
from physics.wording import Words

BUSY = ("running", "paused")
STATE_WORDS = {
    "": Words("not run yet"),
    "running": Words("computing"),
    "paused": Words("paused"),
    "done": Words("complete"),
    "cancelled": Words("cancelled"),
    "failed": Words("failed"),
    "opened": Words("not complete"),
}


class RunCard(QWidget):
    """Progress with the time left; Run, Pause or Resume; Cancel; Open and Save.

    Parameters
    ----------
    accent : whose colour it wears, "chain" or "network".

    Signals
    -------
    run(), paused(), resumed(), cancelled(), open_file(), save_file() : the buttons.
    """

    run = Signal()
    paused = Signal()
    resumed = Signal()
    cancelled = Signal()
    open_file = Signal()
    save_file = Signal()

    def __init__(self, accent: str = "chain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ""
        self.progress = ProgressLine()
        self.text, self.percent = ElidedLabel(), word_label("", "value")
        self.main_button, self.cancel_button = (
            button(say("Run"), "primary"),
            button(say("Cancel"), ""),
        )
        self.open_button, self.save_button = button(say("Open…"), ""), button(say("Save…"), "")
        for widget in (self.progress, self.main_button):
            widget.setProperty("accent", accent)
        self._lay_out()
        self.main_button.clicked.connect(self._main_clicked)
        self.cancel_button.clicked.connect(self.cancelled)
        self.open_button.clicked.connect(self.open_file)
        self.save_button.clicked.connect(self.save_file)
        self.show_run("", 0.0, None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(_line(self.text, self.percent))
        layout.addWidget(self.progress)
        layout.addSpacing(GRID)
        layout.addLayout(_line(self.main_button, self.cancel_button))
        layout.addLayout(_line(self.open_button, self.save_button))

    def show_run(self, state: str, fraction: float, seconds_left: float | None) -> None:
        """Show the state of the run.

        Parameters
        ----------
        state : as the runner names it; "" before any, "opened" for a part read from a file.
        fraction : of the cells that are computed, 0 … 1.
        seconds_left : None where it is not known.
        """
        self._state = state
        self.main_button.setText(
            {"running": say("Pause"), "paused": say("Resume")}.get(state, say("Run"))
        )
        self.cancel_button.setEnabled(state in BUSY)
        self.open_button.setEnabled(state not in BUSY)
        self.save_button.setEnabled(fraction > 0.0)
        self.progress.show_part(fraction, "stopped" if state == "cancelled" else state)
        self.percent.setText(f"{100 * fraction:.0f} %" if state else "")
        left = time_words(seconds_left) if state == "running" else ""
        self.text.show_text(" · ".join(part for part in (shown(STATE_WORDS[state]), left) if part))

    def _main_clicked(self) -> None:
        wanted = {"running": self.paused, "paused": self.resumed}
        wanted.get(self._state, self.run).emit()


def _line(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(GRID)
    for widget in widgets:
        layout.addWidget(widget, 0 if widget.property("role") == "value" else 1)
    return layout
