"""The dialog that asks where a film shall be."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.film.formats import FORMATS, FRAME_NUMBER, FilmFormat
from gui.look.words import say, shown
from gui.window.file_dialogs import FOLDER
from gui.window.files_in_use import FILES_IN_USE
from physics.wording import Words

PICTURES: Final = Words("PNG pictures in a folder (*)")
"""What the dialog calls a folder of pictures, whose name has no ending."""


def ask_where(
    parent: QWidget | None, name: Path, *, transparent: bool, sound: bool = False
) -> Path | None:
    """A path whose ending says which kind of film; None for a change of mind.

    Parameters
    ----------
    name : what is proposed.
    transparent, sound : whether the film has no ground, or a sound track: only kinds that can
        are offered.

    Raises
    ------
    FileExistsError
        If the app reads or records what would be written over. If the ending had to be added,
        and the file of that name is there already: the dialog asked about the name as it was
        typed, not about this one.
    """
    kinds = {
        words_of(one): one
        for one in FORMATS.values()
        if one.transparent >= transparent and one.sound >= sound
    }
    if name.suffix not in {one.ending for one in kinds.values()}:
        name = name.with_suffix(next(iter(kinds.values())).ending)
    first = next(words for words, one in kinds.items() if one.ending == name.suffix)
    typed, chosen = QFileDialog.getSaveFileName(
        parent, say("Make a film"), str(name), ";;".join(kinds), first
    )
    if not typed:
        return None
    path = _named(Path(typed), kinds.get(chosen, kinds[first]))
    FILES_IN_USE.refuse([path])
    FOLDER.remember(path)
    return path


def _named(path: Path, kind: FilmFormat) -> Path:
    """The path of the film: its ending chooses; without one, the kind that was chosen does."""
    ending = path.suffix.lower()
    if ending == ".png":  # pictures are numbered, or lie in a folder
        return path if FRAME_NUMBER.search(path.name) else path.with_suffix("")
    if ending and ending in {one.ending for one in FORMATS.values()}:
        return path
    if not kind.ending:
        return path
    path = path.with_name(path.name + kind.ending)
    if path.exists():
        raise FileExistsError(
            say("{name} is there already: choose it by that name", name=path.name)
        )
    return path


def words_of(kind: FilmFormat) -> str:
    """What the dialog calls a kind of film."""
    return f"{shown(kind.title)} (*{kind.ending})" if kind.ending else PICTURES
