"""A look at a data set before it is used: shape, classes, samples."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressDialog,
    QVBoxLayout,
    QWidget,
)

from gui.main_window import MainWindow
from gui.theme import GRID
from nets.config import TrainingConfig
from nets.datasets import describe
from nets.reading import Reading
from nets.samples import Cancelled, DatasetError, Preview, Progress

SAMPLE_SIZE = 56
PATIENCE = 0.2
"""Seconds in which most data is read, so that no line of progress flickers past."""
FEWEST_PIXELS = 25
"""A row of fewer numbers is shown as numbers."""
NUMBERS_SHOWN = 4
FRAME = 0.02
"""Seconds between two looks at what the thread has done."""


class DataCard(QDialog):
    """Shows what a data set holds, with buttons to use it or not."""

    def __init__(self, name: str, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Own data")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        title = QLabel(name)
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(QLabel(in_words(preview)))
        column.addLayout(self._samples(preview))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        use = buttons.addButton("Use for training", QDialogButtonBox.ButtonRole.AcceptRole)
        use.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _samples(self, preview: Preview) -> QHBoxLayout:
        """One sample of each class over its label."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for sample, label in zip(preview.samples, preview.sample_labels, strict=True):
            picture, name = QLabel(), QLabel(label)
            if sample.ndim == 1 and sample.size < FEWEST_PIXELS:
                picture.setText(_in_numbers(sample))
            else:
                picture.setPixmap(_pixmap(as_picture(sample)))
            name.setProperty("role", "note")
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            both = QVBoxLayout()
            both.addWidget(picture)
            both.addWidget(name)
            row.addLayout(both)
        row.addStretch(1)
        return row


def in_words(preview: Preview) -> str:
    """Shape, samples, classes and their balance, in a few lines."""
    shape = " × ".join(str(size) for size in preview.sample_shape) or "1"
    inputs = f"{preview.features:,} inputs"
    size = f"each {shape}: {inputs}" if len(preview.sample_shape) > 1 else f"{inputs} each"
    counts = preview.class_counts.values()
    balance = (
        f"{min(counts):,} samples in each class"
        if min(counts) == max(counts)
        else f"{min(counts):,} to {max(counts):,} samples in a class"
    )
    words = (
        f"{preview.train_samples:,} samples to train on, {preview.test_samples:,} to test\n"
        f"{size}\n"
        f"{preview.classes} classes, {balance}"
    )
    return "\n".join((words, *preview.remarks))


def as_picture(sample: np.ndarray) -> np.ndarray:
    """A sample of any shape as (height, width): images as they are, the rest as a strip."""
    if sample.ndim == 3 and min(sample.shape) <= 4:
        sample = sample.mean(axis=int(np.argmin(sample.shape)))
    if sample.ndim == 2:
        return sample
    flat = sample.ravel()
    side = math.isqrt(flat.size)
    return flat.reshape(side, side) if side * side == flat.size else flat[None, :]


def _in_numbers(sample: np.ndarray) -> str:
    """The first numbers of a sample, one under the other."""
    lines = [f"{value:.3g}" for value in sample[:NUMBERS_SHOWN]]
    return "\n".join(lines + (["…"] if sample.size > NUMBERS_SHOWN else []))


def _pixmap(picture: np.ndarray) -> QPixmap:
    values = picture.astype(np.float64)
    low, high = float(values.min()), float(values.max())
    grey = np.ascontiguousarray(255.0 * (values - low) / ((high - low) or 1.0), dtype=np.uint8)
    height, width = grey.shape
    image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image).scaled(SAMPLE_SIZE, SAMPLE_SIZE)


def confirm_data(path: Path, config: TrainingConfig, window: MainWindow) -> bool:
    """Show the card; whether the person wants the data. Bad data are refused in one line.

    Parameters
    ----------
    config : says how data is read: by which seed it is split, which column has the labels.
    """
    asked = config.model_copy(update={"dataset": str(path)})
    try:
        preview = read_watched(lambda progress: describe(asked, progress), window)
    except DatasetError as error:
        window.scene.notice.tell(str(error))
        return False
    except Cancelled:
        return False
    card = DataCard(path.name, preview, window)
    try:
        return card.exec() == QDialog.DialogCode.Accepted
    finally:
        card.deleteLater()


def read_watched(work: Callable[[Progress], Preview], window: QWidget) -> Preview:
    """Read in a thread, behind a line of progress with Cancel if it takes longer.

    Raises
    ------
    Cancelled
        If the person pressed Cancel; else what `work` raises.
    """
    reading = Reading(work)
    if not reading.wait(PATIENCE):
        dialog = QProgressDialog("Reading…", "Cancel", 0, 0, window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(0)
        dialog.canceled.connect(reading.cancel)
        dialog.show()
        while not reading.wait(FRAME):
            if reading.words != dialog.labelText() and not reading.cancelled:
                dialog.setLabelText(reading.words)
            QCoreApplication.processEvents()
        dialog.canceled.disconnect()
        dialog.close()
        dialog.deleteLater()
    return reading.result()
