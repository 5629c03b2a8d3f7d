"""The page of the ledger, with a desk and no other window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.claims.controller import ClaimsController, way_to
from gui.claims.measurer import Measurer
from gui.claims.window import ClaimsWindow
from gui.intents.desk import Desk
from gui.intents.intent import Go, LoadPreset, Set
from gui.labs import lab_named
from gui.labs.presets import read_lab_presets
from gui.look.theme import load_theme
from gui.models.presets import plain_name, read_presets
from physics.claims.claim import Claim, read_claims

FIGURE = {"verdict": "undetermined at this scale", "date": "2030-01-02", "seeds": 3}
MEASURED = {"active-chain": FIGURE | {"mean": 0.0, "low": -1.0, "high": 1.0}}


class Page:
    """A person at the page; what the app is asked for is noted."""

    def __init__(self, qtbot: QtBot, own: Path) -> None:
        self.desk, self.parent, self.asked = Desk(), QWidget(), list[Any]()
        self.complaint, self.told = "", list[Any]()
        qtbot.addWidget(self.parent)
        for kind in (Go, LoadPreset, Set):
            self.desk.answer(kind, self._note)
        theme = load_theme("dark")
        self.controller = ClaimsController(self.desk, self.parent, lambda: theme, own)
        assert self.controller.open() == ""

    def _note(self, intent: Any) -> str:
        self.asked.append(intent)
        return self.complaint

    @property
    def window(self) -> ClaimsWindow:
        assert self.controller.window is not None
        return self.controller.window

    def row(self) -> list[str]:
        item = self.window.table.currentItem()
        return [item.text(column) for column in range(3)]


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[Page]:
    one = Page(qtbot, tmp_path / "claims.json")
    yield one
    one.controller.close()


def test_a_claim_is_shown_where_it_is_seen(page: Page, qtbot: QtBot) -> None:
    page.window.choose("stationary-state")
    qtbot.mouseClick(page.window.show_button, Qt.MouseButton.LeftButton)
    assert page.asked == [
        Go("spring-block"),
        LoadPreset("active"),
        Set("view", "show_stationary", value=True),
    ]


def test_where_it_cannot_be_shown_the_page_says_why(page: Page, qtbot: QtBot) -> None:
    page.complaint = "leave the recording first"
    qtbot.mouseClick(page.window.show_button, Qt.MouseButton.LeftButton)
    assert page.window.line.text() == "leave the recording first"
    assert len(page.asked) == 1, "nothing more is asked"
    page.complaint = ""
    qtbot.mouseClick(page.window.show_button, Qt.MouseButton.LeftButton)
    assert page.window.line.text() == ""


def test_what_comes_of_a_measurement_is_seen_and_kept(
    page: Page, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started = list[list[str]]()
    measurer = page.controller.measurer
    monkeypatch.setattr(measurer, "start", started.append)
    monkeypatch.setattr(Measurer, "busy", property(lambda _: len(started) > len(page.told)))
    page.window.choose("active-chain")
    qtbot.mouseClick(page.window.measure_button, Qt.MouseButton.LeftButton)
    assert started == [["active-chain"]]
    assert page.asked == [Go("spring-block"), LoadPreset("active")], (
        "it is measured before the viewer's eyes"
    )
    assert page.window.measure_button.text() == "Stop"
    assert page.window.line.text() == "Measuring…"
    page.told.append(MEASURED)
    measurer.measured.emit(MEASURED)
    measurer.ended.emit()
    assert page.window.line.text() == "undetermined at this scale"
    assert page.window.chosen == "active-chain"
    assert page.row()[1:] == ["?  undetermined at this scale", "0"]
    assert page.window.measure_button.text() == "Measure"
    assert (tmp_path / "claims.json").exists()


def test_a_measurement_is_a_command_that_can_be_stopped(page: Page, qtbot: QtBot) -> None:
    measurer = page.controller.measurer
    with qtbot.waitSignal(measurer.measured, timeout=240_000) as told:
        measurer.start(["rest-state"])
    assert told.args[0]["rest-state"]["verdict"] == "holds"
    with qtbot.waitSignal(measurer.ended, timeout=240_000):
        page.controller.measure(["active-network", "lazy-network"])
        measurer.cancel()
    assert not measurer.busy
    assert page.window.line.text() == ""


def test_why_nothing_was_measured_is_said(page: Page, qtbot: QtBot) -> None:
    measurer = page.controller.measurer
    with qtbot.waitSignal(measurer.ended, timeout=240_000):
        measurer.start(["no-such-claim"])
    assert "no claim 'no-such-claim'" in page.window.line.text()


@pytest.mark.parametrize("claim", read_claims().values(), ids=lambda one: one.name)
def test_where_a_claim_is_seen_is_a_place_of_the_app(claim: Claim) -> None:
    lab = lab_named(claim.lab)
    asked = [plain_name(one.name) for one in way_to(claim) if isinstance(one, LoadPreset)]
    known = read_lab_presets(lab) if lab.begin else read_presets()
    assert set(asked) <= set(known.by_name)
