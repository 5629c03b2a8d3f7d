"""What went wrong is told once, at the desk, with what can be done about it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from gui.controllers.failures import SILENT, Failures, divergence_words
from gui.intents.desk import Desk
from tests.gui.at_desk import take


class Case:
    """A chain and a network that fail as a test says, and note what is done about it."""

    def __init__(self) -> None:
        self.desk, self.done = Desk(), list[str]()
        names = ("go_back", "resume_at_lower_rate", "train_again", "stop")
        self.training: Any = SimpleNamespace(
            divergence=None,
            state="idle",
            failure="",
            **{name: lambda name=name: self.done.append(name) for name in names},
        )
        chain: Any = SimpleNamespace(recover=lambda: self.done.append("recover"))
        self.snapshot: Any = SimpleNamespace(failure=None)
        self.failures = Failures(self.desk, chain, self.training)

    def frame(self) -> str:
        self.failures.tell(self.snapshot)
        return self.desk.words

    @property
    def offers(self) -> list[str]:
        return list(self.desk.line.offers) if self.desk.line is not None else []


@pytest.fixture
def case() -> Case:
    return Case()


def test_a_chain_that_stopped_is_told_once_and_goes_back(case: Case) -> None:
    assert case.frame() == ""
    case.snapshot.failure = "block 3 is no longer a number"
    assert case.frame() == "The chain stopped: block 3 is no longer a number."
    assert case.desk.line is not None and case.desk.line.kind == "failure"
    take(case.desk, "Back to the last good state")
    assert case.done == ["recover"]
    assert case.frame() == ""  # closed, and not told again
    case.snapshot.failure = None
    case.frame()
    case.snapshot.failure = "block 4 is no longer a number"  # what fails anew is told anew
    assert "block 4" in case.frame()


def test_a_divergence_is_told_until_the_choice_is_made(case: Case) -> None:
    diverged: Any = SimpleNamespace(epoch=1234, step=56789, layer="the third layer")
    case.training.divergence = diverged
    assert case.frame() == (
        "Training diverged in epoch 1,234 (step 56,789): the third layer is not a number."
    )
    assert case.offers == ["Back to the last good state", "Go on at a tenth of the rate"]
    take(case.desk, "Go on at a tenth of the rate")
    assert case.done == ["resume_at_lower_rate"] and case.frame() == ""
    again: Any = SimpleNamespace(epoch=2, step=3, layer="the first layer")
    case.training.divergence = again
    assert case.frame() == divergence_words(again)
    case.training.divergence = None  # Resume was pressed elsewhere
    assert case.frame() == ""


def test_what_was_told_since_is_not_taken_back(case: Case) -> None:
    case.training.divergence = SimpleNamespace(epoch=2, step=3, layer="the first layer")
    case.frame()
    case.desk.tell("Saved net.safetensors.", kind="told")
    case.training.divergence = None
    assert case.frame() == "Saved net.safetensors."


def test_a_silent_process_is_told_until_it_answers(case: Case) -> None:
    case.training.state = "silent"
    assert case.frame() == SILENT
    assert case.offers == ["Train anew", "Stop training"]
    case.training.state = "training"
    assert case.frame() == ""
    case.training.state = "silent"
    case.frame()
    take(case.desk, "Train anew")
    assert case.done == ["train_again"]


def test_a_training_that_stopped_is_told_to_the_page_too(case: Case) -> None:
    told: list[str] = []
    case.failures.training_failed.connect(told.append)
    case.training.failure = "it was ended by SIGKILL"
    assert case.frame() == "Training stopped: it was ended by SIGKILL"
    assert told == ["Training stopped: it was ended by SIGKILL"]
    assert case.training.failure == ""
    case.frame()
    assert len(told) == 1
    take(case.desk, "Train again")
    assert case.done == ["train_again"]
