"""The page of the claims beside the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.intents.intent import Go
from tests.gui.person import CONTROL, Person


def test_a_key_opens_the_page_and_a_claim_is_shown_in_its_lab(person: Person) -> None:
    person.app.desk.please(Go("linear"))
    person.key(Qt.Key.Key_L, CONTROL)
    page = person.app.claims.window
    assert page is not None
    person.wait(page.isVisible)
    page.choose("stationary-state")
    person.click(page.show_button)
    assert person.app.labs.bench is None, "the chain's lab"
    assert person.session.view.show_stationary
    assert person.session.chain.friction_left > person.session.chain.friction_right
    page.choose("lecun-is-kernel")
    person.click(page.show_button)
    assert person.app.labs.bench is not None and person.app.labs.bench.lab.name == "linear"
    assert page.line.text() == ""
