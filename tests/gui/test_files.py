"""Sessions, recent files, the last session, pictures, and every kind of bad file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.app import session_path
from gui.intents.intent import Open
from gui.models.presets import presets
from gui.models.session_file import MOST_BYTES, read_session, session_text, write_session
from tests.gui.at_panels import AtPanels
from tests.gui.person import CONTROL, SHIFT, Person

LAZY = presets()["lazy"]


def drop(person: Person, *paths: Path) -> bool:
    """Drag files onto the window and let go; whether the window takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, button = QPointF(400, 300), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(
        at.toPoint(), Qt.DropAction.CopyAction, mime, button, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(person.window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(at, Qt.DropAction.CopyAction, mime, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(person.window, event)
    QApplication.processEvents()
    return True


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """What the person chooses in the next file dialogs; None is Cancel."""
    answer = ("" if path is None else str(path), "")
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: answer)


# --- there and back -------------------------------------------------------------------------


def test_what_is_saved_is_opened_again(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Pröbe 1.toml"
    person.type_value("chain", "friction_right", "0.07")
    person.type_value("network", "dropout", "0.2")
    saved = person.session
    chosen(monkeypatch, path)
    person.key(Qt.Key.Key_S, CONTROL)
    assert read_session(path) == saved
    assert "[chain]" in path.read_text(encoding="utf-8")
    assert "Pröbe 1" in person.window.windowTitle()
    assert not person.notice

    person.pill("active")
    course = person.chain.epoch
    person.key(Qt.Key.Key_O, CONTROL)
    assert (person.session.chain, person.session.network) == (saved.chain, saved.network)
    person.wait(lambda: person.chain.epoch > course and person.chain.parameters == saved.chain)
    person.key(Qt.Key.Key_Z, CONTROL)  # opening is a step
    assert person.session.chain == presets()["active"].chain

    # From now on it is saved in its place, without asking.
    chosen(monkeypatch, tmp_path / "elsewhere.toml")
    person.key(Qt.Key.Key_S, CONTROL)
    assert read_session(path).chain == presets()["active"].chain
    person.key(Qt.Key.Key_S, CONTROL | SHIFT)
    assert {item.name for item in tmp_path.iterdir()} == {path.name, "elsewhere.toml"}


def test_a_name_with_a_dot_keeps_it(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, tmp_path / "noise 0.5")
    person.key(Qt.Key.Key_S, CONTROL)
    assert [item.name for item in tmp_path.iterdir()] == ["noise 0.5.toml"]
    chosen(monkeypatch, None)
    person.key(Qt.Key.Key_S, CONTROL | SHIFT)
    assert [item.name for item in tmp_path.iterdir()] == ["noise 0.5.toml"]


def test_a_dropped_session_is_opened_and_remembered(person: Person, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.toml" for name in ("balanced", "active")]
    for path in paths:
        write_session(presets()[path.stem], path)
        assert drop(person, path)
        assert person.session.network == presets()[path.stem].network
    assert not drop(person, *paths)  # one at a time
    recent = person.app.files.recent
    assert recent.paths == paths[::-1]
    menu = recent._menu
    assert [action.text() for action in menu.actions()] == ["active.toml", "balanced.toml"]
    menu.actions()[1].trigger()
    assert person.session.chain == presets()["balanced"].chain
    assert recent.paths == paths
    paths[1].unlink()
    next(action for action in menu.actions() if action.text() == "active.toml").trigger()
    assert "active.toml cannot be read" in person.notice
    assert person.session.chain == presets()["balanced"].chain


def test_the_next_window_is_as_the_last_one_was(open_window: Callable[..., Person]) -> None:
    first = open_window()
    first.pill("balanced")
    first.type_value("chain", "noise", "0.0123")
    first.action("theme_light")
    first.key(Qt.Key.Key_R)
    first.window.docks.docks["shares"].close()
    first.window.docks.docks["energy"].toggleViewAction().trigger()
    first.window.resize(1200, 820)
    first.wait(lambda: first.window.size().toTuple() == (1200, 820))
    left, ground = first.session, first.app.frames.theme.background
    first.put_away()

    second = open_window()
    assert second.session == left
    assert second.session.view.theme == "light" and second.app.frames.theme.background == ground
    second.wait(lambda: second.window.size().toTuple() == (1200, 820))
    hidden = [name for name, dock in second.window.docks.docks.items() if dock.isHidden()]
    assert hidden == ["shares", "training", "friction_law", "layers", "alignment", "kernel"]
    course, energy = (second.window.docks.docks[name] for name in ("course", "energy"))
    assert second.window.tabifiedDockWidgets(course) == [energy]
    second.wait(lambda: second.scene.appearance == "ruler")
    assert not second.notice
    assert not second.app.edits.stack.canUndo()


def test_a_broken_last_session_is_told(open_window: Callable[..., Person]) -> None:
    path = session_path()
    path.parent.mkdir(parents=True)
    path.write_text("[chain]\nfriction_right = -3\n")
    person = open_window()
    assert "last session was not restored" in person.notice
    assert "friction_right" in person.notice
    assert person.session == LAZY
    person.wait_steps(5)
    person.put_away()
    assert read_session(path) == LAZY


# --- bad files --------------------------------------------------------------------------------


BAD_TEXTS = {
    "no toml": ("chain = = 3", "is not a session file"),
    "other version": ("schema_version = 99", "schema version 99"),
    "unknown name": ("[chain]\ndrag = 0.1", "chain.drag"),
    "unknown section": ("[lectures]\nslide = 1", "lectures"),
    "out of range": ("[chain]\nfriction_left = -0.1", "chain.friction_left"),
    "not finite": ("[chain]\nnoise = inf", "chain.noise"),
    "wrong kind": ('[network]\ndepth = "deep"', "network.depth"),
    "section no table": ("chain = 3", "chain"),
    "would diverge": ("[chain]\ntime_step = 0.9", "time step must be at most"),
    "tie broken": ("[chain]\nblocks = 5\n[network]\ndepth = 9", "depth is tied"),
    "deep nesting": ("a = " + "[" * 5000, "is not a session file"),
}


def bad_files(folder: Path) -> list[tuple[Path, str]]:
    """Files of every bad kind, with what is said of each."""
    files = []
    for name, (text, words) in BAD_TEXTS.items():
        files.append((folder / f"{name}.toml", words))
        files[-1][0].write_text(text)
    binary, huge, directory = (folder / f"{n}.toml" for n in ("binary", "huge", "directory"))
    binary.write_bytes(bytes(range(256)))
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    directory.mkdir()
    return [
        *files,
        (binary, "is not a text file"),
        (huge, "too large"),
        (directory, "needs a folder of pictures for each"),
        (folder / "missing.toml", "cannot be read"),
    ]


def test_every_bad_session_is_refused_in_one_line(panels: AtPanels, tmp_path: Path) -> None:
    panels.type_value("chain", "friction_right", "0.07")
    before, course = panels.session, panels.chain.epoch
    for path, words in bad_files(tmp_path):
        panels.app.desk.please(Open(path))
        assert words in panels.notice, path.name
        assert panels.notice.startswith("Not opened: ")
        assert path.name in panels.notice
        assert "\n" not in panels.notice
        assert panels.session == before
    assert panels.app.edits.stack.count() == 1
    assert panels.app.files.recent.paths == []
    panels.wait_steps(5)
    assert panels.chain.epoch == course and panels.chain.playing


def test_where_nothing_can_be_written_it_is_told(
    panels: AtPanels, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: list[str] = []
    panels.app.files.named.connect(named.append)
    kept = tmp_path / "kept" / "kept.toml"
    kept.parent.mkdir()
    panels.app.person.answers = [tmp_path / "no such folder" / "a.toml", kept]
    panels.key(Qt.Key.Key_S, CONTROL)
    assert "a.toml cannot be written" in panels.notice and named == []
    write_session(LAZY, kept)

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    panels.pill("active")
    panels.key(Qt.Key.Key_S, CONTROL | SHIFT)
    assert "No space left" in panels.notice
    monkeypatch.undo()
    assert kept.read_text(encoding="utf-8") == session_text(LAZY)
    assert [item.name for item in kept.parent.iterdir()] == ["kept.toml"]
    assert named == [""]  # that of no file, since the preset


def test_a_picture_that_cannot_be_written_is_told(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, tmp_path / "no such folder" / "scene.png")
    person.key(Qt.Key.Key_P, CONTROL)
    assert "scene.png cannot be written" in person.notice


# --- pictures ----------------------------------------------------------------------------------


def test_pictures_go_to_file_and_clipboard(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, tmp_path / "scene")
    person.key(Qt.Key.Key_P, CONTROL)
    scene = QImage(str(tmp_path / "scene.png"))
    p = person.scene.projection
    assert scene.size().toTuple() == (round(2 * p.width), round(2 * p.height))
    assert colours_in(scene) > 50
    chosen(monkeypatch, tmp_path / "window.png")
    person.key(Qt.Key.Key_P, CONTROL | SHIFT)
    window = QImage(str(tmp_path / "window.png"))
    assert window.size() == person.window.size() * window.devicePixelRatio()
    person.key(Qt.Key.Key_C, CONTROL | SHIFT)
    copied = QGuiApplication.clipboard().image()
    assert copied.size() == scene.size()
    assert not person.notice
    QGuiApplication.clipboard().clear()


def colours_in(image: QImage) -> int:
    small = image.scaled(80, 40).convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(small.constBits(), np.uint8).reshape(-1, 4)
    return len(np.unique(pixels, axis=0))
