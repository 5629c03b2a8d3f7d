"""Large and small letters of what is shown; names in files and commands have Python's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.look.letters import capital, letters_wide, small, small_first
from gui.look.words import speak

HERE = Path(__file__).resolve().parents[2]
CASES = ("upper", "lower", "capitalize", "casefold", "swapcase", "title")
OF_NAMES = {
    "audience/phones/room.py": "headers of the web",
    "commands": "English, to a terminal",
    "controllers/file_controller.py": "endings of files",
    "controllers/lab_hand.py": "keys of a keyboard",
    "curves/files.py": "endings of files",
    "diagram/writing.py": "endings of files",
    "figures/output.py": "endings of files",
    "film": "endings and tags of files",
    "intents": "lines that are typed, and messages of the system",
    "lecture_command.py": "endings of files",
    "lectures/bindings.py": "names of keys",
    "lectures/handout/writing.py": "endings of files",
    "lectures/reader.py": "names in a lecture's text",
    "look/letters.py": "here it is done as the language does it",
    "models/presets.py": "names of files",
    "moments/attached.py": "endings of files",
    "replay/films/place.py": "endings of files",
    "window/file_dialogs.py": "endings of files",
}
"""Where in `gui` letters may go by Python's rule, as nothing of it is shown in a language."""


@pytest.fixture(autouse=True)
def _english_in_the_end() -> Iterator[None]:
    yield
    speak(None)


@pytest.mark.parametrize(
    ("language", "large", "tiny"),
    [("en", "Iki", "iğne"), ("tr", "İki", "ığne"), ("zh_CN", "Iki", "iğne")],
)
def test_turkish_has_two_of_the_letter_i(language: str, large: str, tiny: str) -> None:
    speak(None, language)
    assert capital("iki") == large
    assert small("IĞNE") == tiny
    assert small_first("IĞNE") == tiny[0] + "ĞNE"


def test_a_sign_of_chinese_is_two_letters_wide() -> None:
    assert letters_wide("eğri") == 4
    assert letters_wide("载荷 D") == 6


def test_no_word_that_is_shown_changes_its_case_without_its_language() -> None:
    found = []
    for path in sorted((HERE / "gui").rglob("*.py")):
        name = path.relative_to(HERE / "gui").as_posix()
        if any(name == known or name.startswith(f"{known}/") for known in OF_NAMES):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) and not node.args else None
            if isinstance(called, ast.Attribute) and called.attr in CASES:
                found.append(f"{name}:{called.lineno}")
    assert not found
