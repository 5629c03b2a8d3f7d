"""A look at a data set before it is used: shape, classes, samples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.main_window import MainWindow
from gui.theme import GRID
from nets.datasets import DatasetError, describe_npz

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
        column.addWidget(QLabel(preview.text))
        column.addLayout(self._samples(preview.samples))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        use = buttons.addButton("Use for training", QDialogButtonBox.ButtonRole.AcceptRole)
        use.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _samples(self, samples: list[np.ndarray]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for sample in samples:
            picture = QLabel()
            picture.setPixmap(_pixmap(sample))
            row.addWidget(picture)
        row.addStretch(1)
        return row


def _pixmap(sample: np.ndarray) -> QPixmap:
    low, high = float(sample.min()), float(sample.max())
    grey = (255.0 * (sample - low) / ((high - low) or 1.0)).astype(np.uint8)
    grey = np.ascontiguousarray(grey)
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
