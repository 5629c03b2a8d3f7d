"""The dialogs that ask for a file: each begins in the folder where the last one ended."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.look.words import say, shown
from gui.window.files_in_use import FILES_IN_USE

_KEY = "folder"


class _Folder:
    """Where the person was last; at first, where the person's documents are."""

    def __init__(self) -> None:
        self._last: Path | None = None

    @property
    def path(self) -> Path:
        if self._last is not None and self._last.is_dir():
            return self._last
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    def remember(self, chosen: Path) -> None:
        self._last = chosen.parent

    def restore(self, settings: QSettings) -> None:
        kept = settings.value(_KEY)
        self._last = Path(kept) if isinstance(kept, str) and kept else None

    def save(self, settings: QSettings) -> None:
        if self._last is not None:
            settings.setValue(_KEY, str(self._last))


FOLDER = _Folder()


def ask_to_open(parent: QWidget | None, title: str, kinds: str) -> Path | None:
    """A file of these kinds; None for a change of mind."""
    name, _ = QFileDialog.getOpenFileName(parent, shown(title), str(FOLDER.path), shown(kinds))
    return _chosen(name)


def ask_for_folder(parent: QWidget | None, title: str) -> Path | None:
    """A folder; None for a change of mind."""
    return _chosen(QFileDialog.getExistingDirectory(parent, shown(title), str(FOLDER.path)))


def _chosen(name: str) -> Path | None:
    if not name:
        return None
    FOLDER.remember(Path(name))
    return Path(name)


def ask_where_to_save(
    parent: QWidget,
    title: str,
    name: str,
    kinds: str,
    beside: Callable[[Path], list[Path]] = lambda _: [],
) -> Path | None:
    """A path with an ending of `kinds`, by default that of `name`; None for a change of mind.

    Parameters
    ----------
    beside : all that will be written besides.

    Raises
    ------
    FileExistsError
        If the app reads or records what would be written over. If the ending had to be added,
        and the file of that name is there already: the dialog asked about the name as it was
        typed, not about this one.
    """
    return ask_where_and_as_what(parent, title, name, kinds, beside)[0]


def ask_where_and_as_what(
    parent: QWidget,
    title: str,
    name: str,
    kinds: str,
    beside: Callable[[Path], list[Path]] = lambda _: [],
) -> tuple[Path | None, str]:
    """The same, and the kind that was chosen, as it stands in `kinds`."""
    title, kinds = shown(title), shown(kinds)
    typed, chosen = QFileDialog.getSaveFileName(parent, title, str(FOLDER.path / name), kinds)
    if not typed:
        return None, chosen
    path = Path(typed)
    if not typed.lower().endswith(tuple(re.findall(r"\*(\.\w+)", kinds))):
        path = Path(typed + Path(name).suffix)
        if path.exists():
            raise FileExistsError(
                say("{name} is there already: choose it by that name", name=path.name)
            )
    FILES_IN_USE.refuse([path, *beside(path)])
    FOLDER.remember(path)
    return path, chosen
