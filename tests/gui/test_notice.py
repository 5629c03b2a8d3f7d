"""One line says what happened, and looks like what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from gui.intents.line import Kind, Line
from gui.look.palette import palette_of
from gui.look.theme import Theme, load_theme, style_sheet
from gui.window.notice import SIGNS, Notice
from tests.gui.person import Person

FRAME = {"told": "line", "warning": "line", "failure": "warning"}


@pytest.mark.parametrize("kind", list(FRAME))
@pytest.mark.parametrize("name", ["dark", "light", "projector"])
def test_only_a_failure_wears_the_frame_of_one(
    qtbot: QtBot, qapp: QApplication, kind: Kind, name: str
) -> None:
    theme = load_theme(name)
    qapp.setStyleSheet(style_sheet(theme))
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell("a failure before it")
    notice.show_line(Line("Recorded 1,630 frames in run.h5", kind=kind))
    notice.resize(400, 40)
    edge = notice.grab().toImage().pixelColor(200, 0)
    qapp.setStyleSheet("")
    assert edge == QColor(getattr(theme, FRAME[kind]))
    sign = next(label for label in notice.findChildren(QLabel) if label.text() == SIGNS[kind])
    assert sign.accessibleName() == kind
    assert notice.kind == kind


def contrast(one: QColor, other: QColor) -> float:
    """Of two colours, as WCAG 2 has it."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["dark", "light", "projector"])
def test_lists_that_no_style_names_can_be_read(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    """The list of a file dialog is one."""
    theme: Theme = load_theme(name)
    qapp.setPalette(palette_of(theme))
    view = QTreeView()
    qtbot.addWidget(view)
    view.resize(200, 100)
    ground = view.grab().toImage().pixelColor(100, 60)
    palette = view.palette()
    qapp.setPalette(qapp.style().standardPalette())
    assert ground == QColor(theme.surface)
    pairs = [("Text", "Base"), ("WindowText", "Window"), ("ButtonText", "Button")]
    pairs += [("HighlightedText", "Highlight"), ("ToolTipText", "ToolTipBase")]
    for words, under in pairs:
        roles = (getattr(QPalette.ColorRole, one) for one in (words, under))
        assert contrast(*(palette.color(role) for role in roles)) >= 4.5, (words, under)


def test_a_line_without_an_offer_goes_by_itself_and_one_with_stays(qtbot: QtBot) -> None:
    notice, read, done = Notice(), [], []
    qtbot.addWidget(notice)
    notice.show()
    notice.closed.connect(lambda: read.append(notice.kind))
    notice._timer.setInterval(50)
    notice.show_line(Line("something small", kind="told"))
    assert notice.text == "something small" and not notice.offers[0].isVisible()
    qtbot.waitUntil(lambda: read == ["told"])
    assert notice.text == ""
    notice.show_line(Line("something to do", {"Do it": lambda: done.append(1)}))
    assert not notice._timer.isActive()
    assert notice.offers[0].text() == "Do it" and not notice.offers[1].isVisible()
    qtbot.mouseClick(notice.offers[0], Qt.MouseButton.LeftButton)
    assert done == [1] and notice.text == "" and len(read) == 2
    notice.show_line(Line("one more"))
    notice.show_line(None)
    assert notice.text == "" and not notice._timer.isActive() and len(read) == 2


def test_a_quiet_sentence_stands_below_the_line_as_long_as_that_is_seen(
    open_window: Callable[..., Person],
) -> None:
    person = open_window()
    scene = person.window.scene
    scene.show_sentence("One sentence.")
    alone = scene.sentence.geometry().top()
    person.app.desk.tell("Something happened.")
    person.wait(scene.notice.isVisible)
    person.wait(lambda: scene.sentence.geometry().top() > scene.notice.geometry().bottom())
    scene.notice._close()
    person.wait(lambda: scene.sentence.geometry().top() == alone)
