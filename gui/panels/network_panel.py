"""The side panel's page for the network: the training card and its parameters."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.look.choice_words import choice_words
from gui.look.words import say
from gui.models.declared import declared
from gui.models.session import ViewOptions
from gui.panels.controls import (
    ChoiceBox,
    ElidedLabel,
    button,
    rule,
    word_label,
)
from gui.panels.parameter_form import ParameterForm, column
from gui.panels.parameter_row import CHOICE_PARTS, ParameterRow
from gui.panels.training_card import TrainingCard
from nets.config import DATASETS, TrainingConfig
from physics.wording import Words

NAMES = (
    "signal_strength", "shell_dimensions", "sphere_points", "sphere_dimensions", "label_column",
    "left_out", "architecture", "skip_strength", "depth", "width", "channels", "negative_slope",
    "dropout", "data_noise", "learning_rate", "batch_size", "epochs",
)  # fmt: skip
FOLDED: dict[str, tuple[str, ...]] = {
    Words("More"): (
        "order", "optimiser", "momentum", "gradient_noise", "loss", "activation", "batch_norm",
        "bias", "initialisation", "initial_scale", "output_scale", "most_classes", "stop_loss",
        "plateau_epochs", "separation", "features", "rank_cutoff", "measured_samples", "sharpness",
        "weights", "seed",
    )
}  # fmt: skip
LATER = Words("applies at the next Train")


class NetworkPanel(QWidget):
    """Shows the training run and its parameters; tells what the person wants.

    Signals
    -------
    edited(name, value, final) : see `ParameterRow`.
    train(), train_again(), train_new_seed(), pause(), resume(), stop(),
    tie_toggled(tied) : see `TrainingCard`.
    open_data(), open_folder() : the person wants to choose a file of their own, or a folder.
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
    open_folder = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("accent", "network")
        self.card = TrainingCard()
        self.dataset = DatasetRow()
        self.form = ParameterForm(TrainingConfig, NAMES, FOLDED)
        weights = self.form.rows["weights"].field
        assert weights is not None
        weights.setPlaceholderText(say("drawn weights"))
        self.pace = ParameterRow(declared(ViewOptions, "epochs_per_second"))
        self.later = word_label("", "note", wraps=True)
        self._config = TrainingConfig()
        self._trained: TrainingConfig | None = None
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
        line.addWidget(word_label(say("Settings"), "title"), 1)
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
        self.dataset.open_folder.connect(self.open_folder)
        self.dataset.chosen.connect(lambda name: self._edited("dataset", name, True))
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
        self._config = config
        self._name_run()
        self.card.show_tie(tie)
        for name in self.form.rows:
            self.form.set_row_visible(name, config.uses(name))
        self._mark_rows()

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

    def show_trained(self, settings: TrainingConfig | None, differs: str) -> None:
        """Show what the run is of.

        Parameters
        ----------
        settings : that the network trains with, or was trained with.
        differs : in which of them the present ones differ, in words.
        """
        self.card.show_other(say("It is of {differs}.", differs=differs) if differs else "")
        if settings != self._trained:
            self._trained = settings
            self._name_run()
            self._mark_rows()

    def _name_run(self) -> None:
        shown = self._trained or self._config
        self.card.show_dataset(dataset_words(shown.dataset))

    def show_failure(self, text: str) -> None:
        """Say in one line what went wrong; empty clears it."""
        self.card.show_failure(text)

    def _mark_rows(self) -> None:
        """While a network trains, the names of what waits for the next run are dim."""
        self.later.setText(say("What is in italics applies at the next Train."))
        self.later.setVisible(self.card.busy)
        for name, row in self.form.rows.items():
            row.set_quiet(self._waits(name))
            if not self.card.busy:
                row.show_note("")

    def _waits(self, name: str) -> bool:
        """Whether what a row shows is for the next run alone."""
        trained = self._trained or self._config
        same = getattr(self._config, name) == getattr(trained, name)
        return self.card.busy and not (self._is_live(name) and same)

    def _is_live(self, name: str) -> bool:
        return self.form.rows[name].declared.live


class DatasetRow(QWidget):
    """What the network is trained on: a data set by name, or one of one's own.

    Signals
    -------
    chosen(name), open_data(), open_folder()
    """

    chosen = Signal(str)
    open_data = Signal()
    open_folder = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ChoiceBox(DATASETS)
        self.choice.setAccessibleName(say("Data set"))
        self.choice.setPlaceholderText(say("own data"))
        self.own = button(say("Own file…"), "choice", checkable=True)
        self.own.setToolTip(say("A NPZ file of inputs and labels, or a table: CSV or Parquet."))
        self.folder = button(say("Own pictures…"), "choice", checkable=True)
        self.folder.setToolTip(say("A folder with a folder of pictures for each class."))
        self.file = ElidedLabel()
        self.file.setProperty("role", "note")
        self._dataset = DATASETS[0]
        self.choice.chosen.connect(self._named)
        self.own.clicked.connect(lambda: self._asked(self.open_data))
        self.folder.clicked.connect(lambda: self._asked(self.open_folder))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, CHOICE_PARTS[0])
        grid.setColumnStretch(1, CHOICE_PARTS[1])
        grid.addWidget(word_label(say("Data set"), "label"), 0, 0)
        grid.addWidget(self.choice, 0, 1)
        grid.addWidget(self.own, 1, 0)
        grid.addWidget(self.folder, 1, 1)
        grid.addWidget(self.file, 2, 0, 1, 2)

    def show_dataset(self, dataset: str) -> None:
        """Show which is in use."""
        self._dataset = dataset
        own = dataset not in DATASETS
        self._check()
        self.file.show_text(dataset if own else "")
        self.file.setVisible(own)

    def _named(self, name: str) -> None:
        # A choice asks; what is in use is shown when it is known.
        self._check()
        self.chosen.emit(name)

    def _asked(self, question: SignalInstance) -> None:
        self._check()
        question.emit()

    def _check(self) -> None:
        own = self._dataset not in DATASETS
        path = Path(self._dataset).expanduser()
        is_file = path.is_file() or bool(path.suffix and not path.is_dir())
        self.choice.show_choice(self._dataset)
        self.own.setChecked(own and is_file)
        self.folder.setChecked(own and not is_file)


def dataset_words(dataset: str) -> str:
    """The name of a data set: a file without its folder and ending."""
    return choice_words(dataset) if dataset in DATASETS else PurePath(dataset).stem
