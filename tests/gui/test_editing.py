"""Edits in the panels: undo and redo, the tie, and values that are refused."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from gui.models.presets import presets
from nets.config import MOST_LAYERS
from tests.gui.person import CONTROL, PLAIN, SHIFT, Person

LAZY = presets()["lazy"]


def undo(person: Person) -> None:
    person.key(Qt.Key.Key_Z, CONTROL)


def redo(person: Person) -> None:
    person.key(Qt.Key.Key_Z, CONTROL | SHIFT)


def drag_slider(person: Person, section: str, name: str, *parts: float) -> list[float]:
    """Drag a slider through parts of its way; the values that were set on the way."""
    person.turn_to(section)
    slider = person.row(section, name).slider
    assert slider is not None
    slider.setFocus()
    places = [QPoint(round(part * slider.width()), slider.height() // 2) for part in parts]
    values = []
    person.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, PLAIN, places[0])
    for place in places:
        person.qtbot.mouseMove(slider, place)
        values.append(getattr(getattr(person.session, section), name))
    person.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, PLAIN, places[-1])
    person.canvas_focus()
    return values


# --- undo and redo -------------------------------------------------------------------------


def test_a_sliders_drag_is_one_step(person: Person) -> None:
    values = drag_slider(person, "chain", "friction_right", 0.3, 0.5, 0.7, 0.9)
    assert values == sorted(set(values)) and values[0] > LAZY.chain.friction_right
    assert person.session.chain.friction_right == values[-1]
    person.wait(lambda: person.chain.parameters.friction_right == values[-1])
    drag_slider(person, "chain", "friction_right", 0.2, 0.1)
    low = person.session.chain.friction_right
    assert person.app.edits.stack.count() == 2
    undo(person)
    assert person.session.chain.friction_right == values[-1]
    undo(person)
    assert person.session == LAZY
    assert not person.window.actions_["undo"].isEnabled()
    person.wait(lambda: person.chain.parameters == LAZY.chain)
    redo(person)
    redo(person)
    assert person.session.chain.friction_right == low
    assert person.row("chain", "friction_right").value == low


def test_a_typed_value_may_lie_beyond_the_slider(person: Person) -> None:
    person.type_value("chain", "friction_right", "0.4")
    row = person.row("chain", "friction_right")
    assert row.slider is not None
    assert (row.value, row.slider.value()) == (0.4, row.slider.maximum())
    person.wait(lambda: person.chain.parameters.friction_right == 0.4)
    undo(person)
    assert person.session == LAZY
    assert row.field is not None and float(row.field.text()) == 0.03
    # A new edit after an undo takes the place of what was undone.
    person.type_value("chain", "stiffness", "2")
    assert not person.window.actions_["redo"].isEnabled()


def test_edits_of_chain_and_network_are_undone_in_order(person: Person) -> None:
    person.type_value("chain", "noise", "0.01")
    person.type_value("network", "dropout", "0.2")
    person.pill("active")
    steps = [person.session]
    for _ in range(3):
        undo(person)
        steps.append(person.session)
    assert [step.network.dropout for step in steps[1:]] == [0.2, 0.0, 0.0]
    assert [step.chain.noise for step in steps[1:]] == [0.01, 0.01, 0.0]
    assert steps[-1].chain == LAZY.chain


def test_what_is_only_looked_at_is_no_step(person: Person) -> None:
    person.type_value("chain", "noise", "0.01")
    person.key(Qt.Key.Key_R)
    person.speed(77.0)
    undo(person)
    assert person.session.chain == LAZY.chain
    assert (person.session.view.appearance, person.session.view.speed) == ("ruler", 77.0)


# --- depth and blocks ------------------------------------------------------------------------


def test_depth_and_blocks_are_tied_both_ways(person: Person) -> None:
    person.type_value("chain", "blocks", "4")
    assert person.session.network.depth == 5
    assert person.row("network", "depth").value == 5
    person.wait(lambda: len(person.chain.positions) == 4)
    person.wait(lambda: len(person.scene.block_x) == 4)
    person.type_value("network", "depth", "11")
    assert person.session.chain.blocks == 10
    person.wait(lambda: len(person.chain.positions) == 10)
    undo(person)
    undo(person)
    assert person.session == LAZY
    person.wait(lambda: len(person.scene.block_x) == 7)


def test_untied_they_differ_and_tied_again_the_chain_decides(person: Person) -> None:
    person.turn_to("network")
    tie = person.window.side.network.card.tie
    person.click(tie)
    assert not person.session.view.tie_depth and not tie.isChecked()
    person.type_value("network", "depth", "4")
    assert (person.session.chain.blocks, person.session.network.depth) == (7, 4)
    person.turn_to("network")
    person.click(tie)
    assert (person.session.chain.blocks, person.session.network.depth) == (7, 8)
    assert person.session.view.tie_depth and tie.isChecked()
    undo(person)
    assert (person.session.network.depth, person.session.view.tie_depth) == (4, False)
    assert not tie.isChecked()


def test_a_chain_longer_than_any_network_unties_itself(person: Person) -> None:
    person.type_value("chain", "blocks", "300")
    assert not person.session.view.tie_depth
    person.wait(lambda: len(person.chain.positions) == 300)
    person.wait(lambda: len(person.scene.block_x) == 100)
    person.turn_to("network")
    person.click(person.window.side.network.card.tie)  # cannot be: it says why
    assert "depth" in person.notice and str(MOST_LAYERS) in person.notice
    assert not person.session.view.tie_depth
    assert not person.window.side.network.card.tie.isChecked()
    undo(person)
    assert person.session == LAZY


# --- refused ----------------------------------------------------------------------------------


REFUSED = [
    ("chain", "friction_left", "-1", "0 to 10⁹"),
    ("chain", "blocks", "0", "1 to 10⁶"),
    ("chain", "blocks", "2.5", "whole number"),
    ("chain", "stiffness", "soft", "above 0"),
    ("network", "dropout", "0.99", "0 to 0.95"),
    ("network", "depth", "70", "2 to 65"),
    ("network", "learning_rate", "nan", "above 0, at most 10"),
]


def test_what_is_out_of_range_is_refused_where_it_is_typed(person: Person) -> None:
    for section, name, text, words in REFUSED:
        person.type_value(section, name, text)
        row = person.row(section, name)
        assert row.complaint.isVisible() and words in row.complaint.text()
        assert row.field is not None and row.field.text() == text  # to be corrected, not lost
        assert person.session == LAZY
        assert not person.app.edits.stack.canUndo()
        person.type_value(section, name, str(row.declared.default))
        assert not row.complaint.isVisible()


def test_a_step_that_would_diverge_is_refused_with_its_limit(person: Person) -> None:
    person.type_value("chain", "time_step", "0.9")
    row = person.row("chain", "time_step")
    limit = LAZY.chain.largest_stable_time_step
    assert limit < 0.9
    assert f"at most {limit:.4g}" in row.complaint.text()
    assert "diverge" in row.complaint.text()
    assert person.session == LAZY
    # The same limit, met from the other side.
    person.type_value("chain", "stiffness", "100")
    assert "time step must be at most" in person.row("chain", "stiffness").complaint.text()
    assert person.session == LAZY
    person.type_value("chain", "time_step", "0.001")
    person.type_value("chain", "stiffness", "100")
    assert (person.session.chain.time_step, person.session.chain.stiffness) == (0.001, 100.0)
    person.wait_steps(10)
    assert person.chain.failure is None


def test_escape_puts_back_what_stands(person: Person) -> None:
    person.turn_to("chain")
    row = person.row("chain", "friction_right")
    assert row.field is not None
    row.field.setFocus()
    row.field.selectAll()
    person.qtbot.keyClicks(row.field, "77")
    assert person.session == LAZY
    person.key(Qt.Key.Key_Escape, widget=row.field)
    assert float(row.field.text()) == 0.03
    person.canvas_focus()
    assert person.session == LAZY


def test_digits_typed_into_a_field_choose_no_preset(person: Person) -> None:
    """1, 2 and 3 are keys of the window, and . is a step; in a field they are text."""
    person.type_value("chain", "friction_right", "0.123")
    assert person.session.chain.friction_right == 0.123
    assert person.session.chain.noise == LAZY.chain.noise
    assert person.chain.playing


def test_return_gives_the_keyboard_back(person: Person) -> None:
    person.turn_to("chain")
    field = person.row("chain", "blocks").field
    assert field is not None
    field.setFocus()
    field.selectAll()
    person.qtbot.keyClicks(field, "5")
    person.key(Qt.Key.Key_Return, widget=field)
    assert person.session.chain.blocks == 5
    assert not field.hasFocus()
    # What cannot be is left to be mended, until Esc puts back what stands.
    field.setFocus()
    field.selectAll()
    person.qtbot.keyClicks(field, "many")
    person.key(Qt.Key.Key_Return, widget=field)
    assert field.hasFocus()
    person.key(Qt.Key.Key_Escape, widget=field)
    assert field.text() == "5"
    assert not field.hasFocus()


def test_a_preset_takes_the_place_of_what_was_refused(person: Person) -> None:
    person.type_value("chain", "blocks", "12")
    row = person.row("chain", "blocks")
    person.type_value("chain", "blocks", "10000002")
    assert row.complaint.text()
    row.field.setFocus()
    person.pill("balanced")
    assert person.session.chain.blocks == 7
    assert row.field.text() == "7"
    assert not row.complaint.text()
