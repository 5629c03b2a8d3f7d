"""Steps of a lecture in a lab come back with the lab as it was, whatever is jumped to meanwhile."""

from __future__ import annotations

from tests.fuzz.jumps import jump_about
from tests.gui.person import Person


def test_a_lab_comes_back_as_its_step_was_left(person: Person) -> None:
    assert jump_about(person.app, "exactly-solved", 30, 3) == []
    person.app.lectures.leave()
