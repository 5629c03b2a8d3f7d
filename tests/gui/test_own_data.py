"""Data of one's own: looked at before it is used, refused in one line if it is bad."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.models.presets import presets
from gui.models.session import Session
from gui.window.data_card import DataCard, read_watched
from nets.config import OWN_FIELDS, TrainingConfig
from nets.data.datasets import describe
from nets.data.kinds import HDF5
from nets.data.samples import Cancelled, Preview, Progress
from nets.protocol import Loading
from nets.run.worker import TrainingWorker
from tests.gui.person import CONTROL, Person
from tests.gui.test_files import chosen, drop

SIDE = 6


def arrays(**changed: Any) -> dict[str, Any]:
    """Three classes of small pictures that a network tells apart at once."""
    generator = np.random.default_rng(0)
    parts: dict[str, Any] = {}
    for part, count in (("train", 120), ("test", 30)):
        labels = np.arange(count) % 3
        images = generator.normal(0.0, 0.1, (count, SIDE, SIDE))
        images[np.arange(count), labels, labels] += 1.0
        parts |= {f"X_{part}": images, f"y_{part}": labels + 5}
    return parts | changed


def npz(folder: Path, name: str = "mine.npz", **changed: Any) -> Path:
    path = folder / name
    np.savez(path, **{key: value for key, value in arrays(**changed).items() if value is not None})
    return path


class Answer:
    """Waits for a card, notes what it shows, and presses one of its buttons."""

    def __init__(self, use: bool, *, once: bool = True) -> None:
        self.once = once
        self.use, self.words, self.pictures, self.asked = use, "", 0, False
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        card = QApplication.activeModalWidget()
        if not isinstance(card, DataCard):
            return
        self.asked = True
        labels = card.findChildren(QLabel)
        self.words = "\n".join(label.text() for label in labels)
        self.pictures = sum(not label.pixmap().isNull() for label in labels)
        role = (
            QDialogButtonBox.ButtonRole.AcceptRole
            if self.use
            else QDialogButtonBox.ButtonRole.RejectRole
        )
        box = card.findChild(QDialogButtonBox)
        next(b for b in box.buttons() if box.buttonRole(b) == role).click()
        if self.once:
            self.close()

    def close(self) -> None:
        self._timer.stop()


def test_sound_data_are_shown_used_and_trained_on(
    open_window: Callable[..., Person], tmp_path: Path
) -> None:
    session = presets()["lazy"].edited("network", epochs=30, measured_samples=100, batch_size=30)
    session = session.edited("view", epochs_per_second=0.0)
    person = open_window(session, worker=TrainingWorker(niceness=0))
    path = npz(tmp_path)
    refused = Answer(use=False)
    assert drop(person, path)
    assert refused.asked
    assert person.session == person.session.edited("network", dataset="digits")

    answer = Answer(use=True)
    drop(person, path)
    assert answer.asked and answer.pictures == 3
    for words in ("mine.npz", "120", "30", "6 × 6", "3 classes"):
        assert words in answer.words
    assert person.session.network.dataset == str(path)
    person.turn_to("network")
    panel = person.window.side.network
    assert panel.dataset.file.whole == str(path) and "mine" in panel.card.title.whole

    person.click(panel.card.main_button)
    record = person.app.training
    person.wait(
        lambda: record.state == "idle" and record.record is not None and record.record.latest,
        120_000,
    )
    assert record.record is not None and record.record.latest is not None
    assert record.started is not None
    assert (record.started.training_samples, record.started.classes) == (120, 3)
    assert record.record.latest.test_accuracy > 0.9

    # A file that has gone since is told by the run that wants it.
    path.unlink()
    person.click(panel.card.again)
    person.wait(lambda: "mine.npz" in person.notice, 120_000)
    assert "\n" not in person.notice
    person.key(Qt.Key.Key_Z, CONTROL)
    assert person.session.network.dataset == "digits"


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "objects": ({"y_train": np.array(["a"] * 120, dtype=object)}, "Python objects"),
    "not finite": ({"X_train": np.full((120, 4), np.nan)}, "not finite"),
    "lengths": ({"y_train": np.arange(7)}, "120 samples but y_train has 7 labels"),
    "shapes": ({"X_test": np.zeros((30, 4))}, "X_test has samples of shape"),
    "one class": ({"y_train": np.zeros(120), "y_test": np.zeros(30)}, "one class only"),
    "words": ({"X_train": np.array([["a"]] * 120)}, "instead of real numbers"),
}


@pytest.fixture
def answer(qapp: QApplication) -> Any:
    """Should a card come after all, it is turned down."""
    answer = Answer(use=False, once=False)
    yield answer
    answer.close()


def test_bad_data_are_refused_in_one_line(person: Person, tmp_path: Path, answer: Answer) -> None:
    before: Session = person.session
    files = [
        (npz(tmp_path, f"{name}.npz", **changed), words) for name, (changed, words) in BAD.items()
    ]
    noise, cut = tmp_path / "noise.npz", tmp_path / "cut.npz"
    noise.write_bytes(np.random.default_rng(1).bytes(1000))
    cut.write_bytes(npz(tmp_path).read_bytes()[:2000])
    files += [(noise, "not a NPZ file"), (cut, "not a NPZ file")]
    files += [(tmp_path / "missing.npz", "there is no file")]
    for path, words in files:
        drop(person, path)
        assert words in person.notice, path.name
        assert person.notice.startswith("Not opened: ")
        assert "\n" not in person.notice
        assert not answer.asked
        assert person.session == before
    assert not person.app.edits.stack.canUndo()


def test_own_data_are_asked_for_by_button(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = person.window.side.network.dataset
    person.turn_to("network")
    chosen(monkeypatch, None)
    person.click(row.own)
    assert person.session.network.dataset == "digits" and row.choice.currentData() == "digits"
    path = npz(tmp_path)
    chosen(monkeypatch, path)
    answer = Answer(use=True)
    person.click(row.own)
    assert answer.asked
    assert person.session.network.dataset == str(path) and row.own.isChecked()
    assert row.choice.currentIndex() == -1 and row.choice.placeholderText() == "own data"
    row.choice.activated.emit(row.choice.findData("digits"))
    assert person.session.network.dataset == "digits" and row.choice.currentData() == "digits"


def test_a_table_and_a_folder_are_shown_before_they_are_used(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "flowers.csv"
    rows = [f"{i / 7},{i % 5},{'rose' if i % 2 else 'tulip'}" for i in range(50)]
    path.write_text("\n".join(["length,width,class", *rows]), encoding="utf-8")
    answer = Answer(use=True)
    assert drop(person, path) and answer.asked
    for words in ("flowers.csv", "40 samples", "2 inputs each", "2 classes, 20 samples", "tulip"):
        assert words in answer.words
    assert "“class”" in answer.words and answer.pictures == 0  # two numbers are no picture
    assert person.session.network.dataset == str(path)
    person.turn_to("network")
    assert person.row("network", "label_column").isVisible()
    path.write_text(path.read_text().replace("\n0.0,0,", "\n0.0,x,"), encoding="utf-8")
    refused = Answer(use=False)
    drop(person, path)
    assert refused.asked and "row 2, column “width”: “x” is not a number" in refused.words

    folder = picture_folder(tmp_path)
    answer = Answer(use=True)
    assert drop(person, folder) and answer.asked and answer.pictures == 3
    for words in ("shapes", "10 × 10", "3 classes", "in colour", "bars"):
        assert words in answer.words
    assert person.session.network.dataset == str(folder)
    assert person.window.side.network.dataset.folder.isChecked()
    for number in range(12):
        (folder / "bars" / f"{number}.png").write_bytes(b"no picture")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    person.action("open_folder")
    assert "bars/0.png cannot be read" in person.notice


def test_reading_shows_its_progress_and_can_be_cancelled(person: Person) -> None:
    begun = threading.Event()

    def endless(progress: Progress) -> Preview:
        for number in itertools.count():
            progress(f"reading: {number} rows")
            begun.set()
            time.sleep(0.005)
        raise AssertionError

    def press() -> None:
        dialog = person.window.findChild(QProgressDialog)
        if dialog is not None and begun.is_set() and "rows" in dialog.labelText():
            dialog.findChild(QPushButton).click()

    timer = QTimer(interval=20)
    timer.timeout.connect(press)
    timer.start()
    with pytest.raises(Cancelled):
        read_watched(endless, person.window)
    timer.stop()


MIXED = "Id;size;weight;kind\n" + "".join(
    f"{i};{i % 7},5;{i % 5};{'ab'[i % 2]}\n" for i in range(40)
)


@pytest.fixture
def card(qtbot: QtBot, tmp_path: Path) -> Iterator[DataCard]:
    """The card of a table in which everything has to be guessed."""
    path = tmp_path / "<b>mixed.csv"
    path.write_text(MIXED)
    said = {name: getattr(TrainingConfig(), name) for name in OWN_FIELDS} | {"dataset": str(path)}
    parent = QWidget()
    qtbot.addWidget(parent)
    card = DataCard(path.name, lambda said: describe(TrainingConfig(**said)), said, parent)
    card.show_data(card.look(card.said))
    yield card
    parent.close()  # which has to live as long


def pick(card: DataCard, field: str, value: str) -> None:
    """Choose as a person does."""
    box = card.choices.boxes[field]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def ticked(card: DataCard) -> list[str]:
    columns = card.choices.columns
    items = [columns.item(row) for row in range(columns.count())]
    return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]


def test_every_guess_is_shown_in_the_card_and_can_be_changed(card: DataCard) -> None:
    assert {field: box.currentData() for field, box in card.choices.boxes.items()} == {
        "label_column": "kind", "separator": "semicolon", "decimal_mark": "comma",
        "first_row": "names", "encoding": "utf_8",
    }  # fmt: skip
    assert ticked(card) == ["size", "weight"]
    for words in ("“Id” left out", "decimal commas", "2 inputs each"):
        assert words in card.words.text()

    card.choices.columns.item(0).setCheckState(Qt.CheckState.Checked)
    assert card.said["left_out"] == "none" and "3 inputs each" in card.words.text()
    card.choices.columns.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert card.said["left_out"] == "weight" and "2 inputs each" in card.words.text()
    assert ticked(card) == ["Id", "size"]

    pick(card, "label_column", "weight")
    assert card.said["label_column"] == "weight" and card.said["left_out"] == ""
    assert "“kind”: “a” is not a number" in card.problem.text() and not card.words.text()
    assert not card._use.isEnabled()
    item = card.choices.columns.item(2)
    assert item.text() == "kind"
    item.setCheckState(Qt.CheckState.Unchecked)
    assert card._use.isEnabled() and not card.problem.text()
    assert "5 classes" in card.words.text() and card.said["left_out"] == "Id,kind"


def test_a_wrong_choice_can_be_taken_back(card: DataCard) -> None:
    before = card.words.text()
    for field, wrong, right in (
        ("separator", "pipe", "semicolon"),
        ("decimal_mark", "point", "comma"),
        ("first_row", "data", "names"),
        ("encoding", "utf_16", "utf_8"),
    ):
        pick(card, field, wrong)
        assert card.said[field] == wrong and card.problem.text(), field
        pick(card, field, right)
        assert card.words.text() == before and card._use.isEnabled(), field


def test_the_card_shows_other_peoples_words_as_they_are(card: DataCard) -> None:
    labels = card.findChildren(QLabel)
    assert any(label.text() == "<b>mixed.csv" for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_what_was_said_holds_for_the_data_in_use_only(person: Person, tmp_path: Path) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(MIXED)
    second.write_text(MIXED.replace("kind", "sort"))
    answer = Answer(use=True)
    drop(person, first)
    assert answer.asked
    person.app.edits.edit("network", {"label_column": "kind"})
    again = Answer(use=True)
    drop(person, first)
    assert again.asked and person.session.network.label_column == "kind"
    answer = Answer(use=True)
    drop(person, second)
    assert answer.asked and person.session.network.dataset == str(second)
    assert person.session.network.label_column == ""


def test_what_is_dropped_and_is_no_data_is_told_by_what_it_is(
    person: Person, tmp_path: Path, answer: Answer
) -> None:
    Image.new("L", (9, 9)).save(tmp_path / "one.png")
    (tmp_path / "page.html").write_text("<html></html>")
    (tmp_path / "other.h5").write_bytes(HDF5 + bytes(100) + b"h5md" + bytes(100))
    before = person.session
    for name, words in (
        ("one.png", "one.png is a picture"),
        ("page.html", "page.html is a web page"),
        ("other.h5", "other.h5 is an H5MD file of another program"),
    ):
        drop(person, tmp_path / name)
        assert person.notice.startswith(f"Not opened: {words}") and person.session == before
    assert not answer.asked


def picture_folder(root: Path) -> Path:
    """Three classes of coloured pictures of unlike sizes."""
    draws = np.random.default_rng(3)
    folder = root / "shapes"
    for label, name in enumerate(("bars", "dots", "rings")):
        (folder / name).mkdir(parents=True)
        for number in range(12 + 4 * label):
            pixels = draws.integers(0, 90, (20 + number, 30, 3), dtype=np.uint8)
            pixels[label * 7 : label * 7 + 5] += 150
            Image.fromarray(pixels).save(folder / name / f"{number}.png")
    return folder


def test_the_card_says_how_far_fetched_data_are(person: Person) -> None:
    person.turn_to("network")
    panel = person.window.side.network
    row = panel.dataset.choice
    row.activated.emit(row.findData("fashion_mnist"))
    assert person.session.network.dataset == "fashion_mnist"
    assert panel.card.title.whole == "Network on Fashion-MNIST"
    person.app.training._take(Loading(0, "fetching Fashion-MNIST: 3 of 31 MB"))
    person.wait(lambda: panel.card.text.whole == "fetching Fashion-MNIST: 3 of 31 MB")
