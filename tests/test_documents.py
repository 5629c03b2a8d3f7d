"""What the documents name is there, and what the sources cite is in the documents."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import main
from gui.commands.command_line import _parsers
from gui.lecture_command import lecture_parser
from gui.window.actions import specs_of_labs

ROOT = Path(__file__).resolve().parents[1]
SCIENCE = ("physics", "nets")
"""Packages whose README states what they compute."""
DOCUMENTS = (
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "resources/diagrams/README.md",
    *(f"{package}/README.md" for package in SCIENCE),
)
TOPS = ("gui", "nets", "physics", "resources", "tests", ".ci", ".github")
SPANS = re.compile(r"`([^`\n]+)`")
FENCES = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINKS = re.compile(r"\]\(([^)\s]+)\)")
PLACE = re.compile(rf"(?<![\w/.])(?:{'|'.join(map(re.escape, TOPS))})/[\w./*-]*")
CITED = re.compile(r"\b(physics|nets)/README (\d+(?:\.\d+)?(?:(?:, | and |,\s+)\d+(?:\.\d+)?)*)")
STATED = re.compile(r"^(?:## |\*\*)(\d+(?:\.\d+)?) ", re.MULTILINE)
WINDOW_OPTIONS = {"--do", "--size", "--patience", "--stay", "--language"}
"""Of the app that is led by lines; each of them is tested in `test_do_command`."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_of(name: str) -> list[str]:
    """What stands in a document as code, in lines and in blocks."""
    text = text_of(name)
    return [*FENCES.findall(text), *SPANS.findall(FENCES.sub("", text))]


def options_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from action.option_strings
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from options_of(one)


# --- what documents name -----------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_is_named_is_there(name: str) -> None:
    named = {one for code in code_of(name) for one in PLACE.findall(code)}
    assert named or name.startswith("resources/")
    assert not {one for one in named if not list(ROOT.glob(one.rstrip("/.")))}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_files_that_are_named_alone_are_somewhere(name: str) -> None:
    there = {path.name for top in TOPS for path in (ROOT / top).rglob("*.*")}
    there |= {path.name for path in ROOT.glob("*.*")}
    alone = {one for one in code_of(name) if re.fullmatch(r"\w+\.(py|md|toml)", one)}
    assert alone - {"my_session.toml"} <= there


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    places = [one for one in LINKS.findall(text_of(name)) if not urlsplit(one).scheme]
    assert not [one for one in places if not ((ROOT / name).parent / one).exists()]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_target_command_and_module_that_is_named_is_there(name: str) -> None:
    code = "\n".join(code_of(name))
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", code)) <= targets
    assert set(re.findall(r"python main\.py ([a-z]+)", code)) <= {*main.COMMANDS, "lecture"}
    modules = {one.replace(".", "/") for one in re.findall(r"python -m ([a-z_.]+)", code)}
    missing = {one for one in modules if not list(ROOT.glob(f"{one}.py"))}
    assert {one for one in missing if not (ROOT / one / "__main__.py").is_file()} <= OTHERS


OTHERS = {"pytest", "venv"}
"""Modules of others that documents run."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_option_that_is_named_is_one(name: str) -> None:
    known = set(options_of(_parsers(main.NAME, main.__version__)[0])) | WINDOW_OPTIONS
    known |= set(options_of(lecture_parser(main.NAME)))
    named = {one for code in code_of(name) for one in re.findall(r"(?<!\S)--[a-z][a-z-]*", code)}
    assert named <= known


def test_the_house_is_described_on_one_page() -> None:
    """The folders say where to change what: a table that grows again has stopped doing so."""
    text = text_of("ARCHITECTURE.md")
    assert len(text.splitlines()) <= 110 and max(map(len, text.splitlines())) < 260
    rows = text.split("## Where to change what")[1].split("## ")[0].count("\n| ")
    assert rows <= 14


# --- what is stated, and cited -----------------------------------------------------------------


@pytest.mark.parametrize("package", SCIENCE)
def test_statements_are_numbered_in_order(package: str) -> None:
    numbers = STATED.findall(text_of(f"{package}/README.md"))
    places = [tuple(map(int, one.split("."))) for one in numbers]
    assert places == sorted(set(places))
    for before, after in pairwise(places):
        step = (*before[:-1], before[-1] + 1) if len(before) == 2 else (*before, 1)
        assert after in (step, (before[0] + 1,)), f"{after} follows {before}"


def test_every_statement_that_is_cited_is_there() -> None:
    stated = {one: set(STATED.findall(text_of(f"{one}/README.md"))) for one in SCIENCE}
    found = [
        (path, package, number)
        for path in [*ROOT.glob("*.md"), *sources(), *(ROOT / one for one in DOCUMENTS)]
        for package, numbers in CITED.findall(path.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+(?:\.\d+)?", numbers)
    ]
    assert {package for _, package, _ in found} == set(SCIENCE)
    assert not [one for one in found if one[2] not in stated[one[1]]]


def test_no_source_cites_a_text_that_is_not_here() -> None:
    """A name in capitals before a number, in brackets or with "section", is a document."""
    cites = re.compile(r"(?:(?<=\()|\b(?=[A-Z]+ section))([A-Z]{5,})(?: section)? \d")
    strange = [
        (path, one)
        for path in sources()
        for one in cites.findall(path.read_text(encoding="utf-8"))
        if not list(ROOT.rglob(f"{one}.md"))
    ]
    assert not strange


@pytest.mark.parametrize("package", SCIENCE)
def test_names_of_symbols_are_those_of_the_code(package: str) -> None:
    rows = re.findall(r"^\| .* \| .* \| (.*`.*) \|$", text_of(f"{package}/README.md"), re.MULTILINE)
    names = {
        name for row in rows for name in re.findall(r"\b[a-z_]+\b", " ".join(SPANS.findall(row)))
    }
    assert len(names) > 10
    words = {
        word
        for path in (ROOT / package).rglob("*.py")
        for word in re.findall(r"\b[a-z_]+\b", path.read_text(encoding="utf-8"))
    }
    assert names <= words


def sources() -> list[Path]:
    return [
        path for top in ("gui", "nets", "physics", "tests") for path in (ROOT / top).rglob("*.py")
    ]


def test_the_readme_has_the_keys_of_the_labs() -> None:
    told = re.findall(r"\*\*([^*]+)\*\* \(`(Ctrl\+\d)`", text_of("README.md"))
    keys = {str(spec.text): spec.keys[0] for spec in specs_of_labs()}
    assert told
    assert all(keys[title] == key for title, key in told)
