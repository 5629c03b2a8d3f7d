"""The side panel's page for the network: the training card and its parameters."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.models.declared import declared
from gui.models.session import ViewOptions
from gui.panels.controls import ElidedLabel, button, rule, word_label
from gui.panels.parameter_form import ParameterForm, column
from gui.panels.parameter_row import ParameterRow
from gui.panels.training_card import TrainingCard
from nets.config import TrainingConfig

NAMES = (
    "depth", "width", "negative_slope", "dropout", "data_noise", "learning_rate", "batch_size",
    "epochs",
)  # fmt: skip
FOLDED = {
    "More": (
        "optimiser", "momentum", "gradient_noise", "loss", "initialisation", "separation",
        "measured_samples", "seed",
    )
}  # fmt: skip
SHIPPED = "digits"
LATER = "applies at the next Train"


class NetworkPanel(QWidget):
    """Shows the training run and its parameters; tells what the person wants.

    Signals
    -------
    edited(name, value, final) : see `ParameterRow`.
    train(), train_again(), train_new_seed(), pause(), resume(), stop(),
    tie_toggled(tied) : see `TrainingCard`.
    open_data() : the person wants to choose a file of their own.
    pace_edited(epochs_per_second, final) : how fast it may train.
    """

    pace_edited = Signal(object, bool)
    edited = Signal(str, object, bool)
    train = Signal()
    train_again = Signal()
    train_new_seed = Signal()
    pause = Signal()
    resume = Signal()
    stop = Signal()
    tie_toggled = Signal(bool)
    open_data = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", "network")
        self.card = TrainingCard()
        self.dataset = DatasetRow()
        self.form = ParameterForm(TrainingConfig, NAMES, FOLDED)
        self.pace = ParameterRow(declared(ViewOptions, "epochs_per_second"))
        self.later = word_label("", "note", wraps=True)
        layout = column(self, gap=16)
        layout.addWidget(self.card)
        layout.addWidget(rule())
        layout.addLayout(self._heading())
        layout.addWidget(self.dataset)
        layout.addWidget(self.form)
        layout.addWidget(self.later)
        layout.addWidget(rule())
        layout.addWidget(self.pace)
        layout.addStretch(1)
        self._connect()
        self.show_parameters(TrainingConfig(), True)

    def _heading(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(word_label("Settings", "title"), 1)
        line.addWidget(self.card.tie)
        return line

    def _connect(self) -> None:
        card = self.card
        card.train.connect(self.train)
        card.train_again.connect(self.train_again)
        card.train_new_seed.connect(self.train_new_seed)
        card.pause.connect(self.pause)
        card.resume.connect(self.resume)
        card.stop.connect(self.stop)
        card.tie_toggled.connect(self.tie_toggled)
        self.dataset.open_data.connect(self.open_data)
        self.dataset.digits_chosen.connect(lambda: self._edited("dataset", SHIPPED, True))
        self.form.edited.connect(self._edited)
        self.pace.edited.connect(self.pace_edited)

    def _edited(self, name: str, value: Any, final: bool) -> None:
        if self.card.busy and name in self.form.rows and not self._is_live(name):
            self.form.rows[name].show_note(LATER)
        self.edited.emit(name, value, final)

    def show_parameters(self, config: TrainingConfig, tie: bool) -> None:
        """Show `config`, and whether depth is tied to the number of blocks."""
        self.form.show_values(config)
        self.dataset.show_dataset(config.dataset)
        self.card.show_dataset(dataset_words(config.dataset))
        self.card.show_tie(tie)
        self.form.set_row_visible("momentum", config.optimiser != "adam")
        self.form.set_row_visible("gradient_noise", config.optimiser == "noisy_sgd")

    def show_pace(self, epochs_per_second: float) -> None:
        """Show how fast it may train; 0 is full speed."""
        self.pace.show_value(epochs_per_second)

    def show_complaint(self, name: str, text: str) -> None:
        """Say under the row of `name` what is wrong with it; empty clears it."""
        if name in self.form.rows:
            self.form.show_complaint(name, text)
        else:
            self.show_failure(text)

    def show_training(
        self, state: str, fraction: float, seconds_left: float | None, text: str
    ) -> None:
        """Show the state of the run; see `TrainingCard.show_training`."""
        was_busy = self.card.busy
        self.card.show_training(state, fraction, seconds_left, text)
        if self.card.busy != was_busy:
            self._mark_rows()

    def show_failure(self, text: str) -> None:
        """Say in one line what went wrong; empty clears it."""
        self.card.show_failure(text)

    def _mark_rows(self) -> None:
        """While a network trains, the names of what waits for the next run are dim."""
        self.later.setText("What is in italics applies at the next Train.")
        self.later.setVisible(self.card.busy)
        for name, row in self.form.rows.items():
            row.set_quiet(self.card.busy and not self._is_live(name))
            if not self.card.busy:
                row.show_note("")

    def _is_live(self, name: str) -> bool:
        return self.form.rows[name].declared.live


class DatasetRow(QWidget):
    """What the network is trained on: the shipped digits or a file of one's own.

    Signals
    -------
    digits_chosen(), open_data()
    """

    digits_chosen = Signal()
    open_data = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits = button("digits", "choice", checkable=True)
        self.own = button("Own data (NPZ)…", "choice", checkable=True)
        self.file = ElidedLabel()
        self.file.setProperty("role", "note")
        self._is_own = False
        self.digits.clicked.connect(self._digits_clicked)
        self.own.clicked.connect(self._own_clicked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(word_label("Data set", "label"), 0, 0)
        grid.addWidget(self.digits, 0, 1)
        grid.addWidget(self.own, 0, 2)
        grid.addWidget(self.file, 1, 0, 1, 3)

    def show_dataset(self, dataset: str) -> None:
        """Show which is in use."""
        self._is_own = dataset != SHIPPED
        self._check()
        self.file.show_text(dataset if self._is_own else "")
        self.file.setVisible(self._is_own)

    def _digits_clicked(self) -> None:
        # A click asks; what is in use is shown when it is known.
        self._check()
        self.digits_chosen.emit()

    def _own_clicked(self) -> None:
        self._check()
        self.open_data.emit()

    def _check(self) -> None:
        self.digits.setChecked(not self._is_own)
        self.own.setChecked(self._is_own)


def dataset_words(dataset: str) -> str:
    """The name of a data set: a file without its folder and ending."""
    return dataset if dataset == SHIPPED else PurePath(dataset).stem
