"""Train, beside the verdict: how far the run is, and the button that starts, holds and resumes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.look.words import say
from gui.panels.controls import button, word_label
from gui.panels.progress_line import ProgressLine
from gui.panels.training_card import RUNNING, TIMED, main_words, time_words

LEAST_WIDTH = 168
"""Pixels while a run is under way, so that the verdict beside it stands still as digits change."""


class RunCorner(QWidget):
    """The training run in one line: part that is done, time left, and one button.

    Signals
    -------
    asked() : train, hold or go on, as the button says.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", "network")
        self.done = word_label("", "muted")
        self.progress = ProgressLine()
        self.button = button(say("Train"), "primary")
        self.button.setToolTip(say("Train a real network beside the chain (T)"))
        self.button.clicked.connect(self.asked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.done, 0, 0)
        grid.addWidget(self.progress, 1, 0)
        grid.addWidget(self.button, 0, 1, 2, 1)
        self.show_run("idle", 0.0, None)

    def show_run(self, state: str, fraction: float, seconds_left: float | None) -> None:
        """Show how far the run is; arguments as `TrainingCard.show_training` has them."""
        self.button.setText(main_words(state))
        under_way = state in TIMED
        self.done.setVisible(under_way)
        self.progress.setVisible(under_way)
        self.setMinimumWidth(LEAST_WIDTH if under_way else 0)
        if under_way:
            self.progress.show_part(fraction, state)
            left = time_words(seconds_left) if state in RUNNING else ""
            self.done.setText("   ".join(filter(None, (f"{100 * fraction:.0f} %", left))))
