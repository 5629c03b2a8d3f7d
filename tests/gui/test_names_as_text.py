"""Names of others stay the words they are in whatever text is made of them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.controllers.recent import RecentFiles
from gui.curves.table import Curve, Table
from gui.figures.output import figure_bytes
from gui.figures.style import Style
from gui.film.keyframes import Keyframe, Keyframes
from gui.models.session import Session
from gui.models.session_file import parse_session, session_text
from gui.panels.controls import ElidedLabel
from gui.replay.films.strip import FilmStrip
from gui.replay.keyframe_file import KeyframeFile
from gui.window.notice import Notice

NAME = "<b>R&D<i> $x_{$ \"q\" 'a' \\"
"""Of a file or a curve: HTML, the mark of a key, broken mathematics, quotes, a backslash."""
TWO_LINES = f'{NAME}\n"""\n[chain]\t= # \x7f'


def shown_tips(qtbot: QtBot, folder: Path) -> list[str]:
    menu, notice, strip, label = QMenu(), Notice(), FilmStrip(), ElidedLabel()
    for widget in (menu, notice, strip, label):
        qtbot.addWidget(widget)
    menu.addAction("Open")
    menu.addAction("Save")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    RecentFiles(settings, menu, lambda _: None).add(folder / NAME)
    recent = menu.findChild(QMenu, "recent")
    assert isinstance(recent, QMenu)
    (action,) = recent.actions()
    assert action.text() == NAME.replace("&", "&&")
    notice.tell(NAME)
    strip.show_beginning(NAME)
    label.resize(20, 20)
    label.show_text(NAME)
    tips = [widget.toolTip() for one in (notice, strip) for widget in one.findChildren(QWidget)]
    assert label.textFormat() is Qt.TextFormat.PlainText
    return [action.toolTip(), label.toolTip(), *(tip for tip in tips if "R&D" in tip)]


def test_a_tooltip_is_no_html(qtbot: QtBot, tmp_path: Path) -> None:
    tips = shown_tips(qtbot, tmp_path)
    assert len(tips) == 4 and all("R&D" in tip for tip in tips)
    assert not any(Qt.mightBeRichText(tip) for tip in tips)


def test_toml_gives_every_text_back(tmp_path: Path) -> None:
    session = Session(description=TWO_LINES)
    assert parse_session(session_text(session)).description == TWO_LINES
    said = Keyframes(keyframe=(Keyframe(seconds=1.0, caption=TWO_LINES),))
    KeyframeFile(tmp_path / "run.h5").keep(said)
    assert KeyframeFile(tmp_path / "run.h5").kept == said


@pytest.mark.parametrize("ending", [".svg", ".pdf", ".png"])
def test_a_figure_shows_a_name_as_it_is(ending: str) -> None:
    x = np.arange(3.0)
    names = (NAME, "$\\frac$")
    curves = tuple(Curve(name, x, x + place) for place, name in enumerate(names))
    drawn = figure_bytes(Table("plot", "x", curves, x_title=NAME), ending, Style())
    assert len(drawn) > 1000
    if ending == ".svg":
        ET.fromstring(drawn)
