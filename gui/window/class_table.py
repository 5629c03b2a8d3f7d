"""Classes of data: their names, how many samples each has, and some of them as pictures."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from gui.look.theme import GRID
from gui.look.words import say
from gui.panels.controls import ElidedLabel, word_label
from nets.data.samples import Array, Preview

FEWEST_PIXELS = 25
"""A row of fewer numbers is no picture."""
SIDE = 30
"""Of a picture, in pixels."""
NAME_WIDTH, BAR_WIDTH = 11 * GRID, 6 * GRID


class ClassTable(QWidget):
    """A row for each of the first classes; the rest are counted."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnMinimumWidth(1, BAR_WIDTH)
        self._grid.setColumnStretch(3 if are_pictures(preview) else 1, 1)
        counts, shown = preview.class_counts, preview.sample_labels
        most = max(counts.values())
        for row, label in enumerate(shown):
            bar = self._add(row, label, counts[label], most)
            if are_pictures(preview):
                bar.setFixedWidth(BAR_WIDTH)
                strip = word_label("", "note")
                strip.setPixmap(contact_strip(preview.samples[row]))
                strip.setAccessibleName(say("Samples of {label}", label=label))
                self._grid.addWidget(strip, row, 3, Qt.AlignmentFlag.AlignRight)
        if len(counts) > len(shown):
            rest = len(counts) - len(shown)
            words = say("and {n:,} more classes", "and {n:,} more class", rest)
            self._grid.addWidget(word_label(words, "note"), len(shown), 0, 1, 4)

    def _add(self, row: int, label: str, count: int, most: int) -> QProgressBar:
        name = ElidedLabel()
        name.show_text(label)
        name.setFixedWidth(NAME_WIDTH)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, most)
        bar.setValue(count)
        bar.setAccessibleName(say("Samples of {label} to train on", label=label))
        number = word_label(f"{count:,}", "note")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((name, bar, number)):
            self._grid.addWidget(widget, row, column)
        return bar


def are_pictures(preview: Preview) -> bool:
    """Whether samples are looked at rather than read."""
    return len(preview.sample_shape) > 1 or preview.features >= FEWEST_PIXELS


def contact_strip(samples: Array) -> QPixmap:
    """Samples beside each other, each in its own grey."""
    return QPixmap.fromImage(_grey(np.hstack([_framed(as_picture(one)) for one in samples])))


def as_picture(sample: Array) -> Array:
    """A sample of any shape as (height, width): images as they are, the rest as a strip."""
    if sample.ndim == 3 and min(sample.shape) <= 4:
        sample = sample.mean(axis=int(np.argmin(sample.shape)))
    if sample.ndim == 2:
        return sample
    flat = sample.ravel()
    side = math.isqrt(flat.size)
    return flat.reshape(side, side) if side * side == flat.size else flat[None, :]


def _framed(picture: Array) -> Array:
    """(SIDE, SIDE + 2) bytes: the nearest pixels, and clear ones between two pictures."""
    values = picture.astype(np.float64)
    low, high = float(values.min()), float(values.max())
    rows, columns = (np.arange(SIDE) * size // SIDE for size in values.shape)
    grey = 1.0 + 254.0 * (values[np.ix_(rows, columns)] - low) / ((high - low) or 1.0)
    return np.pad(grey.astype(np.uint8), ((0, 0), (0, 2)))


def _grey(pixels: Array) -> QImage:
    """Of bytes; 0 is clear."""
    rgba = np.repeat(pixels[..., None], 4, axis=2)
    rgba[..., 3] = np.where(pixels > 0, 255, 0)
    height, width = pixels.shape
    return QImage(rgba.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
