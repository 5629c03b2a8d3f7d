"""The dialog that asks where to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """A path with the ending of `name`, or None if the person changed their mind.

    Raises
    ------
    FileExistsError
        If the ending had to be added, and the file of that name is there already:
        the dialog asked about the name as it was typed, not about this one.
    """
    ending = Path(name).suffix
    typed, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    if not typed or typed.lower().endswith(ending):
        return Path(typed) if typed else None
    path = Path(typed + ending)
    if path.exists():
        raise FileExistsError(f"{path.name} is there already: choose it by that name")
    return path
