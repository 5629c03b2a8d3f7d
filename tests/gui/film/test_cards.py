"""Plots on the cards of a film."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from gui.film.cards import LEAST_TYPE, Card, fitting, font, qt_without_screen
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


def test_a_name_that_has_no_room_is_smaller_before_it_is_cut(qapp: QApplication) -> None:
    qt_without_screen()  # with the app's own type
    name = "Shares by layer · other settings"

    def wide(size: float) -> float:
        return QFontMetricsF(font(size, bold=True)).horizontalAdvance(name)

    assert fitting(name, wide(17), 17) == (17, name)
    for size in (13, 17):  # in the narrowest card of the usual films
        smaller, words = fitting(name, 154.0, size)
        assert words == name and LEAST_TYPE <= smaller < size and wide(smaller) <= 154.0
    assert fitting(name, 60.0, 13)[1].endswith("…")
    assert qapp is not None
