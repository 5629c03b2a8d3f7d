"""What the documents name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import main

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("ARCHITECTURE.md", "README.md")
TOPS = ("gui", "nets", "physics", "resources", "tests")
SPANS = re.compile(r"`([^`\n]+)`")
PLACE = re.compile(rf"(?:{'|'.join(TOPS)})/[\w./*-]*")


def spans(name: str) -> list[str]:
    """What stands in a document as code, and the names of files beside the one before them."""
    return SPANS.findall((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_is_named_is_there(name: str) -> None:
    named = [one for span in spans(name) for one in PLACE.findall(span)]
    assert named
    missing = [one for one in named if not list(ROOT.glob(one.rstrip("/.")))]
    assert not missing


def test_files_that_are_named_alone_are_somewhere() -> None:
    there = {path.name for top in TOPS for path in (ROOT / top).rglob("*.py")} | {"main.py"}
    alone = [one for one in spans("ARCHITECTURE.md") if re.fullmatch(r"\w+\.py", one)]
    assert alone and set(alone) <= there


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_target_and_command_that_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", text)) <= targets
    assert set(re.findall(r"python main\.py ([a-z]+)", text)) <= set(main.COMMANDS)
