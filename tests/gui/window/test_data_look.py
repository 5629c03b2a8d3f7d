"""The look at data: classes with their counts, inputs with their values, pictures as pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from gui.look.numbers import number_text
from gui.look.palette import palette_of
from gui.look.theme import load_theme, style_sheet
from gui.window.data_card import DataCard
from gui.window.data_look import DataLook
from nets.config import OWN_FIELDS, TrainingConfig
from nets.data.datasets import describe
from nets.data.samples import Preview
from tests.gui.cut_off import KINDS, too_small, words_of

EVIL = "<b>kind</b>"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Forty rows of which two lack a value; one column counts them, and one is much larger."""
    lines = [f"Id;{EVIL};weight;sort"]
    for row in range(40):
        size = "" if row in (4, 9) else f"{row % 7},5"
        lines.append(f"{row};{size};{90000 * (row % 5)};{'ab'[row % 4 == 0]}")
    path = tmp_path / "mine.csv"
    path.write_text("\n".join(lines))
    return path


def seen(path: Path) -> Preview:
    return describe(TrainingConfig(dataset=str(path)))


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_classes_have_names_and_counts(qtbot: QtBot, table: Path) -> None:
    preview = seen(table)
    look = DataLook(preview)
    qtbot.addWidget(look)
    bars = look.classes.findChildren(QProgressBar)
    assert {"a", "b"} < set(texts(look.classes))
    assert [bar.value() for bar in bars] == list(preview.class_counts.values())
    assert [bar.maximum() for bar in bars] == [max(preview.class_counts.values())] * 2
    assert sum(bar.value() for bar in bars) == preview.train_samples


def test_the_values_of_each_input_can_be_looked_at(qtbot: QtBot, table: Path) -> None:
    preview = seen(table)
    look = DataLook(preview)
    qtbot.addWidget(look)
    view = look.histogram
    assert view is not None
    choice = view.choice
    assert [choice.itemText(at) for at in range(choice.count())] == [EVIL, "weight"]
    for place, spread in enumerate(preview.spread):
        choice.setCurrentIndex(place)
        assert view.bars.counts == list(spread.counts)
        assert sum(view.bars.counts) == preview.train_samples
        assert view.low.text() == number_text(spread.low)
        assert view.high.text() == number_text(spread.high)
    weights = preview.spread[1].counts
    assert np.count_nonzero(weights) == 5  # five values, far from each other
    assert f"“{EVIL}”, “weight”" in texts(look)
    labels = look.findChildren(QLabel)
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in labels if one.text())


def test_pictures_are_shown_as_pictures_some_of_each_class(qtbot: QtBot, tmp_path: Path) -> None:
    labels = np.arange(60) % 12
    pictures = np.zeros((60, 8, 8))
    pictures[np.arange(60), labels % 8, labels // 8] = 1.0  # each class has a point of its own
    np.savez(tmp_path / "a.npz", X=pictures, y=labels)
    look = DataLook(seen(tmp_path / "a.npz"))
    qtbot.addWidget(look)
    strips = [one for one in look.findChildren(QLabel) if not one.pixmap().isNull()]
    assert look.histogram is None
    assert len(strips) == 10 and "and 2 more classes" in texts(look)
    for label, strip in enumerate(strips):
        image = strip.pixmap().toImage()
        bright = [
            (x, y)
            for y in range(image.height())
            for x in range(image.width())
            if image.pixelColor(x, y).lightness() > 200 and image.pixelColor(x, y).alpha()
        ]
        assert {y * 8 // 30 for _, y in bright} == {label % 8}
        assert len({x // 32 for x, _ in bright}) >= 3  # samples beside each other


@pytest.mark.parametrize("theme", ["dark", "light", "projector"])
@pytest.mark.parametrize("kind", ["table", "pictures"])
def test_the_card_is_seen_whole_on_a_small_screen(
    qtbot: QtBot, qapp: QApplication, table: Path, theme: str, kind: str
) -> None:
    path = table
    if kind == "pictures":
        path = table.with_suffix(".npz")
        pictures = np.random.default_rng(0).random((60, 9, 9))
        np.savez(path, X=pictures, y=np.arange(60) % 12)
    chosen, before = load_theme(theme), (qapp.styleSheet(), qapp.palette())
    qapp.setStyleSheet(style_sheet(chosen))
    qapp.setPalette(palette_of(chosen))
    try:
        said = {one: getattr(TrainingConfig(), one) for one in OWN_FIELDS}
        parent = QWidget()
        qtbot.addWidget(parent)
        card = DataCard("mine", lambda said: describe(TrainingConfig(**said)), said, parent)
        card.show_data(card.look(said | {"dataset": str(path)}))
        card.show()
        qtbot.waitExposed(card)
        assert card.width() <= 1280 and card.height() <= 720
        parts = (one for one in card.findChildren(QWidget) if isinstance(one, KINDS))
        assert not [words_of(one) for one in parts if one.isVisible() and too_small(one)]
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])
