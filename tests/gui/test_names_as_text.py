"""Names of others stay the words they are in whatever text is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

import gui
from gui.controllers.recent import RecentFiles
from gui.curves.table import Curve, Table
from gui.figures.output import figure_bytes
from gui.figures.style import Style
from gui.film.keyframes import Keyframe, Keyframes
from gui.models.presets import presets
from gui.models.session import Session
from gui.models.session_file import parse_session, session_text
from gui.panels.controls import ElidedLabel
from gui.plots.plot_base import Plot
from gui.replay.films.strip import FilmStrip
from gui.replay.keyframe_file import KeyframeFile
from gui.window.data_card import DataCard
from gui.window.notice import Notice
from nets.config import OWN_FIELDS, TrainingConfig
from nets.data.datasets import describe
from tests.gui.person import Person

NAME = "<b>R&D<i> $x_{$ \"q\" 'a' \\"
"""Of a file or a curve: HTML, the mark of a key, broken mathematics, quotes, a backslash."""
EVIL = "<h1>x<img src='x.png'>"
"""Of a class and of a file: a headline and a picture."""
GUI = Path(gui.__file__).parent
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


def assert_plain(root: QWidget) -> str:
    """No label of a window guesses, no tooltip is HTML; what the labels say."""
    labels = root.findChildren(QLabel)
    assert labels and not [one for one in labels if one.textFormat() is Qt.TextFormat.AutoText]
    tips = [one.toolTip() for one in root.findChildren(QWidget)]
    assert not [tip for tip in tips if Qt.mightBeRichText(tip)]
    return "\n".join(one.text() for one in labels)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Data of two classes, one of them and the file of a bad name."""
    path = tmp_path / f"{EVIL.replace('/', '')}.csv"
    rows = [f"{0.1 * row},{row % 3},{EVIL if row % 2 else 'sound'}" for row in range(60)]
    path.write_text("\n".join(("a,b,label", *rows)))
    return path


def test_the_card_of_data_guesses_no_html(qtbot: QtBot, table: Path) -> None:
    said = {name: getattr(TrainingConfig(), name) for name in OWN_FIELDS} | {"dataset": str(table)}
    parent = QWidget()
    qtbot.addWidget(parent)
    card = DataCard(table.name, lambda said: describe(TrainingConfig(**said)), said, parent)
    card.show_data(card.look(card.said))
    assert EVIL in assert_plain(card)


def test_the_window_guesses_no_html(open_window: Callable[..., Person], table: Path) -> None:
    session = presets()["lazy"].edited("network", dataset=str(table))
    window = open_window(session).window
    window.scene.notice.tell(EVIL)
    window.side.network.show_failure(EVIL)
    assert EVIL in assert_plain(window)
    assert window.side.network.card.title.whole == f"Network on {table.stem}"


def test_the_corner_of_a_plot_says_words_as_they_are(qtbot: QtBot) -> None:
    plot = Plot("x", "y")
    qtbot.addWidget(plot)
    plot.tell(EVIL)
    shown = QTextDocument()
    shown.setHtml(plot.tip.text())
    assert shown.toPlainText() == EVIL


def test_every_label_says_whether_it_is_plain() -> None:
    made = [
        path.relative_to(GUI).as_posix()
        for path in GUI.rglob("*.py")
        if re.search(r"\bQLabel\(|\(QLabel\):", path.read_text("utf-8"))
    ]
    assert made == ["look/labels.py"]
