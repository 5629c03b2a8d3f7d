"""A look at a data set before it is used: shape, classes, samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QProgressDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.labels import PlainLabel
from gui.look.theme import GRID
from gui.look.words import say, shown
from gui.panels.controls import word_label
from gui.window.data_choices import DataChoices
from gui.window.data_look import DataLook
from nets.config import OWN_FIELDS, TrainingConfig
from nets.data.datasets import describe
from nets.data.reading import DataThread
from nets.data.samples import Cancelled, Choice, DatasetError, Preview, Progress

PATIENCE = 0.2
"""Seconds in which most data is read, so that no line of progress flickers past."""
WIDTH = 560
FRAME = 0.02
"""Seconds between two looks at what the thread has done."""


Read = Callable[[dict[str, str]], Preview]


class DataCard(QDialog):
    """Shows what a data set holds and how it was read, with buttons to use it or not.

    Parameters
    ----------
    name : of the file or folder.
    look : reads it as the parameters say that are handed to it.
    said : the parameters that hold at first.

    Attributes
    ----------
    said : those that hold now.
    """

    def __init__(self, name: str, look: Read, said: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.said = look, said
        self.setWindowTitle(say("Own data"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.words = word_label("", "text", wraps=True)
        self.problem = word_label("", "complaint", wraps=True)
        self.choices = DataChoices()
        self.choices.said.connect(self._say)
        self._look: DataLook | None = None
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        for words in (word_label(name, "title", wraps=True), self.words, self.problem):
            words.setFixedWidth(WIDTH)
            left.addWidget(words)
        left.addWidget(self.choices)
        left.addStretch(1)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(4 * GRID)
        self._sides.addLayout(left)
        column.addLayout(self._sides)
        self._use = self._buttons(column)

    def _buttons(self, column: QVBoxLayout) -> QPushButton:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        use = buttons.addButton(say("Use for training"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        return use

    def _say(self, field: str, value: str) -> None:
        """Read again as it is said; what holds stays if reading is broken off."""
        said = self.said | {field: value}
        if field == "label_column":
            said["left_out"] = ""
        try:
            self.show_data(self.look(said))
        except DatasetError as error:
            self.show_problem(error)
        except Cancelled:
            return
        self.said = said

    def show_data(self, preview: Preview) -> None:
        """Show what the data are."""
        self._show(in_words(preview), "", preview.choices)
        self._look = DataLook(preview)
        self._sides.addWidget(self._look)

    def show_problem(self, error: DatasetError) -> None:
        """Show why the data cannot be used, and what may mend that."""
        self._show("", shown(error), error.choices)

    def _show(self, words: str, problem: str, choices: Sequence[Choice]) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if choices:
            self.choices.show_choices(choices)
        self._use.setEnabled(not problem)
        if self._look is not None:
            self._look.deleteLater()
            self._look = None


def in_words(preview: Preview) -> str:
    """Shape, samples, classes and their balance, in a few lines."""
    shape = " × ".join(str(size) for size in preview.sample_shape) or "1"
    inputs = say("{n:,} inputs", "{n:,} input", preview.features)
    size = (
        say("each {shape}: {inputs}", shape=shape, inputs=inputs)
        if len(preview.sample_shape) > 1
        else say("{inputs} each", inputs=inputs)
    )
    counts = preview.class_counts.values()
    balance = (
        say("{n:,} samples in each class", "{n:,} sample in each class", min(counts))
        if min(counts) == max(counts)
        else say("{fewest:,} to {most:,} samples in a class", fewest=min(counts), most=max(counts))
    )
    samples = say(
        "{trained:,} samples to train on, {tested:,} to test",
        trained=preview.train_samples,
        tested=preview.test_samples,
    )
    classes = say(
        "{n} classes, {balance}", "{n} class, {balance}", preview.classes, balance=balance
    )
    return "\n".join((samples, size, classes, *(f"• {shown(one)}" for one in preview.remarks)))


def confirmed_data(path: Path, config: TrainingConfig, window: QWidget) -> dict[str, str] | None:
    """Show the card; the parameters of the data, if the person wants them.

    Parameters
    ----------
    config : the present one, whose seed splits the data; if the data are in use, it says how they
        are read.
    window : over which the card opens.

    Raises
    ------
    DatasetError
        If the data are bad, and cannot be mended in the card.
    """
    names = ("dataset", *OWN_FIELDS)
    usual = TrainingConfig(dataset=str(path))
    said = {name: getattr(config if config.dataset == str(path) else usual, name) for name in names}

    def look(said: dict[str, str]) -> Preview:
        asked = config.model_copy(update=said)
        return read_watched(lambda progress: describe(asked, progress), window)

    card = DataCard(path.name, look, said, window)
    try:
        return card.said if _shown(card) else None
    finally:
        card.deleteLater()


def _shown(card: DataCard) -> bool:
    """Whether the person saw the card, and took what it shows."""
    try:
        card.show_data(card.look(card.said))
    except DatasetError as error:
        if not error.choices:
            raise
        card.show_problem(error)
    except Cancelled:
        return False
    return card.exec() == QDialog.DialogCode.Accepted


def read_watched(work: Callable[[Progress], Preview], window: QWidget) -> Preview:
    """Read in a thread, behind a line of progress with Cancel if it takes longer.

    Raises
    ------
    Cancelled
        If the person pressed Cancel; else what `work` raises.
    """
    reading = DataThread(work)
    if not reading.wait(PATIENCE):
        dialog = QProgressDialog("", say("Cancel"), 0, 0, window)
        words = PlainLabel(say("Reading…"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dialog.setLabel(words)  # names of files are among them
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(0)
        dialog.canceled.connect(reading.cancel)
        dialog.show()
        while not reading.wait(FRAME):
            told = shown(reading.words)
            if told != dialog.labelText() and not reading.cancelled:
                dialog.setLabelText(told)
            QCoreApplication.processEvents()
        dialog.canceled.disconnect()
        dialog.close()
        dialog.deleteLater()
    return reading.result()
