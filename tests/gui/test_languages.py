"""The files of translators: whole, or told what they lack; and what is said with them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Literal

import pytest
from pydantic import BaseModel

from gui.languages import complaints, declared, messages, release, update
from gui.look.language import FOLDER, language_file, speak_language
from gui.look.words import say, say_declared, shown, speak
from physics.chain.parameters import ChainParameters
from physics.theory.states import noise_free_rest_state
from physics.wording import Words
from tests.gui.made_up import said_so, translate
from tests.test_words import calls, sources


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The file of a language in which all is translated."""
    ts = tmp_path / "en.ts"
    update(ts)
    translate(ts)
    return ts


@pytest.fixture
def spoken(whole: Path) -> Iterator[None]:
    release(whole, whole.with_suffix(".qm"))
    speak_language(whole.with_suffix(".qm"))
    yield
    speak(None)


def test_what_qt_linguist_finds_is_what_is_said(tmp_path: Path) -> None:
    update(tmp_path / "tr.ts")
    found = {text for (text, _), _ in messages(tmp_path / "tr.ts")}
    said = {
        call.args[0].value
        for path in sources()
        for call, _ in calls(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call.args[0], ast.Constant)
    }
    assert found == said | set(declared())


def test_the_choices_of_a_lab_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    class Settings(BaseModel):
        swing: Literal["to_and_fro", "round"] = "round"

    lab = SimpleNamespace(settings=Settings)
    monkeypatch.setattr("gui.languages.all_labs", lambda: {"pendulum": lab})
    assert {"to and fro", "round"} <= set(declared())


def test_each_language_that_ships_is_whole() -> None:
    lacking = {ts.stem: complaints(ts) for ts in FOLDER.glob("*.ts")}
    assert not any(lacking.values()), lacking


def test_what_a_language_lacks_is_told(whole: Path) -> None:
    assert not complaints(whole)
    text = whole.read_text(encoding="utf-8")
    new = "<message><source>No longer said</source><translation>x</translation></message>"
    for old, changed, complaint in (
        ("<source>Stiffness<", "<source>Rigidity<", "missing: Stiffness"),
        ("<message>", f"{new}<message>", "unused: No longer said"),
        ("⟦blocks⟧ ⟦need", "{needed:.2f} ⟦need", "other placeholders: depth is tied to"),
        (said_so("Stiffness"), "", "not translated: Stiffness"),
    ):
        assert text.count(old)
        whole.write_text(text.replace(old, changed, 1), encoding="utf-8")
        assert any(line.startswith(complaint) for line in complaints(whole)), complaint


def test_a_translation_that_is_there_is_kept(whole: Path) -> None:
    before = whole.read_bytes()
    update(whole)
    assert dict(messages(whole))["Stiffness", ""] == [said_so("Stiffness")]
    assert b"unfinished" not in whole.read_bytes() and b"unfinished" not in before


@pytest.mark.usefixtures("spoken")
def test_words_are_looked_up_when_they_are_shown() -> None:
    assert say("not known") == "⟦not~⟧ ⟦known⟧".replace("~", "")
    assert say_declared("pulled end") == said_so("pulled end")
    assert say_declared("my own data") == "my own data"
    words = Words("{name} is not a number", name=Words("Noise"))
    assert words == "Noise is not a number"
    speak(None)
    assert shown(words) == words


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(("count", "words"), [(1, "and {n} more"), (2, "and {n} more")])
def test_plural_forms_follow_the_count(count: int, words: str) -> None:
    assert say("and {n} more", "and {n} more", count) == said_so(words).replace("{n}", str(count))


@pytest.mark.usefixtures("spoken")
def test_a_refusal_is_worded_where_it_is_shown() -> None:
    with pytest.raises(ValueError, match="the rest state is known only without noise") as refusal:
        noise_free_rest_state(ChainParameters(noise=0.1))
    assert shown(refusal.value) == said_so("the rest state is known only without noise")


def test_what_is_no_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "xx.qm").write_bytes(b"no language")
    with pytest.raises(ValueError, match="not a language that can be read"):
        speak_language(tmp_path / "xx.qm")


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["tr-TR", "en"], "tr.qm"),
        (["zh-CN", "zh"], "zh_CN.qm"),
        (["zh-Hans-CN", "zh"], "zh_CN.qm"),
        (["en-US", "en", "tr"], None),
        (["fr"], None),
    ],
)
def test_the_system_s_language_is_spoken_where_there_is_one(
    tmp_path: Path, names: list[str], wanted: str | None
) -> None:
    for name in ("tr.qm", "zh_CN.qm"):
        (tmp_path / name).touch()
    assert language_file(names, tmp_path) == (tmp_path / wanted if wanted else None)
