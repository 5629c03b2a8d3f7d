"""Keys: given, refused by name, kept in a file, and found by their place on any keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.intents.desk import Desk
from gui.models.presets import read_presets
from gui.window.actions import Actions, ActionSpec, of_lab_preset, of_preset
from gui.window.bindings import Bindings, written
from gui.window.key_places import KeyPlaces, at_place, meant_by
from gui.window.keys_card import KeysCard

PRESS = QEvent.Type.KeyPress
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CYRILLIC_E, AMPERSAND = 0x0415, Qt.Key.Key_Ampersand
PLACE_OF = {"T": 28, "1": 10, "A": 38}  # X11's
linux = pytest.mark.skipif("sys.platform != 'linux'", reason="places are numbered by the system")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window, read_presets().by_name.values(), Desk())


def pressed(
    key: int, place: str, modifiers: Qt.KeyboardModifier = NONE, text: str = ""
) -> QKeyEvent:
    return QKeyEvent(PRESS, key, modifiers, PLACE_OF[place], 0, 0, text)


# --- chosen ------------------------------------------------------------------------------------


def test_a_key_that_is_given_starts_the_action_and_is_kept(
    actions: Actions, tmp_path: Path
) -> None:
    bindings, path = actions.bindings, tmp_path / "keys.toml"
    assert bindings.open(path) == ""
    assert bindings.give("train", ["f8"]) == ""
    assert actions["train"].shortcuts() == [QKeySequence("F8")]
    assert bindings.give("step", ["T"]) == ""  # which is free now
    again = Bindings({"train": ["T"], "step": ["."]}, {"train": "Train", "step": "Step"})
    assert again.open(path) == ""
    assert (again.keys_of("train"), again.keys_of("step")) == (("F8",), ("T",))
    assert bindings.reset() == ""
    assert bindings.keys_of("train") == ("T",) and actions["step"].shortcut() == QKeySequence(".")
    assert again.open(path) == "" and again.keys_of("step") == (".",)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("T", "T is taken: Train, hold or go on"),
        ("ctrl+z", "Ctrl+Z is taken: Undo"),
        ("1", "1 is taken: the presets of the labs"),
        ("Left", "Left is taken: Pull the end a little (Shift: more)"),
        ("Tab", "Tab is taken: Go to the next control"),
        ("nonsense", "nonsense is no key"),
    ],
)
def test_a_key_that_is_taken_is_refused_by_name(actions: Actions, key: str, told: str) -> None:
    assert actions.bindings.give("reset", [key]) == told
    assert actions.bindings.keys_of("reset") == ("Ctrl+R",)


def test_a_preset_may_have_another_digit(actions: Actions) -> None:
    assert actions.bindings.give(of_preset("lazy"), ["9"]) == ""
    assert actions.bindings.give(of_preset("active"), ["2"]) == "2 is taken: Balanced"


def in_lab(actions: Actions, lab: str, name: str, key: str, parent: QWidget) -> QAction:
    """A lab is opened that has one preset."""
    action = QAction(name, parent)
    spec = ActionSpec(of_lab_preset(lab, name), name.title(), (key,), "Presets")
    assert actions.offer_of_lab([(spec, action)]) == ""
    return action


def test_the_preset_of_a_lab_has_another_key_and_has_it_again(
    qtbot: QtBot, window: QWidget, actions: Actions, tmp_path: Path
) -> None:
    bindings, path = actions.bindings, tmp_path / "keys.toml"
    assert bindings.open(path) == ""
    action = in_lab(actions, "pendulum", "long", "1", window)
    assert action.shortcut() == QKeySequence("1")  # as the chain's first, which is not there now
    card = KeysCard(bindings, actions.groups(), actions.told(), window)
    qtbot.addWidget(card)
    card.show()
    name = of_lab_preset("pendulum", "long")
    button = card.keys[name]
    assert button.text() == "1" and button.accessibleName() == "Long: 1"
    button.click()
    QTest.keyClick(button, Qt.Key.Key_T)
    assert button.text() == "1" and "T is taken: Train" in card.complaint.text()
    button.click()
    QTest.keyClick(button, Qt.Key.Key_F8)
    assert button.text() == "F8" and action.shortcut() == QKeySequence("F8")
    assert bindings.give("reset", ["F8"]) == "F8 is taken: Long"

    # Another lab has its own; so has the chain.
    other = in_lab(actions, "bell", "low", "F8", window)
    assert other.shortcut() == QKeySequence("F8")
    assert actions.offer_of_lab(()) == ""
    assert bindings.give(of_preset("lazy"), ["F8"]) == ""
    assert len(dict(actions.groups())["Presets"]) == len(read_presets().by_name)

    # At the next start the file knows it before the lab is opened, and other keys leave it there.
    again = Actions(window, read_presets().by_name.values(), Desk())
    assert again.bindings.open(path) == ""
    assert again.bindings.give("train", ["F9"]) == ""
    assert in_lab(again, "pendulum", "long", "1", window).shortcut() == QKeySequence("F8")
    assert again.bindings.reset() == ""
    assert again.bindings.keys_of(name) == ("1",) and "pendulum" not in path.read_text()


def test_a_key_of_a_lab_that_another_action_has_meanwhile_is_told(
    window: QWidget, actions: Actions, tmp_path: Path
) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('[app]\n"preset:pendulum/long" = "T"\n')
    assert actions.bindings.open(path) == ""
    spec = ActionSpec(of_lab_preset("pendulum", "long"), "Long", ("1",), "Presets")
    told = actions.offer_of_lab([(spec, action := QAction("long", window))])
    assert told == "Some keys are as usual: T is taken: Train, hold or go on"
    assert action.shortcut() == QKeySequence("1")


def test_a_wrong_line_is_told_left_out_and_stays_in_the_file(
    actions: Actions, tmp_path: Path
) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('[app]\ntrain = "R"\nshow_ruler = "Bogus+"\nstep = "F7"\nfly = "F8"\n')
    told = actions.bindings.open(path)
    assert told.startswith("Some keys are as usual: ")
    for part in ("Bogus+ is no key", "R is taken: Draw as the folding ruler", "called fly"):
        assert part in told
    assert actions["step"].shortcut() == QKeySequence("F7")
    assert actions["train"].shortcut() == QKeySequence("T")
    assert actions.bindings.give("stop", ["F9"]) == ""
    kept = path.read_text()
    assert all(part in kept for part in ("Bogus+", "fly", "F7", "F9"))


def test_a_file_that_is_broken_is_told_and_not_written_over(
    actions: Actions, tmp_path: Path
) -> None:
    path = tmp_path / "keys.toml"
    path.write_text("[app")
    assert "its end cannot be understood" in actions.bindings.open(path)
    assert actions.bindings.give("train", ["F8"]).startswith("The keys stay as they are")
    assert path.read_text() == "[app" and actions["train"].shortcut() == QKeySequence("T")


def test_all_usual_keys_are_keys_and_no_two_are_alike(actions: Actions) -> None:
    for name in actions:
        for key in actions.bindings.keys_of(name):
            assert written(key) == key
        assert actions.bindings.give(name, actions.bindings.keys_of(name)) == ""


# --- the card ----------------------------------------------------------------------------------


def test_the_card_takes_the_next_key_and_refuses_what_is_taken(
    qtbot: QtBot, window: QWidget, actions: Actions
) -> None:
    card = KeysCard(actions.bindings, actions.groups(), actions.told(), window)
    qtbot.addWidget(card)
    card.show()
    train, reset = card.keys["train"], card.keys["reset"]
    assert train.text() == "T" and train.accessibleName() == "Train, hold or go on: T"
    QTest.keyClick(train, Qt.Key.Key_Space)
    assert train.waits and train.text() == "press keys…"
    QTest.keyClick(train, Qt.Key.Key_Shift)
    assert train.waits
    QTest.keyClick(train, Qt.Key.Key_F8)
    assert train.text() == "F8" and actions["train"].shortcut() == QKeySequence("F8")
    reset.click()
    QTest.keyClick(reset, Qt.Key.Key_F8)
    assert reset.text() == "Ctrl+R" and "F8 is taken: Train" in card.complaint.text()
    reset.click()
    QTest.keyClick(reset, Qt.Key.Key_Escape)
    assert card.isVisible() and reset.text() == "Ctrl+R"
    reset.click()
    QTest.keyClick(reset, Qt.Key.Key_Backspace)
    assert not actions["reset"].shortcuts() and reset.text() == "—" and not reset.isHidden()
    reset.click()
    QTest.keyClick(reset, Qt.Key.Key_Question, SHIFT)
    assert "? is taken: Keys" in card.complaint.text()
    card.usual.click()
    assert reset.text() == "Ctrl+R" and train.text() == "T" and not card.usual.isEnabled()


# --- places ------------------------------------------------------------------------------------


def test_places_are_those_of_the_keyboards_of_each_system() -> None:
    for letter, x11, windows, mac in (("Q", 24, 16, 12), ("1", 10, 2, 18), ("M", 58, 50, 46)):
        assert at_place(x11, 0xFFFF, "linux") == letter
        assert at_place(windows, 0xFFFF, "win32") == letter
        assert at_place(1, mac, "darwin") == letter
    assert at_place(36, 0xFF0D, "linux") == ""  # Return


@linux
def test_a_letter_without_a_name_is_read_by_its_place() -> None:
    assert meant_by(pressed(CYRILLIC_E, "T")) == QKeySequence("T")
    assert meant_by(pressed(CYRILLIC_E, "T", SHIFT)) == QKeySequence("Shift+T")
    assert meant_by(pressed(AMPERSAND, "1")) == QKeySequence("1")
    assert meant_by(pressed(AMPERSAND, "1", CONTROL)) == QKeySequence("Ctrl+1")
    assert meant_by(pressed(Qt.Key.Key_Q, "A")) is None  # AZERTY: it is a Q
    assert meant_by(pressed(Qt.Key.Key_Comma, "A")) is None
    assert meant_by(pressed(Qt.Key.Key_F8, "A")) is None


@linux
def test_what_no_control_wants_starts_what_lies_there(
    qtbot: QtBot, window: QWidget, actions: Actions
) -> None:
    KeyPlaces(window)
    done: list[str] = []
    for name in ("train", of_preset("lazy")):
        actions[name].triggered.connect(lambda _=False, name=name: done.append(name))
    field, plain = QLineEdit(window), QWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(plain)
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    QApplication.sendEvent(plain, pressed(CYRILLIC_E, "T", text="е"))
    QApplication.sendEvent(plain, pressed(AMPERSAND, "1", text="&"))
    assert done == ["train", of_preset("lazy")]
    QApplication.sendEvent(field, pressed(CYRILLIC_E, "T", text="е"))
    assert field.text() == "е" and len(done) == 2
    actions["train"].setEnabled(False)
    heard: list[bool] = []
    QShortcut(QKeySequence("T"), window).activated.connect(lambda: heard.append(True))
    QApplication.sendEvent(plain, pressed(CYRILLIC_E, "T", text="е"))
    assert heard == [True] and len(done) == 2
