"""The sessions opened or saved last, in the File menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from gui.look.plain_text import as_label, as_tip
from gui.look.words import say

MOST = 8
_KEY = "recent_files"


class RecentFiles:
    """Keeps the list in the settings and shows it as a submenu.

    Parameters
    ----------
    key : under which it is kept.
    """

    def __init__(
        self,
        settings: QSettings,
        menu: QMenu,
        open_path: Callable[[Path], None],
        key: str = _KEY,
    ) -> None:
        self._settings, self._open, self._key = settings, open_path, key
        self._menu = QMenu(say("Open recent"), menu)
        self._menu.setObjectName("recent")
        menu.insertMenu(menu.actions()[1], self._menu)
        self._fill()

    @property
    def paths(self) -> list[Path]:
        """The newest first."""
        stored: Any = self._settings.value(self._key, [])
        names = [stored] if isinstance(stored, str) else list(stored or [])
        return [Path(name) for name in names]

    def add(self, path: Path) -> None:
        """Put a file at the top."""
        path = path.resolve()
        rest = [other for other in self.paths if other != path]
        self._settings.setValue(self._key, [str(item) for item in [path, *rest][:MOST]])
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        for path in self.paths:
            action = self._menu.addAction(as_label(path.name))
            action.setToolTip(as_tip(str(path)))
            action.triggered.connect(lambda _=False, path=path: self._open(path))
        self._menu.setEnabled(bool(self.paths))
