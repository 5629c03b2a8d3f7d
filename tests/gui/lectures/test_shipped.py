"""The lectures that ship are played from first to last step, without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.intents.intent import Predict, Reveal, Wait
from gui.lectures.controller import reader_of_app, shipped_lectures

ROOT = Path(__file__).resolve().parents[3]
ALL = [folder.name for folder in shipped_lectures()]


def test_there_are_four_and_a_tour() -> None:
    assert set(ALL) == {
        "exactly-solved",
        "lazy-balanced-active",
        "lazy-by-scale",
        "memory-that-ages",
        "tour",
    }


@pytest.mark.parametrize("name", ALL)
def test_a_lecture_is_planned_and_asks_before_it_shows(name: str) -> None:
    lecture = reader_of_app().read(ROOT / "resources" / "lectures" / name, "")
    assert lecture.faults == ()
    planned = sum(lecture.planned(index) for index in range(len(lecture.steps)))
    assert planned == pytest.approx(lecture.minutes, abs=0.05)
    for step in lecture.steps:
        kinds = [type(one) for one in step.intents if isinstance(one, Predict | Reveal)]
        assert kinds in ([], [Predict, Reveal])  # what is asked is told in the same step
        if kinds:
            asked = next(i for i, one in enumerate(step.intents) if isinstance(one, Predict))
            assert step.intents[asked + 1] == Wait("click")


@pytest.mark.skipif(sys.platform != "linux", reason="without a screen, on Linux alone")
@pytest.mark.parametrize("name", ALL)
def test_every_wait_ends_and_every_question_has_an_answer(name: str) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "main.py", "lecture", "--check", name],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in hidden},
        capture_output=True,
        text=True,
        timeout=900,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip() == "every step of it can be played"
