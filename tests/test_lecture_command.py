"""A lecture is tried without a screen: what is wrong is told line by line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gui.lecture_command import folder_of
from gui.lectures.controller import SHIPPED

EXAMPLE = Path(__file__).parent / "gui" / "lectures" / "example"
ROOT = Path(__file__).parents[1]


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", "lecture", "--check", str(folder), "--patience", "60"]
    return subprocess.run(
        command, check=False, cwd=ROOT, text=True, capture_output=True, timeout=300
    )


def test_a_lecture_is_played_from_first_to_last_step(tmp_path: Path) -> None:
    ended = check(EXAMPLE)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "every step of it can be played\n"


def test_what_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    text = "## One\n```do\nset chain.noise -1\npresett lazy\nwait 0 s\nshow kernel\n```\n"
    (tmp_path / "lecture.md").write_text(text)
    (tmp_path / "lecture.tr.md").write_text("## Bir {#bir}\n")
    ended = check(tmp_path)
    assert ended.returncode == 1
    for words in (
        "lecture.md, line 3: set chain.noise -1: chain.noise: must be greater than or equal to 0",
        "lecture.md, line 4: there is no word presett; did you mean preset?",
        "lecture.tr.md, line 1: there is no step bir in lecture.md",
    ):
        assert words in ended.stderr, ended.stderr


def test_a_name_is_that_of_a_lecture_that_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in SHIPPED.glob("*/"):
        assert folder_of(folder.name) == folder
    assert folder_of("nowhere") == Path("nowhere")
