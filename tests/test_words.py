"""What is said can be looked up: no f-string, and placeholders that have their values."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.languages import ROOMS, placeholders

HERE = Path(__file__).resolve().parents[1]
SPEAKING = ("say", "Words")
ASIDE = ("physics/wording.py", "gui/look/words.py")
"""They hand on what others say."""


def calls(node: ast.AST, *, declared: bool = True) -> Iterator[tuple[ast.Call, bool]]:
    """Each call, and whether it stands in no function."""
    declared = declared and not isinstance(node, ast.FunctionDef | ast.Lambda)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKING:
        yield node, declared
    for inside in ast.iter_child_nodes(node):
        yield from calls(inside, declared=declared)


def complaint(call: ast.Call, *, declared: bool = False) -> str:
    """What Qt Linguist's tools, or `str.format`, would not understand of a call.

    Parameters
    ----------
    declared : it stands in no function, and its values may come when it is said.
    """
    texts = [one.value if isinstance(one, ast.Constant) else None for one in call.args[:2]]
    if not texts or not all(isinstance(text, str) for text in texts):
        return "what is said, and what it is about, are written out"
    given = {keyword.arg for keyword in call.keywords}
    counted = len(call.args) == 3
    wanted = {name for name, _ in placeholders(str(texts[0]))} - ({"n"} if counted else set())
    if None not in given and wanted != given and (given or not declared):
        return f"values are {given}, placeholders {wanted}"
    if counted and not {name for name, _ in placeholders(str(texts[1]))} <= wanted | {"n"}:
        return "of one alone it has other placeholders"
    return ""


def sources() -> list[Path]:
    found = [path for room in ROOMS for path in sorted((HERE / room).rglob("*.py"))]
    return [path for path in found if path.relative_to(HERE).as_posix() not in ASIDE]


def test_every_text_that_is_said_can_be_found_and_takes_its_values() -> None:
    wrong = [
        f"{path.relative_to(HERE)}:{call.lineno}: {problem}"
        for path in sources()
        for call, declared in calls(ast.parse(path.read_text(encoding="utf-8")))
        if (problem := complaint(call, declared=declared))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "code",
    [
        "say(f'{n} frames')",
        "say('{n} frames')",
        "say('frames', n=3)",
        "Words('{n} frames', '{m} frame', 3)",
        "say(text)",
        "say('{size:g} ' + words, size=3.0)",
    ],
)
def test_what_could_not_be_translated_is_told(code: str) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert complaint(call)
