"""The dialog that asks where to save."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.window.files_in_use import FILES_IN_USE


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
    typed, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    if not typed:
        return None
    path = Path(typed)
    if not typed.lower().endswith(tuple(re.findall(r"\*(\.\w+)", kinds))):
        path = Path(typed + Path(name).suffix)
        if path.exists():
            raise FileExistsError(f"{path.name} is there already: choose it by that name")
    FILES_IN_USE.refuse([path, *beside(path)])
    return path
