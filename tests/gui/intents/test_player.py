"""Intents are played one after the other: waits, eased values, complaints."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from gui.intents.intent import Do, Intent, LoadPreset, Point, Set, Wait
from gui.intents.player import Player
from gui.intents.waits import NeverComesError, has_come
from gui.moments.moment import Moment
from physics.chain.parameters import ChainParameters
from physics.chain.state import ChainSnapshot
from tests.gui.moments import moment_of


def moment(step: int = 10, epoch: int = 0, speed: float = 0.0, **values: Any) -> Moment:
    parameters = ChainParameters(blocks=3, **values)
    x = np.array([0.1, 0.2, 0.4])
    number = 1 + step
    snapshot = ChainSnapshot(
        number, epoch, step, 0.01 * step, parameters, x, np.full(3, speed), 1.0, 0
    )
    return moment_of(snapshot)


def held(moment: Moment) -> Moment:
    return replace(moment, snapshot=replace(moment.snapshot, grip=4))


class Stage:
    """Notes what is asked, and refuses what it is told to."""

    def __init__(self, *intents: Intent, refuses: object = None, patience: float = 60.0) -> None:
        self.asked: list[Intent] = []
        self._refuses = refuses
        self.player = Player(intents, self.ask, lambda *_: 1.0, patience)

    def ask(self, intent: Intent) -> str:
        self.asked.append(intent)
        return "no" if intent == self._refuses else ""


def test_what_waits_holds_what_follows() -> None:
    stage = Stage(Do("train"), Wait("steps", 5.0), Do("reset"))
    stage.player.go_on(moment(10), 0.0)
    assert stage.asked == [Do("train")]
    stage.player.go_on(moment(14), 1.0)
    assert stage.asked == [Do("train")]
    stage.player.go_on(moment(15), 2.0)
    assert stage.asked == [Do("train"), Do("reset")]
    assert stage.player.done and not stage.player.complaint


def test_a_chain_of_before_what_was_asked_is_not_waited_for() -> None:
    """On a busy machine several frames may pass before it has obeyed."""
    stage = Stage(LoadPreset("lazy"), Wait("rest"), Do("train"))
    for now in (0.0, 1.0, 2.0):  # it rests, as it did before the preset
        stage.player.go_on(replace(moment(), settled=False), now)
    assert stage.asked == [LoadPreset("lazy")]
    stage.player.go_on(moment(speed=1e-3), 3.0)
    stage.player.go_on(moment(), 4.0)
    assert stage.asked == [LoadPreset("lazy"), Do("train")]


def test_a_value_is_eased_while_others_go_on() -> None:
    goal = Set("chain", "noise", 3.0, over=2.0)
    stage = Stage(goal, Point(2))
    stage.player.go_on(moment(), 0.0)
    assert stage.asked == [Point(2)] and not stage.player.done
    for now in (0.5, 1.0, 1.5, 2.0):
        stage.player.go_on(moment(), now)
    values = [one.value for one in stage.asked if isinstance(one, Set)]
    assert values == pytest.approx([1.3125, 2.0, 2.6875, 3.0])
    assert stage.asked[-1] == replace(goal, over=0.0)
    assert stage.player.done


def test_the_first_complaint_ends_it_and_names_its_line() -> None:
    stage = Stage(LoadPreset("lazzy"), Do("train"), refuses=LoadPreset("lazzy"))
    stage.player.go_on(moment(), 0.0)
    assert stage.player.done and stage.player.complaint == "preset lazzy: no"
    assert Do("train") not in stage.asked


def test_a_wait_that_lasts_too_long_is_given_up() -> None:
    stage = Stage(Wait("steps", 1e9), patience=5.0)
    for now in (0.0, 4.0, 6.0):
        stage.player.go_on(moment(), now)
    assert "not within 5 s" in stage.player.complaint


@pytest.mark.parametrize(
    ("wait", "now", "come"),
    [
        (Wait("time", 0.5), moment(49), False),
        (Wait("time", 0.5), moment(50), True),
        (Wait("steps", 5.0), moment(3, epoch=1), False),
        (Wait("steps", 5.0), moment(6, epoch=1), True),
        (Wait("rest"), moment(10, speed=1e-3), False),
        (Wait("rest"), moment(10), True),
        (Wait("rest"), moment(10, drive="ramp", end_position=1.0), True),
        (Wait("rest"), moment(10, drive="ramp", end_position=2.0), False),
        (Wait("rest"), held(moment(10)), False),
        (Wait("lazy"), moment(10), False),
    ],
)
def test_what_is_waited_for_comes_in_its_time(wait: Wait, now: Moment, come: bool) -> None:
    assert has_come(wait, moment(10), now, 0.0) is come


def trained(state: str, epoch: int | None) -> Moment:
    record = None if epoch is None else SimpleNamespace(epoch=epoch, load_curve=None)
    return replace(moment(), training=cast("Any", record), training_state=state)


def test_a_training_is_waited_for_to_its_end() -> None:
    assert not has_come(Wait("trained"), moment(), trained("training", 3), 0.0)
    assert has_come(Wait("trained"), moment(), trained("idle", 3), 0.0)
    assert has_come(Wait("epoch", 3.0), moment(), trained("training", 3), 0.0)


@pytest.mark.parametrize(
    ("wait", "now"),
    [
        (Wait("trained"), trained("idle", None)),
        (Wait("trained"), trained("failed", 2)),
        (Wait("trained"), trained("paused", 2)),
        (Wait("epoch", 9.0), trained("idle", 8)),
        (Wait("rest"), moment(10, noise=0.1)),
        (Wait("rest"), moment(10, drive="jerks")),
    ],
)
def test_what_cannot_come_any_more_is_not_waited_for(wait: Wait, now: Moment) -> None:
    with pytest.raises(NeverComesError):
        has_come(wait, moment(), now, 0.0)
