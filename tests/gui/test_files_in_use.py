"""The dialogs do not offer what is read or recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.replay.films.place import ask_where
from gui.window.file_dialogs import ask_where_to_save
from gui.window.files_in_use import FILES_IN_USE
from nets.run.run_files import files_beside
from tests.gui.person import Person


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch):
    def choose(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))

    return choose


def test_what_is_in_use_is_not_written_over(qtbot, tmp_path: Path, chosen) -> None:
    data, link, film = tmp_path / "r_data.npz", tmp_path / "link.csv", tmp_path / "run.mp4"
    for path in (data, film):
        path.touch()
    link.symlink_to(data)
    widget = QWidget()
    qtbot.addWidget(widget)
    FILES_IN_USE.told_by(lambda: {"data": data, "recording": film})
    try:
        chosen(link)
        with pytest.raises(FileExistsError, match=r"link\.csv is what is read"):
            ask_where_to_save(widget, "", "x.csv", "Tables (*.csv)")
        chosen(tmp_path / "r.py")
        with pytest.raises(FileExistsError, match=r"r_data\.npz is what is read"):
            ask_where_to_save(widget, "", "x.py", "Scripts (*.py)", files_beside)
        assert ask_where_to_save(widget, "", "x.py", "Scripts (*.py)") == tmp_path / "r.py"
        chosen(film)
        with pytest.raises(FileExistsError, match=r"run\.mp4 is what is read"):
            ask_where(widget, film, transparent=False)
    finally:
        FILES_IN_USE.told_by(None)
    assert ask_where(widget, film, transparent=False) == film


def test_the_window_knows_what_it_reads(person: Person, tmp_path: Path) -> None:
    data, watched, made = tmp_path / "own.npz", tmp_path / "run.h5", tmp_path / "new.h5"
    person.app.edits.edit("network", {"dataset": str(data)})
    person.app.recorder.start(made)
    for path in (data, made):
        with pytest.raises(FileExistsError, match=path.name):
            FILES_IN_USE.refuse([path])
    FILES_IN_USE.refuse([watched])
