"""Which language the app speaks: chosen, or the system's; it changes while the app runs."""

from __future__ import annotations

from functools import partial

from psygnal import Signal
from PySide6.QtCore import QSettings

from gui.intents.desk import Desk
from gui.look.chinese_font import NONE, chinese_font
from gui.look.language import chosen_language, speak_chosen
from gui.look.words import CHINESE, LANGUAGES, SYSTEM, spoken_language
from gui.window.say_again import say_all_again

KEPT = "language"
"""In the app's settings, beside size and place of the window."""


class LanguageController:
    """Answers the menu *Language*, and keeps what was chosen for the next start.

    Signals
    -------
    changed() : everything on the screen has been said again.
    """

    changed = Signal()

    def __init__(self, desk: Desk, settings: QSettings) -> None:
        self._desk, self._deeds, self._settings = desk, desk.deeds, settings
        for choice in (SYSTEM, *LANGUAGES):
            self._deeds.add(f"language_{choice}", partial(self.speak, choice))
        self._check()

    def speak(self, choice: str) -> None:
        """Speak that language from now on, and at the next start."""
        speak_chosen(choice)
        self._settings.setValue(KEPT, choice)
        say_all_again()
        self._check()
        self.tell_missing_letters()
        self.changed.emit()

    def tell_missing_letters(self) -> None:
        """Say in one sentence, in English letters, that no font has those of the language."""
        if spoken_language() == CHINESE and chinese_font() is None:
            self._desk.tell(NONE, kind="warning")

    def _check(self) -> None:
        for choice in (SYSTEM, *LANGUAGES):
            self._deeds.check(f"language_{choice}", choice == chosen_language())


def kept_language(settings: QSettings) -> str:
    """What was chosen at an earlier start; the system's where nothing was."""
    kept = str(settings.value(KEPT, SYSTEM))
    return kept if kept in LANGUAGES else SYSTEM
