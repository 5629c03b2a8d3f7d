"""The lecturer's picture of the next step is never one of another step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from gui.intents.intent import Open
from tests.gui.person import Person

EXAMPLE = Path(__file__).parent / "example"


def test_the_next_step_is_not_shown_as_another(open_window: Callable[..., Person]) -> None:
    person = open_window()
    lectures = person.app.lectures
    shown: list[QImage] = []
    lectures.full, lectures.screens = False, lambda: [QRect(0, 0, 900, 600)]
    assert person.app.desk.ask(Open(EXAMPLE)) == ""
    lecturer, coming = lectures.lecturer, lectures.coming
    audience = lectures.audience
    assert lecturer is not None and audience is not None
    # The plots of the next step are made meanwhile, unseen.
    person.wait(lambda: audience.plots._made)
    assert list(audience.plots._made) == [("spring-block", "load_curve")]
    assert not audience.plots.names and not any(
        one.isVisible() for one in audience.plots._made.values()
    )
    lecturer.show_coming = shown.append  # type: ignore[method-assign]
    lectures.go_to(1)
    person.wait(lambda: len(shown) >= 2)
    at_once, drawn = shown[:2]
    assert isinstance(at_once, QImage) and not at_once.isNull()
    ground = at_once.pixel(0, 0)
    places = [(x, y) for x in range(0, at_once.width(), 8) for y in range(0, at_once.height(), 8)]
    assert all(at_once.pixel(*place) == ground for place in places)
    assert at_once.size() == drawn.size() and drawn != at_once

    # One that was seen is there at once.
    lectures.go_to(2)
    talk = lectures.talk
    assert talk is not None
    person.wait(lambda: talk.step.id in coming._seen)
    shown.clear()
    lectures.go_to(1)
    assert shown[0] == coming._seen["end"][2]
