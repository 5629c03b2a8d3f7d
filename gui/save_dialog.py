"""The dialog that asks where to save."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """A path with an ending of `kinds`, by default that of `name`; None for a change of mind.

    Raises
    ------
    FileExistsError
        If the ending had to be added, and the file of that name is there already:
        the dialog asked about the name as it was typed, not about this one.
    """
    typed, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    endings = tuple(re.findall(r"\*(\.\w+)", kinds))
    if not typed or typed.lower().endswith(endings):
        return Path(typed) if typed else None
    path = Path(typed + Path(name).suffix)
    if path.exists():
        raise FileExistsError(f"{path.name} is there already: choose it by that name")
    return path
