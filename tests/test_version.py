"""`main.__version__` is the version; nothing else has one of its own that could fall behind."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import main
from gui.curves.about import about_now
from physics.chain.parameters import ChainParameters
from physics.chain.simulation import Simulation
from tests.gui.moments import moment_of

ROOT = Path(__file__).resolve().parents[1]


def test_the_package_takes_it_from_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "main.__version__"}


def test_the_changelog_begins_with_it() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(\d[^]]*)\]", text, re.MULTILINE)
    assert released[0] == main.__version__


def test_a_citation_names_none() -> None:
    lines = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.startswith("version:")]


def test_what_is_exported_tells_it_and_not_that_of_an_older_installation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main, "__version__", "9.8.7")
    snapshot = Simulation(ChainParameters()).snapshot()
    assert about_now(moment_of(snapshot))["app"] == "9.8.7"
