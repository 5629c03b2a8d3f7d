"""A person opens a lab by its key, and does with the mouse in its picture what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt

from gui.labs import all_labs, lab_named
from gui.plots.theory_plot import TheoryPlot
from tests.gui.person import CONTROL, Person

COURSE = "linear_course"
FAR = 12
"""Pixels from the rim of the plane, where no unit is."""


def opened(person: Person, name: str) -> Any:
    """The scene of a lab, once it is drawn and its plots are there."""
    place = list(all_labs()).index(name)
    person.key(Qt.Key(Qt.Key.Key_1 + place), CONTROL)
    person.wait(lambda: seen(person) is not None and person.window.scene.sentence.isVisible())
    assert person.window.scene.sentence.text() == lab_named(name).says
    return seen(person)


def seen(person: Person) -> Any:
    """What the picture of the lab shows."""
    show = person.app.frames.lab
    return None if show is None else show.scene


def places(scene: Any) -> Any:
    """(h, 2) of all units in the plane."""
    return scene.start @ scene.map.T


def verdict(person: Person) -> str:
    return str(person.window.scene.lab_strip.words.whole)


def test_the_cloud_of_the_linear_network_is_dragged(open_window: Callable[..., Person]) -> None:
    person = open_window()
    opened(person, "linear")
    person.wait(lambda: "K∞/K₀" in verdict(person))
    person.key(Qt.Key.Key_K)  # to be compared with what comes
    begin = QPoint(FAR, person.canvas.height() - FAR)
    person.hover(lambda: begin, Qt.CursorShape.PointingHandCursor)
    person.key(Qt.Key.Key_Space)
    person.wait(lambda: "paused" in person.status)
    before, units = verdict(person), places(seen(person))
    to = begin + QPoint(60, -40)
    person.press(begin)
    person.move(to)
    person.release(to)
    person.wait(lambda: verdict(person) != before)
    moved = places(seen(person)) - units
    assert abs(moved - moved[0]).max() < 1e-5 and abs(moved[0]).max() > 0.0  # the whole of it
    assert not person.window.scene.sentence.isVisible()
    (held,) = person.session.held_in_labs["linear"]
    (plot,) = (one for one in person.window.findChildren(TheoryPlot) if one.which == COURSE)
    person.wait(lambda: held.name in plot.curves())
    person.wait(lambda: plot.curves()["kernel"][1][-1] != held.curves[COURSE][1][-1])


def test_a_tap_on_the_circle_trains_once(open_window: Callable[..., Person]) -> None:
    person = open_window()
    opened(person, "response")
    scene = seen(person)
    number = next(one for one in range(len(scene.targets)) if one != scene.chosen)
    x, y = scene.targets[number]
    at = QPoint(round(x), round(y))
    person.hover(lambda: at, Qt.CursorShape.PointingHandCursor)
    person.press(at)
    person.release(at)
    person.wait(lambda: seen(person).chosen != scene.chosen)
    assert seen(person).before.size  # the function as it was stays for a moment
    assert not person.window.scene.sentence.isVisible()
