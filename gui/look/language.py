"""A language of the app: the file that Qt Linguist made of its translations."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTranslator

from gui.look.words import say, speak

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "languages"


def speak_language(path: Path) -> None:
    """Say everything in the language of a ``.qm`` file from now on.

    Raises
    ------
    ValueError
        if it is none.
    """
    translator = QTranslator()
    if not translator.load(str(path)):
        raise ValueError(say("{path} is not a language that can be read", path=path))
    speak(lambda text, about, count: translator.translate("", text, about, count))
