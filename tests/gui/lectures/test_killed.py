"""The app is killed while a lecture is given: the next start offers the step and its answers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect

from gui.app import session_path
from gui.predictions.guess import CurveGuess
from tests.gui.at_desk import take
from tests.gui.person import Person

EXAMPLE = Path(__file__).parent / "example"
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing is killed so")
def test_what_was_predicted_outlives_the_app(open_window: Callable[..., Person]) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.lectures.given", str(EXAMPLE)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "kept\n"
    finally:
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()
    assert session_path().with_name("last_lecture.toml").exists()

    person = open_window()
    lectures, predictions = person.app.lectures, person.app.predictions
    lectures.full, lectures.screens = False, lambda: [QRect(0, 0, 900, 600)]
    assert "was not ended" in person.notice
    take(person.app.desk, "Go on")
    talk = lectures.talk
    assert talk is not None and talk.step.id == "slowly"
    assert lectures.clock.of_step("slowly") >= 0.0
    person.wait(lambda: talk.waits_for_click and predictions.state == "open")
    card = predictions.card
    assert card.count.text() == "1 answer"  # it was given before
    lectures.do("next")
    person.wait(lambda: predictions.state == "revealed")
    (asked,) = predictions.asked.asked
    (guess,) = asked.guesses
    assert isinstance(guess, CurveGuess) and asked.truth is not None
    straight = np.linspace(1.0, 0.0, len(guess.heights))
    assert not np.allclose(guess.heights, straight)  # what was drawn by three keys
    lectures.leave()
    assert not session_path().with_name("last_lecture.toml").exists()
