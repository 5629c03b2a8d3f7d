"""The desk: intents go to those who can do them, lines and questions to the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.intents.deeds import Face
from gui.intents.desk import Desk
from gui.intents.intent import Do, Intent, LoadPreset, Open
from gui.intents.line import Line, not_opened
from gui.intents.questions import NobodyThereError
from tests.gui.at_desk import attended


@pytest.fixture
def desk() -> Desk:
    return Desk()


# --- intents -------------------------------------------------------------------------------


def test_who_can_is_asked_and_what_was_done_is_told(desk: Desk) -> None:
    done: list[Intent] = []
    desk.done.connect(done.append)
    assert desk.ask(LoadPreset("lazy")) == "nobody here can do that: loadpreset"
    desk.answer(LoadPreset, lambda intent: "" if intent.name == "lazy" else "no such preset")
    assert desk.ask(LoadPreset("crazy")) == "no such preset"
    assert desk.ask(LoadPreset("lazy")) == ""
    assert done == [LoadPreset("lazy")]


def test_a_person_is_told_what_is_wrong(desk: Desk) -> None:
    desk.answer(Open, lambda intent: f"not {intent.path.name}")
    assert desk.ask(Open(Path("a.toml"))) == "not a.toml" and not desk.words
    desk.please(Open(Path("a.toml")))
    assert desk.line == Line("not a.toml", {}, "failure")


def test_where_nobody_is_a_question_is_a_complaint_and_the_person_stays() -> None:
    desk, person = attended()
    person.answers = [Path("a.toml"), None]

    def ask() -> str:
        return str(desk.questions.file_to_open("Open session", "*.toml"))

    desk.deeds.add("open", ask)
    assert desk.ask(Do("open")) == "a.toml"
    assert desk.ask_unattended(Do("open")) == "it would ask a person for more"
    assert desk.ask(Do("open")) == "None"
    assert person.asked == [("Open session", "")] * 2


def test_a_desk_without_a_person_asks_nobody(desk: Desk) -> None:
    for question in (
        lambda: desk.questions.folder("Which"),
        lambda: desk.questions.where_to_save("Where", "a", "*"),
        desk.questions.over,
    ):
        with pytest.raises(NobodyThereError):
            question()


# --- actions -------------------------------------------------------------------------------


def test_an_action_is_done_where_it_can_be(desk: Desk) -> None:
    done: list[str] = []
    assert desk.ask(Do("train")) == "nobody here can do that"
    desk.deeds.add("train", lambda: done.append("train"), allowed=False)
    assert desk.ask(Do("train")) == "it cannot be done now"
    desk.deeds.allow("train", True)
    assert desk.ask(Do("train")) == "" and done == ["train"]


def test_what_is_held_is_allowed_again_as_it_is_then(desk: Desk) -> None:
    """Not as it was when it was held: something may have become possible meanwhile."""
    shown: list[str] = []
    for action in ("undo", "redo", "quit"):
        desk.deeds.add(action, lambda: None, allowed=action == "redo")
    desk.deeds.changed.connect(shown.append)
    desk.deeds.hold(["undo", "redo"], by="lab")
    assert shown == ["redo", "undo"]
    desk.deeds.allow("undo", True)
    assert not desk.deeds.face("undo").allowed and not desk.deeds.face("redo").allowed
    desk.deeds.hold((), by="lab")
    assert desk.deeds.face("undo").allowed and desk.deeds.face("redo").allowed


def test_an_action_is_shown_as_it_is(desk: Desk) -> None:
    shown: list[str] = []
    desk.deeds.changed.connect(shown.append)
    desk.deeds.check("record", True)
    desk.deeds.call("record", "End the recording")
    assert desk.deeds.face("record") == Face(True, True, "End the recording")
    desk.deeds.check("record", True)
    assert shown == ["record", "record"]
    desk.deeds.call("record", "")
    assert desk.deeds.face("record").words == ""


# --- lines ---------------------------------------------------------------------------------


def test_a_line_stands_until_it_is_taken_back(desk: Desk) -> None:
    told: list[Line | None] = []
    desk.told.connect(told.append)
    desk.tell("It diverged", {"Go back": lambda: None}, kind="warning")
    assert desk.words == "It diverged"
    desk.take_back("something else")
    assert desk.words == "It diverged"
    desk.take_back("It diverged")
    desk.take_back()
    assert desk.words == ""
    assert [line.words if line else None for line in told] == ["It diverged", None]


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("mine.csv is empty", "Not opened: mine.csv is empty"),
        (ValueError("it is\n damaged"), "Not opened: mine.csv: it is damaged"),
        (PermissionError(13, "Permission denied"), "Not opened: mine.csv: permission denied"),
    ],
)
def test_what_is_refused_is_named_once_and_in_one_line(why: str | Exception, said: str) -> None:
    assert not_opened(Path("folder/mine.csv"), why) == said
