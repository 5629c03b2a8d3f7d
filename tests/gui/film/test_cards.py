"""Plots on the cards of a film."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from gui.film.cards import LEAST_TYPE, Card, fit_type, qt_without_screen
from gui.film.layout import Box
from gui.look.theme import load_theme, style_sheet
from gui.plots.load_curve_plot import LoadCurvePlot


@pytest.mark.parametrize("width", range(260, 266))
@pytest.mark.parametrize("ratio", [1.0, 1.1, 1.25])
def test_no_rim_of_a_plot_shows_at_any_scale(qapp: QApplication, width: int, ratio: float) -> None:
    theme = load_theme("dark")
    root = QWidget()
    root.setStyleSheet(style_sheet(theme))
    plot = LoadCurvePlot(root)
    plot.setProperty("role", "half")
    plot.apply_theme(theme)
    _, frame = Card(plot, Box(0, 0, width, 216), ratio, theme).painted()
    ground = np.array(QColor(theme.surface).getRgb()[:3])
    differs = np.abs(frame[4:-4, 4:-4, :3].astype(int) - ground).max(axis=2) > 40
    assert differs.any()  # axes and their words
    assert differs.mean(axis=0).max() < 0.5
    assert qapp is not None
    root.deleteLater()


@pytest.mark.parametrize("wraps", [False, True])
def test_words_that_have_no_room_are_smaller_before_they_are_cut(
    qapp: QApplication, wraps: bool
) -> None:
    qt_without_screen()  # with the app's own type
    words = "Shares by layer · other settings"
    flags = Qt.AlignmentFlag.AlignVCenter | (Qt.TextFlag.TextWordWrap if wraps else 0)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)

    def size_in(width: float, size: float) -> int:
        fit_type(painter, words, QRectF(0.0, 0.0, width, 1.5 * size), flags, size, bold=True)
        return painter.font().pixelSize()

    assert size_in(400.0, 17.0) == 17
    for size in (13.0, 17.0):  # in the narrowest card of the usual films
        assert LEAST_TYPE <= size_in(154.0, size) < size
        assert wraps or painter.fontMetrics().horizontalAdvance(words) <= 154
    assert size_in(60.0, 13.0) == LEAST_TYPE
    painter.end()
    assert qapp is not None
