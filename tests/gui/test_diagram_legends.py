"""The words under a bar of shades never touch, in any language and type."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from gui.diagram.accuracy_legend import AccuracyLegend
from gui.diagram.legend_bar import ENDS, LegendBar
from gui.look.language import speak_chosen
from gui.look.theme import GRID, load_theme
from gui.look.words import shown


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak_chosen("en")


@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
@pytest.mark.parametrize("language", ["en", "tr", "zh_CN"])
def test_words_under_a_bar_do_not_touch(qtbot: QtBot, language: str, scale: float) -> None:
    speak_chosen(language)
    for bar in (LegendBar(), AccuracyLegend()):
        qtbot.addWidget(bar)
        bar.apply_theme(load_theme("projector").enlarged(scale))
        words = bar._words() if isinstance(bar, AccuracyLegend) else tuple(map(shown, ENDS))
        room, metrics = bar.sizeHint().width(), bar.fontMetrics()
        first, middle, last = map(metrics.horizontalAdvance, words)
        spans = ((0, first), ((room - middle) / 2, (room + middle) / 2), (room - last, room))
        assert all(b[0] - a[1] >= GRID for a, b in pairwise(spans)), words
