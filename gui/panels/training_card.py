"""The card that starts, holds and stops a training run and shows how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.look.numbers import clock_text
from gui.look.words import say
from gui.panels.controls import ElidedLabel, button, show_line, word_label
from gui.panels.parameter_form import column
from gui.panels.progress_line import ProgressLine
from physics.wording import Words

RUNNING = ("starting", "training")
TIMED = (*RUNNING, "paused")
BUSY = (*TIMED, "silent")
NO_ANSWER = Words("does not answer")
STATE_WORDS: dict[str, str] = {
    "idle": Words("not training"),
    "starting": Words("starting…"),
    "training": Words("training"),
    "paused": Words("paused"),
    "silent": Words("silent"),
    "failed": Words("failed"),
    "closed": Words("closed"),
}


class TrainingCard(QFrame):
    """Progress of the training run and the buttons that steer it.

    Signals
    -------
    train(), pause(), resume(), stop() : the buttons.
    train_again() : with the same seed. train_new_seed() : with another.
    tie_toggled(tied) : whether depth follows the number of blocks.
    """

    train = Signal()
    pause = Signal()
    resume = Signal()
    stop = Signal()
    train_again = Signal()
    train_new_seed = Signal()
    tie_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "idle"
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.percent = word_label("", "reading")
        self.progress = ProgressLine()
        self.main_button = button(say("Train"), "primary")
        self.stop_button = button(say("Stop"), "plain")
        self.time_left = word_label("", "muted")
        self.text = ElidedLabel()
        self.text.setProperty("role", "muted")
        self.failure = word_label("", "complaint", wraps=True)
        self.other_settings = word_label("", "note", wraps=True)
        self.again = button(say("same seed again"), "link")
        self.other = button(say("new seed"), "link")
        self.tie = button(say("depth tied to L"), "link", checkable=True)
        self.tie.setToolTip(say("One hidden layer for each block of the chain."))
        self._lay_out()
        self._connect()
        self.show_training("idle", 0.0, None, "")

    def _lay_out(self) -> None:
        layout = column(self)
        layout.addLayout(_line(self.title, self.percent, stretch=0))
        layout.addWidget(self.progress)
        layout.addLayout(_line(self.text, self.time_left, stretch=0))
        layout.addWidget(self.other_settings)
        layout.addLayout(_line(self.main_button, self.stop_button, None))
        layout.addWidget(self.failure)
        links = _line(self.again, self.other, None)
        links.setSpacing(16)
        layout.addLayout(links)

    def _connect(self) -> None:
        self.main_button.clicked.connect(self._main_clicked)
        self.stop_button.clicked.connect(self.stop)
        self.again.clicked.connect(self.train_again)
        self.other.clicked.connect(self.train_new_seed)
        self.tie.clicked.connect(self._tie_clicked)

    def _main_clicked(self) -> None:
        if self._state == "paused":
            self.resume.emit()
        elif self._state in RUNNING:
            self.pause.emit()
        else:
            self.train.emit()

    def _tie_clicked(self, tied: bool) -> None:
        self.show_tie(tied)
        self.tie_toggled.emit(tied)

    def show_tie(self, tied: bool) -> None:
        """Show whether depth follows the number of blocks."""
        self.tie.setChecked(tied)
        self.tie.setText(say("depth tied to L") if tied else say("depth not tied"))

    def show_dataset(self, name: str) -> None:
        """Show what the network is trained on."""
        self.title.show_text(say("Network on {name}", name=name))

    def show_training(
        self, state: str, fraction: float, seconds_left: float | None, text: str
    ) -> None:
        """Show the state of the run.

        Parameters
        ----------
        state : as `nets.run.worker.State`.
        fraction : of the run that is done, 0 … 1.
        seconds_left : None where it is not known.
        text : one quiet line, such as "epoch 64 of 100".
        """
        self._state = state
        self.progress.show_part(fraction, state)
        self.percent.setText("" if state == "idle" else f"{100 * fraction:.0f} %")
        self.main_button.setText(main_words(state))
        self.stop_button.setEnabled(state in BUSY)
        self.time_left.setText(time_words(seconds_left) if state in TIMED else "")
        self.text.show_text(text or STATE_WORDS.get(state, state))
        if state != "failed":
            show_line(self.failure, "")

    def show_other(self, text: str) -> None:
        """Say that the run is of other settings than the present ones; empty clears it."""
        show_line(self.other_settings, text)

    def show_failure(self, text: str) -> None:
        """Say in one line what went wrong; empty clears it."""
        show_line(self.failure, text)

    @property
    def busy(self) -> bool:
        """Whether a run is under way or held."""
        return self._state in BUSY


def main_words(state: str) -> str:
    """What the main button does in `state`."""
    if state == "paused":
        return say("Resume")
    return say("Pause") if state in RUNNING else say("Train")


def time_words(seconds: float | None) -> str:
    """Time left as "0:41 left" or "1:02:05 left"; nothing where it is not known."""
    if seconds is None or not 0.0 <= seconds < 1e7:
        return ""
    return say("{clock} left", clock=clock_text(seconds))


def _line(*widgets: QWidget | None, stretch: int | None = None) -> QHBoxLayout:
    """Widgets in one line; None is room that gives, `stretch` the index that grows."""
    layout = QHBoxLayout()
    layout.setSpacing(8)
    for index, widget in enumerate(widgets):
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget, 1 if index == stretch else 0)
    return layout
