"""Theory beside a chain, at its desk: what it says, or why it says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gui.controllers.chain_controller import ChainController
from gui.controllers.editing import EditController
from gui.controllers.theory_controller import TheoryController
from gui.look.plain_text import NO_BREAK
from gui.models.laboratory import Laboratory
from gui.models.presets import presets
from gui.models.session import Session
from gui.moments.chain_record import ChainRecord
from gui.moments.overlays import MEAN_FIELD, REST_STATE, STATIONARY, THEORIES
from gui.panels.theory_panel import TheoryPanel

OFF = {f"show_{name}": False for name in THEORIES}
PATIENCE = 240_000


def session(preset: str, *, chain: dict[str, Any] | None = None, **view: Any) -> Session:
    """A preset with nothing but these view options switched on."""
    begun = presets()[preset].edited("view", **(OFF | view))
    return begun.edited("chain", **chain) if chain else begun


class Side:
    """A chain that runs, theory beside it, and the page that says what it is."""

    def __init__(self, qtbot: QtBot, begun: Session) -> None:
        self._qtbot = qtbot
        self.laboratory = Laboratory(begun)
        self.edits = EditController(self.laboratory)
        self.chain = ChainController(self.laboratory, self.edits)
        self.theory = TheoryController(self.laboratory)
        self.page, self.record = TheoryPanel(), ChainRecord()
        qtbot.addWidget(self.page)
        self.page.show()
        self.chain.start()

    def frame(self) -> None:
        """What every frame of the window does with theory."""
        snapshot, theory = self.chain.latest, self.theory
        self.record.add(snapshot)
        theory.follow(snapshot, self.record)
        self.page.show_overlays(
            theory.overlays,
            theory.ensemble.sentence,
            running=theory.ensemble.running,
            offers=theory.offers_ensemble,
        )

    def wait(self, condition: Callable[[], Any]) -> None:
        def come() -> bool:
            self.frame()
            return bool(condition())

        self._qtbot.waitUntil(come, timeout=PATIENCE)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE)

    def says(self, name: str) -> str:
        return self.page.cards[name].sentence.text().replace(NO_BREAK, " ")

    def close(self) -> None:
        self.theory.close()
        self.chain.close()
        self.edits.close()
        vars(self).clear()  # pytest holds on to it until the test's very end


@pytest.fixture
def beside(qtbot: QtBot) -> Iterator[Callable[[Session], Side]]:
    made: list[Side] = []

    def begin(begun: Session) -> Side:
        made.append(Side(qtbot, begun))
        return made[-1]

    yield begin
    for one in made:
        one.close()


@pytest.mark.parametrize(
    ("name", "preset", "chain", "words"),
    [
        (REST_STATE, "balanced", {}, "only without noise"),
        (STATIONARY, "lazy", {}, "Without noise"),
        (STATIONARY, "balanced", {"noise_kind": "common"}, "independent for each block"),
        (MEAN_FIELD, "balanced", {"noise_kind": "common"}, "independent for each block"),
        (MEAN_FIELD, "notebook_2", {}, "overdamped chain"),
        (MEAN_FIELD, "ruler", {"dynamics": "overdamped"}, "hand"),
        (MEAN_FIELD, "lazy", {"time_step": 0.4}, "small time steps: k η = 0.4"),
        (STATIONARY, "balanced", {"drive": "jerks"}, "held still"),
        (STATIONARY, "balanced", {"annealing": 0.01}, "dies out"),
    ],
)
def test_a_refusal_is_said_in_place_of_the_curve(
    beside: Callable[[Session], Side], name: str, preset: str, chain: dict[str, Any], words: str
) -> None:
    side = beside(session(preset, chain=chain, **{f"show_{name}": True}))
    side.wait(lambda: words in side.says(name))
    assert side.page.cards[name].sentence.isVisible()
    told = side.theory.beside
    assert (dict(told.places), dict(told.curves), told.course) == ({}, {}, None)


def test_a_chain_changed_on_its_way_is_compared_after_a_reset(
    beside: Callable[[Session], Side],
) -> None:
    side = beside(session("balanced", show_mean_field=True, show_ensemble=True))
    side.wait(lambda: list(side.theory.places) == [MEAN_FIELD] and side.chain.latest.step > 50)
    side.edits.edit("chain", {"friction_left": 0.05})
    side.wait(lambda: "reset it" in side.says(MEAN_FIELD))
    assert "reset it" in side.theory.ensemble.sentence
    assert side.theory.places == {} and side.theory.ensemble.course is None
    side.chain.reset()
    side.wait(lambda: list(side.theory.places) == [MEAN_FIELD])
    side.wait(lambda: side.theory.ensemble.course is not None)


def test_the_ensemble_goes_back_with_a_recording_that_is_wound_back(
    beside: Callable[[Session], Side],
) -> None:
    side = beside(session("balanced", show_ensemble=True))
    ensemble = side.theory.ensemble
    side.wait(lambda: ensemble.course is not None and ensemble.course.time > 1.0)
    side.chain.pause()
    side.wait(lambda: not side.chain.latest.playing)
    late = side.chain.latest
    early = replace(late, number=late.number + 1, time=0.25 * late.time)
    ensemble.follow(early, side.record)
    assert ensemble.course is None  # rather than of a time that is still to come

    def back() -> bool:
        ensemble.follow(early, side.record)
        return ensemble.course is not None and ensemble.course.time > 0.24 * late.time

    side.wait_for(back)
    assert ensemble.course is not None and ensemble.course.time <= early.time


@pytest.mark.parametrize(
    ("preset", "words"), [("ruler", "the same hand"), ("lazy", "all chains are the same")]
)
def test_where_there_can_be_no_ensemble_the_page_says_so(
    beside: Callable[[Session], Side], preset: str, words: str
) -> None:
    side = beside(session(preset, show_ensemble=True))
    side.wait(lambda: words in side.page.ensemble.text())
    assert not side.page.bands.isVisibleTo(side.page)


def test_it_is_seen_where_the_chain_will_rest(beside: Callable[[Session], Side]) -> None:
    side = beside(session("lazy", show_rest_state=True, show_stationary=True))
    side.wait(lambda: list(side.theory.places) == [REST_STATE])
    assert set(side.theory.beside.curves) == {REST_STATE}
    balanced = session("balanced", show_rest_state=True, show_stationary=True)
    side.edits.load_preset(balanced, "preset")
    side.chain.reset()
    side.wait(lambda: list(side.theory.places) == [STATIONARY])
    assert "only without noise" in side.theory.overlays[REST_STATE].sentence
