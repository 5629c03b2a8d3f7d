"""Steps are played, left and come back to: what is done, what is left out, what is kept."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from gui.intents.intent import Do, Intent, LoadPreset, Predict, Reveal, Set, Wait
from gui.lectures.kept import StateKept
from gui.lectures.lecture import Lecture
from gui.lectures.reader import LectureReader
from gui.lectures.talk import Staging, Talk, asked_again, asked_and_answered
from tests.gui.intents.test_player import moment

READER = LectureReader(("train", "reset", "pull_steady"), ("load_curve", "shares"))
TEXT = """## One {#one}
```do
preset lazy
only scene
```
## Two {#two}
```do
set chain.noise 0.1 over 5 s
train
wait trained
show shares
```
## Three {#three}
```do
preset balanced
wait click
show load-curve
reset
```
"""


@dataclass
class World:
    """Has one number, and notes what is asked."""

    value: object = "nothing"
    asked: list[Intent] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    over: bool | None = None
    plots: tuple[str, ...] = ("load_curve", "shares")
    refuses: str = ""

    def keep(self) -> StateKept:
        return cast("StateKept", self.value)

    def bring_back(self, kept: StateKept) -> str:
        self.value = kept
        return ""

    def ask(self, intent: Intent) -> str:
        self.asked.append(intent)
        if isinstance(intent, LoadPreset):
            self.value = intent.name
        return self.refuses


def lecture(folder: Path, text: str = TEXT) -> Lecture:
    (folder / "lecture.md").write_text(text)
    return READER.read(folder)


@pytest.fixture
def world() -> World:
    return World()


def talk_of(world: World, text: Lecture) -> Talk:
    return Talk(text, world, world.ask, lambda *_: 1.0, world.told.append)


def play(talk: Talk, now: float = 0.0, **state: Any) -> None:
    for second in range(3):
        talk.tick(moment(**state), now + second)


def test_a_click_goes_on_within_the_step_and_then_to_the_next(tmp_path: Path, world: World) -> None:
    talk = talk_of(world, lecture(tmp_path))
    talk.go_on()
    play(talk)
    assert talk.index == 0 and talk.staging == Staging("scene")
    talk.go_on()
    talk.tick(moment(), 0.0)
    assert talk.index == 1 and talk.plays
    talk.go_on()  # noise is there at once, and what trains is waited for no longer
    play(talk)
    assert world.asked[-1] == Set("chain", "noise", 0.1) or world.asked[-1] == Do("train")
    assert talk.staging == Staging("all", ("shares",)) and not talk.plays
    talk.go_on()
    play(talk)
    assert talk.waits_for_click and talk.index == 2
    talk.go_on()
    play(talk)
    assert world.asked[-1] == Do("reset") and talk.staging.plots == ("shares", "load_curve")
    talk.go_on()
    assert talk.index == 2 and not world.told


def test_a_step_is_as_it_was_left(tmp_path: Path, world: World) -> None:
    talk = talk_of(world, lecture(tmp_path))
    for _ in range(3):
        talk.go_to(talk.index + 1)
        play(talk)
    world.value = "by hand"
    talk.go_back_to_the_step()
    assert world.value == "balanced"
    world.value = "left so"
    talk.go_to(0)
    assert world.value == "lazy" and talk.staging == Staging("scene")
    talk.go_to(2)
    assert world.value == "left so" and talk.waits_for_click is False
    play(talk)
    assert talk.waits_for_click  # as it did


def test_on_the_way_to_another_step_what_takes_time_is_left_out(
    tmp_path: Path, world: World
) -> None:
    talk = talk_of(world, lecture(tmp_path))
    talk.go_to(2)
    assert world.asked == [LoadPreset("lazy"), Set("chain", "noise", 0.1)]
    assert world.told == ["Left out on the way here: train"]
    assert talk.staging == Staging("all", ("shares",))


def test_random_jumps_always_show_the_step_that_was_meant(tmp_path: Path, world: World) -> None:
    talk = talk_of(world, lecture(tmp_path))
    shown: list[str] = []
    talk.moved.connect(lambda: shown.append(talk.step.id))
    chance, names = random.Random(1), {0: "lazy", 1: "lazy", 2: "balanced"}
    for _ in range(200):
        index = chance.randrange(3)
        before = talk.index
        talk.go_to(index)
        play(talk)
        assert talk.index == index
        assert before == index or shown[-1] == talk.lecture.steps[index].id
        assert world.value == names[index]


def test_a_wrong_line_is_told_with_its_number_and_the_rest_is_done(
    tmp_path: Path, world: World
) -> None:
    text = lecture(tmp_path, "## One\n```do\nset chain.noise 2\nshow shares\n```\n")
    world.refuses, world.plots = "too much", ("load_curve",)
    talk = talk_of(world, text)
    talk.go_to(0)
    play(talk)
    assert world.told == [
        "lecture.md, line 3: set chain.noise 2: too much",
        "lecture.md, line 4: show shares: there is no plot shares",
    ]


def test_another_text_is_taken_at_the_same_step(tmp_path: Path, world: World) -> None:
    talk = talk_of(world, lecture(tmp_path))
    talk.go_to(0)
    play(talk)
    talk.go_to(1)
    world.asked.clear()
    talk.take(lecture(tmp_path, "## Zero {#zero}\n" + TEXT.replace("## Two", "## Two!")))
    assert (talk.index, talk.step.title) == (2, "Two!") and not world.asked
    talk.go_to(1)
    assert world.value == "lazy" and not world.asked  # what was done stays done
    talk.take(lecture(tmp_path, TEXT.replace("preset lazy", "preset active")))
    talk.go_to(2)
    talk.go_to(0)
    play(talk)
    assert LoadPreset("active") in world.asked  # another step of the same name is played anew


def test_a_question_waits_for_its_answer() -> None:
    asked, click, take = Predict("regime", "Which?"), Wait("click"), Do("take_prediction")
    assert asked_and_answered(()) == ()
    assert asked_and_answered((asked, Reveal())) == (asked, click, take, Reveal())
    assert asked_and_answered((asked, click, Do("train"))) == (asked, click, take, Do("train"))


def test_a_question_that_was_not_revealed_comes_back_with_its_step(tmp_path: Path) -> None:
    text = '## One\n```do\npredict regime "Which?"\ntrain\nreveal\n```\n'
    step = lecture(tmp_path, text).steps[0]
    asked, take = step.intents[0], Do("take_prediction")
    open_, taken = (Wait("click"), take, Do("train"), Reveal()), (Do("train"), Reveal())
    assert asked_again(open_, step) == (asked, *open_)
    assert asked_again(taken, step) == (asked, take, *taken)
    assert asked_again((), step) == ()
