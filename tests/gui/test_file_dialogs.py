"""A dialog begins in the person's documents, then where the last one ended; never in the app's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.replay.films.place import ask_where
from gui.window.file_dialogs import FOLDER, ask_for_folder, ask_to_open, ask_where_to_save

NOBODY: QWidget = None  # type: ignore[assignment]
ASKS: dict[str, Callable[[], object]] = {
    "getOpenFileName": lambda: ask_to_open(NOBODY, "Open", "Tables (*.csv)"),
    "getExistingDirectory": lambda: ask_for_folder(NOBODY, "Folder"),
    "getSaveFileName": lambda: ask_where_to_save(NOBODY, "Save", "new.csv", "Tables (*.csv)"),
}


@pytest.fixture(autouse=True)
def nowhere_before(tmp_path: Path) -> object:
    FOLDER.restore(QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat))
    yield
    FOLDER.restore(QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat))


def begun_in(monkeypatch: pytest.MonkeyPatch, name: str, answer: str) -> Path:
    """The folder in which a dialog begins; it is answered so."""
    told: list[str] = []

    def dialog(_parent: object, _title: str, start: str, *_: object) -> object:
        told.append(start)
        return answer if name == "getExistingDirectory" else (answer, "")

    monkeypatch.setattr(QFileDialog, name, dialog)
    ASKS[name]()
    return Path(told[0]).parent if name == "getSaveFileName" else Path(told[0])


@pytest.mark.parametrize("name", list(ASKS))
def test_the_first_begins_in_the_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert begun_in(monkeypatch, name, "") == tmp_path
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "gone"))
    assert begun_in(monkeypatch, name, "") == Path.home() != Path.cwd()


@pytest.mark.parametrize("first", list(ASKS))
@pytest.mark.parametrize("second", list(ASKS))
def test_the_next_begins_where_the_last_one_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, first: str, second: str
) -> None:
    begun_in(monkeypatch, first, str(tmp_path / "chosen.csv"))
    assert begun_in(monkeypatch, second, "") == tmp_path
    assert begun_in(monkeypatch, second, "") == tmp_path  # a change of mind changes nothing


def test_the_folder_is_kept_for_the_next_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    folder = tmp_path / "results"
    folder.mkdir()
    film = str(folder / "film.mp4")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (film, ""))
    assert ask_where(None, tmp_path / "film.mp4", transparent=False) == Path(film)
    FOLDER.save(settings)
    settings.sync()
    FOLDER.restore(QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat))
    assert FOLDER.path != folder
    FOLDER.restore(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert FOLDER.path == folder
    folder.rmdir()
    assert FOLDER.path.is_dir()
