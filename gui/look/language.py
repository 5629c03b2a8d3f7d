"""A language of the app: the file that Qt Linguist made of its translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gui.look.words import SYSTEM, say, speak
from physics.wording import Words

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "languages"


class _QtsWords(QTranslator):
    """Qt's own words; keys are called as they are printed on keyboards, and as documents do."""

    def translate(  # type: ignore[override]
        self, context: str, text: str, disambiguation: str = "", n: int = -1
    ) -> str | None:
        """A text in another language; None where it stays."""
        if context == "QShortcut":
            return None
        return super().translate(context, text, disambiguation, n) or None


class _Chosen:
    choice: str = SYSTEM
    of_qt: QTranslator | None = None


def speak_chosen(choice: str = SYSTEM) -> None:
    """Say everything in that language from now on.

    Parameters
    ----------
    choice : one of `LANGUAGES`, or the first one of the system of which there is a file.
    """
    names = QLocale.system().uiLanguages() if choice == SYSTEM else [choice]
    path = language_file(names, FOLDER)
    if path is None:
        speak(None)
    else:
        speak_language(path)
    _Chosen.choice = choice
    _speak_qt(path.stem if path is not None else "en")


def chosen_language() -> str:
    """What was chosen last: one of `LANGUAGES`, or "system"."""
    return _Chosen.choice


def language_file(names: Iterable[str], folder: Path) -> Path | None:
    """The file of the first language, such as "zh-CN", that has one; English needs none.

    A script in the name ("zh-Hans-CN") is passed over.
    """
    for name in names:
        parts = name.replace("-", "_").split("_")
        for one in ("_".join(parts), f"{parts[0]}_{parts[-1]}", parts[0]):
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
    speak(lambda text, about, count: translator.translate("", text, about, count), path.stem)


def _speak_qt(language: str) -> None:
    """Qt's own dialogs and menus, too; they are told that the language has changed."""
    if _Chosen.of_qt is not None:
        QCoreApplication.removeTranslator(_Chosen.of_qt)
        _Chosen.of_qt = None
    translator = _QtsWords()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(translator)
        _Chosen.of_qt = translator


def words_by_language(sentences: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    """Sentences by their keys, in English and in every language of which there is a file."""
    found = {"en": {key: str(words) for key, words in sentences.items()}}
    for path in sorted(FOLDER.glob("*.qm")):
        translator = QTranslator()
        if translator.load(str(path)):
            found[path.stem.partition("_")[0]] = {
                key: translator.translate("", words.template, words.about, -1) or str(words)
                for key, words in sentences.items()
            }
    return found
