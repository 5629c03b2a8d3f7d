"""The sentence over the scene covers no more of it than it must."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.window.sentence import Sentence


def test_it_is_as_wide_as_its_words_or_in_several_lines(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    sentence = Sentence(ground)
    sentence.setText("A bell that dies away: press Strike, or click on it.")
    whole = sentence.size_in(5000)
    assert 100 < whole.width() < 5000
    half = sentence.size_in(whole.width() // 2)
    assert half.width() == whole.width() // 2 and half.height() >= 1.8 * whole.height() - 8
    assert sentence.size_in(5000) == whole
