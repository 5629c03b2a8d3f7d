"""A look at a data set before it is used: shape, classes, samples."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.main_window import MainWindow
from gui.theme import GRID
from nets.datasets import DatasetError, NpzDescription, describe_npz

SAMPLE_SIZE = 56


class DataCard(QDialog):
    """Shows what a data set holds, with buttons to use it or not."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Own data")
        preview = describe_npz(path)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        title = QLabel(path.name)
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

    def _samples(self, preview: NpzDescription) -> QHBoxLayout:
        """One sample of each class over its label."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for sample, label in zip(preview.samples, preview.sample_labels, strict=True):
            picture, name = QLabel(), QLabel(str(label))
            picture.setPixmap(_pixmap(as_picture(sample)))
            name.setProperty("role", "note")
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            both = QVBoxLayout()
            both.addWidget(picture)
            both.addWidget(name)
            row.addLayout(both)
        row.addStretch(1)
        return row


def in_words(preview: NpzDescription) -> str:
    """Shape, samples, classes and their balance, in a few lines."""
    shape = " × ".join(str(size) for size in preview.sample_shape) or "1"
    counts = preview.class_counts.values()
    balance = (
        f"{min(counts):,} samples in each class"
        if min(counts) == max(counts)
        else f"{min(counts):,} to {max(counts):,} samples in a class"
    )
    return (
        f"{preview.train_samples:,} samples to train on, {preview.test_samples:,} to test\n"
        f"each {shape}: {preview.features:,} inputs\n"
        f"{preview.classes} classes, {balance}"
    )


def as_picture(sample: np.ndarray) -> np.ndarray:
    """A sample of any shape as (height, width): images as they are, the rest as a strip."""
    if sample.ndim == 3 and min(sample.shape) <= 4:
        sample = sample.mean(axis=int(np.argmin(sample.shape)))
    if sample.ndim == 2:
        return sample
    flat = sample.ravel()
    side = math.isqrt(flat.size)
    return flat.reshape(side, side) if side * side == flat.size else flat[None, :]


def _pixmap(picture: np.ndarray) -> QPixmap:
    values = picture.astype(np.float64)
    low, high = float(values.min()), float(values.max())
    grey = np.ascontiguousarray(255.0 * (values - low) / ((high - low) or 1.0), dtype=np.uint8)
    height, width = grey.shape
    image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image).scaled(SAMPLE_SIZE, SAMPLE_SIZE)


def confirm_data(path: Path, window: MainWindow) -> bool:
    """Show the card; whether the person wants the data. A bad file is refused in one line."""
    try:
        card = DataCard(path, window)
    except DatasetError as error:
        window.scene.notice.tell(str(error))
        return False
    try:
        return card.exec() == QDialog.DialogCode.Accepted
    finally:
        card.deleteLater()
