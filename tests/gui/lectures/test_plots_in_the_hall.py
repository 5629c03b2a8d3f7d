"""Plots in the hall are so high that a curve is seen, and no number in them lies on another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from gui.intents.intent import Open, Set
from gui.lectures.hall.audience import AudienceWindow
from gui.lectures.hall.shares import Share, share_of
from gui.look.language import speak_chosen
from tests.gui.person import Person
from tests.gui.plots.test_ticks import assert_clear, settle

WORDS = "Some words that need a line. And some more of them, so that there are two lines of words."
STEPS = {
    "one": ("spring-block", "load-curve"),
    "two": ("spring-block", "load-curve shares"),
    "output": ("scale", "scale-output"),
    "both": ("scale", "scale-output scale-map"),
    "aging": ("response", "response-aging"),
    "course": ("linear", "linear-course linear-residual"),
}
LEAST_OF_LAB, LEAST_OF_CHAIN = 0.25, 0.1
"""Height of a plot's area over that of the window."""
LEAST_SCENE = 0.2


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak_chosen("en")


@pytest.fixture
def lecture(tmp_path: Path) -> Path:
    """A step for each lab with its plots."""
    steps = [
        f"## A title {{#{name} .1min}}\n{WORDS}\n\n```do\ngo {lab}\nonly scene\nshow {plots}\n```\n"
        for name, (lab, plots) in STEPS.items()
    ]
    (tmp_path / "lecture.md").write_text(
        '+++\ntitle = "Plots"\nminutes = 5\n+++\n\n' + "\n".join(steps), encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize("language", ["en", "tr"])
def test_plots_have_room_in_the_hall(
    open_window: Callable[..., Person], lecture: Path, language: str
) -> None:
    person = open_window()
    lectures = person.app.lectures
    lectures.full, lectures.screens = False, lambda: [QRect(0, 0, 1920, 1080)]
    assert person.app.desk.ask(Set("view", "theme", "projector")) == ""
    assert person.app.desk.ask(Open(lecture)) == ""
    person.app.languages.speak(language)
    talk, audience = lectures.talk, lectures.audience
    assert talk is not None and audience is not None
    for number, (name, (lab, plots)) in enumerate(STEPS.items()):
        lectures.go_to(number)
        person.wait(lambda: not talk.plays)
        for size in ((1280, 720), (1920, 1080)):
            audience.resize(*size)
            wanted = tuple(plots.replace("-", "_").split())
            person.wait(lambda wanted=wanted: audience.plots.names == wanted)  # type: ignore[misc]
            person.wait_frames(14)
            for plot in audience.plots.widgets:
                settle(plot)
                area = plot.view.sceneBoundingRect()
                least = LEAST_OF_CHAIN if lab == "spring-block" else LEAST_OF_LAB
                assert area.height() >= least * size[1], (name, size)
                assert area.width() >= 0.12 * size[0], (name, size)
                assert_clear(plot)
            assert audience.canvas is not None
            assert audience.canvas.native.height() >= LEAST_SCENE * size[1], (name, size)
            assert_apart(audience)


def assert_apart(audience: AudienceWindow) -> None:
    """Scene, titles and plots do not lie over each other, nor beyond the window."""
    QApplication.processEvents()
    assert audience.canvas is not None
    parts = [audience.canvas.native, audience.words, *audience.plots.widgets]
    boxes = [box_in(part, audience) for part in parts]
    for index, box in enumerate(boxes):
        assert audience.rect().contains(box)
        assert not any(box.intersects(other) for other in boxes[index + 1 :])


def box_in(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint()), part.size())


def test_a_low_scene_has_its_plots_under_it_and_a_high_one_beside() -> None:
    assert share_of(3, (1280, 720), low=True) == Share(beside=False, scene=2, plots=3, across=3)
    assert share_of(1, (1280, 720), low=False) == Share(beside=True, scene=1, plots=1, across=1)
    assert share_of(4, (1280, 720), low=False).across == 2
    assert not share_of(1, (720, 1280), low=False).beside
    assert share_of(0, (1280, 720), low=True).across == 1
