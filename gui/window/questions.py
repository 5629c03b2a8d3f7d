"""Questions to the person at the window: dialogs and cards over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.intents.questions import Beside, nothing_beside
from gui.window.file_dialogs import ask_for_folder, ask_to_open, ask_where_to_save


class WindowQuestions:
    """Asks over a window; see `gui.intents.questions.Questions`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def file_to_open(self, title: str, kinds: str) -> Path | None:
        """Which file of these kinds."""
        return ask_to_open(self._window, title, kinds)

    def folder(self, title: str) -> Path | None:
        """Which folder."""
        return ask_for_folder(self._window, title)

    def where_to_save(
        self, title: str, name: str, kinds: str, beside: Beside = nothing_beside
    ) -> Path | None:
        """Where; raises FileExistsError for what must not be written over."""
        return ask_where_to_save(self._window, title, name, kinds, beside)

    def over(self) -> QWidget:
        """The window."""
        return self._window
