"""The texts at the bottom never meet, are never cut by the other, and widen no window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.look.theme import load_theme, style_sheet
from gui.window.status_line import BETWEEN, StatusLine

PARTS = (
    "t = 1,234,567.8",
    "123,456,789 steps",
    "preparing the chain (the first start takes some seconds)",
    "60 frames/s",
    "training: does not answer",
)
RIGHT = "seed 9223372036854775807   ·   F1 keys"
WIDTHS = (420, 640, 800, 1024, 1280, 1440, 1920)


@pytest.fixture(params=["dark", "light", "projector"])
def line(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[StatusLine]:
    qapp.setStyle("Fusion")
    qapp.setStyleSheet(style_sheet(load_theme(request.param)))
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    yield line
    qapp.setStyleSheet("")


def room(label: QLabel) -> QRect:
    """Where its text is, in the line."""
    inner = label.contentsRect()
    return QRect(label.mapTo(label.parentWidget(), QPoint(0, 0)) + inner.topLeft(), inner.size())


@pytest.mark.parametrize("width", WIDTHS)
def test_both_texts_have_their_room_at_any_width(line: StatusLine, width: int) -> None:
    line.resize(width, line.sizeHint().height())
    line.show_parts(PARTS, RIGHT)
    QApplication.processEvents()
    left, right = room(line.left), room(line.right)
    assert not left.intersects(right) and left.right() < right.left()
    assert right.right() <= line.width()
    for label, inner in ((line.left, left), (line.right, right)):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= inner.width()
        assert label.fontMetrics().height() <= inner.height()
    assert line.right.text() == RIGHT and line.left.whole == BETWEEN.join(PARTS)


def test_parts_go_one_by_one_and_the_last_word_is_of_the_training(line: StatusLine) -> None:
    seen = []
    for width in range(2600, 300, -20):
        line.resize(width, line.sizeHint().height())
        line.show_parts(PARTS, RIGHT)
        QApplication.processEvents()
        if line.left.text() not in seen:
            seen.append(line.left.text())
    assert seen[0] == BETWEEN.join(PARTS) and line.left.toolTip().split() == seen[0].split()
    whole = [text for text in seen if text and not text.endswith("…")]
    assert [len(text.split(BETWEEN)) for text in whole] == [5, 4, 3, 2, 1]
    assert all(text.endswith(PARTS[-1]) for text in whole[:-1])
    assert all(text.startswith(PARTS[0]) for text in whole)


def test_a_long_text_asks_for_no_wider_window(line: StatusLine) -> None:
    line.show_parts(PARTS[:1], RIGHT)
    QApplication.processEvents()
    least = line.minimumSizeHint().width()
    line.show_parts([*PARTS * 3], RIGHT)
    QApplication.processEvents()
    assert line.minimumSizeHint().width() == least


def test_nothing_is_said_for_nothing(line: StatusLine) -> None:
    line.show_parts(("", "t = 1", ""), "F1 keys")
    assert line.left.whole == "t = 1" and line.right.text() == "F1 keys"
