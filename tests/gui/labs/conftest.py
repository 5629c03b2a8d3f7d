"""Labs that somebody adds: a folder of files, each one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import gui.labs
from gui.labs import all_labs

ADDED = Path(__file__).parent / "added"


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder is where labs are looked for."""
    with monkeypatch.context() as patch:
        patch.setattr(gui.labs, "__path__", [*gui.labs.__path__, str(ADDED)])
        all_labs.cache_clear()
        yield
    all_labs.cache_clear()


@pytest.fixture
def pendulum(added: None) -> str:
    """A lab whose parameters can be set."""
    return "pendulum"


@pytest.fixture
def bell(added: None) -> str:
    """One that can be acted on, too."""
    return "bell"
