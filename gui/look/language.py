"""A language of the app: the file that Qt Linguist made of its translations."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QTranslator

from gui.look.words import say, speak

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "languages"


def speak_as_system() -> None:
    """Say everything in the first language of the system of which there is a file; else English."""
    if (path := language_file(QLocale.system().uiLanguages(), FOLDER)) is not None:
        speak_language(path)


def language_file(names: Iterable[str], folder: Path) -> Path | None:
    """The file of the first language, such as "zh-CN", that has one; English needs none."""
    for name in names:
        for one in (name.replace("-", "_"), name.partition("-")[0]):
            if one == "en":
                return None
            if (path := folder / f"{one}.qm").is_file():
                return path
    return None


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
